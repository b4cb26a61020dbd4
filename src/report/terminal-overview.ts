/**
 * The overview of several gateways: a table of all, and below it, at the end of the output where people look first,
 * the next steps and the verdict.
 */
import { type Report, worstFirst } from '../model/report.ts';
import { digestOf } from './digest.ts';
import { subjectOf } from './headline.ts';
import type { Paint } from './paint.ts';
import { terminalTable } from './terminal-table.ts';
import { PIPE_COLUMNS, plain, SIGNS, type View, wrapped } from './terminal-view.ts';

/** The most next steps that are shown, and the most names before each. */
const MOST_STEPS = 10;
const MOST_NAMES = 3;

export function terminalOverview(report: Report, view: View, paint: Paint): readonly string[] {
  if (report.gateways.length < 2) return [];
  const rows = report.gateways.map((gateway) => [
    paint(gateway.verdict, SIGNS[gateway.verdict]),
    gateway.diagnosis,
    plain(gateway.name),
  ]);
  return [
    ...terminalTable(['Result', 'Diagnosis', 'Gateway'], rows, view.columns ?? PIPE_COLUMNS),
    '',
    ...stepsOf(report, view, paint),
    paint(report.verdict, plain(`${SIGNS[report.verdict]}: ${subjectOf(report)}`)),
  ];
}

/** The advice for each gateway, failures first as in the summary. Gateways with the same advice share a line. */
function stepsOf({ gateways }: Report, view: View, paint: Paint): readonly string[] {
  const names = new Map<string, string[]>();
  for (const gateway of worstFirst(gateways)) {
    const next = digestOf(gateway).headline.head?.next ?? '';
    if (next !== '') names.set(next, [...(names.get(next) ?? []), gateway.name]);
  }
  if (names.size === 0) return [];
  const steps = [...names].slice(0, MOST_STEPS).map(([next, of]) => {
    return wrapped(`  ${plain(named(of))}: ${plain(next)}`, view, 4, 0);
  });
  const rest = names.size - steps.length;
  return [paint('bold', 'Next:'), ...steps, ...(rest === 0 ? [] : [`  ${rest} more above.`]), ''];
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
