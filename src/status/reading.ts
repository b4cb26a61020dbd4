/** What a status page says about the API, after everything that does not concern it was left out. */

export interface StatusIncident {
  readonly title: string;
  /** The page's own word, e.g. `investigating`. */
  readonly status: string;
  /** ISO 8601. */
  readonly since: string | null;
  readonly components: readonly string[];
  readonly url: string | null;
}

export interface StatusReading {
  /** `maintenance` is one under way. `none-reported`: nothing is open, but the page cannot prove that all is well. */
  readonly state: 'incident' | 'maintenance' | 'operational' | 'none-reported' | 'unknown';
  /** What causes the state `incident` or `maintenance`, at most ten; else empty. */
  readonly incidents: readonly StatusIncident[];
  /** The kind of page that was recognised; `unknown` if none was. */
  readonly shape: string;
  /** The URL that was read. */
  readonly source: string;
  /** Why the state is `unknown`, as part of a sentence; else null. */
  readonly problem: string | null;
}
