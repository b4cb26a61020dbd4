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
export function lastOf(steps: Generator<undefined, string>): string {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function withoutMarked(text: string, marks: Uint8Array): string {
  const pieces: string[] = [];
  let end = 0;
  for (let from = marks.indexOf(1); from >= 0; from = marks.indexOf(1, end)) {
    pieces.push(text.slice(end, from), MASK);
    end = marks.indexOf(0, from);
    if (end < 0) return pieces.join('');
  }
  return pieces.join('') + text.slice(end);
}
