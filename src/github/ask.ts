/** The types of requests to GitHub's REST API and of what comes back. */
import type { Redact } from '../safety/redact.ts';
import type { TimeBudget } from './time-budget.ts';

/** How to reach GitHub, and with whose token. */
export interface GitHubAccess {
  readonly token: string;
  /** `GITHUB_API_URL`; on GitHub Enterprise Server it includes a path. */
  readonly apiUrl: string;
  /** `owner/repo`. */
  readonly repository: string;
  /** Sends one request and follows no redirects. Limits the length of the answer: the server may not be GitHub. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly signal: AbortSignal;
  /** Resolves early when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Removes secrets from what GitHub says. */
  readonly redact: Redact;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
  readonly budget: TimeBudget;
}

/** The permission that the job needs for the request. */
export type Permission = 'issues: write' | 'pull-requests: write';

export interface Answer {
  readonly kind: 'answer';
  readonly data: unknown;
  /** The parameters for the next page; null on the last one. */
  readonly next: Parameters | null;
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly status: number | null;
  /** For the log: what GitHub said, and what to change. */
  readonly sentence: string;
  /** True if every other request would fail as well; no more are sent then. */
  readonly final: boolean;
}

export function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refusal';
}

export type Parameters = Readonly<Record<string, unknown>>;
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
/**
 * `path` is relative to the repository, e.g. `/issues/1`. The parameters become the query of a GET, or else the JSON
 * body.
 */
export type Ask = (method: Method, path: string, parameters?: Parameters) => Promise<Answer | Refusal>;

/** An unprocessed response. If there was none, `status` is null and `fault` says why. */
export interface RawReply {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
  readonly fault: string;
}
