/** JUnit and page. Loaded only where one of them is wanted. */
import { join } from 'node:path';
import { writeUnlessUnwanted, writeWhole } from './memory/files.ts';
import { pageSteps } from './page/page.ts';
import { junitPieces } from './report/junit.ts';
import { collecting } from './safety/garbage.ts';
import { type Redact, redactLines } from './safety/redact.ts';
import { patiently } from './signals.ts';
import type { ToWrite } from './write-files.ts';

function* redactedPieces(pieces: readonly string[], redact: Redact): Generator<string> {
  for (const piece of pieces) yield redactLines(piece, redact);
}

/** A file that cannot be made is a warning: outputs and verdict must not depend on it. */
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

/** Warnings, null where all went well. What is made of the report is redacted again: the history is in it, too. */
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
