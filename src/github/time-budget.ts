/**
 * The time budget for GitHub, shared by issue and comment: the job has to wait for them although they change no
 * verdict.
 */
export interface TimeBudget {
  /** The timeout for the next request in milliseconds; 0 if the budget is used up. */
  forRequest(): number;
  /** Must be called after each request, with the time it took. */
  took(ms: number): void;
  /** Whether a wait for GitHub's rate limit may take this long. If so, it is deducted from the budget. */
  forWait(ms: number): boolean;
}

export interface TimeBudgetOptions {
  /** Per request. GitHub itself gives up after ten seconds. */
  readonly requestMs?: number;
  /** For all requests together. */
  readonly requestsMs?: number;
  /** For all waits for rate limits together. */
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
