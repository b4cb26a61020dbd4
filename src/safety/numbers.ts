/**
 * Decodes lists of byte values in a text: as Node (`[ 115, 107 ]`) and Go (`[115 107]`) print them, as JSON has them
 * with the index of each before it (`{"0":115,"1":107}`), and in the octal of a dump. Used only to look for secrets,
 * like binary.ts.
 */
import { GAP, HEX, HEX_SEPARATOR, type Readable, SHORTEST_STRETCH } from './binary.ts';
import { type Escape, NOTHING } from './escape.ts';
import { BYTES_OF_FOLD, kindsOfUnits, SEQUENCE, sequenceEnd, TAG, tagEnd } from './folds.ts';
import { readReference } from './references.ts';
import type { View, ViewWriter } from './view.ts';

/** Maximum number of digits of a byte: `115` in decimal, `163` in octal. */
const BYTE_DIGITS = 3;
const AMPERSAND = 38;
const BACKSLASH = 92;
const LINE_ENDS: ReadonlySet<number | undefined> = new Set(
  Array.from('nrt', (letter) => letter.charCodeAt(0)),
);

/**
 * The ways to read a row of numbers: the base, the index of the first byte, and the distance to the next one. With a
 * distance of 2, every other number is an index, as in `{"0":115,"1":107}`.
 */
const READINGS = [
  [10, 0, 1],
  [8, 0, 1],
  [10, 0, 2],
  [10, 1, 2],
] as const;

/**
 * The readable text that the view holds as byte values, with any punctuation and whitespace between them. A text is
 * read twice: as it stands, since the numbers may be inside a tag, and with tags, terminal sequences and references
 * such as `&nbsp;` skipped.
 */
export function* fromNumbers(view: View, readable: Readable, writer: ViewWriter): Generator<View> {
  if (!holdsNumbers(view.codes)) return;
  writer.begin(view);
  if (readNumbers(view, 'as it stands', readable, writer)) readNumbers(view, 'unseen', readable, writer);
  const found = writer.view;
  if (found !== null) yield found;
}

/**
 * Whether there are enough numbers in a row that could be bytes. A wrong yes only costs time. Tags, terminal sequences
 * and references have letters and digits of their own, so after the first of them nothing ends a row any more.
 */
export function holdsNumbers(codes: Uint16Array): boolean {
  const kinds = kindsOfUnits();
  let count = 0;
  let loose = false;
  for (let at = 0; at < codes.length; ) {
    const start = at;
    while (isDigit(codes[at])) at += 1;
    if (at > start) count = at - start > BYTE_DIGITS && !loose ? 0 : count + 1;
    else {
      if (count > 0) {
        loose ||= codes[at] === AMPERSAND || isUnseen(kinds[codes[at] ?? 0]);
        if (!loose && !isBetween(codes, at)) count = 0;
      }
      at += 1;
    }
    if (count >= SHORTEST_STRETCH) return true;
  }
  return false;
}

/** Whether this kind of fold contains letters or digits. */
function isUnseen(kind: number | undefined): boolean {
  return kind === SEQUENCE || kind === TAG || kind === BYTES_OF_FOLD;
}

/** Returns true if there is anything between the numbers that the reading `unseen` would skip. */
function readNumbers(
  view: View,
  way: 'as it stands' | 'unseen',
  readable: Readable,
  writer: ViewWriter,
): boolean {
  const { codes } = view;
  let unseen = false;
  const starts: number[] = [];
  const ends: number[] = [];
  let count = 0;
  const end = (): void => {
    if (count >= SHORTEST_STRETCH) {
      for (const [base, first, step] of READINGS) {
        keepReadable({ codes, starts, ends, count }, { base, first, step }, readable, writer);
      }
    }
    count = 0;
  };
  for (let at = 0; at < codes.length; ) {
    if (isDigit(codes[at])) {
      const start = at;
      while (isDigit(codes[at])) at += 1;
      if (at - start > BYTE_DIGITS) end();
      else {
        starts[count] = start;
        ends[count] = at;
        count += 1;
      }
    } else {
      const behind = count > 0 ? unseenEnd(codes, at) : at;
      unseen ||= behind > at;
      if (way === 'unseen' && behind > at) {
        at = behind;
        continue;
      }
      if (count > 0 && !isBetween(codes, at)) end();
      at += 1;
    }
  }
  end();
  return unseen;
}

/** The end of an invisible sequence that contains letters or digits; `at` if none begins there. */
function unseenEnd(codes: Uint16Array, at: number): number {
  const kind = kindsOfUnits()[codes[at] ?? 0];
  if (kind === SEQUENCE) return sequenceEnd(codes, at);
  if (kind === TAG) return tagEnd(codes, at);
  if (codes[at] !== AMPERSAND) return at;
  const reference: Escape = { code: 0, end: at };
  return readReference(codes, at, reference) && reference.code === NOTHING ? reference.end : at;
}

interface Numbers {
  readonly codes: Uint16Array;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly count: number;
}

interface Reading {
  readonly base: 8 | 10;
  readonly first: number;
  readonly step: number;
}

/** Writes the readable stretches of one row of numbers, read in one way. */
function keepReadable(
  { codes, starts, ends, count }: Numbers,
  { base, first, step }: Reading,
  readable: Readable,
  writer: ViewWriter,
): void {
  const byteAt = (k: number): number => byteOf(codes, starts[k] ?? 0, ends[k] ?? 0, base);
  let stretch = 0;
  const keep = (to: number): void => {
    if (stretch >= SHORTEST_STRETCH) {
      for (let k = to - stretch * step; k < to; k += step)
        writer.add(byteAt(k), starts[k] ?? 0, ends[k] ?? 0);
      writer.add(GAP, 0, 1);
    }
    stretch = 0;
  };
  let k = first;
  for (; k < count; k += step) {
    if (readable[byteAt(k)] === 1) stretch += 1;
    else keep(k);
  }
  keep(k);
}

/** The value of a number; 0x1000, which is no byte, if one of its digits does not exist in this base. */
function byteOf(codes: Uint16Array, start: number, end: number, base: 8 | 10): number {
  let byte = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (codes[at] ?? 0) - 48;
    if (digit >= base) return 0x1000;
    byte = byte * base + digit;
  }
  return byte;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}

/** Whether this character may separate two numbers: whitespace, punctuation, or the letter of an escaped line end. */
function isBetween(codes: Uint16Array, at: number): boolean {
  const code = codes[at] ?? 0;
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return LINE_ENDS.has(code) && codes[at - 1] === BACKSLASH;
  return code < 0x7f || HEX[code] === HEX_SEPARATOR;
}
