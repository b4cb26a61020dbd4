/** The baselines that the jobs of a matrix wrote, as one file. Loaded only where `merge` keeps one. */
import { type Baseline, baselinePieces, listsOfJobs } from '../memory/baseline.ts';
import { writeWhole } from '../memory/files.ts';
import { loadBaseline } from '../memory/keep.ts';

/** Warnings for the log. A file that cannot be read is not written over, and one of a job that is broken adds nothing. */
export function joinBaselines(
  path: string,
  files: readonly string[],
  roots: readonly string[],
): readonly string[] {
  if (files.length === 0) return [];
  const before = loadBaseline(path, roots);
  if (before.warning !== null) return [before.warning];
  const told = before.damage === null ? [] : [before.damage];
  // One after another: of each only what it says something new of stays.
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
