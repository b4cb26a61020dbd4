/** What a person at a desk sees: verdict, next step, checks, models, curl. Colours only where they are wanted. */
import type { Status } from '../model/finding.ts';
import { actorOf, counted, milliseconds } from '../model/phrases.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { clip, lines, oneLine } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';
import { type Headline, headlineOf, subjectOf } from './headline.ts';
import { type ModelState, modelRows } from './model-rows.ts';
import { type Paint, painter } from './paint.ts';
import { repeatTitle } from './repeat.ts';
import { terminalMatrix } from './terminal-matrix.ts';
import { terminalTable } from './terminal-table.ts';

export interface View {
  readonly colour: boolean;
  /** Width of the terminal. */
  readonly columns: number;
}

/** Signs of one place each; terminals do not agree on the width of pictures. */
const SIGNS = {
  pass: '✓ pass',
  warn: '! warning',
  fail: '✗ fail',
  skip: '- skipped',
  info: 'i info',
} as const satisfies Record<Status, string>;
const STATES = {
  broken: ['fail', '✗ no'],
  works: ['pass', '✓ yes'],
  spared: ['info', 'i not needed'],
  unasked: ['skip', '- not asked'],
} as const satisfies Record<ModelState, readonly [Status, string]>;
const MOST_MODELS = 30;
const LONGEST = 400;

/** Gateway by gateway; of several a table of all comes last, where the eye is. */
export function terminalReport(report: Report, view: View): string {
  const paint = painter(view.colour);
  const sections = report.gateways.flatMap((gateway) => [...sectionOf(gateway, view, paint), '']);
  return `${[...sections, ...overview(report, view, paint)].join('\n')}\n`;
}

function sectionOf(gateway: GatewayReport, view: View, paint: Paint): readonly string[] {
  const headline = headlineOf(gateway);
  const diagnosis = headline.head?.code == null ? '' : ` · ${headline.head.code}`;
  const address = gateway.baseUrl === null ? '' : ` ${plain(gateway.baseUrl)}`;
  return [
    paint(gateway.verdict, paint('bold', plain(`${SIGNS[gateway.verdict]}: ${gateway.name}${diagnosis}`))),
    ...callOf(headline, paint),
    `${plain(headline.state)}${paint('dim', address)}`,
    '',
    ...checksTable(gateway, view, paint),
    ...modelsTable(gateway, view, paint),
    ...terminalMatrix(gateway, view.columns, paint),
    ...curlOf(gateway, paint),
  ];
}

function callOf({ head }: Headline, paint: Paint): readonly string[] {
  if (head === null) return [];
  const sentences = [
    ['Next', head.next],
    ['Seen', head.seen],
    ['Means', head.means],
    ['Who acts', head.actor === null ? '' : `${actorOf(head.actor)}.`],
    ['More', head.docs ?? ''],
  ] as const;
  return sentences
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${paint('bold', `${name}:`.padEnd(10))}${plain(text)}`);
}

function checksTable(gateway: GatewayReport, view: View, paint: Paint): readonly string[] {
  const groups = groupsOf(gateway.findings);
  const reached = groups.filter(({ first }) => first.status !== 'skip');
  const rows = reached.map(({ first, models }) => [
    paint(first.status, SIGNS[first.status]),
    first.check,
    `${first.code === null ? '' : `${first.code}: `}${ofModels(first.seen, models)}${plain(first.seen)}`,
  ]);
  return [
    ...(rows.length === 0 ? [] : terminalTable(['Result', 'Check', 'What was seen'], rows, view.columns)),
    ...skipLine(groups).map((line) => paint('dim', line)),
  ];
}

function ofModels(seen: string, models: readonly string[]): string {
  const [model, ...more] = models;
  if (more.length > 0) return `${counted(models.length, 'model')}: `;
  return model === undefined || seen.includes(model) ? '' : `${plain(model)}: `;
}

function skipLine(groups: readonly FindingGroup[]): readonly string[] {
  const checks = groups.flatMap(({ first }) => (first.status === 'skip' ? [first.check] : []));
  return checks.length === 0 ? [] : [`${SIGNS.skip}: ${[...new Set(checks)].join(', ')}`];
}

function modelsTable(gateway: GatewayReport, view: View, paint: Paint): readonly string[] {
  const rows = modelRows(gateway);
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_MODELS).map(({ model, state, finding }) => {
    const [tone, text] = STATES[state];
    const near = model.suggestions.map((one) => clip(plain(one), 60)).join(', ');
    return [
      clip(plain(model.id), 80),
      paint(tone, text),
      model.latencyMs === null ? '' : milliseconds(model.latencyMs),
      model.listed === null ? '?' : model.listed ? 'yes' : 'no',
      [finding?.code ?? '', near === '' ? '' : `did you mean ${near}?`]
        .filter((part) => part !== '')
        .join(': '),
    ];
  });
  const rest = rows.length - shown.length;
  return [
    '',
    ...terminalTable(['Model', 'Works', 'Time', 'Listed', 'Diagnosis'], shown, view.columns),
    ...(rest === 0 ? [] : [paint('dim', `${counted(rest, 'model')} more in the report (--json).`)]),
  ];
}

function curlOf({ curl }: GatewayReport, paint: Paint): readonly string[] {
  if (curl === null) return [];
  return ['', paint('dim', repeatTitle(curl)), ...lines(curl, '  ')];
}

function overview(report: Report, view: View, paint: Paint): readonly string[] {
  if (report.gateways.length < 2) return [];
  const rows = report.gateways.map((gateway) => [
    paint(gateway.verdict, SIGNS[gateway.verdict]),
    gateway.diagnosis,
    plain(gateway.name),
  ]);
  return [
    ...terminalTable(['Result', 'Diagnosis', 'Gateway'], rows, view.columns),
    '',
    paint(report.verdict, plain(`${SIGNS[report.verdict]}: ${subjectOf(report)}`)),
  ];
}

function plain(text: string): string {
  return clip(oneLine(text), LONGEST);
}
