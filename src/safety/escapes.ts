/**
 * Reads a text as a decoder would: JSON and C escapes, percent-encoding, quoted-printable and HTML references become
 * the characters they stand for, and what may stand between characters is dropped. Only used to look for secrets.
 */
import { bytesEnd, colourEnd, kindsOfUnits, tagEnd } from './folds.ts';
import type { View, ViewWriter } from './view.ts';

/** Stands for nothing that is seen. */
const NOTHING = -1;
/** The letters after a backslash that stand for controls; in lower case, though a peer that shouts makes `\\N` of it. */
const CONTROLS = new Map([...'btnvfr'].map((letter, place) => [letter.charCodeAt(0), 8 + place]));
/** What JSON, JavaScript and shells put a backslash before. */
const SELVES = new Set(Array.from('\\"\'/`$', (character) => character.charCodeAt(0)));
const BACKSLASH = 92;
const EQUALS = 61;
const AMPERSAND = 38;
const SEMICOLON = 59;
/** Letters of a name, and digits of a number with the zeros before it. */
const LONGEST = 12;

/** The names of HTML for what keys are made of, and for what nobody sees. */
const NAMED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    sol: '/',
    bsol: '\\',
    plus: '+',
    equals: '=',
    lowbar: '_',
    period: '.',
    comma: ',',
    colon: ':',
    semi: ';',
    excl: '!',
    quest: '?',
    num: '#',
    dollar: '$',
    percnt: '%',
    ast: '*',
    commat: '@',
    lpar: '(',
    rpar: ')',
    lsqb: '[',
    rsqb: ']',
    lbrack: '[',
    rbrack: ']',
    lcub: '{',
    rcub: '}',
    lbrace: '{',
    rbrace: '}',
    verbar: '|',
    vert: '|',
    grave: '`',
    hat: '^',
    hyphen: '-',
    dash: '-',
  }).map(([name, character]): [string, number] => [name, character.charCodeAt(0)]),
);
const UNSEEN_NAMES = new Set([
  'nbsp',
  'shy',
  'zwj',
  'zwnj',
  'tab',
  'newline',
  'ensp',
  'emsp',
  'thinsp',
  'lrm',
  'rlm',
]);

/** One escape: the code unit it stands for, or NOTHING, and where it ends. Reused: there are millions in a hostile text. */
interface Escape {
  code: number;
  end: number;
}

/** What is taken off. */
export interface Taken {
  /** Escapes, beside folds. */
  readonly escapes: boolean;
  /** Tags, as folds. */
  readonly tags: boolean;
}

/** Takes one layer of folds and escapes off; null when there is none. The writer must not be that of the view. */
export function decodeOnce(view: View, taken: Taken, into: ViewWriter): View | null {
  const { codes } = view;
  const { length } = codes;
  const found: Escape = { code: 0, end: 0 };
  let at = 0;
  const kinds = kindsOfUnits();
  /** Most characters begin nothing. */
  const begins = (): boolean => kinds[codes[at] ?? 0] !== 0 && read(codes, at, taken, found);
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
  const kind = kindsOfUnits()[codes[at] ?? 0] ?? 0;
  if (kind === 0) return false;
  into.code = NOTHING;
  into.end = at + 1;
  if (kind === 2) return true;
  if (kind === 3) {
    into.end = colourEnd(codes, at);
    return true;
  }
  if (kind === 4) {
    if (!taken.tags) return false;
    into.end = tagEnd(codes, at);
    return into.end > at;
  }
  if (kind === 5) {
    into.end = bytesEnd(codes, at);
    return into.end > at;
  }
  const first = codes[at];
  if (first === EQUALS && softBreak(codes, at, into)) return true;
  if (!taken.escapes) return false;
  if (first === AMPERSAND) return readReference(codes, at, into);
  if (first === BACKSLASH) return readBackslash(codes, at, into);
  if (first === 37 && codes[at + 1] === 117 && readHex(codes, at + 2, 4, into)) return true;
  return readHex(codes, at + 1, 2, into);
}

/** `=` at the end of a line, where quoted-printable folds it. */
function softBreak(codes: Uint16Array, at: number, into: Escape): boolean {
  const next = codes[at + 1] === 13 ? at + 2 : at + 1;
  into.end = next + 1;
  return codes[next] === 10;
}

/** `\n`, `\u0041`, `\U00000041`, `\u{41}`, `\x41`, `\x{41}`, `\101`, and a character that needs none behind a backslash, which stands for itself. */
function readBackslash(codes: Uint16Array, at: number, into: Escape): boolean {
  const next = codes[at + 1] ?? 0;
  const letter = next | 32;
  const named = letter === 117 || letter === 120;
  if (named && codes[at + 2] === 123 && readBraced(codes, at + 3, into)) return true;
  if (letter === 117 && readHex(codes, at + 2, 4, into)) {
    // Nobody means a NUL where eight digits stand.
    if (into.code === 0) readHex(codes, at + 2, 8, into);
    return true;
  }
  if (letter === 120 && readHex(codes, at + 2, 2, into)) return true;
  if (readOctal(codes, at + 1, into)) return true;
  into.end = at + 2;
  into.code = CONTROLS.get(letter) ?? next;
  return CONTROLS.has(letter) || SELVES.has(next);
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

function readOctal(codes: Uint16Array, from: number, into: Escape): boolean {
  let code = 0;
  for (let i = from; i < from + 3; i += 1) {
    const digit = (codes[i] ?? 0) - 48;
    if (digit < 0 || digit > (i === from ? 3 : 7)) return false;
    code = code * 8 + digit;
  }
  into.code = code;
  into.end = from + 3;
  return true;
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

/** The value of a hex digit in either case, -1 for any other character. */
export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** `&#47;`, `&#x2F;`, `&sol;`; the `;` may be missing behind a number. */
function readReference(codes: Uint16Array, at: number, into: Escape): boolean {
  if (codes[at + 1] === 35) return readNumber(codes, at + 2, into);
  let end = at + 1;
  let name = '';
  while (end <= at + LONGEST && isLetter(codes[end] ?? 0)) {
    name += String.fromCharCode((codes[end] ?? 0) | 32);
    end += 1;
  }
  if (codes[end] !== SEMICOLON) return false;
  into.end = end + 1;
  into.code = NAMED.get(name) ?? NOTHING;
  return into.code !== NOTHING || UNSEEN_NAMES.has(name);
}

function readNumber(codes: Uint16Array, from: number, into: Escape): boolean {
  const hex = ((codes[from] ?? 0) | 32) === 120;
  const start = hex ? from + 1 : from;
  let end = start;
  let code = 0;
  while (end < start + LONGEST) {
    const digit = hexDigit(codes[end] ?? 0);
    if (digit < 0 || (digit > 9 && !hex)) break;
    code = code * (hex ? 16 : 10) + digit;
    end += 1;
  }
  if (end === start) return false;
  into.code = code & 0xffff;
  into.end = codes[end] === SEMICOLON ? end + 1 : end;
  // Where something follows that a layer below may make a fold or an escape of, the number may not have ended yet.
  return end === codes.length || kindsOfUnits()[codes[end] ?? 0] === 0 || codes[end] === AMPERSAND;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
