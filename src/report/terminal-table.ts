/** Tables for a terminal of a given width. */
import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';

/** Narrower than this, a table is harder to read than lines. */
export const NARROWEST = 72;
const WIDEST = 140;
/** Of one column, save the last, which takes what is left. */
const WIDEST_CELL = 48;
/** What the last column gets, at the cost of the widest before it. */
const LEAST_LAST = 22;
/** A border and a blank on either side of a cell. */
const FRAME = 3;
/** Characters that take two places: Chinese, Japanese and Korean writing, fullwidth forms, pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;

export function textWidth(text: string): number {
  const plain = stripVTControlCharacters(text);
  return [...plain].length + (plain.match(WIDE)?.length ?? 0);
}

/**
 * Cut into lines of so many places, for ids, which have no words: behind a part of the name where one ends in the
 * second half of the line. The text holds no escape sequence.
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

/** A table no wider than `columns`; where it would be too narrow, a line for each row. Cells are harmless already. */
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
    // A width of cli-table3 counts the blanks beside the text.
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

/** The widest column gives what is missing. */
function shrunk(widths: readonly number[], room: number): readonly number[] {
  const over = sum(widths) - room;
  const widest = widths.indexOf(Math.max(...widths));
  return over <= 0 ? widths : widths.map((width, at) => (at === widest ? Math.max(width - over, 8) : width));
}

/** Only plain text is ever wider than its column: what is painted are short words. */
function fitted(cell: string, width: number | undefined): string {
  return width === undefined || textWidth(cell) <= width ? cell : folded(cell, width);
}
