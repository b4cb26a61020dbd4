/** What is known of a vendor, or of a gateway's software, as data. */

export interface Provider {
  /** Shown in the report, so it must not change. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'vendor' | 'software';
  /** Host names in lower case; a `*` matches any single label. Empty for software. */
  readonly hosts: readonly string[];
  /** Paths of the OpenAI-compatible API, best first; an empty string is the root of the origin. */
  readonly apiRoots: readonly string[];
  /** Key prefixes that only this provider uses. A bare `sk-` belongs to nobody. */
  readonly keyPrefixes: readonly string[];
  /** False if another vendor's key may be right as well: for software, relays, and gateways that pass keys on. */
  readonly ownKeysOnly: boolean;
  /** The page to read with `status-page: auto`; null if none is known. */
  readonly statusPage: string | null;
  /**
   * For a status page that also covers other products: words in the names of the components that matter. If empty,
   * the usual words for an API apply.
   */
  readonly statusScope: readonly string[];
  /** Where to create keys. */
  readonly keyPage: string | null;
  /** Where to buy credit, or see how much is left. */
  readonly billingPage: string | null;
  /** True if the key that spends the credit may also ask for the balance (balances.ts). */
  readonly tellsBalance: boolean;
}

/** The defaults for everything that a provider's entry does not set. */
export const UNKNOWN = {
  hosts: [],
  keyPrefixes: [],
  statusPage: null,
  statusScope: [],
  keyPage: null,
  billingPage: null,
  tellsBalance: false,
} as const satisfies Partial<Provider>;
