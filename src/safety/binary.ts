/**
 * Decodes base64 and hex found anywhere in a text. Used only to look for secrets, which are text, so only stretches of
 * readable bytes are kept. Text that was never meant as base64 or hex yields next to none.
 */
import { FOLD_BYTES } from './folds.ts';
import type { View, ViewWriter } from './view.ts';

/** Minimum length, in bytes, of a readable stretch that is kept. Shorter ones occur by chance. */
export const SHORTEST_STRETCH = 5;
/** Written after each stretch to mark its end. No secret contains a NUL. */
export const GAP = 0;

/**
 * The same minimum for hex that has only decimal digits. It has to be higher, because most pairs of decimal digits
 * (`20` to `79`) are printable ASCII: any number of 16 digits would look half readable.
 */
export const SHORTEST_DECIMAL = 8;

/**
 * Stands for a character that is not a digit. Wherever the shifts below move its bit, the result is above 255 and so is
 * not a byte.
 */
const NO_DIGIT = 0x1000;
/** Masks for the low 4 and 2 bits of a digit, which leave the bit of NO_DIGIT in place. */
const LOW_4 = NO_DIGIT | 15;
const LOW_2 = NO_DIGIT | 3;
/** By code unit: the value of a base64 digit of the standard or the URL-safe alphabet, or NO_DIGIT. */
export const BASE64 = new Uint16Array(0x10000).fill(NO_DIGIT);
for (const alphabet of ['+/', '-_']) {
  const digits = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`;
  Array.from(digits, (digit, value) => BASE64.fill(value, digit.charCodeAt(0), digit.charCodeAt(0) + 1));
}

/** By code unit: the value of a hex digit (0 to 15), or the role that another character can have in a hex dump. */
export const HEX = new Uint8Array(0x10000).fill(32);
const HEX_OTHER = 32;
export const HEX_SEPARATOR = 16;
const HEX_LETTER = 17;
/** Whitespace and ASCII punctuation can separate the bytes of a dump: `73:6b`, `[73][6b]`, `$73 $6b`, `\73\6b`. */
HEX.fill(HEX_SEPARATOR, 9, 14).fill(HEX_SEPARATOR, 0x20, 0x7f);
/** Beyond ASCII: spaces, punctuation, arrows, lines; surrogates (emoji); byte order mark and U+FFFD. */
for (const [from, to] of [
  [0x7f, 0xbf],
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff0, 0xffff],
] as const) {
  HEX.fill(HEX_SEPARATOR, from, to + 1);
}
for (const letter of 'ghijklmnopqrstuvwxyz') {
  for (const one of [letter, letter.toUpperCase()]) HEX[one.charCodeAt(0)] = HEX_OTHER;
}
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
/** Letters of the notation of a byte, such as `0x73`, `73h` and `U+0073`, and of an escaped line end: `73\n6b`. */
for (const letter of 'xXhHuUnrt') HEX[letter.charCodeAt(0)] = HEX_LETTER;

const [LETTER_H, LETTER_U, LETTER_X, PLUS, BACKSLASH] = [104, 117, 120, 43, 92] as const;

/** The greatest value that combining two characters can yield: that of two characters that are not digits. */
const LONGEST_VALUE = (NO_DIGIT << 6) | NO_DIGIT;

/** By byte: 1 if it occurs in readable text or in a secret. Above 255, where NO_DIGIT leads to, all are 0. */
export type Readable = Uint8Array;

export function readableBytes(secrets: readonly string[]): Readable {
  // NUL counts as readable: in UTF-16 it is every other byte of ASCII text. It is dropped later like any other fold.
  const readable = new Uint8Array(LONGEST_VALUE + 1)
    .fill(1, 0x20, 0x7f)
    .fill(1, 9, 14)
    .fill(1, 27, 28)
    .fill(1, 0, 1);
  const others = [Buffer.from(secrets.join('')), ...FOLD_BYTES];
  for (const byte of Buffer.concat(others)) readable[byte] = 1;
  return readable;
}

/**
 * The readable text that the view holds in base64: one view for each of the four positions at which a group of four
 * digits may begin. All are written to the same buffer, so each is valid only until the next one is requested.
 */
export function* fromBase64(view: View, readable: Readable, writer: ViewWriter): Generator<View> {
  for (let phase = 0; phase < 4; phase += 1) {
    readBase64(view, phase, readable, writer.begin(view));
    const found = writer.view;
    if (found !== null) yield found;
  }
}

function readBase64({ codes }: View, phase: number, readable: Readable, writer: ViewWriter): void {
  let stretch = 0;
  // Byte offsets count from the first group of four digits on; each group holds three bytes.
  const keep = (end: number): void => {
    for (let byte = end - stretch; byte < end; byte += 1) {
      const at = phase + Math.floor(byte / 3) * 4 + (byte % 3);
      writer.add(base64Byte(codes, at, byte % 3), at, at + 2);
    }
    writer.add(GAP, 0, 1);
  };
  let count = 0;
  for (let at = phase; at < codes.length; at += 4, count += 3) {
    const a = BASE64[codes[at] ?? 0] ?? 0;
    const b = BASE64[codes[at + 1] ?? 0] ?? 0;
    const c = BASE64[codes[at + 2] ?? 0] ?? 0;
    const d = BASE64[codes[at + 3] ?? 0] ?? 0;
    if (readable[(a << 2) | (b >> 4)] === 1) stretch += 1;
    else {
      if (stretch >= SHORTEST_STRETCH) keep(count);
      stretch = 0;
    }
    if (readable[((b & LOW_4) << 4) | (c >> 2)] === 1) stretch += 1;
    else {
      if (stretch >= SHORTEST_STRETCH) keep(count + 1);
      stretch = 0;
    }
    if (readable[((c & LOW_2) << 6) | d] === 1) stretch += 1;
    else {
      if (stretch >= SHORTEST_STRETCH) keep(count + 2);
      stretch = 0;
    }
  }
  if (stretch >= SHORTEST_STRETCH) keep(count);
}

/** The byte made of the digit at `at` and the next one; `place` (0 to 2) is its position in its group of three. */
function base64Byte(codes: Uint16Array, at: number, place: number): number {
  const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
  return (pair >> (4 - 2 * place)) & 0xff;
}

/**
 * Whether a run of hex digits decodes to readable text, where a byte may begin with any digit. A wrong yes only costs
 * time.
 */
export function holdsHex(codes: Uint16Array, readable: Readable): boolean {
  let digits = 0;
  let last = 0;
  // Readable bytes in a row up to the pair of digits that ends here, and, of the other alignment, one digit earlier.
  let stretch = 0;
  let other = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
    if (kind < 16) {
      const next = digits > 0 && readable[(last << 4) | kind] === 1 ? other + 1 : 0;
      other = stretch;
      stretch = next;
      if (stretch >= SHORTEST_STRETCH) return true;
      last = kind;
      digits += 1;
    } else if (kind !== HEX_SEPARATOR && digits > 0) {
      // The `0` of `0x73` was counted although it is not a digit of the byte. Rather than undo that, answer yes.
      if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X) return true;
      if (kind === HEX_LETTER && marksByte(codes, at)) continue;
      digits = 0;
      stretch = 0;
      other = 0;
    }
  }
  return false;
}

/** The output buffers for hex: for stretches with a letter among their digits, and for those that may be numbers. */
export interface HexWriters {
  readonly lettered: ViewWriter;
  readonly decimal: ViewWriter;
  /** Minimum length, in bytes, of a stretch of decimal digits. */
  readonly shortest: number;
}

export interface HexView {
  readonly view: View;
  /** True if all digits are decimal or the `e` of `1e5`: a number may read as text by chance. */
  readonly isDecimal: boolean;
}

/** The readable text that the view holds in hex, with or without separators between the bytes. */
export function* fromHex(view: View, readable: Readable, writers: HexWriters): Generator<HexView> {
  const { codes } = view;
  if (!holdsHex(codes, readable)) return;
  const places: number[] = [];
  writers.lettered.begin(view);
  writers.decimal.begin(view);
  let digits = 0;
  const end = (): void => {
    if (digits >= 2 * SHORTEST_STRETCH) {
      for (const phase of [0, 1]) readHexRun(codes, places.slice(phase, digits), readable, writers);
    }
    digits = 0;
  };
  for (let at = 0; at < codes.length; at += 1) {
    const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
    if (kind < 16) {
      places[digits] = at;
      digits += 1;
    } else if (digits > 0 && kind !== HEX_SEPARATOR) {
      // The `0` of `0x73` is not a digit of the byte.
      if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X) digits -= 1;
      else if (kind === HEX_OTHER || !marksByte(codes, at)) end();
    }
  }
  end();
  for (const isDecimal of [false, true]) {
    const found = isDecimal ? writers.decimal.view : writers.lettered.view;
    if (found !== null) yield { view: found, isDecimal };
  }
}

/** Whether the letter at `at` is notation: the `h` of `73h`, the `U` of `U+0073`, the `n` of an escaped line end. */
function marksByte(codes: Uint16Array, at: number): boolean {
  const letter = (codes[at] ?? 0) | 32;
  if (letter === LETTER_H) return (HEX[codes[at + 1] ?? 0] ?? HEX_OTHER) === HEX_SEPARATOR;
  return letter === LETTER_U ? codes[at + 1] === PLUS : letter !== LETTER_X && codes[at - 1] === BACKSLASH;
}

const EXPONENT = 14;

function ofNumber(digit: number): boolean {
  return digit < 10 || digit === EXPONENT;
}

/** Writes the readable stretches of one run of digits, whose indexes are `places` (separators are skipped). */
function readHexRun(
  codes: Uint16Array,
  places: readonly number[],
  readable: Readable,
  writers: HexWriters,
): void {
  const digit = (at: number): number => HEX[codes[places[at] ?? 0] ?? 0] ?? 0;
  let stretch = 0;
  const keep = (end: number): void => {
    let isDecimal = true;
    for (let at = end - 2 * stretch; at < end && isDecimal; at += 1) isDecimal = ofNumber(digit(at));
    if (isDecimal && stretch < writers.shortest) return;
    const writer = isDecimal ? writers.decimal : writers.lettered;
    for (let at = end - 2 * stretch; at < end; at += 2) {
      writer.add((digit(at) << 4) | digit(at + 1), places[at] ?? 0, (places[at + 1] ?? 0) + 1);
    }
    writer.add(GAP, 0, 1);
  };
  let at = 0;
  for (; at + 1 < places.length; at += 2) {
    if (readable[(digit(at) << 4) | digit(at + 1)] === 1) {
      stretch += 1;
      continue;
    }
    if (stretch >= SHORTEST_STRETCH) keep(at);
    stretch = 0;
  }
  if (stretch >= SHORTEST_STRETCH) keep(at);
}
