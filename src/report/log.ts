/** The Action's log: one group a gateway, plain lines, each made harmless for the runner. */

import { actorOf, counted } from '../model/phrases.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { clip, lines, oneLine } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';
import { headlineOf } from './headline.ts';
import { markOf } from './marks.ts';
import { repeatTitle } from './repeat.ts';

export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

const LONGEST_LINE = 600;
const INDENT = '    ';

/** All of a report, a group a gateway. */
export function logGroups(report: Report): readonly LogGroup[] {
  return report.gateways.map(logGroup);
}

export function logGroup(gateway: GatewayReport): LogGroup {
  const { head, state } = headlineOf(gateway);
  const diagnosis = head?.code == null ? '' : `, ${head.code}`;
  const told = groupsOf(gateway.findings).flatMap(findingLines);
  const curl = gateway.curl === null ? [] : [repeatTitle(gateway.curl), ...lines(gateway.curl, INDENT)];
  return {
    title: lineOf(`${markOf(gateway.verdict)}: ${gateway.name}${diagnosis}`),
    lines: [lineOf(state), ...told, ...curl],
  };
}

function findingLines({ first, models }: FindingGroup): readonly string[] {
  const [model, ...more] = models;
  const which =
    model === undefined ? '' : more.length === 0 ? ` ${model}` : ` (${counted(models.length, 'model')})`;
  const code = first.code === null ? '' : ` ${first.code}`;
  const line = lineOf(`${markOf(first.status)}  ${first.check}${which}${code}: ${first.seen}`);
  if (first.status !== 'fail' && first.status !== 'warn') return [line];
  const rest = [
    first.means,
    `Next: ${first.next}`,
    first.actor === null ? '' : `Who acts: ${actorOf(first.actor)}.`,
    first.docs ?? '',
  ];
  return [line, ...rest.filter((text) => text !== '').map((text) => `${INDENT}${lineOf(text)}`)];
}

function lineOf(text: string): string {
  return clip(oneLine(text), LONGEST_LINE);
}
