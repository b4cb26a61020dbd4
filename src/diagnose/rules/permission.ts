/** Permissions in general: what a caller, client or network may do. Those for a model are in model.ts. */
import type { Rule } from '../rule.ts';
import { A_MODEL } from './lexicon.ts';

const REFUSES =
  /\b(?:denied|blocked|refused|forbidden|disallowed|suspended|restricted|locked|held back|withheld|not|no|can ?not|only|requires?)\b|[不无未禁]/;

export const PERMISSION_RULES: readonly Rule[] = [
  // With a 5xx, the service is off for everybody.
  {
    name: 'service-off',
    code: 'gateway-unavailable',
    when: {
      between: [500, 599],
      says: [
        /^(?:the |this |our )?(?:api )?(?:service|server|gateway|proxy|relay|site|system) (?:is |has been |was )?(?:currently |temporarily )?(?:disabled|stopped|closed|suspended|paused|(?:turned|switched) off|shut down|not (?:running|started|enabled))(?: (?:for now|at the moment|at this time))?[.!]?$/,
        /^(?:服务|系统|接口|网关|本站|站点)(?:已经?|暂时?|当前)?(?:关闭|停用|停止|暂停)(?:服务|使用)?[。!！]?$/,
      ],
    },
  },
  // The sentence says what is forbidden (a model); the identifier only says that something is.
  {
    name: 'permission-of-model',
    code: 'model-not-permitted',
    when: {
      status: [401, 403],
      id: /^(?:permission_?(?:denied|error)?|access_(?:denied|forbidden)|forbidden(?:_error)?|not_(?:authorized|allowed|permitted))$/,
      all: [A_MODEL, REFUSES],
      unless:
        /\bmodels permission\b|\b(?:list|read|view|get|manage|create|delete|edit) models\b|\bip\b|\bscopes?\b|\brole\b|\bmodel (?:garden|studio|registry|catalog|hosting|serving|armor)\b/,
    },
  },
  {
    name: 'permission-id',
    code: 'permission-denied',
    when: {
      id: /^permission_?(?:denied|error|s_error)?\w{0,40}|^access_(?:denied|terminated|forbidden|not_found|blocked|disabled)\w{0,40}|^forbidden\w{0,40}|unauthorized_operation|insufficient_(?:scope|permission|privilege)|ip_(?:address_)?(?:not|blocked|restricted|denied)|mismatched_organization|^no_permission|^app_id_no_auth|^not_(?:authorized|allowed|permitted)|service_(?:disabled|blocked)|api_key_\w{0,40}_blocked|(?:^|_)client_only$|client_(?:validation_error|not_allowed|blocked)|authentication_type_disabled|invalid_organization|privilege_not_granted|unauthorized_resource|access_deny|feature_disabled/,
    },
  },
  {
    name: 'permission-words',
    code: 'permission-denied',
    when: {
      says: [
        /\b(?:insufficient|missing|lacks?|required|requires?|without)\b.{0,30}\b(?:permissions?|scopes?|privileges?|entitlements?|data action)\b/,
        /\bmust have (?:the )?(?:\S{1,30} ){0,2}(?:permissions?|scopes?)\b|\bfailed to find\b.{0,60}\bmember\b/,
        /\b(?:token|key|role|account|user) (?:lacks|is missing|needs|requires) [\w-]{2,30}[:.] ?(?:read|write|admin|invoke|execute|create)\b/,
        /\b(?:do|does) not own\b|\b(?:do|does|did) not have (?:\w{1,12} ){0,4}(?:permissions?|access|scopes?|roles?|privileges?|rights)\b/,
        /\b(?:permissions?|scopes?|privileges?|entitlements?)\b.{0,40}\b(?:required|missing|needed)\b|\binvalid scopes?\b/,
        /\bnot (?:authori[sz]ed|allowed|permitted|entitled|whitelisted|allow-?listed|accessible by|eligible)\b/,
        /\bpermissions? (?:is |was |to \S{1,40} )?(?:denied|required|is required)\b|\bpermission \S{1,80} denied/,
        /\baccess (?:is |was |has been |to \S{1,60} )?(?:denied|forbidden|disallowed|restricted|been disallowed)|\baccess to .{0,60}\b(?:disallowed|forbidden|denied)/,
        /\b(?:role|group|user|member|key|token|client)\b.{0,30}\b(?:may|can|must) not (?:(?:use|create|call|access|run|perform|invoke|make)\b(?!.{0,40}\bmodel)|(?:list|read|view|see|query)\b)/,
        /\bnot available (?:for|to|on|in|under) (?:this|your) (?:account|subscription|plan|tier|organi[sz]ation)\b/,
        /\byour (?:role|account|user|team)\b (?:can|may) not\b|\b(?:keys?|tokens?|users?|members?|clients?)\b.{0,20}\b(?:can|may) only (?:access|call|reach|read|list|query)\b(?!.{0,30}\bmodels\b)/,
        /\b(?:no|not) licen[sc]ed?\b|\bnot (?:an? )?member of\b|\b(?:missing|lacks?|needs?) (?:the )?role \S{1,40}[./:]\S/,
        /\b(?:connection|approval|consent|membership|enrol?lment|clearance|acceptance|invitation) (?:is|are) (?:a )?required\b/,
        /\bclient (?:is |was |has been )?(?:blocked|denied|rejected)\b|\b(?:turned|switched) off (?:the )?(?:\w{1,12} )?access\b|\b(?!models?\b|access\b)\w{3,16} (?:is|are) (?:disabled|not enabled|(?:switched|turned) off) for (?:this|your) (?:api )?(?:key|token)s?\b/,
        /\b(?:key|token)s? (?:group )?(?:platform|protocol) is not (?!(?:valid|found|set|known|recogni[sz]ed|correct|supported|available|reachable|respond\w{1,3}|ready|running|working)\b)\w|\brestricted to\b|\b(?:service|api|feature|endpoint)s? (?:is |are |has been )?(?:disabled|not enabled|not activated|turned off)\b/,
        /\b(?:no|not enough|insufficient) (?:permissions?|authorization|privileges?|(?:access )?rights?)(?: to\b|: | for\b|[.!]|$)|\bunauthori[sz]ed to (?:access|use|perform|call|view|invoke)\b|\bopt[- ]?in\b/,
        /\bforbidden\b(?! (?:characters?|values?|fields?|names?))|\bip (?:address )?(?:\S{1,40} )?.{0,40}\b(?:not (?:in|on|allowed)|restrict\w*|whitelist|allow-?list|blocked|denied|violates)/,
        /\bin the (?:specified|allowed|given) (?:subnets?|networks?)\b|\bip\b.{0,12}(?:不在|列表|受限)|网段/,
        /\b(?:unapproved|unauthorized|unofficial|untrusted) (?:\w{1,12} )?(?:channel|client|app|application|source|origin|device)s?\b/,
        /\bvirtual network\b|private endpoint|public (?:network )?access is disabled|firewall (?:rules|settings)|ip acl/,
        /\b(?:team|organi[sz]ation|project|workspace|tenant)\b.{0,40}\b(?:(?:does|do) not exist|can not be found)\b/,
        /^(?:the |your )?(?:\w{1,12} )?(?:team|organi[sz]ation|workspace|tenant) (?!page\b)(?:\S{1,60} )?(?:was |is )?not found[.!]?$/,
        /^(?:the |your )?(?:team|organi[sz]ation|workspace|tenant|project) with (?:the )?(?:id|name) \S{1,60} (?:was |is |could )?not (?:be )?found\b/,
        /should match organization|must be a member of an organization|data policy|privacy settings|no such organization|can not consume this service|request not allowed|api has not been used in project|requests (?:to this api|from)\b.{0,120}\bare blocked|key based authentication is disabled|operation not allowed/,
        /无权|没有权限|权限不足|拒绝访问|访问被拒绝|不允许|禁止|(?:服务|功能|接口|产品|能力).{0,6}(?:未|尚未|没有)(?:开通|启用|激活)|(?:未|尚未)开通.{0,8}(?:服务|功能|接口|产品)|(?:是否已?|请先?|需先?).{0,10}开通.{0,6}(?:服务|功能|产品|权限)|已被弃用|白名单|无.{0,4}权限|分组.{0,20}(?:不存在|弃用|禁用)/,
      ],
      unless: /method not allowed|not allowed method/,
    },
  },
];
