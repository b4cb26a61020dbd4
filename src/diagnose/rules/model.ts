/** Models: retired, not permitted, of another kind, known but not served, unknown. */
import type { Rule } from '../rule.ts';
import { ENDPOINT_RULES } from './model-endpoint.ts';
import { SERVED_RULES } from './model-served.ts';
import { RETIREMENT_RULES } from './retirement.ts';

export const MODEL_RULES: readonly Rule[] = [
  // Restrictions to certain clients are about accounts and groups, not about a model.
  {
    name: 'client-only',
    code: 'permission-denied',
    when: {
      says: [
        /only (?:allows?|available (?:for|to)|authorized for use with|supports?|permits?)\b.{0,60}\b(?:clients?|coding agents?|claude code|cli|plugins?)\b/,
        /(?:仅|只)(?:支持|允许|限|供|能在|能用于|面向)[^，,。；]{0,16}(?:客户端|claude code|codex|cli|插件)(?! ?(?:参数|模型|端点))/,
      ],
    },
  },
  {
    name: 'model-or-access',
    code: 'model-not-found',
    when: {
      says: [
        /\b(?:incorrect|invalid|unknown|wrong) model(?: id| name)?\b.{0,80}\bor\b.{0,40}\b(?:no|not have) (?:access|permission)\b|(?:does not exist|not found|not exist|could not be found|no such model|inaccessible)\b.{0,40}\bor\b.{0,60}\b(?:access|permission|inaccessible|not deployed)/,
        /\bnot exist\b.{0,8}\bor not (?:activated|enabled|opened)\b|\bauthorization failed or\b(?! (?:\w{1,12} )?(?:key|token|user|credentials?)\b).{0,30}\bnot found\b/,
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
        /(?<!\b(?:aspect|compression|sampling) )\b(?:price|pricing|ratio|cost)s? (?:map |table |info |data )?(?:is |are |was )?(?:missing|absent|undefined|not (?:set|configured|found|defined|present)|unavailable) (?:for|of|in) (?:the )?(?:\w{1,12} )?model\b|\b(?:missing|no) (?:\w{1,12} )?(?:price|pricing|ratio)s? (?:for|of) (?:the )?model\b|\bmodel \S{0,80} ?is not (?:present )?in the (?:\w{1,12} )?(?:cost|price|pricing) (?:map|table)\b/,
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
        /\bprovider (?!was |is |not |(?:settings?|config\w*|credentials?|keys?|accounts?|instance|client|type|adapter|id) )\S{1,60} (?:was |is )?(?:not found|not supported|not configured|not registered|unknown|does not exist)\b|\bproviders? not found:|\bunknown (?:provider|vendor)\b(?! (?:error|failure|exception|status|response|key|option|field|setting|config|param))|^(?:the )?(?:requested |specified |given )?(?:provider|vendor) (?:was |is )?not (?:found|registered)[.!]?$/,
      ],
    },
  },
  // With a 5xx, `not available` means at the moment; with any other status, it is permanent.
  {
    name: 'model-unavailable-status',
    code: 'model-unavailable',
    when: {
      between: [500, 599],
      says: [
        /\b(?:models?|engine)\b(?: \S{1,120})? (?:is |are )?not available\b(?! (?:on|for|in|to|under|with)\b)/,
        /\bmodels?\b(?! (?:outputs?|responses?)\b).{0,60}\b(?:requires?|needs?) (?!.{0,60}\b(?:api|client|vision|image|audio|tools?|stream\w{0,3}|approval|contact\w{0,3}|priority|customer|our|from|plan)\b)(?:\S{1,20} ){1,3}(?:support|runtime|version|driver|gpus?)\b/,
        /\bno (?:\w{1,12} )?session (?:is )?available\b(?! (?:in|for) (?:the |this |your )(?:request|headers?|conversation))/,
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
  // A key that may not use any model.
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
  ...SERVED_RULES,
  // Switched off for everybody, but reported as not found.
  {
    name: 'model-switched-off',
    code: 'model-not-found',
    when: {
      status: [404],
      id: /^model_not_found$/,
      says: [
        /\bmodels? (?:\S{1,120} )?(?:is|was|has been) (?:currently |temporarily )?(?:disabled|(?:turned|switched) off)\b/,
      ],
      unless:
        /\bfor (?:your|this|the) (?:\w{1,12} )?(?:account|key|organi[sz]ation|project|team|plan|group|token|user|workspace)\b/,
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
        /\b(?:not (?:have|has|allowed|permitted|authori[sz]ed|entitled|granted)|no|without|denied|lacks?|insufficient)\b.{0,30}\b(?:access|permissions?|use|using|call)\b.{0,30}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)/,
        /\baccess to (?:this|the|that) model is (?:not (?:available|allowed|enabled|granted|permitted)|limited|restricted|only (?!.{0,40}\b(?:api|endpoint|stream\w{0,3})\b))\b(?!.{0,20}(?:\d|\bmoment\b|\btime\b|\bdemand\b))/,
        /\b(?:access|permission) (?:is |was )?(?:denied|refused|forbidden) (?:to|for|on) (?:the )?model\b|^(?:forbidden|restricted|disallowed) (?:model|deployment)\b/,
        /\b(?:key|token|plan|tier|group|tenant|policy|profile|team|subscription|role)\b.{0,30}\b(?:restricts?|forbids?|blocks?|excludes?|disallows?|denies) (?:the |this |use of (?:the )?)?model\b(?! (?:outputs?|responses?|answers?|repl\w{1,3}|from)\b)/,
        /\b(?:key|token|plan|tier|group|tenant|policy|team|subscription|role)\b.{0,30}\bdoes not (?:allow|permit|include|cover|grant|unlock)\b.{0,30}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)/,
        /\bmodel\b.{0,100}\brequires? (?:an? )?(?:\w{1,12} )?opt[- ]?in\b|\bnot entitled to (?:the )?model\b|\bmodel access (?:is |was )?denied|access to (?:\w{1,8} )?model\b.{0,100}\bdenied/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,110}\b(?:not (?:allowed|permitted|enabled|authori[sz]ed|included(?! in (?:the|our|this) (?:list|line-?up|catalog(?:ue)?|offer(?:ing)?s?|selection|range)\b(?! (?:of|for|in|with) (?:your|this)\b))|open|activated|accessible|granted)|blocked|forbidden|restricted|disabled)\b/,
        /\bnot (?:activated|enabled|opened|subscribed to|purchased) (?:the )?(?:\w{1,10} )?model/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,40}\b(?:reserved for|limited to|only for)\b.{0,24}\b(?:customers?|users|members|subscribers|plans?|tiers?)\b|\bkey (?:is |was )?(?:limited|restricted|scoped) to\b.{0,12}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)|(?:才能|方可|才可以?)(?:使用|调用|访问).{0,4}(?:模型|model)|未(?:勾选|包含|绑定|分配).{0,6}模型|\b(?:need|require)s? (?:the |an? )?(?:\w{1,12} )?(?:plan|subscription|tier) (?:for|to use) (?:this|the|that) model\b/,
        /\brestrict(?:ion|ed|s)?\b.{0,12}\b(?:for|on|of) (?:this|the|that) model\b|\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\b(?:is|are) (?:only )?for (?:\w{1,12} )?(?:members|subscribers|customers)\b|\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,40}\b(?:available (?:on|to|for|in|with)\b.{0,30}|for (?:\w{1,12} ){1,3})\bonly\b|\bto (?:call|use) (?:the )?model\b.{0,60}\b(?:plan|tier|subscription)\b/,
        /\baccess to (?:\w{1,8} )?model\b.{0,20}\b(?:requires|needs)\b|\bmust (?:first )?(?:enable|activate|unlock|request) (?:this|the) model\b|\baccept (?:the |its |this )?(?:\w{1,12} )?(?:model )?(?:licen[sc]e|terms|eula|agreement)\b/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\bin (?:a )?(?:private|closed|limited|gated|restricted|invite-only) (?:preview|beta|alpha)\b|\b(?:free|trial|basic|guest|unpaid) (?:\w{1,12} )?(?:accounts?|users?|tiers?|plans?|keys?) (?:can|may|do|does|must) not (?:use|access|call|include)\b.{0,20}\bmodel\b/,
        /can only access models|allowed models|requir(?:es|ing)\b.{0,50}\b(?:to access|to use) (?:this|the) model|to access this model|requires? (?:terms|licen[sc]e) acceptance|must (?:accept|agree)\b.{0,40}\b(?:terms|licen[sc]e)|(?:prior to|before) (?:using|calling|invoking) (?:this|the) model/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,60}\b(?:requires?|needs?) (?:a |an )?(?:\w{1,12} ){0,2}(?:subscription|plan|upgrade|tier|account)\b|\bblocks? (?:the )?model\b/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\b(?:not (?:available|supported|offered)|(?<!temporarily )(?<!currently )unavailable) (?:on|in|for|with|to|under|by) (?:the |your |this )?(?:\w{1,12} )?(?:tier|plan|account|subscription|users?|key|group|token|organi[sz]ation|team|project|workspace|tenant|integrator)\b(?! (?:at (?:the|this)|right now|now)\b)/,
        /\bupgrade\b.{0,40}\bto (?:use|access|unlock)\b.{0,30}\bmodel|\b(?:plan|tier|subscription)\b.{0,30}\b(?:does )?not (?:include|allow|cover|support|come with|contain)\b.{0,40}\b(?:model|access)/,
        /(?:没有|无).{0,4}权限.{0,10}模型|(?:套餐|等级|分组|账[号户]|用户组|会员|令牌|[密金]钥).{0,12}(?:不支持|无法(?:使用|访问|调用)|不能(?:使用|访问|调用)).{0,20}模型/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,40}\bonly (?:available|accessible|offered)\b.{0,30}\b(?:paid|pro|premium|plus|enterprise|subscri\w+|tier|members|customers)\b|(?:^|\s)[\w.-]{2,40}\/[\w.:-]{2,80} is only available (?:on|to|for|with|through)\b/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\b(?:not (?:in|on|part of)\b.{0,40}\b(?:allow-?list|whitelist|allowed|plan|subscription)|does not support (?:the )?(?:\w{1,12} )?plan)\b/,
        /\bnot (?:allowed|permitted|authorized) to (?:request|query|invoke|run) (?:the )?(?:\S{1,60} ){0,2}model\b/,
        /\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,100}\b(?:gated|you (?:do not have|have no) (?:access|permission))\b|\byou (?:can|may|must) not use (?:this|that|the) model\b/,
        /^(?!.*\b(?:key|token|user|organi[sz]ation|workspace|team|project|gateway|files?|route|endpoint|url)\b).*\bnot found for account\b|\b(?:use[- ]case|questionnaire|(?:sign|fill|submit|complete|send)\w{0,3} (?:in |out )?(?:\w{1,12} ){0,4}form)\b.{0,80}\b(?:before|prior to)\b.{0,30}\bmodel\b/,
        /\b(?:plan|tier|subscription) only (?:allows|includes|covers|supports)\b.{0,40}\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?)|\bmodels?\b(?<!(?:^|\W|\bv\d\w{0,5})\/models?).{0,80}\bnot (?:available|supported|offered) when\b.{0,40}\b(?:account|plan|subscription|key)\b/,
        /暂未开放.{0,20}权限|(?:无权|不允许|禁止|不可以?|不得)(?:使用|访问|调用|请求)(?!.{0,4}空).{0,10}模型|模型.{0,12}不在.{0,12}(?:允许|许可|授权|白名单)|模型.{0,6}不在.{0,12}(?:key|令牌|[密金]钥|分组|套餐|账[号户]).{0,12}(?:范围|列表|之内)|模型.{0,40}(?:无权|未开通|未授权|没有权限|无权限|不允许|被禁用|未启用|未购买)|未(?:订购|购买|开通|授权).{0,20}模型|(?:没有|无).{0,8}模型.{0,8}(?:权限|访问)/,
      ],
      unless:
        /\bmodels permission\b|invalid model|\b(?:please|must|need to|have to) (?:sign|log) ?in\b|\bmodels?\b.{0,80}not found\b|\bmodel (?:serving|garden|studio|registry|catalog|hosting) (?:is|has|are)\b|\bmodel apis? (?:is|has|are) (?:(?:currently|been) )?(?:disabled|(?:turned |switched )?off|not (?:been )?(?:enabled|activated|turned on))\b/,
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
      says: [/\b(?:can|may|must) not (?:access|use|call|reach|invoke) (?:the |this |that )?model\b/],
      unless:
        /\b(?:key|token|credential)s?\b.{0,20}\b(?:expired|invalid|revoked|missing|wrong)\b|\b(?:expired|invalid|revoked|missing|wrong) (?:\w{1,12} )?(?:key|token|credential)s?\b/,
    },
  },
  // With a 4xx, the model is withheld from this caller; with a 5xx, it is unavailable at the moment.
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
  // A validation error that lists the ids that exist.
  {
    name: 'model-enumerated',
    code: 'model-not-found',
    when: {
      status: [400, 422],
      param: /^(?:body\.)?model$/,
      says: [/\binput should be (?!an?\b)|\b(?:must be|expected) one of\b|\bnot a valid enumeration\b/],
    },
  },
  {
    name: 'model-not-found-id',
    code: 'model-not-found',
    when: {
      id: /model(?!_(?:config|json|output|param|response|schema|settings))\w{0,40}_(?:not_found|not_exists?|does_not_exist|not_supported|not_recogni[sz]ed|unrecogni[sz]ed|unknown|invalid)$|^(?:unknown|invalid|unsupported|no_such)_(?:or_unsupported_)?model(?:_(?!config|settings|param|json|schema)\w{1,40})?$|^(?:deployment|engine)_not_found|^invalid_endpoint_or_model|^provider_not_found$|^model_not_found/,
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
        /\bmodels?\b.{0,80}\bnot (?:part of|included in|covered by) (?:the |our |this )?(?:\w{1,12} )?(?:offer(?:ing)?s?|catalog(?:ue)?|line-?up|selection|portfolio|range|service)\b(?!(?: (?:of|for|in|with|under))? (?:your |this |the )?(?:\w{1,12} )?(?:plan|tier|package|subscription|account|key|group)\b)/,
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
        /\b(?:could|can) not (?:\w{1,12} )?(?:resolve|determine|infer|identify|deduce|guess) (?:an? |the |any )?(?:\w{1,12} )?(?:provider|backend|upstream|vendor)\b(?! (?:chain|config\w*|route|pool|host\w{0,4}|address|url|domain)\b)/,
        /\bis not an? (?:\w{1,12} )?(?:supported|valid|known|available|recogni[sz]ed) (?:\w{1,12} )?model\b|\b(?:(?:invalid|unknown|unsupported|bad) value for|unable to access|can not access) (?:the )?model\b(?!.{0,20}\b(?:key|token|credentials?)\b)/,
        /\bsupported (?:api )?model names?\b|\bbut you passed\b|^requested entity was not found/,
        /\bno models? (?:matches|matching|matched|found)\b|is not a valid model|\bmodel not (?:found|exist)|not (?:find|resolve|locate) (?:the |any |a )?model|llm provider not provided|the given endpoint does not exist/,
        /^(?:(?:ai|language|requested|unknown) )?model(?: id| name)?: \S+$|^model not support(?:ed)?\b/,
        /\b(?:entity|resource|object) with (?:key|id|name) \S{1,120} (?:was )?not found\b|\b(?:graph|pipeline|servable|definition|deployment)s? with (?:the )?(?:requested|given|specified) (?:name|id) (?:is |was )?not found\b/,
        /\brepository (?:was )?not found\b|\bis not a local folder\b|\bnot a valid model identifier\b/,
        /\bonly \S+ allowed now\b/,
        /模型.{0,8}(?:我们|本站|平台|这里)?没有(?:。|，|,|$)/,
        /模型(?!(?:网关|服务|接口|调用|响应|输出|返回|运行).{0,6}(?:错误|有误)).{0,50}(?:不存在|未找到|找不到|不支持(?:[。！，,.!]|$)|无效|错误|有误|未(?:配置|上线|收录|接入))|没有(?:这个|该|此|名为|叫).{0,40}模型|查无.{0,6}模型|(?:找不到|不存在|未知|不支持|无效(?!的?(?:请求|参数|渠道)(?![:：]?\s?(?:的?模型|model)(?!参数)))|没有找到|未找到).{0,10}模型/,
      ],
      unless:
        /\b(?:parameter|argument|field|tools?|function calling|image|vision|audio|video|file|pdf|multimodal|streaming|json|temperature|max_tokens|system (?:prompt|message)|input|thinking|response_format)\b.{0,60}\bnot (?:supported|available)|max_tokens|model_type|\bmodel (?:key|field|parameter|property|member)\b|\bmodel (?:was |is )?not found in (?:the )?(?:request|body|json|payload)\b/,
    },
  },
];
