/**
 * Topics: the last look at the words, if no phrase was recognised. A short message that mentions a model, and a word
 * such as `unknown` or `retired`, is probably about that, however it is phrased; with the status, this gives a code.
 * It is a guess, but better than the status alone, so anything else that was understood comes first.
 */
import type { Rule } from '../rule.ts';
import { A_MODEL } from './lexicon.ts';

const NO =
  /\b(?:no|not|non|none|never|nothing|nobody|neither|without|missing|unknown|undefined|invalid|wrong|bad|illegal|unsupported|un\w{3,14}ed|lacks?|fail(?:s|ed|ure)?|refus\w{1,3}|reject\w{0,3}|den(?:y|ied))\b|[未不无没非错缺]|失败/;
const ENDED =
  /\b(?:gone|ended|past|expir\w{1,5}|went away|end of (?:life|support|service)|no (?:more|longer)|retir\w{1,3}|removed|withdrawn|old|legacy(?! (?:\w{1,12} )?(?:completions?|api|protocol|endpoint|format)\b)|outdated|superseded|until|since)\b|[退已]役|过期|到期|超过|有效期|下[架线]|停用|生命周期/;
const OFF =
  /\b(?:off|paused|deleted|removed|frozen|locked|blocked|revoked|disabled|suspended|closed|banned|archived|inactive|stopped|cancell?ed|blacklisted|voided?|invalidated|under review|pending)\b|停|封|冻|禁|删|废|拉黑/;
const SPENT =
  /\b(?:consumed|finished|empty|gone|low|zero|negative|insufficient|used|spent|over|exceed\w{0,3}|exhausted|deplet\w{1,3}|out|more|enough|short|hit|reached|limit|burn\w{0,3}|remaining|left|refill|pay|recharge)\b|-\d|见底|不足|不够|没|完|尽|光|负|欠|超/;

const MODEL = /(?<![\w/.-])models?\b(?!\/)|模型/;
const KEY =
  /\b(?:api[ _-]?)?(?:keys?|tokens?|secret|credentials?|bearer|passphrase|password)\b(?! (?:count|limit|usage|per))|令牌|[密秘]钥|凭证/;
const ACCOUNT = /\b(?:accounts?|members?|workspace|tenant|organization|subscription)\b|账[号户]|用户/;
const MONEY =
  /\b(?:credits?|balance|quota|(?<!(?:thinking|reasoning) )budget|prepaid|package|allowance|points|wallet|funds?|money|dollars?|billing|spend\w*)\b|额度|余额|套餐|点数|积分|流量包|(?<!思考|推理)预算|钱/;
const LIMITED = /\b(?:requests?|calls?|rpm|tpm|jobs?|pace|req\/\w{1,6}|tokens?)\b|请求|调用|次|并发/;
const SPAN =
  /\b(?:per|a|an|each|every|\d+|one|two|few|in) ?\/?(?:second|minute|min|hour|day|sec)s?\b|\/(?:s|sec|min|minute|h|hour|day)\b|\b(?:often|fast|frequent\w*|throttl\w*|concurren\w{1,5})\b|并发|每[秒分小天日]|分钟|秒|频/;
const LOAD =
  /\b(?:traffic|(?<!\b(?:not|to) )load|queued?|capacity|slots?|busy|demand|crowded|congest\w*|saturat\w*|compute|keep up|users online|online users)\b|忙|排队|算力|拥|负载|流量|紧张|错峰/;
const PROVIDER =
  /\b(?:providers?|upstreams?|vendors?|suppliers?|openai|anthropic|vertex|gemini api|bedrock)\b(?!:\/\/)|上游|供应商|服务商|渠道|厂商/;
const BROKE =
  /\b(?:fail\w*|errors?|clos(?:ed|ing)|unsuccessful|could not|can not|not|longer than|time(?:d )?-?out|refus\w*|reject\w*|den(?:y|ied)|disabled|denied|http|status|got|broke\w*|blew|explod\w{1,3}|crash\w{0,3}|something|nothing|too (?:large|big|long|much)|exceed\w*|truncated|incomplete)\b|[45]\d\d\b|异常|失败|错误|超时|拒/;
const SERVED =
  /\b(?:workers?|replicas?|instances?|channels?|accounts?|gpus?|pods?|nodes?|down|back|reboot\w*|start\w*|load\w*|busy|acquire|up|offline|servers?|pods?|deployments?|rolled out)\b|通道|线路|渠道|号池|节点|账号池/;
const PLAN =
  /\b(?:plans?|tiers?|business|pro|enterprise|premium|roles?|organization|teams?|package|may|allowed|enabled|restricted|needs?|covers?|only|upgrade|verified|access|policy|cleared|approved)\b|套餐|会员|权限|等级|级别|普通用户|不能|无法|开通|包含|申请|授权/;
const KIND =
  /\/v1\/(?:embeddings|responses|images|audio|completions|rerank|messages|moderations)\b|\b(?:speech|image|embeddings?|vectors?|pictures?|rerank\w*|transcription|tts|audio|video)\b|向量|语音|图像|绘|对话/;
const POOL = /号池|账号池|线路|通道|\b(?:pool|workers?|replicas?)\b/;
const EMPTY =
  /\b(?:no|none|empty|busy|full|exhausted|drained|left|free|idle|available|all)\b|[没空尽满无暂挂断]/;
const REGION =
  /\b(?:your|our|this|certain|these|some) (?:country|countries|region|territory|location|jurisdiction)\b|\bmainland\b|\bcountry\b|国家|地区|大陆|境外/;
const CONTENT =
  /\b(?:prompts?|content|inputs?|messages?|completion|outputs?|texts?|topics?|repl(?:y|ies)|answers?)\b|提示词?|内容|输入|输出|关键词|话题/;
const FILTER =
  /\b(?:moderat\w*|abus\w*|safety|unsafe|harm\w*|violat\w*|polic\w{1,3}|refused|blocked|disallowed|offensive|(?<!case[- ])sensitive|hate(?:ful)?|violen\w{2}|naughty)\b|违|审核|风控|安全|合规|敏感/;
const PARAMETER =
  /\b(?:max_\w{0,20}tokens|temperature|top_[pk]|stop|stream(?:_options|ing)?|tools?|tool_choice|functions?|response_format|json_schema|logprobs|logit_bias|seed|thinking|json (?:mode|output|schema)|structured outputs?|reasoning\w{0,10}|presence_penalty|frequency_penalty|parallel_tool_calls|developer|system (?:role|message|prompt))\b|参数/;
/** Not about an unknown model: the request names no model, or lacks a parameter. */
const UNSAID = new RegExp(
  `${PARAMETER.source}|\\b(?:provided|specified|supplied|given|required|empty|missing)\\b|\\bin (?:the )?(?:request|body|json|payload)\\b|缺[少失]|(?:未|没有?)(?:提供|指定|填写)(?!该|此|这个|model [a-z])|为空`,
);
const UNSAID_OR_SIZE = new RegExp(
  `${UNSAID.source}|\\b(?:larger|bigger|longer|smaller|more) than\\b|\\b\\d+ ?[kmg]i?b\\b`,
);
const DATABASE = /\b(?:database|db|cache|config\w*|misconfig\w*|disk|middleware|record|usage log)\b/;

const WRONG_REQUEST = [400, 404, 422] as const;
const REFUSED = [400, 401, 403] as const;

export const TOPIC_RULES: readonly Rule[] = [
  { name: 'topic-region', code: 'region-blocked', when: { status: [403, 451], all: [REGION] } },
  {
    name: 'topic-filter',
    code: 'content-filtered',
    when: { status: [400, 403, 422, 451], all: [CONTENT, FILTER] },
  },
  {
    name: 'topic-model-kind',
    code: 'model-wrong-endpoint',
    when: { status: WRONG_REQUEST, all: [MODEL, KIND], unless: /\b(?:inputs?|contents?|urls?|base64)\b/ },
  },
  {
    name: 'topic-parameter',
    code: 'unsupported-parameter',
    when: {
      status: [400, 422],
      all: [PARAMETER, NO],
      unless:
        /[<>]|(?<![\w.-])\d|\btool (?:outputs?|results?)\b|\b(?:must|missing|pattern|required|invalid|empty|without|not found|an? (?:(?:unsigned|positive|valid|non-negative) )?(?:integer|number|string|boolean|array|object|list))\b|缺/,
    },
  },
  // A model that does not support something exists.
  {
    name: 'topic-parameter-of-model',
    code: 'unsupported-parameter',
    when: { status: [400, 422], says: [/\bmodel\b.{0,60}\bdoes not support\b(?! (?:the |this )?model)/] },
  },
  // An error that names one of our parameters most likely refuses it.
  {
    name: 'topic-parameter-named',
    code: 'unsupported-parameter',
    when: {
      status: [400, 422],
      says: [
        /\b(?:max_tokens|max_completion_tokens|max_output_tokens|temperature|top_p|tool_choice|response_format|stream_options|reasoning_effort|parallel_tool_calls)\b/,
      ],
      unless:
        /invalid|illegal|maximum|minimum|above|below|\d ?[<>]|\bnot an? (?:\w{1,12} )?(?:integer|number|string|boolean|array|object|list)\b/,
    },
  },
  {
    name: 'topic-model-ended',
    code: 'model-retired',
    when: { status: [400, 404, 410], all: [MODEL, ENDED] },
  },
  {
    name: 'topic-model-plan',
    code: 'model-not-permitted',
    when: { status: [401, 402, 403], all: [MODEL, PLAN] },
  },
  {
    name: 'topic-model-idle',
    code: 'model-unavailable',
    when: { status: [500, 501, 502, 503, 520, 529], all: [MODEL, SERVED], unless: PROVIDER },
  },
  {
    name: 'topic-model-down',
    code: 'model-unavailable',
    when: { status: [503], says: [A_MODEL], unless: LOAD },
  },
  {
    name: 'topic-model-unknown',
    code: 'model-not-found',
    when: { status: WRONG_REQUEST, all: [MODEL, NO], unless: UNSAID_OR_SIZE },
  },
  // The text says which models there are instead.
  {
    name: 'topic-model-other',
    code: 'model-not-found',
    when: {
      status: WRONG_REQUEST,
      all: [MODEL, /\b(?:only|did you mean|typo|choose|select|use (?:model )?\S{1,80} instead)\b|选择/],
      unless: /\btokens?\b/,
    },
  },
  // No negative word is needed: with a 404, `this model …` is about a model that is missing.
  { name: 'topic-model-missing', code: 'model-not-found', when: { status: [404], says: [A_MODEL] } },
  { name: 'topic-model-forbidden', code: 'model-not-permitted', when: { status: [403], says: [A_MODEL] } },
  {
    name: 'topic-provider-kindly',
    code: 'upstream-error',
    when: { status: [200, 408, 424], all: [PROVIDER, BROKE] },
  },
  { name: 'topic-provider', code: 'upstream-error', when: { between: [500, 599], all: [PROVIDER, BROKE] } },
  {
    name: 'topic-pool',
    code: 'model-unavailable',
    when: { status: [429, 500, 503], all: [POOL, EMPTY] },
  },
  {
    name: 'topic-account',
    code: 'account-inactive',
    when: { status: [401, 403], all: [ACCOUNT, OFF], unless: /\bpolic(?:y|ies)\b/ },
  },
  {
    name: 'topic-money',
    code: 'quota-exhausted',
    when: {
      between: [400, 599],
      all: [MONEY, SPENT],
      unless:
        /\b(?:second|minute|rpm|tpm)\b|\b\d+ (?:requests|calls)\b|\b(?:time|retry|retries|latency|timeout|attempts?|fallback|error|concurrency) budget\b/,
    },
  },
  { name: 'topic-rate', code: 'rate-limited', when: { status: [400, 403, 420, 503], all: [LIMITED, SPAN] } },
  {
    name: 'topic-store',
    code: 'gateway-error',
    when: {
      between: [500, 599],
      all: [DATABASE],
      unless: /\b(?:any|all|every|each) (?:of the )?configured\b/,
    },
  },
  { name: 'topic-load', code: 'overloaded', when: { status: [429, 500, 503], all: [LOAD] } },
  {
    name: 'topic-key-ended',
    code: 'key-expired',
    when: { status: REFUSED, all: [KEY, ENDED], unless: /\bformat\b/ },
  },
  { name: 'topic-key-off', code: 'key-disabled', when: { status: REFUSED, all: [KEY, OFF] } },
  {
    name: 'topic-key-absent',
    code: 'api-key-missing',
    when: {
      status: [401, 403],
      all: [
        KEY,
        /\b(?:no(?! longer)|none|forgot\w*|without|where|empty|absent|missing|send|include|provide|attach (?:an?|your)|wants an?)\b|[未缺没请]/,
      ],
      unless:
        /\b(?:match\w*|such|valid|found|json|stop sequence|channels?|groups?|providers?|upstreams?)\b|\b(?:keys?|tokens?) (?:has|have|had|with|comes with) no\b|\bnot (?:associated|linked|assigned|attached|bound|tied)\b|未找到|没有找到|找不到/,
    },
  },
  {
    name: 'topic-key-wrong',
    code: 'key-rejected',
    when: {
      status: [400, 401],
      all: [KEY, NO],
      unless:
        /<\||\b(?:json|stop sequence|stop tokens|missing key(?= ?:)|not both|in (?:the )?(?:message|object|body))\b/,
    },
  },
  {
    name: 'topic-key-unknown',
    code: 'key-rejected',
    when: {
      status: [403],
      all: [
        KEY,
        NO,
        /\b(?:know\w*|recogni[sz]e\w*|valid|found|belong|match|correspond|registered|issued|exists?)\b|识|找|查|见/,
      ],
      unless: /\bfields?\b/,
    },
  },
];
