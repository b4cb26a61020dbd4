/** The baselines that the jobs of a matrix wrote, as one file. Loaded only where `merge` keeps one. */
import { listsOfJobs, updatedBaseline } from './memory/baseline.ts';
import { writeWhole } from './memory/files.ts';
import { loadBaseline } from './memory/keep.ts';

/** Warnings for the log. A file that cannot be read is not written over, and one of a job that is broken adds nothing. */
export function joinBaselines(
  path: string,
  files: readonly string[],
  roots: readonly string[],
): readonly string[] {
  if (files.length === 0) return [];
  const before = loadBaseline(path, roots);
  if (before.warning !== null) return [before.warning];
  const jobs = files.map((file) => loadBaseline(file, roots));
  const damaged = jobs.flatMap(({ damage, warning }, at) =>
    damage === null && warning === null ? [] : [`${files[at]}: ${warning ?? damage}`],
  );
  const told = before.damage === null ? damaged : [before.damage, ...damaged];
  const lists = listsOfJobs(
    before.baseline,
    jobs.map(({ baseline }) => baseline),
  );
  const failed = writeWhole(path, updatedBaseline(before.baseline, lists), roots, { lasting: true });
  return failed === null ? told : [...told, failed];
}
