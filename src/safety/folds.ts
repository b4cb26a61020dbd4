/** What may stand between the characters of a text without being one: what nobody sees, blanks, colours, tags. */
import { INVISIBLE } from './invisible.ts';

const ESC = 0x1b;
const CSI = 0x9b;
const LESS = 60;
const GREATER = 62;

/** The bytes of UTF-8 of what folds most, as an escape may spell them one by one; each begins with one of FIRST_BYTES. */
export const FOLD_BYTES = ['\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'].map((fold) =>
  Buffer.from(fold),
);
const FIRST_BYTES = new Set(FOLD_BYTES.map((bytes) => bytes[0] ?? 0));

/**
 * What a code unit may begin: 0 itself, 1 an escape, 2 it is a fold, 3 a colour of a terminal, 4 a tag, 5 the bytes of a
 * fold.
 */
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
    for (const { index } of text.matchAll(folds)) kinds[from + index] = 2;
  }
  // Both halves of what is not seen above U+FFFF: tags and selectors (U+E0000 to U+E01FF), controls of scripts, of
  // shorthand and of music. Other characters with such halves only look shorter.
  for (const high of [0xdb40, 0xd804, 0xd80d, 0xd82f, 0xd834]) kinds[high] = 2;
  kinds.fill(2, 0xdc00, 0xde00);
  for (const first of '\\%&=') kinds[first.charCodeAt(0)] = 1;
  for (const byte of FIRST_BYTES) kinds[byte] = 5;
  kinds[ESC] = 3;
  kinds[CSI] = 3;
  kinds[LESS] = 4;
  return kinds;
}

/** Where the colour code of a terminal that begins at `at` ends: `ESC [ 0;31 m`, or the same with a C1 control. */
export function colourEnd(codes: Uint16Array, at: number): number {
  if (codes[at] === ESC && codes[at + 1] !== 0x5b) return at + 1;
  let end = at + (codes[at] === ESC ? 2 : 1);
  while (isParameter(codes[end] ?? 0)) end += 1;
  const final = codes[end] ?? 0;
  return final >= 0x40 && final <= 0x7e ? end + 1 : end;
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
