/** Path patterns: `*` and `?` match within a name, `**` matches any number of folders. */

/**
 * One name of the pattern. `characters` are code points, so that `?` also matches characters that take two code
 * units.
 */
export interface Piece {
  readonly text: string;
  readonly characters: readonly string[];
  readonly isWild: boolean;
}

export function isWild(name: string): boolean {
  return /[*?]/.test(name);
}

/** Takes the parts of a path that was split at its slashes. */
export function patternOf(parts: readonly string[]): readonly Piece[] {
  // A `**` at the end means all files below; by itself it would match folders only.
  const names = parts.at(-1) === '**' ? [...parts, '*'] : parts;
  return names.map((text) => ({ text, characters: [...text], isWild: isWild(text) }));
}

/**
 * Whether the name matches the piece. On a mismatch, only the last star is extended by a character. A regular
 * expression would backtrack over all stars, which can take minutes on a malicious name.
 */
function fits({ text, characters, isWild }: Piece, name: string): boolean {
  if (!isWild) return text === name;
  const items = [...name];
  let at = 0;
  let star: { readonly at: number; item: number } | null = null;
  for (let next = 0; next < items.length; ) {
    const one = characters[at];
    if (one === '*') {
      star = { at, item: next };
      at += 1;
    } else if (one !== undefined && (one === '?' || one === items[next])) {
      at += 1;
      next += 1;
    } else if (star !== null) {
      star.item += 1;
      next = star.item;
      at = star.at + 1;
    } else return false;
  }
  return characters.slice(at).every((one) => one === '*');
}

/**
 * Positions in the pattern up to which a path matches, without duplicates. The pattern's length means that it matches
 * completely.
 */
export type Places = readonly number[];

/** The position at the folder in which the pattern begins. */
export const START: Places = [0];

function isOverFolders(piece: Piece | undefined): boolean {
  return piece?.text === '**';
}

/** Adds the positions after each `**`, because it may match no folder at all. */
function widened(pattern: readonly Piece[], places: Places): Places {
  const all = new Set<number>();
  for (const place of places) {
    let at = place;
    while (isOverFolders(pattern[at])) all.add(at++);
    all.add(at);
  }
  return [...all];
}

/** The positions after one more name of the path. */
export function behind(pattern: readonly Piece[], places: Places, name: string): Places {
  const next = widened(pattern, places).flatMap((at) => {
    const piece = pattern[at];
    if (piece === undefined) return [];
    if (isOverFolders(piece)) return [at];
    return fits(piece, name) ? [at + 1] : [];
  });
  return [...new Set(next)];
}
