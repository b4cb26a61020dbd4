/** Requests: parameters a model refuses, and what is wrong with the request itself. */
import type { Rule } from '../rule.ts';

/** Request parameters whose refusal shows that a model wants another form of the same request. */
const PARAMETER =
  '(?:max_tokens|max_completion_tokens|max_output_tokens|maxtokens|temperature|top_p|top_k|top_logprobs|stop|stream|stream_options|tools?|tool_choice|' +
  'function_call|response_format|json_schema|presence_penalty|presencepenalty|frequency_penalty|frequencypenalty|logprobs|logit_bias|seed|enable_thinking|' +
  'images?(?: inputs?)?|(?<!-)vision(?: inputs?)?(?!-| model)|audio(?: inputs?)?|video|pdf|multimodal|streaming|json mode|thinking|thinking_budget|reasoning|reasoning_effort|reasoning_format|parallel_tool_calls|metadata|store|verbosity|service_tier|modalities|' +
  'system (?:role|prompt|message|instruction)s?|developer (?:role|message|instruction)s?)';

function about(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('PARAMETER', PARAMETER));
}

export const PARAMETER_RULES: readonly Rule[] = [
  // LiteLLM reports this as an authentication error.
  {
    name: 'parameter-not-passed',
    code: 'invalid-request',
    when: {
      says: [
        /\bparam(?:eter)? (?:is |was )?not (?:passed|provided|given)\b|\bnot allowed in (?:the )?request body\b/,
      ],
    },
  },
  // The role of a message, not of a user, so this is not about permissions.
  {
    name: 'request-role',
    code: 'invalid-request',
    when: {
      status: [400, 422],
      says: [
        /\brole:? \S{1,20} (?:is |are )?not (?:allowed|permitted|accepted|valid)(?: (?:here|in (?:the |a )?(?:\w{1,12} )?messages?|(?:at|in) (?:this|the) position))?[.!]?$/,
      ],
      unless:
        /\b(?:your|users?|key|iam|organi[sz]ation|team|project|access denied:?) role\b|\brole:? (?:viewer|member|admin|owner|guest|reader|readonly)\b/,
    },
  },
  {
    name: 'parameter-id',
    code: 'unsupported-parameter',
    when: {
      id: /unsupported_(?:parameters?|values?|params?\w*|argument|field|feature|option)|(?:unknown|unrecognized|unexpected)_(?:parameter|field|argument|request_argument)|extra_forbidden|^(?:temperature|top_[pk]|max_\w{0,20}tokens|tools?|tool_choice|stream\w{0,8}|response_format|logprobs|seed|stop|vision|images?|audio|reasoning\w{0,10})_(?:is_)?(?:not_(?:allowed|permitted|supported|accepted|enabled)|unsupported|disabled)$|unsupported_params/,
    },
  },
  // With a 401, the key of the caller is unknown.
  {
    name: 'parameter-key-id',
    code: 'unsupported-parameter',
    when: { status: [400, 422], id: /^(?:unknown|unrecognized|unexpected)_key$/ },
  },
  {
    name: 'parameter-words',
    code: 'unsupported-parameter',
    when: {
      says: [
        /\bunsupported (?:param|parameter|value|argument|field|option|feature|request|keyword|content(?![- ](?:type|encoding))|role|modality|input|image|tool_choice)s?\b|unsupportedparams/,
        /\bunsupported (?:[\w-]{1,15} ){1,3}(?:param(?:eter)?|argument|field|option|keyword)(?:\(s\)|s)?(?![\w(])/,
        /\b(?:parameter|argument|field|option|property|keyword)s?\b.{0,80}\b(?:(?:is |are |was )?not (?:\w{1,10} )?(?:supported|allowed|permitted|recogni[sz]ed|accepted|available)|unsupported|unrecognized|unknown|not a recognized)\b/,
        /\b(?:unknown|unrecognized|unexpected|extraneous|extra|additional|unused) (?:request )?(?:parameter|argument|field|key|keyword|property|properties|name|inputs?)s?\b(?: argument)?/,
        /\bdoes not support (?:the )?(?:parameter|argument|field|option|tools?|tool use|tool calling|function|image|vision|audio|system|streaming|stream|json|structured|response[_ ]format|reasoning|thinking|logprobs|developer|assistant|multi)/,
        about(
          '\\b(?:does|do) not (?:currently )?support (?:the |setting |custom |parameters? |param ){0,2}PARAMETER\\b',
        ),
        about(
          '\\bPARAMETER\\b.{0,60}\\b(?:(?:is|are) not (?:yet |currently )?(?:supported|accepted|implemented|allowed|permitted|available|compatible|enabled)|not supported|unsupported|(?:is )?deprecated|must be set to|(?:is|are) (?:fixed|locked|read-only)|is only supported|can not be (?:used|set|specified|disabled|enabled)|not enabled|is mandatory|(?:is )?disallowed)\\b',
        ),
        /\bonly\b.{1,160}\bsupports? (?:the )?(?:tools?|functions?|images?|vision|audio|stream\w*|json|structured|reasoning|response_format)\b/,
        /\b(?:does|do) not (?:accept|take|handle|understand|process|read) (?:any )?(?:images?|pictures?|audio|videos?|tools?|functions?|files|pdfs?)\b(?! (?:outputs?|results?|of|larger|bigger|over|with)\b)|\bonly supports? (?:a )?(?:one|single) tool[- ]?(?:use|calls?)\b|\b(?:can not|not able to|unable to) (?:do|use|call|make|handle|accept|take|process|understand|see|hear) (?:\w{1,12} ){0,2}(?:tools?|tool calls?|functions?|function calls?|images?|audio|videos?|streaming|json)\b/,
        /\b(?:function|tool) calling (?:is )?not (?:enabled|supported|available)\b|\b(?:grammar|tool|function|image|vision|audio)(?: calling)? support is (?:disabled|not enabled|off)\b/,
        /\bdoes not support (?:the )?(?:\S{1,40} ){1,3}(?:parameter|field|option)\b|\bparameter does not support\b|\bonly (?:\S{1,20} ){1,4}?(?:content type|modality|modalitie|input|role)s? (?:is|are) (?:currently )?supported\b|\bonly [a-z_]{1,20} ?= ?\S{1,12} is (?:currently )?supported\b|\bis not an? (?:multimodal|vision|reasoning|thinking) model\b/,
        /\b(?!model\b|project\b|account\b|user\b|access\b|billing\b)[a-z_]{4,20} (?:is|are) not enabled for models\//,
        /\b(?!model\b|it\b|this\b|which\b|embeddings?\b|chat\b|completions?\b|rerank)[a-z_]{3,30} (?:is|are) not supported (?:for|by|with|on) (?:this|the) model\b/,
        /\bmodel is (?:unsupported|not supported) for (?:streaming|tools?|vision|images?|audio)\b|\b(?:candidates?|choices|thinking|logprobs|modality)\b.{0,20}\bnot enabled for (?:this|the) model\b|\bonly one (?:candidate|choice|completion) can be\b/,
        /--?tool-call-parser|\b[a-z]+_[a-z_]+ (?:is )?not supported by (?:this|the) (?:backend|engine|server|model)\b/,
        /\btool choice requires\b|endpoints found that (?:support|can handle)|only (?:the )?default \(?1\)? value|can not both be specified|reasoning is mandatory|requires? enable-auto-tool-choice|\b(?:tools?|functions?|response_format|grammar)(?: \w{1,12})? requires? (?:the )?--?\w|\bresponse_format(?:\.type| type)? must be\b|argument not supported on this model/,
        about('\\binvalid PARAMETER: only\\b|\\bPARAMETER (?:is|are) only supported\\b'),
        /\bonly (?:[\d.]{1,6}|true|false|null|auto|none|default|low|medium|high|minimal|text|json_object) is allowed for (?:this|the) model\b/,
        about('\\bincompatible with (?:the )?PARAMETER\\b'),
        /\bno (?:vision|image|audio|video|tool|function|multimodal|reasoning)[- ](?:capable|enabled|calling|supporting)? ?(?:capable )?(?:models?|providers?)\b/,
        /\bstream must be (?:set to )?true|\bonly supports? stream|must (?:be )?(?:used with )?stream(?:ing)?\b|streaming is required|stream mode only|only support stream|requires stream|non-streaming .{0,20}not supported|does not support (?:http|synchronous) calls?/,
        /(?<!\b(?:request|body|payload|json|messages?|\]) )\b(?:has|have|knows?) no (?:such )?(?:parameter|option|argument|field)\b|\bnone of the (?:\w{1,12} ){1,5}can (?:use|do|handle|call|support) (?:tools?|functions?|images?|json)\b/,
        /\bfailed to (?:parse|compile|initiali[sz]e) (?:the )?(?:\w{1,12} )?(?:grammar|samplers?)\b/,
        /\bonly works in thinking mode|budget \d+ is invalid/,
        /模型.{0,6}(?:不能|无法)(?:调用|使用|处理|识别|接受|读取).{0,4}(?:工具|函数(?!计算)|图[片像]|视觉|音频|视频|(?<!配置|权重|缓存)文件(?!:))|(?:模型|上游|接口).{0,12}不支持.{0,12}(?:参数|工具|函数|流式|图[片像]|视觉|音频|视频|思考|推理|reasoning|thinking|tools?|function|stream|json|response_format|系统|格式|关闭|选项|方式)|不支持.{0,10}参数|参数.{0,4}(?:仅|只)(?:允许|支持|能)|不支持 ?(?:stream|temperature|top_p|tools?|response_format|reasoning)\b|参数.{0,30}不支持|未(?:开启|启用).{0,4}(?:函数(?!计算)|工具|流式|视觉|思考)|仅支持流式|只支持流式|(?:必须|只能|需要?)(?:使用|以)? ?(?:流式|stream)|不支持(?:非流式|工具调用|函数调用|图片|图像)/,
      ],
      unless:
        /\bmarshal\w{0,4}\b.{0,60}\bunsupported value\b|\bmodel (?:is )?not (?:found|supported(?! for (?:streaming|tools?|vision|images?|audio)\b))|unsupported model|\bis an? (?:audio|video|image|vision|speech|embedding) model\b/,
    },
  },
];

/** Requests that are too large. Some servers answer these with a 500 of the type `server_error`. */
export const SIZE_RULES: readonly Rule[] = [
  // An image or file that the request refers to by its URL, and that could not be fetched. With a 500, this may be the
  // fault of the gateway's network.
  {
    name: 'request-url-not-fetched',
    code: 'invalid-request',
    when: {
      status: [400, 404, 422],
      says: [
        /\b(?:error|failed|failure|unable|could not|can not)(?: while| to| when| in)? (?:download|fetch|retriev|load)\w{0,3}(?: (?:the|your|an?|this|that|remote|provided|given|external|from))*(?: (?:\w{1,12} )?(?:files?|images?|media|audio|video|pdf|documents?|attachments?|urls?|links?)\b|$|[ .,;:]*$)/m,
        /\b(?:error|unable|could not|can not)(?: while| to| when)? access(?:ing)?(?: (?:the|your|an?|this|that|remote|provided|given|external))* (?:(?:files?|images?|media|audio|video|pdf|documents?|attachments?)\b(?! api\b| \w{1,12} api\b)|(?:provided|given) (?:urls?|links?)\b)/,
        /(?:图[片像]|文件|音频|视频|媒体|附件).{0,6}(?:下载|获取|拉取|读取)(?:失败|出错|超时)|(?:下载|获取|拉取|读取)(?:该|远程)?(?:图[片像]|文件|音频|视频|媒体|附件).{0,6}(?:失败|出错|超时)|(?:无法|不能)(?:下载|获取|拉取|访问|读取).{0,6}(?:图[片像]|文件|音频|视频|媒体|附件)/,
      ],
      unless:
        /\b(?:model|config(?:uration)?|checkpoint|weights|adapter|tokenizer|docker|container|template)\b|\b(?:upstream|provider|endpoints?|route|handler|service)\b(?! status)|\bapis?\b|\bstatic\b|\.html?\b|上游|接口|结果|配置|config/,
    },
  },
  {
    name: 'request-image-not-read',
    code: 'invalid-request',
    when: {
      between: [500, 599],
      says: [
        /\b(?:error|fail|failed|failure|unable|could not|can not)(?: while| to| when| in)? (?:load|decod|pars|process)\w{0,3}(?: (?:the|your|an?|this|that|remote|provided|given|input|base64))* (?:image|picture|attachment)s?\b(?=$| ?[^\w ]| (?:from|at|in|with|of|as|because|due|data|urls?|files?|bytes|content|input|format|config\())/,
        /图[片像].{0,6}(?:解析|解码)失败|(?:解析|解码)图[片像].{0,4}失败/,
      ],
      unless:
        /\bdocker|\bcontainer\b|\bregistry\b|\bpull\b|\bresponse\b|\bgenerated\b|\bupstream\b|\bprovider\b|\bout of memory\b|\btime(?:d )?-?out\b|\brefused\b|\b50\d\b|上游/,
    },
  },
  {
    name: 'request-too-large-id',
    code: 'invalid-request',
    when: {
      id: /^context_(?:length|window)_exceeded|^exceed_context|^(?:prompt|input|request)_too_(?:long|large)|^tokens_limit_reached/,
      between: [500, 599],
    },
  },
  {
    name: 'request-too-large-413',
    code: 'invalid-request',
    when: { status: [413], says: [/\b(?:size|length)\b.{0,40}\bexceed|\btoo (?:large|big|long)\b/] },
  },
  {
    name: 'request-too-large-behind-500',
    code: 'invalid-request',
    when: {
      between: [500, 599],
      says: [
        /\b(?:inputs?|prompt|request|payload|messages?|body|content|text|sequence)\b.{0,40}\b(?:too (?:large|long|big)|longer than|exceeds? (?:the )?(?:max\w*|limit|batch|allowed))\b/,
        /exceeds? (?:the )?(?:\w{1,12} )?context (?:length|window|size)|\bcontext (?:length|window|size) (?:is |was |has been )?exceeded\b/,
      ],
    },
  },
];

export const REQUEST_RULES: readonly Rule[] = [
  {
    name: 'request-id',
    code: 'invalid-request',
    when: {
      id: /context_(?:length|window|size)|exceed_context|string_above_max_length|payload_too_large|request_too_large|request_entity_too_large|tokens_limit_reached|^validation\w*|missing_(?:required_)?(?:param\w*|field|argument|header)|unprocessable|invalid_(?:argument|parameter|param|body|json|message|prompt|type|value|input|format|schema|role|config|provider)\w*|bad_request_body|malformed|integer_(?:below|above)_\w+|decimal_(?:below|above)_\w+|_ctp_|value_error|read_request_body_failed|json_invalid|prompt_too_long|input_too_long/,
      between: [400, 499],
    },
  },
  {
    name: 'request-words',
    code: 'invalid-request',
    when: {
      between: [200, 499],
      says: [
        /\b(?:context|prompt|inputs?|messages?|conversations?(?=.{0,40}\b(?:too|longer|larger|over)\b)|request|payload|body|content|tokens?|max_tokens)\b.{0,80}\b(?:too (?:long|large|big|many)|exceed(?:s|ed)?|longer than|larger than|over the (?:\S{1,20} ){0,2}limit|greater than)\b/,
        /\b(?:maximum|available|model'?s?) context\b|context (?:length|window|size)|maximum (?:allowed )?(?:length|size|tokens|number of tokens)|too large for\b.{0,30}\bmodel/,
        /\bparam(?:eter)? (?:is )?not (?:passed|provided|given|specified)|\b(?:missing|invalid) (?:\S{1,30} ){0,3}(?:field|parameter)\b|\bparam(?:eter)?s? \S{1,40} (?:is |are )?invalid\b|\bmissing (?:or \w{1,9} )?model key\b|no model (?:id|name|provided|specified)/,
        /\bmissing (?:a )?(?:required|mandatory)|\bfield required\b|\brequired (?:field|parameter|property|key|argument|header)\b|\b(?:is|are) (?:a )?required\b|header is required|\bmessages?\b.{0,40}\b(?:is|are) (?:illegal|malformed|invalid)\b|\btool_?(?:use|calls?|result)\b.{0,80}\b(?:must have|must be followed|were found without|was found without)\b|\bno tool (?:calls?|outputs?|results?|responses?) (?:was |were )?found\b/,
        /\b(?:invalid|bad|malformed|illegal|unexpected|incorrect) (?:request|json|value|type|body|format|inputs?|messages?|role|argument|parameters?|params?|content|payload|syntax|schema|config|provider|header|data)\b(?!-)/,
        /\b(?:could|can) not (?:be )?(?:parsed?|decoded?|deserialized?|unmarshal(?:led)?|read)\b|failed to (?:parse|decode|deserialize|read|bind)\b.{0,40}\b(?:request|json|body|input)|not valid json|parse error|validation error|validation failed|bad request|unprocessable/,
        /\b(?:max_\w*tokens|temperature|top_p|messages?|model|stream|role|conversations?|content|value|field|range of \S+)\b.{0,60}\b(?:must|should|has to|needs to|may not|can ?not|can not)\b/,
        /\b(?:tokens?|context|input|output) limit (?:for|of) (?:this|the|that) model(?: is| of|:) ?\d/,
        /\bvalid range\b|\bout of range\b|\bless than or equal\b|\bgreater than or equal\b|\bat least \d|\bat most \d|below (?:the )?minimum|above (?:the )?maximum/,
        /参数.{0,12}(?:错误|有误|非法|缺失|校验|不正确|无效|异常|不合法)|请求(?:参数|格式|体|内容).{0,10}(?:错误|有误|过长|过大|不合法)|格式(?:错误|不正确)|过长|(?:内容|上下文|输入|提示词?|消息|对话|会话|文本|文字|问题|请求体?|prompt|messages?) ?太长|超长|超出.{0,8}(?:长度|上下文)|(?:长度|上下文).{0,8}超|(?:输入|输出|上下文|请求).{0,4}(?:tokens?|长度|字数|字符数?).{0,8}(?:小于|少于|低于|大于|多于|超|上限)|不能为空|必填|必须|未(?:正常)?(?:接收|收)到.{0,16}参数/,
      ],
      unless:
        /\b(?:took|takes|taking|waited) (?:\w{1,8} )?longer\b|internal server error|database|authori[sz]ation|authentication token|api[ _-]?key|每(?:分钟|秒|小时|[天日周月])|[本当][日月]/,
    },
  },
  // The request's size and values. With another status, these words may be about the key or a rate limit.
  {
    name: 'request-value',
    code: 'invalid-request',
    when: {
      status: [400, 404, 413, 422],
      says: [
        /\bonly supports? (?:one|\d{1,4}|a single) (?:image|message|tool|input|prompt|audio|file)s?\b(?! (?:per|an?|at)\b)|\bmore than (?:one|\d{1,4}) (?:image|audio|file)s? (?:was |were |is |are )?(?:requested|given|sent|provided)\b/,
        /\bmax(?:imum)? (?:input|prompt|output) (?:characters|chars|tokens|length|size)\b/,
        /\b(?:must|has to|have to|needs? to|should) (?:include|contain|have|carry|send|set|provide|specify) (?:an? |the )?(?!\S{0,30}(?:auth|cookie|bearer|-key\b|-token\b|-secret\b|apikey))[\w-]{3,40} header\b/,
        /\bis not a valid (?!(?:route|path|endpoint|auth\w*|organi[sz]ation|team|account|user|plan|key|token|alias) )(?:\w{1,12} )?(?:name|identifier|type|value|format|role)\b/,
      ],
    },
  },
  // The same with a 403, which may also be about what an account may do.
  {
    name: 'request-value-forbidden',
    code: 'invalid-request',
    when: {
      status: [403],
      says: [
        /\b(?:endpoint|model|api|route|provider|request)s? only (?:supports?|accepts?|takes?|allows?) (?:one|\d{1,4}|a single) (?:image|message|tool|input|prompt|audio|file)s?\b(?! (?:per|an?|at)\b)/,
      ],
      unless: /\b(?:free|trial|plans?|tier|users?|daily|hourly|monthly|hours?|days?|minutes?|months?)\b/,
    },
  },
  // Objects that the request refers to by id.
  {
    name: 'request-reference',
    code: 'invalid-request',
    when: {
      status: [400, 404],
      says: [
        /(?<![/]|\b(?:get|post|route|endpoint|path|resource|url) )\b(?:conversation(?! (?:model|endpoint|route|api)\b)|thread|previous response|response with id|vector store|prompt template)s? (?:with (?:the )?(?:id|name) )?(?:\S{1,80} )?(?:was |is |could |does )?not (?:be )?(?:found|exist)\b/,
        /\b(?:items?|messages?|files?|uploads?|runs?|run steps?|batch|assistants?|containers?|fine[- ]?tun\w{1,4}(?: jobs?)?|jobs?|documents?|artifacts?) with (?:the )?(?:id|name) \S{1,80} (?:was |is |could |does )?not (?:be )?(?:found|exist)\b/,
        /\bno (?:item|message|file|upload|run|run step|batch|assistant|container|fine[- ]?tun\w{1,4}|job|thread|conversation|response)s? (?:was |were )?found (?:with|for|by|having) (?:the )?(?:id|name)\b|\b(?:could|can) not find (?:the |an? )?(?:fine[- ]?tun(?:e|ing)(?: job)?|batch|assistant|upload|run step|previous response|conversation)\b(?! (?:\w{1,12} )?(?:models?|endpoint|route|api|service|deployment|page|path|handler)\b)/,
      ],
    },
  },
  // Relays also answer 500 to an invalid request.
  {
    name: 'request-words-behind-500',
    code: 'invalid-request',
    when: {
      between: [500, 599],
      says: [
        /maximum context|context (?:length|window|size)|prompt is too long|too many (?:input )?tokens|tokens exceed|\b(?:request|body|schema|input|payload) validation (?:failed|error)/,
        /\bmax_\w*tokens\b.{0,40}\b(?:must|should|invalid|too|exceed)|\bmissing (?:a )?required\b|invalid (?:parameter|request body|json)/,
        /\b(?:model|messages?|input|prompt|field|parameter|header|body|key|content|instructions)\b.{0,24}\b(?:(?:is|are) (?:a )?(?:required|missing)|field required|must be (?:provided|specified|set|given))\b|\brequired (?:field|parameter|property|key|argument|header)s?\b/,
        /\bmissing (?:one or (?:more|multiple) required|\S{1,30} (?:field|parameter|in (?:the )?(?:request|body)))\b|\bno models? (?:was |were )?(?:provided|specified|given)\b|\bmust provide\b/,
        /\broles? (?:must|should) (?:be )?alternat|\bexpected last role\b|\binvalid (?:type|value) (?:for|at|in)\b|^invalid (?:value|request|type): |\b(?:improperly|badly) formed request\b|\bmalformed (?:\w{1,12} )?request\b|^bad request\b/,
        /\b(?:temperature|top_p|messages?|roles?|max_\w*tokens|stream|model|request)\b.{0,40}\b(?:must be|should be|has to be|needs to be) (?:a |an |in |one of|between|at (?:least|most)|less|greater|strictly|of type|requested)/,
        /\bexceed(?:s|ed)? (?:the |model )*token limit\b|\bmaximum allowed number of\b|\b(?:above|below) (?:the )?(?:maximum|minimum) value\b|\bvalid range\b|\bat (?:least|most) (?:one|\d+) (?:message|image|tool|item)/,
        /\b(?:error|failed|failure|unable|could not|can not) (?:to |in |while |when )?(?:pars(?:e|ing)|decod(?:e|ing)|unmarshal(?:ing)?|deserializ(?:e|ing)) (?:the |your )?(?:input|request|body|json|payload|messages?)\b/,
        /参数.{0,30}(?:错误|有误|非法|无效|必须|取值|超出)|(?:上下文|长度).{0,8}超|请求体?.{0,6}(?:格式|过大|不合法)|格式(?:错误|不正确)|过长|(?:内容|上下文|输入|提示词?|消息|对话|会话|文本|文字|问题|请求体?|prompt|messages?) ?太长|超长|不能为空|必填/,
      ],
    },
  },
];
