/**
 * How thoroughly properties are tested. In the everyday suite: a few runs with a fixed seed, so that only a change of
 * the code can change the result. In `npm run fuzz`: as many runs as time allows, different ones each time.
 */

const EVERY_DAY = 20_261_128;

export interface Effort {
  readonly numRuns: number;
  readonly seed?: number;
  readonly interruptAfterTimeLimit?: number;
  readonly markInterruptAsFailure?: boolean;
}

/** The parameters of `fc.assert` for a property that has `runs` runs in the everyday suite. */
export function effort(runs: number): Effort {
  const { FUZZ_MS, FUZZ_SEED } = process.env;
  if (FUZZ_MS === undefined) return { numRuns: runs, seed: EVERY_DAY };
  return {
    numRuns: Number.MAX_SAFE_INTEGER,
    seed: Number(FUZZ_SEED),
    interruptAfterTimeLimit: Number(FUZZ_MS),
    markInterruptAsFailure: false,
  };
}
