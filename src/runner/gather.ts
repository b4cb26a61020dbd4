/** The reports that the jobs of a matrix left, read one after another. */
import { relative } from 'node:path';
import type { Problems } from '../config/problems.ts';
import { quoted } from '../config/quoted.ts';
import { listOf } from '../config/scalars.ts';
import type { Report } from '../model/report.ts';
import { readText } from '../read-text.ts';
import { readReport } from '../report/read.ts';
import { isCancelled } from '../signals.ts';
import { filesOf } from './glob.ts';

/** In bytes; a fleet of 256 gateways with hundreds of models each stays far below. */
const LARGEST_REPORT = 64 * 1024 * 1024;

export interface Gathered {
  readonly reports: readonly Report[];
  /** True where the run was cancelled before all of them were read. */
  readonly cancelled: boolean;
}

/** Empty where it cannot be read. */
function textOf(file: string): string {
  try {
    return readText(file, LARGEST_REPORT);
  } catch {
    return '';
  }
}

/** The files that fit any of the patterns; null as soon as `cancel` fires, for a folder may be without end. */
async function filesFound(
  patterns: readonly string[],
  workspace: string,
  cancel: AbortSignal,
): Promise<readonly string[] | null> {
  if (cancel.aborted) return null;
  const cancelled = new Promise<null>((resolve) => {
    cancel.addEventListener('abort', () => resolve(null), { once: true });
  });
  const found = Promise.all(patterns.map((pattern) => filesOf(pattern, workspace)));
  const files = await Promise.race([found, cancelled]);
  return files === null || cancel.aborted ? null : [...new Set(files.flat())];
}

/** Reads what fits the patterns, parted by commas and line ends; what is missing or broken becomes a problem. */
export async function gatherReports(
  patterns: string,
  workspace: string,
  problems: Problems,
  cancel: AbortSignal,
): Promise<Gathered> {
  const wanted = listOf(patterns);
  const files = await filesFound(wanted, workspace, cancel);
  if (files === null) return { reports: [], cancelled: true };
  if (files.length === 0) {
    const seen = `no file fits ${quoted(wanted.join(', '))}.`;
    const next = 'Download the artifacts of the jobs before this step, and give their paths.';
    problems.invalid('reports', seen, next);
  }
  const reports: Report[] = [];
  for (const file of files) {
    if (await isCancelled(cancel)) return { reports, cancelled: true };
    const report = readReport(textOf(file));
    if (report !== null) reports.push(report);
    else {
      const seen = `${quoted(relative(workspace, file))} is no report, or a broken one.`;
      problems.invalid('reports', seen, 'Look at the log of the job that wrote it.');
    }
  }
  return { reports, cancelled: false };
}
