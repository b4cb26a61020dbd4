/** What may stand between the characters of a text without being one: what nobody sees, blanks, colours, tags, gaps. */
import { INVISIBLE } from './invisible.ts';

const ESC = 0x1b;
const CSI = 0x9b;
const BEL = 7;
const ST = 0x9c;
/** DCS, SOS, OSC, PM and APC as C1 controls, and the letters behind ESC that stand for them. */
const STRINGS: ReadonlySet<number> = new Set([0x90, 0x98, 0x9d, 0x9e, 0x9f]);
const STRING_LETTERS: ReadonlySet<number> = new Set(Array.from(STRINGS, (control) => control - 0x40));
const LESS = 60;
const GREATER = 62;

/** The bytes of UTF-8 of what folds most, as an escape may spell them one by one; each begins with one of FIRST_BYTES. */
export const FOLD_BYTES = ['\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'].map((fold) =>
  Buffer.from(fold),
);
const FIRST_BYTES = new Set(FOLD_BYTES.map((bytes) => bytes[0] ?? 0));

/** Fonts see nothing in these, though no property of Unicode's says so: for private use, and what is no character. */
const UNDRAWN = [
  [0x2065, 0x2065],
  [0xe000, 0xf8ff],
  [0xfdd0, 0xfdef],
  // Up to what stands in a text for something that was none: a byte of another coding, or what we show as unseen.
  [0xfff0, 0xffff],
] as const;
/** Full-width `!` to `~`, which stand for those of ASCII. */
export const FULL_WIDTH = 0xff01;
export const LAST_FULL_WIDTH = 0xff5e;
/** The first halves of letters for mathematics, and of tags, which spell ASCII unseen. */
export const MATHEMATICAL = 0xd835;
export const TAGS = 0xdb40;

/** What a code unit may begin; `ITSELF` is 0, so that a table is full of it from the start. */
export const [ITSELF, ESCAPE, FOLD, COLOUR, TAG, BYTES_OF_FOLD] = [0, 1, 2, 3, 4, 5] as const;

/** By code unit: one of the kinds above. */
export const kindsOfUnits = made(searchedKinds);

/** Made on first use: a program that starts has something better to do. */
function made<T>(make: () => T): () => T {
  let thing: T | null = null;
  return () => {
    thing ??= make();
    return thing;
  };
}

/** One search through all units together takes two milliseconds, a test of each takes ten. */
function searchedKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  // A mark is seen, on the character before it: that is still the same.
  const folds = new RegExp(`${INVISIBLE.source}|\\p{M}|\\s`, 'gu');
  for (const [from, to] of [
    [0, 0xd800],
    [0xe000, 0x10000],
  ] as const) {
    const units = new Uint16Array(to - from);
    for (let at = 0; at < units.length; at += 1) units[at] = from + at;
    const text = Buffer.from(units.buffer).toString('utf16le');
    for (const { index } of text.matchAll(folds)) kinds[from + index] = FOLD;
  }
  for (const [from, to] of UNDRAWN) kinds.fill(FOLD, from, to + 1);
  // What is above U+FFFF is of no key: pictures, what is not seen, and halves of either.
  kinds.fill(FOLD, 0xd800, 0xe000);
  kinds[MATHEMATICAL] = ESCAPE;
  kinds[TAGS] = ESCAPE;
  kinds.fill(ESCAPE, FULL_WIDTH, LAST_FULL_WIDTH + 1);
  for (const first of '\\%&=') kinds[first.charCodeAt(0)] = ESCAPE;
  for (const byte of FIRST_BYTES) kinds[byte] = BYTES_OF_FOLD;
  for (const first of [ESC, CSI, ...STRINGS]) kinds[first] = COLOUR;
  kinds[LESS] = TAG;
  return kinds;
}

/**
 * Where the sequence for a terminal that begins at `at` ends: `ESC [ 0;31 m`, `ESC ] 8;;address BEL`, `ESC ( B`, or one
 * with a C1 control.
 */
export function colourEnd(codes: Uint16Array, at: number): number {
  if (STRINGS.has(codes[at] ?? 0)) return stringEnd(codes, at + 1) ?? at + 1;
  if (codes[at] === ESC && codes[at + 1] !== 0x5b) {
    const next = codes[at + 1] ?? 0;
    if (STRING_LETTERS.has(next)) return stringEnd(codes, at + 2) ?? at + 1;
    const final = codes[at + 2] ?? 0;
    return next >= 0x20 && next <= 0x2f && final >= 0x30 && final <= 0x7e ? at + 3 : at + 1;
  }
  let end = at + (codes[at] === ESC ? 2 : 1);
  while (isParameter(codes[end] ?? 0)) end += 1;
  const final = codes[end] ?? 0;
  return final >= 0x40 && final <= 0x7e ? end + 1 : end;
}

/** Titles, links and the like go on until BEL or ST; null where another control or the end of the text comes first. */
function stringEnd(codes: Uint16Array, from: number): number | null {
  for (let at = from; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === BEL || code === ST) return at + 1;
    if (code === ESC) return codes[at + 1] === 0x5c ? at + 2 : null;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return null;
  }
  return null;
}

/** Digits and what parts them. */
function isParameter(code: number): boolean {
  return code >= 0x30 && code <= 0x3f;
}

/** Where the fold ends whose bytes of UTF-8 stand at `at` as characters; `at` where none does. */
export function bytesEnd(codes: Uint16Array, at: number): number {
  const found = FOLD_BYTES.find((bytes) => bytes.every((byte, place) => codes[at + place] === byte));
  return at + (found?.length ?? 0);
}

/** Where the tag or comment that begins with the `<` at `at` ends; `at` where none does. No tag holds another `<`. */
export function tagEnd(codes: Uint16Array, at: number): number {
  const next = codes[at + 1] ?? 0;
  const letter = next | 32;
  if (!(letter >= 97 && letter <= 122) && next !== 47 && next !== 33 && next !== 63) return at;
  for (let end = at + 2; end < codes.length; end += 1) {
    if (codes[end] === GREATER) return end + 1;
    if (codes[end] === LESS) return at;
  }
  return at;
}
