/** Content: filters, regions, and what the model itself wrote badly. */
import type { Rule } from '../rule.ts';

export const CONTENT_RULES: readonly Rule[] = [
  {
    name: 'tool-call-id',
    code: 'tool-call-malformed',
    when: {
      id: /^(?:tool_use_failed|tool_call_\w*(?:failed|invalid|malformed|error)|invalid_tool_calls?|malformed_function_call)$/,
    },
  },
  {
    name: 'tool-call-words',
    code: 'tool-call-malformed',
    when: {
      says: [
        /error parsing tool call|\bmodel did not (?:call|use|invoke) (?:an?|the|any) (?:\w{1,12} )?(?:tool|function)\b/,
        /failed to (?:parse|generate|call|decode) (?:a |the )?(?:tool|function)s?\b/,
        /(?:malformed|invalid|unparsable) (?:tool|function)[ _]call(?![ _]ids?\b)/,
        /tool call (?:validation|parsing|arguments?)\b.{0,40}(?:failed|invalid|malformed|not valid|error)/,
      ],
    },
  },
  {
    name: 'output-id',
    code: 'output-malformed',
    when: {
      id: /^(?:json_validate_failed|json_schema_validation_failed|structured_output_\w+|invalid_json_output)$/,
    },
  },
  {
    name: 'output-words',
    code: 'output-malformed',
    when: {
      says: [
        /failed to (?:generate|validate) (?:valid )?json|\bnon-json (?:output|text)\b/,
        /\bmodel (?:returned|produced|generated|emitted|replied with) (?:an? )?(?:invalid|malformed|unparsable|broken) json\b/,
        /(?:generated|model) (?:output|json|response)\b.{0,40}(?:not match|not conform|not valid json|invalid json|not in (?:the |an? )?(?:expected|requested|required|valid) format)/,
      ],
    },
  },
  {
    name: 'filter-id',
    code: 'content-filtered',
    when: {
      id: /content_?(?:filter|policy|moderation|safety|blocked|violation|risk)|responsible_ai|data_?inspection|sensitive|(?:prompt|response|output)_blocked|moderation|censorship|(?:^|_)(?:cyber|safety|acceptable_use)_policy|^usage_policy(?!_?(?:limit|exceed|quota))|safety_(?:violation|error|block)|guardrail|^(?:violation_fee\w*|risk_control\w*|text_risk|inappropriate\w*|contentfilter)$|^prompt_(?:filtered|rejected|injection)$|^(?:has|contains)_(?:personal_data|pii)$|^pii_(?:detected|found|blocked)$/,
    },
  },
  {
    name: 'filter-words',
    code: 'content-filtered',
    when: {
      says: [
        /content[- ](?:management|filter\w*|safety|moderation|usage|security)\b.{0,30}(?:polic|filter|triggered|block|reject|detect|violat|fail|check|system)/,
        /(?:prompt|input|output|response|content|request|message|text|completion)s? (?:was |were |is |has been |have been |may have been )?(?:filtered|flagged|censored|moderated|rejected by (?:the |our )?(?:safety|moderation|content))/,
        /(?:blocked|rejected|refused|stopped|filtered|withheld|removed|suppressed) (?:by|due to|because of|for|as a result of) (?:the |our |its )?(?:content(?!-[lte])|safety|moderation|guardrail|security configuration|usage polic|output content|input content)/,
        /flagged (?:for|as|by)|requires moderation|\bblocked by \S{1,20}(?: api)?: ?(?:safety|prohibited_content|blocklist|recitation)\b/,
        /\b(?:blocked|rejected|refused|stopped|denied)\b.{0,50}\bcontent (?:polic|filter|rule|guideline)|\b(?:content|text|inputs?|outputs?) (?:\w{1,12} )?(?:audit|review|censor\w{0,4}|inspection) (?:failed|rejected|not passed|did not pass)\b/,
        /\b(?:did|does|has) not pass(?:ed)? (?:the |our |its )?(?:moral|content|safety|security|compliance|moderation|guardrails?|ethic\w{1,3}) (?:check|review|audit|filter|inspection|validation)s?\b/,
        /\bguardrails?\b.{0,60}\b(?:fail|block|trigger|reject|violat|interven)|\bguard(?:rail)?s? (?:\S{1,40} )?(?:(?:was|were|did|has|is) )?not pass(?:ed)?\b|\b(?:rejected|blocked|denied|refused|stopped|flagged) by (?:\S{1,30} ){0,3}(?:guardrails?|prompt ?guard|guard)\b|\bprompt (?:\w{1,12} )?(?:is|was|has been) (?:blocked|rejected)/,
        /\b(?:inappropriate|prohibited|harmful|objectionable|unsafe|disallowed|forbidden|banned|blacklisted|offensive)[ _](?:content(?!-)|words?|terms|phrases?|language(?! model)|material)\b|\b(?:prompt|inputs?|content|message|text|output)\b.{0,20}\bviolat\w{1,4}\b.{0,30}\b(?:polic\w{1,3}|guidelines?|rules|terms)\b/,
        /(?<!case[- ])sensitive (?:words?|content|information|topics?)|(?<!case[- ])\bsensitive (?:\w{1,12} )?(?:messages?|prompts?|inputs?|outputs?|texts?)\b/,
        /\bviolat(?:ed|es|ion of|ing) (?:\S{1,20} ){0,4}(?:guardrails?|moderation|jailbreak|prompt[_ ](?:injection|shield)|tool policy)\b|\bviolation of (?:(?!rate\b|limits?\b|quotas?\b|schema\b|json\b|format\b|type\b|protocol\b|constraints?\b)\S{1,40} ){1,4}detected\b|\bis an? (?:prompt injection|jailbreak)|\bcontent blocked\b|\bblocked by (?:\S{1,20} ){1,3}violations?\b|\b(?:request|response|output|prompt|answer) (?:was |has been |is )?blocked by (?:\w{1,6} )?(?:security|content|safety|data) policy\b/,
        /\b(?:input|output) (?:text|image|video|audio)s? may (?:contain|be related to)\b(?! (?:only|up to|at |no more|\d))/,
        /\b(?:request|prompt|message|content|input)s? (?:does|did|do) not match (?:any )?(?:of the )?allow(?:ed)? patterns?\b|\bmatch(?:es|ed)? (?:an? |the )?(?:deny|denied|block(?:ed)?|forbidden) patterns?\b/,
        /considered (?:high risk|risky|unsafe)|high[- ]risk content|\bcontent (?:\w{1,12} )?risks?\b/,
        /violat\w{1,4} (?:of )?(?:\w{1,12} ){0,3}(?:usage|content|safety|acceptable use|use|community|moderation) (?:polic|guideline|rules)|violation of (?:\w{1,12} ){0,3}terms of (?:service|use)|moderation (?:result|policy|failed|flag|refused|rejected|blocked|denied)|policy violation: ?(?:hate|violence|sex|self|harass|toxic)|^(?:refused|blocked|rejected|flagged|filtered): ?(?:hate(?: speech)?|violence|sexual(?: content)?|self-?harm|harassment|toxicity)[.!]?$/,
        /\b(?:input|output|text|content)s? (?:new_)?sensitive\b/,
        /safety (?:system|layer|net|model|classifier|filter|settings|reasons|policy|guidelines|rules?|checks?)\b/,
        /\b(?:content|prompt|output|input|outputted|response)\b.{0,40}\b(?:is|was|were|has been|have been) blocked\b/,
        /\b(?:pii|phi|personal (?:data|information)|personally identifiable \w{1,12}|sensitive data|prompt (?:injection|attack)|jailbreak\w*|toxic\w*|profanity|malicious (?:content|prompt|input))\b.{0,40}\b(?:detected|found|identified|suspected|blocked|not allowed)|\b(?:detect(?:s|ed)|found|contains?|identified)\b.{0,30}\b(?:pii|phi|personal (?:data|information)|personally identifiable|sensitive data|prompt (?:injection|attack)|jailbreak\w*|toxic\w*|profanity)\b|\bdlp (?:polic|rule|violation|scan)/,
        /(?:^|\b(?:requests?|prompts?|inputs?|messages?|content|outputs?|responses?|text|calls?|completions?) (?:\S{1,30} ){0,4})(?:blocked|rejected|refused|denied) (?:due to|because of|for|as it contains?) (?:the )?(?:detected|detection of|disallowed|forbidden|sensitive|personal|confidential) (?:\w{1,12} )?(?:entit\w{1,3}|keywords?|patterns?|data|words?|secrets?|topics?)\b/,
        /\b(?:topics?|subjects?|themes?|(?:this|your) prompt) (?:is |are )?(?:not (?:permitted|allowed)|forbidden|off[- ]limits)\b(?!:| (?:to|for|when|with)\b)/,
        /\b(?:prompt|content|text|message) (?:breaks?|broke|breach\w{0,3}|(?:is |goes )against) our (?:\w{1,12} )?(?:rules|polic\w{1,3}|guidelines)\b(?! (?:of|for|about)\b)|\b(?:breaks?|broke|breach\w{0,3}|against) (?:\w{1,12} ){0,2}(?:content|usage|community|safety) (?:rules?|polic\w{1,3}|guidelines|standards)\b/,
        /敏感|安全词|(?:禁用|屏蔽|违规)词|违法(?:信息|内容)|涉[政黄]|不安全(?:的)?内容|违规|违禁|安全检测|(?:输入|内容|提示词?|请求).{0,8}(?:触发|命中).{0,4}(?:风控|审核)|内容(?:安全|审核|风险|合规|不合规)|审核(?:不|未)通过|内容被(?:拦截|过滤|屏蔽)|安全(?:审查|审核|策略|政策)|内容审计/,
      ],
      unless:
        /\b(?:account|organization|resource|subscription) (?:was|is|has been) (?:temporarily |permanently )?blocked\b|\b(?:account|key|organization|access|project)\b.{0,40}\b(?:flagged|terminated|suspended|disabled|deactivated|banned|restricted)\b|\bdisabled (?:in|for|on) (?:this|your) (?:account|project|organization)\b|账[号户].{0,10}[封禁]|用户已/,
    },
  },
  {
    name: 'region-id',
    code: 'region-blocked',
    when: {
      id: /unsupported_(?:country|region|location)|country_(?:is_)?(?:blocked|banned|restricted|not_supported)|region_(?:blocked|not_allowed|restricted|forbidden)|geo_?(?:blocked|restricted)|location_not_supported|unsupported_country_region_territory/,
    },
  },
  {
    name: 'region-words',
    code: 'region-blocked',
    when: {
      says: [
        /(?:country|countries|territory|territories|user location|your location|your region|geographic\w{0,40}|geo ?location)\b.{0,60}(?:not (?:\w{1,10} )?(?:supported|available|allowed|permitted|served)|unsupported|blocked|restricted|prohibited|forbidden|sanction)/,
        /(?:not (?:\w{1,10} )?(?:supported|available|allowed|offered|accessible|permitted|provided)|unavailable|unsupported|blocked|restricted)\b.{0,40}\b(?:in|from|for|to) (?:your|this|certain|the user'?s?|the(?= current)|unsupported) (?:current )?(?:country|countries|region|location|territory|area|geo\w*|jurisdiction)/,
        /\b(?:not|no longer|never)\b.{0,60}\b(?:in|from|for|to) (?:your|this|that) (?:\w{1,12} )?(?:country|region|territory|location|area|jurisdiction)\b|\b(?:not (?:offered|available|served|sold|supported|accessible|provided|allowed|permitted)|unavailable|blocked|restricted)\b.{0,16}\b(?:in|from|for|to) (?:mainland )?(?:china|cn|russia|iran|hong kong|cuba|north korea|syria|belarus)\b/,
        /\b(?:access|requests?|traffic|connections?|users?|calls?|visitors?|ips?|ip addresses) from (?:mainland )?(?:china|cn|russia|ru|iran|hong kong|hk|cuba|north korea|syria|belarus)\b(?![-=]).{0,24}\b(?:not|blocked|denied|forbidden|prohibited|restricted(?! to)|disallowed|refused|rejected)\b/,
        /country, region,? or territory|\b(?:calls|requests|traffic|users|access) from (?:your|this) (?:part of the world|country|location) (?:is|are) (?:not |turned away|refused|rejected|denied|blocked)|\b(?:do|can) not serve your (?:country|region|location)\b|\b(?:use|call|access|connect to) (?:\w{1,12} ){1,4}(?:in|from) (?:an? |one of the )?(?:supported|allowed|eligible) (?:country|region|territory|location)\b(?!:? [a-z]{2}-)/,
        /(?:unsupported|blocked|restricted|embargoed|sanctioned) (?:user )?(?:country|countries|territory|location|jurisdiction|region(?!:? [a-z]{2}-))|\bexport controls?\b|\b(?:due to|under|because of) (?:\w{1,12} )?sanctions\b|\b(?:not (?:be )?|no longer |un)(?:available|offered|served|accessible|provided)\b.{0,40}\b(?:due to|because of|under) (?:local|national|regional|eu) (?:laws?|regulations?)\b/,
        /(?:您?所在(?:的)?(?:国家|地区|区域)|当前(?:国家|地区|区域)|该(?:国家|地区)|国家或地区|中国大陆).{0,20}(?:不支持|无法|不可|不在|禁止|限制|不提供)|(?:海外|境外|国外) ?(?:ip|访问|用户|地址).{0,6}(?:无法|禁止|不支持|限制|拒绝)|(?:不支持|禁止).{0,10}(?:国家|地区|区域).{0,6}(?:访问|使用)|不支持.{0,6}(?:所在|当前)的?(?:国家|地区|区域)|不(?:对|向|面向).{0,10}(?:中国|大陆|地区|国家|区域).{0,8}(?:提供|开放|服务)/,
      ],
      unless: /\bregional hostname\b|\bmodels?\b.{0,60}\bin (?:this|the)(?: current)? region\b/,
    },
  },
];
