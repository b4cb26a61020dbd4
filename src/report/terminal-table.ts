/** Tables that fit a terminal of a given width. */
import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';

/** Below this width, lines are easier to read than a table. */
export const NARROWEST = 72;
const WIDEST = 140;
/** Of each column except the last, which takes the remaining space. */
const WIDEST_CELL = 48;
/** The least that the last column gets, taken from the widest of the others. */
const LEAST_LAST = 22;
/** A border and a space on either side of each cell. */
const FRAME = 3;
/** Characters that take two columns: Chinese, Japanese and Korean script, fullwidth forms, emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;

export function textWidth(text: string): number {
  const plain = stripVTControlCharacters(text);
  return [...plain].length + (plain.match(WIDE)?.length ?? 0);
}

/**
 * Breaks an id, which has no spaces, into lines of at most `width` columns. It breaks after a separator, if there is
 * one in the second half of the line. The text must not contain escape sequences.
 */
export function folded(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && textWidth(line + character) > width) {
      const end = /^.*[-/:_@]/u.exec(line)?.[0] ?? '';
      const kept = end !== '' && textWidth(end) * 2 >= width ? end : line;
      lines.push(kept);
      line = line.slice(kept.length);
    }
    line += character;
  }
  return [...lines, line].join('\n');
}

/**
 * A table of at most `columns` width; if that is too narrow for a table, one line per row. Cells must already be free
 * of control characters.
 */
export function terminalTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): readonly string[] {
  if (columns < NARROWEST) return rows.map((row) => row.filter((cell) => cell !== '').join('  '));
  const natural = head.map((title, column) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  const wanted = natural.slice(0, -1).map((width) => Math.min(width, WIDEST_CELL));
  const room = Math.min(columns, WIDEST) - FRAME * natural.length - 1;
  const last = Math.min(natural.at(-1) ?? 0, Math.max(room - sum(wanted), LEAST_LAST));
  const first = shrunk(wanted, room - last);
  const table = new Table({
    head: [...head],
    // The widths that cli-table3 takes include the spaces beside the text.
    colWidths: [...first, last].map((width) => width + 2),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => row.map((cell, at) => fitted(cell, first[at]))));
  return table.toString().split('\n');
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}

/** If the columns are too wide together, the widest one shrinks. */
function shrunk(widths: readonly number[], room: number): readonly number[] {
  const over = sum(widths) - room;
  const widest = widths.indexOf(Math.max(...widths));
  return over <= 0 ? widths : widths.map((width, at) => (at === widest ? Math.max(width - over, 8) : width));
}

/** Only plain text is ever wider than its column; coloured cells are short words. */
function fitted(cell: string, width: number | undefined): string {
  return width === undefined || textWidth(cell) <= width ? cell : folded(cell, width);
}
