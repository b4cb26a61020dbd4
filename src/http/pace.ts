/** The pace of one gateway: how many requests may be in flight at once, and from when on. */
import pLimit from 'p-limit';

export interface PaceOptions {
  readonly concurrency: number;
  /** In milliseconds, monotonic. */
  readonly now: () => number;
  /** Ends early, without an error, if the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The turn of one task. */
export interface Turn {
  /** True if no other task has run since this one began. */
  isAlone(): boolean;
}

export interface Pace {
  /**
   * Runs the task when its turn comes. Returns null, without running it, if the signal has fired or the pace was
   * stopped.
   */
  run<T extends object>(task: (turn: Turn) => Promise<T>, signal: AbortSignal): Promise<T | null>;
  /** Call after a 429. Halves the concurrency, down to one, and starts nothing before `untilMs` (null: unknown). */
  slowDown(untilMs: number | null): void;
  /**
   * Call after a failure that another attempt may cure. If the request was not alone, there may have been too many of
   * them: not every gateway says so with a 429. Halves the concurrency, and holds nothing back. After the first failure
   * of a question (`isFirst`), the concurrency also stays below what it was at that moment for a while. A single failure
   * after many successes, beside no more requests than those, changes nothing: a few models among hundreds are broken.
   * Several failures of requests that were alone show that their number is not the reason; then the concurrency is as it
   * was.
   */
  crowded(turn: Turn, isFirst: boolean): void;
  /**
   * Call after a success. Raises the concurrency by one after as many successes as it allows at once, up to its initial
   * value, or to less than was too many until many more have succeeded. A request that began (`startedMs`) before the
   * concurrency was last lowered says nothing about the pace since then, and is ignored.
   */
  speedUp(startedMs: number): void;
  /** The gateway asks for more patience than the run has. What has not started yet is never sent. */
  stopUntil(untilMs: number): void;
  /** When the gateway may be asked again; null unless the pace was stopped. */
  readonly stoppedUntil: number | null;
  readonly concurrency: number;
}

/** After so many failures of requests that were alone, failures are no longer taken as a sign of too many requests. */
const MOST_ALONE = 3;

/** A failure after so many successes is an exception. */
const MANY = 16;

/** After so many rounds of successes, and more each time that it fails, one more is tried than what was too many. */
const ROUNDS = 8;
const MORE_ROUNDS = 4;

/** The result of a task that met a hold between its turn and its start. It queues again. */
const HELD = Symbol('held');

export function createPace({ concurrency, now, sleep }: PaceOptions): Pace {
  const limit = pLimit(concurrency);
  const stopped = new AbortController();
  let heldUntil: number | null = null;
  let stoppedUntil: number | null = null;
  let successes = 0;
  let slowedMs = Number.NEGATIVE_INFINITY;
  let started = 0;
  let failedAlone = 0;
  let ceiling = concurrency;
  /** The most requests beside which one has succeeded since the concurrency was last lowered. */
  let most = 0;
  /** Successes since the last failure. */
  let inARow = 0;
  let rounds = ROUNDS;
  /** The concurrency before it was halved for failures without a 429; null if it was not. */
  let uncrowded: number | null = null;

  const waitOut = async (signal: AbortSignal): Promise<void> => {
    while (heldUntil !== null && !signal.aborted) {
      const until = heldUntil;
      const leftMs = until - now();
      // A timer may fire up to a millisecond early.
      if (leftMs > 0) await sleep(Math.ceil(leftMs) + 1, signal);
      if (heldUntil === until && !signal.aborted) heldUntil = null;
    }
  };

  const lower = (): void => {
    limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2));
    successes = 0;
    most = 0;
    slowedMs = now();
  };

  return {
    run: async (task, signal) => {
      const over = (): boolean => signal.aborted || stopped.signal.aborted;
      for (;;) {
        // The hold ends before a place is taken, so that the lowered concurrency decides who starts then.
        if (heldUntil !== null) await waitOut(AbortSignal.any([signal, stopped.signal]));
        if (over()) return null;
        const result = await limit(async () => {
          if (over()) return null;
          if (heldUntil !== null) return HELD;
          started += 1;
          const own = started;
          const beganAlone = limit.activeCount === 1;
          return task({ isAlone: () => beganAlone && started === own });
        });
        if (result !== HELD) return result;
      }
    },
    slowDown: (untilMs) => {
      lower();
      inARow = 0;
      uncrowded = null;
      if (untilMs !== null && untilMs > now()) heldUntil = Math.max(heldUntil ?? 0, untilMs);
    },
    crowded: (turn, isFirst) => {
      if (failedAlone >= MOST_ALONE) return;
      if (!turn.isAlone()) {
        const isException = inARow >= MANY && limit.activeCount <= most;
        inARow = 0;
        if (isException) return;
        if (limit.activeCount > ceiling) rounds *= MORE_ROUNDS;
        if (isFirst) ceiling = Math.max(1, Math.min(ceiling, limit.activeCount - 1));
        uncrowded ??= limit.concurrency;
        lower();
      } else if (++failedAlone >= MOST_ALONE) {
        ceiling = concurrency;
        limit.concurrency = uncrowded ?? limit.concurrency;
      }
    },
    speedUp: (startedMs) => {
      if (startedMs < slowedMs) return;
      inARow++;
      most = Math.max(most, limit.activeCount);
      if (++successes < limit.concurrency) return;
      ceiling = Math.max(ceiling, most);
      const isTrial = limit.pendingCount > concurrency && successes >= rounds * limit.concurrency;
      if (limit.concurrency >= (isTrial ? concurrency : ceiling)) return;
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
