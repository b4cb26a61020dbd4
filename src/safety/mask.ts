/** Masks the ranges of a text that a search has found. */
import { type View, viewOf } from './view.ts';

export const MASK = '***';

/** Called with a range of the text that is to be masked. */
export type Mark = (start: number, end: number) => void;
export type Look = (view: View, mark: Mark) => void;

/**
 * Sizes in characters. A text is searched in blocks, so that memory is bounded. Blocks overlap, so that a secret
 * spelled by no more characters than the overlap always lies within one of them.
 */
export interface Blocks {
  readonly size: number;
  readonly overlap: number;
}

const BLOCKS: Blocks = { size: 1 << 16, overlap: 1 << 13 };

/** Returns the text with each run of marked characters replaced by `***`. Yields before each block after the first. */
export function* masked(
  text: string,
  look: Look,
  { size, overlap }: Blocks = BLOCKS,
): Generator<undefined, string> {
  let marks: Uint8Array | null = null;
  for (let from = 0; from === 0 || from + overlap < text.length; from += size - overlap) {
    if (from > 0) yield;
    look(viewOf(text.slice(from, from + size)), (start, end) => {
      marks ??= new Uint8Array(text.length);
      marks.fill(1, from + start, from + end);
    });
  }
  return marks === null ? text : withoutMarked(text, marks);
}

/** Runs all steps at once and returns their result. */
export function lastOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The start of JSON, or of an event stream, whose events contain JSON. */
const JSON_BEGINS = /^\s*(?:[[{]|data:|event:|id:|:)/;
const OF_NUMBER = /[-+.\deE]/;
const BLANK = /\s/;
/** How far to look for the end of a number and of the whitespace around it, in characters. */
const LONGEST_NUMBER = 64;
/** A masked number is filled with the first of these, or with the second if what is masked is nines already. */
const DIGITS = ['9', '8'] as const;
/**
 * Pieces are joined in batches of this size: until then each takes twenty times its length in memory, and a megabyte of
 * numbers has 300,000 of them.
 */
const MANY_PIECES = 4096;

function withoutMarked(text: string, marks: Uint8Array): string {
  const isJson = JSON_BEGINS.test(text);
  const done: string[] = [];
  let pieces: string[] = [];
  for (let end = 0, from = marks.indexOf(1); ; from = marks.indexOf(1, end)) {
    pieces.push(text.slice(end, from < 0 ? undefined : from));
    if (from < 0 || pieces.length > MANY_PIECES) {
      done.push(pieces.join(''));
      pieces = [];
    }
    if (from < 0) return done.join('');
    const next = marks.indexOf(0, from);
    end = next < 0 ? text.length : next;
    const number = isJson ? numberFor(text, from, end) : null;
    pieces.push(number ?? MASK);
  }
}

/**
 * The digits that replace masked digits of a JSON number, so that the JSON stays valid: a gateway is not at fault
 * because a few digits of its `created` timestamp also occur in a secret. Null if what was masked is not a number.
 */
function numberFor(text: string, from: number, end: number): string | null {
  const run = text.slice(from, end);
  if (!/^\d+$/.test(run)) return null;
  const before = besideNumber(text, from - 1, -1);
  const after = besideNumber(text, end, 1);
  if (!'[:,'.includes(before) || !',]}'.includes(after)) return null;
  const digits = DIGITS[0].repeat(run.length);
  return digits === run ? DIGITS[1].repeat(run.length) : digits;
}

/**
 * Skips the rest of a number and then whitespace, in the direction of `step`, and returns the character after that; `x`
 * if it is too far away.
 */
function besideNumber(text: string, start: number, step: 1 | -1): string {
  const limit = start + step * LONGEST_NUMBER;
  let at = start;
  while (at !== limit && OF_NUMBER.test(text[at] ?? '')) at += step;
  while (at !== limit && BLANK.test(text[at] ?? '')) at += step;
  return at === limit ? 'x' : (text[at] ?? 'x');
}
