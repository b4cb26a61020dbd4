/**
 * How long GitHub is waited for. Its rules are those of docs.github.com, "Best practices for using the REST API":
 * obey `retry-after`, else `x-ratelimit-reset`, else wait a minute; a second between many changes.
 */
import type { GitHubAccess, Method, RawReply } from './ask.ts';

export interface Limits {
  readonly now: () => number;
  /** Waits, if all waits together stay within the bound; false where it did not wait. */
  readonly wait: (ms: number) => Promise<boolean>;
  /** No time is left for another request. */
  readonly isOver: () => boolean;
  /** To be called before each change. */
  readonly pause: () => Promise<boolean>;
}

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** So many changes are not "a large number". */
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

/** True for an answer about too many requests: GitHub gives 403 or 429 for both of its limits. */
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

/** Milliseconds until GitHub wants to be asked again after a limit. */
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

/** When to try again; null when that would not help, or could do the same twice. */
export function retryMs(reply: RawReply, method: Method, attempt: number, now: number): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  if (isLimit(reply)) return limitMs(reply, now);
  const failed = reply.status === null || reply.status >= 500;
  // A POST that seems to have failed may have made the issue all the same.
  return failed && method !== 'POST' ? attempt * SECOND_MS : null;
}
