/** The pace of one gateway: how many requests are under way at once, and from when on. */
import pLimit from 'p-limit';

export interface PaceOptions {
  readonly concurrency: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Ends early, without an error, when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Pace {
  /** Runs the task when its turn comes; null, without running it, once the signal fired or the pace was stopped. */
  run<T extends object>(task: () => Promise<T>, signal: AbortSignal): Promise<T | null>;
  /** After a 429: half as many at once, at least one, and nothing starts before `untilMs` (null: no time is known). */
  slowDown(untilMs: number | null): void;
  /**
   * After a success: one more at once after as many successes as are allowed at once, up to the start value. What
   * had begun (`startedMs`) before the last 429 says nothing of the pace since.
   */
  speedUp(startedMs: number): void;
  /** The gateway asks for more patience than the run has: what has not started ends without being sent. */
  stopUntil(untilMs: number): void;
  /** When the gateway may be asked again; null unless the pace was stopped. */
  readonly stoppedUntil: number | null;
  readonly concurrency: number;
}

/** Tells a task that met a hold between its turn and its start; it then queues again. */
const HELD = Symbol('held');

export function createPace({ concurrency, now, sleep }: PaceOptions): Pace {
  const limit = pLimit(concurrency);
  const stopped = new AbortController();
  let heldUntil: number | null = null;
  let stoppedUntil: number | null = null;
  let successes = 0;
  let slowedMs = Number.NEGATIVE_INFINITY;

  const waitOut = async (signal: AbortSignal): Promise<void> => {
    while (heldUntil !== null && !signal.aborted) {
      const until = heldUntil;
      const leftMs = until - now();
      // A timer may fire up to a millisecond early.
      if (leftMs > 0) await sleep(Math.ceil(leftMs) + 1, signal);
      if (heldUntil === until && !signal.aborted) heldUntil = null;
    }
  };

  return {
    run: async (task, signal) => {
      const over = (): boolean => signal.aborted || stopped.signal.aborted;
      for (;;) {
        // The hold is waited out before a place is taken: after it, the lower limit decides who starts.
        if (heldUntil !== null) await waitOut(AbortSignal.any([signal, stopped.signal]));
        if (over()) return null;
        const result = await limit(async () => {
          if (over()) return null;
          return heldUntil === null ? task() : HELD;
        });
        if (result !== HELD) return result;
      }
    },
    slowDown: (untilMs) => {
      limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2));
      successes = 0;
      slowedMs = now();
      if (untilMs !== null && untilMs > now()) heldUntil = Math.max(heldUntil ?? 0, untilMs);
    },
    speedUp: (startedMs) => {
      if (startedMs < slowedMs || ++successes < limit.concurrency || limit.concurrency >= concurrency) return;
      successes = 0;
      limit.concurrency++;
    },
    stopUntil: (untilMs) => {
      stoppedUntil = Math.max(stoppedUntil ?? 0, untilMs);
      stopped.abort('stopped');
    },
    get stoppedUntil() {
      return stoppedUntil;
    },
    get concurrency() {
      return limit.concurrency;
    },
  };
}
