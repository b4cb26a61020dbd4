/**
 * Takes secrets out of text. No form of a secret survives (see secret-forms.ts), and no piece of eight
 * characters of any form, in any case, because a gateway may cut what it echoes, and a runner masks whole values only.
 */
import { decodeOnce } from './escapes.ts';
import { formsOf, type SecretForm } from './secret-forms.ts';

export interface Redactor {
  /** The text with each run that shows a piece of a secret replaced by `***`. */
  readonly text: (text: string) => string;
  /** The same for every string in a JSON-like value, keys included; what is not a string stays. */
  readonly deep: <T>(value: T) => T;
}

/** Called with a range to mask; the starts ascend within one scan. */
type Mark = (start: number, end: number) => void;
type Scan = (text: string, mark: Mark) => void;

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
  if (!secrets.some((secret) => secret.trim().length >= SHORTEST)) return { text: (s) => s, deep: (v) => v };
  // Made on first use: a program that starts has something better to do.
  let scanner: Scan | null = null;
  const scan: Scan = (input, mark) => {
    scanner ??= createScanner(collectNeedles(secrets));
    scanner(input, mark);
  };
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
  /** Pieces of eight characters; the value is the public opening that goes with one where it stands before it. */
  readonly pieces: Map<string, string>;
  /** Forms of secrets too short for pieces. */
  readonly whole: Set<string>;
}

function collectNeedles(secrets: readonly string[]): Needles {
  const needles: Needles = { pieces: new Map(), whole: new Set() };
  const variants = secrets.flatMap((secret) => [
    secret,
    secret.trim(),
    secret.trim().replace(/^(?:Bearer|Basic)\s+/i, ''),
  ]);
  for (const secret of new Set(variants)) {
    const { length } = secret.trim();
    if (length < SHORTEST) continue;
    for (const form of formsOf(secret)) {
      if (length >= PIECE) addPieces(form, needles.pieces);
      else if (form.text.length >= SHORTEST) needles.whole.add(folded(form.text));
    }
  }
  return needles;
}

function addPieces(form: SecretForm, pieces: Map<string, string>): void {
  const { text, publicLength } = form;
  for (let i = 0; i + PIECE <= text.length; i += 1) {
    if (i + PIECE <= publicLength) continue;
    const piece = text.slice(i, i + PIECE);
    const opening = i <= publicLength ? folded(text.slice(0, i)) : '';
    // As it is, too: most echoes are, and then nothing has to be folded.
    pieces.set(piece, opening).set(folded(piece), opening);
  }
}

/** In lower case where it is ASCII: hex has both cases, and a peer may shout. No character changes its place. */
function folded(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

const foldedCode = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/**
 * Scans with a rolling hash of the last eight characters (each is shifted by four bits, so the ninth falls
 * out of the 32) against a table; only where the table says perhaps is the piece itself looked up.
 */
function createScanner({ pieces, whole }: Needles): Scan {
  const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(pieces.size * 16 + 1))));
  const table = new Uint8Array(1 << bits);
  const hashes = new Set<number>();
  const slot = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  for (const piece of pieces.keys()) {
    let hash = 0;
    for (let i = 0; i < PIECE; i += 1) hash = (hash << 4) ^ foldedCode(piece.charCodeAt(i));
    table[slot(hash)] = 1;
    hashes.add(hash);
  }
  return (text, mark) => {
    let hash = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      hash = (hash << 4) ^ foldedCode(code);
      const start = i + 1 - PIECE;
      if (table[slot(hash)] !== 1 || start < 0 || !hashes.has(hash)) continue;
      const piece = text.slice(start, i + 1);
      const opening = pieces.get(piece) ?? pieces.get(folded(piece));
      if (opening === undefined) continue;
      const from = start - opening.length;
      const isOpened = opening !== '' && from >= 0 && folded(text.slice(from, start)) === opening;
      mark(isOpened ? from : start, i + 1);
    }
    const lower = whole.size === 0 ? '' : folded(text);
    for (const needle of whole) {
      for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
        mark(at, at + needle.length);
      }
    }
  };
}

/** Masks what the text shows as it stands, and under up to four layers of escapes. */
function maskOnce(text: string, scan: Scan): string {
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
