/**
 * How hard a property is tried: a few runs every day, always the same ones, so that a change is judged by what it changes;
 * as many as the time allows, and others each time, in `npm run fuzz`.
 */

const EVERY_DAY = 20_261_128;

export interface Effort {
  readonly numRuns: number;
  readonly seed?: number;
  readonly interruptAfterTimeLimit?: number;
  readonly markInterruptAsFailure?: boolean;
}

/** The parameters of `fc.assert` for a property that has so many runs in the everyday suite. */
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
