/** How hard a property is tried: a few runs every day, as many as the time allows in `npm run fuzz`. */

export interface Effort {
  readonly numRuns: number;
  readonly seed?: number;
  readonly interruptAfterTimeLimit?: number;
  readonly markInterruptAsFailure?: boolean;
}

/** The parameters of `fc.assert` for a property that has so many runs in the everyday suite. */
export function effort(runs: number): Effort {
  const { FUZZ_MS, FUZZ_SEED } = process.env;
  if (FUZZ_MS === undefined) return { numRuns: runs };
  return {
    numRuns: Number.MAX_SAFE_INTEGER,
    seed: Number(FUZZ_SEED),
    interruptAfterTimeLimit: Number(FUZZ_MS),
    markInterruptAsFailure: false,
  };
}
