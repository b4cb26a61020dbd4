/**
 * Decodes a text as a peer's decoders would: JSON and C escapes, percent-encoding, quoted-printable and HTML character
 * references become the characters they stand for, and folds (folds.ts) are dropped. Used only to look for secrets.
 */
import { type Escape, hexDigit, NOTHING } from './escape.ts';
import {
  BYTES_OF_FOLD,
  bytesEnd,
  FOLD,
  FULL_WIDTH,
  ITSELF,
  kindsOfUnits,
  LAST_FULL_WIDTH,
  MATHEMATICAL,
  SEQUENCE,
  sequenceEnd,
  TAG,
  TAGS,
  tagEnd,
} from './folds.ts';
import { readReference } from './references.ts';
import type { View, ViewWriter } from './view.ts';

/**
 * Letters that name a control character after a backslash, as in `\n`. Looked up in lower case, because a peer that
 * converts its text to upper case makes `\N` of it.
 */
const CONTROLS = new Map([...'btnvfr'].map((letter, place) => [letter.charCodeAt(0), 8 + place]));
/** Characters that JSON, JavaScript, shells or Markdown escape with a backslash and that then stand for themselves. */
const SELF_ESCAPED = new Set(
  Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (character) => character.charCodeAt(0)),
);
const BACKSLASH = 92;
const EQUALS = 61;
const AMPERSAND = 38;
const PERCENT = 37;
const LESS = 60;
/** The upper six bits that all low surrogates (U+DC00 to U+DFFF) share. */
const LOW_HALVES = 0xdc00 >> 10;
/** Maximum number of digits in braces, including leading zeros: `\u{000041}`. */
const LONGEST = 12;

/** What `decodeOnce` takes off in addition to folds. */
export interface DecodeOptions {
  /** Decode escapes, too. */
  readonly escapes: boolean;
  /**
   * Take HTML tags, and a backslash at the end of a line, for folds; and decode the Unicode tag characters to the ASCII
   * that they spell. Otherwise these tag characters are dropped, and the rest stays.
   */
  readonly tags: boolean;
  /** Take a `=` at the end of a line for a fold, together with the line end. Otherwise only the line end is dropped. */
  readonly breaks: boolean;
  /** Called for each `=` that was taken for a fold. */
  readonly onBreak?: () => void;
}

/**
 * Removes the folds and, if `options` says so, decodes one layer of escapes (`%2541` becomes `%41`). Returns null if
 * there is nothing to take off. `into` must not be the writer that holds `view`, which is read while the result is
 * written.
 */
export function decodeOnce(view: View, options: DecodeOptions, into: ViewWriter): View | null {
  const { codes } = view;
  const { length } = codes;
  const found: Escape = { code: 0, end: 0 };
  let at = 0;
  const kinds = kindsOfUnits();
  /** Decided by the table for most characters, which begin neither a fold nor an escape. */
  const begins = (): boolean => kinds[codes[at] ?? 0] !== ITSELF && read(codes, at, options, found);
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

/** Reads the fold or escape at `at` into `into`; false if there is none. */
function read(codes: Uint16Array, at: number, options: DecodeOptions, into: Escape): boolean {
  const kind = kindsOfUnits()[codes[at] ?? 0] ?? ITSELF;
  if (kind === ITSELF) return false;
  into.code = NOTHING;
  into.end = at + 1;
  // The low surrogate of a mathematical letter stays with its high surrogate, which `readDressed` decodes.
  if (kind === FOLD) return codes[at - 1] !== MATHEMATICAL || (codes[at] ?? 0) >> 10 !== LOW_HALVES;
  if (kind === SEQUENCE) {
    into.end = sequenceEnd(codes, at);
    return true;
  }
  if (kind === TAG) {
    if (!options.tags) return false;
    into.end = tagEnd(codes, at);
    return into.end > at;
  }
  if (kind === BYTES_OF_FOLD) {
    into.end = bytesEnd(codes, at);
    return into.end > at;
  }
  const first = codes[at] ?? 0;
  // The `=` or `\` may also be a character of the key, so `layersOf` reads such a text both ways.
  if ((first === EQUALS && options.breaks) || (first === BACKSLASH && options.tags)) {
    into.end = breakEnd(codes, at);
    if (into.end > at) {
      if (first === EQUALS) options.onBreak?.();
      return true;
    }
    into.end = at + 1;
  }
  if (first === TAGS) return readTag(codes, at, options, into);
  if (!options.escapes) return false;
  if (first > 0x7f) return readDressed(codes, at, into);
  if (first === AMPERSAND) return readReference(codes, at, into);
  if (first === BACKSLASH) return readBackslash(codes, at, into);
  if (first === PERCENT && codes[at + 1] === 117 && readHex(codes, at + 2, 4, into)) return true;
  return readHex(codes, at + 1, 2, into);
}

/**
 * The end of a soft line break, which is the `=` of quoted-printable or the `\` at `at`, any spaces and tabs, and a
 * line end. Returns `at` if no line end follows.
 */
export function breakEnd(codes: Uint16Array, at: number): number {
  let next = at + 1;
  while (codes[next] === 32 || codes[next] === 9) next += 1;
  if (codes[next] === 13) next += 1;
  return codes[next] === 10 ? next + 1 : at;
}

/** A Unicode tag character (U+E0000 to U+E007F): a fold, or, with `tags`, the ASCII character that it spells. */
function readTag(codes: Uint16Array, at: number, { tags }: DecodeOptions, into: Escape): boolean {
  const spelled = (codes[at + 1] ?? 0) - 0xdc00;
  if (tags && spelled > 0x20 && spelled < 0x7f) {
    into.code = spelled;
    into.end = at + 2;
  }
  return true;
}

/** An ASCII character in full width (`Ａ`), or a letter or digit in one of Unicode's mathematical styles (`𝐀`). */
function readDressed(codes: Uint16Array, at: number, into: Escape): boolean {
  const first = codes[at] ?? 0;
  if (first >= FULL_WIDTH && first <= LAST_FULL_WIDTH) {
    into.code = first - FULL_WIDTH + 0x21;
    return true;
  }
  const second = codes[at + 1] ?? 0;
  // A lone surrogate is invisible: a fold.
  if (first !== MATHEMATICAL || second < 0xdc00 || second > 0xdfff) return true;
  into.end = at + 2;
  // From U+1D400 on there are thirteen styles of A to Z and a to z, from U+1D7CE on five of 0 to 9. Between them are
  // Greek letters, which no key contains: they are dropped.
  const letter = (second - 0xdc00) % 52;
  if (second < 0xdea4) into.code = letter < 26 ? 65 + letter : 71 + letter;
  else if (second >= 0xdfce) into.code = 48 + ((second - 0xdfce) % 10);
  return true;
}

/**
 * Escapes with a backslash: `\n`, `\u0041`, `\U00000041`, `\u{41}`, `\x41`, `\x{41}`, `\101`, `\55`, `\o{101}`, and one
 * before a character that stands for itself, such as `\/`.
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
    // Four zeros are the first half of eight digits if eight are there (`\U00000041`): nobody means a NUL.
    if (into.code === 0) readHex(codes, at + 2, 8, into);
    return true;
  }
  if (letter === 120 && readHex(codes, at + 2, 2, into)) return true;
  if (readOctal(codes, at + 1, into)) return true;
  // `\%7841`: `%78` is decoded first, and the next layer may read what comes of it as one escape, here `\x41`.
  if (standsForAnother(codes, at + 1, into)) return false;
  into.end = at + 2;
  into.code = CONTROLS.get(letter) ?? next;
  return CONTROLS.has(letter) || SELF_ESCAPED.has(next);
}

/**
 * Whether the escape of one character is at `at`: `%78` or `&#120;`, which is an `x`. Not `\\u0078`, because a doubled
 * backslash is how JSON inside JSON spells a backslash.
 */
function standsForAnother(codes: Uint16Array, at: number, into: Escape): boolean {
  if (codes[at] === AMPERSAND) return readReference(codes, at, into);
  return codes[at] === PERCENT && readHex(codes, at + 1, 2, into);
}

/** The rest of `\u{1F511}` from the first digit on. Leading zeros are allowed. */
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
 * Two or three octal digits. A single one is not decoded, because it only stands for a control character. Nor are two
 * digits below `\40` if an escape or tag follows: that may separate them from a third digit, as in `\13&lt;wbr&gt;7`,
 * where `\137` is meant.
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

/** Exactly `digits` hex digits from `from` on; false if one of them is not a hex digit. */
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
