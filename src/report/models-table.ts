import { counted, milliseconds } from '../model/measures.ts';
import { type ModelRow, type ModelState, modelRows, STATES } from '../model/model-rows.ts';
import { iconOf } from '../model/phrases.ts';
import type { GatewayReport } from '../model/report.ts';
import { code } from '../safety/markdown.ts';
import { codeLink, named, tableRow } from './checks-table.ts';

const STATE_MARKS = {
  broken: `${iconOf('fail')} no`,
  works: `${iconOf('pass')} yes`,
  spared: `${iconOf('info')} not needed`,
  unasked: `${iconOf('skip')} not asked`,
} as const satisfies Record<ModelState, string>;
/**
 * A table of up to this many rows is shown in full. Of a longer one only the broken models are visible; the rest is
 * collapsed.
 */
const AT_ONCE = 15;
const COLUMNS = ['Model', 'Works', 'Time', 'Listed', 'Diagnosis'] as const;

/** The table of models, with at most `max` rows in all; what is left out is counted. */
export function modelsTable(gateway: GatewayReport, max: number): readonly string[] {
  const rows = modelRows(gateway);
  if (rows.length === 0) return [];
  if (rows.length <= Math.min(AT_ONCE, max)) return tableOf(rows);
  const open = rows.filter(({ state }) => state === 'broken').slice(0, Math.min(AT_ONCE, max));
  const lines = open.length === 0 ? [] : [...tableOf(open)];
  let left = max - open.length;
  for (const state of STATES) {
    const folded = rows.filter((row) => row.state === state).slice(state === 'broken' ? open.length : 0);
    if (folded.length === 0) continue;
    const shown = folded.slice(0, Math.max(0, left));
    left -= shown.length;
    const title = foldedTitle(state, folded.length);
    const rest = folded.length - shown.length;
    const omitted =
      rest === 0 ? '' : `${counted(rest, 'model')} left out here to save space; the report has them all.`;
    lines.push(...foldedLines(title, shown.length === 0 ? [omitted] : [...tableOf(shown), omitted]));
  }
  return lines;
}

function foldedTitle(state: ModelState, count: number): string {
  const models = counted(count, 'model');
  const one = count === 1;
  switch (state) {
    case 'broken':
      return `${iconOf('fail')} ${models} more ${one ? 'does' : 'do'} not work`;
    case 'works':
      return `${iconOf('pass')} ${models} ${one ? 'works' : 'work'}`;
    case 'spared':
      return `${iconOf('info')} ${models} not needed: another model of the same item works`;
    case 'unasked':
      return `${iconOf('skip')} ${models} not asked`;
  }
}

/** A collapsible part of the summary. The blank lines are needed for Markdown to work inside the HTML element. */
export function foldedLines(title: string, body: readonly string[]): readonly string[] {
  return ['<details>', `<summary>${title}</summary>`, '', ...body, '', '</details>', ''];
}

/** Columns that are empty in every row are left out. */
function tableOf(rows: readonly ModelRow[]): readonly string[] {
  const cells = rows.map(cellsOf);
  const kept = COLUMNS.filter((_, column) => column < 2 || cells.some((row) => row[column] !== ''));
  const pick = (row: readonly string[]): string =>
    tableRow(kept.map((column) => row[COLUMNS.indexOf(column)] ?? ''));
  const rule = tableRow(kept.map((column) => (column === 'Time' ? '---:' : '---')));
  return [tableRow(kept), rule, ...cells.map(pick), ''];
}

function cellsOf({ model, state, finding }: ModelRow): readonly string[] {
  const { latencyMs, listed, suggestions } = model;
  const near = suggestions.length === 0 ? '' : `did you mean ${named(suggestions)}?`;
  const diagnosis = finding === null ? '' : codeLink(finding);
  return [
    code(model.id, 100),
    STATE_MARKS[state],
    latencyMs === null ? '' : milliseconds(latencyMs),
    listed === null ? '' : listed ? 'yes' : '**no**',
    [diagnosis, near].filter((part) => part !== '').join(': '),
  ];
}
