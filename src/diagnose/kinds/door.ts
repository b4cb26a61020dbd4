/** Kinds of front doors, and of what is behind them. */
import type { Kind } from './kind.ts';

export const DOOR_KINDS: readonly Kind[] = [
  {
    code: 'gateway-unavailable',
    where: 'the gateway’s name does not resolve there',
    says: /\bno such host\b|\benotfound\b|\bgetaddrinfo\b|\bname resolution\b|\bhost lookup\b|\bdns (?:lookup|resolution|query)\b|\bresolve\b.{0,30}\bhost/,
    means: 'The reverse proxy cannot resolve the name of the gateway behind it.',
    next: 'The operator corrects the gateway’s address in the reverse proxy, or starts the gateway under that name.',
  },
  {
    code: 'gateway-unavailable',
    where: 'nothing listens behind it',
    says: /\brefused\b/,
    means: 'The reverse proxy answers, but nothing listens where the gateway behind it should be.',
    next: 'Start the gateway behind the reverse proxy, or correct its port there; after a deploy, set `wait`.',
  },
  {
    code: 'gateway-unavailable',
    where: 'the gateway behind it took too long',
    says: /\btime-?out\b|\btimed out\b|\btiming out\b|\b(?:took|waited|taking) (?:too )?long(?:er)?\b|\btoo slow\b|太慢|时间?太长|超时/,
    means: 'The reverse proxy answers, but the gateway behind it did not answer in time.',
    next: 'Run again; if it persists, the operator checks the gateway’s load and the reverse proxy’s timeout.',
  },
  {
    code: 'endpoint-not-found',
    where: 'this version of the API was withdrawn',
    says: /\b(?:version \S{1,12} of (?:this|the|our) api|api version \S{1,12})\b.{0,20}\b(?:shut down|retired|removed|withdrawn|deprecated|discontinued|no longer|gone)\b/,
    means: 'The path names a version of the API that was withdrawn.',
    next: 'Put a newer version into the path of `base-url`; the gateway’s documentation names it.',
  },
  {
    code: 'gateway-unavailable',
    where: 'it is under maintenance',
    says: /\b(?:under|in|for|scheduled|planned|ongoing) (?:\w{1,12} )?maintenance\b|\bmaintenance (?:mode|window|work)\b|维护中|正在维护/,
    means: 'The gateway is under maintenance.',
    next: 'Run again when the maintenance is over, or set `wait`.',
  },
  {
    code: 'not-an-api',
    where: 'it is a login page',
    // Only at the beginning, which is the title: a vendor's own site may have a login link further down.
    says: /^.{0,80}(?:\b(?:sign|log)[ -]?in\b|\bsingle sign-?on\b|\bsso\b|登录)/,
    means: 'A login page for people came where JSON was expected.',
    next: 'Set `base-url` to the API root, or have the API’s path exempted from the login.',
  },
  {
    code: 'blocked-by-firewall',
    where: 'a bot check wants a browser',
    says: /\bjust a moment\b|\bchecking (?:if the site|your browser)\b|\battention required\b(?![\s\S]{0,400}\bbeen blocked\b)|\bcaptcha\b|\b(?:are|is) (?:a )?human\b|\bnot a robot\b|\benable javascript and cookies\b/,
    means:
      'A bot check made for browsers stopped the request before the key was checked; no program passes it.',
    next: 'Have the bot check skipped for the API’s path (Cloudflare: a WAF custom rule with the action Skip).',
  },
  {
    code: 'blocked-by-firewall',
    where: 'a filter of the runner’s own network blocked it',
    says: /\bweb filter|\bcontent filter|\bfortiguard\b|\bzscaler\b|\bnetskope\b|\bblue ?coat\b|\bumbrella\b|\burl filtering\b|\byour organi[sz]ation'?s? (?:policy|has blocked)/,
    means: 'A web filter of the runner’s own network blocked the request.',
    next: 'Have the gateway’s host allowed in that filter, or use a runner on another network.',
  },
];

const LIMITED = {
  means: 'The provider behind the gateway is limiting this gateway, or is overloaded itself.',
  next: 'Run again later, or name a second model with `a | b` in `models`; the operator can ask for a higher limit.',
};

const FAILED = {
  means:
    'What is behind the gateway failed, or did not answer in time; nothing shows that your key is at fault.',
  next: 'Run again later, or name a second model with `a | b` in `models`; if it persists, the operator checks that provider.',
};

const REFUSED = {
  means: 'The provider behind the gateway does not accept the request as the gateway passes it on.',
  next: 'The gateway’s operator compares what it sends there with what this model takes; leave out what is named if you send it.',
};

const KEY_REFUSED = {
  means:
    'The provider behind the gateway rejects the key the gateway uses there; yours is not shown to be at fault.',
  next: 'The gateway’s operator must correct or renew its key for this model’s provider.',
};

/** What the provider behind the gateway said, as a code or in words, tells the operator where to look. */
export const BEHIND_KINDS: readonly Kind[] = [
  {
    code: 'upstream-error',
    where: 'the gateway has no key for the provider',
    says: /\bapi_key client option\b|\b[a-z]\w{1,40}_api_key environment variable\b|\bmissing credentials\b/,
    means: 'The gateway has no key of its own for the provider behind it; yours is not shown to be at fault.',
    next: 'The gateway’s operator must set that key; running again does not help until then.',
  },
  {
    code: 'upstream-error',
    where: 'the provider rejects the gateway’s key',
    behind: ['api-key-missing', 'api-key-malformed', 'key-rejected', 'key-expired', 'key-disabled'],
    ...KEY_REFUSED,
  },
  {
    code: 'upstream-error',
    where: 'the gateway has no credit at the provider',
    behind: ['quota-exhausted'],
    means: 'The gateway’s own credit at the provider behind it is used up; yours is not shown to be.',
    next: 'The gateway’s operator must top up at the provider; until then, choose a model from another provider.',
  },
  {
    code: 'upstream-error',
    where: 'the provider refuses the gateway itself',
    behind: ['account-inactive', 'permission-denied', 'blocked-by-firewall'],
    means: 'The provider behind the gateway refuses the gateway’s own account or address.',
    next: 'The gateway’s operator must settle it with the provider; until then, choose a model from another provider.',
  },
  {
    code: 'upstream-error',
    where: 'the provider limits the gateway',
    behind: ['rate-limited', 'overloaded'],
    ...LIMITED,
  },
  {
    code: 'upstream-error',
    where: 'the provider does not know the model',
    behind: ['model-not-found', 'model-retired'],
    means:
      'The gateway offers this model, but the provider behind it does not know it under the name the gateway sends.',
    next: 'The gateway’s operator must correct the upstream name of this model, or remove it from the list.',
  },
  {
    code: 'upstream-error',
    where: 'the provider keeps the model from the gateway',
    behind: ['model-not-permitted'],
    means: 'The gateway offers this model, but its own account at the provider behind it may not use it.',
    next: 'The gateway’s operator must get access to the model there, or remove it from the list.',
  },
  {
    code: 'upstream-error',
    where: 'the gateway calls the wrong address',
    behind: [
      'endpoint-not-found',
      'base-url-wrong-path',
      'base-url-has-endpoint',
      'base-url-insecure',
      'not-an-api',
    ],
    means: 'What the gateway calls behind it is not the provider’s API; your own base URL is right.',
    next: 'The gateway’s operator must correct the base URL of this model’s provider.',
  },
  {
    code: 'upstream-error',
    where: 'the provider refuses the request',
    behind: ['invalid-request', 'unsupported-parameter', 'model-wrong-endpoint', 'tool-call-malformed'],
    ...REFUSED,
  },
  {
    code: 'upstream-error',
    where: 'its words tell of limits or load',
    says: /\brate[- ]limit|\btoo many requests\b|\b(?:status|code|error|http|failed|returned|got):? (?:code:? )?429\b|\boverload|饱和|限流/,
    ...LIMITED,
  },
  {
    code: 'upstream-error',
    where: 'its words tell of a connection, a wait or an outage',
    says: /\btime-?outs?\b|\btim(?:ed|ing) out\b|\bdeadline exceeded\b|\bconnect(?:ion)? (?:error|refused|reset|failed|failure)\b|\b(?:can not|could not|failed to|unable to) (?:connect|reach)\b|\b(?:unavailable|unreachable)\b|\bfetch failed\b|\b50[234]\b|\bstatus code 50\d\b|\bcircuit breaker\b|\bget (?:an? )?(?:response|answer)\b|\b(?:no|nil|null|empty|without an?|unexpected) (?:\w{1,12} )?(?:response|reply|answer|output|choices|candidates|stream)\b|超时/,
    ...FAILED,
  },
  {
    code: 'upstream-error',
    where: 'its words tell of a login that was refused',
    says: /\b(?:rejected|refused|failed|denied|invalid) (?:\w{1,12} ){0,2}(?:authentication|authorization|credentials?|api[ _-]?key|login)\b|\b(?:authentication|authorization|credentials?|api[ _-]?key|login)\b.{0,30}\b(?:rejected|refused|failed|denied|invalid|expired|could not be (?:refreshed|renewed))\b/,
    ...KEY_REFUSED,
  },
  {
    code: 'upstream-error',
    where: 'the provider failed',
    behind: [
      'gateway-error',
      'gateway-unavailable',
      'model-unavailable',
      'malformed-response',
      'stream-malformed',
    ],
    ...FAILED,
  },
  {
    code: 'upstream-error',
    where: 'its words tell of a request that was refused',
    says: /\bbad ?request\b|\binvalid request\b|\brejected\b|\bparam(?:eter)?s? (?:is |are )?(?:incorrect|invalid)\b|\binvalid (?:'?\w{1,20}'? )?(?:param|content|type|argument)|被上游拒绝/,
    ...REFUSED,
  },
  {
    code: 'upstream-error',
    where: 'it came with the status of a limit',
    status: [429],
    ...LIMITED,
  },
  {
    code: 'upstream-error',
    where: 'it came with the status of an outage or a wait',
    status: [408, 502, 503, 504, 524, 529],
    ...FAILED,
  },
  {
    code: 'upstream-error',
    where: 'it came with the status of a refused request',
    status: [400, 413, 422],
    ...REFUSED,
  },
];
