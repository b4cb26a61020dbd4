/** The time budget for GitHub, of the issue and the comment together: they change no verdict, and the job waits. */
export interface TimeBudget {
  /** For the next request, in milliseconds; 0 where nothing is left of all. */
  forRequest(): number;
  /** To be told when one is over. */
  took(ms: number): void;
  /** Whether so long may be waited before the next request, as GitHub's limits want it. Counts it where it may. */
  forWait(ms: number): boolean;
}

export interface TimeBudgetOptions {
  /** For one request. GitHub itself gives up after ten seconds. */
  readonly requestMs?: number;
  /** For all requests together. */
  readonly requestsMs?: number;
  /** For all waits that GitHub's limits want. */
  readonly waitsMs?: number;
}

export function createTimeBudget(options: TimeBudgetOptions = {}): TimeBudget {
  const { requestMs = 10_000, requestsMs = 25_000, waitsMs = 90_000 } = options;
  let askedMs = 0;
  let waitedMs = 0;
  return {
    forRequest: () => Math.max(0, Math.min(requestMs, requestsMs - askedMs)),
    took: (ms) => {
      askedMs += ms;
    },
    forWait: (ms) => {
      if (waitedMs + ms > waitsMs) return false;
      waitedMs += ms;
      return true;
    },
  };
}
