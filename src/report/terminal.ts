/**
 * The report for the terminal: verdict, next step, checks, models, curl command. Coloured only if `view.colour` is
 * set.
 */
import type { Finding, Status } from '../model/finding.ts';
import { counted, milliseconds } from '../model/measures.ts';
import { type ModelState, modelRows } from '../model/model-rows.ts';
import { actorOf, requestIdOf } from '../model/phrases.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { ended } from '../model/sentence.ts';
import { clip, lines } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';
import { type Headline, headlineOf } from './headline.ts';
import { keyInQuestion } from './key-used.ts';
import { type Paint, painter } from './paint.ts';
import { repeatTitle } from './repeat.ts';
import { terminalMatrix } from './terminal-matrix.ts';
import { terminalOverview } from './terminal-overview.ts';
import { NARROWEST, terminalTable, textWidth } from './terminal-table.ts';
import { PIPE_COLUMNS, plain, SIGNS, type View, wrapped } from './terminal-view.ts';

const STATES = {
  broken: ['fail', '✗ no'],
  works: ['pass', '✓ yes'],
  spared: ['info', 'i not needed'],
  unasked: ['skip', '- not asked'],
} as const satisfies Record<ModelState, readonly [Status, string]>;
const MOST_MODELS = 30;
/** What the column "Listed" says if there is no table, and so no heading to explain it. */
const LISTED_ALONE = { yes: 'listed', no: 'not listed', '?': '' } as const;
/** Columns reserved for the label before each sentence. */
const LABEL = 10;

/**
 * One section per gateway. With several gateways, the overview comes last, at the end of the output where people look
 * first.
 */
export function terminalReport(report: Report, view: View): string {
  const paint = painter(view.colour);
  const sections = report.gateways.flatMap((gateway) => [...sectionOf(gateway, view, paint), '']);
  return `${[...sections, ...terminalOverview(report, view, paint)].join('\n')}\n`;
}

function sectionOf(gateway: GatewayReport, view: View, paint: Paint): readonly string[] {
  const headline = headlineOf(gateway);
  const diagnosis = headline.head?.code == null ? '' : ` · ${headline.head.code}`;
  return [
    paint(gateway.verdict, paint('bold', plain(`${SIGNS[gateway.verdict]}: ${gateway.name}${diagnosis}`))),
    ...callOf(gateway, headline, view, paint),
    ...stateOf(gateway, headline, view, paint),
    '',
    ...checksTable(gateway, headline, view, paint),
    ...modelsTable(gateway, view, paint),
    ...terminalMatrix(gateway, view.columns ?? PIPE_COLUMNS, paint),
    ...curlOf(gateway, paint),
  ];
}

/** What works, and at which address; on two lines if one is too short for both. */
function stateOf(
  { baseUrl }: GatewayReport,
  { state }: Headline,
  view: View,
  paint: Paint,
): readonly string[] {
  if (baseUrl === null) return [wrapped(plain(state), view, 0)];
  const [what, where] = [plain(state), plain(baseUrl)];
  const isOneLine = textWidth(what) + 1 + textWidth(where) <= (view.columns ?? Number.POSITIVE_INFINITY);
  return isOneLine ? [`${what} ${paint('dim', where)}`] : [wrapped(what, view, 0), paint('dim', where)];
}

function callOf(gateway: GatewayReport, { head }: Headline, view: View, paint: Paint): readonly string[] {
  if (head === null) return [];
  const { findings, models } = gateway;
  // If several models are wanted, say which one this is about and how many others.
  const group = groupsOf(findings).find((one) => one.findings.includes(head));
  const isOfOne = models.wanted.length < 2 || group === undefined;
  const sentences = [
    ['Next', head.next],
    ['Seen', isOfOne ? head.seen : seenBy(head, group.models)],
    ['Means', head.means],
    ['Who acts', head.actor === null ? '' : `${actorOf(head.actor)}.`],
    ['Key', keyInQuestion(gateway, head)],
    ['Request', requestIdOf(head) ?? ''],
    ['More', head.docs ?? ''],
  ] as const;
  return sentences
    .filter(([, text]) => text !== '')
    .map(([name, text]) => paint('bold', `${name}:`.padEnd(LABEL)) + wrapped(plain(text), view, LABEL));
}

function checksTable(
  gateway: GatewayReport,
  { head }: Headline,
  view: View,
  paint: Paint,
): readonly string[] {
  const told = new Set([head?.next ?? '', '']);
  const groups = groupsOf(gateway.findings);
  const reached = groups.filter(({ first }) => first.status !== 'skip');
  const rows = reached.map(({ first, models }) => [
    paint(first.status, SIGNS[first.status]),
    first.check,
    `${first.code === null ? '' : `${first.code}: `}${withNext(seenBy(first, models), first, told)}`,
  ]);
  return [
    ...(rows.length === 0 ? [] : tableOf(['Result', 'Check', 'What was seen'], rows, view)),
    ...skipLine(groups).map((line) => paint('dim', line)),
  ];
}

/** A table, or wrapped lines if there is no room for a table. */
function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  view: View,
): readonly string[] {
  const columns = view.columns ?? PIPE_COLUMNS;
  const lines = terminalTable(head, rows, columns);
  return columns < NARROWEST ? lines.map((line) => wrapped(line, view, 2, 0)) : lines;
}

/** Adds the advice for a problem, unless it was printed before. */
function withNext(seen: string, { status, next }: Finding, told: Set<string>): string {
  if ((status !== 'fail' && status !== 'warn') || told.has(next)) return seen;
  told.add(next);
  return `${ended(seen)} Next: ${plain(next)}`;
}

/** What was seen, and of which model. For several models it quotes the first one's, and says so. */
function seenBy({ seen }: Finding, models: readonly string[]): string {
  const [model, ...more] = models;
  if (model === undefined) return plain(seen);
  const which = seen.includes(model) ? '' : plain(model);
  if (more.length === 0) return `${which === '' ? '' : `${which}: `}${plain(seen)}`;
  return `${counted(models.length, 'model')}, first${which === '' ? '' : ` ${which}`}: ${plain(seen)}`;
}

function skipLine(groups: readonly FindingGroup[]): readonly string[] {
  const checks = groups.flatMap(({ first }) => (first.status === 'skip' ? [first.check] : []));
  return checks.length === 0 ? [] : [`${SIGNS.skip}: ${[...new Set(checks)].join(', ')}`];
}

function modelsTable(gateway: GatewayReport, view: View, paint: Paint): readonly string[] {
  const rows = modelRows(gateway);
  if (rows.length === 0) return [];
  const isNarrow = (view.columns ?? PIPE_COLUMNS) < NARROWEST;
  const shown = rows.slice(0, MOST_MODELS).map(({ model, state, finding }) => {
    const [tone, text] = STATES[state];
    const listed = model.listed === null ? '?' : model.listed ? 'yes' : 'no';
    const near = model.suggestions.map((one) => clip(plain(one), 60)).join(', ');
    return [
      clip(plain(model.id), 80),
      paint(tone, text),
      model.latencyMs === null ? '' : milliseconds(model.latencyMs),
      isNarrow ? LISTED_ALONE[listed] : listed,
      [finding?.code ?? '', near === '' ? '' : `did you mean ${near}?`]
        .filter((part) => part !== '')
        .join(': '),
    ];
  });
  const rest = rows.length - shown.length;
  return [
    '',
    ...tableOf(['Model', 'Works', 'Time', 'Listed', 'Diagnosis'], shown, view),
    ...(rest === 0 ? [] : [paint('dim', `${counted(rest, 'model')} more in the report (--json).`)]),
  ];
}

function curlOf({ curl }: GatewayReport, paint: Paint): readonly string[] {
  if (curl === null) return [];
  return ['', paint('dim', repeatTitle(curl)), ...lines(curl, '  ')];
}
