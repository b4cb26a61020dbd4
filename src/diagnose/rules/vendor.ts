/** Vendors' own numbers, where neither the words nor the status tell what they mean. */
import type { Rule } from '../rule.ts';

export const VENDOR_RULES: readonly Rule[] = [
  // https://docs.bigmodel.cn/cn/api/api-code: business codes of Zhipu / Z.ai
  {
    name: 'zhipu-key-missing',
    code: 'api-key-missing',
    vendor: 'zhipu',
    when: { id: /^1001$/, says: [/header|authentication|未收到/] },
  },
  { name: 'zhipu-account', code: 'account-inactive', vendor: 'zhipu', when: { id: /^11(?:10|11|12|20)$/ } },
  { name: 'zhipu-balance', code: 'quota-exhausted', vendor: 'zhipu', when: { id: /^1113$/ } },
  { name: 'zhipu-kind', code: 'model-wrong-endpoint', vendor: 'zhipu', when: { id: /^1212$/ } },
  { name: 'zhipu-limit', code: 'rate-limited', vendor: 'zhipu', when: { id: /^13(?:02|03|04|08|10)$/ } },
  { name: 'zhipu-load', code: 'overloaded', vendor: 'zhipu', when: { id: /^13(?:05|12)$/ } },
  // iFlytek Spark: the same error if a service is not activated, and if its tokens are used up.
  {
    name: 'spark-tokens',
    code: 'quota-exhausted',
    vendor: 'spark',
    when: { says: [/\bappidnoautherror\b.{0,80}\b(?:not enough|num ?[=-] ?0)\b/] },
  },
  {
    name: 'spark-service',
    code: 'permission-denied',
    vendor: 'spark',
    when: { says: [/\bappidnoautherror\b/] },
  },
  // MiniMax: the number is in base_resp, or in brackets after the words: "insufficient balance (1008)"
  { name: 'minimax-balance', code: 'quota-exhausted', vendor: 'minimax', when: { says: [/\(1008\)/] } },
  {
    name: 'minimax-rate',
    code: 'rate-limited',
    vendor: 'minimax',
    when: { id: /^(?:1002|1039)$/, shape: ['base-resp'] },
  },
  // A 401 of Cloudflare's gateway itself. One of the provider behind it comes in the provider's words.
  {
    name: 'cloudflare-gateway-token',
    code: 'api-key-missing',
    vendor: 'cloudflare',
    when: { status: [401], says: [/\bcf-aig-authorization\b/] },
  },
  {
    name: 'cloudflare-gateway-refused',
    code: 'key-rejected',
    vendor: 'cloudflare',
    when: { status: [401], id: /^2009$/, says: [/^unauthori[sz]ed\b/] },
  },
];
