/** Firewalls, challenges and logins in front of the gateway. Headers first, then pages. */
import type { Rule } from '../rule.ts';
import { NOT_JSON } from '../shape.ts';

const BLOCKED = [
  /(?:your )?(?:request|ip|ip address|access|connection) (?:has been|was|is) (?:blocked|banned|intercepted)/,
  /\brequest blocked\b|\bblocked by\b/,
] as const;

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
        /请使用 ?https|(?:^|[，,。] ?|接口|服务|api|网关|系统|网?站点?|请求|访问|连接|调用) ?(?:均|都|现在)?(?:需要?(?:使用)?|必须(?:使用|通过)?|[仅只](?:支持|允许|接受)) ?https(?!:)(?! ?(?:协议)?的?(?:图|链接|素材|地址|url|文件|资源))/,
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
  // What Cloudflare sends to clients that want no HTML: only the number.
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
  // CDNs report a failed origin in JSON, too.
  {
    name: 'origin-failed',
    code: 'gateway-unavailable',
    when: {
      between: [500, 599],
      says: [
        /\borigin (?:web )?server (?:did not respond|is (?:down|unreachable|not)|refused|timed out|returned)/,
      ],
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
      says: [
        /\b(?:blocked|denied|rejected|intercepted) by (?:\S{1,30} ){0,5}(?:firewall|waf|anti-?bot|bot (?:protection|management|detection|fight))\b/,
      ],
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
        /安全验证|网站防火墙|请求被拦截|(?:已被|waf).{0,12}拦截|访问被(?:拒绝|阻断|拦截)|人机验证|云防护/,
      ],
    },
  },
  {
    name: 'firewall-id',
    code: 'blocked-by-firewall',
    when: { id: /^(?:waf|firewall|bot)_(?:blocked|denied|rejected|detected)$|^blocked_by_(?:waf|firewall)$/ },
  },
  // Banned addresses and captchas. These are reported in JSON, too.
  {
    name: 'address-banned',
    code: 'blocked-by-firewall',
    when: {
      between: [400, 499],
      says: [
        /\bip (?:address )?(?:\S{1,40} )?(?:is |was |has been )?(?:temporarily |permanently )?(?:banned|blacklisted)\b/,
        /\b(?:automated|bot|suspicious|robotic|malicious) (?:traffic|requests?|activity|queries) (?:was |were |has been )?(?:detected|blocked|identified)\b(?! (?:by|in)\b)|\b(?:vpn|tor|data ?cent(?:er|re)) (?:ip|address|connection|exit node|traffic)(?:es|s)? (?:(?:is|are|was|were) )?(?:detected|not (?:allowed|permitted|accepted))\b|\byou (?:look like|seem to be|appear to be) an? (?:\w{1,12} )?(?:ro)?bot\b|\b(?:solve|complete|pass) (?:the |a )?captcha\b/,
        /\bip ?(?:地址)?.{0,3}被(?:封|拉黑|屏蔽|限制访问)|被 ?waf|\bwaf\b.{0,8}(?:拦截|阻断)|(?<!(?:mail|wallet|sender|contract) )\b(?:address|ip) (?:\S{1,40} )?(?:is |was )?(?:on|in) (?:(?:a|the|our) )?(?:\w{1,12} )?(?:block|deny|black|ban)[ -]?list\b|\b(?:black|block|deny)-?listed (?:client |source |remote )?(?:ip|address)\b|\bip ?(?:地址)?.{0,6}黑名单(?!.{0,6}(?:失败|错误|异常|不可用|格式|超时))/,
        /^(?:\w{1,12} )?captcha (?:verif\w{1,8}|check|is |was )? ?(?:failed|required|needed|invalid|expired)\b/,
      ],
      // A rate limit is temporary, and a suspended account is not about the address.
      unless: /\btoo many requests\b|\brate limit|\baccount (?:is|was) suspended/,
    },
  },
  { name: 'challenge-script', code: 'blocked-by-firewall', when: { mark: /^challenge$/ } },
  {
    name: 'blocked-page',
    code: 'blocked-by-firewall',
    when: { shape: ['html'], says: BLOCKED },
  },
  // In plain text, it may be the gateway that blocked the prompt (`unless`).
  {
    name: 'blocked-text',
    code: 'blocked-by-firewall',
    when: {
      shape: ['text'],
      says: BLOCKED,
      unless:
        /\b(?:content|prompt|output|completion|guardrails?|safety|unsafe|moderation|policy|sentinel|flow (?:control|limiting))\b/,
    },
  },
  {
    name: 'route-cdn-method',
    code: 'endpoint-not-found',
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
    when: {
      status: [403],
      says: [/check your network settings|\bunusual (?:activity|traffic)\b.{0,24}\bfrom your\b/],
    },
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
