/**
 * A fold is whatever can stand between two characters of a text without being one itself: invisible characters,
 * whitespace, combining marks, terminal escape sequences, HTML tags. `s<wbr>k` and `s k` both read as `sk`.
 */
import { INVISIBLE } from './invisible.ts';

const ESC = 0x1b;
const CSI = 0x9b;
const BEL = 7;
const ST = 0x9c;
/** The C1 controls that open a string (DCS, SOS, OSC, PM, APC), and the letters that do the same after ESC. */
const STRINGS: ReadonlySet<number> = new Set([0x90, 0x98, 0x9d, 0x9e, 0x9f]);
const STRING_LETTERS: ReadonlySet<number> = new Set(Array.from(STRINGS, (control) => control - 0x40));
const LESS = 60;
const GREATER = 62;

/**
 * The UTF-8 bytes of the most common folds. Escapes can spell a fold byte by byte (`%E2%80%8B` is U+200B), and then
 * each byte is decoded to a character of its own.
 */
export const FOLD_BYTES = ['\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'].map((fold) =>
  Buffer.from(fold),
);
const FIRST_BYTES = new Set(FOLD_BYTES.map((bytes) => bytes[0] ?? 0));

/**
 * Code points that fonts draw nothing for, although no Unicode property says so: unassigned ones, private use,
 * noncharacters.
 */
const UNDRAWN = [
  [0x2065, 0x2065],
  [0xe000, 0xf8ff],
  [0xfdd0, 0xfdef],
  // Includes U+FFFD, which replaces an undecodable byte and, in our own output, an invisible character.
  [0xfff0, 0xffff],
] as const;
/** Full-width `！` to `～`, which stand for ASCII `!` to `~`. */
export const FULL_WIDTH = 0xff01;
export const LAST_FULL_WIDTH = 0xff5e;
/**
 * The high surrogates of the mathematical letters (from U+1D400) and of the tag characters (from U+E0000), which spell
 * ASCII invisibly.
 */
export const MATHEMATICAL = 0xd835;
export const TAGS = 0xdb40;

/** What a code unit may begin. `ITSELF`, an ordinary character, is 0, which a new table is filled with. */
export const [ITSELF, ESCAPE, FOLD, SEQUENCE, TAG, BYTES_OF_FOLD] = [0, 1, 2, 3, 4, 5] as const;

/** Indexed by code unit: one of the kinds above. Made on first use. */
export const kindsOfUnits = made(searchedKinds);

/** Defers the work to the first use, so that the program starts faster. */
function made<T>(make: () => T): () => T {
  let thing: T | null = null;
  return () => {
    thing ??= make();
    return thing;
  };
}

/** One regex search over all code units in one string takes two milliseconds; testing each by itself takes ten. */
function searchedKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  // A combining mark is visible, but the character it is drawn on is still the same.
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
  // No key contains a character above U+FFFF (emoji, further invisible ones), so every surrogate is a fold.
  kinds.fill(FOLD, 0xd800, 0xe000);
  kinds[MATHEMATICAL] = ESCAPE;
  kinds[TAGS] = ESCAPE;
  kinds.fill(ESCAPE, FULL_WIDTH, LAST_FULL_WIDTH + 1);
  for (const first of '\\%&=') kinds[first.charCodeAt(0)] = ESCAPE;
  for (const byte of FIRST_BYTES) kinds[byte] = BYTES_OF_FOLD;
  for (const first of [ESC, CSI, ...STRINGS]) kinds[first] = SEQUENCE;
  kinds[LESS] = TAG;
  return kinds;
}

/**
 * The end of the terminal escape sequence that begins at `at`, with ESC or with a C1 control: `ESC [ 0;31 m`,
 * `ESC ] 8;;address BEL`, `ESC ( B`.
 */
export function sequenceEnd(codes: Uint16Array, at: number): number {
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

/**
 * The end of a string such as a window title or a link, which BEL or ST terminates. Null if another control character,
 * or the end of the text, comes first.
 */
function stringEnd(codes: Uint16Array, from: number): number | null {
  for (let at = from; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === BEL || code === ST) return at + 1;
    if (code === ESC) return codes[at + 1] === 0x5c ? at + 2 : null;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return null;
  }
  return null;
}

/** The parameters of a control sequence, `0;31` in `ESC [ 0;31 m`: digits, separators and `<=>?`. */
function isParameter(code: number): boolean {
  return code >= 0x30 && code <= 0x3f;
}

/** The end of the fold whose UTF-8 bytes are at `at`, each as a character of its own; `at` if there is none. */
export function bytesEnd(codes: Uint16Array, at: number): number {
  const found = FOLD_BYTES.find((bytes) => bytes.every((byte, place) => codes[at + place] === byte));
  return at + (found?.length ?? 0);
}

/**
 * The end of the HTML tag or comment that begins with the `<` at `at`; `at` if there is none. A tag contains no other
 * `<`.
 */
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
