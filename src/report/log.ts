/** The Action's log: one group a gateway, plain lines, each made harmless for the runner. */
import type { GatewayReport, Report } from '../model/report.ts';
import { clip, lines, oneLine } from '../safety/quote.ts';
import { type FindingGroup, groupsOf } from './groups.ts';
import { headlineOf } from './headline.ts';
import { actorOf, counted, markOf, milliseconds } from './marks.ts';

export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is told of one question while the work goes on. */
export interface ProgressEvent {
  readonly gateway: string;
  readonly question: string;
  readonly model: string | null;
  /** The diagnosis; null where it went well. */
  readonly code: string | null;
  readonly durationMs: number;
  readonly attempts: number;
  readonly done: number;
  readonly of: number | null;
}

const LONGEST_LINE = 600;
const INDENT = '    ';

/** All of a report, a group a gateway. */
export function logGroups(report: Report): readonly LogGroup[] {
  return report.gateways.map(groupOf);
}

function groupOf(gateway: GatewayReport): LogGroup {
  const { head, state } = headlineOf(gateway);
  const diagnosis = head?.code == null ? '' : `, ${head.code}`;
  const told = groupsOf(gateway.findings).flatMap(findingLines);
  const how = gateway.curl?.includes('$GATEWAY_API_KEY') ? ' (set GATEWAY_API_KEY first)' : '';
  const curl = gateway.curl === null ? [] : [`Repeat it by hand${how}:`, ...lines(gateway.curl, INDENT)];
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

/** One line for each model while many are asked. */
export function progressLine(event: ProgressEvent): string {
  const { gateway, question, model, code, durationMs, attempts, done, of } = event;
  const share = of === null ? '' : `[${done}/${of}] `;
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  return lineOf(
    `${share}${gateway}: ${model ?? question}: ${code ?? 'ok'} in ${milliseconds(durationMs)}${tries}`,
  );
}

function lineOf(text: string): string {
  return clip(oneLine(text), LONGEST_LINE);
}
