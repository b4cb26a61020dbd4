/** What a person at a desk sees: verdict, next step, checks, models, curl. Colours only where they are wanted. */
import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Finding, Status } from '../model/finding.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { clip, lines, oneLine } from '../safety/quote.ts';
import { groupsOf } from './groups.ts';
import { headlineOf, subjectOf } from './headline.ts';
import { counted, markOf, milliseconds } from './marks.ts';

export interface View {
  readonly colour: boolean;
  /** Width of the terminal. */
  readonly columns: number;
}

const COLOUR = {
  pass: 'green',
  warn: 'yellow',
  fail: 'red',
  skip: 'gray',
  info: 'cyan',
} as const satisfies Record<Status, string>;
const MOST_MODELS = 30;

type Paint = (status: Status | 'bold' | 'dim', text: string) => string;

function painter(colour: boolean): Paint {
  // `validateStream` would look at this process's stdout; the caller has decided already.
  return (style, text) => {
    if (!colour) return text;
    return styleText(style === 'bold' || style === 'dim' ? style : COLOUR[style], text, {
      validateStream: false,
    });
  };
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const made = new Table({
    head: [...head],
    colWidths: [...widths],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) made.push([...row]);
  return made.toString();
}

/** Skips are told in one line below the table. */
function checksTable(gateway: GatewayReport, view: View, paint: Paint): string {
  const groups = groupsOf(gateway.findings).filter(({ first }) => first.status !== 'skip');
  const rows = groups.map(({ first, models }) => [
    paint(first.status, markOf(first.status)),
    first.check,
    `${first.code === null ? '' : `${first.code}: `}${models.length > 1 ? `${counted(models.length, 'model')}: ` : ''}${clip(oneLine(first.seen), 300)}`,
  ]);
  const rest = Math.max(30, Math.min(view.columns, 120) - 14 - 15 - 4);
  const skipped = gateway.findings.filter(({ status }) => status === 'skip').map(({ check }) => check);
  const note =
    skipped.length === 0 ? '' : `\n${paint('dim', `Skipped: ${[...new Set(skipped)].join(', ')}`)}`;
  return `${table(['Result', 'Check', 'What was seen'], rows, [14, 15, rest])}${note}`;
}

function modelsTable({ models }: GatewayReport, view: View, paint: Paint): readonly string[] {
  if (models.wanted.length === 0) return [];
  const shown = [...models.wanted].sort((a, b) => Number(a.works) - Number(b.works)).slice(0, MOST_MODELS);
  const rows = shown.map(({ id, listed, works, latencyMs, suggestions }) => [
    clip(oneLine(id), 80),
    listed === null ? '?' : listed ? 'yes' : 'no',
    works ? paint('pass', 'yes') : paint('fail', 'no'),
    latencyMs === null ? '' : milliseconds(latencyMs),
    clip(oneLine(suggestions.join(', ')), 200),
  ]);
  const wide = Math.max(24, Math.floor((Math.min(view.columns, 120) - 30) / 2));
  const more = models.wanted.length - shown.length;
  const text = table(['Model', 'Listed', 'Works', 'Time', 'Nearest'], rows, [wide, 8, 7, 9, wide]);
  return ['', more > 0 ? `${text}\n${paint('dim', `${more} more work.`)}` : text];
}

function nextStep(head: Finding | null, paint: Paint): readonly string[] {
  if (head === null) return [];
  return [oneLine(head.means), `${paint('bold', 'Next:')} ${oneLine(head.next)}`].filter(
    (line) => line !== '',
  );
}

function section(gateway: GatewayReport, view: View): string {
  const paint = painter(view.colour);
  const { head, state } = headlineOf(gateway);
  const title = `${markOf(gateway.verdict)}: ${gateway.name}`;
  const diagnosis = head?.code == null ? '' : ` - ${head.code}`;
  const curl =
    gateway.curl === null
      ? []
      : ['', paint('dim', 'Repeat it by hand (set GATEWAY_API_KEY first):'), ...lines(gateway.curl, '  ')];
  return [
    paint(gateway.verdict, paint('bold', clip(oneLine(`${title}${diagnosis}`), 200))),
    ...nextStep(head, paint),
    oneLine(state),
    '',
    checksTable(gateway, view, paint),
    ...modelsTable(gateway, view, paint),
    ...curl,
    '',
  ].join('\n');
}

function overview(report: Report, view: View): readonly string[] {
  if (report.gateways.length < 2) return [];
  const paint = painter(view.colour);
  const rows = report.gateways.map((gateway) => [
    paint(gateway.verdict, markOf(gateway.verdict)),
    clip(oneLine(gateway.name), 80),
    gateway.diagnosis,
    String(gateway.requests),
  ]);
  const wide = Math.max(30, Math.min(view.columns, 120) - 14 - 24 - 10 - 5);
  return [
    '',
    table(['Result', 'Gateway', 'Diagnosis', 'Requests'], rows, [14, wide, 24, 10]),
    '',
    paint(report.verdict, `${markOf(report.verdict)}: ${subjectOf(report)}`),
    '',
  ];
}

/** Gateway by gateway, and with several of them the table of all last, where the eye is. */
export function terminalReport(report: Report, view: View): string {
  return `${[...report.gateways.map((gateway) => section(gateway, view)), ...overview(report, view)].join('\n')}\n`;
}
