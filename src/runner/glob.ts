/**
 * Files by a pattern: `*` and `?` within a name, `**` over folders. Links are not followed. Why no library does it:
 * docs/decisions/0016-a-glob-of-our-own.md.
 */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** How the pieces of a pattern fit items: folders of a path, or characters of a name. */
interface Rules<P, T> {
  /** Stands for any number of items. */
  readonly isStar: (piece: P) => boolean;
  readonly isOne: (piece: P, item: T) => boolean;
}

/**
 * Whether the items are what the pattern says, in order. Where an item does not fit, only the last star takes one more: a
 * regular expression would try all stars in turn, which takes minutes with a name that was made for it.
 */
function fits<P, T>(pattern: readonly P[], items: readonly T[], { isStar, isOne }: Rules<P, T>): boolean {
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

const OF_A_NAME: Rules<string, string> = {
  isStar: (piece) => piece === '*',
  isOne: (piece, character) => piece === '?' || piece === character,
};
const OF_A_PATH: Rules<string, string> = {
  isStar: (part) => part === '**',
  isOne: (part, name) => fits([...part], [...name], OF_A_NAME),
};

/** `parts` is the pattern, `path` what it is compared with, both cut at the slashes. */
function isAt(parts: readonly string[], path: readonly string[]): boolean {
  // `**` at the end means every file below; alone it would stand for folders only.
  const pattern = parts.at(-1) === '**' ? [...parts, '*'] : parts;
  return fits(pattern, path, OF_A_PATH);
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
    .filter((path) => isAt(parts.slice(wild), path.split('/').slice(wild)))
    .sort();
}
