/** Models that exist, but not for this kind of request. */
import type { Rule } from '../rule.ts';

export const ENDPOINT_RULES: readonly Rule[] = [
  {
    name: 'model-wrong-endpoint-id',
    code: 'model-wrong-endpoint',
    when: {
      id: /^(?:operation_not_supported|model_not_supported_(?:for|in)\w*|unsupported_(?:task|operation|model_type)|wrong_model_type|(?:model_)?not_(?:an?_)?(?:chat|completions?|embeddings?)(?:_model)?|(?:chat|embeddings?|audio|image|completions?)_(?:models?_)?only|unsupported_api_for_model|model_no_support_for_function)$/,
    },
  },
  {
    name: 'model-of-another-kind',
    code: 'model-wrong-endpoint',
    when: {
      says: [
        /\bis an? (?:text )?(?:embeddings?|rerank\w*|image|audio|tts|speech|transcription|video|moderation|completion|base)(?: generation)? model\b/,
        /(?:只|仅)支持 ?(?:post |get )?\/?(?:v1\/)?(?:responses|embeddings|chat\/completions|completions|messages)\b/,
        /(?:只|仅)(?:支持|能|可).{0,16}(?:responses|embeddings?|completions?|messages|向量|图像|绘图|语音).{0,4}(?:接口|端点|api|调用)/,
      ],
      unless: /\bnot found\b|\bdoes not exist\b|\bnot support\b/,
    },
  },
  {
    name: 'model-wrong-endpoint',
    code: 'model-wrong-endpoint',
    when: {
      says: [
        /\bunsupported model \S{1,80} for (?:\w{1,12} )?compatib\w{2,5} (?:mode|endpoint|api)\b|(?:^|[,.:;] )(?:the |this |requested )?models?\b(?!.{0,80}\b(?:input|output|tools?|parameters?|response_format|stream\w{0,3}|functions?)\b).{0,80}\bnot (?:supported|available) (?:in|by|for|on|through|via) (?:the )?(?:\w{1,12}[ -])?compatib\w{2,5} (?:mode|endpoint|api)\b/,
        /\bnot (?:appear to be )?(?:an? )?(?:chat|completion|embeddings?|text generation|language|responses?)(?: completions?)? model\b|\bmodel is not (?:an? )?(?:chat|embeddings?)\b[.!]?$|\b(?:chat|completions?|embeddings?)\b\W{0,2} (?:is|are) not (?:\w{1,12} ){1,4}model\b/,
        /\bmodel\b.{0,100}\bis not (?:meant |intended |made |suitable |usable )?for (?:chat|generat\w{1,4}|embeddings?|creating embeddings?|completions?|rerank\w*)\b/,
        /\bability model\b.{0,20}\bsupports? (?:chat|generate|embed\w*|rerank)|\b(?:no|without a|not have an?|does not define (?:an?|one)|must provide an?|missing|can not (?:determine|find) (?:an?|the)?) ?(?:\w{1,12} )?chat[ _]template\b/,
        /\bmodel (?:can not|does not|is unable to) (?:create|produce|generate|make|compute) embeddings\b/,
        /\b(?:chat completions?|completions|embeddings)(?: api| endpoint)? (?:is|are) (?:currently )?(?:disabled|turned off) (?:because|while|since)\b(?!.{0,60}\b(?:maintenance|loading|load|starting|updat\w{1,4}|upgrad\w{1,4}|busy)\b)/,
        /\b(?:wrong|incorrect|mismatched|unexpected) model (?:type|kind|category)\b|\bmodel (?:type|kind) (?:mismatch|does not match|is (?:wrong|incorrect))\b/,
        /\bunsupported model type for (?:chat|responses|embeddings?|completions?|rerank\w*)\b|\b(?:responses|images?|audio|embeddings?|messages|completions?)(?: api)? (?:is |are )?not (?:yet )?supported (?:for|by|with|on) (?:the |this )?(?:\w{1,15} )?(?:models?|providers?|backends?)\b/,
        /(?:only )?supported (?:in|with|by|on|through|via) (?:the )?\/?v1\/|not supported (?:in|with|by|on|for) (?:the )?\/?v1\//,
        /\buse (?:the )?(?:\w{1,12} ){0,2}(?:speech|audio|embeddings?|responses|completions?|rerank\w{0,3}|transcriptions?) (?:endpoint|api|route)s?\b(?! (?:key|token))/,
        /\b(?:does|do) not support (?:the )?(?:\/\S{1,40}|(?:text |chat )?completions?|chat|embeddings?|embed|rerank(?:ing)?|classify|generate(?: ?content)?|text generation|generation|inference|(?:\w{1,20} )?(?:endpoint|api|operation|task))\b/,
        /operation does not work with the specified model|\brequested operation is (?:unsupported|not supported)\b|\bmodel\b.{0,60}\bcan not be used with the \w{1,20} (?:api|endpoint)\b|\b(?:action|operation|api|endpoint|task|route) does not support (?:the |this |that )?model\b|not (?:allowed|able) to (?:sample|generate embeddings) from this model|did you mean to use v1/,
        /\bmodel\b.{0,80}\b(?:can ?not|can not|not|does not support|unsupported|not supported|incompatible)\b.{0,30}\b(?:used |use |for |with |by |on )+(?:\w{1,10} )?(?:chat|embeddings?|completions?|rerank\w*|responses|messages|this (?:endpoint|api|route))\b(?![ _-]?(?:key|token))/,
        /\buse (?:the )?\/?(?:v1\/)?(?:embeddings|responses|images|audio|completions|chat\/completions|rerank|messages)\b.{0,20}\b(?:endpoint|api)\b(?![ _-]?(?:key|token))/,
        /\b(?:can|may) not (?:be )?used? (?:for|with|in|to) (?:chat|embed\w{0,5}|completions?)\b|\bcan ?not (?:serve|be served (?:on|by|at|through|via)) (?:the )?\/?v1\/(?!.{0,40}\b(?:now|moment|currently)\b)/,
        /\bonly (?:be )?(?:available|supported|usable|works?|used|called|reached|accessed) (?:at|via|in|through|on|with|by) (?:the )?(?:get |post )?(?:\/?v1\/|.{0,40}\b(?:endpoint|api|route)\b)/,
        /\bonly (?:be )?(?:available|supported|usable|used|called|reached) (?:at|via|in|through|on|with|by) (?:the )?(?:[\w-]{1,20} ){0,3}(?:responses|messages|embeddings|completions)\b|\bonly supports? (?:post |get )\/\w|(?<!\b(?:tokenizer|parser|proxy|server|router|client|library) )\bonly (?:speaks?|supports?|understands?|accepts?|works with) (?:the )?(?:(?:legacy|old|openai|anthropic|chat) ){0,2}(?:completions?|responses|embeddings?|messages) (?:protocol|api|endpoint|format)\b/,
        /\b(?:adapt[eo]r|provider|channel|backend|upstream)s? (?:\S{1,30} )?(?:does|do) not support (?:the )?(?:ocr|speech|tts|stt|asr|transcriptions?|translations?|realtime|moderations?|batch(?:es)?|files|assistants|video generation)\b(?! (?:size|in|as|input|streaming)\b)/,
        /\b(?:(?:embeddings?|chat(?: completions?)?|completions|rerank\w{0,3}|(?<![a-z] )responses)(?: api| endpoint)?|(?:responses?|messages) (?:api|endpoint)) (?:is|are) only (?:supported|available|offered) (?:on|by|with|for|in)\b(?=.{0,40}\b(?:model|provider|channel|backend|deployment)s?\b)(?!.{0,60}\b(?:plans?|tiers?|customers?|users|accounts?|members|subscri\w{1,9}|organi[sz]ations?|regions?)\b)/,
        /\bsupports? only (?:the )?.{0,30}\b(?:endpoint|api|route)\b|\b(?:embeddings?|chat(?: completions?)?|completions|rerank(?:ing)?)(?: api| endpoint)? (?:is |are )?not supported (?:by|for|on|with) (?:this|the|that)\b/,
        /\bendpoint\b.{0,30}\bonly (?:supports|accepts|works with)\b.{0,40}\bmodels?\b|\broute only (?:supports|accepts|takes) (?!application\/)(?:\S{1,20} ){1,3}requests?\b/,
        /\bmodel\b.{0,80}\b(?:requires?|needs?) the (?:realtime|responses|completions|embeddings|images?|audio|batch|interactions) (?:api|endpoint)\b/,
        /\b(?:can|does|do) not (?:do )?chat\b|\b(?:call|use|try|go to|post to|via|through) (?:the )?(?:\/\w{1,12}){0,2}\/(?:embeddings|responses|images|audio|rerank)\b/,
        /\btask\b.{0,60}\bnot (?:supported|found)\b|\bnot supported for (?:task|chat|generation|the)\b/,
        /(?:模型|model|站点|渠道|供应商|provider).{0,30}不支持.{0,8}(?:该|此|当前)?(?:接口|调用方式|对话|聊天|chat|embedding|responses|向量|端点|api)|请使用.{0,32}接口/,
      ],
      // Who may use an endpoint, and with what, is no advice to use another one.
      unless:
        /\b(?:allowed|permitted|authori[sz]ed|authenticated|entitled|eligible|verified|right|able|plan|key|token|terms|subscribe|log ?in|billing|enable it) to use (?:the )?\w|\b(?:you|key|token|account|users?) (?:can|may|must) not use\b|\badministrators can use\b|^to use (?:the )?\w{1,12} (?:api|endpoint), \w{1,12} must\b|\bto use the \w{1,12} (?:api|endpoint) (?:send|set|you need)\b|\bnot found\b|\bdoes not exist\b|(?<![-\w])(?:tool|function|stream|image|vision|system|json|response_format|reasoning)(?![-\w])/,
    },
  },
];
