/** What is asked of GitHub's REST API, and what comes back. */
import type { Redact } from '../safety/redact.ts';
import type { TimeBudget } from './time-budget.ts';

/** How GitHub is reached, and on whose behalf. */
export interface GitHubAccess {
  readonly token: string;
  /** `GITHUB_API_URL`; on GitHub Enterprise Server it has a path. */
  readonly apiUrl: string;
  /** `owner/repo`. */
  readonly repository: string;
  readonly signal: AbortSignal;
  /** Returns early when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes secrets out of what GitHub says. */
  readonly redact: Redact;
  /** Milliseconds that only go on. */
  readonly elapsed: () => number;
  readonly budget: TimeBudget;
}

/** The permission that the job needs for what is asked. */
export type Permission = 'issues: write' | 'pull-requests: write';

export interface Answer {
  readonly kind: 'answer';
  readonly data: unknown;
  /** What the next page is asked with; null on the last one. */
  readonly next: Parameters | null;
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly status: number | null;
  /** For the log: what GitHub said and what to change. */
  readonly sentence: string;
  /** True where nothing else would be answered either: then nothing else is asked. */
  readonly final: boolean;
}

export function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refusal';
}

export type Parameters = Readonly<Record<string, unknown>>;
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
/** `path` is below the repository: `/issues/1`. Parameters become the query of a GET, else the JSON body. */
export type Ask = (method: Method, path: string, parameters?: Parameters) => Promise<Answer | Refusal>;

/** An answer as it came; without one, `status` is null and `fault` says why. */
export interface RawReply {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
  readonly fault: string;
}
