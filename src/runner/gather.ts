/** Reads the reports that the jobs of a matrix left, one after the other. */
import { relative } from 'node:path';
import type { Problems } from '../config/problems.ts';
import { quoted } from '../config/quoted.ts';
import type { Incoming, Merge } from '../engine/merged.ts';
import { faultCodeOf, whyNot } from '../model/file-faults.ts';
import { createReportReader } from '../report/reader.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { filePieces } from '../system/read-text.ts';
import { isCancelled } from '../system/signals.ts';
import { matchesOf } from './matches.ts';

/** In bytes. The report of a job with 80 gateways, each with all probes of 200 failing models, is smaller. */
const LARGEST_REPORT = 64 * 1024 * 1024;
/** After this many pieces of 64 KiB, we check whether the run was cancelled. */
const PIECES_AT_ONCE = 16;

const SMALLER = 'Let `plan` make more jobs (`max-jobs`), or check that the pattern matches only reports.';
const FEWER =
  'Ask for fewer models or `probes` in one gateway, or make two of it, each with a part of its models.';
const BROKEN = 'Look at the log of the job that wrote it.';

const FIRST_DOWNLOAD = 'Download the artifacts of the jobs before this step, and give their paths.';
const NO_BRACES = 'A comma parts the patterns, in braces too: write each in full, one per line.';
const READABLE = 'Let this step read it, or leave it out of the pattern.';

type Outcome = 'read' | 'broken' | 'too much' | 'cancelled' | { readonly code: string };

/** What is wrong with a file that could not be merged, and what to do. */
function faultOf(name: string, outcome: Exclude<Outcome, 'read' | 'cancelled'>): readonly [string, string] {
  if (outcome === 'broken') return [`${name} is not a report, or is damaged.`, BROKEN];
  if (outcome === 'too much')
    return [`${name} was left out: of one gateway it says more than can be merged (32 MiB).`, FEWER];
  const { code } = outcome;
  if (code === 'EFBIG') return [`${name} is larger than 64 MiB.`, SMALLER];
  return [`${name} cannot be read: ${whyNot(code) ?? code}.`, READABLE];
}

interface Taking {
  readonly incoming: Incoming;
  readonly cancel: AbortSignal;
}

/** Reads one report, gateway by gateway. */
async function takenIn(file: string, { incoming, cancel }: Taking): Promise<Outcome> {
  const reader = createReportReader((gateway) => incoming.add(gateway));
  let pieces = 0;
  for (const piece of filePieces(file, LARGEST_REPORT)) {
    const isReport = reader.write(piece);
    madeGarbage(piece.length);
    if (!isReport) return 'broken';
    if (reader.isTooMuch) return 'too much';
    pieces += 1;
    if (pieces % PIECES_AT_ONCE === 0 && (await isCancelled(cancel))) return 'cancelled';
  }
  const frame = reader.end();
  if (frame === null) return 'broken';
  incoming.close(frame);
  return 'read';
}

export interface ToGather {
  /** Separated by commas or line breaks. */
  readonly patterns: string;
  readonly workspace: string;
  /** Receives a problem for each report that is missing or broken. */
  readonly problems: Problems;
  /** Called with a warning about what was skipped without being a fault. */
  readonly warn: (warning: string) => void;
  readonly cancel: AbortSignal;
  readonly merge: Pick<Merge, 'open'>;
}

/** Reads all files that match the patterns. Resolves to false if the run was cancelled before all of them were read. */
export async function gatherReports(toGather: ToGather): Promise<boolean> {
  const { patterns, workspace, problems, cancel, merge, warn } = toGather;
  const matches = await matchesOf({ input: 'reports', patterns, workspace, cancel });
  if (matches === null) return false;
  const { files, warnings } = matches;
  warnings.forEach(warn);
  if (files.length === 0) {
    const seen = `no file matches ${quoted(patterns.trim())}.`;
    const next = patterns.includes('{') ? NO_BRACES : FIRST_DOWNLOAD;
    problems.invalid('reports', seen, next);
  }
  for (const file of files) {
    if (file !== files[0] && (await isCancelled(cancel))) return false;
    const incoming = merge.open();
    const outcome = await takenIn(file, { incoming, cancel }).catch((error: unknown) => ({
      code: faultCodeOf(error),
    }));
    if (outcome === 'read') continue;
    incoming.drop();
    if (outcome === 'cancelled') return false;
    problems.invalid('reports', ...faultOf(quoted(relative(workspace, file)), outcome));
  }
  return true;
}
