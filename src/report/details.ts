/** The collapsed parts of a gateway's section, for readers who want the details. */
import type { Finding } from '../model/finding.ts';
import { counted, milliseconds } from '../model/measures.ts';
import { actorOf } from '../model/phrases.ts';
import type { GatewayReport } from '../model/report.ts';
import { code, prose, sentence } from '../safety/markdown.ts';
import { codeLink, named } from './checks-table.ts';
import { groupsOf } from './groups.ts';
import { keyText } from './key-used.ts';
import { cellMarkOf } from './marks.ts';
import { foldedLines } from './models-table.ts';
import { attemptsOf } from './timeline.ts';

/** Further attempts are only in the JSON report. */
const MOST_ATTEMPTS = 500;

/** All groups of findings, with their meaning and advice. */
export function findingsDetail(findings: readonly Finding[]): readonly string[] {
  const groups = groupsOf(findings).filter(({ first }) => first.status !== 'skip');
  if (groups.length === 0) return [];
  const rows = groups.map(({ first, models }) => {
    const subject = models.length === 0 ? first.check : `${first.check}: ${named(models)}`;
    const said = [
      sentence(first.seen, 500),
      sentence(first.means, 500),
      first.next === '' ? '' : `<b>Next:</b> ${sentence(first.next, 500)}`,
      first.actor === null ? '' : `<b>Who acts:</b> ${actorOf(first.actor)}`,
      first.requestId === null ? '' : `Request id ${code(first.requestId, 120)}`,
    ].filter((part) => part !== '');
    return `| ${cellMarkOf(first.status)} | ${subject} | ${codeLink(first)} | ${said.join('<br>')} |`;
  });
  const head = ['| Result | Check | Diagnosis | Seen, meaning, next step |', '| --- | --- | --- | --- |'];
  return foldedLines(`All findings (${findings.length})`, [...head, ...rows]);
}

/** All attempts, including retries and the waits before them. */
export function attemptsDetail(findings: readonly Finding[]): readonly string[] {
  const attempts = attemptsOf(findings);
  if (attempts.length === 0) return [];
  const rows = attempts.slice(0, MOST_ATTEMPTS).map(({ finding, attempt, model, number }) => {
    const { startedMs, waitedMs, durationMs, httpStatus, fault } = attempt;
    const answer = httpStatus === null ? prose(fault ?? 'no answer', 60) : `HTTP ${httpStatus}`;
    const result = attempt.code === null ? 'good' : code(attempt.code);
    const subject = model === null ? '' : code(model, 100);
    const waited = waitedMs === 0 ? '' : milliseconds(waitedMs);
    return `| ${milliseconds(startedMs)} | ${finding.check} | ${subject} | ${number} | ${waited} | ${milliseconds(durationMs)} | ${answer} | ${result} |`;
  });
  const rest = attempts.length - rows.length;
  return foldedLines(`All attempts (${attempts.length})`, [
    '| At | Check | Model | Try | Waited before | Took | Answer | Result |',
    '| ---: | --- | --- | ---: | ---: | ---: | --- | --- |',
    ...rows,
    ...(rest === 0 ? [] : ['', `${rest} more are in the report.`]),
  ]);
}

/** Identifies the key that was used without showing it, with a command by which its owner can compare. */
export function keyDetail({ key }: GatewayReport): readonly string[] {
  if (key === null) return [];
  const compare =
    key.sha256 === null
      ? []
      : ['', `To see whether yours is the same: ${code('printf %s "$KEY" | sha256sum')}`];
  return foldedLines('The key that was used', [keyText(key, code), ...compare]);
}

/** Requests, tokens and network timings, in one line. */
export function timingsLine({ timings, requests, usage }: GatewayReport): string {
  const parts = [
    ['DNS', timings.dnsMs],
    ['TCP', timings.connectMs],
    ['TLS', timings.tlsMs],
    ['first byte', timings.firstByteMs],
  ] as const;
  const known = parts.flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${milliseconds(ms)}`]));
  const tokens = usage == null ? [] : [`${usage.promptTokens} tokens in, ${usage.completionTokens} out`];
  return [counted(requests, 'request'), ...tokens, ...known].join(', ');
}
