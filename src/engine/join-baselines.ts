/**
 * Joins the baselines that the jobs of a matrix have written into one file. Loaded only if `merge` keeps a baseline.
 */
import { type Baseline, baselinePieces, listsOfJobs } from '../memory/baseline.ts';
import { writeWhole } from '../memory/files.ts';
import { loadBaseline } from '../memory/keep.ts';

/**
 * Returns warnings for the log. An existing file that cannot be read is not overwritten, and the broken file of a job
 * adds nothing.
 */
export function joinBaselines(
  path: string,
  files: readonly string[],
  roots: readonly string[],
): readonly string[] {
  if (files.length === 0) return [];
  const before = loadBaseline(path, roots);
  if (before.warning !== null) return [before.warning];
  const told = before.damage === null ? [] : [before.damage];
  // Read one after another, so that only what a file adds stays in memory.
  const jobs = function* (): Generator<Baseline> {
    for (const file of files) {
      const { baseline, damage, warning } = loadBaseline(file, roots);
      const wrong = warning ?? damage;
      if (wrong !== null) told.push(`${file}: ${wrong}`);
      yield baseline;
    }
  };
  const lists = listsOfJobs(before.baseline, jobs());
  const failed = writeWhole(path, baselinePieces(before.baseline, lists), roots, { lasting: true });
  return failed === null ? told : [...told, failed];
}
