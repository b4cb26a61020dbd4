/** What all parts of the terminal output share: the view, the signs, and functions that make text fit. */
import type { Status } from '../model/finding.ts';
import { clip, oneLine } from '../safety/quote.ts';
import { textWidth } from './terminal-table.ts';

export interface View {
  readonly colour: boolean;
  /** The terminal's width in columns. Null in a pipe, where each sentence stays on one line so that grep works. */
  readonly columns: number | null;
}

/** The width of tables in a pipe. */
export const PIPE_COLUMNS = 100;

/** Signs that take one column each; terminals disagree about the width of emoji. */
export const SIGNS = {
  pass: '✓ pass',
  warn: '! warning',
  fail: '✗ fail',
  skip: '- skipped',
  info: 'i info',
} as const satisfies Record<Status, string>;

const LONGEST = 400;
/** If an indent leaves fewer columns than this, lines are not wrapped at all. */
const LEAST_ROOM = 20;

export function plain(text: string): string {
  return clip(oneLine(text), LONGEST);
}

/**
 * Wraps the text at spaces to fit the terminal; a long word such as a URL is left to the terminal to break. `indent`
 * is the number of spaces before every line but the first. `start` is the column at which the first line begins.
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
