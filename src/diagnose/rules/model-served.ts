/** Models that exist, but that nothing serves at the moment: no channel, no worker, still loading. */
import type { Rule } from '../rule.ts';

export const SERVED_RULES: readonly Rule[] = [
  {
    name: 'model-unavailable-id',
    code: 'model-unavailable',
    when: {
      id: /^(?:model_(?:not_available|unavailable|loading|not_loaded|not_ready\w*|offline|not_running|not_deployed|load_failed|warming\w*|cold\w*)|(?:dedicated_)?(?:endpoint|deployment)_(?:not_running|not_ready|scaling_up|paused|stopped|unavailable|inactive)|no_(?:available|healthy|active)_\w+|no_(?:\w{1,40}_)?(?:providers?|channels?)_available|no_(?:providers?|channels?|models?|routes?)_(?:satisf\w{1,20}|match\w{0,20}|eligible|capable|left)|no_(?:api_)?keys|all_(?:providers|channels|accounts)_(?:blocked|disabled|down|unavailable|exhausted|busy)|no_keys_available|no_deployments?_available|channel_no_available_key|unavailable_error|(?:insufficient|not_enough)_(?:gpu_|system_|v?ram_)?(?:memory|vram)|closed_endpoint|model_loading_error|loading|(?:app|agent|bot)_unavailable)$/,
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
        /(?<!\byou have )\bno (?:\w{1,12} ){0,2}(?:keys?|cookies?|credentials?) (?:is |are |was |were )?(?:left|alive|remaining)\b(?! (?:in|after)\b)|\bno (?:\w{1,12} )?(?:cookies?|sessions) (?:is |are )?available\b(?! (?:in|for) (?:the |this |your )(?:request|headers?|conversation))/,
        /\bno (?:available|usable|healthy|idle|eligible|free) (?:(?:\w{1,12} ){0,2}(?:key|credential)s?|(?:\w{1,12} ){1,2}tokens?)\b/,
        /\bno (?:\w{1,12} ){0,2}(?:auths?|credentials?|keys|tokens|accounts|upstreams?|providers?|channels?|workers?|backends?|nodes?) (?:is |are |was |were )?(?:currently |presently )?(?:available|candidates?|left|usable|eligible|schedulable)\b/,
        /\b(?:no (?:\w{1,12} )?(?:provider|channel|account|worker|backend|deployment|upstream|node|server)s?|none of the (?:\w{1,12} )?(?:provider|channel|account|worker|backend|deployment|upstream|node|server)s) (?:that )?(?:can|could|is able to|are able to|was able to|were able to) (?:\w{1,12} )?(?:execute|serve|handle|process|fulfil|fulfill|take|accept|route)\b/,
        /\b(?:account|credential|channel|key)s?\b.{0,20}\b(?:not schedulable|(?:in|on) cool ?down|cooling down)\b|\b(?:all|every) (?:\w{1,12} )?(?:accounts?|credentials?|channels?|keys|deployments?|auths)\b.{0,60}\b(?:cool(?:ing)? ?down|exhausted|unavailable|not available|disabled|deactivated|suspended|paused|expired|re-?auth\w{0,14}|rate[- ]limited|busy)\b/,
        /\bno (?:available|healthy|active|enabled|live|usable|running|ready) models?\b|\bprovider (?:accounts|credentials|keys) (?:are |were |have been )?(?:disabled|unavailable|exhausted|expired|paused|suspended)\b/,
        /\bproviders? (?!is |are |was )\S{1,60} (?:is |are )?(?:currently |temporarily )?(?:not (?:available|enabled|active|ready|healthy)|unhealthy|unavailable|disabled|offline)\b(?! (?:in|for|to)\b)/,
        /\b(?:deployment|model|endpoint|instance|service)s? (?:is|are) (?:currently |still )?being (?:updated|deployed|redeployed|restarted|provisioned|created|scaled|upgraded)\b/,
        /\bthere (?:are|is) (?:currently |presently )?no (?:\w{1,15} ){0,3}(?:channels?|deployments?|accounts?|providers?|workers?|backends?|instances?|replicas?|upstreams?|nodes?)\b/,
        /\bmodels?\b.{0,40}\b(?:(?:waking|warming|spinning|booting|starting) up|being (?:downloaded|pulled|fetched|prepared))\b|\bweights\b.{0,60}\b(?:loading|loaded|downloaded|missing)\b|\b(?:model|endpoint|deployment)\b.{0,100}\bhas no (?:\w{1,12} )?(?:provider|channel|deployment|backend|pod|worker|replica|instance|machine)s?\b/,
        /\bis not (?:currently|presently|yet) (?:live|loaded|deployed|hosted|served|running) (?:on|at|in|by)\b|\bno (?:worker|backend|node|instance|replica|server|provider|channel|account|gpu)s? (?:is |are )?(?:currently |presently |now )?(?:(?:serv|host|runn?|offer|support|handl)(?:e?s|e|ing)?\b|claim(?:s|ed|ing)? (?:the |this |that )?(?:requested )?(?:model|job|request|task)\b)|\b(?:gpu|worker|compute|inference)(?: (?:node|server|instance|pod))?s? (?:is |are |went )?(?:offline|down|dead|gone)\b/,
        /\bloading (?:the )?(?:\w{1,12} )?(?:checkpoints?|shards)\b|\bcold start\b|\b(?:deployment|instance|worker|engine)s? (?:\S{1,60} )?(?:is |are )?(?:not ready|failed|unhealthy|shutting down)\b|\bdeployment \S{1,80} (?:is|was) (?:inactive|stopped|paused|disabled|down|asleep)\b|\bprovider (?:is )?not (?:activated|active|enabled)\b|\b(?:workers?|replicas?|instances?|engines?|(?:model|backend|upstream) (?:process|command)) (?:has|have|had|was|were|is|are)? ?(?:been )?(?:shut ?down|stopped|killed|terminated|crashed|exited|died)\b/,
        /\b(?:workers?|engines?|runners?|replicas?|endpoints?|deployments?|instances?) (?:\S{1,60} )?(?:can not|could not|failed to) be (?:initiali[sz]ed|started|loaded)\b|\b(?:failed|unable|could not|can not) (?:to )?(?:start|load|launch|spawn) (?:the )?(?:\w{1,12} )?(?:process|runner|engine|worker|backend|instance|container|replica)\b/,
        /\b(?:not? enough|insufficient|out of|lack of) (?:\w{1,10} )?memory\b.{0,30}\b(?:load|to (?:start|create|launch|place|host|serve|spawn)\b)|\b(?:process|engine|worker|instance|replica|container|shard|runner|pod|backend|service|server|pipeline|endpoint)s? (?:is |are )?(?:currently |still )?(?:not (?:yet )?(?:ready|running|started|loaded)|paused|asleep|sleeping|starting|loading|initiali[sz]ing|booting|warming up)\b|waiting for .{0,30}runner to start/,
        /\bno (?:\w{1,12} ){1,2}available for (?:the |this )?(?:requested )?model\b|\bdo load request\b|\b(?:model|provider|channel|route) selection (?:\w{1,12} )?(?:returned|found|yielded) (?:no|nothing|an empty)\b/,
        /\bno (?:\w{1,12} )?deployments? (?:with|for|of|in) (?:\S{1,40} ){1,6}?(?:was |were |is |are )?(?:found|running|available)\b|\b(?:failed|unable|can not|could not|error)(?: to| on| while| when| in)? (?:get|find|select|pick)(?:t?ing)? (?:an? |any )?(?:available |usable |healthy |candidate |target )?(?:channel|provider(?! (?:response|reply|answer))|deployment|instance|account|endpoint|pod|worker|target|replica|node)|\b(?:could|can) not find (?:an? |any )?(?:available|usable|healthy|live) (?:\w{1,12} ){0,3}(?:channel|provider|deployment|instance|account|(?:sub-)?group|key|node|worker)s?\b/,
        /\bmodels?\b.{0,120}\b(?:not (?:currently|presently|yet) available|not (?:available|served|offered) (?:right now|at the moment|at this time|now|yet))\b/,
        /\bno (?:\w{1,12} ){0,3}(?:channels?|deployments?|accounts?|providers?|services|miners|containers?|workers?|instances?|replicas?|endpoints?|nodes?|pods?|servers?|slots?|executors?|variants?|fallbacks?|candidates?)\b (?:\w{1,12} )?(?:available|found|configured|registered|discovered|online|up|set up|connected|included|added|enabled|left|remaining|ready|running|alive|selected|chosen|assigned|matched)\b/,
        /\b(?:every|each) (?:\w{1,12} ){0,2}(?:candidate|target|account|channel|provider|deployment|worker|instance|backend|node|credential)s?\b.{0,20}\b(?:unavailable|down|disabled|blocked|cooling|offline|exhausted)\b/,
        /\bno (?:\w{1,12} ){0,2}(?:targets?|candidates?|deployments?|instances?|replicas?|agents?) (?:is |are |was |were )(?:currently |presently )?(?:available|connected|online|reachable)\b/,
        /\bmodels?\b.{0,60}\bnot (?:loaded|deployed|started|ready|running) yet\b|^channels? (?:\S{1,40} )?(?:is |are |was )?(?:exhausted|not found|down|offline)\b|\ball (?:of )?(?:the |our )?(?:\w{1,12} ){0,2}(?:channels|deployments|accounts|providers|workers|instances|keys|nodes|servers|candidates|backends|targets|replicas)\b.{0,40}\b(?:disabled|blocked|unhealthy|unavailable|down|exhausted|limited|cooling|asleep|offline)\b|\ball (?:of )?(?:the |our )?(?:\w{1,12} ){0,2}(?:endpoints|models|routes) (?:(?:for|of) \S{1,60} )?(?:are |were |have been )?(?:currently |now |temporarily |marked (?:as )?)?(?:unhealthy|unavailable|down|exhausted|cooling|asleep|offline)\b(?! (?:in|on|without|under|until|unless|to)\b)(?!.{0,60}\b(?:key|plan|quota|balance|credits?|region|country)\b)/,
        /\bloading (?:the )?model\b|\bmodels?\b.{0,60}\bnot (?:yet )?ready\b|\bmodels? (?:\S{1,120} )?(?:is|are) (?:currently |still |being |now )*(?:loading|reloading|being (?:(?:re)?loaded|warmed up|(?:re)?started|swapped)|starting|initiali[sz]ing|warming)\b|\bnobody is (?:serving|hosting|running)\b|\bpool\b.{0,30}\bempty\b/,
        /\bmodels? (?:\S{1,120} )?(?:exists?,? but )?(?:is|are|was|has|have|can)?(?: currently| still| temporarily| been| yet| now)* ?(?:not (?:been |yet |currently )?(?:loaded|ready|running|deployed|launched|started|online|serving|initialized)|(?:un|re)loaded|cold|paused|stopped|asleep|sleeping|activating|evicted|offline|unavailable|down|under maintenance|temporarily)\b|\bmodel \S{1,60} is failed\b|\bmodels?\b.{0,60}\bcan not (?:coexist|be (?:loaded|started|scheduled|placed))\b/,
        /\bno (?:\w{1,12} )?models? (?:is |are |has been |have been |currently )*(?:loaded|running|deployed|ready)|load a model\b|model (?:could )?not (?:be )?load|(?:failed|unable|could not|error|can not) (?:to )?(?:load|start|switch|swap|launch|spawn)(?:ing)? (?:to )?(?:the )?(?:[\w-]{1,12} )?model|can not load model|\bmodels?\b.{0,80}\bfailed to (?:load|start)\b/,
        /\bendpoint\b.{0,80}\b(?:not running|(?:is|was|but) (?:still |currently )?not (?:yet )?ready\b|is (?:paused|stopped|closed|scaled)|closed)\b|scal(?:ed to zero|ing (?:up|from zero))|degraded function/,
        /\bmodels?\b.{0,40}\bcrashed\b|requires more (?:system |gpu )?memory|该?渠道.{0,6}(?:禁用|停用|不可用|已关闭|未启用)|\bchannel (?:selected by .{1,30} |\S{1,40} )?(?:has been |is )?disabled/,
        /on-demand throughput|non-serverless model|too large to be loaded/,
        /\bno endpoints found for\b|\bonly allowed now\b|not supported by any provider|all providers have been ignored|no allowed providers/,
        /\bmodel\b.{0,60}\b(?:try again|retry) (?:later|in)\b/,
        /(?:无|没有|暂无|找不到|未找到|缺少)(?:任何)?可用(?:的)?(?:model )?[^,，。;；]{0,20}(?:渠道|账[号户]|节点|通道|模型|资源|实例|令牌|密钥|供应商|服务商|提供商|上游|后端|凭证|号池)|(?:所有|全部).{0,20}(?:渠道|账[号户]|节点|通道|密钥|供应商|上游|目标|路由|后端).{0,8}(?:不可用|冷却|耗尽|繁忙|被禁用|已禁用|(?:均|都).{0,4}失败|冷却)|可用渠道.{0,8}(?:失败|不存在)|(?:渠道|账[号户]|货源|节点|通道|[密金]钥|凭证|供应商|号池).{0,6}(?:冷却|(?:全部|均|都).{0,4}(?:不可用|失效|异常|离线))|(?:线路|渠道|通道|节点).{0,6}(?:挂了|断了|故障)|候选.{0,16}(?:冷却|阻断|熔断|不可用|无法满足)|号池.{0,4}(?:空|没有)|模型.{0,30}(?:加载中|正在加载|未加载|未启动|未部署|暂不可用|不可用|维护中)/,
      ],
      unless:
        /^connection refused\b|(?<!temporarily )(?<!currently )\bunavailable (?:for|to|on|under) (?:your|this) (?:\w{1,12} )?(?:account|organi[sz]ation|project|team|workspace|plan|tier|key|subscription)\b(?! (?:at (?:the|this)|right now|now)\b)|\b(?:request|body|prompt|input)\b.{0,12}\btoo (?:long|large|big)\b|\bno endpoints found that support|\bfound (?:with (?:the )?(?:name|id)|named)\b|data policy|privacy|does not exist|not found, try|only \S+ allowed now|\ball (?:of )?(?:the |our )?(?:upstream|provider) (?:\w{1,12} )?failed\b|\b(?:for|with|by|to) (?:the |this |that |given |provided |supplied )*(?:api[ _-]?key|key|token)\b/,
    },
  },
  // new-api sends this identifier, in whatever language its text is, for a model without a channel.
  {
    name: 'model-not-served-id',
    code: 'model-unavailable',
    when: { status: [503], id: /^model_not_found$/ },
  },
];
