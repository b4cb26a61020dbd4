/** What every part of the terminal's report needs: where it is shown, its signs, and text made fit for it. */
import type { Status } from '../model/finding.ts';
import { clip, oneLine } from '../safety/quote.ts';
import { textWidth } from './terminal-table.ts';

export interface View {
  readonly colour: boolean;
  /** Width of the terminal in places; null in a pipe, where each sentence stays one line, for grep. */
  readonly columns: number | null;
}

/** How wide tables are in a pipe. */
export const PIPE_COLUMNS = 100;

/** Signs of one place each; terminals do not agree on the width of pictures. */
export const SIGNS = {
  pass: '✓ pass',
  warn: '! warning',
  fail: '✗ fail',
  skip: '- skipped',
  info: 'i info',
} as const satisfies Record<Status, string>;

const LONGEST = 400;
/** Where less than this is left beside an indent, lines are not broken at all. */
const LEAST_ROOM = 20;

export function plain(text: string): string {
  return clip(oneLine(text), LONGEST);
}

/**
 * The text in lines that fit the terminal, broken at blanks; what has none, such as a URL, is left to the terminal.
 * `indent` in places: of all lines but the first, which stands behind as much already unless `start` says otherwise.
 */
export function wrapped(text: string, { columns }: View, indent: number, start: number = indent): string {
  if (columns === null || columns - indent < LEAST_ROOM) return text;
  const lines: string[] = [];
  let line = '';
  let at = start;
  let blanks = '';
  for (const [place, word] of text.split(' ').entries()) {
    if (place > 0) blanks += ' ';
    if (word === '') continue;
    const width = textWidth(word);
    if (line !== '' && at + blanks.length + width > columns) {
      lines.push(line);
      line = word;
      at = indent + width;
    } else {
      line += blanks + word;
      at += blanks.length + width;
    }
    blanks = '';
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
