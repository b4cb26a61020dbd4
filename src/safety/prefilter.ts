/**
 * A quick test in a few passes that allocate nothing: most texts contain nothing that could be a secret in any
 * spelling, and need no search. It may send a text to the search needlessly, but any text that it passes is one that
 * redact.ts would leave unchanged.
 */
import { BASE64, holdsHex, type Readable, SHORTEST_STRETCH } from './binary.ts';
import { FOLD, ITSELF, kindsOfUnits } from './folds.ts';
import { type Needles, PIECE } from './needles.ts';
import { holdsNumbers } from './numbers.ts';
import { foldedCode, type Hashes, hashesOf } from './scanner.ts';

/** True if the text cannot contain any part of a secret. */
export type Prefilter = (text: string) => boolean;

/** Beyond this length, the search costs so much that skipping it would not be noticed. */
const LONGEST = 1 << 16;
/** Base64 digits that encode a stretch of SHORTEST_STRETCH bytes. */
const BASE64_DIGITS = 7;
const NO_DIGIT = 64;
const NOTHING: Prefilter = () => false;

export function createPrefilter(
  needles: Needles,
  readable: Readable,
  hashes: Hashes = hashesOf(needles.pieces, PIECE),
): Prefilter {
  // Short secrets, and the remains of those that contain escapes, are not covered by the tests below.
  if (needles.whole.size > 0 || needles.remains.size > 0) return NOTHING;
  const { shift, has } = hashes;
  let buffers = [new Uint16Array(1024), new Uint16Array(1024)] as const;

  /**
   * The text as it stands, and without its folds if it has any; null if it contains a character that could begin an
   * escape.
   */
  const readingsOf = (text: string): readonly Uint16Array[] | null => {
    const { length } = text;
    if (length > buffers[0].length) buffers = [new Uint16Array(length), new Uint16Array(length)];
    const [all, unfolded] = buffers;
    const kinds = kindsOfUnits();
    let size = 0;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = kinds[code];
      all[at] = code;
      if (kind === ITSELF) {
        unfolded[size] = code;
        size += 1;
      } else if (kind !== FOLD) return null;
    }
    const whole = all.subarray(0, length);
    return size === length ? [whole] : [whole, unfolded.subarray(0, size)];
  };
  const hasPiece = (codes: Uint16Array): boolean => {
    let hash = 0;
    for (let at = 0; at < codes.length; at += 1) {
      hash = (hash << shift) ^ foldedCode(codes[at] ?? 0);
      if (has(hash)) return true;
    }
    return false;
  };
  const mayHold = (codes: Uint16Array): boolean =>
    hasPiece(codes) || holdsNumbers(codes) || holdsHex(codes, readable);
  return (text) => {
    const readings = text.length > LONGEST ? null : readingsOf(text);
    const last = readings?.at(-1);
    if (readings === null || last === undefined) return false;
    return !readings.some(mayHold) && !holdsBase64(last, readable);
  };
}

function holdsBase64(codes: Uint16Array, readable: Readable): boolean {
  let from = 0;
  for (let at = 0; at <= codes.length; at += 1) {
    if (at < codes.length && (BASE64[codes[at] ?? 0] ?? NO_DIGIT) < NO_DIGIT) continue;
    if (at - from >= BASE64_DIGITS && isText(codes, from, at, readable)) return true;
    from = at + 1;
  }
  return false;
}

/** Whether a run of base64 digits encodes readable text, at any of the four alignments. */
function isText(codes: Uint16Array, from: number, to: number, readable: Readable): boolean {
  for (let first = 0; first < 4; first += 1) {
    let place = first;
    let stretch = 0;
    for (let at = from; at + 1 < to; at += 1, place = (place + 1) & 3) {
      // The last digit of a group and the first of the next one do not form a byte.
      if (place === 3) continue;
      const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
      stretch = readable[(pair >> (4 - 2 * place)) & 0xff] === 1 ? stretch + 1 : 0;
      if (stretch >= SHORTEST_STRETCH) return true;
    }
  }
  return false;
}
