/** Kinds of what keeps a key or an account out. */
import type { Kind } from './kind.ts';
import { PLAN_ENDED } from './limits.ts';

export const ACCOUNT_KINDS: readonly Kind[] = [
  {
    code: 'account-inactive',
    where: 'its plan has ended',
    says: PLAN_ENDED,
    means: 'The plan or subscription of the account has ended; its keys do not work without one.',
    next: 'The account’s owner renews it; until then, use a key of another account.',
  },
  {
    code: 'account-inactive',
    where: 'the account is not verified',
    says: /\b(?:must|needs? to|has to|please) (?:be )?(?:verif|confirm)|\bnot (?:been |yet )*verified\b|\bunverified\b|\bverification\b|实名|认证|未验证/,
    means: 'The account must be verified before it can do this.',
    next: 'The account’s owner completes the verification in the provider’s console; it can take some minutes to apply.',
  },
  {
    code: 'account-inactive',
    where: 'a bill is unpaid',
    says: /\barrears?\b|\boverdue\b|\bpast due\b|\bunpaid\b|\bdelinquent\b|\bpay(?:ment)?\b|\bbilling\b|\bgood standing\b|\b(?:credit|bank) card\b|欠费/,
    means: 'The account has an unpaid bill or no valid payment method; none of its keys work.',
    next: 'The account’s owner pays the bill or sets up a payment method in the provider’s console.',
  },
  {
    code: 'account-inactive',
    where: 'the account was suspended or closed',
    says: /\bsuspended\b|\bdeactivated\b|\bterminated\b|\bbanned\b|\bdisabled\b|\bblocked\b|\bclosed\b|\bfrozen\b|\blocked\b|封禁|禁用|停用|冻结|注销/,
    means: 'The account, team or project was suspended, locked or closed; none of its keys work.',
    next: 'The account’s owner asks the provider why; until then, use a key of another account.',
  },
];

export const KEY_KINDS: readonly Kind[] = [
  {
    code: 'api-key-missing',
    where: 'Kong or APISIX looks for it in another header',
    says: /\b(?:no|missing) api key (?:found )?in (?:the )?request\b/,
    next: 'Kong and APISIX look for it in the header `apikey` unless told otherwise: send it there with `headers`, and set `auth: none`.',
  },
  {
    code: 'api-key-malformed',
    where: 'one-api takes its end for a channel',
    says: /指定渠道|渠道 ?id|\bchannel id\b|\bspecify (?:a )?channels?\b/,
    means: 'A gateway like one-api takes what follows another hyphen in the key for a channel’s number.',
    next: 'Set `api-key` to the key as the console shows it, with nothing added to its end.',
  },
  {
    code: 'key-rejected',
    where: 'LiteLLM has no database',
    says: /\bno connected db\b/,
    means: 'A LiteLLM without a database accepts only its master key, and this key is not that one.',
    next: 'Put the master key into `api-key`, or connect a database to LiteLLM so that it can issue keys.',
  },
  {
    code: 'key-rejected',
    where: 'the key may also have expired',
    says: /\b(?:or|and|may|might)\b.{0,24}\bexpired\b|\bexpired or\b|过期或|或.{0,4}过期/,
    means: 'The gateway does not know this key, or the key has expired.',
    next: 'Compare the ends of the key and its expiry date with the gateway’s console, then set `api-key` (the secret) again.',
  },
  {
    code: 'key-rejected',
    where: 'the token is for another service',
    says: /\baudience\b|(?<!\b(?:contact|ask|with|by|to|from|tell) (?:the |its |your )?)\bissuer\b/,
    means: 'The token is one of another issuer or for another service than this gateway expects.',
    next: 'Request it from the issuer and for the audience (or scope) that the gateway names, then set `api-key` again.',
  },
  {
    code: 'key-disabled',
    where: 'the key is not active yet',
    says: /\bnot (?:yet )?active yet\b|\bnot yet (?:active|activated|enabled)\b|\bbeing (?:activated|enabled)\b|(?:尚未|还未|还没有?)(?:生效|激活|启用)/,
    means: 'The key is new and does not work yet.',
    next: 'Run again in a minute; if it persists, activate the key in the gateway’s console.',
  },
  {
    code: 'key-disabled',
    where: 'the key was found in public',
    says: /\bleak(?:ed)?\b|\bcompromised\b|\bexposed\b|泄[露漏]/,
    means: 'The key was found in public and was blocked because of that.',
    next: 'Create a new key, put it into `api-key`, and remove the old one from where it was published.',
  },
];

export const PERMISSION_KINDS: readonly Kind[] = [
  {
    code: 'permission-denied',
    where: 'only certain client programs are let in',
    says: /\bonly (?:\w{1,12} ){0,4}(?:for|to|allows?|from|by|supports?|permits?)\b.{0,60}\b(?:agents?|clients?|cli|plugins?|claude code|codex)\b|\bonly be used (?:from )?(?:with|)in\b(?!.{0,30}\b(?:regions?|countr\w{1,3}|organi[sz]ation|project|workspace|networks?|ip|vpc|mode|environment)\b)|(?:仅|请使用).{0,16}(?:客户端|claude code|codex)/,
    means:
      'This key or plan works only with certain client programs, and a plain API request is not one of them.',
    next: 'Use a key, plan or group that is open to any API client.',
  },
  {
    code: 'permission-denied',
    where: 'only certain networks are allowed',
    says: /\bip\b|\bsubnets?\b|\bvirtual network\b|\bprivate endpoint\b|\bpublic (?:network )?access\b|\bfirewall rules\b|白名单|网段/,
    means: 'This key or resource accepts requests only from certain networks.',
    next: 'Add the runner’s address to the allow list, or use a runner with a fixed address inside that network.',
  },
  {
    code: 'permission-denied',
    where: 'it is about the key’s organization or project',
    says: /\bopenai-(?:organi[sz]ation|project)\b|\borgani[sz]ation header\b|\bmatch organi[sz]ation\b|\bno such (?:organi[sz]ation|project)\b|\bmismatched (?:organi[sz]ation|project)\b|\b(?:organi[sz]ation|workspace|team|tenant) (?:\S{1,60} )?(?:was |is )?not found\b/,
    means: 'The key belongs to a different organization or project than the request names.',
    next: 'Correct or leave out `OpenAI-Organization` and `OpenAI-Project` in `headers`, or use a key of that organization.',
  },
  {
    code: 'permission-denied',
    where: 'it is about how providers may use data',
    says: /\bdata policy\b|\bprivacy settings?\b|\bdata retention\b/,
    means: 'No provider of this model fits the account’s privacy settings.',
    next: 'Loosen the account’s privacy settings (OpenRouter: openrouter.ai/settings/privacy), or choose another model.',
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
    where: 'an AWS policy does not allow it',
    says: /\bbedrock:\w+|\bto perform: \w+:\w+|\bidentity-based policy\b|\barn:aws\b/,
    means: 'The AWS identity behind the key may not do this.',
    next: 'Allow the named action on the named resource in the IAM policy of the key, user or role.',
  },
  {
    code: 'permission-denied',
    where: 'a service is not enabled',
    says: /\b(?:api|service|feature)s? (?:is |are |has been |has )?(?:disabled|not enabled|not been (?:enabled|used|activated)|not activated|turned off)\b|未开通|未启用|未激活/,
    means: 'The service is not enabled for the account or project of this key.',
    next: 'Enable the named service in the provider’s console, and wait a few minutes.',
  },
  {
    code: 'permission-denied',
    where: 'a scope, role or permission is named',
    says: /\bscopes?\b|\broles?\b|\bpermissions?\b|\bprivileges?\b|\bentitle/,
    means: 'The key is known, but lacks a scope, role or permission for this.',
    next: 'Grant what is named to the key or its owner in the gateway’s console, or use another key.',
  },
];
