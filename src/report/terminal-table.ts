/** Tables for a terminal of a given width. */
import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';

/** Narrower than this, a table is harder to read than lines. */
const NARROWEST = 72;
const WIDEST = 140;
/** Of one column, save the last, which takes what is left. */
const WIDEST_CELL = 48;
/** A border and a blank on either side of a cell. */
const FRAME = 3;
/** Characters that take two places: Chinese, Japanese and Korean writing, fullwidth forms, pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;

export function textWidth(text: string): number {
  const plain = stripVTControlCharacters(text);
  return [...plain].length + (plain.match(WIDE)?.length ?? 0);
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
  const first = natural.slice(0, -1).map((width) => Math.min(width, WIDEST_CELL));
  const taken = first.reduce((sum, width) => sum + width + FRAME, FRAME + 1);
  const left = Math.min(columns, WIDEST) - taken;
  const last = Math.min(natural.at(-1) ?? 0, Math.max(left, 16));
  const table = new Table({
    head: [...head],
    // A width of cli-table3 counts the blanks beside the text.
    colWidths: [...first, last].map((width) => width + 2),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split('\n');
}
