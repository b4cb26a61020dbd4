/** Models: retired, not permitted, of another kind, known but not served, unknown. */
import type { Rule } from '../rule.ts';
import { ENDPOINT_RULES } from './model-endpoint.ts';
import { RETIREMENT_RULES } from './retirement.ts';

export const MODEL_RULES: readonly Rule[] = [
  // Client restrictions speak of accounts and groups, not of a model.
  {
    name: 'client-only',
    code: 'permission-denied',
    when: {
      says: [
        /only (?:allows?|available (?:for|to)|authorized for use with|supports?|permits?)\b.{0,60}\b(?:clients?|coding agents?|claude code|cli|plugins?)\b/,
      ],
    },
  },
  {
    name: 'model-or-access',
    code: 'model-not-found',
    when: {
      says: [
        /\b(?:incorrect|invalid|unknown|wrong) model(?: id| name)?\b.{0,80}\bor\b.{0,40}\b(?:no|not have) (?:access|permission)\b|(?:does not exist|not found|not exist|could not be found|no such model|inaccessible)\b.{0,40}\bor\b.{0,60}\b(?:access|permission|inaccessible|not deployed)/,
        /不存在.{0,12}(?:无权|没有权限)/,
      ],
    },
  },
  {
    name: 'model-or-access-id',
    code: 'model-not-found',
    when: { id: /^not_authorized_or_not_found$|^not_found_or_(?:not_authorized|unauthorized|forbidden)$/ },
  },
  {
    name: 'gateway-provider-undefined',
    code: 'gateway-error',
    when: { says: [/provider undefined not found/] },
  },
  {
    name: 'model-price',
    code: 'gateway-error',
    when: {
      says: [
        /倍率或价格未配置|价格未(?:配置|设置)/,
        /\bmodels?\b.{0,80}\b(?:ratio|price|pricing)\b.{0,20}\bnot (?:set|configured|found)|\bmodels?\b.{0,80}\b(?:has|have|with) no (?:\w{1,12} )?(?:price|pricing|ratio|cost)\b/,
      ],
    },
  },
  {
    name: 'permission-denied-on',
    code: 'permission-denied',
    when: {
      says: [
        /\bpermission \S{1,80} denied on\b|\bonly (?:an? |the )?(?:\w{1,12} )?admin(?:istrator)?s? (?:can|may|is|are)\b/,
        /not authorized to perform\b(?!.{0,80}\bmarketplace)/,
        /lacks the required data action/,
      ],
    },
  },
  ...RETIREMENT_RULES,
  ...ENDPOINT_RULES,
  {
    name: 'model-of-nobody',
    code: 'model-not-found',
    when: {
      status: [200, 400, 404, 422],
      says: [
        /\bno (?!available|free|idle|healthy|running|live)(?:\w{1,12} ){1,3}(?:found|configured|registered|defined) for (?:the |this )?(?:requested |given )?model\b/,
        /\b(?:unable to|can not|could not|failed to) find (?:an? |any |the )?(?:\w{1,12} )?(?:endpoint|deployment|route|handler|backend|mapping) for (?:the |this )?(?:requested |given )?model\b/,
        /\bmodels?\b.{0,100}\b(?:must|should|needs? to|has to|have to) (?:be (?:requested|specified|given|prefixed|called|written|qualified)|include|have|contain|carry|start|begin)\b.{0,24}\b(?:provider|vendor|prefix|namespace)\b|\bmodel (?!(?:parameter|field|name|id|value|property|format|type|version)\b)\S{1,120} (?:does not match(?! (?:the |its )?(?:index|pattern|schema|format))|match(?:es|ed) (?:no|none))\b/,
        /\bprovider (?!was |is |not )\S{1,60} (?:was |is )?(?:not found|not supported|not configured|not registered|unknown|does not exist)\b|\bproviders? not found:|\bunknown (?:provider|vendor)\b(?! (?:error|failure|exception|status|response|key|option|field|setting|config|param))|^(?:the )?(?:requested |specified |given )?(?:provider|vendor) (?:was |is )?not (?:found|registered)[.!]?$/,
      ],
    },
  },
  // `Not available` of a gateway that breaks off is of now, of any other for good.
  {
    name: 'model-unavailable-status',
    code: 'model-unavailable',
    when: {
      between: [500, 599],
      says: [
        /\b(?:models?|engine)\b(?: \S{1,120})? (?:is |are )?not available\b(?! (?:on|for|in|to|under|with)\b)/,
      ],
    },
  },
  {
    name: 'model-of-a-list',
    code: 'model-not-found',
    when: {
      status: [400, 404],
      says: [
        /\bmodels?\b.{0,200}\b(?:view|see|check|for) (?:the |a )?(?:full )?list of (?:supported|available|valid) models\b/,
      ],
      unless: /\bnon-serverless|\bdedicated\b|\bpermission|\b(?:start|create) \w/,
    },
  },
  // A key for which no model is open.
  {
    name: 'model-none-for-key',
    code: 'model-not-permitted',
    when: {
      status: [401, 403],
      says: [
        /(?:令牌|[密金]钥|分组|套餐|key|token).{0,8}(?:没有|无|暂无)(?:任何)?可用(?:的)?模型/,
        /\bno models? (?:is |are )?(?:available|open|allowed|enabled) (?:for|to|with|under|on) (?:this|your|the) (?:api )?(?:key|token|account|plan|group)\b/,
      ],
    },
  },
  {
    name: 'model-unavailable-id',
    code: 'model-unavailable',
    when: {
      id: /^(?:model_(?:not_available|unavailable|loading|not_loaded|not_ready\w*|offline|not_running|not_deployed|load_failed|warming\w*|cold\w*)|(?:dedicated_)?(?:endpoint|deployment)_(?:not_running|not_ready|scaling_up|paused|stopped|unavailable|inactive)|no_(?:available|healthy|active)_\w+|no_(?:\w{1,40}_)?(?:providers?|channels?)_available|no_(?:providers?|channels?|models?|routes?)_(?:satisf\w{1,20}|match\w{0,20}|eligible|capable|left)|no_(?:api_)?keys|all_(?:providers|channels|accounts)_(?:blocked|disabled|down|unavailable|exhausted|busy)|no_keys_available|no_deployments?_available|channel_no_available_key|unavailable_error|closed_endpoint|model_loading_error|loading|(?:app|agent|bot)_unavailable)$/,
      unless:
        /\b(?:do|does) not have access to (?:this|the) model\b|\bnot (?:available|supported|offered|included) (?:on|in|for|with|to|under|by) (?:the |your |this )(?:\w{1,12} )?(?:tier|plan|account|subscription|key|group|token|organi[sz]ation|team|project|workspace)\b/,
    },
  },
  {
    name: 'model-unavailable',
    code: 'model-unavailable',
    when: {
      says: [
        /\bno (?:\w{1,12} ){0,3}(?:keys|credentials|accounts|providers?|channels?|backends?|workers?|deployments?) (?:\w{1,12} )?(?:that|which) (?:supports?|serves?|offers?|has|have|handles?|hosts?|can)\b/,
        /\bno (?!healthy upstream\b)(?:available|healthy|active|enabled|valid|live|usable|eligible|idle|running|ready|compatible|suitable|matching|resolvable) (?:\(\w{1,12}\) )?(?:\w{1,12} ){0,3}(?:channels?|deployments?|accounts?|providers?|workers?|executors?|runtimes?|backends?|instances?|containers?|replicas?|endpoints?|api keys|keys|nodes?|pods?|targets?|credentials|auths?|upstreams?|(?:sub-?)?groups?)\b/,
        /\bno (?:(?:api )?keys?|credentials?|accounts?) (?:(?:was|were|are) )?(?:found|configured|registered|left|set)(?: with name \S{1,60})? for (?:the |this )?(?:provider|channel|group|model|upstream|vendor)\b/,
        /\bno (?:available|free|idle) (?:slots?|gpus?) (?:\w{1,12} )?(?:for|to)\b.{0,20}\bmodel\b/,
        /\bno (?:available|usable|healthy|idle|eligible|free) (?:(?:\w{1,12} ){0,2}(?:key|credential)s?|(?:\w{1,12} ){1,2}tokens?)\b/,
        /\bno (?:\w{1,12} ){0,2}(?:auths?|credentials?|keys|tokens|accounts|upstreams?|providers?|channels?|workers?|backends?|nodes?) (?:is |are |was |were )?(?:currently |presently )?(?:available|candidates?|left|usable|eligible|schedulable)\b/,
        /\b(?:no (?:\w{1,12} )?(?:provider|channel|account|worker|backend|deployment|upstream|node|server)s?|none of the (?:\w{1,12} )?(?:provider|channel|account|worker|backend|deployment|upstream|node|server)s) (?:that )?(?:can|could|is able to|are able to|was able to|were able to) (?:\w{1,12} )?(?:execute|serve|handle|process|fulfil|fulfill|take|accept|route)\b/,
        /\b(?:account|credential|channel|key)s?\b.{0,20}\b(?:not schedulable|(?:in|on) cool ?down|cooling down)\b|\b(?:all|every) (?:\w{1,12} )?(?:accounts?|credentials?|channels?|keys|deployments?|auths)\b.{0,60}\b(?:cool(?:ing)? ?down|exhausted|unavailable|not available|disabled|deactivated|suspended|paused|expired|re-?auth\w{0,14}|rate[- ]limited|busy)\b/,
        /\bno (?:available|healthy|active|enabled|live|usable|running|ready) models?\b|\bprovider (?:accounts|credentials|keys) (?:are |were |have been )?(?:disabled|unavailable|exhausted|expired|paused|suspended)\b/,
        /\bproviders? (?!is |are |was )\S{1,60} (?:is |are )?(?:currently |temporarily )?(?:not (?:available|enabled|active|ready|healthy)|unhealthy|unavailable|disabled|offline)\b(?! (?:in|for|to)\b)/,
        /\b(?:deployment|model|endpoint|instance|service)s? (?:is|are) (?:currently |still )?being (?:updated|deployed|redeployed|restarted|provisioned|created|scaled|upgraded)\b/,
        /\bthere (?:are|is) (?:currently |presently )?no (?:\w{1,15} ){0,3}(?:channels?|deployments?|accounts?|providers?|workers?|backends?|instances?|replicas?|upstreams?|nodes?)\b/,
        /\bmodels?\b.{0,40}\b(?:(?:waking|warming|spinning|booting|starting) up|being (?:downloaded|pulled|fetched|prepared))\b|\bweights\b.{0,60}\b(?:loading|loaded|downloaded|missing)\b|\b(?:model|endpoint|deployment)\b.{0,100}\bhas no (?:\w{1,12} )?(?:provider|channel|deployment|backend|pod|worker|replica|instance|machine)s?\b/,
        /\bis not (?:currently|presently|yet) (?:live|loaded|deployed|hosted|served|running) (?:on|at|in|by)\b|\bno (?:worker|backend|node|instance|replica|server|provider|channel|account|gpu)s? (?:is |are )?(?:currently |presently |now )?(?:serv|host|runn?|offer|support|handl)(?:e?s|e|ing)?\b|\b(?:gpu|worker|compute|inference)(?: (?:node|server|instance|pod))?s? (?:is |are |went )?(?:offline|down|dead|gone)\b/,
        /\bcold start\b|\b(?:deployment|instance|worker|engine)s? (?:\S{1,60} )?(?:is |are )?(?:not ready|failed|unhealthy|shutting down)\b|\bdeployment \S{1,80} (?:is|was) (?:inactive|stopped|paused|disabled|down|asleep)\b|\bprovider (?:is )?not (?:activated|active|enabled)\b|\b(?:workers?|replicas?|instances?|engines?|(?:model|backend|upstream) (?:process|command)) (?:has|have|had|was|were|is|are)? ?(?:been )?(?:shut ?down|stopped|killed|terminated|crashed|exited|died)\b/,
        /\b(?:workers?|engines?|runners?|replicas?|endpoints?|deployments?|instances?) (?:\S{1,60} )?(?:can not|could not|failed to) be (?:initiali[sz]ed|started|loaded)\b|\b(?:failed|unable|could not|can not) (?:to )?(?:start|load|launch|spawn) (?:the )?(?:\w{1,12} )?(?:process|runner|engine|worker|backend|instance|container|replica)\b/,
        /\b(?:not? enough|insufficient|out of|lack of) (?:\w{1,10} )?memory\b.{0,30}\b(?:load|to (?:start|create|launch|place|host|serve|spawn)\b)|\b(?:process|engine|worker|instance|replica|container|shard|runner|pod|backend|service|server|pipeline|endpoint)s? (?:is |are )?(?:currently |still )?(?:not (?:yet )?(?:ready|running|started|loaded)|paused|asleep|sleeping|starting|loading|initiali[sz]ing|booting|warming up)\b|waiting for .{0,30}runner to start/,
        /\bno (?:\w{1,12} ){1,2}available for (?:the |this )?(?:requested )?model\b|\bdo load request\b|\b(?:model|provider|channel|route) selection (?:\w{1,12} )?(?:returned|found|yielded) (?:no|nothing|an empty)\b/,
        /\bno (?:\w{1,12} )?deployments? (?:with|for|of|in) (?:\S{1,40} ){1,6}?(?:was |were |is |are )?(?:found|running|available)\b|\b(?:failed|unable|can not|could not|error)(?: to| on| while| when| in)? (?:get|find|select|pick)(?:t?ing)? (?:an? |any )?(?:available |usable |healthy |candidate |target )?(?:channel|provider(?! (?:response|reply|answer))|deployment|instance|account|endpoint|pod|worker|target|replica|node)|\b(?:could|can) not find (?:an? |any )?(?:available|usable|healthy|live) (?:\w{1,12} ){0,3}(?:channel|provider|deployment|instance|account|(?:sub-)?group|key|node|worker)s?\b/,
        /\bmodels?\b.{0,120}\b(?:not (?:currently|presently|yet) available|not (?:available|served|offered) (?:right now|at the moment|at this time|now|yet))\b/,
        /\bno (?:\w{1,12} ){0,3}(?:channels?|deployments?|accounts?|providers?|services|miners|containers?|workers?|instances?|replicas?|endpoints?|nodes?|pods?|servers?|slots?|executors?|variants?|fallbacks?|candidates?)\b (?:\w{1,12} )?(?:available|found|configured|registered|discovered|online|up|set up|connected|included|added|enabled|left|remaining|ready|running|alive|selected|chosen|assigned|matched)\b/,
        /\b(?:every|each) (?:\w{1,12} ){0,2}(?:candidate|target|account|channel|provider|deployment|worker|instance|backend|node|credential)s?\b.{0,20}\b(?:unavailable|down|disabled|blocked|cooling|offline|exhausted)\b/,
        /\bno (?:\w{1,12} ){0,2}(?:targets?|candidates?|deployments?|instances?|replicas?|agents?) (?:is |are |was |were )(?:currently |presently )?(?:available|connected|online|reachable)\b/,
        /\bmodels?\b.{0,60}\bnot (?:loaded|deployed|started|ready|running) yet\b|^channels? (?:\S{1,40} )?(?:is |are |was )?(?:exhausted|not found|down|offline)\b|\ball (?:of )?(?:the |our )?(?:\w{1,12} ){0,2}(?:channels|deployments|accounts|providers|workers|instances|keys|nodes|servers|candidates|backends|targets|replicas)\b.{0,40}\b(?:disabled|blocked|unavailable|down|exhausted|limited|cooling|asleep|offline)\b/,
        /\bloading (?:the )?model\b|\bmodels?\b.{0,60}\bnot (?:yet )?ready\b|\bmodels? (?:\S{1,120} )?(?:is|are) (?:currently |still |being |now )*(?:loading|reloading|being (?:(?:re)?loaded|warmed up|(?:re)?started|swapped)|starting|initiali[sz]ing|warming)\b|\bnobody is (?:serving|hosting|running)\b|\bpool\b.{0,30}\bempty\b/,
        /\bmodels? (?:\S{1,120} )?(?:exists?,? but )?(?:is|are|was|has|have|can)?(?: currently| still| temporarily| been| yet| now)* ?(?:not (?:been |yet |currently )?(?:loaded|ready|running|deployed|launched|started|online|serving|initialized)|(?:un|re)loaded|cold|paused|stopped|asleep|sleeping|activating|evicted|offline|unavailable|down|under maintenance|temporarily)\b|\bmodel \S{1,60} is failed\b|\bmodels?\b.{0,60}\bcan not (?:coexist|be (?:loaded|started|scheduled|placed))\b/,
        /\bno (?:\w{1,12} )?models? (?:is |are |has been |have been |currently )*(?:loaded|running|deployed|ready)|load a model\b|model (?:could )?not (?:be )?load|(?:failed|unable|could not|error|can not) (?:to )?(?:load|start|switch|swap|launch|spawn)(?:ing)? (?:to )?(?:the )?(?:[\w-]{1,12} )?model|can not load model|\bmodels?\b.{0,80}\bfailed to (?:load|start)\b/,
        /\bendpoint\b.{0,80}\b(?:not running|is (?:paused|stopped|closed|scaled)|closed)\b|scal(?:ed to zero|ing up)|degraded function/,
        /\bmodels?\b.{0,40}\bcrashed\b|requires more (?:system |gpu )?memory|该?渠道.{0,6}(?:禁用|停用|不可用|已关闭|未启用)|\bchannel (?:selected by .{1,30} |\S{1,40} )?(?:has been |is )?disabled/,
        /on-demand throughput|non-serverless model|too large to be loaded/,
        /\bno endpoints found for\b|\bonly allowed now\b|not supported by any provider|all providers have been ignored|no allowed providers/,
        /\bmodel\b.{0,60}\b(?:try again|retry) (?:later|in)\b/,
        /(?:无|没有|暂无|找不到|未找到|缺少)(?:任何)?可用(?:的)?(?:model )?[^,，。;；]{0,20}(?:渠道|账[号户]|节点|通道|模型|资源|实例|令牌|密钥|供应商|服务商|提供商|上游|后端|凭证|号池)|(?:所有|全部).{0,20}(?:渠道|账[号户]|节点|通道|密钥|供应商|上游|目标|路由|后端).{0,8}(?:不可用|冷却|耗尽|繁忙|被禁用|已禁用|(?:均|都).{0,4}失败|冷却)|可用渠道.{0,8}(?:失败|不存在)|(?:渠道|账[号户]|货源|节点|通道|[密金]钥|凭证|供应商|号池).{0,6}(?:冷却|(?:全部|均|都).{0,4}(?:不可用|失效|异常|离线))|(?:线路|渠道|通道|节点).{0,6}(?:挂了|断了|故障)|候选.{0,16}(?:冷却|阻断|熔断|不可用|无法满足)|号池.{0,4}(?:空|没有)|模型.{0,30}(?:加载中|正在加载|未加载|未启动|未部署|暂不可用|不可用|维护中)/,
      ],
      unless:
        /\bno endpoints found that support|\bfound (?:with (?:the )?(?:name|id)|named)\b|data policy|privacy|does not exist|not found, try|only \S+ allowed now|\ball (?:of )?(?:the |our )?(?:upstream|provider) (?:\w{1,12} )?failed\b|\b(?:for|with|by|to) (?:the |this |that |given |provided |supplied )*(?:api[ _-]?key|key|token)\b/,
    },
  },
  // new-api says so in every language of a model for which it has no channel.
  {
    name: 'model-not-served-id',
    code: 'model-unavailable',
    when: { status: [503], id: /^model_not_found$/ },
  },
  // Switched off for everybody, and filed under what is not there.
  {
    name: 'model-switched-off',
    code: 'model-not-found',
    when: {
      status: [404],
      id: /^model_not_found$/,
      says: [
        /\bmodels? (?:\S{1,120} )?(?:is|was|has been) (?:currently |temporarily )?(?:disabled|(?:turned|switched) off)\b/,
      ],
    },
  },
  {
    name: 'model-not-permitted-id',
    code: 'model-not-permitted',
    when: {
      id: /model_(?:access_denied|not_allowed|not_permitted|forbidden|blocked|terms_required|permission\w*|no_access|not_open\w*|not_activated|not_enabled|disabled|restricted)|^no_access$|access_denied_unpurchased|unpurchased|restricted_models?|^unavailable_model$|model_gated/,
    },
  },
  {
    name: 'model-not-permitted',
    code: 'model-not-permitted',
    when: {
      says: [
        /\b(?:not (?:have|has|allowed|permitted|authori[sz]ed|entitled|granted)|no|without|denied|lacks?|insufficient)\b.{0,30}\b(?:access|permissions?|use|using|call)\b.{0,30}\bmodels?\b/,
        /\b(?:access|permission) (?:is |was )?(?:denied|refused|forbidden) (?:to|for|on) (?:the )?model\b|^(?:forbidden|restricted|disallowed) (?:model|deployment)\b/,
        /\b(?:key|token|plan|tier|group|tenant|policy|profile|team|subscription|role)\b.{0,30}\b(?:restricts?|forbids?|blocks?|excludes?|disallows?|denies) (?:the |this |use of (?:the )?)?model\b/,
        /\b(?:key|token|plan|tier|group|tenant|policy|team|subscription|role)\b.{0,30}\bdoes not (?:allow|permit|include|cover|grant|unlock)\b.{0,30}\bmodels?\b/,
        /\bmodel\b.{0,100}\brequires? (?:an? )?(?:\w{1,12} )?opt[- ]?in\b|\bnot entitled to (?:the )?model\b|\bmodel access (?:is |was )?denied|access to (?:\w{1,8} )?model\b.{0,100}\bdenied/,
        /\bmodels?\b.{0,110}\b(?:not (?:allowed|permitted|enabled|authori[sz]ed|included(?! in (?:the|our|this) (?:list|line-?up|catalog(?:ue)?|offer(?:ing)?s?|selection|range)\b)|open|activated|accessible|granted)|blocked|forbidden|restricted|disabled)\b/,
        /\bnot (?:activated|enabled|opened|subscribed to|purchased) (?:the )?(?:\w{1,10} )?model/,
        /\bmodels?\b.{0,40}\b(?:reserved for|limited to|only for)\b.{0,24}\b(?:customers?|users|members|subscribers|plans?|tiers?)\b|\bkey (?:is |was )?(?:limited|restricted|scoped) to\b.{0,12}\bmodels?\b|(?:才能|方可|才可以?)(?:使用|调用|访问).{0,4}(?:模型|model)|未(?:勾选|包含|绑定|分配).{0,6}模型|\b(?:need|require)s? (?:the |an? )?(?:\w{1,12} )?(?:plan|subscription|tier) (?:for|to use) (?:this|the|that) model\b/,
        /\brestrict(?:ion|ed|s)?\b.{0,12}\b(?:for|on|of) (?:this|the|that) model\b|\bmodels?\b.{0,80}\b(?:is|are) (?:only )?for (?:\w{1,12} )?(?:members|subscribers|customers)\b|\bmodels?\b.{0,40}\b(?:available (?:on|to|for|in|with)\b.{0,30}|for (?:\w{1,12} ){1,3})\bonly\b|\bto (?:call|use) (?:the )?model\b.{0,60}\b(?:plan|tier|subscription)\b/,
        /\baccess to (?:\w{1,8} )?model\b.{0,20}\b(?:requires|needs)\b|\bmust (?:first )?(?:enable|activate|unlock|request) (?:this|the) model\b|\baccept (?:the |its |this )?(?:\w{1,12} )?(?:model )?(?:licen[sc]e|terms|eula|agreement)\b/,
        /can only access models|allowed models|requir(?:es|ing)\b.{0,50}\b(?:to access|to use) (?:this|the) model|to access this model|requires? (?:terms|licen[sc]e) acceptance|must (?:accept|agree)\b.{0,40}\b(?:terms|licen[sc]e)|(?:prior to|before) (?:using|calling|invoking) (?:this|the) model/,
        /\bmodels?\b.{0,60}\b(?:requires?|needs?) (?:a |an )?(?:\w{1,12} ){0,2}(?:subscription|plan|upgrade|tier|account)\b|\bblocks? (?:the )?model\b/,
        /\bmodels?\b.{0,80}\bnot (?:available|supported|offered) (?:on|in|for|with|to|under|by) (?:the |your |this )?(?:\w{1,12} )?(?:tier|plan|account|subscription|users?|key|group|token|organi[sz]ation|team|project|workspace|tenant|integrator)\b/,
        /\bupgrade\b.{0,40}\bto (?:use|access|unlock)\b.{0,30}\bmodel|\b(?:plan|tier|subscription)\b.{0,30}\b(?:does )?not (?:include|allow|cover|support|come with|contain)\b.{0,40}\b(?:model|access)/,
        /(?:没有|无).{0,4}权限.{0,10}模型|(?:套餐|等级|分组|账[号户]|用户组|会员|令牌|[密金]钥).{0,12}(?:不支持|无法(?:使用|访问|调用)|不能(?:使用|访问|调用)).{0,20}模型/,
        /\bmodels?\b.{0,40}\bonly (?:available|accessible|offered)\b.{0,30}\b(?:paid|pro|premium|plus|enterprise|subscri\w+|tier|members|customers)\b|(?:^|\s)[\w.-]{2,40}\/[\w.:-]{2,80} is only available (?:on|to|for|with|through)\b/,
        /\bmodels?\b.{0,80}\b(?:not (?:in|on|part of)\b.{0,40}\b(?:allow-?list|whitelist|allowed|plan|subscription)|does not support (?:the )?(?:\w{1,12} )?plan)\b/,
        /\bnot (?:allowed|permitted|authorized) to (?:request|query|invoke|run) (?:the )?(?:\S{1,60} ){0,2}model\b/,
        /\bmodels?\b.{0,100}\b(?:gated|you (?:do not have|have no) (?:access|permission))\b|\byou (?:can|may|must) not use (?:this|that|the) model\b/,
        /\bfunction\b.{0,80}\bnot found for account\b|\b(?:use[- ]case|questionnaire|(?:sign|fill|submit|complete|send)\w{0,3} (?:in |out )?(?:\w{1,12} ){0,4}form)\b.{0,80}\b(?:before|prior to)\b.{0,30}\bmodel\b/,
        /\b(?:plan|tier|subscription) only (?:allows|includes|covers|supports)\b.{0,40}\bmodels?\b|\bmodels?\b.{0,80}\bnot (?:available|supported|offered) when\b.{0,40}\b(?:account|plan|subscription|key)\b/,
        /暂未开放.{0,20}权限|(?:无权|不允许|禁止|不可以?|不得)(?:使用|访问|调用|请求)(?!.{0,4}空).{0,10}模型|模型.{0,12}不在.{0,12}(?:允许|许可|授权|白名单)|模型.{0,6}不在.{0,12}(?:key|令牌|[密金]钥|分组|套餐|账[号户]).{0,12}(?:范围|列表|之内)|模型.{0,40}(?:无权|未开通|未授权|没有权限|无权限|不允许|被禁用|未启用|未购买)|未(?:订购|购买|开通|授权).{0,20}模型|(?:没有|无).{0,8}模型.{0,8}(?:权限|访问)/,
      ],
      unless:
        /\bmodels permission\b|invalid model|\b(?:please|must|need to|have to) (?:sign|log) ?in\b|\bmodels?\b.{0,80}not found\b|\bmodel (?:serving|garden|studio|registry|catalog|hosting) (?:is|has|are)\b/,
    },
  },
  {
    name: 'model-not-found-plainly',
    code: 'model-not-found',
    when: {
      status: [404],
      says: [
        /^(?:the |requested )?model (?!key|field|parameter|property|member|version|provider)\S{1,120} (?:was |is |does |could )?not (?:be )?(?:found|exist)\b/,
      ],
    },
  },
  {
    name: 'model-refused',
    code: 'model-not-permitted',
    when: {
      status: [401, 403],
      says: [/\b(?:can|may|must) not (?:access|use|call|reach|invoke) (?:the )?model\b/],
      unless:
        /\b(?:key|token|credential)s?\b.{0,20}\b(?:expired|invalid|revoked|missing|wrong)\b|\b(?:expired|invalid|revoked|missing|wrong) (?:\w{1,12} )?(?:key|token|credential)s?\b/,
    },
  },
  // With a refusal it is for whoever asks; a gateway that breaks off over it has none now.
  {
    name: 'model-held-back',
    code: 'model-not-permitted',
    when: {
      between: [400, 403],
      says: [
        /\bmodel \S{1,80} (?:is|was|has been) (?:currently |temporarily )?(?:suspended|withheld|locked|frozen|embargoed|quarantined)\b/,
      ],
    },
  },
  {
    name: 'model-not-found-id',
    code: 'model-not-found',
    when: {
      id: /model\w{0,40}_(?:not_found|not_exists?|does_not_exist|not_supported|not_recogni[sz]ed|unrecogni[sz]ed|unknown|invalid)$|^(?:unknown|invalid|unsupported|no_such)_(?:or_unsupported_)?model(?:_(?!config|settings|param|json|schema)\w{1,40})?$|^(?:deployment|engine)_not_found|^invalid_endpoint_or_model|^provider_not_found$|^model_not_found/,
    },
  },
  {
    name: 'model-not-found',
    code: 'model-not-found',
    when: {
      says: [
        /\b(?:models?|engine|deployment|uid)\b.{0,160}\b(?:not found|does not exist|do not exist|not exist|doesnt exist|could not be (?:found|located|resolved)|was not found|not be found|not recognized|unrecognized|is (?:an )?(?:invalid|unknown|unsupported|incorrect|wrong)|is not (?:a )?(?:valid|known|supported|configured|registered|available|recognized|found|in the|hosted|offered|accepted|one (?:that )?we\b)|unsupported|not (?:recognized|accepted|hosted|offered|configured)|not (?:yet )?supported|not available|unknown)\b/,
        /\bis no (?:(?:valid|known|real|such|supported) )?model(?: id| name)?(?=[.!,;]|$| (?:we|i|here|on|in)\b)/,
        /\bmodel_(?:name|id|alias)s? (?:\S{1,120} )?(?:was |is |does |are )?(?:not (?:be )?(?:found|exist|known|recogni[sz]ed)|unknown|unrecognized)\b(?! in (?:the )?(?:request|body|json|payload))/,
        /\bmodels?\b.{0,80}\bnot (?:part of|included in|covered by) (?:the |our |this )?(?:\w{1,12} )?(?:offer(?:ing)?s?|catalog(?:ue)?|line-?up|selection|portfolio|range|service)\b/,
        /\b(?:model|routing) (?:policy|group|strategy|alias|preset|pool|combo) \S{1,80} (?:was |is |does )?(?:not (?:be )?(?:found|exist|defined)|unknown)\b/,
        /\b(?:no such|unknown|invalid|bad|rejected|unverified|not valid|unrecognized|unsupported|non-?existent|undefined|wrong|incorrect|not found the|can not find|could not find|no matching|did not find|not a valid) (?:the |any )?(?:\w{1,12} )?(?:models?|model[ _]?(?:ids?|names?)|deployment|engine)\b/,
        /\b(?:unknown|unsupported|unrecognized|unregistered) (?:provider|backend|channel) for (?:the )?(?:requested )?models?\b/,
        /\b(?:must|should) be one of (?:the )?(?:\w{1,12} )?models\b/,
        /\bnot (?:among|one of|part of) (?:the |our )?(?:\w{1,12} )?models\b/,
        /\bnever heard of\b.{0,20}\bmodel\b|\bmodel\b.{0,80}\b(?:never heard of|we (?:do not|never) (?:have|had|offer|carry|stock))\b|\bthere(?:s| is) no model\b/,
        /\bdoes not support (?:the )?model\b|\bthere is no model_name|\bno model (?:named|with|called)\b|\bno (?:\w{1,12} ){1,3}(?:found )?for (?:the |this )?(?:requested )?model\b/,
        /\bendpoint (?:with name |named |id )?(?!\/|was |is |not |does |do )[\w.-]{2,80} (?:of account \w{1,20} )?(?:was |is |does |could )?not (?:be )?(?:found|exist)\b/,
        /(?:could|can) not find (?:a |any )?(?:suitable|matching) (?:\w{1,12} )?(?:handler|model|provider|backend|upstream)/,
        /\b(?:do|does) not (?:know|have|offer|host|serve|recognize|carry|stock|list|run) (?:a |an |any |the |this )?model\b|\b(?:not (?:in|on|part of)|never in) (?:our|the|any) (?:model )?(?:catalog(?:ue)?|registry|model list|list of models|menu)\b|\bmodel\b.{0,80}\bis not in (?:\w{1,12} ){0,2}(?:map|list|mapping|table|config\w*)\b|\bmodel(?: name| id)? (?:must|should) be (?:one of|among)\b/,
        /\b(?:bot|assistant|agent|workflow|preset|alias|(?:model |routing )?profile|auto route:?)(?:_id)? \S{1,80} (?:\w{1,12} ){0,3}(?:not (?:been )?published|not found|does not exist)\b/,
        /\bno (?:endpoint|deployment|engine|route|alias)s? (?:was |were )?found (?:with (?:the )?(?:name|id)|named)\b|^unknown (?:function|alias|agent|assistant|preset)(?: name)?: \S{1,120}$/,
        /\b(?:could|can) not (?:\w{1,12} )?(?:resolve|determine|infer|identify|deduce|guess) (?:an? |the |any )?(?:\w{1,12} )?(?:provider|backend|upstream|vendor)\b(?! (?:chain|config\w*|route|pool)\b)/,
        /\bis not an? (?:\w{1,12} )?(?:supported|valid|known|available|recogni[sz]ed) (?:\w{1,12} )?model\b|\b(?:(?:invalid|unknown|unsupported|bad) value for|unable to access|can not access) (?:the )?model\b(?!.{0,20}\b(?:key|token|credentials?)\b)/,
        /\bsupported (?:api )?model names?\b|\bbut you passed\b|^requested entity was not found/,
        /\bno models? (?:matches|matching|matched|found)\b|is not a valid model|\bmodel not (?:found|exist)|not (?:find|resolve|locate) (?:the |any |a )?model|llm provider not provided|the given endpoint does not exist/,
        /^(?:(?:ai|language|requested|unknown) )?model(?: id| name)?: \S+$|^model not support(?:ed)?\b/,
        /\b(?:entity|resource|object) with (?:key|id|name) \S{1,120} (?:was )?not found\b|\b(?:graph|pipeline|servable|definition|deployment)s? with (?:the )?(?:requested|given|specified) (?:name|id) (?:is |was )?not found\b/,
        /\brepository (?:was )?not found\b|\bis not a local folder\b|\bnot a valid model identifier\b/,
        /\bonly \S+ allowed now\b/,
        /模型.{0,8}(?:我们|本站|平台|这里)?没有(?:。|，|,|$)/,
        /模型(?!(?:网关|服务|接口|调用|响应|输出|返回|运行).{0,6}(?:错误|有误)).{0,50}(?:不存在|未找到|找不到|不支持(?:[。！，,.!]|$)|无效|错误|有误|未(?:配置|上线|收录|接入))|没有(?:这个|该|此|名为|叫).{0,40}模型|查无.{0,6}模型|(?:找不到|不存在|未知|不支持|无效|没有找到|未找到).{0,10}模型/,
      ],
      unless:
        /\b(?:parameter|argument|field|tools?|function calling|image|vision|audio|video|file|pdf|multimodal|streaming|json|temperature|max_tokens|system (?:prompt|message)|input|thinking|response_format)\b.{0,60}\bnot (?:supported|available)|max_tokens|model_type|\bmodel (?:key|field|parameter|property|member)\b|\bmodel (?:was |is )?not found in (?:the )?(?:request|body|json|payload)\b/,
    },
  },
];
