/** The reports that the jobs of a matrix left, read one after another. */
import { relative } from 'node:path';
import type { Problems } from '../config/problems.ts';
import { quoted } from '../config/quoted.ts';
import { listOf } from '../config/scalars.ts';
import type { Incoming, Merge } from '../merged.ts';
import { fieldOf } from '../model/record.ts';
import { filePieces } from '../read-text.ts';
import { createCutter } from '../report/cut.ts';
import { readFrame, readGateway } from '../report/read.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { isCancelled } from '../signals.ts';
import { filesOf } from './glob.ts';

/** In bytes; one job with 80 gateways, each with every probe of 200 models that are all broken, stays below. */
const LARGEST_REPORT = 64 * 1024 * 1024;
/** So many pieces of 64 KiB are gone through without a look whether the run was cancelled. */
const PIECES_AT_ONCE = 16;

const SMALLER = 'Let `plan` make more jobs (`max-jobs`), or check that the pattern matches only reports.';
const BROKEN = 'Look at the log of the job that wrote it.';

const FIRST_DOWNLOAD = 'Download the artifacts of the jobs before this step, and give their paths.';
const NO_BRACES = 'A comma parts the patterns, in braces too: write each in full, one per line.';

type Outcome = 'read' | 'too large' | 'broken' | 'cancelled';

function whyNot(error: unknown): Outcome {
  const code = fieldOf(error, 'code');
  // A defect of ours is not told as one of the file.
  if (typeof code !== 'string') throw error;
  return code === 'EFBIG' ? 'too large' : 'broken';
}

interface Taking {
  readonly incoming: Incoming;
  readonly cancel: AbortSignal;
}

/** Takes in one report, a gateway at a time. */
async function takenIn(file: string, { incoming, cancel }: Taking): Promise<Outcome> {
  let gateways = 0;
  let wrong = false;
  const cutter = createCutter((text) => {
    const gateway = wrong ? null : readGateway(text);
    if (gateway === null) wrong = true;
    else incoming.add(gateway);
    gateways += 1;
  });
  let pieces = 0;
  for (const piece of filePieces(file, LARGEST_REPORT)) {
    cutter.write(piece);
    madeGarbage(piece.length);
    pieces += 1;
    if (pieces % PIECES_AT_ONCE === 0 && (await isCancelled(cancel))) return 'cancelled';
  }
  const frame = wrong ? null : readFrame(cutter.end(), gateways);
  if (frame === null) return 'broken';
  incoming.close(frame);
  return 'read';
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
  readonly merge: Pick<Merge, 'open'>;
}

/** Reads what fits the patterns. False where the run was cancelled before all of it was read. */
export async function gatherReports(toGather: ToGather): Promise<boolean> {
  const { patterns, workspace, problems, cancel, merge } = toGather;
  const wanted = listOf(patterns);
  const files = await filesFound(wanted, workspace, cancel);
  if (files === null) return false;
  if (files.length === 0) {
    const seen = `no file matches ${quoted(patterns.trim())}.`;
    const next = wanted.some((one) => one.includes('{')) ? NO_BRACES : FIRST_DOWNLOAD;
    problems.invalid('reports', seen, next);
  }
  for (const file of files) {
    if (file !== files[0] && (await isCancelled(cancel))) return false;
    const incoming = merge.open();
    const outcome = await takenIn(file, { incoming, cancel }).catch(whyNot);
    if (outcome !== 'read') incoming.drop();
    if (outcome === 'cancelled') return false;
    const name = quoted(relative(workspace, file));
    if (outcome === 'too large') problems.invalid('reports', `${name} is larger than 64 MiB.`, SMALLER);
    if (outcome === 'broken') problems.invalid('reports', `${name} is not a report, or is damaged.`, BROKEN);
  }
  return true;
}
