/** Set-up: what a gateway lacks to do its work: its own stores, its own key or login at the provider, its configuration. */
import type { Rule } from '../rule.ts';

/** Tried before the rules about keys and money, because what the gateway lacks may look like the caller's key. */
export const SETUP_RULES: readonly Rule[] = [
  // The gateway's own stores: if one of them failed, no provider was asked.
  {
    name: 'gateway-store',
    code: 'gateway-error',
    when: {
      between: [500, 599],
      says: [
        /\b(?:redis|mysql|postgres\w{0,4}|sqlite|mongo(?:db)?|sqlstate|sqlalchemy|prisma|etcd|kafka|rabbitmq|memcached?|eacces|eperm|enospc|emfile)\b|\bdisk (?:\w{1,12} )?(?:quota|full|space|error)|\bno space left\b|\btenant or user not found\b|\b(?:to|into|from) (?:the )?(?:db|database)\b/,
        /\b(?:failed|unable|could not|can not|error) (?:to )?decrypt(?:ing)?\b|\b(?:could|can) not be decrypted\b|\bdecryption (?:has )?(?:failed|error)|解密(?:失败|出错|错误)/,
        /\b(?:failed|unable|could not|can not|error) (?:to )?(?:get|read|load|query|update|increment|count) (?:the |an? |cached |current )*(?:(?!model |because |due )\w{1,12} ){0,3}(?:counters?|costs?|usage|spend|quotas?|budgets?)\b(?! (?:from|of|at) (?:the )?(?:upstream|provider|openai|anthropic|azure|google))(?!.{0,60}\b(?:insufficient|exceeded|not (?:enough|found)|expired|exhausted|no (?:quota|credits?|balance))\b)/,
        /\b(?:rate[ _]limit|quota|balance|permission|auth\w{0,12})[ _](?:check|lookup)[ _](?:failed|error)\b|\b(?:rate[ _]limit\w{0,3}|quota|balance|billing|budget) (?:persistence|store|storage|service|backend|facts|check|lookup) (?:is |was )?(?:failed|error|unavailable|unreachable|timed out|timeout)\b|\binternal auth\w{2,12} (?:error|failure)\b/,
      ],
    },
  },
  // A named part of the gateway that is not available. With which status it answers then is chance.
  {
    name: 'gateway-part',
    code: 'gateway-error',
    when: {
      between: [400, 599],
      says: [
        /\b(?:auth\w{0,12}|identity|rate[- _]?limit\w{0,3}|quota|billing|metering|usage|policy|registry|session|routing|license|audit|logging|scheduler|token) (?:limiter|service|server|backend|store|storage|engine|cache|module|middleware|manager|checker|tracker)s? (?:is |was |are )?(?:currently |temporarily )?(?:unavailable|not available|unreachable|not reachable|timed out|time-?out|down|offline|not (?:initiali[sz]ed|ready|configured))\b/,
        /\b(?:rate[- ]limiter|limiter|router|scheduler|registry|pipeline|dispatcher|database|(?:load )?balancer|health checker|(?:proxy|discovery) service) (?:is |was )?(?:not (?:available|initiali[sz]ed|ready|configured)|unavailable|uninitiali[sz]ed)\b|\b(?:unhandled|uncaught|internal) (?:exception|error|panic) in (?:the )?(?:\S{1,30} )?(?:plugin|middleware|interceptor|hook)\b/,
        /\b(?:identity|auth\w{0,12}|oidc|saml|sso) provider (?:is |was )?(?:currently |temporarily )?(?:unavailable|not available|unreachable|timed out|down|offline|not configured)\b/,
        /\b(?:failed|unable|could not|can not) (?:to )?(?:retrieve|load|get|find|resolve) (?:the )?(?:proxy |routing |channel |key )?group\b(?! (?:chat|members?|by)\b)/,
        /\bmodel (?:store|registry|catalog(?:ue)?|router|manager|cache|repository) (?:is |was )?(?:not (?:available|initiali[sz]ed|ready|configured|loaded)|unavailable|unreachable)\b/,
      ],
    },
  },
  // A bug in the gateway's own code, in the words of Python, JavaScript and Go.
  {
    name: 'gateway-code-broke',
    code: 'gateway-error',
    when: {
      between: [400, 599],
      says: [
        /\bmissing \d{1,2} required (?:positional|keyword-only) arguments?\b|\b(?:nonetype|coroutine|dict|list|str|int) object (?:has no attribute|is not (?:subscriptable|iterable|callable))\b|\bcan not read propert(?:y|ies) of (?:undefined|null)\b|\blist index out of range\b|\bnil pointer dereference\b/,
      ],
      // What is said before it is the failure; and a chat template stumbles over the messages.
      unless:
        /\btemplate\b|\bjinja|\brate[- ]?limit|\binsufficient\b|\bquota\b|\boverloaded\b|\bmodel \S{1,80} (?:is |was )?not found\b/,
    },
  },
  // The list of models, not one of them.
  {
    name: 'gateway-list-broke',
    code: 'gateway-error',
    when: {
      // Not those that tell of a refusal by themselves: the list was refused then.
      status: [400, 404, 408, 409, 422, 424, 500, 501, 502, 503, 504],
      says: [
        /^(?:failed|unable|could not|can not|error) (?:to )?(?:get|list|fetch|load|retriev|read|build)\w{0,3} (?:the |a )?(?:list of )?(?:available |supported )?(?:models|model list)(?: list)?(?: from \S{1,30})?[.!]?$/,
        /^(?:获取|查询|读取|加载)模型列表(?:失败|出错|异常)[。!！]?$/,
      ],
    },
  },
  // A kind of provider that the gateway has no code for.
  {
    name: 'gateway-adapter',
    code: 'gateway-error',
    when: {
      between: [200, 599],
      says: [
        /\b(?:executor|adapt[eo]r|channel(?: type)?|converter|translator|relay(?: mode)?) (?:\S{1,40} ){0,3}(?:is |was )?not (?:registered|implemented|initiali[sz]ed)\b|\badapt[eo]r (?:is nil|not found)\b|\b(?:unknown|unsupported|unregistered|unrecognized|invalid) (?:channel|adapt[eo]r|relay|upstream|backend) (?:type|mode|kind)\b/,
      ],
      // A channel by which a client comes, of sound, or of guided decoding.
      unless:
        /\b(?:(?:your|this) (?:\w{1,12} )?|user )channel\b|\b(?:tool|function) executor\b|\bchannel of\b|\b(?:audio|stereo|mono|lora)\b|\bguided[ _]decoding/,
    },
  },
  // What the gateway was not told about a provider or a route.
  {
    name: 'gateway-unconfigured',
    code: 'gateway-error',
    when: {
      status: [400, 404, 409, 422, 424, 500, 501, 502, 503, 504],
      says: [
        /\b(?:provider|channel|upstream|backend|route|routing|proxy|gateway|vendor|relay)s? (?:settings?|config(?:uration)?s?|definition|meta(?:data)?|mapping) (?:(?:for|of) \S{1,60} )?(?:is |are |was |were |has |have )?(?:been )?(?:not (?:found|set|configured|defined|loaded|available)|missing|empty|undefined|nil|null|absent)\b|\b(?:missing|no|undefined|absent) (?:provider|channel|upstream|backend|route|routing|relay|vendor) (?:settings|config(?:uration)?|definition|meta(?:data)?|mapping)\b|\b(?:provider|channel|upstream|vendor) (?:accounts?|logins?|credentials?|secrets?) (?:(?:for|of) \S{1,60} )?(?:is |are |was |were )?(?:not (?:found|set|configured|defined)|missing|do(?:es)? not exist)\b/,
      ],
      unless:
        /\b(?:in|of|from) (?:the |your |this )?(?:requests?|headers?|body|query|payload|messages?)\b|\bheader\b|\bx-|\b(?:for|of) (?:the |this |requested |given )*model\b|\bexpected\b|\b(?:for|to) (?:this path|post|get)\b|\bplans?\b|\bapi key\b|\bcredits?\b|\bbalance\b|\bquota\b|\btoo many\b|\brate limit/,
    },
  },
  {
    name: 'gateway-not-installed',
    code: 'gateway-error',
    when: {
      says: [
        /\b(?:backend|engine|runtime|package|module|library|driver|dependency)s? (?:\S{1,40} )?(?:(?:(?:is|are) )?not installed|installation (?:has )?failed)\b|^(?:(?!apps?\b|clients?\b|extensions?\b|integrations?\b|models?\b)[\w.-]{1,30} ){1,4}(?:(?:is|are) )?not installed\b|\bnot installed\b.{0,20}\binstall (?:with|it|by|using|the)\b|\bno module named\b|\b(?:executable|binary|shared library) (?!data\b|content\b|input\b)(?:\S{1,60} )?(?:is |was )?not found\b/,
      ],
    },
  },
  // A 5xx that quotes a 4xx: that is the status of the provider's answer.
  {
    name: 'upstream-status-told',
    code: 'upstream-error',
    when: {
      between: [500, 599],
      says: [
        /\b(?:error|failed|failure|returned|status)[,:]? (?:with )?\(?(?:http |status |code ){0,3}4(?:0[134]|22|29)\)?[,:]? (?:unauthorized|forbidden|not found|unprocessable|too many)\b/,
      ],
      unless:
        /\b(?:down)?load(?:ing)?\b|\b(?:image|file|url|database|redis|lookup)\b|\b(?:auth\w{0,12}|config|billing|license|policy) (?:service|server|backend)\b/,
    },
  },
  // The sentence says who failed, and it was not the gateway.
  {
    name: 'upstream-plainly',
    code: 'upstream-error',
    when: {
      says: [
        /\bcloudflare (?:challenge|block|detected)|\bbot detected\b|^(?:\w{1,40}: )?(?:\w{1,12} ?)?providers? failed:|^(?:forbidden, )?just a moment\b|\bcf[-_ ](?:please[-_ ]wait|challenge|clearance)\b|\b(?:turnstile|ark[o0]se|proof of work|proof token)\b.{0,40}\b(?:required|needed|failed|failure|too high|token)\b|\b(?:solve|pass) (?:the |an? )?(?:turnstile|ark[o0]se|proof of work)\b/,
        /\b(?:rate[- ]limited|throttled) by (?:the |our |its )?(?:\w{1,12} )?(?:provider|upstream|vendor|supplier)\b|官方.{0,4}(?:限速|限流|限制)/,
        /\breceived an? (?:\S{1,20} ){1,4}status code for request from\b(?! (?:your|this|the) client)/,
        /\b(?:provider|vendor)s? rate[- ]limit(?:s|ed)?\b(?! (?:your|this))|\b(?:throttled|rate[- ]limited|blocked|banned|rejected|refused|declined) us\b|\b(?:accept\w*|reject\w*|refus\w*|den\w{1,4}|declin\w*|like) our (?:request|call)\b/,
        /\b(?:rejected|refused|denied|declined) (?:the )?(?:gateway|proxy|relay|router)s (?:\w{1,12} )?(?:credentials?|keys?|tokens?|account)\b/,
        /\bour (?:own )?(?:\w{1,12} )?(?:openai|anthropic|azure|google|gemini|deepseek|provider|upstream|vendor|supplier)s?\b.{0,20}\b(?:account|key|quota|credits?|balance|subscription)\b/,
        /^(?:openai|azure|anthropic|claude|gemini|google|vertex|bedrock|deepseek|供应商|服务商|厂商|第三方).{0,8}(?:拒绝|失败|错误|异常|超时|限流)/,
        /^(?:the )?(?:vendor|supplier)(?: \w{1,15}){0,3} (?:failed|failure|error|rejected|denied|refused|exceeded|exhausted|expired|timeout|timed out)\b/,
        /^(?:the )?(?:upstream|backend)(?: \w{1,15}){0,3} (?:failed|failure|error|not found|rejected|denied|forbidden|refused|unavailable|invalid|exceeded|exhausted|expired|disabled|revoked|suspended|timeout|timed out)\b/,
      ],
      unless:
        /request timeout|connect error|maintenance|host lookup|^(?:the )?backend (?:is )?(?:unavailable|timeout|timed out|not found(?:$|:))|^backend (?:\S{1,40} )?install/,
    },
  },
  // In a 5xx, a key that is called by a provider's name is the gateway's, not the caller's.
  {
    name: 'gateway-wrong-provider-key',
    code: 'upstream-error',
    when: {
      between: [500, 599],
      says: [
        /\b(?:invalid|incorrect|missing|expired|wrong|bad|no) (?:aws|azure|openai|anthropic|claude|google|gcp|vertex|gemini|bedrock|copilot|baidu|tencent|zhipu|aliyun|xunfei) (?:\w{1,8} )?(?:api[ _-]?key|apikey|secret|key|token|credential)s?\b/,
        /\b(?:aws|azure|openai|anthropic|claude|google|gcp|vertex|gemini|bedrock|copilot) (?:api[ _-]?key|key|token|credential)s? (?:is |are |was |has )?(?:not found|missing|invalid|expired|incorrect)\b/,
      ],
    },
  },
  // The gateway could not sign in to the provider.
  {
    name: 'gateway-without-token',
    code: 'upstream-error',
    when: {
      says: [
        /\b(?:failed|unable|could not|can not|error|failure)(?: to| while| when| in)? (?:get|obtain|acquire|fetch|exchange|refresh|retrieve|mint)(?:ting|ing)? (?:an? |the )?(?:[a-z0-9]{1,15}[ _]){0,3}token\b(?! (?:count|usage|limit))/,
        /\brefresh\w{0,3} (?:the )?(?:\w{1,12} ){0,2}(?:session|token|credentials?)\b.{0,20}\b(?:invalid_grant|failed)\b|\brefresh[ _]?token\b.{0,40}\b(?:missing|not (?:found|available|set)|unavailable|invalid|expired|revoked|empty|reused|already (?:been )?used)\b|\bno refresh[ _]?token\b|\bre-?authenticate (?:with |in |through )?(?:the |this |that )?(?:\w{1,12} )?(?:cli|account|provider)\b|\bauthenticate this account\b|\btokens? (?:is |are )?available from any provider\b/,
        /\b(?:token|oauth|session|credential) (?:refresh|renewal|exchange) (?:\w{1,12} )?(?:failed|failure|error|rejected)|\b(?:credentials?|tokens?|oauth|session)s? (?:could|can) not be (?:refreshed|renewed)\b|\btoken (?:has )?expired and (?:the )?refresh failed|\bassum(?:e|ing) (?:the )?(?:\w{1,12} )?role\b|\b(?:missing|invalid|expired|wrong|bad|no) upstream (?:\w{1,8} )?(?:credentials?|keys?|tokens?)\b/,
      ],
      unless: /not authorized to perform/,
    },
  },
  // Callers have keys; credentials, in a 5xx, are the gateway's.
  {
    name: 'gateway-own-credential',
    code: 'upstream-error',
    when: {
      between: [500, 599],
      says: [
        /\b(?:failed|unable|could not|can not) (?:to )?(?:get|obtain|acquire|fetch|load|resolve|retrieve) (?:\w{1,15} ){0,3}credentials?\b/,
        /\bcredentials? (?:\S{1,40} )?(?:has |have |is |are |was |were |been )*(?:revoked|disabled|expired|invalid|rejected|missing|locked|suspended)\b/,
      ],
      // Credentials that came with the request are the caller's.
      unless:
        /\b(?:your|user|caller|client) (?:\w{1,12} )?credentials?\b|\bauthorization\b|\b(?:request|http) headers?\b/,
    },
  },
  // The gateway could not even choose where to send the request.
  {
    name: 'gateway-selection-broke',
    code: 'gateway-error',
    when: {
      between: [400, 599],
      says: [
        /\b(?:model|key|provider|channel|route) selection (?:\w{1,12} )?(?:has )?(?:failed|failure|errored|error)\b/,
      ],
    },
  },
  {
    name: 'gateway-not-configured-id',
    code: 'gateway-error',
    when: {
      id: /^(?:provider|upstream|channel)_not_(?:configured|set)$|^no_(?:provider|upstream)_configured$/,
      status: [409, 500, 501, 502, 503],
    },
  },
  // A key that is "not configured" is the gateway's. A caller's key is sent, not configured.
  {
    name: 'gateway-keyless',
    code: 'gateway-error',
    when: {
      between: [500, 599],
      says: [
        /\bno (?:\w{1,12} )?(?:api[ _-]?|access )?(?:keys?|tokens?) (?:is |are |was |has been )?(?:configured|set up)\b/,
        /\b(?:api|provider|secret)[ _-]?keys? (?:is |are |was |were )?(?:not (?:set|defined|loaded)|undefined)\b/,
        /\b(?:access|auth|session|refresh|upstream|github|provider|vendor) tokens? (?:is |are |was |were )?(?:not (?:set|defined|loaded|initiali[sz]ed)|undefined|never (?:set|loaded))\b/,
        // It says where it is missing: in what the gateway was told about a provider.
        /\b(?:keys?|credentials?|tokens?|secrets?|base[ _]?urls?|regions?|projects?) (?:is |are |was |were )?(?:empty|missing|required|needed|blank|null|undefined|not (?:set|found|given|provided|defined)) (?:in|for|of|on|by) (?:the |this |an? |any )?(?:\S{1,30} )?(?:provider|channel|upstream|backend|vendor|adapter)s?\b/,
        /\b(?:provider|channel|upstream) (?:api )?(?:keys?|secrets?|credentials?) (?:(?:for |of )?\S{1,40} )?(?:is |are |was |were )?(?:not (?:found|set|available)|missing|unavailable|does not exist)\b|\b(?:failed|unable|could not|can not|error)(?: to)? (?:read|load|fetch|resolv|get)\w{0,4} (?:the |a )?(?:\w{1,12} )?(?:key|credential|secret)s? (?:\S{1,40} )?from (?:the )?(?:key )?(?:vault|secrets? (?:store|manager))\b/,
        /\b(?:aws|azure|gcp|google|vertex(?: ai)?|bedrock|service account) (?:api )?(?:credentials?|keys?|region|project|location) (?:is |are )?(?:required|needed|empty|not (?:set|given|provided))\b/,
      ],
      unless:
        /\bheaders?\b|\bauthorization\b|\bbearer\b|\byour (?:api|provider|secret|access|auth)[ _-]?(?:key|token)\b|\blog ?in\b/,
    },
  },
  // The gateway has no provider at all. If it has none for one model, that is about the model (`unless`).
  {
    name: 'gateway-without-provider',
    code: 'gateway-error',
    when: {
      status: [400, 401, 403, 409, 422, 500, 501, 502, 503],
      says: [
        /\bno (?:(?!available|healthy|active|enabled|usable|valid|eligible|default)\w{1,12} ){0,2}providers? (?:is |are |were |has been |have been )?(?:configured|set up|connected|included|added)\b/,
      ],
      unless:
        /\bmodels? \S{1,100} (?:has|have|had|does|is|was|with)\b|\b(?:for|serv\w{1,3}) (?:the |this |that )?(?:requested )?models?\b/,
    },
  },
  {
    name: 'gateway-without-key',
    code: 'gateway-error',
    when: {
      says: [
        /\b(?:no|missing) (?:\w{1,20} )?(?:api[ _]?|provider )keys? (?:is |are )?(?:configured|set|found|available|provided|defined)? ?\(?(?:for (?:the |any )?(?:of the )?(?:providers?|models?|\S{3,40}\))|in (?:the )?env)/,
        /\bno (?:\w{1,12} ){0,2}(?:credentials?|tokens?|auth) (?:path |entry )?(?:is |are |were )?(?:configured |set |found |available |stored )?for (?:the |this )?(?:provider|channel|upstream)\b/,
        /\bno (?:openai|anthropic|claude|google|gemini|azure|deepseek|mistral|openrouter|groq|provider|upstream) (?:api[ _-]?)?keys? (?:is |are |was |has been )?(?:yet|configured|connected|set up|added|on file|saved|stored)\b/,
        // A caller has one key, so several keys for a provider are the gateway's.
        /\bno (?:\w{1,12} )?keys (?:are |were )?(?:configured |set |found |available |defined )?for (?:the |this )?(?:provider|channel|upstream)\b/,
        /\bprovider (?:api )?keys? (?:is |are |was |were )?(?:not (?:found|set|available)|missing|unavailable)\b/,
        /\b[a-z]{3,20}(?:_[a-z]{2,12})?_api_key\b.{0,40}\b(?:not (?:set|configured|found|defined)|missing|environment|undefined)|\b(?:configure|export|define) [a-z]{2,20}(?:_[a-z]{2,12}){0,2}_api_key\b/,
        /\b(?:find|resolve|read|load|get|fetch) (?:an? |the )?(?:secret|environment variable|env var)\b|\b(?:secret|environment variable|env var) (?:\S{1,60} )?(?:is |was )?(?:not (?:found|set|defined|configured)|missing)\b/,
        /\b[a-z]{2,20}(?:_[a-z]{2,12}){0,2}_api_key (?:in|to) (?:your|the|an?) (?:\w{1,12} )?(?:\.?env|config|settings)/,
        /(?:渠道|供应商|上游|服务商|号池).{0,20}(?:未|没有)(?:配置|设置|填写).{0,4}(?:api ?)?(?:密钥|key)/,
        /\bno (?:\w{1,12} )?base[ _]?url (?:is |was )?(?:available|configured|set|defined)\b/,
        /\b(?:gateway|router|proxy) (?:could|can) not (?:resolve|build|load|convert|initiali[sz]e|create|render)\b/,
        /\binvalid (?:\w{1,12} )?(?:provider|upstream|backend) (?:\w{1,10} )?(?:url|address|config\w{0,8})\b|\bat least one (?:\w{1,12} )?(?:provider|upstream|backend|channel|target)\b.{0,16}\b(?:configured|required|needed)\b/,
        /\b(?:invalid|missing|wrong|unknown|no) (?:cipher|encryption)[ _]?key\b|\b(?:cipher|encryption)[ _]?key\b.{0,40}\b(?:invalid|missing|wrong|required|mismatch|not (?:set|configured|found))\b/,
        /\bmis-?configur(?:ed|ation)\b|\b(?:server|gateway|proxy) (?:configuration|config|set-?up) (?:error|problem|issue|invalid)\b|\b(?:provider|upstream|channel|backend) (?:base[_ ]?url|url|address|endpoint) (?:is |was )?(?:not (?:set|configured)|missing|empty)\b|(?:获取|查询|读取).{0,8}(?:额度|余额|用户组|配置|渠道信息|权益|订阅信息?|账单)失败/,
        /\b(?:api|provider)[ _]?key (?:is )?not configured\b|\bno environment variable (?:is )?set\b|\bplease configure (?:the |your |an? )?(?:\w{1,12} )?(?:gateway|provider|channel|upstream|backend)s?\b|\b(?:providers?|upstreams?|backends?) (?:\S{1,40} )?(?:is |are )?not (?:configured\b|defined in (?:the )?config)/,
      ],
      // If no key is healthy at the moment, there is a pool of keys, so they are configured.
      unless:
        /insufficient|\bno (?:enabled|healthy|active|usable|eligible) (?:\w{1,12} )?(?:credential|token|auth)s? (?:(?:is |are )?available|for (?:the |this )?provider)\b|\bno (?:available|enabled|healthy|usable|eligible|working) (?:\w{1,12} )?keys?\b/,
    },
  },
];
