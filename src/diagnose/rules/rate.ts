/**
 * Rates and load. `rate-limited` is about this key's requests or tokens; `overloaded` about capacity or traffic in
 * general.
 */
import type { Rule } from '../rule.ts';

/** Tried before the rules about money, because these errors keep identifiers that are about money. */
export const SATURATION_RULES: readonly Rule[] = [
  // one-api and new-api write this sentence over any 429 of a provider, but keep its identifiers.
  {
    name: 'upstream-saturated',
    code: 'upstream-error',
    when: { id: /insufficient_quota|billing|exceeded_current_quota/, says: [/上游负载|upstream load/] },
  },
  // If all of the gateway's own accounts are used up, that is not a limit of this key.
  {
    name: 'pool-saturated',
    code: 'model-unavailable',
    when: {
      says: [
        /\b(?:all|every) (?:of )?(?:the |our )?(?:\w{1,12} ){0,3}(?:accounts?|channels?|providers|credentials?|(?:provider|channel|upstream) keys|workers?|replicas?|instances?|nodes?)\b(?! (?:in|of|for) (?:this|your)\b).{0,50}\b(?:limit|quota|rate[- ]limited|throttled|capacity|in use|occupied)/,
        /^(?:error: )?no (?:\w{1,12} ){0,2}(?:accounts?|channels?|providers?|workers?|backends?|deployments?) (?:is |are )?(?:currently )?available\b(?! (?:in|for) (?:this|your)\b)/,
        /^(?:\[\w{1,20}\] )?(?:available |all )?(?:channels|deployments|workers|backends|endpoints|nodes) (?:are |were |have been )?exhausted\b/,
        /\b(?:all|every) (?:of )?(?:the |our )?(?:api|upstream|provider|channel) keys?\b.{0,30}\b(?:is|are|were|been) (?:currently |temporarily )?(?:rate[- ]limited|throttled|exhausted|cooling)\b/,
        /\b(?:all|every) (?:\d{1,4} )?(?:\w{1,12} )?keys?(?:\(s\))? (?:for|of|in) \S{1,60} (?:is|are|were|was) (?:\w{1,12} )?(?:rate[- ]limited|throttled|exhausted|cooling)\b/,
        /(?:所有|全部)(?:的)?(?:可用)?(?:上游)?(?:凭[据证]|账[号户]|渠道|[密金]钥|号池)(?:均|都)?已?(?:全部|经|被)?(?:用尽|耗尽|限流|禁用|冷却|失效)/,
      ],
      // Not if these are the caller's own keys.
      unless: /\bkeys? (?:of|in|for) (?:your|this) (?:account|organi[sz]ation|project|team|user|workspace)\b/,
    },
  },
];

export const RATE_RULES: readonly Rule[] = [
  // A request that is too long is refused at any time, so this is not a rate limit.
  {
    name: 'tokens-too-many',
    code: 'invalid-request',
    when: {
      status: [400, 413, 422],
      says: [/\btoo many (?:\w{1,12} )?tokens\b/],
      unless:
        /\b(?:wait|retry|try again|slow|throttl\w{1,4}|rate|quota|tpm|tpd|second|minute|min|hour|day)s?\b/,
    },
  },
  // OpenRouter's free models and others: a rate limit that credit would lift is still a rate limit.
  {
    name: 'rate-free',
    code: 'rate-limited',
    when: { says: [/rate limit exceeded: |request was throttled/] },
  },
  {
    name: 'overload-words',
    code: 'overloaded',
    when: {
      says: [
        /\boverload(?:ed)?\b(?!-\w)(?<!\b(?:to|would|could|may|might|can|will) (?:\w{1,12} )?overload)|over capacity|too busy\b|\btoo much (?:traffic|load|demand)\b/,
        /\b(?:at|no|insufficient|out of|limited|exceeds?|exceeded|lack of|not enough|full) (?:\w{1,12} )?capacity\b(?! providers?\b)|capacity (?:has been |is |was )?(?:temporarily )?(?:saturated|exceeded|exhausted|depleted|used up|constraint|full|reached|unavailable|limited)/,
        /\b(?:high|heavy|elevated|increased|peak) (?:\w{1,10} )?(?:demand|traffic|load|volume|usage)\b/,
        /\b(?:server|service|system|model|engine|upstream|worker|queue|instance|backend|cluster|gpu|we)s?(?: is| are)?(?: currently| too| very| temporarily| now| all)* (?:busy|saturated|congested)\b(?!-\w)/,
        /\bbusy\b.{0,20}\b(?:try|retry|wait)\b|\b(?:timed out|time-?out|gave up) waiting for (?:an? |the )?(?:\w{1,12} ){0,3}(?:slot|permit|capacity|queue|turn)\b|\bconnection pool (?:is |was )?(?:exhausted|full|saturated)\b|^\S{1,60} is saturated\b/,
        /\bqueue\b.{0,20}\b(?:full|exceeded|limit|too long|time-?out|timed out)\b|pending requests? (?:limit )?exceeded|too many (?:people|users|visitors)\b(?! in (?:your|this|the)\b)|maximum pending|too many (?:pending|queued|waiting|buffered|outstanding|in-?flight) requests|total request limit reached|\b(?:server|platform|system|service)-wide (?:\w{1,12} )?limit\b|\bback-?pressure\b|\brequests? (?:was |were |has been )?(?:dropped|shed)\b|\bload shedding\b|\brequests? (?:can not be|(?:was|is) not) admitted\b|\b(?:gpu|npu|device|accelerator|engine|slot)s? (?:is |are )?(?:currently |already |still ){0,2}(?:in use|occupied|taken)\b/,
        /\b(?:due to|because of) (?:(?!suspicious|unusual|abnormal|malicious|automated|bot|token|context|model|failed)\w{1,12} ){0,2}(?:capacity|load|demand|traffic)\b(?! (?:balanc\w{1,4}|fail\w{0,4}|error|test\w{0,3}|time|polic\w{1,3}|rules?|patterns?|from)\b)/,
        /\b(?:channel|pool|server|system|global|platform|gateway|backend|engine|worker|instance|upstream|cluster)s? (?:\S{1,40} ){0,2}?concurren\w{1,6} (?:limit|cap|quota)\b(?!.{0,30}\b(?:your|this) (?:\w{1,12} )?(?:account|key|organization|team|plan|token|user)\b)/,
        /\brequests? (?:waiting|wait|queue|queu(?:e?)ing) time-?out\b/,
        /\bwe are (?:\w{1,12} )?(?:at (?:our|the|full) (?:limit|capacity)\b|full(?! \w)|full (?=now|right|at|today))|load .{0,20}saturated|\b(?:very|so|too|extremely|highly|quite|really|currently|is|are) popular (?:at the moment|right now|now|currently|today)\b|traffic (?:control|shaping|throttl)|currently experiencing (?:a )?high/,
        /繁忙|(?:服务器?|系统|模型|通道|线路).{0,8}(?:太|很|较|过于)忙|(?:使用|排队|访问|请求|在线)人数.{0,4}(?:多|大)|过载|资源紧张|排队|拥挤|拥堵|负载(?:已|过|较)|饱和|访问量过大|请求(?:量|人数)(?:过|太|较|很)?(?:大(?!小)|多)|当前(?:模型|服务).{0,8}(?:请求|访问).{0,4}过多|流量(?:控制|过大)|服务器(?:压力|(?:负荷|开销).{0,3}[大高重满])|负荷(?:过|较|太)[高大重]/,
      ],
      unless:
        /^invalid (?:value|type|enum|content)\b|\b(?:your|this) (?:account|key|organization|team)\b.{0,60}rate limit/,
    },
  },
  // With a 5xx, a server counts the connections of all its clients.
  {
    name: 'overload-connections',
    code: 'overloaded',
    when: {
      between: [500, 599],
      says: [
        /\btoo many (?:open |active |concurrent |simultaneous )?(?:connections|sockets|streams|clients)\b/,
      ],
      unless: /\b(?:your|this) (?:\w{1,12} )?(?:account|key|organization|team|plan|token|user|ip)\b/,
    },
  },
  {
    name: 'rate-words',
    code: 'rate-limited',
    when: {
      says: [
        /\brate[- _]?limit(?:s|ed|ing|er)?\b|\bblock(?:ed)? by (?:the )?(?:sentinel|flow (?:control|limiting)|rate control)\b/,
        /\btoo many (?:requests|request\b(?! (?!(?:in|per|from|to|for|by|of|within|at|on|please|try|during|this|your|has|was|sent|made|and|error)\b)(?:\w{1,12} )?(?:\w{2,12}s|body)\b)|tokens(?! in| requested|\W{1,3}(?:max|at most|up to))|concurrent|calls|connections|parallel)/,
        /\b(?:request|call|frequency|concurren\w{1,6}|parallel|qps|rps|rpm|tpm|rpd|tpd|throughput|bandwidth)s?(?: request| rate| count| frequency| quota| sessions?| connections?| streams?)? (?:limit|limits|cap|restriction)\b/,
        /\bthrottl(?:ed|ing)\b|^limit exceeded[.!]?$|\bresource (?:has been |is )?exhausted\b/,
        /\b(?:rpm|tpm|rpd|tpd|qps|qpm)\b.{0,12}\b(?:exceeded|reached|limit)\b|\btoo many (?:\w{1,12} )?attempts\b/,
        /\brequests? (?:\w{1,10} ){0,3}too (?:frequent|fast|often|quick)/,
        /^(?=.{0,99}\b(?:limit|exceed|only)).{0,99}\b(?:requests|tokens|calls|req|tok) ?\/ ?(?:s|sec|second|min|minute|hour|day)\b/,
        /\b\d+ (?:requests|tokens|calls)\b.{0,40}\bper (?:second|minute|min|hour|day)\b/,
        /\b(?:requests|tokens|calls) per (?:second|minute|min|hour|day)\b|\b(?:max|limit|reached|exceeded|crossed) (?:\w{1,14} ){0,3}(?:rpm|tpm|rpd|tpd|qps)\b/,
        /\bmax(?:imum)? (?:\w{1,12} ){0,2}(?:parallel|concurrent)\b.{0,30}\b(?:limit|reached|exceeded|requests)\b/,
        /\brequests? exceeds? (?:the )?(?:\w{1,12} )?(?:limit|quota)\b/,
        /\blimit\b.{0,30}\bper[ -](?:second|minute|min|hour|day)\b|\bmore (?:requests|tokens|calls) than\b.{0,20}\b(?:allows?|allowed|permitted)\b/,
        /(?:qps|rate|concurrency)\s?over\s?flow|\btoken bucket\b/,
        /\b(?:request|call)s? (?:rate|frequency|volume)\b.{0,30}\b(?:above|over|high|exceed\w{0,3})\b|\blimited to \d+\b.{0,20}\bper (?:second|minute|min|hour|day)\b|\b(?:exceed\w{0,3}|more than)\b.{0,40}\b(?:simultaneous|concurrent|parallel)\b|\b(?:at most|no more than|only|up to) (?:\d{1,4}|one|two|three|four|five) (?:requests?|calls?|streams?|connections?) (?:(?:may|can|is|are|at|be) ){0,2}(?:run |running |allowed |open )?(?:side by side|at once|at a time|in parallel|at the same time|simultaneously|concurrently)\b/,
        /\bslow down\b|\btoo (?:fast|quick(?:ly)?)\b|\b(?:faster|quicker|more often) than\b|\bone (?:request|generation|call) at a time\b|\bconcurrency\b.{0,20}\b(?:limit|exceed\w*|reached)\b/,
        /\b(?:another|previous|existing) (?:request|generation|stream|conversation|run)s? (?:\w{1,12} ){0,4}(?:in progress|still (?:running|active)|being (?:processed|generated)|already running)\b|已有.{0,12}(?:正在|进行中|处理中)/,
        /^(?:the )?(?:request |traffic )?flow (?:is |was )?limited\b|(?:^|\b(?:still|currently|already|busy|are|is|am) )processing (?:the |your )?(?:users? )?(?:last|previous) (?:question|request|message)\b(?!.{0,12}\bfailed\b)/m,
        /\bmaximum \d+ requests in\b|\breached the (?:request|total request) limit\b/,
        /\b(?:call volume|request) quota\b|request limit reached/,
        /请求数限制|(?:请求|操作|访问|调用).{0,6}(?:过于频繁|太频繁|频繁|过快|超限|超频)|(?:频率|速率|并发|qps|rpm|tpm|调用次数|调用量|请求次数|流量).{0,12}(?:超|限|过高|上限|达到|已达)|限流|(?<!不)限速|超(?:出|过).{0,12}(?:频率|速率|并发|次数|每(?:秒|分钟|小时)|(?:秒|分钟)限)/,
      ],
      unless:
        /^invalid (?:value|type|enum|content)\b(?!.{0,120}\brate limit (?:exceeded|reached)(?:[.!]?$| for\b))|(?:max_tokens|context|prompt|input|body).{0,40}too (?:long|large)|\bmax[ _]tokens must\b|\btokens in the (?:prompt|request|input)\b|\brate limit (?:of|(?:is )?set to|is) 0\b/,
    },
  },
];

/** Identifiers alone. Tried after the words about models, which come with these identifiers if a pool is empty. */
export const RATE_ID_RULES: readonly Rule[] = [
  // With any other status, this is about the length of the request.
  {
    name: 'rate-tokens',
    code: 'rate-limited',
    when: {
      status: [429],
      says: [/\btokens? (?:limit|quota|count|usage)\b/],
      unless: /\bcontext\b|\bprompt\b|\binput\b/,
    },
  },
  {
    name: 'overload-id',
    code: 'overloaded',
    when: {
      id: /overload|queue_(?:exceeded|timeout|full)|capacity|^busy$|(?<!^e|sqlite|database|db|resource|file|disk)_busy$|(?:server|system|service|model)_(?:is_)?(?:too_)?busy|^slow_down$|resource_constraint/,
    },
  },
  {
    name: 'rate-id',
    code: 'rate-limited',
    when: {
      id: /rate_?limit|too_many_(?:requests|tokens|concurrent)|throttl|^(?:request|requests|limit|concurrency|usage)_limit(?:_(?:exceeded|reached))?$|_usage_limit_(?:exceeded|reached)$|^limit_exceeded|^limit_(?:requests|tokens|burst_rate)|resource_exhausted|requests?_limited|flow_control|qps|consumption_limit/,
      unless: /\bkey (?:is|was|has been) (?:revoked|disabled|deleted|deactivated|expired)\b/,
    },
  },
];
