/** Reads a file that an input names. */
import { isAbsolute, resolve } from 'node:path';
import { whyNot } from '../model/file-faults.ts';
import type { Surroundings } from './inputs.ts';
import { quoted } from './quoted.ts';

/** The advice if the file of `config` cannot be read. */
export const GIVE_CONFIG =
  'Give the path of a YAML file, relative to the workspace; check the repository out before this step.';

const LARGE = 'Leave out what does not belong there, or split it, a step for each part.';

/** Why a file cannot be read. `works` is the advice; null if it is simply to give another path. */
export interface UnreadFile {
  readonly wrong: string;
  readonly works: string | null;
}

/** The text of the file, or why it cannot be read. */
export function readUserFile(
  path: string,
  { workspace, readFile }: Pick<Surroundings, 'workspace' | 'readFile'>,
): { readonly text: string } | UnreadFile {
  try {
    return { text: readFile(isAbsolute(path) ? path : resolve(workspace, path)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    // `readFile` enforces this limit.
    if (code === 'ENOENT') return { wrong: `the file ${quoted(path)} does not exist (ENOENT).`, works: null };
    if (code === 'EFBIG') return { wrong: `the file ${quoted(path)} is larger than 1 MiB.`, works: LARGE };
    const why = whyNot(code);
    const wrong = why === null ? `cannot be read (${code}).` : `cannot be read: ${why}.`;
    return { wrong: `the file ${quoted(path)} ${wrong}`, works: null };
  }
}
