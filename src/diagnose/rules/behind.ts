/** Behind the gateway: providers that fail, backends that do not answer, and gateways that break. */
import type { Rule } from '../rule.ts';

/** A gateway that was given no key of its own for the provider; before the rules about keys and money. */
export const SETUP_RULES: readonly Rule[] = [
  // Its own stores: whatever failed there, no provider was asked.
  {
    name: 'gateway-store',
    code: 'gateway-error',
    when: {
      between: [500, 599],
      says: [
        /\b(?:redis|mysql|postgres\w{0,4}|sqlite|mongo(?:db)?|sqlstate|sqlalchemy|prisma|etcd|kafka|rabbitmq|memcached?|eacces|eperm|enospc|emfile)\b|\bdisk (?:\w{1,12} )?(?:quota|full|space|error)|\bno space left\b|\b(?:to|into|from) (?:the )?(?:db|database)\b/,
        /\b(?:rate[ _]limit|quota|balance|permission|auth\w{0,12})[ _](?:check|lookup)[ _](?:failed|error)\b|\binternal auth\w{2,12} (?:error|failure)\b/,
      ],
    },
  },
  {
    name: 'gateway-not-installed',
    code: 'gateway-error',
    when: {
      says: [
        /\b(?:backend|engine|runtime|package|module|library|driver|dependency)s? (?:\S{1,40} )?(?:(?:(?:is|are) )?not installed|installation (?:has )?failed)\b|\bno module named\b|\b(?:executable|binary|shared library) (?!data\b|content\b|input\b)(?:\S{1,60} )?(?:is |was )?not found\b/,
      ],
    },
  },
  // The sentence begins with who failed, and it was not the gateway.
  {
    name: 'upstream-plainly',
    code: 'upstream-error',
    when: {
      says: [
        /\bcloudflare (?:challenge|block|detected)|\bbot detected\b|^(?:\w{1,40}: )?(?:\w{1,12} ?)?providers? failed:|^(?:forbidden, )?just a moment\b|\bcf[-_ ](?:please[-_ ]wait|challenge|clearance)\b|\b(?:turnstile|ark[o0]se|proof of work|proof token)\b.{0,40}\b(?:required|needed|failed|failure|too high|token)\b|\b(?:solve|pass) (?:the |an? )?(?:turnstile|ark[o0]se|proof of work)\b/,
        /\b(?:rate[- ]limited|throttled) by (?:the |our |its )?(?:\w{1,12} )?(?:provider|upstream|vendor|supplier)\b|官方.{0,4}(?:限速|限流|限制)/,
        /\b(?:throttled|rate[- ]limited|blocked|banned|rejected|refused|declined) us\b|\b(?:accept\w*|reject\w*|refus\w*|den\w{1,4}|declin\w*|like) our (?:request|call)\b/,
        /\bour (?:own )?(?:\w{1,12} )?(?:openai|anthropic|azure|google|gemini|deepseek|provider|upstream|vendor|supplier)s?\b.{0,20}\b(?:account|key|quota|credits?|balance|subscription)\b/,
        /^(?:openai|azure|anthropic|claude|gemini|google|vertex|bedrock|deepseek|供应商|服务商|厂商|第三方).{0,8}(?:拒绝|失败|错误|异常|超时|限流)/,
        /^(?:the )?(?:vendor|supplier)(?: \w{1,15}){0,3} (?:failed|failure|error|rejected|denied|refused|exceeded|exhausted|expired|timeout|timed out)\b/,
        /^(?:the )?(?:upstream|backend)(?: \w{1,15}){0,3} (?:failed|failure|error|not found|rejected|denied|forbidden|refused|unavailable|invalid|exceeded|exhausted|expired|disabled|revoked|suspended|timeout|timed out)\b/,
      ],
      unless:
        /request timeout|connect error|maintenance|host lookup|^(?:the )?backend (?:is )?(?:unavailable|timeout|timed out|not found$)|^backend (?:\S{1,40} )?install/,
    },
  },
  // The key of a provider by name, and a gateway that breaks over it: not the caller's.
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
  // It could not sign itself in to the provider.
  {
    name: 'gateway-without-token',
    code: 'upstream-error',
    when: {
      says: [
        /\b(?:failed|unable|could not|can not|error|failure)(?: to| while| when| in)? (?:get|obtain|acquire|fetch|exchange|refresh|retrieve|mint)(?:ting|ing)? (?:an? |the )?(?:[a-z0-9]{1,15}[ _]){0,2}token\b(?! (?:count|usage|limit))/,
        /\btoken refresh (?:\w{1,12} )?(?:failed|failure|error)|\btoken (?:has )?expired and (?:the )?refresh failed|\bassum(?:e|ing) (?:the )?(?:\w{1,12} )?role\b|\b(?:missing|invalid|expired|wrong|bad|no) upstream (?:\w{1,8} )?(?:credentials?|keys?|tokens?)\b/,
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
        /\b[a-z]{3,20}(?:_[a-z]{2,12})?_api_key\b.{0,40}\b(?:not (?:set|configured|found|defined)|missing|environment|undefined)|\b(?:configure|export|define) [a-z]{2,20}(?:_[a-z]{2,12}){0,2}_api_key\b/,
        /\b(?:find|resolve|read|load|get|fetch) (?:an? |the )?(?:secret|environment variable|env var)\b|\b(?:secret|environment variable|env var) (?:\S{1,60} )?(?:is |was )?(?:not (?:found|set|defined|configured)|missing)\b/,
        /\bmis-?configur(?:ed|ation)\b|(?:获取|查询|读取).{0,8}(?:额度|余额|用户组|配置|渠道信息)失败/,
        /\b(?:api|provider)[ _]?key (?:is )?not configured\b|\bno environment variable (?:is )?set\b|\bplease configure (?:the |your |an? )?(?:\w{1,12} )?(?:gateway|provider|channel|upstream|backend)\b/,
      ],
      unless: /insufficient/,
    },
  },
];

/**
 * A guardrail that could not be asked, whatever the status: LiteLLM gives such a failure the 400 of a prompt that was
 * stopped. Before the rules about content, which go by the word.
 */
export const GUARDRAIL_RULES: readonly Rule[] = [
  {
    name: 'guardrail-out-of-reach-id',
    code: 'gateway-error',
    when: {
      id: /guardrails?_(?:\w{1,20}_)?(?:unavailable|unreachable|timeout|timed_out|failed_to_respond)$/,
    },
  },
  {
    name: 'guardrail-out-of-reach',
    code: 'gateway-error',
    when: {
      says: [
        /guardrails?\b.{0,160}\b(?:unreachable|unavailable|not reachable|not respond\w{0,4}|no response|timed out|timeout|name or service not known|connection (?:error|refused|reset|failed|aborted)|connection attempts failed|could not be reached|(?:could not|can not|failed to|unable to) (?:connect|reach|respond|get a response))\b/,
        /guardrails? (?:(?:api|service|server|endpoint|provider|request|call) ){1,3}(?:has |have )?(?:failed|failure|error|returned (?:an |http |status )*(?:error|5\d\d))\b/,
        /\b(?:could not|can not|failed to|unable to|error|failure|failed) (?:connect|reach|call|contact|query|invok)(?:e|ing)?(?: to| with)? (?:\S{1,30} ){0,4}?(?:\S{1,20}[_-])?guardrails?\b/,
      ],
      unless:
        /\bviolat\w{1,4}\b|\b(?:blocked|rejected|stopped|flagged|refused|denied) by\b|\bdetected\b|\binterven/,
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
        /no healthy upstream|upstream connect error|connecting to upstream|upstream (?:server )?(?:is )?timing out|invalid response was received from the upstream|ring-balancer|name resolution failed|host lookup failed/,
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
        /\b(?:invalid|malformed|empty|bad|unexpected|unparsable|no) (?:\w{1,12} ){0,2}from (?:the |any |all )?(?:upstream|provider|backend|vendor)\b|\bprovider\w{0,20}:? \S{1,30} is not working\b/,
        /failed after (?:maximum|max|\d+) (?:retries|attempts)|all retries|max(?:imum)? retries exceeded/,
        /failed to get response from (?:the )?provider|\bfetch failed\b|do request failed|all (?:providers|upstreams|deployments|channels|models|fallbacks)\b.{0,20}\bfailed/,
        /\b(?:upstream|provider|backend|vendor)s?\b.{0,60}\b(?:error|failed|failure|timeout|timed out|exception|invalid|unavailable|rejected|not respond\w*|unreachable|disconnected|lost|reset|dropped|hung up|gave up|went away|unparse?able|ended before|(?:is|was) empty|(?:stopped|ceased) (?:sending|responding|streaming|answering))\b/,
        /\berror (?:from|calling|communicating with|contacting|occurred when calling|while calling) (?:the )?(?:upstream|provider|\w{1,20} api|\w{1,20} provider|openai|azure|anthropic|google|bedrock)/,
        /\b(?:upstream|provider|backend)s?\b.{0,30}\b(?:returned|responded|answered|gave|status)\b.{0,20}\b[45]\d\d\b/,
        /\bfailed[,:]? \(?[45]\d\d\)?[.!]?$/,
        /\b(?:failed|unable|error) (?:to |while |when )?(?:pars|read|decod|convert|unmarshal|deserializ)\w{0,3} (?:the )?(?:json |sse |http |streaming )?(?:response|reply)\b|\bno (?:choices|content|candidates) in (?:the )?response\b|\binvalid (?:\w{1,10} )?response (?:from|for)\b|\b(?:client|server) error from \S/,
        /\b(?:failed|unable|error) (?:to |while |when |in )?(?:process|pars|read|decod|handl|convert|translat)\w{0,3} (?:the )?(?:llm|model|provider|upstream|openai|anthropic)(?:s)? responses?\b/,
        /\b(?:upstream|provider|backend)s? (?:\w{1,12} ){0,2}(?:returned|responded with|sent|gave) (?:malformed|invalid|unexpected|empty|unparsable|html|no|nothing|http [2-5]\d\d|an? (?:invalid|unexpected|empty|html|error)) ?/,
        /\b(?:openai|azure|anthropic|google|gemini|bedrock|deepseek|mistral|groq) (?:api )?(?:answered|responded|returned|replied|reported|rejected|refused|declined|denied|failed|said|says)\b.{0,40}\b(?:errors?|[45]\d\d|no|our|request)\b/,
        /\bempty (?:stream |model |llm )?response(?: detected| received| body)?\b(?!.{0,20}\b(?:format|type)\b)|\b(?:ai|llm|inference) service\b.{0,20}\bstatus(?: code)?:? [45]\d\d\b/,
        /network connection lost|\bno (?:response|answer|reply) from (?:the )?model\b|server disconnected|\b(?:server|peer|host) closed (?:the )?connection\b|(?:can not|could not|failed to|unable to) (?:connect to (?:the )?(?:host|provider|upstream|backend)|send request)|name or service not known/,
        // The words of reqwest and hyper, on which gateways in Rust are built (vLLM's and SGLang's routers).
        /error (?:sending request|decoding response body|reading a body from connection)\b|tcp connect error/,
        /\be(?:sockettimedout|timedout|hostunreach|netunreach|hostdown)\b|operation was aborted|stream (?:was )?(?:closed|aborted)|failed to refresh (?:\w{1,12} )?token|circuit (?:breaker )?(?:is )?open|retry limit/,
        /^(?:\w{1,20}\.)?(?:connect|read|write|pool|remote protocol) ?(?:error|timeout)$|connection reset by peer|econnreset|socket hang up|\beof\b|broken pipe|deadline exceeded/,
        /unexpected token .{0,30}doctype|not valid json.{0,20}html|exceeded the timeout sent in the request|network read error|remote protocol error|apiconnectionerror|connection error\b/,
        /上游|渠道.{0,12}(?:错误|失败|异常)|(?:供应商|第三方|服务商|厂商).{0,8}(?:超时|失败|错误|异常|返回|报错|拒绝|不可用)|转发.{0,4}(?:失败|出错|异常)|(?:请求|调用|访问|连接).{0,6}(?:供应商|厂商|第三方|服务商|openai|azure|anthropic|claude|gemini|google|bedrock|deepseek|kimi|qwen|glm|grok|minimax|doubao|coze|dify|ollama).{0,8}(?:失败|错误|超时|异常|出错)/,
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
      // A request that was not read to its end reached nobody behind.
      unless: /\bread(?:ing)? (?:the )?(?:client )?request\b/,
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
  {
    name: 'gateway-broke-type',
    code: 'gateway-error',
    when: { id: /^api_error$/, status: [500, 501, 503, 520, 529] },
  },
  {
    name: 'gateway-broke',
    code: 'gateway-error',
    when: {
      between: [200, 599],
      says: [
        /internal (?:server )?error|unknown (?:error|exception)|something went wrong|unexpected (?:error|exception)|unexpectedly (?:stopped|exited|crashed|quit)|\baborted\b.{0,40}\bserver\b|(?:check|see) the server (?:console|logs?)|(?:db|database) (?:connection )?(?:not connected|error|failed|unreachable|is down)|panic|event loop|nil pointer|out of memory|traceback|server (?:had|encountered) an error|get .{0,30}failed|系统(?:错误|异常|故障)|内部(?:错误|异常|故障)|开小差|服务(?:器|端|接口)?(?:错误|异常)|网络错误|数据库/,
      ],
    },
  },
];
