/** Behind the gateway: providers that fail, backends that do not answer, and gateways that break. */
import type { Rule } from '../rule.ts';

/** A gateway that was given no key of its own for the provider; before the rules about keys and money. */
export const SETUP_RULES: readonly Rule[] = [
  // The sentence begins with who failed, and it was not the gateway.
  {
    name: 'upstream-plainly',
    code: 'upstream-error',
    when: {
      says: [
        /^(?:the )?(?:upstream|backend)(?: \w{1,15}){0,3} (?:failed|failure|error|not found|rejected|denied|forbidden|refused|unavailable|invalid|exceeded|exhausted|expired|timeout|timed out)\b/,
      ],
      unless:
        /request timeout|connect error|maintenance|host lookup|^(?:the )?backend (?:is )?(?:unavailable|timeout|timed out)/,
    },
  },
  // It could not sign itself in to the provider.
  {
    name: 'gateway-without-token',
    code: 'upstream-error',
    when: {
      says: [
        /\b(?:failed|unable|could not|can not|error|failure)(?: to| while| when| in)? (?:get|obtain|acquire|fetch|exchange|refresh|retrieve|mint)(?:ting|ing)? (?:an? |the )?(?:\w{1,15} ){0,2}token\b(?! (?:count|usage|limit))/,
        /\btoken refresh (?:\w{1,12} )?(?:failed|failure|error)|\btoken (?:has )?expired and (?:the )?refresh failed|\bassum(?:e|ing) (?:the )?(?:\w{1,12} )?role\b|\bmissing upstream (?:credentials?|key|token)/,
      ],
      unless: /not authorized to perform/,
    },
  },
  {
    name: 'gateway-without-key',
    code: 'gateway-error',
    when: {
      says: [
        /\b(?:no|missing) (?:\w{1,20} )?(?:api[ _]?|provider )keys? (?:is |are )?(?:configured|set|found|available|provided|defined)? ?\(?(?:for (?:the |any )?(?:of the )?(?:providers?|models?|\S{3,40}\))|in (?:the )?env)/,
        /\bno (?:\w{1,12} )?(?:credentials?|tokens?|auth) (?:is |are |were )?(?:configured |set |found |available )?for (?:the |this )?(?:provider|channel|upstream)\b/,
        /\b[a-z]{3,20}_api_key\b.{0,40}\b(?:not (?:set|configured|found|defined)|missing|environment|undefined)/,
        /\bmis-?configur(?:ed|ation)\b/,
        /\b(?:api|provider)[ _]?key (?:is )?not configured\b|\bno environment variable (?:is )?set\b|\bplease configure (?:the |your |an? )?(?:\w{1,12} )?(?:gateway|provider|channel|upstream|backend)\b/,
      ],
      unless: /insufficient/,
    },
  },
];

export const BEHIND_RULES: readonly Rule[] = [
  {
    name: 'behind-down',
    code: 'gateway-unavailable',
    when: {
      between: [500, 599],
      says: [
        /no healthy upstream|upstream connect error|upstream (?:server )?(?:is )?timing out|invalid response was received from the upstream|ring-balancer|name resolution failed|host lookup failed/,
        /connection (?:was )?refused|actively refused|econnrefused|ehostunreach|enotfound|getaddrinfo|dial tcp|no such host|host unreachable|i\/o timeout/,
        /\bbad gateway\b|gateway time-?out|service (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|all connection attempts failed|no available server|backend (?:fetch failed|(?:is )?unavailable|timeout|timed out|read error)/,
        /error occurred while trying to proxy|proxying the request|application failed to respond|upstream request timeout|reached hard timeout|first byte timeout|could not find a good candidate/,
        /\bis shutting down\b|under maintenance|maintenance mode|temporarily (?:unavailable|offline|down)|服务(?:暂时)?不可用|维护/,
      ],
      unless: /\bprovider\b|fetch failed|do request failed|上游/,
    },
  },
  // A gateway that says so in a 200, or as if it were the caller's doing.
  {
    name: 'behind-down-kindly',
    code: 'gateway-unavailable',
    when: {
      between: [200, 428],
      says: [
        /service (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|connection (?:was )?refused|\bdial tcp\b|no healthy upstream|\bbad gateway\b|gateway time-?out|under maintenance|maintenance mode/,
        /服务(?:暂时|当前|暂)?不可用|系统维护|维护中/,
      ],
      unless: /\bprovider\b|上游/,
    },
  },
  {
    name: 'upstream-words',
    code: 'upstream-error',
    when: {
      between: [200, 599],
      says: [
        /\b(?:invalid|malformed|empty|bad|unexpected|unparsable|no) (?:\w{1,12} ){0,2}from (?:the )?(?:upstream|provider|backend|vendor)\b/,
        /failed after (?:maximum|max|\d+) (?:retries|attempts)|all retries|max(?:imum)? retries exceeded/,
        /failed to get response from (?:the )?provider|\bfetch failed\b|do request failed|all (?:providers|upstreams|deployments|channels|models|fallbacks)\b.{0,20}\bfailed/,
        /\b(?:upstream|provider|backend|vendor)s?\b.{0,60}\b(?:error|failed|failure|timeout|timed out|exception|invalid|unavailable|rejected|not respond\w*|unreachable|disconnected)\b/,
        /\berror (?:from|calling|communicating with|contacting|occurred when calling|while calling) (?:the )?(?:upstream|provider|\w{1,20} api|\w{1,20} provider|openai|azure|anthropic|google|bedrock)/,
        /\b(?:upstream|provider|backend)s?\b.{0,30}\b(?:returned|responded|answered|gave|status)\b.{0,20}\b[45]\d\d\b/,
        /\bfailed[,:]? \(?[45]\d\d\)?[.!]?$/,
        /\b(?:failed|unable|error) (?:to |while |when |in )?(?:process|pars|read|decod|handl|convert|translat)\w{0,3} (?:the )?(?:llm|model|provider|upstream|openai|anthropic)(?:s)? responses?\b/,
        /\b(?:upstream|provider|backend)s? (?:\w{1,12} ){0,2}(?:returned|responded with|sent|gave) (?:malformed|invalid|unexpected|empty|unparsable|html|no|nothing|http [2-5]\d\d|an? (?:invalid|unexpected|empty|html|error)) ?/,
        /\b(?:openai|azure|anthropic|google|gemini|bedrock|deepseek|mistral|groq) (?:api )?(?:answered|responded|returned|replied|reported)\b.{0,20}\b(?:errors?|[45]\d\d)\b/,
        /network connection lost|server disconnected|(?:can not|failed to) (?:connect to host|send request)|name or service not known/,
        // The words of reqwest and hyper, on which gateways in Rust are built (vLLM's and SGLang's routers).
        /error (?:sending request|decoding response body|reading a body from connection)\b|tcp connect error/,
        /\be(?:sockettimedout|timedout|hostunreach|netunreach|hostdown)\b|operation was aborted|stream (?:was )?(?:closed|aborted)|failed to refresh (?:\w{1,12} )?token|circuit (?:breaker )?(?:is )?open|retry limit/,
        /connection reset by peer|econnreset|socket hang up|\beof\b|broken pipe|deadline exceeded/,
        /unexpected token .{0,30}doctype|not valid json.{0,20}html|exceeded the timeout sent in the request|network read error|remote protocol error|apiconnectionerror|connection error\b/,
        /上游|渠道.{0,12}(?:错误|失败|异常)|(?:请求|调用|访问|连接).{0,6}(?:供应商|厂商|第三方|服务商|openai|azure|anthropic|claude|gemini|google|bedrock|deepseek).{0,8}(?:失败|错误|超时|异常|出错)/,
      ],
    },
  },
  {
    name: 'upstream-timeout',
    code: 'upstream-error',
    when: {
      status: [200, 408, 424, 500],
      says: [
        /time(?:d )?-?out|(?:failed to get|did not (?:get|receive)|no) (?:a |any )?response (?:after|within|in time)/,
      ],
    },
  },
  {
    name: 'gateway-broke-id',
    code: 'gateway-error',
    when: {
      id: /^(?:internal_?(?:server_)?(?:error|exception)?|server_error|internal_error|\w*_panic|internal_failure|unknown_error|unexpected_error|database_error|query_data_error|update_data_error|no_db_connection)$/,
      between: [200, 599],
    },
  },
];

/** After everything about the request: `api_error` says no more than that something failed. */
export const WEAK_BEHIND_RULES: readonly Rule[] = [
  { name: 'gateway-broke-type', code: 'gateway-error', when: { id: /^api_error$/, between: [500, 599] } },
  {
    name: 'gateway-broke',
    code: 'gateway-error',
    when: {
      between: [200, 599],
      says: [
        /internal (?:server )?error|unknown (?:error|exception)|something went wrong|unexpected (?:error|exception)|\baborted\b.{0,40}\bserver\b|(?:check|see) the server (?:console|logs?)|(?:db|database) (?:connection )?(?:not connected|error|failed|unreachable|is down)|panic|event loop|nil pointer|out of memory|traceback|server (?:had|encountered) an error|get .{0,30}failed|系统(?:错误|异常)|内部错误|服务(?:器|端|接口)?(?:错误|异常)|网络错误|数据库/,
      ],
    },
  },
];
