/**
 * Takes secrets out of text. No form of a secret survives (see secret-forms.ts), and no piece of eight
 * characters of any form, because a gateway may cut what it echoes, and a runner masks whole values only.
 */
import { decodeOnce, hexDigit } from './escapes.ts';
import { formsOf, type SecretForm } from './secret-forms.ts';

export interface Redactor {
  /** The text with each run that shows a piece of a secret replaced by `***`. */
  readonly text: (text: string) => string;
  /** The same for every string in a JSON-like value, keys included; what is not a string stays. */
  readonly deep: <T>(value: T) => T;
}

/** Called with a range to mask; the starts ascend within one scan. */
type Mark = (start: number, end: number) => void;

const MASK = '***';
const PIECE = 8;
/** Below this, masking would blank harmless text all over the log. */
const SHORTEST = 6;
/** Escapes are read in blocks, to bound memory; a piece spelled by no more than the overlap is never missed. */
const BLOCK = 1 << 18;
const OVERLAP = 1 << 12;
/** An error that three gateways relay is escaped three times. */
const LAYERS = 4;
const DEEPEST = 200;

/** Secrets under six characters are not masked at all, those of six and seven only whole. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const needles = collectNeedles(secrets);
  if (needles.pieces.size === 0 && needles.whole.size === 0) return { text: (s) => s, deep: (v) => v };
  const scan = createScanner(needles);
  const text = (input: string): string => {
    let result = input;
    for (;;) {
      const masked = maskOnce(result, scan);
      // Most often the second look finds nothing; a secret that holds asterisks may come about by masking.
      if (masked === result) return result;
      result = masked;
    }
  };
  return { text, deep: <T>(value: T): T => redactDeep(value, text, 0) as T };
}

interface Needles {
  /** Pieces of eight characters; the value is the public opening that goes with it where it stands before it. */
  readonly pieces: Map<string, string>;
  /** The same of hex forms, as the 32 bits they spell: they are the same in both cases. */
  readonly hexPieces: Set<number>;
  /** Forms of secrets too short for pieces. */
  readonly whole: Set<string>;
}

function collectNeedles(secrets: readonly string[]): Needles {
  const needles: Needles = { pieces: new Map(), hexPieces: new Set(), whole: new Set() };
  const variants = secrets.flatMap((secret) => [
    secret,
    secret.trim(),
    secret.trim().replace(/^(?:Bearer|Basic)\s+/i, ''),
  ]);
  for (const secret of new Set(variants)) {
    const { length } = secret.trim();
    if (length < SHORTEST) continue;
    for (const form of formsOf(secret)) {
      if (length >= PIECE) addPieces(form, needles);
      else if (form.text.length >= SHORTEST) {
        needles.whole.add(form.text).add(form.hex ? form.text.toUpperCase() : form.text);
      }
    }
  }
  return needles;
}

function addPieces(form: SecretForm, { pieces, hexPieces }: Needles): void {
  for (let i = 0; i + PIECE <= form.text.length; i += 1) {
    if (i + PIECE <= form.publicLength) continue;
    const piece = form.text.slice(i, i + PIECE);
    if (form.hex) hexPieces.add(Number.parseInt(piece, 16) | 0);
    else pieces.set(piece, i <= form.publicLength ? form.text.slice(0, i) : '');
  }
}

/**
 * Scans with a rolling hash of the last eight characters (each is shifted by four bits, so the ninth falls
 * out of the 32) against a table; only where the table says perhaps is the piece itself looked up.
 */
function createScanner({ pieces, hexPieces, whole }: Needles): (text: string, mark: Mark) => void {
  const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(pieces.size * 16 + 1))));
  const table = new Uint8Array(1 << bits);
  const slot = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  for (const piece of pieces.keys()) {
    let hash = 0;
    for (let i = 0; i < PIECE; i += 1) hash = (hash << 4) ^ piece.charCodeAt(i);
    table[slot(hash)] = 1;
  }
  return (text, mark) => {
    let hash = 0;
    let hex = 0;
    let hexRun = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const start = i + 1 - PIECE;
      hash = (hash << 4) ^ code;
      if (table[slot(hash)] === 1 && start >= 0) {
        const opening = pieces.get(text.slice(start, i + 1));
        if (opening !== undefined) {
          mark(text.startsWith(opening, start - opening.length) ? start - opening.length : start, i + 1);
        }
      }
      const digit = hexDigit(code);
      hexRun = digit < 0 ? 0 : hexRun + 1;
      hex = (hex << 4) | digit;
      if (hexRun >= PIECE && hexPieces.has(hex)) mark(start, i + 1);
    }
    for (const needle of whole) {
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
        mark(at, at + needle.length);
      }
    }
  };
}

/** Masks what the text shows as it stands, and under up to four layers of escapes. */
function maskOnce(text: string, scan: (text: string, mark: Mark) => void): string {
  const hidden = new Ranges();
  scan(text, (start, end) => hidden.add(start, end));
  for (let from = 0; from === 0 || from + OVERLAP < text.length; from += BLOCK - OVERLAP) {
    let inner = text.slice(from, from + BLOCK);
    let mark: Mark = (start, end) => hidden.add(from + start, from + end);
    for (let layer = 0; layer < LAYERS; layer += 1) {
      const decoded = decodeOnce(inner);
      if (decoded === null) break;
      const outer = mark;
      mark = (start, end) => outer(decoded.starts[start] ?? 0, decoded.ends[end - 1] ?? 0);
      inner = decoded.text;
      scan(inner, mark);
    }
  }
  return hidden.replaceIn(text);
}

/** Ranges of a text to mask. Two that touch are one. */
class Ranges {
  readonly #list: [start: number, end: number][] = [];

  add(start: number, end: number): void {
    const last = this.#list.at(-1);
    if (last !== undefined && start >= last[0] && start <= last[1]) last[1] = Math.max(last[1], end);
    else this.#list.push([start, end]);
  }

  replaceIn(text: string): string {
    const pieces: string[] = [];
    let end = 0;
    for (const [from, to] of this.#list.sort((a, b) => a[0] - b[0])) {
      if (from > end || pieces.length === 0) pieces.push(text.slice(end, from), MASK);
      end = Math.max(end, to);
    }
    pieces.push(text.slice(end));
    return pieces.join('');
  }
}

/** What nests deeper than any report is masked whole: it could not be looked into without end. */
function redactDeep(value: unknown, text: (s: string) => string, depth: number): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return MASK;
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, text, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [text(key), redactDeep(item, text, depth + 1)]),
  );
}
