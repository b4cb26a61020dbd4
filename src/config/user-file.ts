/** A file that an input names. */
import { isAbsolute, resolve } from 'node:path';
import type { Surroundings } from './inputs.ts';
import { quoted } from './quoted.ts';

/** What to do where the file of `config` cannot be read. */
export const GIVE_CONFIG =
  'Give the path of a YAML file, relative to the workspace; check the repository out before this step.';

/** Its text, or what is wrong where it cannot be read. */
export function readUserFile(
  path: string,
  { workspace, readFile }: Pick<Surroundings, 'workspace' | 'readFile'>,
): { readonly text: string } | { readonly wrong: string } {
  try {
    return { text: readFile(isAbsolute(path) ? path : resolve(workspace, path)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    return { wrong: `the file ${quoted(path)} cannot be read (${code}).` };
  }
}
