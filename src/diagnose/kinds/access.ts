/** Kinds of what keeps a key or an account out. */
import type { Kind } from './kind.ts';

export const ACCOUNT_KINDS: readonly Kind[] = [
  {
    code: 'account-inactive',
    where: 'the account is not verified',
    says: /\b(?:must|needs? to|has to|please) (?:be )?(?:verif|confirm)|\bnot (?:been |yet )*verified\b|\bunverified\b|\bverification\b|实名|认证|未验证/,
    means: 'The account is not verified, and what was asked needs that.',
    next: 'Whoever owns the account verifies it in the provider’s console; that takes effect some minutes later.',
  },
  {
    code: 'account-inactive',
    where: 'a bill is open',
    says: /\barrears?\b|\boverdue\b|\bpast due\b|\bunpaid\b|\bdelinquent\b|\bpay(?:ment)?\b|\bbilling\b|\bgood standing\b|欠费/,
    means: 'The account has an open bill or no way of paying; no key of it works.',
    next: 'Whoever owns the account settles the bill, or sets up a way of paying, in the provider’s console.',
  },
  {
    code: 'account-inactive',
    where: 'the account was suspended or closed',
    says: /\bsuspended\b|\bdeactivated\b|\bterminated\b|\bbanned\b|\bdisabled\b|\bblocked\b|\bclosed\b|\bfrozen\b|\blocked\b|封禁|禁用|停用|冻结|注销/,
    means: 'The account, team or project was suspended, locked or closed; no key of it works.',
    next: 'Whoever owns the account asks the provider why; until then use the key of another account.',
  },
];

export const KEY_KINDS: readonly Kind[] = [
  {
    code: 'key-rejected',
    where: 'a LiteLLM has no database',
    says: /\bno connected db\b/,
    means: 'A LiteLLM without a database knows its master key alone, and this key is not that.',
    next: 'Put the master key into `api-key`, or have a database connected to the LiteLLM, for keys of its own.',
  },
  {
    code: 'key-rejected',
    where: 'it may have expired',
    says: /\b(?:or|and|may|might)\b.{0,24}\bexpired\b|\bexpired or\b|过期或|或.{0,4}过期/,
    means: 'The gateway does not know this key, or the key has expired.',
    next: 'Compare the key’s ends and its date with the gateway’s console, then set `api-key` (the secret) again.',
  },
  {
    code: 'key-disabled',
    where: 'the key was found in public',
    says: /\bleak(?:ed)?\b|\bcompromised\b|\bexposed\b|泄[露漏]/,
    means: 'The key was found in public, and was blocked for that.',
    next: 'Make a new key, put it into `api-key`, and take the old one out of where it was published.',
  },
];

export const PERMISSION_KINDS: readonly Kind[] = [
  {
    code: 'permission-denied',
    where: 'certain client programs alone are let in',
    says: /\bonly (?:\w{1,12} ){0,4}(?:for|to|allows?|from|by)\b.{0,40}\b(?:agents?|clients?|cli|claude code|codex)\b|仅.{0,6}(?:客户端|claude code|codex)/,
    means:
      'This key or plan is for certain client programs alone, and a request of the plain API is none of them.',
    next: 'Use a key, plan or group that is meant for the API.',
  },
  {
    code: 'permission-denied',
    where: 'the network is limited',
    says: /\bip\b|\bsubnets?\b|\bvirtual network\b|\bprivate endpoint\b|\bpublic (?:network )?access\b|\bfirewall rules\b|白名单|网段/,
    means: 'This key or resource takes requests from certain networks alone.',
    next: 'Add the runner’s address to the allow list, or use a runner with a fixed address inside that network.',
  },
  {
    code: 'permission-denied',
    where: 'it is about the organization or project of the key',
    says: /\bopenai-(?:organi[sz]ation|project)\b|\borgani[sz]ation header\b|\bmatch organi[sz]ation\b|\bno such (?:organi[sz]ation|project)\b|\bmismatched (?:organi[sz]ation|project)\b/,
    means: 'The key belongs to another organization or project than the one the request names.',
    next: 'Correct or leave out `OpenAI-Organization` and `OpenAI-Project` in `headers`, or use a key of that organization.',
  },
  {
    code: 'permission-denied',
    where: 'it is about how providers may use data',
    says: /\bdata policy\b|\bprivacy settings?\b|\bdata retention\b/,
    means: 'No provider of this model fits the privacy settings of the account.',
    next: 'Widen the privacy settings of the account (OpenRouter: openrouter.ai/settings/privacy), or choose another model.',
  },
  {
    code: 'permission-denied',
    where: 'a GitHub token asks GitHub Models',
    says: /\bmodels permission\b|\baccessible by integration\b/,
    means: 'The token of this job may not use GitHub Models.',
    next: 'Give the job `permissions: models: read`, or use a token that has the permission Models (read).',
  },
  {
    code: 'permission-denied',
    where: 'a policy of AWS does not allow it',
    says: /\bbedrock:\w+|\bto perform: \w+:\w+|\bidentity-based policy\b|\barn:aws\b/,
    means: 'The AWS identity behind the key may not do this.',
    next: 'Allow the named action on the named resource in the IAM policy of the key, user or role.',
  },
  {
    code: 'permission-denied',
    where: 'a service is not switched on',
    says: /\b(?:api|service|feature)s? (?:is |are |has been |has )?(?:disabled|not enabled|not been (?:enabled|used|activated)|not activated|turned off)\b|未开通|未启用|未激活/,
    means: 'The service is not switched on for the account or project of this key.',
    next: 'Switch the named service on in the provider’s console, and wait some minutes.',
  },
  {
    code: 'permission-denied',
    where: 'a scope, role or permission is named',
    says: /\bscopes?\b|\broles?\b|\bpermissions?\b|\bprivileges?\b|\bentitle/,
    means: 'The key is known, but lacks a scope, role or permission for this.',
    next: 'Give the key, or whoever owns it, what is named, in the gateway’s console; or use another key.',
  },
];
