/** Masks the ranges of a text that somebody finds in it. */
import { type View, viewOf } from './view.ts';

export const MASK = '***';

/** Called with a range of the text to mask. */
export type Mark = (start: number, end: number) => void;
export type Look = (view: View, mark: Mark) => void;

/** In characters: a text is read in blocks, to bound memory; what is spelled by no more than the overlap is never missed. */
export interface Blocks {
  readonly size: number;
  readonly overlap: number;
}

const BLOCKS: Blocks = { size: 1 << 16, overlap: 1 << 13 };

/** The text with each run of marked characters replaced by `***`; a step for each block behind the first. */
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

/** What the steps come to, all at once. */
export function lastOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How JSON begins, and events of it. */
const JSON_BEGINS = /^\s*(?:[[{]|data:|event:|id:|:)/;
const OF_NUMBER = /[-+.\deE]/;
const BLANK = /\s/;
/** With the blanks around it, in characters. */
const LONGEST_NUMBER = 64;
/** What a masked number is made of; the second where the first was the secret. */
const DIGITS = ['9', '8'] as const;
/** So many are put together at once: each is twenty times its size, and of a megabyte of numbers there are 300,000. */
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
 * What stands for digits of a number that is no text, so that JSON stays JSON: a gateway is not at fault for the number of
 * a tenant in `created`. Null where that is not what was masked.
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

/** The first character beside the rest of a number and blanks, `step` by step; `x` where it is too far off. */
function besideNumber(text: string, start: number, step: 1 | -1): string {
  const limit = start + step * LONGEST_NUMBER;
  let at = start;
  while (at !== limit && OF_NUMBER.test(text[at] ?? '')) at += step;
  while (at !== limit && BLANK.test(text[at] ?? '')) at += step;
  return at === limit ? 'x' : (text[at] ?? 'x');
}
