/**
 * Takes secrets out of text. No form of a secret survives (see secret-forms.ts), and no piece of eight characters of any
 * form, in any case, because a gateway may cut what it echoes, and a runner masks whole values only.
 */
import { fromBase64, fromHex, type Readable, readableBytes } from './binary.ts';
import { layersOf } from './layers.ts';
import { collectNeedles, type Needles, PIECE, SHORT_PIECE, SHORTEST } from './needles.ts';
import { createScanner, folded } from './scanner.ts';
import { endOf, startOf, textOf, type View, viewOf } from './view.ts';

export interface Redactor {
  /** The text with each run that shows a piece of a secret replaced by `***`. */
  readonly text: (text: string) => string;
  /** The same for every string in a JSON-like value, keys included; what is not a string stays. */
  readonly deep: <T>(value: T) => T;
}

/** Called with a range of the text to mask. */
type Mark = (start: number, end: number) => void;
type Look = (view: View, mark: Mark) => void;

const MASK = '***';
/** Read in blocks, to bound memory; a piece spelled by no more than the overlap is never missed. */
const BLOCK = 1 << 17;
const OVERLAP = 1 << 13;
/** Base64 in base64, and what is escaped in that. */
const DEEPEST_BINARY = 2;
const DEEPEST = 200;

/** Secrets under six characters are not masked at all, those of six and seven only whole. */
export function createRedactor(secrets: readonly string[]): Redactor {
  if (!secrets.some((secret) => secret.trim().length >= SHORTEST)) return { text: (s) => s, deep: (v) => v };
  // Made on first use: a program that starts has something better to do.
  let made: Look | null = null;
  const look: Look = (view, mark) => {
    made ??= createLook(collectNeedles(secrets), readableBytes(secrets));
    made(view, mark);
  };
  const text = (input: string): string => {
    let result = input;
    for (;;) {
      const masked = maskOnce(result, look);
      // Most often the second look finds nothing; a secret that holds asterisks may come about by masking.
      if (masked === result) return result;
      result = masked;
    }
  };
  return { text, deep: <T>(value: T): T => redactDeep(value, text, 0) as T };
}

/** Looks at a text as it stands, under its layers of escapes, and into what base64 and hex stand for. */
function createLook(needles: Needles, readable: Readable): Look {
  const pieces = createScanner(needles.pieces, PIECE);
  const remains = createScanner(needles.remains, SHORT_PIECE);
  const plain = createScanner(needles.plain, SHORT_PIECE);
  const scan = (view: View, depth: number, mark: Mark): void => {
    const found = (start: number, end: number): void => mark(startOf(view, start), endOf(view, end - 1));
    pieces(view, found);
    if (depth === 0) remains(view, found);
    else plain(view, found);
    findWhole(needles.whole, view, found);
  };
  const look = (view: View, depth: number, mark: Mark): void => {
    for (const layer of layersOf(view)) {
      scan(layer.view, depth, mark);
      if (!layer.last || depth === DEEPEST_BINARY) continue;
      for (const meant of fromBase64(layer.view, readable)) look(meant, depth + 1, mark);
      for (const meant of fromHex(layer.view, readable)) look(meant, depth + 1, mark);
    }
  };
  return (view, mark) => look(view, 0, mark);
}

function findWhole(whole: ReadonlySet<string>, view: View, found: Mark): void {
  if (whole.size === 0) return;
  const lower = folded(textOf(view));
  for (const needle of whole) {
    for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
      found(at, at + needle.length);
    }
  }
}

function maskOnce(text: string, look: Look): string {
  const hidden = new Ranges();
  for (let from = 0; from === 0 || from + OVERLAP < text.length; from += BLOCK - OVERLAP) {
    look(viewOf(text.slice(from, from + BLOCK)), (start, end) => hidden.add(from + start, from + end));
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
