/** The text of the comment on a pull request. Foreign text passes through safety/ only. */
import { modelTally } from '../model/model-rows.ts';
import { iconOf, wordOf } from '../model/phrases.ts';
import { type GatewayReport, type Report, worstFirst } from '../model/report.ts';
import { code, prose } from '../safety/markdown.ts';
import type { Writer } from './issue-text.ts';
import { type CommentMark, commentMark } from './marks.ts';
import { fitting, MOST_CHARACTERS, momentOf, problemsOf, problemText, runLink } from './words.ts';

const HEAD = ['| Gateway | Result | Diagnosis | Models that work |', '| --- | --- | --- | ---: |'];

/** The complete comment. It stays within GitHub's limit for any number of gateways. */
export function commentBody(report: Report, mark: CommentMark, { at, runUrl }: Writer): string {
  const gateways = worstFirst(report.gateways);
  const troubled = gateways.filter(({ verdict }) => verdict !== 'pass');
  return [
    commentMark(mark),
    `### ${iconOf(report.verdict)} Gateway Preflight: ${headlineOf(report)}`,
    '',
    ...HEAD,
    fitting(gateways.map(rowOf), MOST_CHARACTERS / 2, 'gateways'),
    '',
    fitting(troubled.map(sectionOf), MOST_CHARACTERS / 2 - 2_000, 'gateways'),
    '',
    `<sub>${momentOf(at)} (${runLink('the run', runUrl)}). Kept current by Gateway Preflight (<code>comment: on</code>).</sub>`,
  ].join('\n');
}

function headlineOf({ gateways, verdict, diagnosis }: Report): string {
  const failing = gateways.filter((gateway) => gateway.verdict === 'fail').length;
  if (gateways.length > 1 && failing > 0) return `${failing} of ${gateways.length} gateways fail`;
  if (verdict === 'pass') return gateways.length === 1 ? 'the gateway works' : 'all gateways work';
  return code(diagnosis);
}

function rowOf(gateway: GatewayReport): string {
  const { name, verdict, diagnosis } = gateway;
  const { worked, of } = modelTally(gateway);
  const count = of === 0 ? '' : `${worked} of ${of}`;
  return `| ${prose(name, 100)} | ${iconOf(verdict)} ${wordOf(verdict)} | ${code(diagnosis)} | ${count} |`;
}

function sectionOf(gateway: GatewayReport): string {
  const problems = problemsOf(gateway).slice(0, 5);
  const texts = problems.map((finding) => problemText(finding, gateway.findings));
  return [`#### ${prose(gateway.name, 100)}`, '', ...texts].join('\n');
}
