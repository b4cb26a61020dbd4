/** The Action's log: one group a gateway, plain lines, each made harmless for the runner. */
import type { Progress } from '../check/deps.ts';
import type { Finding } from '../model/finding.ts';
import type { GatewayReport, Report } from '../model/report.ts';
import { clip, lines, oneLine } from '../safety/quote.ts';
import { groupsOf } from './groups.ts';
import { headlineOf } from './headline.ts';
import { counted, markOf, milliseconds } from './marks.ts';

export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

const LONGEST_LINE = 600;
const INDENT = '    ';

function findingLines(finding: Finding, models: readonly string[]): readonly string[] {
  const which =
    models.length === 0
      ? ''
      : models.length === 1
        ? ` ${models[0]}`
        : ` (${counted(models.length, 'model')})`;
  const code = finding.code === null ? '' : ` ${finding.code}`;
  const first = `${markOf(finding.status)}  ${finding.check}${which}${code}: ${finding.seen.replace(/\s+/g, ' ')}`;
  if (finding.status !== 'fail' && finding.status !== 'warn') return [first];
  return [first, `${INDENT}${finding.means}`, `${INDENT}Next: ${finding.next}`];
}

function groupOf(gateway: GatewayReport): LogGroup {
  const { head, state } = headlineOf(gateway);
  const title = `${markOf(gateway.verdict)}: ${gateway.name}`;
  const body = groupsOf(gateway.findings).flatMap(({ first, models }) => findingLines(first, models));
  const curl =
    gateway.curl === null
      ? []
      : ['Repeat it by hand (set GATEWAY_API_KEY first):', ...lines(gateway.curl, INDENT)];
  const diagnosis = head?.code == null ? '' : `, ${head.code}`;
  return {
    title: clip(oneLine(`${title}${diagnosis}`), 200),
    lines: [...[state, ...body].map((line) => clip(harmless(line), LONGEST_LINE)), ...curl],
  };
}

/** `oneLine` trims; the indent stays. */
function harmless(line: string): string {
  return line.startsWith(INDENT) ? `${INDENT}${oneLine(line)}` : oneLine(line);
}

export function logGroups(report: Report): readonly LogGroup[] {
  return report.gateways.map(groupOf);
}

/** One line for each model while many are asked. */
export function progressLine({ gateway, question, model, code, durationMs, done, of }: Progress): string {
  const share = of === null ? '' : `[${done}/${of}] `;
  return clip(
    oneLine(`${share}${gateway}: ${model ?? question}: ${code ?? 'ok'} in ${milliseconds(durationMs)}`),
    LONGEST_LINE,
  );
}
