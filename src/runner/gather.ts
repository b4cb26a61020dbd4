/** The reports that the jobs of a matrix left, read one after another. */
import { relative } from 'node:path';
import type { Problems } from '../config/problems.ts';
import { quoted } from '../config/quoted.ts';
import { listOf } from '../config/scalars.ts';
import { fieldOf } from '../model/record.ts';
import type { Report } from '../model/report.ts';
import { readText } from '../read-text.ts';
import { readReport } from '../report/read.ts';
import { tidied } from '../safety/tidy.ts';
import { isCancelled } from '../signals.ts';
import { filesOf } from './glob.ts';

/** In bytes; one job with 40 gateways, each with every probe of 200 models that are all broken, stays below. */
const LARGEST_REPORT = 32 * 1024 * 1024;

const SMALLER = 'Give a job fewer gateways (`max-jobs`), or look whether the pattern fits what is no report.';
const BROKEN = 'Look at the log of the job that wrote it.';

/** Null for one that is too large, empty for one that cannot be read. */
function textOf(file: string): string | null {
  try {
    return readText(file, LARGEST_REPORT);
  } catch (error) {
    return fieldOf(error, 'code') === 'EFBIG' ? null : '';
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

export interface ToGather {
  /** Parted by commas and line ends. */
  readonly patterns: string;
  readonly workspace: string;
  /** What is missing or broken becomes one. */
  readonly problems: Problems;
  readonly cancel: AbortSignal;
  /** Told of one report after another, so that never two of them are in memory. */
  readonly onReport: (report: Report) => void;
}

/** Reads what fits the patterns. False where the run was cancelled before all of it was read. */
export async function gatherReports(toGather: ToGather): Promise<boolean> {
  const { patterns, workspace, problems, cancel, onReport } = toGather;
  const wanted = listOf(patterns);
  const files = await filesFound(wanted, workspace, cancel);
  if (files === null) return false;
  if (files.length === 0) {
    const seen = `no file fits ${quoted(wanted.join(', '))}.`;
    const next = 'Download the artifacts of the jobs before this step, and give their paths.';
    problems.invalid('reports', seen, next);
  }
  const reading = { file: '', tooLarge: false, left: files.length };
  const texts = function* (): Generator<string> {
    for (const file of files) {
      const text = textOf(file);
      Object.assign(reading, { file, tooLarge: text === null, left: reading.left - 1 });
      yield text ?? '';
    }
  };
  for (const text of tidied(texts())) {
    const report = readReport(text);
    const file = quoted(relative(workspace, reading.file));
    if (report !== null) onReport(report);
    else if (reading.tooLarge) problems.invalid('reports', `${file} is larger than 32 MiB.`, SMALLER);
    else problems.invalid('reports', `${file} is no report, or a broken one.`, BROKEN);
    if (reading.left > 0 && (await isCancelled(cancel))) return false;
  }
  return true;
}
