/**
 * Behind the gateway: providers that fail, backends that do not answer, and gateways that break. What a gateway lacks
 * in its set-up is in setup.ts.
 */
import type { Rule } from '../rule.ts';

/** Identifiers that say no more than that something failed. */
const BROKE_ID =
  /^(?:internal_?(?:server_)?(?:error|exception)?|server_error|internal_error|\w*_panic|internal_failure|unknown_error|unexpected_error|database_error|query_data_error|update_data_error|no_db_connection)$/;

/**
 * A guardrail that could not be reached, whatever the status: LiteLLM reports that with a 400, as if the prompt was
 * blocked. These rules come before those about content, which look for the word "guardrail".
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
  // LiteLLM's own names for what a provider did; it adds the group of the model that it had chosen.
  {
    name: 'litellm-provider-failed',
    code: 'upstream-error',
    vendor: 'litellm',
    when: {
      between: [500, 599],
      says: [
        /\blitellm\.(?:serviceunavailable|badgateway|internalserver|apiconnection|api|midstreamfallback)error: |\breceived model group=/,
      ],
    },
  },
  // A gateway that waits for the beginning of a stream has passed the request on.
  {
    name: 'upstream-silent',
    code: 'upstream-error',
    when: {
      between: [500, 599],
      says: [
        /\b(?:first|next|initial) (?:chunk|token|event|response)\b.{0,24}\btime(?:d )?-?out\b|\btime(?:d )?-?out\b.{0,30}\b(?:first|next|initial) (?:chunk|token|event|response)\b|首(?:个?token|字|包).{0,6}超时/,
      ],
    },
  },
  {
    name: 'behind-down',
    code: 'gateway-unavailable',
    when: {
      between: [500, 599],
      says: [
        /\b(?:upstream|backend)s? (?:server |service )?(?:is |was )?unreachable\b/,
        /no healthy upstream|upstream connect error|connecting to upstream|upstream (?:server )?(?:is )?timing out|invalid response was received from the upstream|ring-balancer|name resolution failed|host lookup failed/,
        /connection (?:was )?refused|actively refused|econnrefused|ehostunreach|enotfound|getaddrinfo|dial tcp|no such host|host unreachable|i\/o timeout/,
        /^(?!.*\b(?:images?|files?|urls?|media|downloads?|documents?|database|redis|smtp|webhook)\b).*(?:\bdns (?:lookup|resolution|query) (?:has )?failed\b|\bresolve (?:the )?(?:\w{1,12} ){0,2}host(?:name)?(?:$|[:.,]| (?:of|for|named?)\b| \S{0,80}\.))/m,
        /\bbad gateway\b|gateway time-?out|\b(?:service|server) (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|all connection attempts failed|no available server|backend (?:fetch failed|(?:is )?unavailable|timeout|timed out|read error)/,
        /error occurred while trying to proxy|proxying the request|application failed to respond|upstream request timeout|reached hard timeout|first byte timeout|could not find a good candidate/,
        /\bis (?:shutting down|draining)\b|^draining\b|(?:under|in|for|down for) (?:(?!an?\b)\w{1,12} )?maintenance\b(?! (?:fee|charge|contract))|maintenance (?:mode|window)|temporarily (?:unavailable|offline|down)|服务(?:暂时)?不可用|维护/,
      ],
      unless:
        /\bprovider\b|fetch failed|do request failed|上游|\bmodel \S{1,80} (?:is |was )?(?:currently )?(?:down |under |in |for )/,
    },
  },
  // The same, reported in a 200, or with a 4xx as if the caller had caused it.
  {
    name: 'behind-down-kindly',
    code: 'gateway-unavailable',
    when: {
      between: [200, 428],
      says: [
        /\b(?:service|server) (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|connection (?:was )?refused|\bdial tcp\b|no healthy upstream|\bbad gateway\b|gateway time-?out|(?:under|in|for) (?:\w{1,12} )?maintenance\b|maintenance (?:mode|window)/,
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
        /\b(?:invalid|malformed|empty|bad|unexpected|unparsable|no|nil|null) (?:\w{1,12} ){0,3}from (?:the |any |all )?(?:upstream|provider|backend|vendor)\b|^no (?:(?:response|reply|answer)s? (?:was |were |has been )?received|(?:response|reply|answer|content|output)s? (?:was |were |has been )?(?:returned|generated|produced))[.!]?$|\bprovider\w{0,20}:? \S{1,30} is not working\b|\b(?:upstream|provider|vendor)s? (?:is |are |was |went )?(?:currently |temporarily )?(?:down|offline)\b(?! ?(?:grad|load|stream|time))/,
        // With the adjective first: invalid upstream response, empty provider reply, no response in upstream response.
        /\b(?:invalid|malformed|empty|bad|unexpected|unparsable|missing|incomplete|truncated|corrupt\w{0,2}|unreadable|garbled|non-json|no) (?:or \w{1,12} )?(?:upstream|provider|backend|vendor) (?:\w{1,12} ){0,2}(?:response|reply|answer|body|data|event|payload|stream|output|content)s?\b(?! (?:options?|parameters?|fields?|in (?:the |your )?(?:request|body|header)))/,
        /\bno (?:choices|candidates|content|text|answer|data|tokens?) (?:(?:was |were |is |are )?(?:returned|received|generated|produced|given|sent|emitted|back|came) )?(?:from|(?<=(?:returned|generated|produced|given|sent|emitted) )by) (?:the )?(?:model|llm|openai|azure|anthropic|claude|google|gemini|bedrock|deepseek|mistral|groq)\b(?! (?:registry|catalog\w{0,2}|field|service|name|list|id|parameter|in (?:this|the|your))\b)|^empty stream(?:$|[.:!,]| (?:was |is )?(?:received|returned|response|chunks?|from|sent|by)\b)/,
        /\bno (?:response|reply|content|choices|output|body|data) in (?:the )?(?:upstream|provider|backend)\b|\bno (?:stream|response) body (?:was )?received\b(?! from (?:the )?(?:client|caller))|\b(?:upstream|provider|backend) (?:error )?(?:event|stream|response|reply) ended\b/,
        /\b(?:blocked|rejected|refused|denied|declined|dropped|closed|reset|terminated|cancell?ed|aborted) by (?:the |an? |our )?(?:\w{1,12} )?(?:upstream|provider|backend|vendor)\b(?! (?:polic|rule|setting|config|filter|preference)|:)/,
        /failed after (?:maximum|max|\d+) (?:retries|attempts)|all retries|max(?:imum)? retries (?:exceeded|reached)|\ball (?:\d{1,3} )?(?:(?!log|auth|sign)\w{1,12} )?(?:attempts|tries) (?:have |has |were )?(?:failed|unsuccessful|exhausted)\b/,
        /failed to get response from (?:the )?provider|\bfetch failed\b|do request failed|all (?:(?:api )?keys|credentials|providers|upstreams|deployments|channels|models|fallbacks|accounts|endpoints|targets|backends|nodes|instances|routes)\b.{0,20}\bfailed(?! (?:valid|verif|to match))/,
        /\b(?:upstream|provider|backend|vendor)s?\b.{0,60}\b(?:error|failed|failure|timeout|timed out|exception|invalid|unavailable|rejected|not respond\w*|unreachable|disconnected|lost|reset|dropped|hung up|gave up|went away|unparse?able|ended before|(?:is|was) empty|(?:stopped|ceased) (?:sending|responding|streaming|answering))\b/,
        /\berror (?:from|calling|communicating with|contacting|occurred when calling|while calling) (?:the )?(?:upstream|provider|\w{1,20} api|\w{1,20} provider|openai|azure|anthropic|google|bedrock)/,
        /\bresponse (?:transformation|conversion|translation|parsing|decoding) (?:has )?(?:failed|error)\b|\b(?:upstream|provider|backend) (?:response|reply|answer) (?:is |was |has )?(?:missing|without|lacks?|lacking|not (?:valid )?json|no \w)|\bnon-json (?:upstream|provider|backend)\b/,
        /\b(?:upstream|provider|backend)s?\b.{0,30}\b(?:returned|responded|answered|gave|status)\b.{0,20}\b[45]\d\d\b|\bmodel (?:server )?(?:returned|responded|answered)(?: with)? (?:an? )?(?:http |status |error |code ){0,3}[45]\d\d\b/,
        /\b(?:failed|blocked|rejected|refused|unsuccessful)[,:]? (?:with )?\(?(?:http |status |code ){0,3}[45]\d\d\)?[.!]?$/,
        /\b(?:credential|account|channel|node|worker|target|key|replica|server|origin) \S{1,60} (?:returned|responded|answered|replied)(?: with)? (?:an? )?(?:http |status |error |code ){0,3}[45]\d\d\b/,
        /\b(?:failed|unable|error) (?:to |while |when )?(?:pars|read|decod|convert|unmarshal|deserializ)\w{0,3} (?:the )?(?:json |sse |http |streaming )?(?:response|reply)\b|\bno (?:choices|content|candidates) in (?:the )?(?:\w{1,12} ){0,4}response\b|\binvalid (?:\w{1,10} )?response (?:from|for)\b|\b(?:client|server) error from \S/,
        /\b(?:failed|unable|error) (?:to |while |when |in )?(?:process|pars|read|decod|handl|convert|translat)\w{0,3} (?:the )?(?:api|llm|model|provider|upstream|openai|anthropic)(?:s)? responses?\b/,
        /\b(?:upstream|provider|backend)s? (?:\w{1,12} ){0,2}(?:returned|responded with|sent|gave) (?:malformed|invalid|unexpected|empty|unparsable|html|non-json|no|nothing|http [2-5]\d\d|an? (?:invalid|unexpected|unsupported|malformed|empty|html|non-json|error)|(?:an? )?(?:response|reply|answer) (?:with no|without)\b) ?/,
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
    name: 'upstream-id',
    code: 'upstream-error',
    when: {
      id: /^(?:(?:\w{1,20}_)?chain_exhausted|(?:fallbacks?|retries|attempts)_exhausted|exhausted_(?:models|fallbacks|retries)|all_(?:providers|models|fallbacks|targets|attempts|channels|accounts|keys|upstreams|backends|deployments)_failed)$/,
      between: [400, 599],
    },
  },
  {
    name: 'upstream-timeout-named',
    code: 'upstream-error',
    when: {
      between: [500, 599],
      says: [
        /\b(?:requests?|calls?|connections?) to (?:the )?(?!this\b|your\b|server\b)\S{1,30} (?:api|provider|endpoint) (?:has |have )?time(?:d )?-?out\b/,
      ],
    },
  },
  {
    name: 'upstream-timeout',
    code: 'upstream-error',
    when: {
      status: [200, 408, 424, 500],
      says: [
        /time(?:d )?-?out|(?<!登[录陆]|会话|令牌|排队|信息|验证码|鉴权|签名|时间戳|输入|订单|token |redis )超时(?!时|未|参数|设置|失效)|(?:failed to get|did not (?:get|receive)|no) (?:a |any )?response (?:after|within|in time)/,
      ],
      // A gateway that did not finish reading the request has passed nothing on.
      unless: /\bread(?:ing)? (?:the )?(?:client )?request\b/,
    },
  },
  // With a 500, identifier and status agree.
  {
    name: 'gateway-broke-id',
    code: 'gateway-error',
    when: { id: BROKE_ID, status: [200, 500] },
  },
];

/** Tried after all rules about the request. */
export const WEAK_BEHIND_RULES: readonly Rule[] = [
  {
    name: 'gateway-broke-type',
    code: 'gateway-error',
    when: { id: /^api_error$/, status: [500, 501, 520, 529] },
  },
  {
    name: 'gateway-broke',
    code: 'gateway-error',
    when: {
      between: [200, 599],
      says: [
        /internal (?:server )?error|unexpectedly (?:stopped|exited|crashed|quit)|\baborted\b.{0,40}\bserver\b|(?:check|see) the server (?:console|logs?)|(?:db|database) (?:connection )?(?:not connected|error|failed|unreachable|is down)|panic|event loop|nil pointer|out of memory|traceback|server (?:had|encountered) an error|get .{0,30}failed|系统(?:错误|异常|故障)|内部(?:错误|异常|故障)|开小差|网关.{1,16}(?:发生|出现)(?:错误|异常)|服务(?:器|端|接口)?(?:错误|异常)|网络错误|数据库/,
      ],
    },
  },
  {
    // These say nothing, so a status that is about the caller counts for more.
    name: 'gateway-broke-vague',
    code: 'gateway-error',
    when: {
      status: [200, 400, 404, 405, 409, 422, 500, 501, 502, 503, 504, 520],
      says: [/unknown (?:error|exception)|something went wrong|unexpected (?:error|exception)/],
    },
  },
  {
    // 请求失败 ("request failed") says nothing, so any other status counts for more.
    name: 'gateway-broke-silent',
    code: 'gateway-error',
    when: { status: [200, 400, 500], says: [/^请求失败[。!]?$/] },
  },
];

/**
 * Tried after the topics. Beside a 400 or 503, these identifiers may be about anything; a 502 or 504 says more than
 * they do, so they are not used with those.
 */
export const BROKE_ID_RULES: readonly Rule[] = [
  {
    name: 'gateway-broke-weak',
    code: 'gateway-error',
    when: { id: BROKE_ID, status: [400, 403, 404, 409, 422, 429, 501, 503, 520] },
  },
  { name: 'gateway-broke-type-weak', code: 'gateway-error', when: { id: /^api_error$/, status: [503] } },
];
