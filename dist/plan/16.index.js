export const id = 16;
export const ids = [16];
export const modules = {

/***/ 7016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPlan: () => (/* binding */ runPlan)
});

// UNUSED EXPORTS: MOST_JOBS, PLAN_INPUTS, readPlan

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 4 modules
var core = __webpack_require__(9257);
;// CONCATENATED MODULE: ./lib/model/secret-name.js
const SECRET_WORDS = new Set([
    ...['key', 'token', 'secret', 'password', 'passwd', 'passphrase', 'passcode', 'pass', 'pwd'],
    ...['auth', 'oauth', 'authn', 'authentication', 'authorization', 'bearer', 'jwt', 'credential', 'cred'],
    ...['cookie', 'session', 'signature', 'sig', 'hmac', 'sas', 'otp', 'phpsessid', 'jsessionid'],
]);
const SECRET_IN_QUERY = new Set(['code', 'ticket']);
const SECRET_END = /(?:key|token|secret|passw(?:or)?d|signature|credential)$/;
const OTHER_WORDS = new Set([
    ...['monkey', 'turkey', 'whiskey', 'donkey', 'hockey', 'jockey', 'lackey', 'mickey', 'malarkey'],
]);
const TAIL = /^(?:v?\d{1,3}|value|val|prod|dev|test|stage|staging|live|primary|secondary|main|string|str|text|base64|b64|hex|header|raw|enc|encoded)$/;
function secret_name_wordsOf(name) {
    const parted = name.normalize('NFKC').replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&-');
    return parted
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .filter((word) => word !== '');
}
function stemOf(word) {
    const bare = word
        .replace(/value$/, '')
        .replace(/\d{1,3}$/, '')
        .replace(/(?<=[a-z]{3})v$/, '');
    return SECRET_WORDS.has(bare) ? bare : bare.replace(/s$/, '');
}
function isSecretWord(word) {
    const stem = stemOf(word);
    return SECRET_WORDS.has(stem) || (SECRET_END.test(stem) && !OTHER_WORDS.has(stem));
}
function secret_name_speaksOfSecret(name) {
    return secret_name_wordsOf(name).some(isSecretWord);
}
function secret_name_isSecretName(name) {
    const words = secret_name_wordsOf(name);
    if (words.join('') === 'sk')
        return true;
    const last = words.findLast((word) => !TAIL.test(word)) ?? '';
    if (isSecretWord(last) || SECRET_IN_QUERY.has(stemOf(last)))
        return true;
    return /^(?:session|sess|secret)-id$/.test(words.slice(-2).join('-'));
}

;// CONCATENATED MODULE: ./lib/model/url-text.js

const END_SLASHES = /(?<!\/)\/+$/;
function url_text_withoutEndSlashes(path) {
    return path.replace(END_SLASHES, '');
}
function url_text_percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const IDENTIFIER = /(?:^|-)(?:id|uuid|guid|account|tenant|org|organization|organisation|project|user|client|app|application|subscription|workspace|team|group|directory|resource|deployment|instance)$/i;
function url_text_isIdentifierName(name) {
    return IDENTIFIER.test(wordsOf(name).join('-')) && !isSecretName(name);
}
function url_text_shownQuery(query) {
    const shown = query
        .slice(1)
        .split('&')
        .map((pair) => {
        const [name = ''] = pair.split('=', 1);
        return pair.length > name.length + 1 && isSecretName(url_text_percentDecoded(name)) ? `${name}=***` : pair;
    });
    return `${query.slice(0, 1)}${shown.join('&')}`;
}

;// CONCATENATED MODULE: ./lib/gateways/provider.js
const UNKNOWN = {
    hosts: [],
    keyPrefixes: [],
    statusPage: null,
    statusScope: [],
    keyPage: null,
    billingPage: null,
    tellsBalance: false,
};

;// CONCATENATED MODULE: ./lib/gateways/software.js

function software(facts) {
    return { ...UNKNOWN, kind: 'software', apiRoots: ['/v1'], ownKeysOnly: false, ...facts };
}
const SOFTWARE = [
    software({ id: 'litellm', name: 'LiteLLM', apiRoots: ['/v1', ''] }),
    software({ id: 'new-api', name: 'New API' }),
    software({ id: 'one-api', name: 'One API' }),
    software({ id: 'portkey', name: 'Portkey Gateway' }),
    software({ id: 'vllm', name: 'vLLM' }),
    software({ id: 'ollama', name: 'Ollama' }),
    software({ id: 'llama.cpp', name: 'llama.cpp server', apiRoots: ['/v1', ''] }),
    software({ id: 'lm-studio', name: 'LM Studio', keyPrefixes: ['sk-lm-'] }),
    software({ id: 'localai', name: 'LocalAI' }),
    software({ id: 'sglang', name: 'SGLang' }),
    software({ id: 'tgi', name: 'Text Generation Inference' }),
    software({ id: 'xinference', name: 'Xinference' }),
    software({ id: 'text-generation-webui', name: 'text-generation-webui' }),
    software({ id: 'fastchat', name: 'FastChat' }),
    software({ id: 'gpustack', name: 'GPUStack' }),
    software({ id: 'sub2api', name: 'sub2api' }),
    software({ id: 'gpt-load', name: 'GPT-Load', apiRoots: [] }),
    software({ id: 'uni-api', name: 'uni-api' }),
    software({ id: 'bifrost', name: 'Bifrost' }),
    software({ id: 'kong', name: 'Kong AI Gateway', apiRoots: [] }),
    software({ id: 'apisix', name: 'Apache APISIX', apiRoots: [] }),
    software({ id: 'higress', name: 'Higress' }),
    software({ id: 'envoy-ai-gateway', name: 'Envoy AI Gateway' }),
    software({ id: 'mlflow-gateway', name: 'MLflow AI Gateway', apiRoots: [] }),
    software({ id: 'helicone', name: 'Helicone' }),
    software({ id: 'claude-code-router', name: 'claude-code-router' }),
    software({ id: 'copilot-api', name: 'copilot-api', apiRoots: ['/v1', ''] }),
    software({ id: 'open-webui', name: 'Open WebUI', apiRoots: ['/api'] }),
    software({ id: 'anythingllm', name: 'AnythingLLM', apiRoots: ['/api/v1/openai'] }),
];

;// CONCATENATED MODULE: ./lib/gateways/vendors.js

function vendor(facts) {
    return { ...UNKNOWN, kind: 'vendor', ownKeysOnly: true, ...facts };
}
const VENDORS = [
    vendor({
        id: 'openai',
        name: 'OpenAI',
        hosts: ['api.openai.com', '*.api.openai.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'],
        statusPage: 'https://status.openai.com',
        keyPage: 'https://platform.openai.com/account/api-keys',
    }),
    vendor({
        id: 'azure-openai',
        name: 'Azure OpenAI',
        hosts: ['*.openai.azure.com', '*.services.ai.azure.com', '*.cognitiveservices.azure.com'],
        apiRoots: ['/openai/v1'],
        statusPage: 'https://rssfeed.azure.status.microsoft/en-us/status/feed/',
        statusScope: ['openai', 'foundry'],
    }),
    vendor({
        id: 'openrouter',
        name: 'OpenRouter',
        hosts: ['openrouter.ai'],
        apiRoots: ['/api/v1'],
        keyPrefixes: ['sk-or-'],
        statusPage: 'https://status.openrouter.ai',
        keyPage: 'https://openrouter.ai/settings/keys',
        billingPage: 'https://openrouter.ai/settings/credits',
        tellsBalance: true,
    }),
    vendor({
        id: 'groq',
        name: 'Groq',
        hosts: ['api.groq.com'],
        apiRoots: ['/openai/v1'],
        keyPrefixes: ['gsk_'],
        statusPage: 'https://groqstatus.com',
        keyPage: 'https://console.groq.com/keys',
    }),
    vendor({
        id: 'together',
        name: 'Together',
        hosts: ['api.together.xyz', 'api.together.ai'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.together.ai',
    }),
    vendor({
        id: 'fireworks',
        name: 'Fireworks',
        hosts: ['api.fireworks.ai'],
        apiRoots: ['/inference/v1'],
        billingPage: 'https://fireworks.ai/account/billing',
    }),
    vendor({
        id: 'deepseek',
        name: 'DeepSeek',
        hosts: ['api.deepseek.com'],
        apiRoots: ['/v1', ''],
        statusPage: 'https://status.deepseek.com',
        keyPage: 'https://platform.deepseek.com/api_keys',
        tellsBalance: true,
    }),
    vendor({
        id: 'mistral',
        name: 'Mistral',
        hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.mistral.ai',
        keyPage: 'https://console.mistral.ai/api-keys',
    }),
    vendor({
        id: 'xai',
        name: 'xAI',
        hosts: ['api.x.ai', '*.api.x.ai'],
        apiRoots: ['/v1'],
        keyPrefixes: ['xai-'],
        statusPage: 'https://status.x.ai/feed.xml',
        keyPage: 'https://console.x.ai',
    }),
    vendor({
        id: 'google-gemini',
        name: 'Google Gemini',
        hosts: ['generativelanguage.googleapis.com'],
        apiRoots: ['/v1beta/openai'],
        keyPrefixes: ['AIza', 'AQ.'],
        statusPage: 'https://status.cloud.google.com/incidents.json',
        statusScope: ['gemini'],
        keyPage: 'https://aistudio.google.com/apikey',
    }),
    vendor({
        id: 'anthropic',
        name: 'Anthropic',
        hosts: ['api.anthropic.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['sk-ant-'],
        statusPage: 'https://status.claude.com',
        keyPage: 'https://platform.claude.com/settings/keys',
    }),
    vendor({
        id: 'cloudflare-workers-ai',
        name: 'Cloudflare Workers AI',
        hosts: ['api.cloudflare.com'],
        apiRoots: [],
        keyPrefixes: ['cfut_'],
        statusPage: 'https://www.cloudflarestatus.com',
        statusScope: ['workers ai'],
        keyPage: 'https://dash.cloudflare.com/profile/api-tokens',
    }),
    vendor({
        id: 'cloudflare-ai-gateway',
        name: 'Cloudflare AI Gateway',
        hosts: ['gateway.ai.cloudflare.com'],
        apiRoots: [],
        ownKeysOnly: false,
        statusPage: 'https://www.cloudflarestatus.com',
        statusScope: ['ai gateway'],
    }),
    vendor({
        id: 'vercel-ai-gateway',
        name: 'Vercel AI Gateway',
        hosts: ['ai-gateway.vercel.sh'],
        apiRoots: ['/v1'],
        statusPage: 'https://www.vercel-status.com',
        statusScope: ['ai gateway'],
    }),
    vendor({
        id: 'github-models',
        name: 'GitHub Models',
        hosts: ['models.github.ai', 'models.inference.ai.azure.com'],
        apiRoots: ['/inference'],
        keyPrefixes: ['github_pat_', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
        statusPage: 'https://www.githubstatus.com',
    }),
    vendor({
        id: 'aws-bedrock',
        name: 'AWS Bedrock',
        hosts: ['bedrock-mantle.*.api.aws', 'bedrock-runtime.*.amazonaws.com'],
        apiRoots: ['/v1', '/openai/v1'],
        keyPrefixes: ['ABSK'],
    }),
    vendor({
        id: 'databricks',
        name: 'Databricks',
        hosts: ['*.cloud.databricks.com', '*.azuredatabricks.net'],
        apiRoots: ['/serving-endpoints'],
    }),
    vendor({
        id: 'nvidia',
        name: 'NVIDIA',
        hosts: ['integrate.api.nvidia.com'],
        apiRoots: ['/v1'],
        keyPrefixes: ['nvapi-'],
    }),
    vendor({
        id: 'perplexity',
        name: 'Perplexity',
        hosts: ['api.perplexity.ai'],
        apiRoots: [''],
        keyPrefixes: ['pplx-'],
        statusPage: 'https://status.perplexity.com',
    }),
    vendor({
        id: 'cerebras',
        name: 'Cerebras',
        hosts: ['api.cerebras.ai'],
        apiRoots: ['/v1'],
        keyPrefixes: ['csk-'],
        statusPage: 'https://status.cerebras.ai',
        keyPage: 'https://cloud.cerebras.ai',
    }),
    vendor({
        id: 'huggingface',
        name: 'Hugging Face',
        hosts: ['router.huggingface.co'],
        apiRoots: ['/v1'],
        keyPrefixes: ['hf_'],
        statusPage: 'https://status.huggingface.co',
        keyPage: 'https://huggingface.co/settings/tokens',
    }),
    vendor({
        id: 'cohere',
        name: 'Cohere',
        hosts: ['api.cohere.ai', 'api.cohere.com'],
        apiRoots: ['/compatibility/v1'],
        statusPage: 'https://status.cohere.com',
    }),
    vendor({
        id: 'sambanova',
        name: 'SambaNova',
        hosts: ['api.sambanova.ai'],
        apiRoots: ['/v1'],
    }),
    vendor({
        id: 'dashscope',
        name: 'Alibaba DashScope',
        hosts: ['dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com', 'dashscope-us.aliyuncs.com'],
        apiRoots: ['/compatible-mode/v1'],
    }),
    vendor({
        id: 'zhipu',
        name: 'Zhipu / Z.ai',
        hosts: ['open.bigmodel.cn', 'api.z.ai'],
        apiRoots: ['/api/paas/v4', '/api/coding/paas/v4'],
    }),
    vendor({
        id: 'kimi-code',
        name: 'Kimi Code',
        hosts: ['api.kimi.com'],
        apiRoots: ['/coding/v1'],
        keyPrefixes: ['sk-kimi-'],
    }),
    vendor({
        id: 'moonshot',
        name: 'Moonshot',
        hosts: ['api.moonshot.ai', 'api.moonshot.cn'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.moonshot.cn',
        tellsBalance: true,
    }),
    vendor({
        id: 'siliconflow',
        name: 'SiliconFlow',
        hosts: ['api.siliconflow.cn', 'api.siliconflow.com', 'api.ap.siliconflow.com'],
        apiRoots: ['/v1'],
        tellsBalance: true,
    }),
    vendor({
        id: 'volcengine-ark',
        name: 'Volcengine Ark',
        hosts: ['ark.*.volces.com'],
        apiRoots: ['/api/v3', '/api/coding/v3'],
    }),
    vendor({
        id: 'minimax',
        name: 'MiniMax',
        hosts: ['api.minimax.io', 'api.minimaxi.com'],
        apiRoots: ['/v1'],
        statusPage: 'https://status.minimaxi.com',
    }),
    vendor({
        id: 'baidu-qianfan',
        name: 'Baidu Qianfan',
        hosts: ['qianfan.baidubce.com'],
        apiRoots: ['/v2'],
    }),
    vendor({
        id: 'tencent-hunyuan',
        name: 'Tencent Hunyuan',
        hosts: ['api.hunyuan.cloud.tencent.com'],
        apiRoots: ['/v1'],
    }),
];

;// CONCATENATED MODULE: ./lib/gateways/providers.js



const PROVIDERS = [...VENDORS, ...SOFTWARE];
const KEY_OPENINGS = [
    ...new Set(['sk-', 'sk_', ...PROVIDERS.flatMap(({ keyPrefixes }) => keyPrefixes)]),
];
const MAX_ROOTS = 6;
const COMMON_ROOTS = (/* unused pure expression or super */ null && (['/v1', '/api/v1', '/openai/v1', '', '/api', '/api/v1/openai']));
const ENDPOINTS = (/* unused pure expression or super */ null && ([
    '/audio/transcriptions',
    '/audio/translations',
    '/images/generations',
    '/messages/count_tokens',
    '/chat/completions',
    '/images/edits',
    '/audio/speech',
    '/completions',
    '/moderations',
    '/embeddings',
    '/responses',
    '/messages',
    '/models',
]));
const GEMINI_ENDPOINT = /\/models\/[^/]+:\w+\/*$/;
const VERSION = /^v\d+(?:(?:alpha|beta)\d*)?$/i;
function providerById(id) {
    return PROVIDERS.find((provider) => provider.id === id) ?? null;
}
const BY_NAME = new Map(VENDORS.flatMap((vendor) => vendor.hosts.map((host) => [host, vendor])));
const BY_PATTERN = VENDORS.flatMap((vendor) => vendor.hosts.filter((host) => host.includes('*')).map((host) => [host.split('.'), vendor]));
function providers_providerOfHost(host) {
    const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
    const labels = name.split('.');
    return BY_NAME.get(name) ?? BY_PATTERN.find(([wanted]) => hostFits(labels, wanted))?.[1] ?? null;
}
function isAzureDeployment(root) {
    return /\/openai\/deployments\/[^/?#]+/i.test(root);
}
function providers_isModelsRoot({ hostname, pathname }) {
    return hostname.endsWith('.services.ai.azure.com') && withoutEndSlashes(pathname) === '/models';
}
function hostFits(labels, wanted) {
    return (wanted.length === labels.length &&
        wanted.every((label, at) => label === labels[at] || (label === '*' && labels[at] !== '')));
}
function providers_providerOfKey(key) {
    let owner = null;
    let longest = 0;
    for (const provider of PROVIDERS) {
        for (const prefix of provider.keyPrefixes) {
            if (prefix.length > longest && key.length > prefix.length && key.startsWith(prefix)) {
                owner = provider;
                longest = prefix.length;
            }
        }
    }
    return owner;
}
function providers_keyFitsProvider(key, provider) {
    const owner = providers_providerOfKey(key);
    if (owner === null)
        return null;
    if (owner.id === provider.id)
        return true;
    return provider.ownKeysOnly ? false : null;
}
function providers_endpointSuffix(path) {
    const bare = withoutEndSlashes(path);
    const lower = bare.toLowerCase();
    const endpoint = ENDPOINTS.find((end) => lower.endsWith(end));
    if (endpoint !== undefined)
        return path.slice(bare.length - endpoint.length);
    return GEMINI_ENDPOINT.exec(path)?.[0] ?? null;
}
function isForeign(suffix) {
    return GEMINI_ENDPOINT.test(suffix) || suffix.toLowerCase().startsWith('/messages');
}
function providers_rootBefore(url, suffix) {
    const path = withoutEndSlashes(url.pathname);
    const before = path.slice(0, path.length - suffix.length);
    const roots = providers_providerOfHost(url.hostname)?.apiRoots ?? [];
    if (roots.includes(before))
        return before;
    const below = roots.find((root) => root.startsWith(`${before}/`));
    return below ?? (isForeign(suffix) ? (roots[0] ?? before) : before);
}
function vendorRoots(url) {
    const roots = providers_providerOfHost(url.hostname)?.apiRoots ?? [];
    return roots.includes(withoutEndSlashes(url.pathname)) ? [] : roots.map((path) => url.origin + path);
}
function likelyRoots(url) {
    const given = withoutEndSlashes(url.pathname);
    const candidates = [
        ...(providers_providerOfHost(url.hostname)?.apiRoots ?? []),
        ...repaired(given),
        ...COMMON_ROOTS,
    ].filter((path) => path !== given);
    return [...new Set(candidates)].slice(0, MAX_ROOTS).map((path) => url.origin + path);
}
function repaired(given) {
    const suffix = providers_endpointSuffix(given);
    const bare = suffix === null ? given : given.slice(0, -suffix.length);
    const segments = bare
        .split('/')
        .filter((segment) => segment !== '')
        .map((segment) => (VERSION.test(segment) ? segment.toLowerCase() : segment));
    const path = providers_join(segments);
    const last = segments.at(-1);
    const versioned = last !== undefined && VERSION.test(last);
    const parent = providers_join(segments.slice(0, -1));
    const single = undoubled(segments);
    return [
        ...(suffix === null && path === given ? [] : [path].filter((root) => root !== '')),
        ...single,
        ...(versioned ? [] : [`${path}/v1`]),
        ...(versioned && last !== 'v1' ? [`${parent}/v1`] : []),
        ...(versioned && segments.length > 1 && single.length === 0 ? [parent] : []),
    ];
}
function undoubled(segments) {
    const again = segments.findIndex((segment, at) => segments.indexOf(segment) < at);
    const first = segments.indexOf(segments[again] ?? '');
    if (first < 0)
        return [];
    const block = providers_join(segments.slice(first, again));
    const beside = providers_join(segments.slice(again, again + again - first)) === block;
    const without = providers_join([...segments.slice(0, first), ...segments.slice(beside ? again : first + 1)]);
    return beside ? [without] : [without, providers_join(segments.slice(0, first + 1))];
}
function providers_join(segments) {
    return segments.map((segment) => `/${segment}`).join('');
}

;// CONCATENATED MODULE: ./lib/config/key-like.js

const BEHIND_OPENING = 16;
const OPENINGS = KEY_OPENINGS.map((one) => one.replace('.', '\\.')).join('|');
const KEY_LIKE = new RegExp(`(?<![A-Za-z0-9])(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},256}`, 'g');
const SIGNED = /(?<![A-Za-z0-9])eyJ[\w-]{8,512}\.eyJ[\w-]{2,4096}\.[\w-]{0,1024}/g;
function key_like_vendorKeysIn(text) {
    const keys = [...text.matchAll(KEY_LIKE)].flatMap(([key]) => (/\d/.test(key) ? [key] : []));
    return [...keys, ...[...text.matchAll(SIGNED)].map(([token]) => token)];
}
const RANDOM = [
    /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w+/=~-]{24,}$/,
    /^(?=\D*\d)(?=\d*[A-Za-z])[A-Za-z\d]{32,}$/,
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
    new RegExp(`^(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},}$`),
];
function key_like_looksRandom(value) {
    return RANDOM.some((form) => form.test(value));
}
const LOGIN = /^(?:Basic +)?([\w+/-]{8,4096}={0,2})$/i;
function key_like_loginIn(value) {
    const coded = LOGIN.exec(value.trim())?.[1] ?? '';
    const pair = Buffer.from(coded, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    return colon < 0 || !/^[\x20-\x7e\u00a0-\u02ff]{4,}$/.test(pair) ? [] : [pair, pair.slice(colon + 1)];
}

;// CONCATENATED MODULE: ./lib/config/api-key.js



const PLACEHOLDER = /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\*+|\.{3,}|x{4,}|(?:sk-)?(?:x{3,}|\.{3,}|\*{3,}|…)|api[-_ ]?key(?:[-_ ]here)?|change[-_ ]?me|todo|tbd|placeholder|redacted|undefined|null|example[-_ ]?(?:key|token)?)$/i;
const NAMELESS = [
    /^(?:sk[-_])?(?:insert|enter|put|add|paste|replace)(?:[-_ ]?(?:with|your|my|the|own|real|actual|openai|api|secret|key|token|here|me)){1,6}[^a-z\d]*$/i,
    /^(?:sk[-_])?(?:my|the)[-_ ]?(?:own[-_ ]?|real[-_ ]?|openai[-_ ]?)?api[-_ ]?(?:key|token)(?:[-_ ]?here)?[^a-z\d]*$/i,
    /^(?:sk[-_])?your(?:[-_ ]?(?:own|real|actual|openai|api|secret|key|token|goes|here)){1,6}[^a-z\d]*$/i,
];
const YOURS = /^(?:sk[-_])?(?:(?:insert|enter|put|add|paste)[-_ ])?your(?:[-_ ][a-z]+){1,6}[^a-z\d]*$/i;
const LAST_WORD = /(?:key|token|secret|here|me)[^a-z\d]*$/i;
function isBracketed(text) {
    return /^(?:<.*>|\[.*\]|\{.*\})$/s.test(text) && text.split(/[^\w+/=~-]+/).some(key_like_looksRandom);
}
function isPlaceholder(text) {
    if (PLACEHOLDER.test(text))
        return !isBracketed(text);
    const isYours = YOURS.test(text) && !/[a-z][A-Z]/.test(text);
    return LAST_WORD.test(text) && (isYours || NAMELESS.some((words) => words.test(text)));
}
const UNEXPANDED = /^(?:\$\{\{.*\}\}|\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\{\{.*\}\}|%[A-Za-z_][A-Za-z0-9_]*%|process\.env\..+|env\.[A-Z_]+|secrets\.[A-Z_]+)$/s;
function isAssignment(text) {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
    const isPadded = /^=?$/.test(value) && !/^(?:[A-Z_]+|[a-z_]+)$/.test(name);
    return secret_name_speaksOfSecret(name) && !isPadded;
}
const MALFORMED = [
    {
        when: api_key_isUnexpanded,
        wrong: 'a variable was not expanded: its name arrived instead of its value.',
        works: 'Write `${{ secrets.NAME }}` in the workflow; plain `$NAME` is not expanded under `with:`.',
        atDesk: 'Put the key itself into that variable; in single quotes the shell expands nothing.',
    },
    {
        when: (key) => /^["'`“”‘’].*["'`“”‘’]$/s.test(key.trim()),
        wrong: 'it has quotes around it.',
        works: 'Store the key again without the quotes.',
    },
    {
        when: (key) => isBracketed(key.trim()),
        wrong: 'it has brackets around it.',
        works: 'Store only the key itself: no brackets around it, and no JSON.',
    },
    {
        when: (key) => /^bearer(?:[\s:=]|%20|$)/i.test(key.trim()),
        wrong: 'it begins with `Bearer`; the request adds that itself.',
        works: 'Store only the key, without `Bearer `.',
    },
    {
        when: (key) => /^(?:authorization|x-api-key|api-key)\s*[:=]/i.test(key.trim()),
        wrong: 'it begins with the name of the header.',
        works: 'Store only the key, without the header name.',
    },
    {
        when: (key) => isAssignment(key.trim()),
        wrong: 'it begins with a variable name and `=`, like a line of an .env file.',
        works: 'Store only what comes after the `=`.',
    },
    {
        when: (key) => /^https?:\/\//i.test(key.trim()),
        wrong: 'it is a URL.',
        works: 'Give the URL as `base-url` and the key as `api-key`.',
        atDesk: 'Give the URL as `base-url`, and put the key into that variable.',
    },
    {
        when: (key) => isPlaceholder(key.trim()),
        wrong: 'it is a placeholder, not a key.',
        works: 'Store the real key as a secret and pass it as `api-key`.',
        atDesk: 'Put the real key into that variable.',
    },
    {
        when: (key) => /[\r\n]/.test(key),
        wrong: 'it has a line break in it.',
        works: 'Store the key again without a line break: `printf %s "$KEY" | gh secret set NAME`.',
        atDesk: 'Put the key into that variable without a line break.',
    },
    {
        when: (key) => key !== key.trim(),
        wrong: 'it has spaces around it.',
        works: 'Store the key again without spaces before or after it.',
    },
    {
        when: (key) => /\s/.test(key),
        wrong: 'it has spaces in it.',
        works: 'Copy the key again, whole and in one piece.',
    },
    {
        when: (key) => /[^\x21-\x7e]/.test(key),
        wrong: 'it has characters that no key has (hidden or non-ASCII ones).',
        works: 'Copy the key from where it was made, not from a page that shortens or masks it.',
    },
];
function api_key_isUnexpanded(given) {
    return UNEXPANDED.test(given.trim());
}
function api_key_isStandIn(given) {
    return api_key_isUnexpanded(given) || isPlaceholder(given.trim());
}
function absent(surroundings) {
    if (surroundings.secretsWithheld) {
        return {
            check: 'api-key',
            code: 'api-key-withheld',
            seen: '`api-key` is empty: a pull request from a fork or from Dependabot is given no secrets.',
            next: 'Nothing to fix here: run the check on the branch itself or after the merge.',
        };
    }
    return {
        check: 'api-key',
        code: 'api-key-missing',
        seen: `${surroundings.keySource} is empty.`,
        next: surroundings.atDesk
            ? 'Export the key in that variable, or set `auth` to `none` for a gateway without keys.'
            : 'Set the secret it is read from (its name must match exactly), or set `auth: none` for a gateway without keys.',
    };
}
function wrongProvider(key, host, input) {
    const provider = providerOfHost(host);
    if (provider === null || keyFitsProvider(key, provider) !== false)
        return null;
    const owner = providerOfKey(key)?.name ?? 'another provider';
    return {
        check: 'api-key',
        code: 'api-key-wrong-provider',
        seen: `${input} looks like a key of ${owner}, but \`base-url\` is ${provider.name}.`,
        next: `Give the key of ${provider.name}, or the base URL of ${owner}. Nothing was sent.`,
    };
}
function api_key_readApiKey(given, auth, host, surroundings) {
    if (given.trim() === '') {
        return auth === 'none' ? { key: null, problems: [] } : { key: null, problems: [absent(surroundings)] };
    }
    if (auth === 'none')
        return { key: null, problems: [] };
    const fault = MALFORMED.find(({ when }) => when(given));
    if (fault !== undefined) {
        return {
            key: null,
            problems: [
                {
                    check: 'api-key',
                    code: 'api-key-malformed',
                    seen: `${surroundings.keySource}: ${fault.wrong}`,
                    next: (surroundings.atDesk ? fault.atDesk : undefined) ?? fault.works,
                },
            ],
        };
    }
    const stranger = host === null ? null : wrongProvider(given, host, '`api-key`');
    return stranger === null ? { key: given, problems: [] } : { key: null, problems: [stranger] };
}
const KEY_HEADERS = /^(?:authorization|api-key|x-api-key|x-goog-api-key)$/i;
const GATEWAY_KEY = /^x-ai-gateway-api-key$/i;
function api_key_foreignKeyInHeaders(headers, host) {
    const provider = host === null ? null : providerOfHost(host);
    if (host === null || provider === null)
        return [];
    const isOwn = ({ name, value }) => GATEWAY_KEY.test(name) || (!KEY_HEADERS.test(name) && keyFitsProvider(bareKey(value), provider) === true);
    if (headers.some(isOwn))
        return [];
    return headers.flatMap(({ name, value }) => {
        if (!KEY_HEADERS.test(name))
            return [];
        return wrongProvider(bareKey(value), host, `\`headers\`: the value of ${name}`) ?? [];
    });
}
function bareKey(value) {
    return value.replace(/^bearer[\t ]+/i, '');
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./lib/config/quoted.js


const quoted_OPENINGS = [...KEY_OPENINGS, 'eyJ'].map((one) => one.toLowerCase());
const WORD = /[^\s"'`<>()[\]{},;|]+/g;
const RUN = /[A-Za-z0-9]+/g;
const DURATION = /^(?:\d+(?:ms|[smhd]|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?))+$/i;
const ENDS_IN_NAME = /\.[A-Za-z]{2,5}$/;
function switchesOf(run) {
    return run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}
function isRandom(run) {
    if (run.length < 8 || DURATION.test(run))
        return false;
    if (run.length >= 24)
        return true;
    const switches = switchesOf(run);
    if (switches === 0)
        return run.length >= 16 && (run.match(/[a-z](?=[A-Z])/g)?.length ?? 0) >= 3;
    return run.length >= 16 || (run.length >= 12 && switches >= 2) || switches >= 3;
}
function hasRandom(word) {
    const runs = word.match(RUN) ?? [];
    return runs.some(isRandom) || runs.filter((run) => run.length >= 4 && switchesOf(run) > 0).length >= 3;
}
function isKey(word) {
    const lower = word.toLowerCase();
    if (lower.startsWith('sk-') && word.length >= 6)
        return true;
    const opening = quoted_OPENINGS.find((one) => lower.startsWith(one));
    if (opening !== undefined && word.length >= opening.length + BEHIND_OPENING)
        return true;
    return hasRandom(word) && !ENDS_IN_NAME.test(word);
}
function quoted_keysIn(text) {
    const words = (text.match(WORD) ?? []).map((word) => word.replace(/[:.!?]$/, ''));
    return words.filter(isKey);
}
function quoted_openedBehind(text) {
    const lower = text.toLowerCase();
    const opening = quoted_OPENINGS.find((one) => lower.startsWith(one));
    return opening === undefined ? null : text.slice(opening.length);
}
function isVendorKey(text) {
    const lower = text.toLowerCase();
    const isLong = (text.match(RUN) ?? []).some((run) => run.length >= BEHIND_OPENING && isRandom(run));
    return isLong && quoted_OPENINGS.some((opening) => lower.startsWith(opening));
}
function quoted_hidden(text) {
    const { length } = text.trim();
    return quoted_keysIn(text).length === 0 ? null : `a value of ${length} characters that looks like a key`;
}
function quoted_clipped(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
function quoted_quoted(text) {
    return quoted_hidden(text) ?? `"${quoted_clipped(text)}"`;
}
function quoted_ticked(text) {
    return quoted_hidden(text) ?? `\`${quoted_clipped(text)}\``;
}
function quoted_nameIn(text) {
    const end = text.search(/[:=]/);
    return end < 0 ? text : `${text.slice(0, end)}…`;
}
function withoutKeys(sentence) {
    return sentence.replace(WORD, (word) => quoted_hidden(word) ?? word);
}

;// CONCATENATED MODULE: ./lib/config/nearest.js


function nearest_nearestName(written, allowed) {
    const wanted = written.toLowerCase().replaceAll('_', '-').slice(0, 64);
    let best = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const name of allowed) {
        const distance = (0,leven/* default */.A)(wanted, name.toLowerCase());
        if (distance < bestDistance) {
            best = name;
            bestDistance = distance;
        }
    }
    if (best === null || bestDistance >= Math.max(best.length, wanted.length))
        return null;
    return bestDistance <= Math.max(1, Math.ceil(best.length / 3)) ? best : null;
}
function nearest_didYouMean(written, allowed) {
    const nearest = nearest_nearestName(written, allowed);
    return nearest === null ? '' : ` Did you mean ${quoted_ticked(nearest)}?`;
}

;// CONCATENATED MODULE: ./lib/config/variables.js




const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;
const WHOLE = /^\s*\$\{([A-Za-z_]\w*)\}\s*$/;
const OPEN_END = /^(?:urls?|uri|hosts?|hostname|endpoints?|address|domain|origin|port|models?|names?|regions?|location|provider|version|mode|scheme|type)$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
function looksSecret(value) {
    if (vendorKeysIn(value).length > 0 || /\/\/[^/?#\s]*@/.test(value))
        return true;
    const segments = value.split(/[/?#&=]/);
    return segments.some((one) => UUID.test(one) || (looksRandom(one) && !one.includes('-')));
}
function isSecret(name, value) {
    const words = wordsOf(name);
    const isSpoken = speaksOfSecret(name);
    if (isSpoken && !OPEN_END.test(words.at(-1) ?? ''))
        return true;
    return (isSpoken || words.some((word) => /keys?$/.test(word))) && looksSecret(value);
}
function secretVariables(file, variables) {
    const names = [...file.matchAll(VARIABLE)].map(([, name = '']) => name);
    return [...new Set(names)].flatMap((name) => {
        const value = Object.hasOwn(variables, name) ? (variables[name] ?? '') : '';
        return value !== '' && isSecret(name, value) ? [value] : [];
    });
}
function variables_variableOf(text) {
    return WHOLE.exec(text)?.[1] ?? null;
}
function variables_hasVariable(text) {
    return text.includes('${');
}
function unset(name, variables) {
    if (keysIn(name).length > 0) {
        return {
            wrong: 'a variable whose name looks like a key is not set.',
            works: 'Write `${NAME}` with the name of a variable, and set NAME in the `env` of the step from a secret.',
        };
    }
    const known = Object.keys(variables).filter((one) => variables[one] !== undefined && !one.startsWith('INPUT_'));
    const dashed = new Map(known.map((one) => [one.replaceAll('_', '-'), one]));
    const nearest = dashed.get(nearestName(name, [...dashed.keys()]) ?? '');
    const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
    return {
        wrong: `the variable \`${name}\` is not set.${hint}`,
        works: `Set it in the \`env\` of the step, \`${name}: \${{ secrets.${name} }}\`, or in \`keys\`.`,
    };
}
function variables_expanded(text, variables) {
    const odd = text.replace(VARIABLE, '');
    if (odd.includes('${')) {
        return {
            wrong: odd.includes('${{')
                ? '`${{ … }}` is not expanded in a file.'
                : 'a variable is not written as `${NAME}`.',
            works: 'Write `${NAME}`, and set NAME in the `env` of the step.',
        };
    }
    for (const [, name = ''] of text.matchAll(VARIABLE)) {
        if (!Object.hasOwn(variables, name) || variables[name] === undefined)
            return unset(name, variables);
    }
    return { text: text.replace(VARIABLE, (_, name) => variables[name] ?? '') };
}

;// CONCATENATED MODULE: ./lib/config/fleet-values.js




const LISTS = new Set(['models', 'probes', 'headers', 'severity']);
const MAPS = new Set(['headers', 'severity']);
const TEXTS = new Set([
    ...['name', 'base-url', 'api-key', 'models', 'ca-certificate'],
    ...['report', 'junit', 'page', 'baseline', 'history'],
]);
const NOT_A_VARIABLE = 'this must be one variable `${NAME}` and nothing else.';
const NONE = (/* unused pure expression or super */ null && ([]));
const NOWHERE = new Map();
const BOOLEAN = {
    wrong: 'this has the wrong type: YAML reads it as true or false, not as text.',
    works: 'Put it in quotes if it is meant as text.',
};
class Wrongness extends Error {
    mistake;
    constructor(mistake) {
        super(mistake.wrong);
        this.mistake = mistake;
    }
}
function entryOf(member, variables) {
    try {
        return member.name === 'api-key' ? keyEntry(member, variables) : plainEntry(member, variables);
    }
    catch (error) {
        if (error instanceof Wrongness)
            return error.mistake;
        throw error;
    }
}
function isMistake(one) {
    return 'wrong' in one;
}
function keyEntry(member, variables) {
    const { name, value } = member;
    if (value.kind !== 'text')
        throw wrongType(name, value.at, 'a variable like `${RELAY_KEY}`');
    const base = { name, at: value.at, places: NOWHERE, probes: NONE };
    if (value.text.trim() === '')
        return { ...base, text: '', variable: null };
    const variable = variableOf(value.text);
    if (variable !== null)
        return { ...base, text: filled(name, value, variables), variable };
    const works = 'Write `api-key: ${NAME}`, and set NAME in the `env` of the step from a secret.';
    if (hasVariable(value.text))
        throw new Wrongness({ name, at: value.at, wrong: NOT_A_VARIABLE, works });
    const refused = { name, at: value.at, secret: value.text };
    if (isStandIn(value.text))
        throw new Wrongness({ ...refused, wrong: NOT_A_VARIABLE, works });
    const wrong = 'a literal key is refused: anyone who can read the file would have it.';
    throw new Wrongness({ ...refused, wrong, works: `${works} Revoke this key.` });
}
function plainEntry({ name, value, at }, variables) {
    const place = value.kind === 'text' ? value.at : at;
    const base = { name, at: place, places: NOWHERE, variable: null, probes: NONE };
    if (value.kind === 'text') {
        if (value.isBoolean && TEXTS.has(name))
            throw new Wrongness({ name, at: value.at, ...BOOLEAN });
        return { ...base, text: filled(name, value, variables) };
    }
    if (value.kind === 'map') {
        if (!MAPS.has(name))
            throw wrongType(name, at, LISTS.has(name) ? 'text or a list' : 'text');
        return ofParts(base, value.members.map((one) => ({
            text: `${one.name}: ${oneLine(name, one.value, variables)}`,
            at: one.at,
        })));
    }
    if (!LISTS.has(name))
        throw wrongType(name, at, 'text, not a list');
    const probes = [];
    const parts = value.items.map((item) => {
        if (name === 'models' && item.kind === 'map') {
            return { text: modelOf(item, variables, probes), at: item.at };
        }
        const text = itemText(name, item, variables);
        if (name === 'models')
            probes.push({ written: text, probes: null });
        return { text, at: item.at };
    });
    return { ...ofParts(base, parts), probes };
}
function ofParts(base, parts) {
    const places = new Map();
    parts.forEach(({ text, at }, index) => {
        for (const known of [`line ${index + 1}`, text, ...text.split(':')]) {
            const key = known.trim().toLowerCase();
            if (!places.has(key))
                places.set(key, at);
        }
    });
    return { ...base, places, text: parts.map(({ text }) => text).join('\n') };
}
function placeOf({ at, places }, seen) {
    const named = /^`headers`: (line \d+)/.exec(seen)?.[1] ?? /"([^"]+)"/.exec(seen)?.[1] ?? '';
    return places.get(named.toLowerCase()) ?? at;
}
function modelOf(item, variables, probes) {
    let id = '';
    let own = null;
    for (const { name, value, at } of item.members) {
        if (name === 'id')
            id = oneLine('models', value, variables).trim();
        else if (name === 'probes') {
            const isList = value.kind === 'list';
            const texts = isList ? value.items.map((one) => itemText(name, one, variables)) : null;
            own = texts?.join(',') ?? oneLine(name, value, variables);
        }
        else {
            const meant = didYouMean(name, ['id', 'probes']);
            const wrong = `unknown key ${quoted(nameIn(name))} of a model.${meant}`;
            throw new Wrongness({
                name: 'models',
                at,
                wrong,
                works: 'Write an id, or a map with the keys `id` and `probes`.',
            });
        }
    }
    if (id === '') {
        const works = 'Write `{ id: text-embedding-3-large, probes: [embeddings] }`.';
        throw new Wrongness({ name: 'models', at: item.at, wrong: 'this model has no `id`.', works });
    }
    probes.push({ written: id, probes: own });
    return id;
}
function itemText(name, item, variables) {
    const text = oneLine(name, item, variables);
    if (text !== '')
        return text;
    const variable = item.kind === 'text' ? variableOf(item.text) : null;
    const [wrong, works] = variable === null
        ? ['this item of the list is empty.', 'Write what is meant, or take the item out.']
        : [`the variable \`${variable}\` is empty.`, 'Set it, or take the item out.'];
    throw new Wrongness({ name, at: item.at, wrong, works });
}
function oneLine(name, value, variables) {
    if (value.kind !== 'text')
        throw wrongType(name, value.at, 'text here');
    if (value.isBoolean && TEXTS.has(name))
        throw new Wrongness({ name, at: value.at, ...BOOLEAN });
    if (value.isBoolean && name !== 'headers')
        throw wrongType(name, value.at, 'text here');
    const text = filled(name, value, variables);
    if (!/[\r\n]/.test(text.trim()))
        return text.trim();
    throw new Wrongness({
        name,
        at: value.at,
        wrong: 'a value has a line break in it.',
        works: 'Write each value in one line.',
    });
}
function filled(name, { text, at }, variables) {
    const result = expanded(text, variables);
    if ('wrong' in result)
        throw new Wrongness({ name, at, ...result });
    return result.text;
}
function wrongType(name, at, wanted) {
    return new Wrongness({
        name,
        at,
        wrong: 'this has the wrong type.',
        works: `Write ${wanted} for \`${name}\`.`,
    });
}

;// CONCATENATED MODULE: ./lib/config/gateway-name.js

const LONGEST_NAME = 100;
function nameFault(name) {
    if (name === '')
        return 'it is empty.';
    if (name === 'config')
        return 'the name `config` is reserved.';
    if (name.length > LONGEST_NAME)
        return `it is longer than ${LONGEST_NAME} characters.`;
    if (/[,\p{Cc}]/u.test(name))
        return 'it has a comma or a control character.';
    if (isVendorKey(name))
        return 'it looks like a key, which belongs in `api-key`, as a variable.';
    return name.includes('${') ? 'a name cannot hold variables.' : null;
}

;// CONCATENATED MODULE: ./lib/config/inputs.js
const inputs_INPUT_DEFAULTS = {
    'base-url': '',
    'api-key': '',
    models: '',
    'max-models': '200',
    probes: 'completion',
    config: '',
    gateway: '',
    keys: '',
    policy: 'standard',
    severity: '',
    retries: '2',
    timeout: '30s',
    'max-wait': '60s',
    deadline: '5m',
    wait: '0s',
    'dry-run': 'false',
    concurrency: '8',
    headers: '',
    auth: 'bearer',
    'ca-certificate': '',
    'status-page': 'auto',
    'min-balance': '',
    'max-latency': '',
    baseline: '',
    history: '',
    page: '',
    report: '',
    junit: '',
    summary: 'always',
    issue: 'off',
    comment: 'off',
    'github-token': '${{ github.token }}',
};
const INPUT_NAMES = Object.keys(inputs_INPUT_DEFAULTS);
const NO_SURROUNDINGS = {
    workspace: '/',
    reportFolder: null,
    secretsWithheld: false,
    keySource: '`api-key`',
    readFile: () => '',
};
function inputs_inputText(raw, name) {
    const given = (raw[name] ?? '').trim();
    return given === '' ? inputs_INPUT_DEFAULTS[name] : given;
}

;// CONCATENATED MODULE: ./lib/config/problems.js


class Problems {
    #found = [];
    add(problem) {
        this.#found.push(problem);
    }
    invalid(input, wrong, works) {
        this.add({ check: 'config', code: 'config-invalid', seen: `\`${input}\`: ${wrong}`, next: works });
    }
    unknownWord(input, word, allowed, what = 'value', whole) {
        this.invalid(input, `unknown ${what} ${quoted_quoted(word)}.${nearest_didYouMean(word, allowed)}`, problems_wordToUse(word, allowed, ` for \`${input}\``, whole));
    }
    get all() {
        return this.#found;
    }
}
function placesIn({ seen }) {
    return /^`[^`]*` (\(.*:\d+:\d+\)): /.exec(seen)?.slice(1) ?? [];
}
const MOST = 100;
function firstOf(problems) {
    const more = problems.length - MOST;
    if (more <= 0)
        return problems;
    const seen = `The configuration has ${more === 1 ? 'one more fault' : `${more} more faults`}.`;
    const next = 'Fix these; the next run reports the rest.';
    return [...problems.slice(0, MOST), { check: 'config', code: 'config-invalid', seen, next }];
}
function problems_wordToUse(word, allowed, where = '', whole) {
    const nearest = nearest_nearestName(word, allowed);
    if (nearest === null)
        return `Use ${problems_listed(allowed)}${where}.`;
    const others = allowed.length > MOST_LISTED ? '' : ` Allowed: ${problems_listed(allowed)}.`;
    return `Write ${whole === undefined ? `${quoted_ticked(nearest)}${where}` : quoted_ticked(whole(nearest))}.${others}`;
}
const MOST_LISTED = 16;
function problems_listed(words, source = 'documentation') {
    if (words.length > MOST_LISTED)
        return `one of the ${words.length} names in the ${source}`;
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./lib/config/scalars.js


const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const LONGEST_MS = 86_400_000;
function durationMs(text) {
    const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|s|m|h)?$/i.exec(text.trim());
    if (match === null)
        return null;
    const unit = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
    return Math.round(Number(match[1]) * unit);
}
function scalars_duration(raw, name, problems, least = 0) {
    const text = inputText(raw, name);
    const value = durationMs(text);
    if (value !== null && value >= least && value <= LONGEST_MS)
        return value;
    const wrong = value === null ? `${quoted(text)} is not a duration.` : `${quoted(text)} is out of range.`;
    const range = least > 0 ? 'more than 0 and at most 24h' : 'at most 24h';
    problems.invalid(name, wrong, `Write it like 500ms, 30s, 2m or plain seconds, ${range}.`);
    return Math.max(least, 1_000);
}
function scalars_wholeNumber(raw, name, bounds, problems) {
    const text = inputText(raw, name);
    const [least, most] = bounds;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most)
        return value;
    problems.invalid(name, `${quoted(text)} is not a whole number from ${least} to ${most}.`, `Write \`${name}: ${Math.min(Math.max(least, 2), most)}\`, or another whole number from ${least} to ${most}.`);
    return least;
}
function scalars_amount(raw, name, problems) {
    const text = inputText(raw, name);
    if (text === '')
        return null;
    if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text))
        return Number(text);
    problems.invalid(name, `${quoted(text)} is not an amount.`, 'Write a number such as 5 or 2.50, without a currency.');
    return null;
}
function scalars_word(raw, name, allowed, problems) {
    const text = inputText(raw, name);
    const found = allowed.find((one) => one === text.toLowerCase());
    if (found !== undefined)
        return found;
    problems.unknownWord(name, text, allowed);
    return allowed[0];
}
function toggle(raw, name, problems) {
    return scalars_word(raw, name, ['false', 'true'], problems) === 'true';
}
const COMMENT = /^[\t ]*#(?:[\t ].*)?$/gm;
function scalars_withoutComments(text) {
    return text.replace(COMMENT, '');
}
function scalars_listOf(text) {
    return scalars_withoutComments(text)
        .split(/[,\r\n]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/safety/garbage.js
const MUCH = 1024 * 1024;
const VERY_MUCH = 8 * MUCH;
const SOME_REQUESTS = 128;
const MANY_REQUESTS = 512;
const REQUEST_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
let collector = null;
let garbage_length = 0;
let before = 0;
let requests = 0;
function madeCollector() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--optimize-for-size');
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--expose-gc');
    const made = runInNewContext('gc');
    process.once('exit', () => {
        setFlagsFromString('--no-optimize-for-size');
        made();
    });
    return made;
}
function collect(isYoung = false) {
    collector ??= madeCollector();
    if (isYoung)
        collector({ type: 'minor' });
    else
        collector();
}
function madeGarbage(more) {
    garbage_length += more;
    if (garbage_length < MUCH)
        return;
    before += garbage_length;
    garbage_length = 0;
    if (before < VERY_MUCH)
        collect(true);
    else
        collectGarbage();
}
function madeRequest() {
    requests += 1;
    if (requests === SOME_REQUESTS) {
        process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
    }
    if (requests > MANY_REQUESTS)
        madeGarbage(REQUEST_BYTES);
}
function keepParserLean() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--no-wasm-dynamic-tiering');
    setFlagsFromString('--no-wasm-tier-up');
}
function collectGarbage() {
    [garbage_length, before] = [0, 0];
    collect();
}
function* garbage_collecting(texts) {
    for (const text of texts) {
        yield text;
        madeGarbage(text.length);
    }
}

;// CONCATENATED MODULE: ./lib/config/yaml-tag.js

const OF_YAML = 'tag:yaml.org,2002:';
const PLAIN = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map))$/;
function tagFault(tag) {
    if (tag === undefined || PLAIN.test(tag))
        return null;
    const written = tag.startsWith(OF_YAML) ? `!!${tag.slice(OF_YAML.length)}` : tag;
    return {
        wrong: `the tag ${quoted_ticked(written)} is not known here.`,
        works: 'Write the value without a tag, and a variable as `${NAME}`; quote what begins with `!`.',
    };
}

;// CONCATENATED MODULE: ./lib/config/yaml-tree.js




const MOST_NODES = 100_000;
const DEEPEST = 8;
const MOST_OPEN = 1000;
const TOO_DEEP = 'it is nested too deeply.';
const NO_ANCHOR = 'Correct its name, write the value out, or put it in quotes if it is text with a `*`.';
const MARK = /\n(?: *-(?=\s))?|[,[\]{}?&*!]|[-:](?=\s)/g;
const MOST_MARKS = 30_000;
const SPLIT = 'Split it, a step for each part, or name many models by a pattern such as `gpt-5*`.';
const MARK_BYTES = 1024;
const MANY_MARKS = 2048;
const BEGIN = { line: 1, column: 1 };
const NOTHING = { kind: 'text', text: '', isBoolean: false, at: BEGIN };
class Excess extends Error {
}
function readTree(text) {
    if (text.includes('\0'))
        return broken('it is not UTF-8 text; it may be UTF-16 (as Windows writes it).', 'Save it as UTF-8.');
    try {
        if (mostOpen(text) > MOST_OPEN)
            throw new Excess(TOO_DEEP);
        const marks = marksIn(text);
        if (marks > MOST_MARKS)
            return broken('it has more than 30,000 lines and values.', SPLIT);
        if (marks > MANY_MARKS)
            madeGarbage(marks * MARK_BYTES);
        return read(text);
    }
    catch (error) {
        const wrong = error instanceof Excess ? error.message : TOO_DEEP;
        return broken(wrong, 'Write it out flat, as the documentation shows.');
    }
}
function marksIn(text) {
    let marks = 0;
    for (const _mark of text.matchAll(MARK))
        if (++marks > MOST_MARKS)
            break;
    return marks;
}
function mostOpen(text) {
    let open = 0;
    let most = 0;
    for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
        open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
        most = Math.max(most, open);
    }
    return most;
}
function broken(wrong, works) {
    return { tree: NOTHING, faults: [{ at: BEGIN, wrong, works }] };
}
function syntaxFault({ code, message }) {
    if (code === 'MULTIPLE_DOCS') {
        return {
            wrong: 'it holds several YAML documents; the second begins here.',
            works: 'Keep one: name all gateways under one `gateways:`, and take the line `---` out.',
        };
    }
    const said = withoutKeys(message.split(/[\n:]/)[0] ?? '')
        .slice(0, 120)
        .replace(/\.?$/, '.');
    return {
        wrong: `this is not valid YAML: ${said}`,
        works: 'Fix the line; indent with spaces, quote values that hold `: ` or ` #` or begin with `*`, and quote a `${NAME}` within `{ }`.',
    };
}
function read(text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const place = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const [error] = document.errors;
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
        throw new Excess(TOO_DEEP);
    if (error !== undefined)
        return { tree: NOTHING, faults: [{ at: place(error.pos[0]), ...syntaxFault(error) }] };
    const faults = [];
    let nodes = 0;
    const anchored = new Map();
    const targets = new Map();
    (0,dist/* visit */.YR)(document, {
        Node: (_key, node) => {
            if ((0,dist/* isAlias */.Vj)(node))
                targets.set(node, anchored.get(node.source));
            else if (node.anchor !== undefined)
                anchored.set(node.anchor, node);
        },
    });
    const treeOf = (given, depth, fallback) => {
        nodes += 1;
        if (nodes > MOST_NODES)
            throw new Excess('with its aliases it has more than 100,000 values.');
        if (depth > DEEPEST)
            throw new Excess(TOO_DEEP);
        const node = (0,dist/* isAlias */.Vj)(given) ? targets.get(given) : given;
        const range = given?.range;
        const at = range ? place(range[0]) : fallback;
        const tag = node === given ? tagFault(node?.tag) : null;
        if (tag !== null)
            faults.push({ at, ...tag });
        if (node === undefined && (0,dist/* isAlias */.Vj)(given))
            faults.push({
                at,
                wrong: 'an alias (`*name`) without an anchor (`&name`) before it.',
                works: NO_ANCHOR,
            });
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: 'list', items: node.items.map((item) => treeOf(item, depth + 1, at)), at };
        if ((0,dist/* isMap */.jh)(node))
            return { kind: 'map', members: membersOf(node, depth, at), at };
        if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
            return { ...NOTHING, at };
        const isBoolean = typeof node.value === 'boolean';
        const written = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
        return { kind: 'text', text: written, isBoolean, at };
    };
    const membersOf = (map, depth, fallback) => {
        const members = new Map();
        for (const { key, value } of map.items) {
            const named = treeOf(key, depth + 1, fallback);
            const name = named.kind === 'text' ? named.text : '';
            if (name === '') {
                faults.push({ at: named.at, wrong: 'a key without a name.', works: 'Write it as `name: value`.' });
                continue;
            }
            if (members.has(name)) {
                const wrong = `the key ${quoted_ticked(quoted_nameIn(name))} is here twice.`;
                faults.push({ at: named.at, wrong, works: 'Keep one of them.' });
            }
            members.set(name, { name, value: treeOf(value, depth + 1, named.at), at: named.at });
        }
        return [...members.values()];
    };
    return { tree: treeOf(document.contents, 0, BEGIN), faults };
}

;// CONCATENATED MODULE: ./lib/config/fleet-file.js








const OF_THE_RUN = new Set([
    'deadline',
    'dry-run',
    'baseline',
    'history',
    'page',
    'report',
    'junit',
    'summary',
    'issue',
    'comment',
]);
const NOT_IN_A_FILE = new Set(['config', 'gateway', 'keys', 'github-token']);
const IN_DEFAULTS = INPUT_NAMES.filter((name) => !NOT_IN_A_FILE.has(name));
const OF_A_GATEWAY = IN_DEFAULTS.filter((name) => !OF_THE_RUN.has(name));
function faultAt(file, at, name, wrong, works) {
    const where = `${quoted_ticked(quoted_nameIn(name))} (${file}:${at.line}:${at.column})`;
    return { check: 'config', code: 'config-invalid', seen: `${where}: ${wrong}`, next: works };
}
function readFleetFile(text, file) {
    const problems = [];
    const { tree, faults } = readTree(text);
    for (const { at, wrong, works } of faults)
        problems.push(faultAt(file, at, 'config', wrong, works));
    if (tree.kind !== 'map') {
        if (faults.length === 0)
            problems.push(faultAt(file, tree.at, 'config', 'it has no list `gateways`.', EXAMPLE));
        return { gateways: [], defaults: [], problems, secrets: [] };
    }
    let gateways = null;
    let defaults = [];
    for (const { name, value, at } of tree.members) {
        if (name === 'gateways')
            gateways = gatewaysOf(value, file, problems);
        else if (name === 'defaults')
            defaults = defaultsOf(value, file, problems);
        else
            problems.push(keyAtTop(file, at, name));
    }
    if (gateways === null)
        problems.push(faultAt(file, tree.at, 'gateways', 'the list is missing.', EXAMPLE));
    return { gateways: gateways ?? [], defaults, problems, secrets: namesIn(tree).flatMap(quoted_keysIn) };
}
const EXAMPLE = 'Begin the file with `gateways:` and an item `- name: relay` with its `base-url` below.';
function chosenGateways(gateways, input, problems) {
    const wanted = listOf(input);
    if (wanted.length === 0)
        return gateways;
    const names = gateways.map(({ name }) => name);
    for (const name of wanted.filter((one) => !names.includes(one))) {
        const seen = `\`gateway\`: no gateway ${quoted(name)} is in the file.${didYouMean(name, names)}`;
        problems.push({
            check: 'config',
            code: 'config-invalid',
            seen,
            next: `Name ${listed(names.map(clipped), 'file')}.`,
        });
    }
    return gateways.filter(({ name }) => wanted.includes(name));
}
function namesIn(tree) {
    if (tree.kind === 'text')
        return [];
    if (tree.kind === 'list')
        return tree.items.flatMap(namesIn);
    return tree.members.flatMap(({ name, value }) => [name, ...(name === 'headers' ? [] : namesIn(value))]);
}
function unknownKey(file, at, name, allowed) {
    if (name === '<<') {
        const works = 'Set in `defaults` what all gateways share, and write the rest out.';
        return faultAt(file, at, name, 'merge keys are not supported.', works);
    }
    const inOne = 'Write it in an item of `gateways`.';
    if (name === 'name')
        return faultAt(file, at, name, 'this belongs to a single gateway.', inOne);
    return faultAt(file, at, name, `unknown key.${nearest_didYouMean(name, allowed)}`, problems_wordToUse(name, allowed));
}
function keyAtTop(file, at, name) {
    if (!IN_DEFAULTS.includes(name))
        return unknownKey(file, at, name, ['gateways', 'defaults']);
    const works = name === 'base-url' || name === 'api-key'
        ? 'Write it in an item of `gateways`.'
        : `Move \`${name}\` into \`defaults\`.`;
    return faultAt(file, at, name, 'this does not belong at the top of the file.', works);
}
function defaultsOf(value, file, problems) {
    if (value.kind === 'text' && value.text === '')
        return [];
    if (value.kind !== 'map') {
        problems.push(faultAt(file, value.at, 'defaults', 'this is not a map of inputs.', 'Write `defaults: { timeout: 20s }`.'));
        return [];
    }
    return value.members.filter(({ name, at }) => {
        if (IN_DEFAULTS.includes(name))
            return true;
        problems.push(unknownKey(file, at, name, IN_DEFAULTS));
        return false;
    });
}
function gatewaysOf(value, file, problems) {
    if (value.kind !== 'list' || value.items.length === 0) {
        const wrong = value.kind === 'list' ? 'the list is empty.' : 'this is not a list.';
        problems.push(faultAt(file, value.at, 'gateways', wrong, EXAMPLE));
        return [];
    }
    const first = new Map();
    return value.items.flatMap((item) => {
        const gateway = gatewayOf(item, file, problems);
        if (gateway === null)
            return [];
        const before = first.get(gateway.name);
        if (before === undefined) {
            first.set(gateway.name, gateway.at);
            return [gateway];
        }
        const wrong = `${quoted_quoted(gateway.name)} is already the name of the gateway in line ${before.line}.`;
        problems.push(faultAt(file, gateway.at, 'name', wrong, 'Give each gateway a name of its own.'));
        return [{ ...gateway, name: `${gateway.name} (line ${gateway.at.line})` }];
    });
}
function gatewayOf(item, file, problems) {
    const works = 'Write `- name: relay`, a name of its own without commas.';
    if (item.kind !== 'map') {
        problems.push(faultAt(file, item.at, 'gateways', 'this item is not a gateway.', works));
        return null;
    }
    const named = item.members.find((member) => member.name === 'name');
    const isName = ({ name, value }) => !(value.kind === 'text' && value.text.includes('://')) &&
        nearest_nearestName(name, ['name', ...OF_A_GATEWAY]) === 'name';
    const misspelled = named === undefined ? item.members.find(isName) : undefined;
    if (misspelled !== undefined) {
        problems.push(misplacedKey(file, misspelled));
        return null;
    }
    if (named?.value.kind !== 'text' || named.value.isBoolean) {
        const typed = named?.value.kind === 'text' ? BOOLEAN : { wrong: 'this has the wrong type.', works };
        const { wrong, works: how } = named === undefined ? { wrong: 'this gateway has no name.', works } : typed;
        problems.push(faultAt(file, (named ?? item).at, 'name', wrong, how));
        return null;
    }
    const name = named.value.text.trim();
    const fault = nameFault(name);
    if (fault !== null) {
        problems.push(faultAt(file, named.value.at, 'name', fault, works));
        return null;
    }
    const own = [];
    const meant = new Set();
    const members = item.members.filter((member) => {
        if (member === named)
            return false;
        if (OF_A_GATEWAY.includes(member.name))
            return true;
        own.push(misplacedKey(file, member));
        meant.add(nearest_nearestName(member.name, OF_A_GATEWAY) ?? '');
        return false;
    });
    return { name, members, at: named.value.at, problems: own, meant };
}
function misplacedKey(file, { name, at }) {
    if (!IN_DEFAULTS.includes(name))
        return unknownKey(file, at, name, ['name', ...OF_A_GATEWAY]);
    return faultAt(file, at, name, 'this is for the whole run, not for one gateway.', `Move \`${name}\` to \`defaults\` or to the inputs.`);
}

// EXTERNAL MODULE: ./lib/safety/invisible.js
var invisible = __webpack_require__(213);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/config/host-class.js

const LOOPBACK = new external_node_net_.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
LOOPBACK.addAddress('0.0.0.0', 'ipv4');
LOOPBACK.addAddress('::', 'ipv6');
const PRIVATE = new external_node_net_.BlockList();
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('169.254.0.0', 16, 'ipv4');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
function host_class_classOfHost(hostname) {
    const host = hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase();
    const version = isIP(host);
    if (version !== 0) {
        const family = version === 4 ? 'ipv4' : 'ipv6';
        if (LOOPBACK.check(host, family))
            return 'loopback';
        return PRIVATE.check(host, family) ? 'private' : 'public';
    }
    if (host === 'localhost' || host.endsWith('.localhost'))
        return 'loopback';
    if (!host.includes('.') || /\.(?:local|internal|lan)$/.test(host))
        return 'private';
    return 'public';
}

;// CONCATENATED MODULE: ./lib/config/base-url.js







const base_url_SHORTEST_KEY = 16;
const HOST_AND_PATH = /^(?:(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}|localhost|\d+(?:\.\d+){3})(?::\d+)?(?:\/[\w./-]{0,60})?$/i;
const base_url_EXAMPLE = 'https://api.example.com/v1';
function invalid(wrong, works) {
    return { check: 'base-url', code: 'base-url-invalid', seen: `\`base-url\`: ${wrong}`, next: works };
}
const base_url_UNEXPANDED = [
    /\$\{|\{\{|^\$[A-Za-z_]/,
    /^(?:https?:\/\/)?[^/?#]{0,256}(?:\$[A-Za-z_]|%[A-Za-z_]\w{0,64}%(?![\da-f]{2}))(?![^/?#]{0,256}@)/i,
    /^[^?#]{0,1024}\{[A-Za-z_][\w.-]{0,64}\}/,
    /^[^?#]{0,1024}\/\$[A-Z_][A-Z\d_]{0,64}(?:[/?#]|$)/,
];
const base_url_MALFORMED = [
    {
        when: (given) => base_url_UNEXPANDED.some((form) => form.test(given.trim())),
        wrong: 'a variable in it was not expanded.',
        works: 'Write the value itself, `${{ vars.NAME }}` in the workflow, or `${NAME}` in the config file.',
    },
    {
        when: (given) => /^["'`<]|["'`>]$/.test(given.trim()),
        wrong: 'it has quotes or brackets around it.',
        works: 'Remove them: the stored value must be the bare URL.',
    },
    {
        when: (given) => (0,invisible/* hasInvisible */.wy)(given.replace(/[^\S\ufeff]/g, '')),
        wrong: 'it has hidden characters in it.',
        works: 'Type the URL by hand; they came along when it was copied.',
    },
    {
        when: (given) => /^[^?#]*[,;|]\s*https?:\/\//i.test(given),
        wrong: 'it holds more than one URL.',
        works: 'Write one; several gateways go into a file that `config` names.',
    },
    {
        when: (given) => /\s/.test(given.trim()),
        wrong: 'it has spaces or line breaks in it.',
        works: `Write one URL without spaces, like ${base_url_EXAMPLE}.`,
    },
    {
        when: (given) => given.trim() !== given,
        wrong: 'it has spaces or a line break around it.',
        works: 'Store the URL again without a trailing line break.',
    },
];
function textFault(given) {
    const fault = base_url_MALFORMED.find(({ when }) => when(given));
    return fault === undefined ? null : invalid(fault.wrong, fault.works);
}
function schemeFault(text) {
    if (/^https?:\/\/[^/?#\\]/i.test(text))
        return null;
    if (/^https?:\/\//i.test(text))
        return invalid('it has no host.', `Write it like ${base_url_EXAMPLE}.`);
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
    if (scheme !== undefined) {
        const shown = scheme.length > 20 || keysIn(scheme).length > 0 ? 'another one' : scheme;
        return invalid(`the scheme is ${shown}, not http or https.`, `Write it like ${base_url_EXAMPLE}.`);
    }
    const isBare = HOST_AND_PATH.test(text) && keysIn(text).length === 0;
    const likely = classOfHost(text.split(/[:/]/)[0] ?? '') === 'loopback' ? 'http' : 'https';
    const bare = isBare ? ` Perhaps \`${likely}://${text}\`.` : '';
    return invalid('it does not begin with https:// or http://.', `Write it like ${base_url_EXAMPLE}.${bare}`);
}
function bracketed(text) {
    const colons = /^https?:\/\/([\da-f.:]*)/i.exec(text)?.[1]?.split(':').length ?? 0;
    return colons > 2 ? ', an IPv6 address in brackets: http://[::1]:8080/v1' : '';
}
function endpointOf(url) {
    return isModelsRoot(url) ? null : endpointSuffix(withoutEndSlashes(url.pathname));
}
function likelyVersion({ hostname }) {
    return providerOfHost(hostname) === null ? '/v1' : '';
}
function corrected(url, sendsSecret) {
    const isOpen = sendsSecret && url.protocol === 'http:' && classOfHost(url.hostname) === 'public';
    const suffix = endpointOf(url) ?? '';
    const path = suffix === '' ? url.pathname : rootBefore(url, suffix) || likelyVersion(url);
    const root = `${isOpen ? 'https:' : url.protocol}//${url.host}${path}`;
    return `${suffix === '' && path !== '/' ? root : withoutEndSlashes(root)}${shownQuery(url.search)}`;
}
function endpointFault(url, clean) {
    const suffix = endpointOf(url);
    if (suffix === null)
        return null;
    const isGuessed = rootBefore(url, suffix) === '' && likelyVersion(url) !== '';
    const orElse = isGuessed
        ? ', or the same without `/v1` if the gateway’s API has no version in its path'
        : '';
    return {
        check: 'base-url',
        code: 'base-url-has-endpoint',
        seen: `\`base-url\` ends in the endpoint \`${suffix}\`; clients add that themselves.`,
        next: `Set \`base-url: ${clean}\`${orElse}.`,
    };
}
function insecureFault(url, sendsSecret, clean) {
    if (url.protocol !== 'http:' || !sendsSecret)
        return null;
    const place = classOfHost(url.hostname);
    if (place === 'loopback')
        return null;
    return {
        check: 'base-url',
        code: 'base-url-insecure',
        ...(place === 'private' ? { severity: 'warn' } : {}),
        seen: `\`base-url\` is plain http to a ${place} host: anyone on the path can read the key.`,
        next: place === 'private'
            ? 'Use https if the gateway offers it, or set `severity: "base-url-insecure: ignore"`.'
            : `Use \`${clean}\`.`,
    };
}
function urlFaults(url, sendsSecret) {
    const clean = corrected(url, sendsSecret);
    const login = url.username !== '' || url.password !== '';
    const faults = [
        login
            ? invalid('it has credentials in it.', `Set \`base-url: ${clean}\` and give the key as \`api-key\` or in \`headers\`.`)
            : null,
        url.hash === '' ? null : invalid('it has a `#` part.', `Set \`base-url: ${clean}\`.`),
        endpointFault(url, clean),
        insecureFault(url, sendsSecret, clean),
    ];
    return faults.filter((fault) => fault !== null);
}
function secretsIn(text, url) {
    const login = /\/\/([^/?#]*)@/.exec(text)?.[1] ?? '';
    const password = login.split(':').slice(1).join(':');
    const swapped = /^https?:|[./\s:]/i.test(text) || text.length < base_url_SHORTEST_KEY ? '' : text;
    const named = [...(url?.searchParams ?? [])].flatMap(([name, value]) => {
        if (isSecretName(name))
            return [value, ...loginIn(value)];
        return looksRandom(value) && !isIdentifierName(name) ? [value] : [];
    });
    return [...[login, password, percentDecoded(password), swapped].filter((one) => one.length >= 6), ...named];
}
function base_url_readBaseUrl(given, sendsSecret) {
    const nothing = { root: null, query: '' };
    const text = given.trim();
    if (text === '') {
        const missing = {
            check: 'base-url',
            code: 'base-url-missing',
            seen: '`base-url` is empty.',
            next: `Set \`base-url\` to the API root of the gateway, like ${base_url_EXAMPLE}; an unset variable or secret is empty too.`,
        };
        return { ...nothing, secrets: [], problems: [missing] };
    }
    const parsed = URL.canParse(text) ? new URL(text) : null;
    const url = parsed === null || /^$|^\.|\.\./.test(parsed.hostname) ? null : parsed;
    const secrets = secretsIn(text, url);
    const fault = textFault(given) ?? schemeFault(text);
    if (fault !== null)
        return { ...nothing, secrets, problems: [fault] };
    if (url === null) {
        const wrong = invalid('it has no valid host or port.', `Write it like ${base_url_EXAMPLE}${bracketed(text)}.`);
        return { ...nothing, secrets, problems: [wrong] };
    }
    return {
        root: `${url.origin}${withoutEndSlashes(url.pathname)}`,
        query: url.search,
        secrets,
        problems: urlFaults(url, sendsSecret),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/model/file-faults.js

const WHY = {
    EAGAIN: 'it is no regular file',
    EACCES: 'permission denied',
    EBUSY: 'it is in use, or mounted by itself',
    EDQUOT: 'the quota of the disk is used up',
    EEXIST: 'a part of its path is a file',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links lead round in a circle',
    ENAMETOOLONG: 'its name is too long',
    ENODEV: 'it is no regular file',
    ENOSPC: 'no space is left on the disk',
    ENOTDIR: 'a part of its path is a file',
    ENXIO: 'it is no regular file',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
};
const NO_FILE = 'ENOTREG';
function whyNot(code) {
    if (code === NO_FILE)
        return 'it is no regular file';
    const words = WHY[code];
    return words === undefined ? null : `${words} (${code})`;
}
function faultCodeOf(error) {
    const code = fieldOf(error, 'code');
    if (typeof code !== 'string')
        throw error;
    return code;
}

;// CONCATENATED MODULE: ./lib/config/user-file.js



const GIVE_CONFIG = 'Give the path of a YAML file, relative to the workspace; in a workflow, check the repository out first.';
const LARGE = 'Leave out what does not belong there, or split it, a step for each part.';
function user_file_readUserFile(path, { workspace, readFile }) {
    try {
        return { text: readFile((0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(workspace, path)) };
    }
    catch (error) {
        const code = error.code ?? 'unreadable';
        if (code === 'ENOENT')
            return { wrong: `the file ${quoted_quoted(path)} does not exist (ENOENT).`, works: null };
        if (code === 'EFBIG')
            return { wrong: `the file ${quoted_quoted(path)} is larger than 1 MiB.`, works: LARGE };
        const why = whyNot(code);
        const wrong = why === null ? `cannot be read (${code}).` : `cannot be read: ${why}.`;
        return { wrong: `the file ${quoted_quoted(path)} ${wrong}`, works: null };
    }
}

;// CONCATENATED MODULE: ./lib/config/certificate.js


const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
let last = null;
function certificate_caCertificate(path, surroundings, problems) {
    if (path === '')
        return null;
    const works = 'Give the path of a PEM file that holds `-----BEGIN CERTIFICATE-----`, relative to the workspace.';
    if (path.includes('-----BEGIN')) {
        problems.invalid('ca-certificate', 'this is the text of a PEM file, not the path of one.', works);
        return null;
    }
    const read = readUserFile(path, surroundings);
    if ('wrong' in read) {
        problems.invalid('ca-certificate', read.wrong, read.works ?? works);
        return null;
    }
    if (read.text === last?.text)
        return last.certificates;
    const blocks = read.text.match(PEM) ?? [];
    if (blocks.length === 0) {
        problems.invalid('ca-certificate', `there is no PEM certificate in ${quoted(path)}.`, works);
        return null;
    }
    const { X509Certificate } = process.getBuiltinModule('node:crypto');
    for (const block of blocks) {
        try {
            new X509Certificate(block);
        }
        catch {
            problems.invalid('ca-certificate', `a certificate in ${quoted(path)} is damaged.`, works);
            return null;
        }
    }
    last = { text: read.text, certificates: blocks.join('\n') };
    return last.certificates;
}

;// CONCATENATED MODULE: ./lib/config/headers.js


const RESERVED = new Set([
    'connection',
    'content-length',
    'content-type',
    'expect',
    'keep-alive',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
const PUBLIC = new Set([
    'accept',
    'accept-language',
    'anthropic-beta',
    'anthropic-version',
    'http-referer',
    'openai-beta',
    'openai-version',
    'referer',
    'user-agent',
    'x-portkey-provider',
    'x-title',
]);
const OF_MODEL = /(?:^|-)model$/i;
function isPublicHeader(name) {
    return PUBLIC.has(name.toLowerCase()) || OF_MODEL.test(name);
}
const AUTH_HEADER = {
    bearer: 'authorization',
    'api-key': 'api-key',
    'x-api-key': 'x-api-key',
    none: null,
};
function authHeader(auth, key) {
    const name = AUTH_HEADER[auth];
    if (name === null || key === null)
        return null;
    return { name, value: auth === 'bearer' ? `Bearer ${key}` : key };
}
function hasOnlyVariable(value) {
    return isUnexpanded(value.replace(/^(?:bearer|basic|token)[\t ]+/i, ''));
}
function misspelled(name, value) {
    if (/^-\s/.test(name))
        return 'it begins with "- ": the input is plain lines, not a YAML list';
    if (/^["'{]/.test(name))
        return 'it has quotes or braces around it';
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
        return 'the name may hold only letters, digits and -';
    if (value === '')
        return 'the value is empty';
    if (hasOnlyVariable(value))
        return 'a variable was not expanded: its name arrived instead of its value';
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
        return 'the value has characters that no header can carry';
    return null;
}
function needless(name, auth, before) {
    if (RESERVED.has(name))
        return 'this header is set by the request itself';
    if (name === AUTH_HEADER[auth])
        return `\`auth: ${auth}\` already sends this header`;
    return before.has(name) ? 'the header is given twice' : null;
}
const EXPANDED = 'Write `Name: ${{ secrets.NAME }}` in the workflow, or `${NAME}` in the config file.';
function headers_extraHeaders(text, auth, problems) {
    const headers = new Map();
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            return;
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(colon, 0)).trim();
        const value = line.slice(colon + 1).trim();
        const surplus = needless(name.toLowerCase(), auth, headers);
        const fault = surplus ?? (colon < 1 ? 'it is not `Name: value`' : misspelled(name, value));
        if (fault !== null) {
            const shown = /^[\w-]{1,40}$/.test(name) && keysIn(name).length === 0 ? ` (${name})` : '';
            const form = hasOnlyVariable(value) ? EXPANDED : 'Write `Name: value`, one per line.';
            const works = surplus === null ? form : 'Leave this line out.';
            problems.invalid('headers', `line ${index + 1}${shown}: ${fault}.`, works);
            return;
        }
        headers.set(name.toLowerCase(), { name, value });
    });
    return [...headers.values()];
}

;// CONCATENATED MODULE: ./lib/config/key-in-host.js


const HOST = /^\s*(?:https?:)?\/\/(?:[^/?#\\]*@)?([^/?#\\@]*)/i;
function isKeyLabel(label, isWhole) {
    const behind = openedBehind(label);
    if (behind === null || behind.length < SHORTEST_KEY)
        return false;
    const digits = behind.match(/\d/g)?.length ?? 0;
    const isMixed = digits > 0 && /[a-z]/.test(behind) && /[A-Z]/.test(behind);
    const isNamed = !isWhole && /(?:^|-)[a-z]{3,}(?:-|$)/.test(behind);
    return isMixed || (digits > 2 && !isNamed && keysIn(behind.replaceAll('_', '-')).length > 0);
}
function keyIn(host, key) {
    const labels = host.split('.');
    const lower = key.toLowerCase();
    const canBeTold = lower.length >= SHORTEST_KEY && (/\d/.test(lower) || keysIn(key).length > 0);
    const isOwn = canBeTold && `.${host.toLowerCase()}.`.includes(`.${lower}.`);
    return isOwn ? key : (labels.find((label) => isKeyLabel(label, labels.length === 1)) ?? null);
}
function key_in_host_withoutKeyedHost(baseUrl, given, apiKey) {
    const host = (HOST.exec(given)?.[1] ?? '').replace(/:\d*$/, '');
    const asked = URL.canParse(given.trim()) ? new URL(given.trim()).hostname : '';
    const own = apiKey.trim();
    const key = keyIn(host, own) ?? keyIn(asked, own);
    if (key === null)
        return baseUrl;
    const secrets = [host, key, host.toLowerCase(), key.toLowerCase(), asked].filter((one) => one !== '');
    return {
        root: null,
        query: '',
        secrets: [...secrets, ...baseUrl.secrets],
        problems: [
            {
                check: 'base-url',
                code: 'base-url-invalid',
                seen: '`base-url`: a key stands where the host should be.',
                next: 'Write the address of the gateway, like https://api.example.com/v1, and give the key as `api-key`. Nothing was sent.',
            },
        ],
    };
}

;// CONCATENATED MODULE: ./lib/config/models.js





const LONGEST_ID = 512;
const ID_LIKE = /^[\w.]+[-/:][\w./:*@-]*(?<=[\w*])$/;
const FILE = /^(?:[a-z]:|\.{1,2})[\\/]/i;
const models_MARK = /(?<=[^\s[{])[[{][^[\]{}"']{1,40}[\]}]$|^\[[^[\]{}"']{1,40}\](?=\s?[^\s\]}])/;
const JOINED = /(?<=[\p{Emoji}\p{Script=Arabic}\p{Mn}\p{Mc}])[\u200c\u200d](?=[\p{Extended_Pictographic}\p{Script=Arabic}\p{Lo}])|(?<=\p{Emoji}|\u200d)\ufe0f/gu;
function isSeveral(id) {
    const words = id.split(/[\s;]+/);
    if (FILE.test(id))
        return false;
    return words.length > 1 && words.every((word) => ID_LIKE.test(word));
}
function itemKey(written) {
    return alternativesOf(written).join(' | ');
}
function alternativesOf(written) {
    return [...new Set(written.split('|').map((id) => id.trim()))];
}
const CONTROL = /\p{Cc}/u;
function idFault(id) {
    if (id.length > LONGEST_ID)
        return 'is longer than 512 characters';
    if (CONTROL.test(id))
        return 'has control characters in it';
    if (hasInvisible(id.replace(JOINED, '')))
        return 'has hidden characters in it, which came along when it was copied';
    if (/^https?:\/\//i.test(id))
        return 'is a URL, which belongs in `base-url`';
    if (/^(?:id|name|models?):\s/i.test(id))
        return 'has a key before it: the id alone is wanted';
    if (/^-(?:\s|$)/.test(id))
        return 'begins with "- ": the input is plain lines, not a YAML list';
    if (/\$\{|\{\{/.test(id))
        return 'has a variable in it that was not expanded';
    if (/^["'`“”‘’[\]{}]|["'`“”‘’[\]{}]$/.test(id.replace(models_MARK, '')))
        return 'has quotes or brackets around it';
    if (/\s#(?:\s|$)/.test(id))
        return 'has a comment behind it: give comments lines of their own';
    return null;
}
function models_wantedItems(text, maxModels, problems) {
    const items = new Map();
    const listed = listOf(text);
    if (listed.length === 0 && withoutComments(text).includes(','))
        problems.invalid('models', 'there are only commas, and no id.', NO_ID);
    for (const written of listed) {
        const alternatives = alternativesOf(written);
        if (alternatives.some(isSeveral)) {
            problems.invalid('models', `${quoted(written)} is several ids without a comma between them.`, 'Put commas between them, or write `models: |` and one id per line below; a block that begins with `>` joins its lines.');
            continue;
        }
        const empty = alternatives.includes('');
        const fault = empty ? 'has an empty alternative' : alternatives.map(idFault).find((one) => one !== null);
        if (fault !== undefined && fault !== null) {
            problems.invalid('models', `${quoted(written)} ${fault}.`, 'Write each id exactly as the gateway lists it, separated by commas or line breaks; `a | b` means either.');
            continue;
        }
        const key = itemKey(written);
        if (!items.has(key))
            items.set(key, { written, alternatives });
    }
    const wanted = [...items.values()];
    const plain = wanted.filter((item) => !item.alternatives.some(isPattern)).length;
    if (plain > maxModels) {
        problems.invalid('models', `${plain} models are wanted, \`max-models\` allows ${maxModels}.`, `Name fewer models, or set \`max-models: ${plain}\` or more.`);
    }
    return wanted;
}
const NO_ID = 'Set the variables that it is made of; leave `models` out if only the list is to be read.';
function isProbe(name) {
    return PROBES.includes(name);
}
function models_probeNames(text, problems) {
    const given = listOf(text.toLowerCase());
    const names = given.length === 0 ? listOf(INPUT_DEFAULTS.probes) : given;
    if (names.includes('none')) {
        if (names.length > 1) {
            problems.invalid('probes', '`none` cannot be combined with other probes.', 'Write `none` alone, or leave it out.');
        }
        return [];
    }
    for (const name of names) {
        if (isProbe(name))
            continue;
        const parts = name.split(/[\s;|+&]+/);
        if (parts.length > 1 && parts.every(isProbe)) {
            const works = `Separate them by commas: \`probes: ${parts.join(', ')}\`.`;
            problems.invalid('probes', `${quoted(name)} is several probes in one.`, works);
        }
        else
            problems.unknownWord('probes', name, [...PROBES, 'none'], 'probe');
    }
    return PROBES.filter((probe) => names.includes(probe));
}

;// CONCATENATED MODULE: ./lib/model/codes.js
const CHECKS = [
    'config',
    'base-url',
    'api-key',
    'connection',
    'status-page',
    'models',
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
    'balance',
    'latency',
    'drift',
];
const CHECK_SEVERITY = {
    config: 'fail',
    'base-url': 'fail',
    'api-key': 'fail',
    connection: 'fail',
    'status-page': 'warn',
    models: 'fail',
    completion: 'fail',
    stream: 'warn',
    tools: 'warn',
    'structured-output': 'warn',
    responses: 'warn',
    embeddings: 'fail',
    balance: 'warn',
    latency: 'warn',
    drift: 'warn',
};
const CODES = {
    'config-invalid': { group: 'configuration', actor: 'you', retried: false },
    'base-url-missing': { group: 'configuration', actor: 'you', retried: false },
    'base-url-invalid': { group: 'configuration', actor: 'you', retried: false },
    'base-url-has-endpoint': { group: 'configuration', actor: 'you', retried: false },
    'base-url-insecure': { group: 'configuration', actor: 'you', retried: false },
    'base-url-wrong-path': { group: 'configuration', actor: 'you', retried: false },
    'api-key-missing': { group: 'configuration', actor: 'you', retried: false },
    'api-key-withheld': { group: 'configuration', actor: 'you', retried: false, severity: 'warn' },
    'api-key-malformed': { group: 'configuration', actor: 'you', retried: false },
    'api-key-wrong-provider': { group: 'configuration', actor: 'you', retried: false },
    'dns-failure': { group: 'network', actor: 'network', retried: false },
    'connection-refused': { group: 'network', actor: 'gateway', retried: true },
    'connection-reset': { group: 'network', actor: 'network', retried: true },
    'connection-timeout': { group: 'network', actor: 'network', retried: true },
    'tls-failure': { group: 'network', actor: 'gateway', retried: false },
    'certificate-expiring': { group: 'network', actor: 'gateway', retried: false, severity: 'warn' },
    'proxy-failure': { group: 'network', actor: 'network', retried: false },
    'response-timeout': { group: 'network', actor: 'gateway', retried: true },
    'deadline-exceeded': { group: 'network', actor: 'you', retried: false },
    'not-an-api': { group: 'route', actor: 'you', retried: false },
    redirected: { group: 'route', actor: 'you', retried: false },
    'blocked-by-firewall': { group: 'route', actor: 'network', retried: false },
    'endpoint-not-found': { group: 'route', actor: 'gateway', retried: false },
    'gateway-error': { group: 'route', actor: 'gateway', retried: true },
    'gateway-unavailable': { group: 'route', actor: 'gateway', retried: true },
    'key-rejected': { group: 'key', actor: 'account', retried: false },
    'key-expired': { group: 'key', actor: 'account', retried: false },
    'key-disabled': { group: 'key', actor: 'account', retried: false },
    'account-inactive': { group: 'key', actor: 'account', retried: false },
    'permission-denied': { group: 'key', actor: 'account', retried: false },
    'region-blocked': { group: 'key', actor: 'network', retried: false },
    'quota-exhausted': { group: 'key', actor: 'account', retried: false },
    'rate-limited': { group: 'key', actor: 'wait', retried: true, severity: 'warn' },
    overloaded: { group: 'key', actor: 'wait', retried: true, severity: 'warn' },
    'model-not-found': { group: 'model', actor: 'you', retried: false },
    'model-wrong-endpoint': { group: 'model', actor: 'you', retried: false },
    'model-not-listed': { group: 'model', actor: 'you', retried: false, severity: 'warn' },
    'model-not-permitted': { group: 'model', actor: 'account', retried: false },
    'model-retired': { group: 'model', actor: 'you', retried: false },
    'model-unavailable': { group: 'model', actor: 'gateway', retried: true },
    'upstream-error': { group: 'model', actor: 'upstream', retried: true },
    'unsupported-parameter': { group: 'answer', actor: 'you', retried: false },
    'invalid-request': { group: 'answer', actor: 'you', retried: false },
    'content-filtered': { group: 'answer', actor: 'you', retried: false },
    'malformed-response': { group: 'answer', actor: 'gateway', retried: false },
    'empty-completion': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
    'model-substituted': { group: 'answer', actor: 'gateway', retried: false, severity: 'warn' },
    'stream-malformed': { group: 'answer', actor: 'gateway', retried: false },
    'tool-call-malformed': { group: 'answer', actor: 'upstream', retried: false },
    'output-malformed': { group: 'answer', actor: 'upstream', retried: false },
    'active-incident': { group: 'beside', actor: 'wait', retried: false, severity: 'warn' },
    'status-page-unreadable': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
    'balance-low': { group: 'beside', actor: 'account', retried: false, severity: 'warn' },
    'too-slow': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
    'slower-than-usual': { group: 'beside', actor: 'gateway', retried: false, severity: 'warn' },
    'report-missing': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
    'models-removed': { group: 'beside', actor: 'you', retried: false, severity: 'warn' },
    'models-added': { group: 'beside', actor: 'you', retried: false, severity: 'info' },
    'internal-error': { group: 'beside', actor: 'you', retried: false, severity: 'fail' },
};
function factsOf(code) {
    return CODES[code];
}
function codes_isCode(name) {
    return Object.hasOwn(CODES, name);
}
function codes_isCheck(name) {
    return CHECKS.includes(name);
}
function defaultSeverity(check, code) {
    return factsOf(code).severity ?? CHECK_SEVERITY[check];
}

;// CONCATENATED MODULE: ./lib/config/severity.js





const CHOICES = (/* unused pure expression or super */ null && (['fail', 'warn', 'ignore']));
const NAMES = ['*', ...CHECKS, ...Object.keys(CODES)];
function choiceOf(text) {
    return CHOICES.find((choice) => choice === text.toLowerCase()) ?? null;
}
function severity_severityRules(text, problems) {
    const codes = {};
    const checks = {};
    let otherwise = null;
    const before = new Set();
    for (const line of listOf(text)) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).trim();
        if (colon < 1) {
            problems.invalid('severity', `${quoted(line)} is not a line like \`rate-limited: fail\`.`, 'Write `<check or code>: fail | warn | ignore`, one per line.');
            continue;
        }
        if (before.has(name)) {
            problems.invalid('severity', `${quoted(name)} is given twice.`, 'Keep one of the two lines.');
            continue;
        }
        before.add(name);
        const written = line.slice(colon + 1).trim();
        const choice = choiceOf(written);
        if (name !== '*' && !isCode(name) && !isCheck(name)) {
            const rest = choice ?? nearestName(written, CHOICES) ?? 'fail';
            problems.unknownWord('severity', name, NAMES, 'check or code', (nearest) => `${nearest}: ${rest}`);
        }
        if (choice === null) {
            const rest = NAMES.includes(name) ? name : nearestName(name, NAMES);
            if (rest === null) {
                const works = `Use ${listed(CHOICES)} for \`severity\`.`;
                problems.invalid('severity', `unknown choice ${quoted(written)}.`, works);
                continue;
            }
            const whole = (nearest) => `${rest}: ${nearest}`;
            const wrong = `unknown choice ${quoted(written)} for ${ticked(name)}.${didYouMean(written, CHOICES)}`;
            problems.invalid('severity', wrong, wordToUse(written, CHOICES, ' for `severity`', whole));
        }
        else if (name === '*')
            otherwise = choice;
        else if (isCode(name))
            codes[name] = choice;
        else if (isCheck(name))
            checks[name] = choice;
    }
    return { codes, checks, otherwise };
}

;// CONCATENATED MODULE: ./lib/config/spec.js











const AUTH = (/* unused pure expression or super */ null && (['bearer', 'api-key', 'x-api-key', 'none']));
const POLICIES = (/* unused pure expression or super */ null && (['standard', 'strict', 'observe']));
function statusPage(raw, problems) {
    const text = inputText(raw, 'status-page');
    const word = text.toLowerCase();
    if (word === 'auto' || word === 'off')
        return word;
    if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && !/\/\/[^/]*@/.test(text))
        return text;
    const shown = text.includes('@') ? `***${text.slice(text.lastIndexOf('@'))}` : text;
    problems.invalid('status-page', `${quoted(shown)} is not a URL.`, 'Write `auto`, `off`, or a URL like https://status.example.com.');
    return 'off';
}
function gradingOf(raw, problems) {
    return {
        policy: word(raw, 'policy', POLICIES, problems),
        severity: severityRules(raw.severity ?? '', problems),
    };
}
const FREE = new Set([
    'base-url',
    'api-key',
    'models',
    'config',
    'gateway',
    'keys',
    'headers',
    'ca-certificate',
    'baseline',
    'history',
    'page',
    'report',
    'junit',
    'github-token',
]);
function strayKeys(raw) {
    return Object.entries(raw).flatMap(([name, value]) => {
        if (FREE.has(name) || (name === 'status-page' && URL.canParse(value)))
            return [];
        return [...quoted_keysIn(name), ...quoted_keysIn(value)];
    });
}
function headerValues(raw, spec) {
    const lines = (raw.headers ?? '').split(/\r\n|\r|\n/).map((line) => {
        const colon = line.indexOf(':');
        return line.slice(colon + 1).trim();
    });
    return [...lines, ...spec.headers.map(({ value }) => value)];
}
function secretsOf(raw, spec, baseUrl) {
    const key = raw['api-key'] ?? '';
    const keys = isStandIn(key)
        ? []
        : [key, key.trim(), ...key.split(/\s+/).filter((part) => part.length >= 8)];
    const misplaced = Object.entries(raw).flatMap(([name, text]) => name === 'github-token' ? [] : vendorKeysIn(text));
    const all = [
        ...keys,
        ...[...keys, ...headerValues(raw, spec)].flatMap(loginIn),
        ...baseUrl.secrets,
        ...misplaced,
        ...strayKeys(raw),
    ];
    return [...new Set(all)].filter((secret) => secret !== '');
}
function gatewaySpec(raw, surroundings, problems) {
    const auth = word(raw, 'auth', AUTH, problems);
    const headers = extraHeaders(raw.headers ?? '', auth, problems);
    const given = raw['base-url'] ?? '';
    const read = readBaseUrl(given, auth !== 'none' || headers.length > 0);
    const baseUrl = withoutKeyedHost(read, given, raw['api-key'] ?? '');
    const url = baseUrl.root === null ? null : new URL(baseUrl.root);
    const apiKey = readApiKey(raw['api-key'] ?? '', auth, url?.hostname ?? null, surroundings);
    const maxModels = wholeNumber(raw, 'max-models', [1, 100_000], problems);
    const caFile = inputText(raw, 'ca-certificate');
    const authority = caCertificate(caFile, surroundings, problems);
    const spec = {
        name: url?.host ?? 'config',
        baseUrl: baseUrl.root,
        query: baseUrl.query,
        apiKey: apiKey.key,
        auth,
        headers,
        maxModels,
        models: wantedItems(raw.models ?? '', maxModels, problems),
        probes: probeNames(inputText(raw, 'probes'), problems),
        retries: wholeNumber(raw, 'retries', [0, 10], problems),
        timeoutMs: duration(raw, 'timeout', problems, 1),
        maxWaitMs: duration(raw, 'max-wait', problems),
        waitMs: duration(raw, 'wait', problems),
        concurrency: wholeNumber(raw, 'concurrency', [1, 64], problems),
        caCertificate: authority,
        caFile: authority === null ? null : caFile,
        statusPage: statusPage(raw, problems),
        minBalance: amount(raw, 'min-balance', problems),
        maxLatencyMs: inputText(raw, 'max-latency') === '' ? null : duration(raw, 'max-latency', problems, 1),
        ...gradingOf(raw, problems),
        problems: [],
    };
    const strangers = foreignKeyInHeaders(headers, url?.hostname ?? null);
    const own = [...baseUrl.problems, ...apiKey.problems, ...strangers];
    return [{ ...spec, problems: own }, baseUrl];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/memory/leftovers.js



const OURS = /^\.preflight-[0-9a-f]{8}\.tmp$/;
const STALE_AFTER = (/* unused pure expression or super */ null && (10 * 60 * 1000));
function leftovers_temporaryName() {
    return `.preflight-${randomUUID().slice(0, 8)}.tmp`;
}
function leftovers_sweep(folder, now) {
    try {
        for (const name of readdirSync(folder).filter((one) => OURS.test(one))) {
            const path = join(folder, name);
            const found = lstatSync(path, { throwIfNoEntry: false });
            if (found?.isFile() && now - found.mtimeMs > STALE_AFTER)
                rmSync(path, { force: true });
        }
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./lib/memory/paths.js


class paths_Refusal extends Error {
}
function paths_settle(path, roots) {
    const target = paths_followed(path, roots);
    makeFolders((0,external_node_path_.dirname)(target));
    const folder = external_node_fs_.realpathSync.native((0,external_node_path_.dirname)(target));
    if (folder !== (0,external_node_path_.dirname)(target))
        throw new paths_Refusal('its folder was replaced by a symbolic link');
    return target;
}
function makeFolders(folder) {
    try {
        makeFolder(folder);
    }
    catch (error) {
        if (errnoOf(error) !== 'ENOENT' || (0,external_node_path_.dirname)(folder) === folder)
            throw error;
        makeFolders((0,external_node_path_.dirname)(folder));
        makeFolder(folder);
    }
}
function makeFolder(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder);
    }
    catch (error) {
        if (errnoOf(error) !== 'EEXIST')
            throw error;
    }
}
function paths_followed(path, roots) {
    const absolute = (0,external_node_path_.resolve)(path);
    const target = withoutLinks(absolute);
    if (!roots.some((root) => holds((0,external_node_path_.resolve)(root), absolute)))
        return target;
    const real = roots.map((root) => realRoot((0,external_node_path_.resolve)(root)));
    if (!real.some((root) => holds(root, target))) {
        throw new paths_Refusal('a symbolic link leads out of the workspace and the temp folder');
    }
    return target;
}
function realRoot(root) {
    try {
        return withoutLinks(root);
    }
    catch {
        return root;
    }
}
function withoutLinks(absolute) {
    try {
        return external_node_fs_.realpathSync.native(absolute);
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
    }
    if ((0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false }) !== undefined)
        throw new paths_Refusal('it is a symbolic link that leads nowhere');
    const folder = (0,external_node_path_.dirname)(absolute);
    return folder === absolute ? absolute : (0,external_node_path_.join)(withoutLinks(folder), (0,external_node_path_.basename)(absolute));
}
function holds(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && (0,external_node_path_.resolve)(root, way) === path;
}
function paths_modeOf(target) {
    const found = (0,external_node_fs_.statSync)(target, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    if (found.isDirectory())
        throw new paths_Refusal('it is a folder');
    if (!found.isFile())
        throw new paths_Refusal('it is no regular file');
    return found.mode & 0o777;
}
function isMissing(error) {
    return errnoOf(error) === 'ENOENT';
}
function errnoOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./lib/memory/files.js





const CAREFUL = external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
const LINE_END = 10;
function writeWhole(path, text, roots, { lasting = false } = {}) {
    return attempted(path, 'written', () => {
        const begun = beginWhole(path, roots);
        try {
            for (const piece of typeof text === 'string' ? [text] : text)
                writeFileSync(begun.file, piece);
            begun.place(lasting);
        }
        finally {
            begun.end();
        }
    });
}
async function writeUnlessUnwanted(path, pieces, roots, unwanted) {
    let begun = null;
    try {
        begun = beginWhole(path, roots);
        for (const piece of pieces) {
            writeFileSync(begun.file, piece);
            if (await unwanted())
                throw new Refusal('the run was cancelled');
        }
        begun.place(false);
        return null;
    }
    catch (error) {
        return files_whyNot(path, 'written', error);
    }
    finally {
        begun?.end();
    }
}
function beginWhole(path, roots) {
    const target = settle(path, roots);
    const folder = dirname(target);
    const beside = join(folder, temporaryName());
    const file = openSync(beside, 'wx', modeOf(target));
    let isOpen = true;
    const close = () => {
        if (isOpen)
            closeSync(file);
        isOpen = false;
    };
    return {
        file,
        place: (lasting) => {
            if (lasting)
                fsyncSync(file);
            const written = fstatSync(file).mtimeMs;
            close();
            renameSync(beside, target);
            if (lasting)
                syncFolder(folder);
            sweep(folder, written);
        },
        end: () => {
            close();
            rmSync(beside, { force: true });
        },
    };
}
function appendLines(path, lines, roots, { lasting = false } = {}) {
    if (lines === '')
        return null;
    return attempted(path, 'written', () => {
        const target = paths_settle(path, roots);
        paths_modeOf(target);
        const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | CAREFUL;
        withFile((0,external_node_fs_.openSync)(target, flags, 0o666), (file) => {
            const bytes = Buffer.from(isTorn(file) ? `\n${lines}` : lines);
            if ((0,external_node_fs_.writeSync)(file, bytes) < bytes.length)
                throw new paths_Refusal('the disk took only a part of it');
            if (lasting)
                (0,external_node_fs_.fsyncSync)(file);
        });
    });
}
function readTail(path, most, roots) {
    let tail = null;
    let cut = false;
    const warning = attempted(path, 'read', () => {
        const target = followed(path, roots);
        if (modeOf(target) === undefined)
            return;
        withFile(openSync(target, constants.O_RDONLY | CAREFUL), (file) => {
            const { size } = fstatSync(file);
            const bytes = Buffer.alloc(Math.min(size, most));
            const read = readSync(file, bytes, 0, bytes.length, size - bytes.length);
            cut = size > most;
            const from = cut ? bytes.indexOf(LINE_END) + 1 : 0;
            tail = bytes.subarray(from, read);
        });
    });
    return { bytes: tail, cut, warning };
}
function withFile(file, act) {
    try {
        act(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function attempted(path, done, act) {
    try {
        act();
        return null;
    }
    catch (error) {
        return files_whyNot(path, done, error);
    }
}
function files_whyNot(path, done, error) {
    const errno = errnoOf(error);
    const reason = error instanceof paths_Refusal ? error.message : (whyNot(errno) ?? (errno || 'unknown error'));
    return `${path} was not ${done}: ${reason}.`;
}
function isTorn(file) {
    const { size } = (0,external_node_fs_.fstatSync)(file);
    if (size === 0)
        return false;
    const last = Buffer.alloc(1);
    (0,external_node_fs_.readSync)(file, last, 0, 1, size - 1);
    return last[0] !== LINE_END;
}
function syncFolder(folder) {
    try {
        withFile(openSync(folder, constants.O_RDONLY), fsyncSync);
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./lib/model/measures.js
function milliseconds(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${Number((ms / 1000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? '' : ` ${seconds % 60} s`}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./lib/safety/quote.js
var quote = __webpack_require__(2662);
// EXTERNAL MODULE: ./lib/system/signals.js
var signals = __webpack_require__(288);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/model/record.js
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function record_fieldOf(value, ...path) {
    let field = value;
    for (const name of path) {
        if (typeof field !== 'object' || field === null)
            return undefined;
        field = field[name];
    }
    return field;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/config/event.js

const DEPENDABOT = 'dependabot[bot]';
function secretsWithheld(event) {
    if (event.actor === DEPENDABOT)
        return true;
    if (!event.name.startsWith('pull_request') || event.name === 'pull_request_target')
        return false;
    if (record_fieldOf(event.payload, 'pull_request', 'user', 'login') === DEPENDABOT)
        return true;
    const head = record_fieldOf(event.payload, 'pull_request', 'head', 'repo');
    const base = record_fieldOf(event.payload, 'pull_request', 'base', 'repo', 'full_name') ??
        record_fieldOf(event.payload, 'repository', 'full_name');
    if (typeof base !== 'string')
        return record_fieldOf(head, 'fork') === true;
    return base !== record_fieldOf(head, 'full_name');
}

;// CONCATENATED MODULE: ./lib/system/read-text.js


const MOST_BYTES = 1024 * 1024;
const PIECE = 64 * 1024;
class Unreadable extends Error {
    code;
    constructor(code) {
        super(code);
        this.code = code;
    }
}
function refuseNoFile(stats) {
    if (stats.isDirectory())
        throw new Unreadable('EISDIR');
    if (!stats.isFile())
        throw new Unreadable(NO_FILE);
}
let buffer = null;
function* filePieces(path, most) {
    refuseNoFile((0,external_node_fs_.statSync)(path));
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        refuseNoFile((0,external_node_fs_.fstatSync)(file));
        for (let size = 0;;) {
            buffer ??= Buffer.allocUnsafeSlow(PIECE);
            const read = (0,external_node_fs_.readSync)(file, buffer, 0, PIECE, null);
            if (read === 0)
                return;
            size += read;
            if (size > most)
                throw new Unreadable('EFBIG');
            yield Buffer.from(buffer.subarray(0, read));
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function readText(path, most = MOST_BYTES) {
    return Buffer.concat([...filePieces(path, most)]).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/system/start-folder.js

function startFolder() {
    try {
        return process.cwd();
    }
    catch {
        return (0,external_node_os_.tmpdir)();
    }
}

;// CONCATENATED MODULE: ./lib/runner/inputs.js




const PREFIX = 'INPUT_';
function rawInputs(env) {
    const inputs = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith(PREFIX) && value !== undefined)
            inputs[name.slice(PREFIX.length).toLowerCase()] = value;
    }
    return inputs;
}
const MOST_EVENT_BYTES = 8 * 1024 * 1024;
function eventPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(readText(path, MOST_EVENT_BYTES));
    }
    catch {
        return {};
    }
}
function surroundingsOf(env) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    const event = {
        name,
        actor: env.GITHUB_ACTOR ?? '',
        payload: name.startsWith('pull_request') ? eventPayload(env.GITHUB_EVENT_PATH) : {},
    };
    return {
        workspace: env.GITHUB_WORKSPACE || startFolder(),
        reportFolder: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        secretsWithheld: secretsWithheld(event),
        keySource: '`api-key`',
        readFile: (path) => readText(path),
        variables: env,
    };
}
function rootsOf(env) {
    return [env.GITHUB_WORKSPACE ?? '', env.RUNNER_TEMP || tmpdir()].filter((root) => root !== '');
}

;// CONCATENATED MODULE: ./lib/safety/view.js
function view_viewOf(text) {
    const { length } = text;
    const codes = new Uint16Array(length);
    for (let at = 0; at < length; at += 1)
        codes[at] = text.charCodeAt(at);
    return { codes, starts: null, ends: null };
}
function startOf({ starts }, at) {
    return starts === null ? at : (starts[at] ?? 0);
}
function endOf({ ends }, at) {
    return ends === null ? at + 1 : (ends[at] ?? 0);
}
function textOf({ codes }, from = 0, to = codes.length) {
    return Buffer.from(codes.buffer, codes.byteOffset + from * 2, (to - from) * 2).toString('utf16le');
}
const FIRST_ROOM = 64;
const NO_CODES = new Uint16Array();
const NO_PLACES = new Int32Array();
const NO_VIEW = { codes: NO_CODES, starts: null, ends: null };
class ViewWriter {
    #of = NO_VIEW;
    #room = FIRST_ROOM;
    #codes = NO_CODES;
    #starts = NO_PLACES;
    #ends = NO_PLACES;
    #size = 0;
    begin(of, room = FIRST_ROOM) {
        this.#of = of;
        this.#room = room;
        this.#size = 0;
        return this;
    }
    add(code, from, to) {
        if (this.#size === this.#codes.length)
            this.#grow(0);
        const at = this.#size;
        this.#codes[at] = code;
        this.#starts[at] = startOf(this.#of, from);
        this.#ends[at] = endOf(this.#of, to - 1);
        this.#size = at + 1;
    }
    copy(to, from = 0) {
        if (from === to)
            return;
        const size = this.#size + to - from;
        if (size > this.#codes.length)
            this.#grow(size);
        const { codes, starts, ends } = this.#of;
        const [ownCodes, ownStarts, ownEnds] = [this.#codes, this.#starts, this.#ends];
        let at = this.#size;
        for (let place = from; place < to; place += 1) {
            ownCodes[at] = codes[place] ?? 0;
            ownStarts[at] = starts === null ? place : (starts[place] ?? 0);
            ownEnds[at] = ends === null ? place + 1 : (ends[place] ?? 0);
            at += 1;
        }
        this.#size = size;
    }
    get view() {
        const size = this.#size;
        if (size === 0)
            return null;
        return {
            codes: this.#codes.subarray(0, size),
            starts: this.#starts.subarray(0, size),
            ends: this.#ends.subarray(0, size),
        };
    }
    #grow(needed) {
        const room = Math.max(this.#room, this.#codes.length * 2, needed);
        const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
        this.#codes = new Uint16Array(room);
        this.#starts = new Int32Array(room);
        this.#ends = new Int32Array(room);
        this.#codes.set(codes);
        this.#starts.set(starts);
        this.#ends.set(ends);
    }
}

;// CONCATENATED MODULE: ./lib/safety/mask.js

const MASK = '***';
const BLOCKS = { size: 1 << 16, overlap: 1 << 13 };
function* masked(text, look, { size, overlap } = BLOCKS) {
    let marks = null;
    for (let from = 0; from === 0 || from + overlap < text.length; from += size - overlap) {
        if (from > 0)
            yield;
        look(viewOf(text.slice(from, from + size)), (start, end) => {
            marks ??= new Uint8Array(text.length);
            marks.fill(1, from + start, from + end);
        });
    }
    return marks === null ? text : withoutMarked(text, marks);
}
function lastOf(steps) {
    for (;;) {
        const step = steps.next();
        if (step.done)
            return step.value;
    }
}
const JSON_BEGINS = /^\s*(?:[[{]|data:|event:|id:|:)/;
const OF_NUMBER = /[-+.\deE]/;
const BLANK = /\s/;
const LONGEST_NUMBER = 64;
const DIGITS = (/* unused pure expression or super */ null && (['9', '8']));
const MANY_PIECES = 4096;
function withoutMarked(text, marks) {
    const isJson = JSON_BEGINS.test(text);
    const done = [];
    let pieces = [];
    for (let end = 0, from = marks.indexOf(1);; from = marks.indexOf(1, end)) {
        pieces.push(text.slice(end, from < 0 ? undefined : from));
        if (from < 0 || pieces.length > MANY_PIECES) {
            done.push(pieces.join(''));
            pieces = [];
        }
        if (from < 0)
            return done.join('');
        const next = marks.indexOf(0, from);
        end = next < 0 ? text.length : next;
        const number = isJson ? numberFor(text, from, end) : null;
        pieces.push(number ?? MASK);
    }
}
function numberFor(text, from, end) {
    const run = text.slice(from, end);
    if (!/^\d+$/.test(run))
        return null;
    const before = besideNumber(text, from - 1, -1);
    const after = besideNumber(text, end, 1);
    if (!'[:,'.includes(before) || !',]}'.includes(after))
        return null;
    const digits = DIGITS[0].repeat(run.length);
    return digits === run ? DIGITS[1].repeat(run.length) : digits;
}
function besideNumber(text, start, step) {
    const limit = start + step * LONGEST_NUMBER;
    let at = start;
    while (at !== limit && OF_NUMBER.test(text[at] ?? ''))
        at += step;
    while (at !== limit && BLANK.test(text[at] ?? ''))
        at += step;
    return at === limit ? 'x' : (text[at] ?? 'x');
}

;// CONCATENATED MODULE: ./lib/check/targets.js




function needsList(items) {
    return items.some((item) => item.alternatives.some(isPattern));
}
function fitting(pattern, other) {
    const fits = piecewise(pattern);
    return (id) => !isMasked(id) && (fits(id) || (other !== null && fits(other(id))));
}
function isMasked(id) {
    return id.includes(MASK);
}
function piecewise(pattern) {
    const pieces = pattern.split('*');
    const head = pieces[0] ?? '';
    const tail = pieces.at(-1) ?? '';
    return (id) => {
        if (id.length < head.length + tail.length || !id.startsWith(head) || !id.endsWith(tail))
            return false;
        let from = head.length;
        for (const piece of pieces.slice(1, -1)) {
            const at = id.indexOf(piece, from);
            if (at < 0 || at + piece.length > id.length - tail.length)
                return false;
            from = at + piece.length;
        }
        return true;
    };
}
function matches(pattern, ids, most = Number.POSITIVE_INFINITY, other = null) {
    const fits = fitting(pattern, other);
    const matched = [];
    for (const id of garbage_collecting(ids)) {
        if (fits(id))
            matched.push(id);
        if (matched.length >= most)
            break;
    }
    return matched;
}
function countOf(items, listed) {
    const written = items.flatMap((item) => item.alternatives);
    const plain = new Set(written.filter((id) => !isPattern(id)));
    const other = otherNames(listed);
    const patterns = written.filter(isPattern).map((pattern) => fitting(pattern, other));
    let count = plain.size;
    for (const id of collecting(Array.isArray(listed) ? new Set(listed) : (listed ?? []))) {
        if (!plain.has(id) && patterns.some((fits) => fits(id)))
            count += 1;
    }
    return count;
}
function targetsOf(items, listed, most) {
    const other = otherNames(listed);
    const expand = (id) => isPattern(id) ? matches(id, listed ?? [], most, other) : [id];
    return items.flatMap((item) => {
        const [only] = item.alternatives;
        if (item.alternatives.length === 1 && only !== undefined) {
            const fromPattern = isPattern(only);
            return expand(only).map((id) => ({ item, ids: [id], anyOf: false, fromPattern }));
        }
        const ids = [...new Set(item.alternatives.flatMap(expand))];
        return ids.length === 0
            ? []
            : [{ item, ids, anyOf: true, fromPattern: item.alternatives.every(isPattern) }];
    });
}
function idsOf(targets) {
    return [...new Set(targets.flatMap((target) => target.ids))];
}
function unmatched(items, targets) {
    const hit = new Set(targets.map((target) => target.item));
    return items.filter((item) => !hit.has(item));
}
function sampleOf(targets, most) {
    const items = new Set();
    let left = most;
    return targets.flatMap((target) => {
        const least = items.has(target.item) ? 0 : 1;
        items.add(target.item);
        const ids = target.ids.slice(0, Math.max(left, least));
        left -= ids.length;
        return ids.length === 0 ? [] : [{ ...target, ids }];
    });
}

;// CONCATENATED MODULE: ./lib/model/run.js
const run_PROBES = (/* unused pure expression or super */ null && ([
    'completion',
    'stream',
    'tools',
    'structured-output',
    'responses',
    'embeddings',
]));
function run_isPattern(id) {
    return id.includes('*');
}
const KEY_VARIABLE = 'GATEWAY_API_KEY';

;// CONCATENATED MODULE: ./lib/runner/jobs.js


function evenly(names, most) {
    const count = Math.min(names.length, most);
    const start = (group) => Math.floor((group * names.length) / count);
    return Array.from({ length: count }, (_, group) => names.slice(start(group), start(group + 1)));
}
function runnerLines(text) {
    return text
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
        const colon = line.lastIndexOf(':');
        const pattern = line.slice(0, Math.max(colon, 0)).trim();
        const labels = line
            .slice(colon + 1)
            .split(',')
            .map((label) => label.trim());
        return pattern === '' || labels.includes('') ? null : { pattern, labels };
    });
}
function fits(name, { pattern }) {
    return run_isPattern(pattern) ? matches(pattern, [name]).length > 0 : name === pattern;
}
function byRunner(names, lines) {
    const groups = new Map();
    for (const name of names) {
        const labels = lines.find((line) => fits(name, line))?.labels ?? null;
        const key = JSON.stringify(labels);
        const group = groups.get(key) ?? { labels, names: [] };
        group.names.push(name);
        groups.set(key, group);
    }
    return [...groups.values()];
}
function jobsOf(names, lines, most) {
    const groups = byRunner(names, lines);
    if (groups.length > most)
        return null;
    const jobOf = (gateway, labels) => labels === null ? { gateway } : { gateway, 'runs-on': labels };
    if (names.length <= most) {
        return names.map((name) => jobOf(name, lines.find((line) => fits(name, line))?.labels ?? null));
    }
    const spare = most - groups.length;
    return groups.flatMap((group) => {
        const share = 1 + Math.floor((spare * group.names.length) / names.length);
        return evenly(group.names, share).map((some) => jobOf(some.join(','), group.labels));
    });
}

;// CONCATENATED MODULE: ./lib/runner/mask.js

const SHORTEST_MASK = 6;
function mask(secrets) {
    for (const secret of secrets)
        if (secret.trim().length >= SHORTEST_MASK)
            core/* setSecret */.Pq(secret);
}

;// CONCATENATED MODULE: ./lib/runner/plan.js















const MOST_JOBS = 256;
const PLAN_INPUTS = ['config', 'max-jobs', 'runners'];
const INVALID = { check: 'config', code: 'config-invalid' };
function mostJobs(text, problems) {
    const jobs = text.trim() || String(MOST_JOBS);
    const most = /^\d{1,3}$/.test(jobs) ? Number(jobs) : 0;
    if (most >= 1 && most <= MOST_JOBS)
        return most;
    const wrong = `${quoted_quoted(jobs)} is not a whole number from 1 to ${MOST_JOBS}.`;
    problems.invalid('max-jobs', wrong, 'A matrix on GitHub has at most 256 jobs.');
    return 1;
}
function readPlan(env) {
    const raw = rawInputs(env);
    const problems = new Problems();
    for (const name of Object.keys(raw)) {
        if (PLAN_INPUTS.includes(name) || (raw[name] ?? '') === '')
            continue;
        const seen = `${quoted_ticked(name)}: unknown input.${nearest_didYouMean(name, PLAN_INPUTS)}`;
        const next = 'Use `config`, `max-jobs` and `runners`.';
        problems.add({ ...INVALID, seen, next });
    }
    const most = mostJobs(raw['max-jobs'] ?? '', problems);
    const path = (raw.config ?? '').trim();
    if (path === '') {
        const next = 'Give the path of the file that names the gateways.';
        problems.add({ ...INVALID, seen: '`config` is empty.', next });
        return { faults: problems.all };
    }
    const read = user_file_readUserFile(path, surroundingsOf(env));
    if ('wrong' in read) {
        problems.invalid('config', read.wrong, read.works ?? GIVE_CONFIG);
        return { faults: problems.all };
    }
    const { gateways, problems: ofFile } = readFleetFile(read.text, quoted_clipped(path));
    for (const problem of ofFile)
        problems.add(problem);
    const names = gateways.map(({ name }) => name);
    const lines = linesOf(raw.runners ?? '', ofFile.length > 0 ? null : names, problems);
    if (problems.all.length > 0)
        return { faults: problems.all };
    const jobs = jobsOf(names, lines, most);
    if (jobs !== null)
        return { jobs, names };
    const wrong = `${most} jobs are not enough: there are more kinds of runners.`;
    problems.invalid('max-jobs', wrong, 'Allow at least one job for each kind that `runners` names.');
    return { faults: problems.all };
}
function linesOf(text, names, problems) {
    const next = 'Write `<gateway>: <label>`, one per line; `*` in a name stands for any characters.';
    return runnerLines(text).flatMap((line, at) => {
        if (line === null) {
            problems.invalid('runners', `line ${at + 1} is not \`<gateway>: <label>\`.`, next);
            return [];
        }
        if (line.labels.some(isVendorKey)) {
            problems.invalid('runners', `a label of line ${at + 1} looks like a key.`, next);
        }
        if (names?.some((name) => fits(name, line)) === false) {
            const hint = nearest_didYouMean(line.pattern, names);
            problems.invalid('runners', `no gateway matches ${quoted_quoted(line.pattern)}.${hint}`, next);
        }
        return [line];
    });
}
async function runPlan(env, cancel) {
    const { config: _file, runners: _labels, ...others } = rawInputs(env);
    mask(strayKeys(others));
    const plan = readPlan(env);
    if ('faults' in plan) {
        for (const { seen, next } of plan.faults) {
            core/* error */.z3((0,quote/* oneLine */.TN)(`${seen} ${next}`), { title: 'config: config-invalid' });
        }
        core/* setFailed */.C1((0,quote/* oneLine */.TN)(`config-invalid: ${plan.faults[0]?.seen ?? ''}`));
        return;
    }
    if (await (0,signals/* isCancelled */.mm)(cancel)) {
        core/* setFailed */.C1('deadline-exceeded: The run was cancelled before the matrix was set.');
        return;
    }
    const matrix = JSON.stringify({ include: plan.jobs });
    core/* info */.pq(`${counted(plan.names.length, 'gateway')} in ${counted(plan.jobs.length, 'job')}.`);
    const file = env.GITHUB_OUTPUT ?? '';
    if (file === '')
        return;
    const mark = `end-${(0,external_node_crypto_.randomUUID)()}`;
    const warning = appendLines(file, `matrix<<${mark}\n${matrix}\n${mark}\n`, []);
    if (warning !== null)
        core/* setFailed */.C1((0,quote/* oneLine */.TN)(warning));
}


/***/ }),

/***/ 213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   wy: () => (/* binding */ hasInvisible)
/* harmony export */ });
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;
const PLAIN = /^[ -~]*$/;
function isPlain(text) {
    return PLAIN.test(text);
}
function hasInvisible(text) {
    return !isPlain(text) && INVISIBLE.test(text);
}


/***/ }),

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/* unused harmony exports lines, visible, quotedJson */
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(213);

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /[\s\u0085]+/g;
const UNSEEN = new RegExp(`(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH.source})+`, 'gu');
const PICTURE = /(\p{Extended_Pictographic})\ufe0f/gu;
function oneLine(text) {
    return unobeyed(visible(text.replace(BLANKS, ' ').trim()));
}
function lines(text, prefix = '') {
    return text.split(LINE_END).map((line) => unobeyed(`${prefix}${visible(line.replaceAll('\t', '  '))}`));
}
const STACK = /(\p{M}{6})\p{M}+/gu;
function visible(text) {
    if ((0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(text))
        return text;
    return text.replace(PICTURE, '$1').replace(UNSEEN, '\ufffd').replace(STACK, '$1\ufffd');
}
const UNUSUAL = /[^ -~\n\u2010-\u2027]/;
const UNSEEN_IN_JSON = new RegExp(`(?!\\n)(?:${_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH.source})`, 'gu');
function quotedJson(json) {
    const spelled = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const shown = UNUSUAL.test(json)
        ? json.replace(UNSEEN_IN_JSON, (one) => one.replace(/[\s\S]/g, spelled))
        : json;
    return shown.replace(/##(?=\[)/g, '#\\u0023');
}
function clip(text, max) {
    const characters = [...text.slice(0, 2 * max + 2)];
    return characters.length <= max ? text : `${characters.slice(0, Math.max(0, max - 1)).join('')}…`;
}
function unobeyed(line) {
    return line.replace(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ })

};
