/** The text of the tracking issue. Foreign text passes through safety/ only. */
import { iconOf } from '../model/phrases.ts';
import { type GatewayReport, isConfig } from '../model/report.ts';
import { code, prose } from '../safety/markdown.ts';
import { clip, oneLine } from '../safety/quote.ts';
import { type IssueMark, issueMark } from './marks.ts';
import { fitting, MOST_CHARACTERS, momentOf, problemsOf, problemText, runLink } from './words.ts';

/** The run that writes the issue or comment. */
export interface Writer {
  /** The start of the run, as ISO 8601. */
  readonly at: string;
  /** The run's page on GitHub; null outside GitHub Actions. */
  readonly runUrl: string | null;
  /** `GITHUB_WORKFLOW`. */
  readonly workflow: string;
}

const FOOTER =
  'Kept by Gateway Preflight (`issue: on`): commented when the diagnosis changes, closed when the gateway works again, reopened when it fails again.';

/**
 * The title does not contain the diagnosis, which may change. It is plain text: GitHub escapes it, but e-mail
 * notifications might not.
 */
export function titleOf(gateway: GatewayReport): string {
  const { name } = gateway;
  if (isConfig(gateway)) return 'The configuration of Gateway Preflight does not work';
  return `Gateway ${clip(oneLine(name.replace(/[<>&`@#]/g, ' ')), 180)} does not work`;
}

export function failingBody(gateway: GatewayReport, mark: IssueMark, { at, runUrl }: Writer): string {
  const { baseUrl, diagnosis, findings } = gateway;
  const place = baseUrl === null ? '' : ` at ${code(baseUrl, 300)}`;
  const problems = problemsOf(gateway).map((finding) => problemText(finding, findings));
  return [
    issueMark(mark),
    `${iconOf('fail')} ${subjectOf(gateway)}${place} fails: ${code(diagnosis)}`,
    '',
    `Failing since ${momentOf(mark.since)}. Last checked ${momentOf(at)} (${runLink('the run', runUrl)}).`,
    '',
    fitting(problems, MOST_CHARACTERS - 2_000, 'problems'),
    `<sub>${FOOTER}</sub>`,
  ].join('\n');
}

export function recoveredBody(gateway: GatewayReport, mark: IssueMark, { at, runUrl }: Writer): string {
  return [
    issueMark(mark),
    `${iconOf('pass')} ${subjectOf(gateway)} works again since ${momentOf(at)} (${runLink('the run', runUrl)}).`,
    '',
    `It had been failing since ${momentOf(mark.since)}.`,
    '',
    `<sub>${FOOTER}</sub>`,
  ].join('\n');
}

export function changedComment(gateway: GatewayReport, before: string, { runUrl }: Writer): string {
  return [
    `The diagnosis changed from ${code(before)} to ${code(gateway.diagnosis)} (${runLink('the run', runUrl)}).`,
    '',
    headText(gateway),
  ].join('\n');
}

export function relapsedComment(gateway: GatewayReport, { runUrl }: Writer): string {
  return [
    `${iconOf('fail')} It fails again: ${code(gateway.diagnosis)} (${runLink('the run', runUrl)}).`,
    '',
    headText(gateway),
  ].join('\n');
}

export function recoveredComment(
  { verdict, diagnosis }: GatewayReport,
  before: string,
  writer: Writer,
): string {
  const warned = verdict === 'warn' ? `, with a warning (${code(diagnosis)})` : '';
  const was = before === 'ok' ? '' : ` It was ${code(before)}.`;
  return `${iconOf('pass')} It works again${warned} (${runLink('the run', writer.runUrl)}).${was}`;
}

export function duplicateBody(original: number): string {
  return `Duplicate of #${original}.\n\n<sub>Two runs opened an issue at the same time; the older one is kept.</sub>`;
}

function subjectOf(gateway: GatewayReport): string {
  return isConfig(gateway) ? 'The configuration' : `The gateway **${prose(gateway.name, 200)}**`;
}

/** The problem that stands for the verdict, or else the first one. */
function headText(gateway: GatewayReport): string {
  const problems = problemsOf(gateway);
  const head = problems.find((finding) => finding.code === gateway.diagnosis) ?? problems[0];
  return head === undefined ? '' : problemText(head, gateway.findings);
}
