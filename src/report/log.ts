/** The Action's log: one collapsible group per gateway, with every line made harmless for the runner. */
import type { Finding, Status } from '../model/finding.ts';
import { counted } from '../model/measures.ts';
import { actorOf, requestIdOf } from '../model/phrases.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { clip, lines, oneLine } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';
import { headlineOf } from './headline.ts';
import { keyInQuestion } from './key-used.ts';
import { markOf } from './marks.ts';
import { repeatTitle } from './repeat.ts';

export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

const LONGEST_LINE = 600;
const INDENT = '    ';

/** The groups of a report, one per gateway. */
export function logGroups(report: Report): readonly LogGroup[] {
  return report.gateways.map(logGroup);
}

export function logGroup(gateway: GatewayReport): LogGroup {
  const { head, state } = headlineOf(gateway);
  const diagnosis = head?.code == null ? '' : `, ${head.code}`;
  // Problems come first; the rest follows for whoever reads on.
  const told = new Set<string>();
  const groups = groupsOf(gateway.findings);
  const findings = worstFirst(groups).flatMap((group) => findingLines(group, told));
  const key = keyInQuestion(gateway, head);
  const used = key === '' ? [] : [lineOf(`The key that was used: ${key}`)];
  const curl = gateway.curl === null ? [] : [repeatTitle(gateway.curl), ...lines(gateway.curl, INDENT)];
  return {
    title: lineOf(`${markOf(gateway.verdict)}: ${gateway.name}${diagnosis}`),
    lines: [lineOf(state), ...findings, ...skippedLines(groups), ...used, ...curl],
  };
}

/** One line per reason, however many checks share it. */
function skippedLines(groups: readonly FindingGroup[]): readonly string[] {
  const checks = new Map<string, string[]>();
  for (const { first, models } of groups) {
    if (first.status !== 'skip') continue;
    checks.set(first.seen, [...(checks.get(first.seen) ?? []), `${first.check}${whichOf(models)}`]);
  }
  return [...checks].map(([reason, of]) => lineOf(`${markOf('skip')}  ${of.join(', ')}: ${reason}`));
}

/** All groups except the skipped ones. */
function worstFirst(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const of = (...statuses: readonly Status[]) =>
    groups.filter(({ first }) => statuses.includes(first.status));
  return [...of('fail'), ...of('warn'), ...of('info', 'pass')];
}

/** The most models that one line names. */
const MOST_NAMES = 10;

/** ` gpt-5.5` or, if the first of several models is quoted for all, ` (3 models, first gpt-5.5)`. */
function whichOf([model, ...more]: readonly string[]): string {
  if (model === undefined) return '';
  return more.length === 0 ? ` ${model}` : ` (${counted(more.length + 1, 'model')}, first ${model})`;
}

function namesOf(models: readonly string[]): string {
  if (models.length < 2) return '';
  const rest = models.length - MOST_NAMES;
  return `Models: ${models.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** `told` holds the sentences already printed for each code, so that none is printed twice. */
function findingLines({ first, models }: FindingGroup, told: Set<string>): readonly string[] {
  const which = whichOf(models);
  const code = first.code === null ? '' : ` ${first.code}`;
  const line = lineOf(`${markOf(first.status)}  ${first.check}${which}${code}: ${first.seen}`);
  if (first.status !== 'fail' && first.status !== 'warn') return [line];
  const advice = adviceOf(first).filter((text) => !told.has(`${code} ${text}`));
  for (const text of advice) told.add(`${code} ${text}`);
  return [
    line,
    ...[namesOf(models), ...advice]
      .map(lineOf)
      .filter((text) => text !== '')
      .map((text) => INDENT + text),
  ];
}

function adviceOf(finding: Finding): readonly string[] {
  const { means, next, actor, docs } = finding;
  const id = requestIdOf(finding);
  return [
    means,
    `Next: ${next}`,
    actor === null ? '' : `Who acts: ${actorOf(actor)}.`,
    id === null ? '' : `Request id: ${id}`,
    docs ?? '',
  ];
}

function lineOf(text: string): string {
  return clip(oneLine(text), LONGEST_LINE);
}
