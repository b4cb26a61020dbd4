/**
 * The prefilter of a text, in few passes that take no memory: most texts hold nothing that could be a secret in any spelling,
 * and need not be looked into. It errs to one side only; what it lets pass is what redact.ts would leave as it is.
 */
import { BASE64, holdsHex, type Readable, SHORTEST_STRETCH } from './binary.ts';
import { FOLD, ITSELF, kindsOfUnits } from './folds.ts';
import { type Needles, PIECE } from './needles.ts';
import { holdsNumbers } from './numbers.ts';
import { foldedCode, type Hashes, hashesOf } from './scanner.ts';

/** True where nothing of a secret can be in the text. */
export type Prefilter = (text: string) => boolean;

/** For longer texts the search itself costs so much that a prefilter saves nothing. */
const LONGEST = 1 << 16;
/** Digits of base64 that stand for the shortest stretch. */
const BASE64_DIGITS = 7;
const NO_DIGIT = 64;
const NOTHING: Prefilter = () => false;

export function createPrefilter(
  needles: Needles,
  readable: Readable,
  hashes: Hashes = hashesOf(needles.pieces, PIECE),
): Prefilter {
  // Short secrets, and what is left of those that read like escapes, are looked for in other ways.
  if (needles.whole.size > 0 || needles.remains.size > 0) return NOTHING;
  const { shift, has } = hashes;
  let rooms = [new Uint16Array(1024), new Uint16Array(1024)] as const;

  /** The characters as they stand, and without what folds; null where something could be an escape. */
  const readingsOf = (text: string): readonly Uint16Array[] | null => {
    const { length } = text;
    if (length > rooms[0].length) rooms = [new Uint16Array(length), new Uint16Array(length)];
    const [all, unfolded] = rooms;
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

/** Whether one run of digits of base64 stands for readable text, wherever a group of four may begin. */
function isText(codes: Uint16Array, from: number, to: number, readable: Readable): boolean {
  for (let first = 0; first < 4; first += 1) {
    let place = first;
    let stretch = 0;
    for (let at = from; at + 1 < to; at += 1, place = (place + 1) & 3) {
      // The last digit of a group and the first of the next make no byte.
      if (place === 3) continue;
      const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
      stretch = readable[(pair >> (4 - 2 * place)) & 0xff] === 1 ? stretch + 1 : 0;
      if (stretch >= SHORTEST_STRETCH) return true;
    }
  }
  return false;
}
