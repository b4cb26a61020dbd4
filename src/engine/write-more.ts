/** Writes JUnit and page. Loaded only if one of them is wanted. */
import { join } from 'node:path';
import { writeUnlessUnwanted, writeWhole } from '../memory/files.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { pageSteps } from '../page/page.ts';
import { junitPieces } from '../report/junit.ts';
import { collecting } from '../safety/garbage.ts';
import { type Redact, redactLines } from '../safety/redact.ts';
import { patiently } from '../system/signals.ts';

export interface ToWrite {
  /** Redacted already. */
  readonly report: Report;
  readonly run: Pick<Run, 'junitPath' | 'pagePath'>;
  /** In chronological order, including this run. */
  readonly history: readonly HistoryEntry[];
  /** Resolves to true when nobody waits for the files any more. */
  readonly unwanted: () => Promise<boolean>;
}

function* redactedPieces(pieces: readonly string[], redact: Redact): Generator<string> {
  for (const piece of pieces) yield redactLines(piece, redact);
}

/** A failure becomes a warning, because outputs and verdict must not depend on these files. */
async function tried(
  input: string,
  path: string | null,
  write: (path: string) => Promise<string | null>,
): Promise<string | null> {
  if (path === null) return null;
  try {
    return await write(path);
  } catch (error) {
    return `\`${input}\`: it could not be made (${error instanceof Error ? error.name : 'unknown error'}).`;
  }
}

/**
 * Returns a warning for each file, null if all went well. The page is redacted again, because it also contains the
 * history.
 */
export async function writeMore(
  { report, run, history, unwanted }: ToWrite,
  redact: Redact,
  roots: readonly string[],
): Promise<readonly (string | null)[]> {
  return [
    await tried('junit', run.junitPath, async (path) =>
      writeUnlessUnwanted(path, collecting(await junitPieces(report, redact)), roots, unwanted),
    ),
    await tried('page', run.pagePath, async (folder) => {
      const path = join(folder, 'index.html');
      const page = await patiently(pageSteps(report, history), unwanted);
      if (page === null || (await unwanted())) return `${path} was not written: the run was cancelled.`;
      return writeWhole(path, collecting(redactedPieces(page, redact)), roots);
    }),
  ];
}
