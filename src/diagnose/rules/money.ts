/**
 * Money and accounts. The words decide before the status: an empty balance comes as 400, 401, 402, 403, 412, 429
 * and 500. What names the account's state is `account-inactive`, what names money is `quota-exhausted`.
 */
import type { Rule } from '../rule.ts';

const PERIOD =
  /(?<![a-z])per[ _-]?(?:second|minute|min|hour|day)(?![a-z])|\b(?:rpm|tpm|rpd|tpd|qps|qpm|rps)\b/;

export const MONEY_RULES: readonly Rule[] = [
  // A quota of requests or tokens per period is a rate limit (DashScope, Cerebras, Google).
  {
    name: 'rate-quota-id',
    code: 'rate-limited',
    when: {
      id: /^throttling|(?:request|token)s?_quota_exceeded|rate_?quota|_(?:rpm|tpm|rpd|tpd|qps)_|(?:rpm|tpm|qps)_?(?:rate_?)?limit|(?:qps|concurren\w{0,6})_?over_?flow/,
      unless: /\b(?:monthly|yearly|annual|lifetime|total)\b|每月|本月|月度/,
    },
  },
  // Google uses OpenAI's words about billing when the free tier's requests per minute or day are used up. A limit of 0
  // is not a rate limit.
  {
    name: 'rate-quota-metric',
    code: 'rate-limited',
    when: {
      says: [/quota exceeded for metric: \S*generate_content\w*_(?:requests|token_count)\b/],
      unless: /\blimit: 0\b/,
    },
  },
  {
    name: 'rate-quota-words',
    code: 'rate-limited',
    when: {
      status: [429, 413, 403],
      says: [PERIOD],
      unless:
        /balance|credit|spend|billing details|budget|recharge|free (?:tier|quota|allocation) (?:of the model )?(?:has been )?(?:exhausted|used)/,
    },
  },
  // A quota that is renewed tomorrow or next week is a rate limit, whatever its identifier says.
  {
    name: 'rate-quota-period',
    code: 'rate-limited',
    when: {
      status: [429],
      says: [
        /\b(?:daily|hourly|todays|weekly|1-week|5-hour) (?:\w{1,12} ){0,2}(?:quotas?|allowance)\b|\bquotas?\b.{0,30}\b(?:per (?:day|hour|week)|for (?:today|this (?:hour|week)))\b|\breached the limit of \d+ requests per\b/,
        /[当本每][日天周].{0,10}(?:配额|额度|限额|用量)/,
      ],
      unless:
        /\b(?:balance|credits?|spend\w{0,3}|budget|billing|costs?|dollars?|pay\w{0,4}|recharge|top[- ]?up|neurons?|usd|eur|cny|wallet|funds|trial)\b|[$€¥£]|余额|充值|费|美元|\d ?元/,
    },
  },
  {
    name: 'money-id',
    code: 'quota-exhausted',
    when: {
      id: /insufficient_(?:\w{1,40}_)?(?:quota|balance|credits?|funds?)|(?:balance|quota|credits?|funds?|wallet)_(?:\w{1,40}_)?(?:insufficient|exhausted|not_enough|depleted|empty|overrun|used_up)|^(?:\w{1,40}_)?quota_(?:exceeded|limit_exceeded|reached)|not_enough_(?:balance|quota|credits?)|no_?(?:(?:active|available|usable|valid)_)?(?:quota|credits?|balance|funds?)$|no_(?:active|valid)_(?:subscription|plan|membership|package|payment_method)s?$|(?<!thinking_|reasoning_|token_|concurren(?:t|cy)_)budget(?!_?tokens?(?:_|$))|entitlement|hard_limit|credit_limit|credits_(?:exceeded|required)|requires?_(?:\w{1,40}_)?(?:credits?|balance|payment)$|exceeded_current_quota|^payment_(?:method_)?required|out_of_(?:credits?|quota|balance)|spend(?:ing)?_(?:limit|cap)|(?:billing|cost)_limit|usage_limits_policy|pre_consume_token_quota_failed|(?:resource_?pack|charge_resource)_?exhaust|free_tier_only|paywall|quota_?exhausted|token_quota_reached|set_limit_exceeded/,
    },
  },
  {
    name: 'account-id',
    code: 'account-inactive',
    when: {
      id: /^(?:account|organization|org|user|team|project|workspace|tenant|customer)_(?:is_)?(?:deactivated|suspended|disabled|inactive|overdue|locked|banned|frozen|closed|not_active|terminated|blocked|restricted|archived|unverified|not_verified|deleted|abnormal|in_arrears)|^(?:deactivated|suspended|disabled|banned|inactive|locked)_(?:account|organization|org|user|team|project|workspace|tenant|customer)|billing_(?:not_active|disabled|inactive)|arrear|overdue|verification_required|^kyc_|^(?:e_?mail|phone|identity)_(?:not_|un)(?:verified|confirmed)$|payment_instrument|service_stop|membership_expired|_not_purchased$/,
    },
  },
  {
    name: 'account-words',
    code: 'account-inactive',
    when: {
      says: [
        /\b(?:account|organi[sz]ation|org|user|member|team|project|workspace|tenant|customer|profile|subscription|billing)s?\b(?! (?:access )?tokens?\b)(?:(?!\bkeys?\b|\bmodel\b).){0,80}\b(?:suspended|deactivated|disabled|banned|blacklisted(?! (?:word|term|content|phrase))|terminated|frozen|locked|restricted|inactive|not (?:yet )?(?:been )?(?:active|activated|enabled(?! for))|closed|archived|turned off|switched off|denied access|blocked|deleted|overdue|arrears|on hold|past due|delinquent|unverified|not (?:been )?verified|must be verified|no longer exists|not exist any ?more|(?:pending|awaiting|wait(?:ing|s) for) (?:\w{1,12} )?(?:activation|approval|review|verification|confirmation))\b/,
        /\b(?:membership|licen[cs]e|contract|(?:plan|service|coding) package)\b.{0,40}\b(?:expired|ended|cancell?ed|over)\b|(?<!\bkey (?:for|of|in) )\b(?:your|this|the) (?:(?!query\b|execution\b)\w{1,12} )?plan (?:has |is |was )?expired\b|\b(?:closed|suspended|locked|froze|disabled|terminated|blocked|banned|deactivated|paused) (?:this|your|the) (?:account|organi[sz]ation|project|team)\b/,
        /\b(?:disabled|suspended|terminated|closed|banned)\b.{0,40}\bviolat\w{1,4}\b.{0,30}\bterms\b/,
        /\baccount (?:state|status) (?:is )?(?:invalid|abnormal|not (?:active|normal|valid))\b|\b(?:resource|service|instance) (?:is|was|has been) frozen\b|\b(?:user|account) (?:is |was |has been )?revoked\b/,
        /\bgroup (?:\S{1,40} )?(?:is|was|has been) (?:disabled|deactivated|suspended)\b/,
        /\b(?:suspended|deactivated|banned|disabled|inactive|locked|restricted|overdue|frozen|unverified|delinquent|terminated) (?:account|organi[sz]ation|user|project|team|workspace|tenant)\b/,
        /\baccess (?:is |was |has been )?(?:suspended|on hold)\b|(?:用户|账[号户])状态.{0,2}(?:异常|不可用)/,
        /access (?:was |has been )?terminated|\b(?:ensure|make sure|check) (?:that )?your (?:membership|subscription|plan) is active\b|\b(?:invoices?|bills?)\b.{0,24}\b(?:unpaid|overdue|outstanding|past due)\b/,
        /(?<!not )(?<!unable to )(?<!failed to )\b(?:verify|confirm|validate) (?:your )?(?:organization|account|e-?mail|mail address(?! field)|identity|phone)|must be verified|(?:identity|real-name|real name|account|organi[sz]ation|email|phone) (?:verification|authentication)/,
        /\bbind your .{0,30}account|绑定.{0,12}账[号户]/,
        /\b(?:resource|subscription) (?:is |was |has been )(?:temporarily |permanently )?(?:blocked|suspended|disabled)\b(?! by another)|\b(?:complete|pass|submit) (?:\w{1,12} )?kyc\b|\bkyc (?:\w{1,12} )?(?:required|needed|incomplete|pending)\b|\b(?:e-?mail|phone)(?: address| number)? (?:is|was|has) (?:not (?:yet )?(?:been )?|un)(?:confirmed|verified|validated)\b(?! (?:by|against)\b|:)/,
        /good standing|credit card on file|valid payment instrument|payment instrument/,
        /billing (?:to be|must be|is not|not|has not been) (?:enabled|active|set up)|please enable billing|billing account .{0,40}disabled/,
        /账[号户].{0,16}(?:封禁|封号|禁用|停用|冻结|锁定|注销|欠费|异常|非活动|未激活|未认证|未实名|受限|限制使用|关闭)|(?:用户|账[号户])已?.{0,18}(?:过期|到期)/,
        /(?:用户|账号|账户|组织|项目).{0,8}(?:(?:已被|被|已)(?:封禁|禁用|停用|冻结|锁定|注销|拉黑)|未(?:激活|验证|认证))|(?:验证|绑定)(?:邮箱|手机)|(?:邮箱|手机)号?码?(?:的)?(?:绑定|验证)/,
        /欠费|(?:实名|企业|身份)认证|完成认证/,
      ],
      unless:
        /\bmodels?\b.{0,60}\b(?:disabled|blocked|restricted)\b|\b(?:disabled|blocked|restricted)\b.{0,40}\bmodels?\b|no available|\b(?:policy|policies|rules?|filters?|guardrails?) (?:has |have )?(?:blocked|denied|rejected)\b|\b(?:all|every|provider|upstream|pool) (?:\w{1,12} )?accounts?\b|[无没暂]有?可用|ip address|api[ _-]?key .{0,40}(?:disabled|suspended|blocked)|rate limit|current quota|api has not been used|reached (?:its|the|your) (?:\w{1,10} )?spend(?:ing)? limit|not (?:yet )?activated the (?:\w{1,10} )?model|\bscopes?\b|restricted api key|\bdatabase\b|\btables?\b/,
    },
  },
  { name: 'usage-window-id', code: 'rate-limited', when: { id: /^usage_limit_reached$/ } },
  {
    name: 'usage-window',
    code: 'rate-limited',
    when: {
      says: [
        /(?:usage|session|hourly|weekly|daily) limit\b.{0,80}\b(?:\d+ ?-?(?:hours?|h)\b|resets?\b|week|try again (?:in|at))/,
        /\bdaily\b.{0,20}\b(?:requests|calls)\b.{0,20}\b(?:exhausted|used up|reached)\b|\bhit your (?:\w{1,12} )?usage limit\b/,
        /\b(?:hourly|daily|weekly)(?:\/\w{1,10})? (?:(?!spend|cost|budget|dollar|billing|usage)\w{1,12} ){0,2}limits? (?:is |was |has been )?(?:exhausted|exceeded|reached|hit)\b|\b(?:hit|reached|exceeded) (?:your|the) (?:daily|hourly|weekly) (?:(?!spend|cost|budget|dollar|billing|usage)\w{1,12} )?limit\b/,
        /\b(?:todays|daily|hourly|weekly) (?:\w{1,10} )?quota\b|try again tomorrow|\busage resets (?:over|in|at|after|every)\b|\bquota will reset (?:after|in) \d/,
        /\d ?小时.{0,12}(?:上限|限额|限制)|(?:今日|每日|当日|每周|本周).{0,16}(?:上限|限额|次数)/,
      ],
      unless: /balance|credit|insufficient/,
    },
  },
  {
    name: 'money-words',
    code: 'quota-exhausted',
    when: {
      says: [
        /\b(?:insufficient|not enough) (?:\w{1,15} ){0,3}(?:balance|credits?|quota|funds?|points|coins|units|tokens (?:in|on|left))\b/,
        /\b(?:balance|credits?|quota|budget|spend(?:ing)?|funds?|wallet|prepaid|allowance|neurons)\b.{0,40}\b(?:insufficient|exhausted|depleted|used (?:up|in full)|not funded|(?:was|were|been) used(?! by| for| in| to)|ran out|run out|not enough|too low|empty|exceeded|expired|negative|reached|required|has ended|not sufficient)\b/,
        /\b(?:out of|no (?:more|remaining|available)?|not enough|used up|ran out of|run out of|lacks?|need more|needs more|requires? more|used all|zero|exhausted|depleted) ?(?:all |your |of |its |the |any |available |remaining |api |paid |free |account |monthly |daily |token ){0,4}(?:credits?|balance|quota|funds?|money|allocation|allowance|(?:prepaid|paid|included|purchased) tokens)\b|\b(?:no|not have) (?:active|usable|spendable|valid|unexpired) (?:credits?|balance|funds?)\b|\boverages?\b/,
        /\b(?:do|does) not have (?:any|enough|sufficient) (?:\w{1,12} ){0,2}(?:credits?|balance|quota|funds?)/,
        /\bexceed(?:ed|s)? (?:\w{1,12} ){0,4}(?:quota|budget|credits?|balance|funds|allowance|spend(?:ing)? (?:limit|cap)|(?:usage|plan|monthly|credit|account|subscription|cost) limits?|billing limit)\b/,
        /\b(?:hit|reached|used up|depleted|consumed|spent|you have (?:eaten(?: up)?|(?:burned|burnt|blown) through)) (?:all )?(?:of )?(?:your|the|its) (?:(?!rate|request|daily|hourly)\w{1,12} ){0,3}(?:quota|credits?|allowance|budget|balance|ceiling|cap)\b/,
        /\b(?:balance|funds|credits?)\b.{0,16}\b(?:is|are) (?:too )?(?:low|little|small|below|under|less than)\b|\b(?:low|too few|too little|lack of|lacks?) (?:\w{1,12} )?(?:funds|balance|credits)\b|\bnot (?:have )?enough (?:\w{1,12} )?(?:money|coins|points|tokens (?:left|remaining))\b/,
        /\b(?:reached|exceeded|exceeds|over|hit) (?:the |its |your )?(?:max(?:imum)?|allowed|total) (?:\w{1,12} )?(?:costs?|spend(?:ing)?|budget|expense)\b/,
        /\btotal usage (?:limit |quota )?(?:is |was |has been )?(?:exceeded|reached)\b/,
        /\b(?:usage|cost) limits? exceeded\b|\b(?:hit|reached|exceeded) (?:your|the|its) (?:\w{1,12} ){0,2}(?:cost|spend(?:ing)?|billing|dollar) (?:limit|cap)\b|\bexhausted (?:the |your |its )?(?:\w{1,12} )?(?:budget|quota|credits?)\b/,
        /(?<!模型|模型尚)(?:尚?未|没有)(?:购买|订购|订阅)(?:任何)?(?:有效的?)?(?:套餐|会员|资源包|流量包)(?!.{0,12}(?:模型|频[率繁]|每[分秒小]))|权益(?!等级).{0,4}(?:用完|用尽|不足|耗尽)/,
        /\bspent\b.{0,30}[$€¥£] ?\d|\b(?:raise|lift|increase) (?:the |your )?(?:\w{1,12} )?(?:cap|budget|spend\w*)\b|\bover budget\b|\bbudget\b.{0,40}\bexceeded\b|exceededbudget|budget limit/,
        /\b(?:spend(?:ing)?|credit|hard|cost|billing|monthly|key|usage|prepaid|plan|subscription) (?:usage |spend(?:ing)? )?(?:limit|cap|ceiling|threshold)\b.{0,45}\b(?:reached|exceeded|exhausted|used up|depleted|hit|over)\b/,
        /\breached (?:\w{1,12} ){0,4}(?:spend(?:ing)?|credit|api usage|usage|billing|cost|monthly|budget) (?:\w{1,12} )?(?:limits?|caps?|allowance)/,
        /\btrial (?:period )?(?:has |is |was )?(?:ended|expired|over|finished|used up)\b|\bno (?:more )?(?:budget|credits?|balance|funds|quota|money|allowance) (?:is |are )?(?:left|remaining)\b/,
        /\bsubscription (?:is |has |was )?(?:\w{1,10} or )?(?:been )?(?:expired|required|cancell?ed|ended|inactive|not active|not found)\b|\bno active subscription\b|\b(?:do|does) not have an? (?:valid|active|current|paid) (?:\S{1,20} )?(?:subscription|plan|membership)\b|authnum-\d+-not enough/,
        /payment required|can only afford|please (?:recharge|top[- ]?up)|(?:recharge|top[- ]?up) (?:your|and|to|the)|\bextra usage\b|token limit for your (?:plan|tier|account)|^billing: |need to purchase|unpaid (?:invoice|bill|balance)/,
        /\b(?:enter|add|provide|attach|without|no|missing|valid) (?:a |an |your )?(?:\w{1,12} )?payment method|payment method (?:is |was )?(?:required|missing|declined)|\b(?:charge|payment|(?:credit|debit|bank|your) card) (?:authori[sz]ation )?(?:is |was |has been )?(?:failed|declined|refused)\b|\bcard (?:is |was |has been )?declined\b|set up billing|purchase (?:more )?credits|buy (?:more )?credits|add (?:more )?(?:credits|funds)/,
        /\bexceeded your (?:\w{1,12} )?(?:token )?usage\b|\byou have (?:either )?run out of (?:\w{1,12} ){0,2}(?:resources|units|minutes|messages)\b/,
        /\bdepleted (?:\w{1,12} ){0,4}(?:credits?|balance|quota|funds?)\b|\bbudget (?:is |was |has been )?(?:fully )?(?:reached|depleted|spent|used up|used)\b|\bno (?:active |valid )?(?:subscription found|entitlement)/,
        /\busage not included in\b|\bpaid (?:plan|subscription|tier) (?:is )?(?:required|needed)\b(?!.{0,60}\bmodel)|\bfree quota used\b|\bupdate your payment method|\bresource consumption limit\b|为付费|付费(?:功能|接口|服务)/,
        /\b(?:organi[sz]ation|account|team|key|project) (?:has |have )?reached (?:its|the|their) (?:\w{1,12} )?limit\b/,
        /\breached (?:\w{1,12} ){0,4}budget\b|\breached the set (?:\w{1,12} )?limit\b|\bpre-?consumed? quota failed\b/,
        /\b(?:balance|credits?|wallet|funds|quota)\b(?:.{0,12}\b(?:is|are|of|at|below|under)\b|[:=]).{0,6}\b(?:zero|0(?:\.0{1,4})?(?![.\d]))|\bno (?:more|remaining) (?:tokens|credits|calls|requests|units|points)\b|\bno (?:tokens|calls|requests|units|points) (?:are |were )?(?:left|remaining)\b(?!.{0,24}(?:\b(?:minutes?|seconds?|hour|window|bucket|until|answer|completion|output|context|prompt|reply|response)\b|\d ?s\b))|\b(?:consumed|used) (?:100 ?%|all) of (?:your|the|its)\b/,
        /\badd (?:a|your) (?:credit |bank )?card\b|\bno (?:active |valid )?(?:billing|payment) (?:plan|method|account|details)\b/,
        /\b(?:spend(?:ing)?|budget|cost) (?:guard|limiter|alarm|stop) (?:is |was |has been )?(?:triggered|tripped|hit|reached)\b|\bbalance\b.{0,16}(?:<|less than|lower than|below).{0,24}\b(?:cost|price|charge|fee)\b/,
        /\b(?:included|plans?|pack|bundle)\b.{0,30}\b(?:spent|used up|consumed)\b(?! (?:\d|too many|the)\b)|\b(?:have|has|with) 0 (?:\w{1,12} )?(?:credits|units)\b|\b(?:you|account|user|team|workspace|project|key|plan|package|wallet) (?:\w{1,12} )?(?:have|has|with) 0 (?:\w{1,12} )?(?:tokens|points)\b(?!.{0,24}\bcontext)/,
        /\b(?:balance|credits?|funds?|quota|wallet) (?:\w{1,12} ){0,3}(?:can|does|do|will) not cover\b/,
        /\bcosts?\b.{0,40}\bonly\b.{0,12}\d.{0,20}\b(?:remain\w{0,4}|left|available)\b(?!.{0,24}\bcontext)|\b(?:monthly|yearly|lifetime|total(?! to(?:ol|ken) )) (?:\w{1,12} )?(?:cap|allowance) (?:is |was |has been )?(?:hit|reached|exceeded|used up)\b/,
        /\b(?:have|has) (?:only )?[$€¥£]?\d[\d.,]{0,12} ?(?:credits?|usd|eur|cny)\b(?! ?\/| (?:per|an?|each|every) ).{0,40}\b(?:costs?|needs?|requires?)\b|\bcosts?\b.{0,20}(?:>|\bexceeds?\b|\bis (?:more|higher|greater) than\b).{0,20}\b(?:balance|credits?|(?:available|remaining)(?= ?[$€¥£]?\d|[.!]?$))|(?:预计|所需)费用 ?\d.{0,20}(?:可用|剩余|账户)余额|\bcosts? more than\b.{0,30}\b(?:have|has|left|remain\w{0,4})\b|\b(?:0|zero|no|nothing) (?:\w{1,12} )?(?:left|remaining) (?:in|on) (?:your|the|this) (?:package|bundle|card|pack|plan|account|key|wallet)\b/,
        /\b(?:package|bundle|pack)\b.{0,30}\b(?:no|0|zero) (?:remaining|more)\b|\b(?:buy|purchase|get) (?:an?|another|more|additional) (?:\w{1,12} )?(?:top-?ups?|recharge|package|bundle|tokens|points|credits|capacity)\b/,
        /used up (?:all )?(?:your|the) (?:\w{1,10} )?(?:points|credits|tokens)\b/,
        /\bfree (?:tier|quota|allocation|allowance|trial|credits?|usage|access|period)\b.{0,60}\b(?:exhausted|used up|ended|expired|over|consumed|limit (?:is |was |has been )?(?:reached|exceeded|hit))\b|\bfree (?:\w{1,12} )?(?:usage|allowance|allocation) (?:is |was |has been )?exceeded\b(?! \d|.{0,30}\b(?:\d+ ?s(?:ec\w*)?|seconds?|minutes?)\b)|\bused up (?:all )?(?:of )?(?:your|the|its) free (?:usage|tier|trial|requests|messages)\b(?!.{0,16}\b(?:second|minute|hour)\b)/,
        /(?:可用金额|资金).{0,4}(?:不足|不够)|(?:会员|订阅).{0,4}(?:过期|到期)|透支(?!模式|功能)|无可用的?(?:额度|余额)|(?<!参数|输入)(?:额度|余额|金额).{0,3}低于/,
        /额度.{0,6}(?:达到?.{0,2}上限|为 ?0|为零|用尽|用光|花光|不足|耗尽|用完|超限|超出|不够|已用)|余额.{0,4}(?:不足|不够|用尽|耗尽|告罄|见底|为 ?0|为零)|(?:配额|点数|积分|次数|流量|资源包|资源点|套餐|免费额度|(?<!集群|平台|系统)算力).{0,10}(?:不足|用尽|用完|耗尽|不够|到期|已过期)|令牌.{0,4}用[尽完]|预扣.{0,6}失败|剩余.{0,8}(?:tokens?|次数|点数).{0,4}(?:不足|不够|为 ?0)|(?:没有|无|暂无)(?:任何)?(?:可用|有效)的?资源包|(?:消费|费用|支出|花费|金额).{0,6}(?:超限|上限|限额|限制|超出)|(?<!tokens? ?|调|分钟)(?:使用量|用量).{0,4}(?:达到?|超[过出]).{0,4}(?:上限|限额|限制)|请(?:及时|先|前往)?.{0,6}(?:充值|储值|续费)|充值后/,
      ],
      unless:
        /rate limit exceeded|rate limit is|throttl|free-models-per|requests? limit|rate limit quota|频率限制|速率限制|\b(?:time|retry|retries|latency|timeout|attempts?|fallback|error|thinking|reasoning) budget\b|(?:思考|推理)预算|\bconcurrency budget\b(?!.{0,60}\b(?:credit|balance|top up)\b)/,
    },
  },
  // With a 402 one word is enough. This comes before the rules for sentences that something is required.
  {
    name: 'money-status',
    code: 'quota-exhausted',
    when: {
      status: [402],
      says: [
        /\b(?:pay(?:ment|ing)?|paid|plan|subscri\w+|billing|credits?|balance|funds?|quota|wallet|invoice|card|usage)\b|付费|充值|余额|额度/,
      ],
      unless: /\bmodels?\b.{0,40}\bonly\b|\bonly\b.{0,40}\bmodels?\b/,
    },
  },
];
