/**
 * A first glance at a text, in one pass that takes no memory: most hold nothing that could be a secret in any spelling,
 * and need not be looked into. It errs to one side only; what it lets pass is what redact.ts would leave as it is.
 */
import {
  BASE64,
  BETWEEN_BYTES,
  HEX,
  HEX_OTHER,
  HEX_SEPARATOR,
  HEX_X,
  isDecimal,
  type Readable,
  SHORTEST_STRETCH,
} from './binary.ts';
import { kindsOfUnits } from './folds.ts';
import { type Needles, PIECE } from './needles.ts';
import { foldedCode, hashesOf } from './scanner.ts';

/** True where nothing of a secret can be in the text. */
export type Glance = (text: string) => boolean;

/** What a longer one costs is the looking itself. */
const LONGEST = 1 << 16;
/** Digits of base64 that stand for the shortest stretch. */
const BASE64_DIGITS = 7;
const NO_DIGIT = 64;
const NOTHING: Glance = () => false;

export function createGlance(needles: Needles, readable: Readable): Glance {
  // Short secrets, and what is left of those that read like escapes, are looked for in other ways.
  if (needles.whole.size > 0 || needles.remains.size > 0) return NOTHING;
  const { shift, at: piecesAt } = hashesOf(needles.pieces, PIECE);
  let room = new Uint16Array(1024);

  /** The characters without blanks and what else folds, in `room`; null where something could be a piece or an escape. */
  const unfolded = (text: string): Uint16Array | null => {
    if (room.length < text.length) room = new Uint16Array(text.length);
    const kinds = kindsOfUnits();
    let size = 0;
    let hash = 0;
    let numbers = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      hash = (hash << shift) ^ foldedCode(code);
      if (piecesAt(hash) !== null) return null;
      const kind = kinds[code];
      if (kind === 0) {
        room[size] = code;
        size += 1;
      } else if (kind !== 2) return null;
      // Numbers of bytes: so many in a row are enough.
      if (!isDecimal(code)) numbers = BETWEEN_BYTES.has(code) ? numbers : 0;
      else if (at === 0 || !isDecimal(text.charCodeAt(at - 1))) numbers += 1;
      if (numbers >= SHORTEST_STRETCH) return null;
    }
    return room.subarray(0, size);
  };
  const hasPiece = (codes: Uint16Array): boolean => {
    let hash = 0;
    for (let at = 0; at < codes.length; at += 1) {
      hash = (hash << shift) ^ foldedCode(codes[at] ?? 0);
      if (piecesAt(hash) !== null) return true;
    }
    return false;
  };
  /** Whether one run of digits of base64 stands for readable text, wherever a group of four may begin. */
  const isText = (codes: Uint16Array, from: number, to: number): boolean => {
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
  };
  const holdsBase64 = (codes: Uint16Array): boolean => {
    let from = 0;
    for (let at = 0; at <= codes.length; at += 1) {
      if (at < codes.length && (BASE64[codes[at] ?? 0] ?? NO_DIGIT) < NO_DIGIT) continue;
      if (at - from >= BASE64_DIGITS && isText(codes, from, at)) return true;
      from = at + 1;
    }
    return false;
  };
  /** The same for hex, where a byte may begin with any digit. */
  const holdsHex = (codes: Uint16Array): boolean => {
    let digits = 0;
    let last = 0;
    let stretch = 0;
    let other = 0;
    for (let at = 0; at < codes.length; at += 1) {
      const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
      if (kind < 16) {
        // Every second pair belongs to the other phase.
        const next = digits > 0 && readable[(last << 4) | kind] === 1 ? other + 1 : 0;
        other = stretch;
        stretch = next;
        if (stretch >= SHORTEST_STRETCH) return true;
        last = kind;
        digits += 1;
      } else if (kind === HEX_X && codes[at - 1] === 48) return true;
      else if (kind !== HEX_SEPARATOR) {
        digits = 0;
        stretch = 0;
        other = 0;
      }
    }
    return false;
  };
  return (text) => {
    if (text.length > LONGEST) return false;
    const codes = unfolded(text);
    if (codes === null) return false;
    return !(codes.length < text.length && hasPiece(codes)) && !holdsBase64(codes) && !holdsHex(codes);
  };
}
