/** Provider: what is known of a vendor or of a gateway's software, as data. */

export interface Provider {
  /** Shown in the report; stable. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'vendor' | 'software';
  /** Lower-case host names; a label `*` stands for any one label. Empty for software. */
  readonly hosts: readonly string[];
  /** Paths of the OpenAI-compatible API, best first; empty string for the root of the origin. */
  readonly apiRoots: readonly string[];
  /** Key prefixes that nobody else gives out. A bare `sk-` is nobody's. */
  readonly keyPrefixes: readonly string[];
  /** False where a key of another vendor may be right: software, relays, gateways that pass keys on. */
  readonly ownKeysOnly: boolean;
  /** What to read with `status-page: auto`; null if no page is known. */
  readonly statusPage: string | null;
  /** Words of the components that matter on a page which also tells of other products; empty: the usual ones. */
  readonly statusScope: readonly string[];
  /** Where keys are made. */
  readonly keyPage: string | null;
  /** Where credit is bought or seen. */
  readonly billingPage: string | null;
  /** True where the key that spends the credit may also ask how much is left (balances.ts). */
  readonly tellsBalance: boolean;
}

/** What is taken of a provider where its table says nothing else. */
export const UNKNOWN = {
  hosts: [],
  keyPrefixes: [],
  statusPage: null,
  statusScope: [],
  keyPage: null,
  billingPage: null,
  tellsBalance: false,
} as const satisfies Partial<Provider>;
