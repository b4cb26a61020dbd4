export const id = 201;
export const ids = [201];
export const modules = {

/***/ 1826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _provider_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9372);

const ADVICE = {
    'config-invalid': {
        means: 'The configuration cannot be understood or carried out, so no model was asked.',
        next: 'Correct the input or line that is named, then run again.',
    },
    'base-url-missing': {
        means: 'No gateway is named.',
        next: 'Set `base-url` to the API root of your gateway, for example https://gateway.example.com/v1.',
    },
    'base-url-invalid': {
        means: 'The base URL is not a clean http(s) address.',
        next: 'Set `base-url` to scheme, host and path only: no spaces, no user name, no password.',
    },
    'base-url-has-endpoint': {
        means: 'The base URL already ends in an endpoint, so every request goes to a path that does not exist.',
        next: 'Cut `base-url` back to the API root: leave out /chat/completions, /models and the like.',
    },
    'base-url-insecure': {
        means: 'The address begins with http://, and the key would travel unencrypted or be refused.',
        next: 'Write `base-url` with https://.',
    },
    'base-url-wrong-path': {
        means: 'The server answers, but there is no OpenAI-compatible API under this path.',
        next: 'Correct the path in `base-url`; it often ends in /v1.',
    },
    'api-key-missing': {
        means: 'The gateway saw no key in the request.',
        next: 'Set `api-key`; if it is set, the gateway may want it in another header: try `auth: x-api-key` or `auth: api-key`.',
    },
    'api-key-withheld': {
        means: 'Pull requests from forks and from Dependabot get no secrets, so there is no key to send.',
        next: 'Run this check on push or on schedule, or skip it for such pull requests.',
    },
    'api-key-malformed': {
        means: 'What arrived as the key does not have the form of a key.',
        next: 'Set `api-key` to the bare key: no quotes, spaces, `Bearer `, label, URL or unexpanded variable.',
    },
    'api-key-wrong-provider': {
        means: 'The key belongs to a different provider from the one at this address.',
        next: 'Put a key for this gateway into `api-key`, or set `base-url` to the provider that issued the key.',
    },
    'dns-failure': {
        means: 'The host name could not be resolved.',
        next: 'Check the host in `base-url` for a typo; a private name needs a runner inside that network.',
    },
    'connection-refused': {
        means: 'The host is there, but nothing accepts connections on this port.',
        next: 'Start the gateway, or correct the port in `base-url`. If it was deployed just now, set `wait`.',
    },
    'connection-reset': {
        means: 'The connection was cut before the answer was complete.',
        next: 'Run again; if it persists, look at proxies and load balancers between the runner and the gateway.',
    },
    'connection-timeout': {
        means: 'The host did not take the connection in time: a firewall drops it, or the address is wrong.',
        next: 'Allow the runner’s address at the gateway, use a runner inside the network, or correct `base-url`.',
    },
    'tls-failure': {
        means: 'No trustworthy encrypted connection could be made.',
        next: 'Renew or correct the gateway’s certificate; for a private authority set `ca-certificate`.',
    },
    'certificate-expiring': {
        means: 'The gateway’s certificate expires soon; after that every client will refuse to connect.',
        next: 'Ask the gateway’s operator to renew the certificate.',
    },
    'proxy-failure': {
        means: 'A proxy between the runner and the gateway refused or failed; the gateway was not reached.',
        next: 'Correct HTTPS_PROXY (for an http:// address HTTP_PROXY) and its login, or add the host to NO_PROXY.',
    },
    'response-timeout': {
        means: 'The gateway took the request and did not answer in time.',
        next: 'Run again, or raise `timeout`; if it persists, ask the gateway’s operator.',
    },
    'deadline-exceeded': {
        means: 'The run’s deadline passed before this was finished.',
        next: 'Raise `deadline`, or ask for fewer models or retries.',
    },
    'not-an-api': {
        means: 'A web page came where JSON was expected: this address is a site, a console or a login, not an API.',
        next: 'Set `base-url` to the API root of the gateway; its documentation names it.',
    },
    redirected: {
        means: 'The gateway sends the request elsewhere. The key is not sent along to another address.',
        next: 'Set `base-url` to the final address, if it is the API; if it is a login page, programs are not let in at this address.',
    },
    'blocked-by-firewall': {
        means: 'A firewall, bot check or login in front of the gateway stopped the request, usually before the key was checked.',
        next: 'Allow the runner’s address or this path there, or run inside the network.',
    },
    'endpoint-not-found': {
        means: 'The API is there, but this endpoint is not.',
        next: 'Ask the gateway’s operator to route the endpoint; leave the probe out only if no application needs it.',
    },
    'gateway-error': {
        means: 'The gateway itself failed or is misconfigured. Nothing shows that the request or the key is at fault.',
        next: 'Run again; if it persists, send the gateway’s operator the time and the request id.',
    },
    'gateway-unavailable': {
        means: 'The reverse proxy answers, but the gateway behind it does not.',
        next: 'Ask whether the gateway is deployed and running; after a deploy, set `wait`.',
    },
    'key-rejected': {
        means: 'The gateway does not know this key.',
        next: 'Compare the key’s ends with the gateway’s console, then set `api-key` (the secret) again.',
    },
    'key-expired': {
        means: 'The key was valid once but has expired.',
        next: 'Make a new key in the gateway’s console, or fetch a new token where it gives short-lived ones, and put it into `api-key`.',
    },
    'key-disabled': {
        means: 'The key exists but was disabled, revoked or blocked.',
        next: 'Enable it in the gateway’s console, or make a new key and put it into `api-key`.',
    },
    'account-inactive': {
        means: 'The account behind the key is suspended, unverified or in arrears; none of its keys works.',
        next: 'The account’s owner must settle it with the provider (bill, verification, appeal).',
    },
    'permission-denied': {
        means: 'The key is known but may not do this: its scope, its client or its network is limited.',
        next: 'Widen the key’s permissions or allow list in the gateway’s console, or use another key.',
    },
    'region-blocked': {
        means: 'The provider does not serve the country the request came from: the runner’s, or the relay’s server.',
        next: 'Use a runner or a gateway in a supported region.',
    },
    'quota-exhausted': {
        means: 'The credit, balance or budget behind the key is used up. Trying again does not help.',
        next: 'Top up the account, or raise the key’s budget in the gateway’s console.',
    },
    'rate-limited': {
        means: 'This key has used up its requests or tokens for now.',
        next: 'Wait until the limit resets, lower `concurrency`, or ask for a higher limit.',
    },
    overloaded: {
        means: 'The gateway or the model has more traffic than it can take; this key is not the reason.',
        next: 'Run again later, or name a second model with `a | b` in `models`.',
    },
    'model-not-found': {
        means: 'The gateway does not know a model of this name.',
        next: 'Set `models` to an id from the gateway’s list, exactly as it is spelled there.',
    },
    'model-wrong-endpoint': {
        means: 'The model exists, but not for this kind of request.',
        next: 'Choose another model in `models`, or another probe in `probes`.',
    },
    'model-not-listed': {
        means: 'The model is not in the gateway’s list.',
        next: 'Set `models` to an id from the list, exactly as it is spelled there, or ask the operator to list this one.',
    },
    'model-not-permitted': {
        means: 'The model exists, but this key or account may not use it.',
        next: 'Allow the model for the key (or its project, group or plan), or choose another in `models`.',
    },
    'model-retired': {
        means: 'The model was withdrawn.',
        next: 'Replace it in `models` with its successor.',
    },
    'model-unavailable': {
        means: 'The gateway knows the model but has nothing to serve it right now.',
        next: 'Run again later; if it persists, the operator must add or start a channel, deployment or worker for it.',
    },
    'upstream-error': {
        means: 'The gateway passed the request on and relays a failure from behind it; nothing shows that your key is at fault.',
        next: 'Tell the gateway’s operator: the provider, key or balance behind the gateway needs attention.',
    },
    'unsupported-parameter': {
        means: 'The model refuses a parameter of the request, and no other form of it was accepted.',
        next: 'Leave out or change the parameter that is named, in your application too.',
    },
    'invalid-request': {
        means: 'The gateway does not accept the request as it is.',
        next: 'Change what is named, in your application too; a header goes into `headers`.',
    },
    'content-filtered': {
        means: 'A content filter stopped the request or the answer.',
        next: 'Look at the filter’s settings for this key or deployment: the probe’s text is harmless.',
    },
    'malformed-response': {
        means: 'The answer is not what the API promises: clients will fail on it.',
        next: 'Ask the gateway’s operator; something between the model and you changes or swallows the answer.',
    },
    'empty-completion': {
        means: 'The model answered with neither text nor a tool call.',
        next: 'Run again; if it persists, look at filters and at the model’s template in the gateway.',
    },
    'model-substituted': {
        means: 'A different model answered than the one that was requested.',
        next: 'Ask the gateway’s operator how it maps model names, or name the real model in `models`.',
    },
    'stream-malformed': {
        means: 'The event stream is not well-formed; streaming clients hang or fail on it.',
        next: 'Look at buffering and timeouts of proxies before the gateway, or ask its operator.',
    },
    'tool-call-malformed': {
        means: 'The model’s tool call could not be read.',
        next: 'Choose a model that is good at tool calls, or look at the tool parser of the server.',
    },
    'output-malformed': {
        means: 'The model’s answer does not fit the schema that was asked for.',
        next: 'Choose a model with structured output, or ask the operator whether the schema is passed on.',
    },
    'active-incident': {
        means: 'The provider reports an open incident on its API.',
        next: 'Wait until it is resolved; the status page says when.',
    },
    'status-page-unreadable': {
        means: 'The status page could not be read, so it says nothing either way.',
        next: 'Correct `status-page`, or set it to `off`.',
    },
    'balance-low': {
        means: 'The credit left is below `min-balance`.',
        next: 'Top up the account before it runs out.',
    },
    'too-slow': {
        means: 'A completion took longer than `max-latency`.',
        next: 'Look at the gateway’s load and region, or raise `max-latency`.',
    },
    'slower-than-usual': {
        means: 'A completion took far longer than it used to.',
        next: 'Look at what changed at the gateway; the history has the earlier times.',
    },
    'report-missing': {
        means: 'A job of the matrix left no report, so its gateways are unknown.',
        next: 'Look at that job’s log, and upload its report even when it fails.',
    },
    'models-removed': {
        means: 'Models that were listed last time are gone.',
        next: 'Check whether your applications use them; the baseline was updated.',
    },
    'models-added': {
        means: 'The list has models that it did not have last time.',
        next: 'Nothing to do; the baseline was updated.',
    },
    'internal-error': {
        means: 'This tool failed, not your gateway.',
        next: 'Please report it with the log of this step.',
    },
};
function adviceOf(code, provider = null, kind = null) {
    const advice = ADVICE[code];
    const means = kind?.means ?? advice.means;
    const own = kind?.firm === true ? null : (0,_provider_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .ownAdvice */ .df)(code, provider);
    return { means, next: own ?? (0,_provider_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .withPage */ .M8)(code, kind?.next ?? advice.next, provider) };
}


/***/ }),

/***/ 2547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ nearMisses),
/* harmony export */   Q: () => (/* binding */ nearMissSteps)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7785);
/* harmony import */ var _safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4945);


const MOST = 3;
const LONGEST_ID = 256;
const IDS_A_STEP = 4096;
const SPELLED = 128;
const ENDING = /^(?:latest|free|preview|beta|exp|experimental|20\d{6}|[01]\d[0-3]\d)$/;
const LIKENESSES = [
    (wanted, listed) => wanted.lower === listed.lower,
    (wanted, listed) => wanted.bare === listed.bare,
    (wanted, listed) => wanted.letters === listed.letters,
    (wanted, listed) => wanted.core === listed.core,
    (wanted, listed) => wanted.sorted === listed.sorted,
    (wanted, listed) => contains(wanted, listed) || contains(listed, wanted),
];
function nearMisses(wanted, listed, distance = leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A) {
    const steps = nearMissSteps(wanted, listed, distance);
    let step = steps.next();
    while (!step.done)
        step = steps.next();
    return step.value;
}
function* nearMissSteps(wanted, listed, distance = leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A) {
    if (wanted === '' || wanted.length > LONGEST_ID)
        return [];
    const ids = candidatesOf(wanted, listed);
    const meant = spell(wanted);
    yield;
    const alike = yield* rankedByLikeness(meant, ids);
    const misses = alike.length >= MOST ? alike : [...alike, ...(yield* mistyped(meant, ids, alike, distance))];
    return misses.slice(0, MOST).map((miss) => miss.id);
}
function candidatesOf(wanted, listed) {
    const distinct = Array.isArray(listed) ? new Set(listed) : listed;
    return {
        *[Symbol.iterator]() {
            for (const id of distinct)
                if (id !== '' && id !== wanted && id.length <= LONGEST_ID)
                    yield id;
        },
    };
}
function spell(id) {
    const lower = id.toLowerCase();
    const bare = lower.slice(lower.lastIndexOf('/') + 1) || lower;
    const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const kept = words.slice(0, endOfName(words));
    return {
        lower,
        bare,
        letters: words.join(''),
        core: `-${kept.join('-')}-`,
        sorted: kept.toSorted().join('-'),
    };
}
function endOfName(words) {
    let end = words.length;
    while (end > 1) {
        if (end > 3 && /^20\d\d-\d\d-\d\d$/.test(words.slice(end - 3, end).join('-')))
            end -= 3;
        else if (ENDING.test(words[end - 1] ?? ''))
            end -= 1;
        else
            break;
    }
    return end;
}
function contains(outer, inner) {
    return (inner.core.length > 2 && inner.core.length * 3 >= outer.core.length && outer.core.includes(inner.core));
}
function* rankedByLikeness(meant, ids) {
    const misses = [];
    let compared = 0;
    for (const id of ids) {
        compared += 1;
        if (compared % IDS_A_STEP === 0) {
            (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .madeGarbage */ .dL)(IDS_A_STEP * SPELLED);
            yield;
        }
        const spelling = spell(id);
        if (spelling.letters === '')
            continue;
        const rank = LIKENESSES.findIndex((like) => like(meant, spelling));
        if (rank >= 0)
            misses.push({ id, rank, distance: Math.abs(id.length - meant.lower.length) });
    }
    return misses.sort(byRank);
}
function* mistyped(meant, ids, alike, distance) {
    const taken = new Set(alike.map((miss) => miss.id));
    const room = MOST - alike.length;
    const leastDistance = letterBag(meant.bare);
    let bound = Math.floor(meant.bare.length / 3);
    let best = [];
    let compared = 0;
    for (const id of ids) {
        compared += 1;
        if (compared % IDS_A_STEP === 0) {
            (0,_safety_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .madeGarbage */ .dL)(IDS_A_STEP * SPELLED);
            yield;
        }
        if (taken.has(id))
            continue;
        const lower = id.toLowerCase();
        const bare = lower.slice(lower.lastIndexOf('/') + 1);
        if (leastDistance(bare) > bound)
            continue;
        const wrong = distance(meant.bare, bare, { maxDistance: bound + 1 });
        if (wrong > bound)
            continue;
        best = [...best, { id, rank: LIKENESSES.length, distance: wrong }].sort(byRank).slice(0, room);
        if (best.length === room)
            bound = Math.min(bound, (best.at(-1)?.distance ?? 0) - 1);
    }
    return best;
}
function letterBag(wanted) {
    const counts = new Int32Array(0x10000);
    const add = (text, each) => {
        for (let at = 0; at < text.length; at += 1) {
            const letter = text.charCodeAt(at);
            counts[letter] = (counts[letter] ?? 0) + each;
        }
    };
    add(wanted, 1);
    return (text) => {
        let shared = 0;
        for (let at = 0; at < text.length; at += 1) {
            const letter = text.charCodeAt(at);
            const left = counts[letter] ?? 0;
            if (left > 0)
                shared += 1;
            counts[letter] = left - 1;
        }
        add(text, 1);
        return Math.max(wanted.length, text.length) - shared;
    };
}
function byRank(a, b) {
    return a.rank - b.rank || a.distance - b.distance || a.id.length - b.id.length;
}


/***/ }),

/***/ 9372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ withPage),
/* harmony export */   df: () => (/* binding */ ownAdvice),
/* harmony export */   y7: () => (/* binding */ TYPO_FIRST)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);

const TYPO_FIRST = 'Check the id in `models` for a typo first; otherwise the operator';
const BY_PROVIDER = {
    openai: {
        'model-not-permitted': 'Allow the model for the project at platform.openai.com (Project, Limits), or choose another in `models`.',
    },
    'azure-openai': {
        'model-not-found': 'On Azure the model id is the name of the deployment: put that into `models`, as the Azure portal shows it.',
    },
    openrouter: {
        'model-not-found': 'Write the id with its vendor prefix, for example openai/gpt-4o, as openrouter.ai/models shows it.',
        'quota-exhausted': 'Add credits at openrouter.ai/settings/credits, or raise the key’s limit at openrouter.ai/settings/keys.',
        'rate-limited': 'Free models have a daily cap: wait until it resets, or buy credits once to raise it.',
        'model-unavailable': 'No provider at OpenRouter serves it like this: leave off an ending such as `:free`, loosen the provider routing, or choose another model.',
    },
    litellm: {
        'quota-exhausted': 'Ask the operator to raise `max_budget` of the key, user or team in LiteLLM.',
        'model-not-permitted': 'Ask the operator to add the model to the key’s or team’s `models` in LiteLLM.',
        'api-key-malformed': 'LiteLLM’s virtual keys begin with `sk-`: put such a key into `api-key`.',
    },
    'new-api': {
        'quota-exhausted': 'Top up the wallet or raise the token’s quota in the relay’s console: each can be empty while the other is not.',
        'model-unavailable': `${TYPO_FIRST} must enable a channel for it in the token’s group.`,
        'model-not-permitted': 'Add the model to the token’s model limits in the relay’s console.',
        'key-rejected': 'Recent versions give the same answer for unknown, expired, disabled and empty tokens: look at the token in the relay’s console.',
    },
    'one-api': {
        'quota-exhausted': 'Top up, or raise the token’s quota in the relay’s console.',
        'model-unavailable': `${TYPO_FIRST} must enable a channel for it in your group.`,
        'api-key-malformed': 'What follows a second dash in the key is read as a channel: copy the token again from the relay’s console.',
    },
    portkey: {
        'invalid-request': 'Send `x-portkey-provider` or `x-portkey-config` with the input `headers`.',
    },
    vllm: {
        'model-not-found': 'Use the id that GET /models lists: it is the path or `--served-model-name` of the server.',
    },
    ollama: {
        'model-not-found': 'Pull the model on the server (`ollama pull <id>`), with its tag, or correct `models`.',
        'blocked-by-firewall': 'Ollama refuses foreign Host headers on a loopback bind: set OLLAMA_HOST, or let the proxy rewrite Host.',
    },
    'lm-studio': {
        'base-url-wrong-path': 'End `base-url` with /v1.',
    },
    'aws-bedrock': {
        'model-not-permitted': 'Enable the model for the account in the Bedrock console (access, use case form; the role needs the Marketplace rights).',
    },
    moonshot: {
        'key-rejected': 'Keys of api.moonshot.ai, api.moonshot.cn and Kimi Code are separate: check that `base-url` fits the key.',
    },
    'kimi-code': {
        'permission-denied': 'Its keys are for coding agents: use a key of platform.moonshot.ai or .cn, and the `base-url` that goes with it.',
    },
    zhipu: {
        'quota-exhausted': 'Recharge, or, with a Coding Plan, set `base-url` to the plan’s own root (/api/coding/paas/v4).',
    },
    deepseek: {
        'quota-exhausted': 'Top up at platform.deepseek.com.',
    },
};
function ownAdvice(code, provider) {
    return (provider === null ? null : BY_PROVIDER[provider]?.[code]) ?? null;
}
function withPage(code, next, provider) {
    const known = provider === null ? null : (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerById */ .ik)(provider);
    if (known === null)
        return next;
    const about = code === 'quota-exhausted' || code === 'account-inactive' ? known.billingPage : null;
    const page = about ?? (code.startsWith('key-') ? known.keyPage : null);
    return page === null ? next : `${next} ${known.name}: ${page}`;
}


/***/ }),

/***/ 3955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ recognise)
/* harmony export */ });
/* harmony import */ var _gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4403);

const SIGNS = [
    { provider: 'litellm', header: ['x-litellm-version', /./] },
    { provider: 'litellm', header: ['x-litellm-call-id', /./] },
    { provider: 'litellm', header: ['x-litellm-response-cost', /./] },
    {
        provider: 'litellm',
        body: /\blitellm\.\w*(?:Error|Timeout)|LiteLLM Virtual Key|Received Model Group=|proxy server token|ExceededBudget|LiteLLM Rate Limit/,
    },
    { provider: 'portkey', header: ['x-portkey-provider', /./] },
    { provider: 'portkey', body: /x-portkey-(?:config|provider) header/ },
    { provider: 'helicone', header: ['helicone-id', /./] },
    { provider: 'helicone', body: /Helicone API key/ },
    { provider: 'new-api', header: ['x-new-api-version', /./] },
    {
        provider: 'new-api',
        body: /"type":\s?"new_api_error"|"data":\[[\s\S]{0,3900}"success":true|get user group failed/,
    },
    { provider: 'one-api', header: ['x-oneapi-request-id', /./] },
    {
        provider: 'one-api',
        body: /"type":\s?"(?:one_api|v_api|shell_api|rix_api|[a-z]{2,12}_api)_(?:error|panic)"|\(request id: \d{16,}\w{0,20}\)/i,
    },
    { provider: 'bifrost', body: /"is_bifrost_error"/ },
    {
        provider: 'sub2api',
        body: /"code":"(?:API_KEY_REQUIRED|INVALID_API_KEY|INSUFFICIENT_BALANCE)"|No available accounts:/,
    },
    {
        provider: 'claude-code-router',
        body: /claude-code-router|"code":"provider_(?:response_error|not_found)"/,
    },
    {
        provider: 'envoy-ai-gateway',
        body: /"owned_by":\s?"Envoy AI Gateway"|No matching route found\. It is likely because the model/,
    },
    { provider: 'gpt-load', body: /"code":"(?:UPSTREAM_ERROR|NO_ACTIVE_KEYS|GROUP_NOT_FOUND)"/ },
    { provider: 'gpustack', body: /"owned_by":\s?"gpustack"/i },
    { provider: 'higress', body: /ai-gateway\.no\w+|ai quota check/ },
    { provider: 'kong', header: ['server', /^kong\b/i] },
    { provider: 'kong', header: ['x-kong-request-id', /./] },
    { provider: 'kong', body: /no Route matched with those values/ },
    { provider: 'apisix', header: ['server', /^apisix\b/i] },
    { provider: 'apisix', body: /"error_msg":\s?"404 Route Not Found"/ },
    { provider: 'cloudflare-ai-gateway', header: ['cf-aig-log-id', /./] },
    { provider: 'cloudflare-workers-ai', body: /"errors":\s?\[\{[\s\S]{0,200}(?:AiError|Workers AI)/ },
    { provider: 'vercel-ai-gateway', body: /"AI_APICallError"|AI Gateway requires a valid credit card/ },
    { provider: 'llama.cpp', header: ['server', /llama\.cpp/i] },
    { provider: 'llama.cpp', body: /"owned_by":\s?"llamacpp"|"exceed_context_size_error"|"unavailable_error"/ },
    { provider: 'ollama', body: /"owned_by":\s?"library"|try pulling it first|^Ollama is running/ },
    { provider: 'vllm', body: /"owned_by":\s?"vllm"/ },
    { provider: 'sglang', body: /"owned_by":\s?"sglang"/ },
    {
        provider: 'lm-studio',
        body: /"owned_by":\s?"organization_owner"|Unexpected endpoint or method\. \(|`lms load`|LM Studio/,
    },
    {
        provider: 'tgi',
        body: /"error_type":\s?"(?:generation|overloaded|validation|incomplete_generation|template_error|tool_error)"/,
    },
    { provider: 'localai', body: /"owned_by":\s?"localai"/i },
    { provider: 'xinference', body: /"detail":\s?"\[address=/ },
    { provider: 'openrouter', header: ['x-generation-id', /^gen-/] },
    {
        provider: 'openrouter',
        body: /: OPENROUTER PROCESSING|openrouter\.ai\/(?:settings|docs|keys)|"user_id":\s?"user_[A-Za-z0-9]{20,}"/,
    },
    { provider: 'azure-openai', header: ['apim-request-id', /./] },
    { provider: 'azure-openai', header: ['x-ms-region', /./] },
    { provider: 'azure-openai', body: /"code":\s?"DeploymentNotFound"|"prompt_filter_results"|Azure OpenAI/ },
    { provider: 'groq', header: ['x-groq-region', /./] },
    { provider: 'groq', body: /"x_groq"|console\.groq\.com/ },
    { provider: 'anthropic', header: ['anthropic-organization-id', /./] },
    { provider: 'anthropic', body: /"type":\s?"error"[\s\S]{0,600}"request_id":\s?"req_011/ },
    { provider: 'github-models', header: ['x-github-request-id', /./] },
    { provider: 'google-gemini', body: /generativelanguage\.googleapis\.com|"domain":\s?"googleapis\.com"/ },
    { provider: 'aws-bedrock', header: ['x-amzn-bedrock-invocation-latency', /./] },
    { provider: 'nvidia', header: ['nvcf-status', /./] },
    { provider: 'dashscope', header: ['x-dashscope-call-gateway', /./] },
    { provider: 'volcengine-ark', header: ['x-tt-logid', /./] },
    { provider: 'minimax', header: ['minimax-request-id', /./] },
    { provider: 'minimax', body: /"base_resp":\s?\{/ },
    { provider: 'mistral', header: ['mistral-correlation-id', /./] },
    { provider: 'fireworks', body: /"owned_by":\s?"fireworks"|accounts\/fireworks\/models/ },
    { provider: 'deepseek', body: /"owned_by":\s?"deepseek"|Authentication Fails, Your api key/i },
    { provider: 'moonshot', body: /"owned_by":\s?"moonshot"/ },
    { provider: 'zhipu', body: /"error":\s?\{\s?"code":\s?"1[0-3]\d\d"/ },
    { provider: 'openai', header: ['openai-organization', /./] },
    { provider: 'openai', header: ['openai-version', /./] },
    { provider: 'openai', body: /platform\.openai\.com|help\.openai\.com/ },
];
const LOOKED_AT = 4_000;
function fits(form, value) {
    return value !== undefined && value !== '' && form.test(value);
}
function recognise(answers, host) {
    const vendor = (0,_gateways_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOfHost */ .tt)(host);
    if (vendor !== null)
        return vendor.id;
    const starts = answers.map((answer) => answer.body.slice(0, LOOKED_AT));
    const shown = SIGNS.find(({ header, body }) => (header !== undefined && answers.some(({ headers }) => fits(header[1], headers[header[0]]))) ||
        (body !== undefined && starts.some((start) => body.test(start))));
    return shown?.provider ?? 'unknown';
}


/***/ }),

/***/ 7834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ endsAtLogin),
/* harmony export */   FC: () => (/* binding */ OWN_LOGIN),
/* harmony export */   Su: () => (/* binding */ judgeRedirect),
/* harmony export */   qQ: () => (/* binding */ judgeLostPost),
/* harmony export */   uv: () => (/* binding */ LOST_POST)
/* harmony export */ });
const OWN_LOGIN = 'redirect-to-own-login';
const LOGIN = /\b(?:log-?in|sign-?in|sso|oauth2?|authorize|auth|saml|adfs|cas|accounts?)\b|cloudflareaccess\.com|login\.microsoftonline/i;
const CHALLENGE = /challenge|captcha|blocked|__cf_chl/i;
const WEB_PAGE = /^\s*<(?:!doctype html|html|head|body)\b/i;
function endsAtLogin({ redirects, body }) {
    const last = redirects.at(-1);
    if (last === undefined || !WEB_PAGE.test(body.slice(0, 200)))
        return false;
    return LOGIN.test(parse(last, 'gateway')?.pathname ?? '');
}
function judgeRedirect(answer, host) {
    if (answer.status === 304)
        return UNASKED;
    const followed = endsAtLogin(answer) ? answer.redirects.at(-1) : undefined;
    const location = followed ?? answer.headers.location ?? '';
    const target = parse(location, host);
    const begin = followed === undefined ? `HTTP ${answer.status}` : 'A redirect leads';
    if (location === '')
        return { code: 'redirected', seen: `${begin} without saying where to.` };
    if (target === null)
        return { code: 'redirected', seen: `${begin} to an address that cannot be read.` };
    const to = `${begin} to ${shownTarget(location, target)}`;
    const way = `${target.host}${target.pathname}${target.search}`;
    const hops = answer.redirects.length;
    const round = hops > 0 && followed === undefined ? ` after ${hops} ${hops === 1 ? 'hop' : 'hops'}` : '';
    if (CHALLENGE.test(way))
        return { code: 'blocked-by-firewall', seen: `${to}${round}.` };
    if (LOGIN.test(way)) {
        return {
            code: 'redirected',
            ...(target.hostname === hostOnly(host) ? { rule: OWN_LOGIN } : {}),
            seen: `${to}, a login.`,
            next: 'This address is for people: set `base-url` to the API root, or have that path exempted from the login.',
        };
    }
    if (leadsBack(answer.redirects, location))
        return { ...CIRCLE, seen: `${to}, in a circle.` };
    const seen = `${to}${round}.`;
    if (target.protocol === 'https:' && target.hostname === hostOnly(host)) {
        return { code: 'redirected', seen, next: 'Write `base-url` with https:// and the address shown.' };
    }
    return { code: 'redirected', seen };
}
const OF_A_GET = new Set([
    'base-url-wrong-path',
    'endpoint-not-found',
    'model-wrong-endpoint',
    'invalid-request',
    'unsupported-parameter',
    'malformed-response',
    'empty-completion',
    'stream-malformed',
    'tool-call-malformed',
    'output-malformed',
]);
const LOST_POST = 'redirect-to-get';
const BECAME_GET = 'Clients go on with a GET where 301, 302 or 303 answers a POST, and the request is lost on the way.';
function judgeLostPost({ becameGet, status }, code) {
    if (becameGet === undefined || code === null || !OF_A_GET.has(code))
        return null;
    const { url } = becameGet;
    const seen = `HTTP ${becameGet.status} to ${url.slice(0, 200)}, where a GET arrives and gets HTTP ${status}.`;
    return { code: 'redirected', seen, means: BECAME_GET, next: nextOfLostPost(url) };
}
function nextOfLostPost(url) {
    const slash = /\/(?:completions|responses|embeddings)\/$/.test(url);
    if (slash)
        return 'The operator must answer at the address without the slash at its end, or redirect with 308, which keeps the POST.';
    const root = /^(.*)\/(?:chat\/completions|responses|embeddings)$/.exec(url)?.[1];
    const set = root === undefined ? '`base-url` to the root of the final address' : `\`base-url: ${root}\``;
    return `Set ${set}, or have the operator redirect with 308, which keeps the POST.`;
}
const CIRCLE = {
    code: 'redirected',
    means: 'The redirects lead back to an address that was already visited, so no answer ever comes.',
    next: 'The operator must break the loop: often a server redirects to https what its reverse proxy already received by https.',
};
const UNASKED = {
    code: 'malformed-response',
    seen: 'HTTP 304: “not modified”, although no earlier answer was mentioned.',
    means: 'A cache in front of the gateway answers instead of it.',
    next: 'Exclude the API’s paths from the cache.',
};
function leadsBack(redirects, location) {
    return redirects.some((hop) => {
        const target = URL.canParse(hop) && URL.canParse(location, hop) ? new URL(location, hop) : null;
        return target !== null && `${target.origin}${target.pathname}` === hop;
    });
}
function shownTarget(location, target) {
    const path = target.pathname.slice(0, 200);
    if (target.host === '')
        return `${target.protocol}${path}, which is not a web address`;
    const absolute = URL.canParse(location) || /^[\\/]{2}/.test(location.trim());
    return absolute ? `${target.origin}${path}`.slice(0, 200) : `${path} on the same host`;
}
function parse(location, host) {
    try {
        return new URL(location, `http://${host}`);
    }
    catch {
        return null;
    }
}
function hostOnly(host) {
    return host.replace(/:\d+$/, '').toLowerCase();
}


/***/ }),

/***/ 6639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf),
/* harmony export */   g: () => (/* binding */ IdList)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const FIRST_BYTES = 64 * 1024;
const FIRST_IDS = 2048;
const WIDEST = 3;
const MOST_STEPS = 128;
const ASTRAL = 0xf0;
class IdList {
    #bytes;
    #ends;
    #slots;
    #length = 0;
    constructor(bytes = FIRST_BYTES, ids = FIRST_IDS) {
        this.#bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(bytes);
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(ids * 2)));
        this.#ends = new Uint32Array(this.#slots.length / 2);
    }
    static of(ids) {
        if (ids instanceof IdList)
            return ids;
        const list = new IdList();
        for (const id of ids)
            list.add(id);
        return list;
    }
    get length() {
        return this.#length;
    }
    add(id) {
        const end = this.#write(id);
        if (this.#slots[this.#slotOf(end)] !== 0)
            return;
        if (this.#length === this.#ends.length)
            this.#grow();
        this.#slots[this.#slotOf(end)] = this.#length + 1;
        this.#ends[this.#length] = end;
        this.#length += 1;
    }
    find(id) {
        return (this.#slots[this.#slotOf(this.#write(id))] ?? 0) - 1;
    }
    at(place) {
        return this.#bytes.toString('utf8', this.#begin(place), this.#begin(place + 1));
    }
    *[Symbol.iterator]() {
        for (let place = 0; place < this.#length; place += 1)
            yield this.at(place);
    }
    sorted(marks = null) {
        const kept = new Uint32Array(this.#length);
        let count = 0;
        for (let place = 0; place < this.#length; place += 1)
            if (marks?.[place] !== 0)
                kept[count++] = place;
        const places = kept.subarray(0, count).sort((a, b) => this.#compare(a, b));
        const ids = function* (list) {
            for (const place of places)
                yield list.at(place);
        };
        return { length: places.length, [Symbol.iterator]: () => ids(this) };
    }
    get alike() {
        return new IdList(this.#begin(this.#length) + FIRST_BYTES, this.#length + 1);
    }
    #compare(a, b) {
        const [beginA, beginB] = [this.#begin(a), this.#begin(b)];
        const [lengthA, lengthB] = [this.#begin(a + 1) - beginA, this.#begin(b + 1) - beginB];
        const least = Math.min(lengthA, lengthB);
        for (let at = 0; at < least; at += 1) {
            const [one, other] = [this.#bytes[beginA + at] ?? 0, this.#bytes[beginB + at] ?? 0];
            if (one === other)
                continue;
            if (one >= ASTRAL || other >= ASTRAL)
                return this.at(a) < this.at(b) ? -1 : 1;
            return one - other;
        }
        return lengthA - lengthB;
    }
    #begin(place) {
        return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
    }
    #write(id) {
        const begin = this.#begin(this.#length);
        const most = begin + id.length * WIDEST;
        if (most > this.#bytes.length) {
            const larger = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(Math.max(most, this.#bytes.length * 2));
            this.#bytes.copy(larger, 0, 0, begin);
            this.#bytes = larger;
        }
        return begin + this.#bytes.write(id, begin);
    }
    #slotOf(end) {
        const bytes = this.#bytes;
        const begin = this.#begin(this.#length);
        const mask = this.#slots.length - 1;
        let slot = hashOf(bytes, begin, end) & mask;
        for (let steps = 0; steps < MOST_STEPS; steps += 1) {
            const place = this.#slots[slot] ?? 0;
            if (place === 0)
                return slot;
            if (bytes.compare(bytes, this.#begin(place - 1), this.#begin(place), begin, end) === 0)
                return slot;
            slot = (slot + 1) & mask;
        }
        return -1;
    }
    #grow() {
        const ends = new Uint32Array(this.#ends.length * 2);
        ends.set(this.#ends);
        this.#ends = ends;
        this.#slots = new Uint32Array(this.#slots.length * 2);
        const mask = this.#slots.length - 1;
        for (let place = 0; place < this.#length; place += 1) {
            let slot = hashOf(this.#bytes, this.#begin(place), this.#begin(place + 1)) & mask;
            while (this.#slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.#slots[slot] = place + 1;
        }
    }
}
function hashOf(bytes, from, to) {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
}
function* chunksOf(items, most) {
    let some = [];
    for (const item of items) {
        some.push(item);
        if (some.length < most)
            continue;
        yield some;
        some = [];
    }
    if (some.length > 0)
        yield some;
}


/***/ })

};
