/**
 * Reads a text as a decoder would: JSON and C escapes, percent-encoding and HTML references become the
 * characters they stand for, and characters that nobody sees are dropped. Only used to look for secrets.
 */
import { INVISIBLE } from './invisible.ts';

/** A decoded text; character k of it is spelled by `starts[k]` to `ends[k]` of the original. */
export interface DecodedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

interface Escape {
  /** The code units it stands for; null when it stands for nothing that is seen. */
  readonly code: number | null;
  readonly length: number;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DROPPED: Escape = { code: null, length: 1 };

/** What begins at a code unit: 0 itself, 1 perhaps an escape, 2 nothing that is seen. */
const KINDS = kindsOfUnits();

/** One search through all units together takes a millisecond, a test of each takes ten, at every start. */
function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const invisible = new RegExp(INVISIBLE, 'gu');
  for (const [from, to] of [
    [0, 0xd800],
    [0xe000, 0x10000],
  ] as const) {
    const units = new Uint16Array(to - from);
    for (let at = 0; at < units.length; at += 1) units[at] = from + at;
    const text = Buffer.from(units.buffer).toString('utf16le');
    for (const { index } of text.matchAll(invisible)) kinds[from + index] = 2;
  }
  // Both halves of U+E0000 to U+E01FF (tags and selectors); other characters with such halves only look shorter.
  kinds[0xdb40] = 2;
  kinds.fill(2, 0xdc00, 0xde00);
  for (const first of '\\%&') kinds[first.charCodeAt(0)] = 1;
  return kinds;
}

/** Takes one layer of escapes off; null when there is none. */
export function decodeOnce(text: string): DecodedText | null {
  let first = 0;
  while (first < text.length && KINDS[text.charCodeAt(first)] === 0) first += 1;
  if (first === text.length) return null;
  const codes = new Uint16Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    const found = kind === 0 ? null : kind === 2 ? DROPPED : readEscape(text, at);
    const end = at + (found?.length ?? 1);
    const decoded = found === null ? code : found.code;
    if (decoded !== null) {
      codes[size] = decoded;
      starts[size] = at;
      ends[size] = end;
      size += 1;
    }
    at = end;
  }
  if (size === text.length) return null;
  return { text: Buffer.from(codes.buffer, 0, size * 2).toString('utf16le'), starts, ends };
}

function readEscape(text: string, at: number): Escape | null {
  const first = text[at];
  if (first === '&') return readReference(text, at);
  if (first === '%') return ofHex(text, at, at + 1, 2);
  let next = at + 1;
  while (text[next] === '\\') next += 1;
  const letter = text[next] ?? '';
  if (letter === 'u') {
    const braced = text[next + 1] === '{' ? text.slice(next, next + 9).indexOf('}') : -1;
    if (braced > 0) return ofHex(text, at, next + 2, braced - 2, 1);
    return ofHex(text, at, next + 1, 4);
  }
  if (letter === 'x') return ofHex(text, at, next + 1, 2);
  if (letter >= '0' && letter <= '3') {
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(next, next + 3));
    if (octal !== null) return { code: Number.parseInt(octal[0], 8), length: next + 3 - at };
  }
  if (letter !== '' && 'nrtbf'.includes(letter)) return { code: null, length: next + 1 - at };
  if (letter !== '' && `"'/`.includes(letter)) return { code: letter.charCodeAt(0), length: next + 1 - at };
  return next > at + 1 ? { code: 92, length: next - at } : null;
}

/** An escape of the hex digits at `from`, with `closing` characters behind them; null if they are none. */
function ofHex(text: string, at: number, from: number, digits: number, closing = 0): Escape | null {
  let code = 0;
  for (let i = from; i < from + digits; i += 1) {
    const digit = hexDigit(text.charCodeAt(i));
    if (digit < 0) return null;
    code = code * 16 + digit;
  }
  return { code, length: from + digits + closing - at };
}

/** The value of a hex digit in either case, -1 for any other character. */
function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function readReference(text: string, at: number): Escape | null {
  const match = /^&(?:#x([0-9a-f]{1,12})|#([0-9]{1,12})|(amp|lt|gt|quot|apos|nbsp)(?=;));?/i.exec(
    text.slice(at, at + 16),
  );
  if (match === null) return null;
  const [reference, hex, decimal, name] = match;
  const named = NAMED[name?.toLowerCase() ?? '']?.charCodeAt(0);
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10);
  return { code: named ?? (Number.isNaN(code) ? null : code & 0xffff), length: reference.length };
}
