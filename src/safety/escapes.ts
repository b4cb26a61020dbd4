/**
 * Reads a text as a decoder would: JSON and C escapes, percent-encoding, quoted-printable and HTML references become
 * the characters they stand for, and what may stand between characters is dropped. Only used to look for secrets.
 */
import { type Escape, hexDigit, NOTHING } from './escape.ts';
import {
  BYTES_OF_FOLD,
  bytesEnd,
  COLOUR,
  colourEnd,
  FOLD,
  FULL_WIDTH,
  ITSELF,
  kindsOfUnits,
  LAST_FULL_WIDTH,
  MATHEMATICAL,
  TAG,
  TAGS,
  tagEnd,
} from './folds.ts';
import { readReference } from './references.ts';
import type { View, ViewWriter } from './view.ts';

/** The letters after a backslash that stand for controls; in lower case, though a peer that shouts makes `\\N` of it. */
const CONTROLS = new Map([...'btnvfr'].map((letter, place) => [letter.charCodeAt(0), 8 + place]));
/** What JSON, JavaScript, shells and Markdown put a backslash before. */
const SELVES = new Set(
  Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (character) => character.charCodeAt(0)),
);
const BACKSLASH = 92;
const EQUALS = 61;
const AMPERSAND = 38;
const PERCENT = 37;
const LESS = 60;
/** The upper six bits of a second half. */
const LOW_HALVES = 0xdc00 >> 10;
/** Digits of a number, with the zeros before it where there are braces. */
const LONGEST = 12;

/** What is taken off. */
export interface Taken {
  /** Escapes, beside folds. */
  readonly escapes: boolean;
  /** Tags and a backslash at the end of a line as folds, and the tags of Unicode as the characters that they spell. */
  readonly tags: boolean;
  /** `=` at the end of a line as a fold; where it is not, only the line end is one. */
  readonly breaks: boolean;
  /** Told of each `=` that was taken for a fold. */
  readonly onBreak?: () => void;
}

/** Takes one layer of folds and escapes off; null when there is none. The writer must not be that of the view. */
export function decodeOnce(view: View, taken: Taken, into: ViewWriter): View | null {
  const { codes } = view;
  const { length } = codes;
  const found: Escape = { code: 0, end: 0 };
  let at = 0;
  const kinds = kindsOfUnits();
  /** Most characters begin nothing. */
  const begins = (): boolean => kinds[codes[at] ?? 0] !== ITSELF && read(codes, at, taken, found);
  while (at < length && !begins()) at += 1;
  if (at === length) return null;
  const writer = into.begin(view, length);
  let copied = 0;
  while (at < length) {
    if (begins()) {
      writer.copy(at, copied);
      if (found.code !== NOTHING) writer.add(found.code, at, found.end);
      at = found.end;
      copied = at;
    } else {
      at += 1;
    }
  }
  writer.copy(length, copied);
  return writer.view;
}

/** Reads the fold or escape at `at` into `into`; false where there is none. */
function read(codes: Uint16Array, at: number, taken: Taken, into: Escape): boolean {
  const kind = kindsOfUnits()[codes[at] ?? 0] ?? ITSELF;
  if (kind === ITSELF) return false;
  into.code = NOTHING;
  into.end = at + 1;
  // The second half of a letter for mathematics goes with the first.
  if (kind === FOLD) return codes[at - 1] !== MATHEMATICAL || (codes[at] ?? 0) >> 10 !== LOW_HALVES;
  if (kind === COLOUR) {
    into.end = colourEnd(codes, at);
    return true;
  }
  if (kind === TAG) {
    if (!taken.tags) return false;
    into.end = tagEnd(codes, at);
    return into.end > at;
  }
  if (kind === BYTES_OF_FOLD) {
    into.end = bytesEnd(codes, at);
    return into.end > at;
  }
  const first = codes[at] ?? 0;
  // A backslash there may be one of a key, which nobody folds behind an `=`.
  if ((first === EQUALS && taken.breaks) || (first === BACKSLASH && taken.tags)) {
    into.end = breakEnd(codes, at);
    if (into.end > at) {
      if (first === EQUALS) taken.onBreak?.();
      return true;
    }
    into.end = at + 1;
  }
  if (first === TAGS) return readTag(codes, at, taken, into);
  if (!taken.escapes) return false;
  if (first > 0x7f) return readDressed(codes, at, into);
  if (first === AMPERSAND) return readReference(codes, at, into);
  if (first === BACKSLASH) return readBackslash(codes, at, into);
  if (first === PERCENT && codes[at + 1] === 117 && readHex(codes, at + 2, 4, into)) return true;
  return readHex(codes, at + 1, 2, into);
}

/** `=` at the end of a line, where quoted-printable folds it, and a backslash there: behind it, blanks and all; else `at`. */
export function breakEnd(codes: Uint16Array, at: number): number {
  let next = at + 1;
  while (codes[next] === 32 || codes[next] === 9) next += 1;
  if (codes[next] === 13) next += 1;
  return codes[next] === 10 ? next + 1 : at;
}

/** A tag (U+E0000 to U+E007F): a fold, or, with `tags`, the character of ASCII that it spells. */
function readTag(codes: Uint16Array, at: number, { tags }: Taken, into: Escape): boolean {
  const spelled = (codes[at + 1] ?? 0) - 0xdc00;
  if (tags && spelled > 0x20 && spelled < 0x7f) {
    into.code = spelled;
    into.end = at + 2;
  }
  return true;
}

/** A letter, digit or mark of ASCII in full width or in a style of mathematics. */
function readDressed(codes: Uint16Array, at: number, into: Escape): boolean {
  const first = codes[at] ?? 0;
  if (first >= FULL_WIDTH && first <= LAST_FULL_WIDTH) {
    into.code = first - FULL_WIDTH + 0x21;
    return true;
  }
  const second = codes[at + 1] ?? 0;
  // A lone half is seen by nobody.
  if (first !== MATHEMATICAL || second < 0xdc00 || second > 0xdfff) return true;
  into.end = at + 2;
  // Thirteen styles of A to Z and a to z from U+1D400 on, five of 0 to 9 from U+1D7CE on; Greek stands between.
  const letter = (second - 0xdc00) % 52;
  if (second < 0xdea4) into.code = letter < 26 ? 65 + letter : 71 + letter;
  else if (second >= 0xdfce) into.code = 48 + ((second - 0xdfce) % 10);
  return true;
}

/**
 * `\n`, `\u0041`, `\U00000041`, `\u{41}`, `\x41`, `\x{41}`, `\101`, `\55`, `\o{101}`, and a character that needs none behind a
 * backslash, which stands for itself.
 */
function readBackslash(codes: Uint16Array, at: number, into: Escape): boolean {
  const next = codes[at + 1] ?? 0;
  const letter = next | 32;
  const named = letter === 117 || letter === 120;
  if (named && codes[at + 2] === 123 && readBraced(codes, at + 3, into)) return true;
  if (letter === 111 && codes[at + 2] === 123 && readOctal(codes, at + 3, into) && codes[into.end] === 125) {
    into.end += 1;
    return true;
  }
  if (letter === 117 && readHex(codes, at + 2, 4, into)) {
    // Nobody means a NUL where eight digits stand.
    if (into.code === 0) readHex(codes, at + 2, 8, into);
    return true;
  }
  if (letter === 120 && readHex(codes, at + 2, 2, into)) return true;
  if (readOctal(codes, at + 1, into)) return true;
  // `\%7841`: what is behind it stands for a character, which may be the letter of an escape.
  if (standsForAnother(codes, at + 1, into)) return false;
  into.end = at + 2;
  into.code = CONTROLS.get(letter) ?? next;
  return CONTROLS.has(letter) || SELVES.has(next);
}

/** `%78` and `&#120;`, which may be an `x`; not `\\u0078`, since that is how JSON in JSON has a backslash. */
function standsForAnother(codes: Uint16Array, at: number, into: Escape): boolean {
  if (codes[at] === AMPERSAND) return readReference(codes, at, into);
  return codes[at] === PERCENT && readHex(codes, at + 1, 2, into);
}

/** `{1F511}`, with any zeros before it. */
function readBraced(codes: Uint16Array, from: number, into: Escape): boolean {
  let to = from;
  while (to < from + LONGEST && hexDigit(codes[to] ?? 0) >= 0) to += 1;
  if (to === from || codes[to] !== 125) return false;
  readHex(codes, from, to - from, into);
  into.code &= 0xffff;
  into.end = to + 1;
  return true;
}

/**
 * Two digits where no third follows; of one nothing is spelled that is seen. Nor of two below `\40`, so that where another
 * escape or a tag comes next, it may be what parts them from the third: `\13&lt;wbr&gt;7`.
 */
function readOctal(codes: Uint16Array, from: number, into: Escape): boolean {
  let code = 0;
  let at = from;
  for (; at < from + 3; at += 1) {
    const digit = (codes[at] ?? 0) - 48;
    if (digit < 0 || digit > 7 || code * 8 + digit > 0xff) break;
    code = code * 8 + digit;
  }
  if (at < from + 2 || (at < from + 3 && code < 32 && mayPart(codes[at]))) return false;
  into.code = code;
  into.end = at;
  return true;
}

function mayPart(code: number | undefined): boolean {
  return code === AMPERSAND || code === BACKSLASH || code === PERCENT || code === LESS;
}

/** So many hex digits from `from` on; false if one is none. */
function readHex(codes: Uint16Array, from: number, digits: number, into: Escape): boolean {
  let code = 0;
  for (let i = from; i < from + digits; i += 1) {
    const digit = hexDigit(codes[i] ?? 0);
    if (digit < 0) return false;
    code = code * 16 + digit;
  }
  into.code = code;
  into.end = from + digits;
  return true;
}
