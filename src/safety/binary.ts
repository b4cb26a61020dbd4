/**
 * Reads what base64 and hex in a text stand for, wherever a piece of either begins. Only used to look for secrets, which
 * are text: of what comes out only the readable stretches are kept, and that is hardly anything where neither was meant.
 */
import { FOLD_BYTES } from './folds.ts';
import type { View, ViewWriter } from './view.ts';

/** Readable bytes in a row that may be a piece of a secret; fewer are chance. */
export const SHORTEST_STRETCH = 5;
/** Parts two stretches; no secret holds it. */
export const GAP = 0;

/** As many where they are spelled by decimal digits alone: every number with sixteen of them would be half readable. */
export const SHORTEST_DECIMAL = 8;

/** Stands for what is no digit: no byte, however its bits are shifted. */
const NO_DIGIT = 0x1000;
/** Masks for the lower bits of a digit that leave NO_DIGIT what it is. */
const LOW_4 = NO_DIGIT | 15;
const LOW_2 = NO_DIGIT | 3;
/** The value of a base64 digit of either alphabet by its code unit. */
export const BASE64 = new Uint16Array(0x10000).fill(NO_DIGIT);
for (const alphabet of ['+/', '-_']) {
  const digits = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`;
  Array.from(digits, (digit, value) => BASE64.fill(value, digit.charCodeAt(0), digit.charCodeAt(0) + 1));
}

/** By code unit: the value of a hex digit, or what else it may be in a dump. */
export const HEX = new Uint8Array(0x10000).fill(32);
const HEX_OTHER = 32;
export const HEX_SEPARATOR = 16;
const HEX_LETTER = 17;
/** What stands between the bytes of a dump: `73:6b`, `[73][6b]`, `$73 $6b`, `\\73\\6b`. */
HEX.fill(HEX_SEPARATOR, 9, 14).fill(HEX_SEPARATOR, 0x20, 0x7f);
/** Beyond ASCII: blanks, marks, arrows and lines; pictures; what stands for a byte that was none. */
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
/** What marks a byte: `0x73`, `73h`, `U+0073`; and what stands for a line end: `73\\n6b`. */
for (const letter of 'xXhHuUnrt') HEX[letter.charCodeAt(0)] = HEX_LETTER;

const [LETTER_H, LETTER_U, LETTER_X, PLUS, BACKSLASH] = [104, 117, 120, 43, 92] as const;

/** The largest value that two digits can come to, where both are none. */
const LONGEST_VALUE = (NO_DIGIT << 6) | NO_DIGIT;

/** By byte: 1 where it is of readable text or of a secret. Values above 255, which NO_DIGIT leads to, are all 0. */
export type Readable = Uint8Array;

export function readableBytes(secrets: readonly string[]): Readable {
  // NUL is every other byte of UTF-16, and dropped like any fold.
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
 * The readable text that the view holds in base64, for each of the four places at which a group of digits may begin. Each
 * is good until the next is asked for, which is written over it.
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
  // Bytes are counted from the first group on; three of them come from four digits.
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

/** The byte that the digits at `at` and behind it make up; `place` is which of the three of its group it is. */
function base64Byte(codes: Uint16Array, at: number, place: number): number {
  const pair = ((BASE64[codes[at] ?? 0] ?? 0) << 6) | (BASE64[codes[at + 1] ?? 0] ?? 0);
  return (pair >> (4 - 2 * place)) & 0xff;
}

/** Whether a run of digits of hex stands for readable text, where a byte may begin with any of them; errs to that side. */
export function holdsHex(codes: Uint16Array, readable: Readable): boolean {
  let digits = 0;
  let last = 0;
  // Of the pair that ends here, and of the one before it, which belongs to the other phase.
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
      // The `0` of `0x73` is no digit.
      if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X) return true;
      if (kind === HEX_LETTER && marksByte(codes, at)) continue;
      digits = 0;
      stretch = 0;
      other = 0;
    }
  }
  return false;
}

/** Where the two readings of hex are written: what has letters among its digits, and what may as well be numbers. */
export interface HexRoom {
  readonly lettered: ViewWriter;
  readonly decimal: ViewWriter;
  /** Stretches of decimal digits that stand for less are left out. */
  readonly shortest: number;
}

export interface HexView {
  readonly view: View;
  /** True where all digits are decimal, or the `e` of an exponent: that much of it is chance. */
  readonly isDecimal: boolean;
}

/** The readable text that the view holds in hex, with and without something between the bytes. */
export function* fromHex(view: View, readable: Readable, room: HexRoom): Generator<HexView> {
  const { codes } = view;
  if (!holdsHex(codes, readable)) return;
  const places: number[] = [];
  room.lettered.begin(view);
  room.decimal.begin(view);
  let digits = 0;
  const end = (): void => {
    if (digits >= 2 * SHORTEST_STRETCH) {
      for (const phase of [0, 1]) readHexRun(codes, places.slice(phase, digits), readable, room);
    }
    digits = 0;
  };
  for (let at = 0; at < codes.length; at += 1) {
    const kind = HEX[codes[at] ?? 0] ?? HEX_OTHER;
    if (kind < 16) {
      places[digits] = at;
      digits += 1;
    } else if (digits > 0 && kind !== HEX_SEPARATOR) {
      // The `0` of `0x73` is no digit.
      if (codes[at - 1] === 48 && ((codes[at] ?? 0) | 32) === LETTER_X) digits -= 1;
      else if (kind === HEX_OTHER || !marksByte(codes, at)) end();
    }
  }
  end();
  for (const isDecimal of [false, true]) {
    const found = isDecimal ? room.decimal.view : room.lettered.view;
    if (found !== null) yield { view: found, isDecimal };
  }
}

/** The `h` of `73h`, the `U` of `U+0073`, the `n` of a line end that is escaped. */
function marksByte(codes: Uint16Array, at: number): boolean {
  const letter = (codes[at] ?? 0) | 32;
  if (letter === LETTER_H) return (HEX[codes[at + 1] ?? 0] ?? HEX_OTHER) === HEX_SEPARATOR;
  return letter === LETTER_U ? codes[at + 1] === PLUS : letter !== LETTER_X && codes[at - 1] === BACKSLASH;
}

const EXPONENT = 14;

function ofNumber(digit: number): boolean {
  return digit < 10 || digit === EXPONENT;
}

/** Keeps the readable stretches of one run of digits, which stand at `places`. */
function readHexRun(codes: Uint16Array, places: readonly number[], readable: Readable, room: HexRoom): void {
  const digit = (at: number): number => HEX[codes[places[at] ?? 0] ?? 0] ?? 0;
  let stretch = 0;
  const keep = (end: number): void => {
    let isDecimal = true;
    for (let at = end - 2 * stretch; at < end && isDecimal; at += 1) isDecimal = ofNumber(digit(at));
    if (isDecimal && stretch < room.shortest) return;
    const writer = isDecimal ? room.decimal : room.lettered;
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
