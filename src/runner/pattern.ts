/** A pattern of paths: `*` and `?` within a name, `**` over folders. */

/** One name of the pattern; several characters of JavaScript may make one that people see. */
export interface Piece {
  readonly text: string;
  readonly characters: readonly string[];
  readonly isWild: boolean;
}

export function isWild(name: string): boolean {
  return /[*?]/.test(name);
}

/** Of a path that is cut at its slashes. */
export function patternOf(parts: readonly string[]): readonly Piece[] {
  // `**` at the end means every file below; alone it would stand for folders only.
  const names = parts.at(-1) === '**' ? [...parts, '*'] : parts;
  return names.map((text) => ({ text, characters: [...text], isWild: isWild(text) }));
}

/**
 * Whether the name is what the piece says. Where a character does not fit, only the last star takes one more: a regular
 * expression would try all stars in turn, which takes minutes with a name that was made for it.
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

/** Places in a pattern, each once: a path fits as far as to each of them. At its length, it fits as a whole. */
export type Places = readonly number[];

/** Of the folder in which the pattern begins. */
export const START: Places = [0];

function isOverFolders(piece: Piece | undefined): boolean {
  return piece?.text === '**';
}

/** With the places behind each `**`, which may stand for no folder at all. */
function widened(pattern: readonly Piece[], places: Places): Places {
  const all = new Set<number>();
  for (const place of places) {
    let at = place;
    while (isOverFolders(pattern[at])) all.add(at++);
    all.add(at);
  }
  return [...all];
}

/** How far the path fits with one more name. */
export function behind(pattern: readonly Piece[], places: Places, name: string): Places {
  const next = widened(pattern, places).flatMap((at) => {
    const piece = pattern[at];
    if (piece === undefined) return [];
    if (isOverFolders(piece)) return [at];
    return fits(piece, name) ? [at + 1] : [];
  });
  return [...new Set(next)];
}
