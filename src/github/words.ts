/** Building blocks for both the issue and the comment. */
import type { Finding } from '../model/finding.ts';
import { actorOf, iconOf, requestIdOf } from '../model/phrases.ts';
import type { GatewayReport } from '../model/report.ts';
import { withoutEndSlashes } from '../model/url-text.ts';
import { code, link, prose, sentence } from '../safety/markdown.ts';

/** Below GitHub's limit of 65,536 characters, with room for the surrounding text. */
export const MOST_CHARACTERS = 60_000;

/**
 * The URL of the run's page, made from the runner's variables; null if they do not form one. Supports GitHub
 * Enterprise Server, also over plain http.
 */
export function runUrlOf(serverUrl: string, repository: string, runId: string): string | null {
  if (!/^\d+$/.test(runId) || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !URL.canParse(serverUrl)) return null;
  const server = new URL(serverUrl);
  if (server.protocol !== 'https:' && server.protocol !== 'http:') return null;
  return `${server.origin}${withoutEndSlashes(server.pathname)}/${repository}/actions/runs/${runId}`;
}

/** A link to a URL from `runUrlOf`. */
export function runLink(label: string, runUrl: string | null): string {
  return runUrl === null ? prose(label) : `<a href="${runUrl}">${prose(label)}</a>`;
}

/** E.g. `2026-11-22 14:00 UTC`; anything that is not an ISO 8601 time is shown unchanged. */
export function momentOf(at: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(at);
  return parts === null ? prose(at, 40) : `${parts[1]} ${parts[2]} UTC`;
}

/** The failed and warned findings, worst first, one per check and diagnosis. */
function firstsOf(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const status of ['fail', 'warn']) {
    for (const finding of findings.filter((one) => one.status === status)) {
      const key = `${finding.check} ${finding.code}`;
      if (!first.has(key)) first.set(key, finding);
    }
  }
  return [...first.values()];
}

const causeOf = ({ status, code, next }: Finding): string => JSON.stringify([status, code, next]);

/** The same, but checks with the same cause (status, diagnosis and advice) count as one problem. */
export function problemsOf({ findings }: GatewayReport): readonly Finding[] {
  const problems = new Map<string, Finding>();
  for (const finding of firstsOf(findings)) {
    if (!problems.has(causeOf(finding))) problems.set(causeOf(finding), finding);
  }
  return [...problems.values()];
}

/** One problem as a paragraph, worded and ordered like the summary. */
export function problemText(finding: Finding, findings: readonly Finding[]): string {
  const { code: diagnosis, docs, seen, means, next, actor, status } = finding;
  const same = firstsOf(findings).filter((one) => causeOf(one) === causeOf(finding));
  const checks = same.map(({ check }) => check);
  const alike = findings.filter(
    (one) => checks.includes(one.check) && one.code === diagnosis && one.status === status,
  );
  const models = [...new Set(alike.flatMap(({ model }) => (model === null ? [] : [model])))];
  const shown = models.slice(0, 3).map((model) => code(model, 100));
  const more = models.length > shown.length ? ` and ${models.length - shown.length} more` : '';
  const about = shown.length === 0 ? '' : ` (${shown.join(', ')}${more})`;
  const id = requestIdOf(finding);
  const name = diagnosis === null ? prose(status) : docs === null ? code(diagnosis) : link(diagnosis, docs);
  const sentences = [
    ['Next', sentence(next, 400) || 'see the page of the code.'],
    ['Seen', sentence(seen, 400)],
    ['Means', sentence(means, 300)],
    ['Who acts', actor === null ? '' : `${actorOf(actor)}.`],
    ['Request id', id === null ? '' : code(id, 120)],
  ].filter(([, text]) => text !== '');
  return [
    `${iconOf(status === 'fail' ? 'fail' : 'warn')} **${checks.join(', ')}**${about}: ${name}<br>`,
    ...sentences.map(
      ([label, text], at) => `**${label}:** ${text}${at < sentences.length - 1 ? '<br>' : ''}`,
    ),
    '',
  ].join('\n');
}

/** As many parts as fit, and a line that says how many were left out. */
export function fitting(parts: readonly string[], most: number, noun: string): string {
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 1;
    if (length > most) break;
    kept.push(part);
  }
  const rest = parts.length - kept.length;
  return [
    ...kept,
    ...(rest === 0 ? [] : ['', `${rest} more ${noun} not shown here; the report has them all.`]),
  ].join('\n');
}
