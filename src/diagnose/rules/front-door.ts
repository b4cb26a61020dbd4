/** Front doors: proxies, firewalls and platforms that answer before the gateway does. Headers first, then pages. */
import type { Rule } from '../rule.ts';

/** A page, bare text or nothing: what a front door answers, and an API does not. */
const NOT_JSON = ['html', 'text', 'empty', 'xml'] as const;

const BLOCKED = [
  /(?:your )?(?:request|ip|ip address|access|connection) (?:has been|was|is) (?:blocked|banned|intercepted)/,
  /\brequest blocked\b|\bblocked by\b/,
] as const;

export const PROXY_RULES: readonly Rule[] = [
  { name: 'proxy-wants-login', code: 'proxy-failure', when: { status: [407] } },
  { name: 'proxy-squid', code: 'proxy-failure', when: { header: ['x-squid-error', /./] } },
  { name: 'proxy-page', code: 'proxy-failure', when: { mark: /^(?:squid|tinyproxy)$/, between: [400, 599] } },
  { name: 'proxy-network-login', code: 'proxy-failure', when: { status: [511] } },
  {
    name: 'proxy-words',
    code: 'proxy-failure',
    when: {
      between: [400, 599],
      shape: NOT_JSON,
      says: [
        /\b(?:privoxy|ccproxy|polipo|blue ?coat|proxysg)\b/,
        /proxy (?:authentication|authorization) required/,
        /err_cache_access_denied/,
      ],
    },
  },
];

export const FIREWALL_RULES: readonly Rule[] = [
  {
    name: 'https-wanted',
    code: 'base-url-insecure',
    when: {
      between: [400, 499],
      says: [
        /plain http request was sent to https port/,
        /sent an http request to an https server/,
        /speaking plain http to an ssl/,
        /\b(?:https|ssl|tls)(?: connection| is|-only)* (?:required|only|is required)\b/,
        /\b(?:requires?|must (?:use|be made over|be sent over|be over)|please use|only accepts?|only over|use) (?:https|ssl|tls)\b/,
        /\bhttp (?:is )?not (?:allowed|supported|permitted)\b.{0,40}https/,
        /请使用 ?https/,
      ],
    },
  },
  { name: 'upgrade-required', code: 'base-url-insecure', when: { status: [426], says: [/tls|https|ssl/] } },
  {
    name: 'region-page',
    code: 'region-blocked',
    when: {
      shape: NOT_JSON,
      between: [400, 599],
      says: [
        /banned (?:the )?country/,
        /country or region (?:your ip|you are)/,
        /block access from your country/,
        /not available (?:in|from) your (?:country|region|location)/,
        /error(?: code:?)? 1009\b/,
      ],
    },
  },
  {
    name: 'cloudflare-rate',
    code: 'rate-limited',
    when: { between: [400, 599], says: [/you are being rate limited/, /error(?: code:?)? 1015\b/] },
  },
  {
    name: 'cloudflare-rate-json',
    code: 'rate-limited',
    vendor: 'cloudflare',
    when: { id: /^(?:1015|rate_limited)$/, says: [/rate limit/] },
  },
  {
    name: 'cloudflare-region-json',
    code: 'region-blocked',
    vendor: 'cloudflare',
    when: { id: /^1009$/, says: [/ban|country|region/] },
  },
  {
    name: 'cloudflare-block-json',
    code: 'blocked-by-firewall',
    vendor: 'cloudflare',
    when: {
      id: /^10(?:05|06|07|08|10|12|20|23)$/,
      says: [/access denied|banned|blocked|restrict|signature|firewall/],
    },
  },
  {
    name: 'cloudflare-origin-json',
    code: 'gateway-unavailable',
    vendor: 'cloudflare',
    when: {
      id: /^(?:10(?:00|01|02|04|14|16|18|33)|52\d|530)$/,
      says: [/dns|tunnel|origin|host|connection|timed? ?out|ssl|web server/],
    },
  },
  // What Cloudflare says to clients that want no page: the number alone.
  {
    name: 'cloudflare-origin',
    code: 'gateway-unavailable',
    vendor: 'cloudflare',
    when: {
      between: [400, 599],
      shape: NOT_JSON,
      says: [/error(?: code:?)? 10(?:00|01|02|04|14|16|18|33)\b/],
    },
  },
  {
    name: 'cloudflare-worker',
    code: 'gateway-error',
    vendor: 'cloudflare',
    when: {
      between: [400, 599],
      shape: NOT_JSON,
      says: [/error(?: code:?)? 1(?:019|042|10[1-4])\b|worker threw exception/],
    },
  },
  {
    name: 'firewall-named',
    code: 'blocked-by-firewall',
    when: {
      between: [400, 599],
      says: [/\b(?:blocked|denied|rejected|intercepted) by (?:\S{1,30} ){0,5}(?:firewall|waf)\b/],
      unless: /\b(?:prompt|model|content) firewall/,
    },
  },
  {
    name: 'challenge-header',
    code: 'blocked-by-firewall',
    when: { header: ['cf-mitigated', /challenge|block/], between: [400, 599] },
  },
  { name: 'challenge-vercel', code: 'blocked-by-firewall', when: { header: ['x-vercel-mitigated', /./] } },
  { name: 'challenge-aws-waf', code: 'blocked-by-firewall', when: { header: ['x-amzn-waf-action', /./] } },
  {
    name: 'challenge-datadome',
    code: 'blocked-by-firewall',
    when: { header: ['x-datadome', /./], between: [400, 499] },
  },
  {
    name: 'access-cloudflare',
    code: 'blocked-by-firewall',
    when: { status: [401, 403], header: ['cf-access-domain', /./] },
  },
  {
    name: 'access-cloudflare-audience',
    code: 'blocked-by-firewall',
    when: { status: [401, 403], header: ['cf-access-aud', /./] },
  },
  { name: 'iap', code: 'blocked-by-firewall', when: { header: ['x-goog-iap-generated-response', /./] } },
  {
    name: 'client-certificate',
    code: 'blocked-by-firewall',
    when: {
      shape: ['html', 'text'],
      between: [400, 499],
      says: [
        /ssl certificate (?:error|was sent)|required ssl certificate|client certificate (?:is )?required/,
      ],
    },
  },
  {
    name: 'challenge-page',
    code: 'blocked-by-firewall',
    when: {
      shape: ['html', 'text'],
      says: [
        /^just a moment/,
        /checking (?:your browser|if the site connection)/,
        /attention required! \| cloudflare/,
        /(?:sorry, )?you have been blocked/,
        /security checkpoint/,
        /verify(?:ing)? (?:that )?you are (?:a )?human|\bhuman verification\b/,
        /you are not a (?:bot|robot)|are you (?:a )?(?:robot|human)/,
        /\bddos-guard\b|\bcaptcha\b|\bhcaptcha\b/,
        /enable (?:javascript|js) and (?:cookies|disable any ad ?blocker)/,
        /access to this (?:page|site|website|resource) (?:has been|is) (?:denied|blocked|restricted|forbidden)/,
        /incapsula incident|request unsuccessful\. incapsula/,
        /the requested url was rejected/,
        /(?:website|web application) firewall/,
        /web ?(?:page|site) (?:has been )?blocked|web filter|url filter/,
        /error(?: code:?)? 10(?:03|05|06|07|08|10|12|20|23)\b|direct ip access not allowed/,
        /used cloudflare to restrict access/,
        /iap credentials/,
        /forbidden by administrative rules/,
        /安全验证|网站防火墙|请求被拦截|已被.{0,12}拦截|访问被(?:拒绝|阻断|拦截)|人机验证|云防护/,
      ],
    },
  },
  {
    name: 'blocked-page',
    code: 'blocked-by-firewall',
    when: { shape: ['html'], says: BLOCKED },
  },
  // A gateway that speaks in plain text may have blocked the prompt.
  {
    name: 'blocked-text',
    code: 'blocked-by-firewall',
    when: {
      shape: ['text'],
      says: BLOCKED,
      unless: /\b(?:content|prompt|output|completion|guardrails?|safety|unsafe|moderation|policy)\b/,
    },
  },
  {
    name: 'route-cdn-method',
    code: 'base-url-wrong-path',
    when: { shape: ['html'], says: [/not configured to allow the http request method/] },
  },
  {
    name: 'login-elsewhere',
    code: 'blocked-by-firewall',
    when: { status: [401, 403], shape: NOT_JSON, header: ['location', /./] },
  },
  {
    name: 'login-platform',
    code: 'blocked-by-firewall',
    when: { status: [401], mark: /^(?:vercel|netlify)$/ },
  },
  {
    name: 'network-refused',
    code: 'blocked-by-firewall',
    when: { status: [403], says: [/check your network settings/] },
  },
  {
    name: 'basic-login',
    code: 'blocked-by-firewall',
    when: {
      status: [401],
      shape: NOT_JSON,
      header: ['www-authenticate', /^\s*(?:basic|negotiate|ntlm|digest)\b/i],
    },
  },
  {
    name: 'firewall-page',
    code: 'blocked-by-firewall',
    when: { status: [403], mark: /^(?:akamai|incapsula|cloudfront|cloudflare|fortinet|zscaler|azure)$/ },
  },
];

/** Hosting platforms whose page says that nothing runs behind the name. */
export const PLATFORM_RULES: readonly Rule[] = [
  {
    name: 'platform-render',
    code: 'gateway-unavailable',
    when: { header: ['x-render-routing', /no-server|suspend|hibernate|no-deploy|error/] },
  },
  {
    name: 'platform-railway',
    code: 'gateway-unavailable',
    when: { header: ['x-railway-fallback', /true/i] },
  },
  {
    name: 'platform-modal',
    code: 'gateway-unavailable',
    when: { says: [/^modal-http: (?:invalid function call|app for invoked web endpoint is stopped)/] },
  },
  {
    name: 'tunnel-ngrok-warning',
    code: 'not-an-api',
    when: { header: ['ngrok-error-code', /ERR_NGROK_6024/i] },
  },
  {
    name: 'tunnel-ngrok-limit',
    code: 'rate-limited',
    when: { header: ['ngrok-error-code', /ERR_NGROK_73\d/i] },
  },
  { name: 'tunnel-ngrok', code: 'gateway-unavailable', when: { header: ['ngrok-error-code', /./] } },
  {
    name: 'platform-vercel-function',
    code: 'gateway-error',
    when: {
      header: [
        'x-vercel-error',
        /FUNCTION_(?:INVOCATION_FAILED|THROTTLED)|MIDDLEWARE|EDGE_FUNCTION_INVOCATION_FAILED/,
      ],
    },
  },
  {
    name: 'platform-vercel',
    code: 'gateway-unavailable',
    when: { header: ['x-vercel-error', /DEPLOYMENT|TIMEOUT|DNS|UPSTREAM|BODY_NOT_A_STRING|INTERNAL/] },
  },
  {
    name: 'platform-no-deployment',
    code: 'gateway-unavailable',
    when: {
      between: [400, 599],
      shape: NOT_JSON,
      says: [/deployment (?:could not be found|not found)|deployment_not_found/],
      unless: /\bmodel\b|api deployment/,
    },
  },
  {
    name: 'platform-nothing-deployed',
    code: 'gateway-unavailable',
    when: {
      between: [400, 599],
      shape: ['html', 'text', 'flat', 'error-object', 'error-string', 'other'],
      says: [
        /deployment (?:could not be found on vercel|has been (?:paused|disabled|suspended)|is (?:paused|disabled|unavailable))/,
        /deployment_(?:paused|disabled|not_ready)/,
        /\bno such app\b|there is nothing here, yet/,
        /application (?:failed to respond|not found|error an error occurred)/,
        /(?:tunnel|endpoint) \S{0,120} ?is offline|tunnel (?:\S{1,120} )?(?:is )?(?:unavailable|not found)/,
        /err_ngrok_(?:3200|3004|8012)/,
        /\bapp\b.{0,40}\bis stopped\b|this web app is stopped|web app .{0,40}(?:stopped|unavailable)|web site not found|our services are not available right now/,
        /(?:your )?space is (?:in error|sleeping|paused|building)/,
        /unknown domain: /,
        /this (?:service|project|site|deployment|app|machine) (?:has been |is )?(?:suspended|paused|stopped|disabled)(?: by (?:its|the) owner)?/,
        /project not found|site not found|no active (?:service|deployment|machine)/,
        /no application .{0,30}(?:deployed|running)/,
        /\bfaithfully yours, frp\b/,
        /没有找到站点|站点(?:已|被)?(?:停用|暂停|不存在)/,
      ],
      unless: /\bmodel\b|api deployment|resource does not exist/,
    },
  },
  { name: 'platform-heroku', code: 'gateway-unavailable', when: { mark: /^heroku$/, between: [400, 599] } },
];

/** The rest of pages, by status. */
export const PAGE_RULES: readonly Rule[] = [
  {
    name: 'route-express',
    code: 'base-url-wrong-path',
    when: { shape: ['html'], says: [/can not (?:get|post|put) \//] },
  },
  {
    name: 'page-static-server',
    code: 'not-an-api',
    when: {
      shape: ['html'],
      header: ['server', /simplehttp|python|webrick|live-server|http-server/i],
      between: [400, 599],
    },
  },
  { name: 'page-rate', code: 'rate-limited', when: { shape: ['html'], status: [429] } },
  { name: 'page-body-limit', code: 'invalid-request', when: { shape: ['html'], status: [413] } },
  {
    name: 'page-header-limit',
    code: 'invalid-request',
    when: {
      shape: ['html'],
      between: [400, 499],
      says: [/(?:headers?|cookies?|header fields?)\b.{0,20}\btoo (?:large|big|long)/],
    },
  },
  {
    name: 'page-request',
    code: 'invalid-request',
    when: { shape: ['html'], status: [400, 411, 414, 415, 431] },
  },
  {
    name: 'page-login',
    code: 'blocked-by-firewall',
    when: {
      shape: ['html'],
      status: [401],
      says: [/\b(?:sign|log) ?in\b|\bsingle sign-?on\b|\bsso\b/],
    },
  },
  { name: 'page-key', code: 'key-rejected', when: { shape: ['html'], status: [401] } },
  { name: 'page-payment', code: 'quota-exhausted', when: { shape: ['html'], status: [402] } },
  {
    name: 'page-forbidden',
    code: 'blocked-by-firewall',
    when: { shape: ['html'], status: [403, 406, 418, 444, 451, 468] },
  },
  {
    name: 'route-page',
    code: 'base-url-wrong-path',
    when: { shape: ['html'], status: [404, 405, 410, 501] },
  },
  { name: 'page-timeout', code: 'gateway-unavailable', when: { shape: ['html'], status: [408, 421, 499] } },
  // A page about a server that is down, which something on the way gave a good status.
  {
    name: 'page-down-kindly',
    code: 'gateway-unavailable',
    when: {
      shape: ['html'],
      between: [200, 299],
      says: [/^(?:error )?50[234]:? (?:bad gateway|service (?:temporarily )?unavailable|gateway time-?out)/],
    },
  },
  { name: 'page-other', code: 'not-an-api', when: { shape: ['html'], between: [100, 499] } },
  {
    name: 'page-nginx-503',
    code: 'gateway-unavailable',
    when: { shape: ['html'], status: [503], mark: /^(?:nginx|openresty|tengine)$/ },
  },
  {
    name: 'page-down',
    code: 'gateway-unavailable',
    when: {
      shape: ['html'],
      between: [500, 599],
      says: [
        /bad gateway|unavailable|gateway time-?out|timed out|maintenance|backend (?:fetch|read)|unable to connect|can not connect/,
        /could not (?:connect|satisfy)|unreachable|invalid response|no server|web server is (?:down|returning)|origin|be right back/,
      ],
    },
  },
  { name: 'page-unavailable', code: 'gateway-unavailable', when: { shape: ['html'], between: [502, 599] } },
  { name: 'page-error', code: 'gateway-error', when: { shape: ['html'], status: [500, 501] } },
  {
    name: 'store-route',
    code: 'base-url-wrong-path',
    when: {
      shape: ['xml'],
      id: /^(?:no_such_(?:key|bucket|object|website\w*)|method_not_allowed|not_found|resource_not_found|blob_not_found|invalid_uri)$/,
    },
  },
  {
    name: 'store-denied',
    code: 'not-an-api',
    when: {
      shape: ['xml'],
      id: /^(?:access_denied|invalid_argument|invalid_request|all_access_disabled|account_problem)$/,
    },
  },
];
