/** A clock that only sleeping moves, so that no test waits. */
export interface FakeClock {
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly slept: readonly number[];
  advance(ms: number): void;
}

export function createClock(): FakeClock {
  let time = 1000;
  const slept: number[] = [];
  return {
    now: () => time,
    sleep: async (ms, signal) => {
      slept.push(ms);
      const until = time + ms;
      await Promise.resolve();
      if (!signal.aborted) time = Math.max(time, until);
    },
    slept,
    advance: (ms) => {
      time += ms;
    },
  };
}

/** Lets everything that is ready run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
