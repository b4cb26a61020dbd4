/**
 * Routes: the gateway's server is there, but this path is not. One answer cannot tell whether the rest of the API is
 * there; if nothing of it is, check/findings/place-finding.ts turns the code into `base-url-wrong-path`.
 */
import type { Rule } from '../rule.ts';

const ENDPOINT = '(?:chat/completions|completions|embeddings|responses|models|messages)';

export const ROUTE_RULES: readonly Rule[] = [
  // A web form wants its own token: the key is not wrong, but the address.
  {
    name: 'csrf-token',
    code: 'permission-denied',
    when: { status: [400, 401, 403, 419], says: [/\b[cx]srf\b/] },
  },
  { name: 'csrf-token-500', code: 'gateway-error', when: { status: [500], says: [/\b[cx]srf\b/] } },
  {
    name: 'doubled-endpoint',
    code: 'base-url-has-endpoint',
    when: { between: [400, 599], says: [new RegExp(`/${ENDPOINT}/+(?:v1/)?${ENDPOINT}\\b`)] },
  },
  {
    name: 'endpoint-not-implemented',
    code: 'endpoint-not-found',
    when: {
      id: /^(?:api_)?not_implemented(?:_error)?$|^unimplemented$|^unsupported_(?:endpoint|api|route|protocol)$|^(?:endpoint|api|route|protocol)_(?:not_supported|unsupported)$/,
      unless: /\bmodels?\b|模型|\bhttps\b/,
    },
  },
  {
    name: 'endpoint-unsupported',
    code: 'endpoint-not-found',
    when: {
      status: [501],
      shape: ['error-object', 'error-string', 'flat', 'detail', 'problem', 'text', 'empty', 'other'],
      unless: /\bmodel does not support\b|\bdoes not support (?:tools?|images?|streaming|grammars?)\b/,
    },
  },
  // Gateways in Go report this with a 500.
  {
    name: 'endpoint-not-implemented-words',
    code: 'endpoint-not-found',
    when: {
      status: [500],
      says: [
        /^(?:this |the )?(?:(?:endpoint|api|method|route|operation|function|feature) )?(?:is )?(?:not (?:yet )?|un)implemented(?: yet)?[.!]?$/,
      ],
    },
  },
  // Envoy AI Gateway routes by model, so a missing route means that the model is not configured.
  {
    name: 'model-has-no-route',
    code: 'model-not-found',
    when: {
      says: [
        /no (?:matching )?(?:(?:route|rule)s?\b(?! (?:\w{1,12} )?(?:serv|available|healthy|ready))|backends?\b(?! (?:\w{1,12} )?(?:serv|claim|host|support|offer|handl|accept|available|healthy|ready))).{0,80}\bmodel\b/,
        /\b(?:can|could|did) not find (?:an? |any |the )?(?:\w{1,12} )?(?:route|rule)s? (?:for|to|that matches|matching|which matches) (?:the |this )?(?:requested |given )?model\b/,
        /模型[^,，。;；]{0,60}(?:没有|未(?:配置|设置|找到|匹配到?|定义)?|无|找不到)(?:任何|对应|可用|匹配|相应|到)?的?(?:路由|映射)|(?:没有|未找到|找不到|未|无)(?:为|给|到|对应|匹配|该|此|这个|与|配置)*模型[^,，。;；]{0,60}(?:路由|映射)/,
      ],
    },
  },
  {
    name: 'route-identifier',
    code: 'endpoint-not-found',
    when: {
      id: /^(?:unknown_url|route_not_found|no_route(?:_found|_matched)?|invalid_url|path_not_found|url_not_found|invalid_path|invalid_uri|unknown_(?:route|path)|page_not_found)$/,
    },
  },
  {
    name: 'route-words',
    code: 'endpoint-not-found',
    when: {
      between: [200, 501],
      says: [
        /\binvalid url \((?:get|post|put)/,
        /unknown request (?:url|path|route)\b|unexpected endpoint or method|unrecognized request url|invalid request url|unknown url/,
        /\bno route (?:was )?(?:matched|found|for)|\bunable to identify proxy for host\b|\bcould not find what you are looking for\b|no routes? match|\broute (?:\S{1,120} )?(?:was )?not found|no such (?:route|path|url|endpoint)/,
        /\b(?:can|could) not find (?:the |a |any )?(?:matching )?(?:selector|rule|route)\b|^can not find url, please check/,
        /\bcan not (?:get|post|put) \/|^(?:get|post|put|delete) \/?v\d\S{0,80} (?:is )?not (?:supported|implemented|allowed|available)\b/,
        /404:? page not found|the page could not be found|page (?:can ?not be found|not found)/,
        /could not route to/,
        /no (?:handler|matching path|matching handler)\b|^no matching (?:endpoint|url|api|operation)s?(?: (?:was )?found)?[.!]?$/,
        /requested (?:url|path|route)\b.{0,140}(?:not found|does not exist|could not be found|not exist)/,
        /\b(?:path|url|uri|api endpoint|api method|api)(?: \/\S{1,120})? (?:was )?(?:not found|does not exist|is not found|not exist|could not be found)/,
        /(?:unknown|invalid|unsupported|undefined) (?:api )?(?:path|route|url|uri)\b/,
        /^(?:error: ?)?file not found\.?$/,
        /^(?:the )?(?:requested )?(?:resource|endpoint|url|path|page) (?:you requested )?(?:(?:was|is|could) )?(?:not (?:be )?found|does not exist)\.?$/,
        /not found on this server/,
        /\bonly \/\S{2,80}.{0,80}\b(?:allowed|supported|available)\b|\bunsupported (?:\w{1,12} )?(?:path|endpoint|operation|route|method): ?(?:get |post )?\/|^unsupported (?:api )?endpoint\b/,
        /\burl error, please check url/,
        /incorrect regional hostname/,
        /(?:接口|请求|路由)不存在|\bapi (?!(?:key|token)\b)[\w./-]{1,60} ?(?:已下线|已下架|不存在)|(?:路径|地址|路由|url)(?:不存在|错误|有误|未找到)|(?:无|没有|未找到|找不到).{0,4}匹配.{0,4}(?:路由|接口|路径)|请检查.{0,6}(?:路径|地址|url)|页面不存在/,
      ],
      unless: /\bmodel or endpoint\b|\bmodel not found\b|\bmodel: |rate limit|publisher model/,
    },
  },
  {
    name: 'route-bare',
    code: 'endpoint-not-found',
    when: {
      status: [200, 400, 403, 404, 410],
      says: [/^(?:error:? ?)?(?:\(?404\)? ?[-:,]? ?)?not[ _]found(?: 404)?[.! ]*(?:not[ _]found)?$/],
    },
  },
  {
    name: 'route-disabled',
    code: 'endpoint-not-found',
    when: {
      status: [404, 405, 501],
      says: [
        /\b(?:api|endpoint)s? (?:is |are )?(?:disabled|not enabled|turned off|not (?:offered|provided))\b/,
      ],
    },
  },
  {
    name: 'route-disabled-named',
    code: 'endpoint-not-found',
    when: {
      between: [400, 501],
      says: [
        /\b(?:chat completions?|completions|embeddings|responses)(?: api| endpoint)? (?:is|are) (?:currently )?(?:disabled|turned off|switched off|not enabled)\b/,
      ],
      unless: /\bmodels?\b|\b(?:account|organization|project|team|plan)\b|\b(?:because|while|since)\b/,
    },
  },
  // AWS API Gateway sends this for every unknown path.
  {
    name: 'route-aws',
    code: 'endpoint-not-found',
    when: { status: [403], says: [/^missing authentication token$/] },
  },
  {
    name: 'route-method',
    code: 'endpoint-not-found',
    when: { status: [405], unless: /\bmodels?\b|\bquota\b|\bbalance\b/ },
  },
  {
    name: 'route-method-words',
    code: 'endpoint-not-found',
    when: { says: [/^(?:405:? )?method not allowed\.?$/, /request method .{0,20}(?:is )?not supported/] },
  },
];
