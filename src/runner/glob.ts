/** Files by a pattern: `*` and `?` within a name, `**` over folders. Links are not followed. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * Whether the items are what the pattern says, in order; a star stands for any number of them. Steps back to the last star
 * only: a regular expression would try all of them in turn, and names are foreign.
 */
function fits<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  isStar: (piece: P) => boolean,
  isOne: (piece: P, item: T) => boolean,
): boolean {
  let at = 0;
  let star: { readonly at: number; item: number } | null = null;
  for (let next = 0; next < items.length; ) {
    const piece = pattern[at];
    const item = items[next] as T;
    if (piece !== undefined && isStar(piece)) {
      star = { at, item: next };
      at += 1;
    } else if (piece !== undefined && isOne(piece, item)) {
      at += 1;
      next += 1;
    } else if (star !== null) {
      star.item += 1;
      next = star.item;
      at = star.at + 1;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}

/** `*` and `?` within a name. */
function isNamed(pattern: string, name: string): boolean {
  const isOne = (piece: string, character: string): boolean => piece === '?' || piece === character;
  return fits([...pattern], [...name], (piece) => piece === '*', isOne);
}

/** `parts` is the pattern, cut at its slashes. */
function isAt(parts: readonly string[], path: string): boolean {
  // Nothing is called by the folder alone.
  const pattern = parts.at(-1) === '**' ? [...parts, '*'] : parts;
  return fits(pattern, path.split('/'), (part) => part === '**', isNamed);
}

/** Absolute paths, sorted. A folder stands for every JSON file in it. */
export async function filesOf(pattern: string, workspace: string): Promise<readonly string[]> {
  const parts = resolve(workspace, pattern).split('/');
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  if (wild < 0) {
    const path = parts.join('/');
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) return filesOf(`${path}/**/*.json`, workspace);
    return found?.isFile() ? [path] : [];
  }
  const base = parts.slice(0, wild).join('/') || '/';
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isAt(parts.slice(wild), path.slice(base === '/' ? 1 : base.length + 1)))
    .sort();
}
