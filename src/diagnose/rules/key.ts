/** Keys: missing, malformed, expired, disabled, refused. Weak words come last, because the word token has two meanings. */
import type { Rule } from '../rule.ts';
import { EITHER, MEMBER, MISSING_NOT, PLAN, REJECTED_NOT, saying } from './key-words.ts';

export const KEY_RULES: readonly Rule[] = [
  {
    name: 'key-lookup-failed',
    code: 'gateway-error',
    when: { says: [/database (?:query )?error|\bdb (?:not connected|error)|数据库/] },
  },
  {
    name: 'key-lookup-broke',
    code: 'gateway-error',
    when: {
      between: [500, 599],
      says: [
        /failed to (?:validate|verify|check|look up|get|load|query) (?:the )?(?:api[ _-]?key|key|token)|\b(?:api[ _-]?key|key|token) (?:validation|verification|lookup) failed|failed to sign (?:the )?(?:\w{1,12} )?request|failed to (?:create|sign|generate) (?:an? |the )?(?:\w{1,12} )?jwt\b|jwt ?签名失败|error during auth/,
      ],
    },
  },
  {
    name: 'key-malformed',
    code: 'api-key-malformed',
    when: {
      says: [
        saying(
          'KEY\\b.{0,60}(?:expected to|must|should|does not|needs to) (?:(?:start|begin) with|look like|be (?:in|of) the (?:form|format))',
        ),
        saying(
          '(?:incorrect|invalid|wrong|bad|malformed) KEY format|KEY (?:format|is (?:badly )?formatted)\\b.{0,20}(?:incorrect|invalid|wrong|not)',
        ),
        saying(
          '\\bmalformed KEY\\b|\\bKEY (?:(?:that )?(?:you |was )?(?:provided|supplied|sent|given|used) )?(?:is |was |appears (?:to be )?|seems (?:to be )?|looks )?(?:malformed|(?:badly|wrongly|incorrectly|improperly) (?:format(?:ted)?|formed))\\b',
        ),
        saying(
          '\\bKEY (?:must|should|has to) (?:use (?:the )?bearer\\b|be an? (?:valid )?(?:uuid|jwt|hex|base64|\\d))',
        ),
        /illegal header value|invalid header value|not a legal http header/,
        /普通用户不支持指定渠道|^(?:无效的渠道 ?id|invalid channel id)[.。]?$|(?:normal|ordinary|regular) users? (?:do|can|are|is)\b.{0,20}not\b.{0,30}(?:specif\w+) (?:a )?channels?/,
        /(?:令牌|[密金]钥|api ?key|key|authorization).{0,6}格式(?:错误|不正确|有误|不对)/,
      ],
      unless: /\bimage|\b(?:call|stop) token\b/,
    },
  },
  {
    name: 'key-rejected-or-expired',
    code: 'key-rejected',
    when: { status: [200, 401, 403, 498], says: [EITHER], unless: PLAN },
  },
  // With any other status, a missing or invalid field may be meant, so the text must name a key.
  {
    name: 'key-rejected-or-expired-named',
    code: 'key-rejected',
    when: {
      all: [EITHER, saying('\\bKEY\\b|令牌|[密金]钥|凭证')],
      unless: new RegExp(`${PLAN.source}|${MEMBER}`),
    },
  },
  {
    name: 'key-expired-id',
    code: 'key-expired',
    when: {
      id: /(?:key|token|credential|certificate|auth\w{0,40})_(?:has_|is_)?expired|expired_(?:\w{1,40}_)?(?:key|token|credential)/,
    },
  },
  {
    name: 'key-expired',
    code: 'key-expired',
    when: {
      says: [
        saying('KEY\\b.{0,60}\\bexpired\\b'),
        saying('\\bexpired (?:\\w{1,12} ){0,2}KEY\\b'),
        saying(
          '\\bKEY (?:is|are|was) (?:no longer valid|out of date)\\b|\\bKEY (?:has |have )?(?:stopped working|ran out|run out)\\b|\\bKEYs? (?:validity|lifetime|ttl)\\b.{0,16}\\b(?:over|ended|passed|elapsed|exceeded|reached)\\b|\\bexpiry(?: date)? (?:of|for) (?:the |this |your )?KEY (?:reached|passed|is over)|\\b(?:validity|lifetime)\\b.{0,12}\\b(?:of|for) (?:the |this |your )KEY (?:is over|(?:has )?(?:ended|passed|elapsed))\\b',
        ),
        /\b(?:signature|session) (?:has |is |was )?(?:expired|ended|timed out|terminated|invalidated)\b/,
        /(?:令牌|[密金]钥|key|token|凭证|api).{0,20}过期|(?:令牌|[密金]钥|凭证|token).{0,4}有效期(?:已过|到了?|结束)|(?:令牌|[密金]钥|key|token).{0,20}失效|(?:令牌|[密金]钥).{0,20}到期/,
      ],
      unless: /expired model|plan (?:has )?expired|subscription|\bcache[ _-]key\b/,
    },
  },
  {
    name: 'key-disabled-id',
    code: 'key-disabled',
    when: {
      id: /(?:key|token|credential)_(?:is_|has_been_)?(?:disabled|revoked|blocked|inactive|suspended|deleted|deactivated|leaked|paused)|consumer_suspended|(?:disabled|revoked|blocked|inactive)_(?:\w{1,40}_)?(?:key|token)$/,
    },
  },
  {
    name: 'key-disabled',
    code: 'key-disabled',
    when: {
      says: [
        saying(
          '\\b(?:KEY|consumer)\\b.{0,80}\\b(?:suspended|disabled|revoked|deactivated|inactive|not (?:yet )?(?:active|activated|enabled)|no longer active|cancell?ed|leaked|blocked|deleted|removed|archived|banned|locked|frozen|closed|on hold|compromised|paused|retired|withdrawn|terminated|(?:turned|switched|shut) off)\\b',
        ),
        saying(
          '\\bKEY (?:is |was |has been )(?:rotated(?! every)|superseded|regenerated|reissued|replaced by)\\b',
        ),
        /\b(?:revoked|disabled|deactivated|suspended|inactive|blocked|leaked) (?!for\b)(?:\w{1,12} ){0,2}(?:api[ _-]?key|key|token|credentials?)\b/,
        /\b(?:client|consumer|application|integration) (?:is|was|has been) (?:not active|inactive|disabled|suspended|revoked|deactivated)\b/,
        saying(
          '\\bKEY (?:status|state)\\b.{0,16}\\b(?:unavailable|not (?:available|active|normal|enabled|valid)|abnormal|invalid|inactive)\\b',
        ),
        /(?:停用|禁用|吊销|撤销|作废|冻结)了?(?:此|该|这个)(?:令牌|[密金]钥|api ?key)/,
        /(?:令牌|[密金]钥|key|token).{0,8}(?:状态(?:不可用|异常)|不可用|已?(?:被)?(?:禁用|停用|封禁|吊销|撤销|删除|冻结))/,
      ],
      // `may have been revoked` is only a guess about a key that is unknown.
      unless:
        /\bmodels?\b|based authentication|\buse of\b|ip address|\bfirewall\b|\b(?:may|might|could) have been (?:\w{1,12},? (?:or )?){0,2}(?:deleted|revoked|removed|disabled|rotated)\b/,
    },
  },
  // The gateway saw the key, but wants another kind of credential.
  {
    name: 'key-kind-refused',
    code: 'key-rejected',
    when: { says: [/\bapi[ _-]?keys? (?:is|are) not (?:supported|accepted) by\b/] },
  },
  {
    name: 'key-missing-id',
    code: 'api-key-missing',
    when: {
      id: /failed_to_resolve_api_key|^(?:missing|no)_(?:api_?)?(?:key(?!s)|token(?!s)|auth\w{0,40}|credentials?|bearer\w{0,40}|access_token)|(?:api_key|key|token|auth\w{0,40}|credentials?)_(?:is_)?(?:required|missing|not_provided|not_set|empty|absent)$/,
    },
  },
  {
    name: 'key-missing-plainly',
    code: 'api-key-missing',
    when: {
      says: [
        /\bno (?:api[ _-]?key|auth\w* (?:header|token|credentials?)|credentials|(?:bearer |access )?token)s? (?:was |were |is |has been )?(?:provided|supplied|sent|passed|given|specified|present|received)|\(no api key\)/,
        /\bno (?:api[ _-]?key|bearer token|auth\w* (?:header|token)|basic authentication credentials) (?:was |were |is )?found\b(?! (?:for|with|matching)\b)/,
        /\bapi[ _-]?(?:key|token) is required\b|\b(?:auth\w*|api|access)[ _-]?(?:token|key) must be (?:passed|provided|sent|included|supplied)\b/,
        /\b(?:did|do|does|have) not (?:receive|received|get|see|detect) (?:an? |any |your )?(?:api[ _-]?key|bearer token|auth\w* header)\b/,
        /^(?:missing|no|empty) (?:\w{1,12} )?auth\w{0,12} header(?! (?:value|format|scheme))/,
        /\bmissing (?:api[ _-]?)?key in (?:the )?(?:request )?(?:headers?|query)\b/,
        /(?:缺少|未提供|未携带|没有提供).{0,3}(?:api ?)?(?:密钥|令牌|api ?key)/,
      ],
    },
  },
  {
    name: 'key-unreadable',
    code: 'key-rejected',
    when: {
      status: [400, 401, 403],
      says: [
        /\b(?:(?:could|can) not|failed to|unable to|error) (?:be )?(?:pars|decod|deserializ|read|understood|interpret)(?:e|ed|ing)? (?:the |your |this )?(?:(?:access|bearer|api|id|auth\w{0,14})[ _-]?(?:token|key|header|credentials?)|jwt)\b/,
        /\bheader\b.{0,40}\bexpected\b.{0,16}\bbearer\b|\bauth\w{0,12} header\b.{0,12}\b(?:can|could) not be (?:understood|interpreted|parsed|read|decoded|processed)\b/,
      ],
    },
  },
  // Azure's `AuthorizationFailed`, watsonx's `authorization_rejected`: the caller was identified.
  {
    name: 'authorization-refused-id',
    code: 'permission-denied',
    when: { status: [403], id: /^authori[sz]ation_(?:rejected|denied|failed|failure)$/ },
  },
  {
    name: 'key-rejected-id',
    code: 'key-rejected',
    when: {
      id: /(?:invalid|incorrect|wrong|bad|unknown|illegal|malformed)_(?:\w{1,40}_)?(?:api_?key|key|token|credentials?|auth\w{0,40}|client|signature)$|(?<!count_)(?:api_?key|key|token|credentials?|auth\w{0,40}|signature)_(?:is_)?(?:invalid|incorrect|wrong|rejected|not_found|mismatch|does_not_match|failed|failure|fails|error_invalid)|invalid_(?:authentication|authorization|signature|client_token|iam_token)\w{0,40}|auth_failure_(?:secret_id|signature|token|invalid)\w{0,40}|unrecognized_client|failed_to_auth|^un_?auth(?:orized)?_(?:api_?)?key$|invalid_x_api_key/,
    },
  },
  {
    name: 'key-rejected',
    code: 'key-rejected',
    when: {
      says: [
        saying(
          '\\b(?:invalid|incorrect|wrong|bad|rejected|unverified|unauthorized|not valid|unknown|unrecognized|illegal|bogus|non-?existent)(?: \\w[\\w-]{0,14}){0,3} KEY\\b',
        ),
        saying(
          '\\bKEY\\b:?(?: (?!not\\b|is\\b|are\\b)\\S{1,80}){0,4} (?:is |are |was |were |has been |have been |seems |appears |to be |you provided )*(?:not (?:valid|recogni[sz]ed|correct|accepted|known|found(?! in (?:\\w{1,16} ){0,2}(?:requests?|headers?|query|body|environment|env|cookies?|url|parameters?)\\b)|be found|be verified)|invalid|illegal|incorrect|wrong|bad|rejected|refused|unknown|unrecognized|fail(?:s|ed|ure)?|mismatch(?:ed)?|(?:does|did|do) not (?:match|exist|belong))\\b',
        ),
        saying(
          '(?:could|can|did|do|does|unable to|fail(?:ed|s)? to)(?: not)? (?:be )?(?:(?:validate|verify|verified|validated|authenticate|authenticated|recognize)\\b.{0,40}\\b(?:KEY|user|request)|find\\b.{0,40}\\b(?:KEY|user))\\b',
        ),
        /no valid (?:api[ _-]?key|key|token|credentials?)|not a valid (?:api[ _-]?key|key|token)/,
        saying(
          '\\b(?:did|do|does) not (?:pass|provide|send|supply|have|contain|include) (?:a |an )?valid (?:\\w{1,15} )?KEY\\b',
        ),
        saying(
          '^(?:api[ _-]?key|key|token) (?:is )?error(?:[.!;:]|$)|^KEY (?:is )?error(?:[.!]|$)|\\bno such KEY\\b|\\b(?:do|does|did) not (?:recogni[sz]e|know) (?:that|this|your|the) KEY\\b',
        ),
        saying(
          '\\b(?:provide|use|supply|send|pass|enter) (?:an? |the |your )?(?:valid|correct|proper) (?:\\w{1,15} ){0,2}KEY\\b',
        ),
        saying('KEY\\b.{0,20}\\bformat must be\\b'),
        /\bcheck (?:the |your )?api[ _-]?key\b(?! (?:usage|limit))/,
        /\binvalid user(?:name)?(?: or password\b|[.!]?$)|\binvalid_client\b/,
        /unable to find token|\buser(?: [^\s\d@._-]{0,30}[\d@._-]\S{0,60})? (?:was )?not found|no such user|no connected db|(?:iam|identity|user) (?:certification|verification) failed|security token included in the request is invalid|signature we calculated/,
        /invalid authentication|\b(?:token|jwt)\b.{0,40}\bissuer\b/,
        saying(
          '\\bno (?:matching )?(?:credentials?|consumers?|users?|accounts?|records?|tenants?|customers?) (?:was |were |could be )?(?:found|match\\w*|exists?) (?:for|with|by|to) (?:the |this |that |given |provided |supplied )*KEY\\b',
        ),
        /(?:未|无法|不)识别的?(?:令牌|[密金]钥|api ?key)|无效的?.{0,10}(?:令牌|[密金]钥|key|token|凭证|身份|api)|(?:令牌|[密金]钥|key|token|身份|鉴权|认证|签名|授权|凭证|密码).{0,14}(?:无效|不合法|错误|不正确|不对|失败|非法|不存在|不匹配|(?:未|不)通过|有误|没见过|查不到|找不到)|验证失败/,
      ],
      unless: new RegExp(`${MEMBER}|${REJECTED_NOT}`),
    },
  },
  {
    name: 'key-missing',
    code: 'api-key-missing',
    when: {
      says: [
        saying('\\b(?:no|missing|without|empty|absent|lacks?|lacking)(?: \\w{1,12}){0,2} KEYs?\\b'),
        saying(
          '\\bKEY\\b:?(?: \\S{1,30}){0,5} (?:is |was |are |were |has |have )?(?:not (?:been )?(?:provided|supplied|sent|found in(?! (?:our|any|this) (?!(?:\\w{1,16} )?(?:requests?|headers?|cookies?)\\b))|present|set|specified|included|given|passed|detected)|missing|required|absent|empty|needed|blank|null|undefined)\\b',
        ),
        saying(
          '\\b(?:did not|please|must|need to|have to|should|not) (?:provide|supply|pass|send|include|carry|specify|attach|set|add|use|sent|provided)\\b(?:(?!valid|correct|another|different).){0,40}\\bKEY\\b',
        ),
        saying(
          '\\bKEY must be (?:provided|supplied|sent|present|specified|included|given|passed)\\b(?! by\\b)',
        ),
        /\byou (?:forget|forgot|have forgotten) (?:to \w{3,8} )?(?:an? |the |your )?auth\w{0,12} header\b/,
        /\banonymous (?:access|requests?|users?|calls?)\b|\badd an? api[ _-]?key\b|\bwhere is (?:your|the) (?:api[ _-]?)?key\b/,
        saying('^(?:supply|provide|send|include|pass) (?:an? |your |the )KEY\\b(?! (?:count|named)\\b)'),
        /\b(?:nothing|no value) (?:was |were )?(?:sent |found |given )?in (?:the )?auth\w{0,12} header\b|\b(?:get|find|read|extract) (?:the |an? )?auth\w{0,12} header\b|\b(?:missing|no) (?:required )?(?:\w{1,24}[_-]){1,3}(?:key|token) header\b/,
        /not authenticated|(?<!proxy )authentication (?:is )?required|\brequires? authentication\b|authorization (?:is )?required|unregistered callers|credential was not sent|login (?:is )?(?:required|needed)|\b(?:please|must|need to|have to) (?:log|sign) ?in\b|\byou are not (?:currently |yet )?(?:logged|signed) ?in|^not (?:logged|signed)[ -]?in[.!]?$|^(?:user )?not login$|must be authenticated/,
        /请.{0,12}(?:携带|带上|附上).{0,6}(?:令牌|[密金]钥|key|token|authorization|凭证)?|(?:未提供|缺少|未传|未携带|未带上?|没带|未附上?|没有提供|未设置|请提供|请传入|未填写|缺失|未包含|未收到).{0,16}(?:令牌|[密金]钥|key|token|身份|认证|鉴权|authorization|authentication|凭证)|未登录|请(?:先)?登录|(?:令牌|[密金]钥|token|key|authorization).{0,8}(?:不能为空|为空|缺失|未提供)/,
      ],
      unless: new RegExp(`${MEMBER}|${MISSING_NOT}`),
    },
  },
];

/** Tried after all rules about models and permissions: texts of a 401 that are about a key if nothing else matched. */
export const WEAK_KEY_RULES: readonly Rule[] = [
  {
    name: 'key-unauthorized-id',
    code: 'key-rejected',
    when: {
      id: /^(?:un_?auth\w*|unauthenticated|authentication_error|auth_error|invalid_authentication_error|authenticationerror|auth_failure\w*|login_fail\w*)$/,
      status: [200, 400, 401, 403],
    },
  },
  {
    name: 'key-unauthorized',
    code: 'key-rejected',
    when: {
      says: [
        /^(?:error:? ?)?(?:401:? ?)?(?:http )?unauthori[sz]ed(?: access| request)?[.!]*$/,
        /\bauthentication (?:attempt )?(?:error|fails|failed|failure)\b|authorization failed|login fail/,
        /\bunauthenticated\b|^(?:failed|fails?|unable|could not) to authenticate[.!]?$/,
        /^未(?:经)?授权(?:的)?(?:访问|请求|操作)?[。！]?$/,
      ],
    },
  },
];
