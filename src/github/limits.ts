/**
 * How long to wait for GitHub, following docs.github.com, "Best practices for using the REST API": obey
 * `retry-after`, else `x-ratelimit-reset`, else wait a minute; pause a second between many changes.
 */
import type { GitHubAccess, Method, RawReply } from './ask.ts';

export interface Limits {
  readonly now: () => number;
  /** Waits if the budget for all waits allows it; returns false if it did not wait to the end. */
  readonly wait: (ms: number) => Promise<boolean>;
  /** True if no time is left for another request. */
  readonly isOver: () => boolean;
  /** Must be called before each change (any request but GET). */
  readonly pause: () => Promise<boolean>;
}

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** Fewer changes than this need no pauses; GitHub asks for them only for "a large number" of requests. */
const FREE_CHANGES = 10;
const MOST_ATTEMPTS = 3;

export function limitsOf({ now, sleep, signal, budget }: GitHubAccess): Limits {
  let changes = 0;
  const wait = async (ms: number): Promise<boolean> => {
    if (signal.aborted || !budget.forWait(ms)) return false;
    await sleep(ms, signal);
    return !signal.aborted;
  };
  const pause = async (): Promise<boolean> => {
    changes += 1;
    return changes <= FREE_CHANGES || wait(SECOND_MS);
  };
  return { now, wait, pause, isOver: () => budget.forRequest() === 0 };
}

/**
 * True if the response is about too many requests. GitHub uses 403 and 429 for both its primary and its secondary
 * limit.
 */
export function isLimit({ status, headers, data }: RawReply): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const words = JSON.stringify(data ?? '');
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /secondary rate limit|abuse detection|rate limit exceeded/i.test(words)
  );
}

/** How many milliseconds GitHub asks us to wait after hitting a limit. */
export function limitMs({ headers }: RawReply, now: number): number {
  const after = headers['retry-after'];
  if (after !== undefined) {
    const seconds = Number(after);
    const ms = Number.isNaN(seconds) ? Date.parse(String(after)) - now : seconds * SECOND_MS;
    return Number.isNaN(ms) ? MINUTE_MS : Math.max(SECOND_MS, ms);
  }
  const reset = Number(headers['x-ratelimit-reset']) * SECOND_MS - now;
  if (String(headers['x-ratelimit-remaining']) !== '0' || Number.isNaN(reset)) return MINUTE_MS;
  return Math.max(SECOND_MS, reset);
}

/** How long to wait before trying again; null if that would not help, or might do the same thing twice. */
export function retryMs(reply: RawReply, method: Method, attempt: number, now: number): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  if (isLimit(reply)) return limitMs(reply, now);
  const failed = reply.status === null || reply.status >= 500;
  // A POST that seems to have failed may have created the issue nevertheless.
  return failed && method !== 'POST' ? attempt * SECOND_MS : null;
}
