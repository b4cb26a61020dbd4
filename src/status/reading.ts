/** Reading: what a status page says of the API, after everything that is none of its business was left out. */

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
  /** `maintenance` is one under way. `none-reported`: nothing open, on a page that cannot tell health. */
  readonly state: 'incident' | 'maintenance' | 'operational' | 'none-reported' | 'unknown';
  /** What makes the state `incident` or `maintenance`, at most ten; else empty. */
  readonly incidents: readonly StatusIncident[];
  /** The shape by which the page was read, `unknown` if by none. */
  readonly shape: string;
  /** The URL that was read. */
  readonly source: string;
  /** Why the state is `unknown`, as a part of a sentence; else null. */
  readonly problem: string | null;
}
