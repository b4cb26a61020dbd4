/** Searches a view for all pieces of one length, in a single pass. */
import type { View } from './view.ts';

/** Called with the range of the view in which a piece was found; the ends of the ranges ascend. */
export type Found = (start: number, end: number) => void;

/**
 * Maps each piece to the public opening (`sk-`) that is masked too if it directly precedes the piece; empty for none.
 */
export type Pieces = ReadonlyMap<string, string>;

/**
 * Lower case for ASCII only, so that no character changes its index. Case is ignored because hex is written in both,
 * and because a peer may convert its text to upper case.
 */
export const folded = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());

export const foldedCode = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/**
 * A rolling hash of the last `length` characters, looked up in a table. Each step shifts the hash, so that a character
 * older than that falls out of its 32 bits. The pieces themselves are compared only if the table contains the hash.
 */
export interface Hashes {
  readonly shift: number;
  readonly has: (hash: number) => boolean;
  /** The piece with this hash for which `fits` returns true; undefined if there is none. */
  readonly find: (hash: number, fits: (piece: string) => boolean) => string | undefined;
}

/**
 * Size of the table: 2^14 bytes suffice for a key or two; 2^22 bytes are about what a processor keeps in its caches.
 */
const LEAST_BITS = 14;
const MOST_BITS = 22;

/**
 * A key of 8 KB has 140,000 pieces, so they are stored in typed arrays: a Map of lists took 240 bytes more for each.
 * Pieces in one bucket form a linked list: `buckets` and `next` hold one plus the index of the next piece, 0 at the
 * end.
 */
export function hashesOf(pieces: Pieces, length: number): Hashes {
  const shift = Math.ceil(32 / length);
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(pieces.size * 16))));
  const table = new Uint8Array(1 << bits);
  const buckets = new Int32Array(1 << Math.max(1, Math.ceil(Math.log2(pieces.size + 1))));
  const next = new Int32Array(pieces.size);
  const hashes = new Int32Array(pieces.size);
  const texts = [...pieces.keys()];
  const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 0;
  const slot = (hash: number): number => spread(hash) >>> (32 - bits);
  const bucket = (hash: number): number => spread(hash) % buckets.length;
  for (const [place, piece] of texts.entries()) {
    let hash = 0;
    for (let i = 0; i < length; i += 1) hash = (hash << shift) ^ foldedCode(piece.charCodeAt(i));
    table[slot(hash)] = 1;
    hashes[place] = hash;
    next[place] = buckets[bucket(hash)] ?? 0;
    buckets[bucket(hash)] = place + 1;
  }
  const find: Hashes['find'] = (hash, fits) => {
    if (table[slot(hash)] !== 1) return undefined;
    for (let link = buckets[bucket(hash)] ?? 0; link > 0; link = next[link - 1] ?? 0) {
      const piece = texts[link - 1];
      if (hashes[link - 1] === hash && piece !== undefined && fits(piece)) return piece;
    }
    return undefined;
  };
  const any = (): boolean => true;
  return { shift, has: (hash) => find(hash, any) !== undefined, find };
}

/** A function that reports the pieces of `length` characters in a view, ignoring case. */
export function createScanner(
  pieces: Pieces,
  length: number,
  hashes: Hashes = hashesOf(pieces, length),
): (view: View, found: Found) => void {
  if (pieces.size === 0) return () => {};
  const { shift, find } = hashes;
  return (view, found) => {
    const { codes } = view;
    let hash = 0;
    let start = 0;
    const fits = (piece: string): boolean => stands(piece, codes, start);
    for (let i = 0; i < codes.length; i += 1) {
      hash = (hash << shift) ^ foldedCode(codes[i] ?? 0);
      start = i + 1 - length;
      const piece = start < 0 ? undefined : find(hash, fits);
      if (piece === undefined) continue;
      const opening = pieces.get(piece) ?? '';
      const from = start - opening.length;
      const isOpened = from >= 0 && stands(opening, codes, from);
      found(isOpened ? from : start, i + 1);
    }
  };
}

/** Compares in place: in a text full of secrets, copying each candidate would be slow. */
function stands(folded: string, codes: Uint16Array, at: number): boolean {
  for (let i = 0; i < folded.length; i += 1) {
    if (foldedCode(codes[at + i] ?? 0) !== folded.charCodeAt(i)) return false;
  }
  return true;
}
