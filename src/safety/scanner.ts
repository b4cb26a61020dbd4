/** Looks for pieces of one length in a view, in one pass over it. */
import type { View } from './view.ts';

/** Called with the range of a view in which a piece stands, in ascending order of the ends. */
export type Found = (start: number, end: number) => void;

/** By piece: the public opening that goes with it where it stands before it; empty for none. */
export type Pieces = ReadonlyMap<string, string>;

/** In lower case where it is ASCII: hex has both cases, and a peer may shout. No character changes its place. */
export const folded = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());

export const foldedCode = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/**
 * A rolling hash of the last `length` characters (each is shifted by so many bits that an older one falls out of the 32)
 * against a table; only where the table says perhaps is the hash itself looked up.
 */
export interface Hashes {
  readonly shift: number;
  /** The pieces of this hash; null where there is none. */
  readonly at: (hash: number) => readonly string[] | null;
}

export function hashesOf(pieces: Pieces, length: number): Hashes {
  const shift = Math.ceil(32 / length);
  const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(pieces.size * 16))));
  const table = new Uint8Array(1 << bits);
  const byHash = new Map<number, readonly string[]>();
  const slot = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  for (const piece of pieces.keys()) {
    let hash = 0;
    for (let i = 0; i < length; i += 1) hash = (hash << shift) ^ foldedCode(piece.charCodeAt(i));
    table[slot(hash)] = 1;
    byHash.set(hash, [...(byHash.get(hash) ?? []), piece]);
  }
  return { shift, at: (hash) => (table[slot(hash)] === 1 ? (byHash.get(hash) ?? null) : null) };
}

/** Scans for pieces of `length` characters, in either case. */
export function createScanner(pieces: Pieces, length: number): (view: View, found: Found) => void {
  if (pieces.size === 0) return () => {};
  const { shift, at } = hashesOf(pieces, length);
  return (view, found) => {
    const { codes } = view;
    let hash = 0;
    for (let i = 0; i < codes.length; i += 1) {
      hash = (hash << shift) ^ foldedCode(codes[i] ?? 0);
      const start = i + 1 - length;
      const piece = start < 0 ? undefined : at(hash)?.find((one) => stands(one, codes, start));
      if (piece === undefined) continue;
      const opening = pieces.get(piece) ?? '';
      const from = start - opening.length;
      const isOpened = from >= 0 && stands(opening, codes, from);
      found(isOpened ? from : start, i + 1);
    }
  };
}

/** Compared where it stands: a text full of secrets would be copied piece by piece. */
function stands(folded: string, codes: Uint16Array, at: number): boolean {
  for (let i = 0; i < folded.length; i += 1) {
    if (foldedCode(codes[at + i] ?? 0) !== folded.charCodeAt(i)) return false;
  }
  return true;
}
