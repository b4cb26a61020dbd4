/** The pace of one gateway: how many requests may be in flight at once, and from when on. */
import pLimit from 'p-limit';
import { Crowd } from './crowd.ts';

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
  /** For how long no other task had begun when this one did. */
  readonly restedMs: number;
}

export interface Pace {
  /**
   * Runs the task when its turn comes. Returns null, without running it, if the signal has fired or the pace was
   * stopped.
   */
  run<T extends object>(task: (turn: Turn) => Promise<T>, signal: AbortSignal): Promise<T | null>;
  /**
   * Call after a 429. Halves the concurrency, down to one, and starts nothing before `untilMs`. The concurrency then
   * stays below what was too many, as after `crowded`.
   */
  slowDown(untilMs: number, turn: Turn, question: object): void;
  /**
   * Call after a failure that another attempt may cure. Halves the concurrency if there may have been too many requests
   * at once (`Crowd`); sets it to what it was if their number is shown not to be the reason. After a failure alone, it
   * starts nothing for `waitMs`, or a second if that is shorter: the failure may be of one model only. `question` is the
   * same object in each call for one question.
   */
  crowded(turn: Turn, question: object, waitMs: number): void;
  /**
   * Call after a success. Raises the concurrency by one after as many successes as it allows at once, up to its initial
   * value, or to less than was too many until many more have succeeded. A request that began (`startedMs`) before the
   * concurrency was last lowered says nothing about the pace since then, and is ignored.
   */
  speedUp(startedMs: number, question: object): void;
  /** The gateway asks for more patience than the run has. What has not started yet is never sent. */
  stopUntil(untilMs: number): void;
  /** When the gateway may be asked again; null unless the pace was stopped. */
  readonly stoppedUntil: number | null;
  readonly concurrency: number;
}

/** The longest that all requests wait for a failure that may concern one model only. */
const MOST_HELD_MS = 1_000;

/** The result of a task that met a hold between its turn and its start. It queues again. */
const HELD = Symbol('held');

export function createPace({ concurrency, now, sleep }: PaceOptions): Pace {
  const limit = pLimit(concurrency);
  const stopped = new AbortController();
  let heldUntil: number | null = null;
  let stoppedUntil: number | null = null;
  let successes = 0;
  let slowedMs = 0;
  let started = 0;
  let startedMs = 0;
  const crowd = new Crowd(concurrency);
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
    slowedMs = now();
  };

  const hold = (untilMs: number): void => {
    if (untilMs > now()) heldUntil = Math.max(heldUntil ?? 0, untilMs);
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
          const own = ++started;
          const beganAlone = limit.activeCount === 1;
          const restedMs = now() - startedMs;
          startedMs += restedMs;
          return task({ isAlone: () => beganAlone && started === own, restedMs });
        });
        if (result !== HELD) return result;
      }
    },
    slowDown: (untilMs, turn, question) => {
      if (!turn.isAlone()) crowd.failedBeside(limit.activeCount, question);
      lower();
      crowd.forget();
      uncrowded = null;
      hold(untilMs);
    },
    crowded: (turn, question, waitMs) => {
      if (turn.isAlone()) {
        if (crowd.failedAlone(question, turn.restedMs)) limit.concurrency = uncrowded ?? limit.concurrency;
        else hold(now() + Math.min(waitMs, MOST_HELD_MS));
      } else if (crowd.failedBeside(limit.activeCount, question)) {
        uncrowded ??= limit.concurrency;
        lower();
      }
    },
    speedUp: (startedMs, question) => {
      if (startedMs < slowedMs) return;
      crowd.succeeded(limit.activeCount, question);
      if (++successes < limit.concurrency) return;
      if (limit.concurrency >= crowd.ceilingAfter(successes, limit.concurrency, limit.pendingCount)) return;
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
