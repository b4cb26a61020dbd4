/**
 * Keeps one tracking issue per gateway: opened while it fails, commented on when the diagnosis changes, closed when
 * it works again, reopened on relapse. Nothing here throws or changes a verdict.
 */
import { type GatewayReport, isConfig, type Report } from '../model/report.ts';
import { connect } from './api.ts';
import { type Answer, type Ask, type GitHubAccess, isRefusal, type Refusal } from './ask.ts';
import { type Known, knownIssues, LABEL, labelledIssues, type Tracked } from './find-issues.ts';
import {
  changedComment,
  duplicateBody,
  failingBody,
  recoveredBody,
  recoveredComment,
  relapsedComment,
  titleOf,
  type Writer,
} from './issue-text.ts';
import { type IssueMark, isStale, keyOf, readPost } from './marks.ts';

export interface Kept {
  /** For the log; null if everything worked. */
  readonly warning: string | null;
}

/** A gateway of the report, with the key of its issue. */
interface Subject {
  readonly key: string;
  readonly gateway: GatewayReport;
}

/** The result of a step; null if GitHub accepted it. */
type Outcome = Refusal | null;

/** Updates the issues to match the report. */
export async function trackIssues(report: Report, writer: Writer, access: GitHubAccess): Promise<Kept> {
  const subjects = subjectsOf(report, writer);
  if (subjects.length === 0) return { warning: null };
  const ask = await connect(access, 'issues: write');
  const known = await knownIssues(
    ask,
    subjects.map(({ key }) => key),
  );
  if (isRefusal(known)) return warningOf([known], '');
  const refusals = await closedDuplicates(ask, known);
  let opened = 0;
  for (const [index, subject] of [...subjects, ...correctedConfig(known, subjects, writer)].entries()) {
    const issue = known.get(subject.key)?.[0] ?? null;
    if (issue === null && subject.gateway.verdict === 'fail') opened += 1;
    const outcome = await brought(ask, subject, issue, writer);
    if (outcome === null) continue;
    refusals.push(outcome);
    if (!outcome.final) continue;
    const rest = subjects.length - index;
    return warningOf(refusals, rest > 1 ? `The issues of ${rest} gateways are not up to date.` : '');
  }
  // Another run may have opened an issue at the same time, after we looked; so look again.
  if (opened > 0) {
    const again = await labelledIssues(ask);
    refusals.push(...(isRefusal(again) ? [again] : await closedDuplicates(ask, again)));
  }
  return warningOf(refusals, '');
}

/**
 * One report per name, the worst if there are several. Gateways that were not asked are left out, since we know
 * nothing about them.
 */
function subjectsOf({ gateways }: Report, { workflow }: Writer): readonly Subject[] {
  const worst = new Map<string, GatewayReport>();
  for (const gateway of gateways) {
    if (gateway.plan !== undefined || gateway.diagnosis === 'api-key-withheld') continue;
    const key = isConfig(gateway) ? keyOf('config', workflow) : keyOf(gateway.name);
    const known = worst.get(key);
    if (known === undefined || (known.verdict !== 'fail' && gateway.verdict === 'fail')) {
      worst.set(key, gateway);
    }
  }
  return [...worst].map(([key, gateway]) => ({ key, gateway }));
}

/**
 * Faults of the configuration are reported under the pseudo-gateway `config`, which disappears once they are fixed.
 * If its issue is still there, this returns a passing stand-in that closes it.
 */
function correctedConfig(
  known: Known,
  subjects: readonly Subject[],
  { workflow }: Writer,
): readonly Subject[] {
  const key = keyOf('config', workflow);
  const gateway = subjects[0]?.gateway;
  if (gateway === undefined || !known.has(key) || subjects.some((subject) => subject.key === key)) return [];
  return [
    {
      key,
      gateway: { ...gateway, name: 'config', baseUrl: null, verdict: 'pass', diagnosis: 'ok', findings: [] },
    },
  ];
}

/** If a gateway has several issues, the oldest is kept. It does no harm if another run closes the same duplicate. */
async function closedDuplicates(ask: Ask, known: Known): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [oldest, ...younger] of known.values()) {
    for (const { id, open } of younger) {
      if (!open || oldest === undefined) continue;
      const body = duplicateBody(oldest.id);
      const close = (reason: string) =>
        ask('PATCH', `/issues/${id}`, { state: 'closed', state_reason: reason, body });
      const reply = await close('duplicate');
      // Older versions of GitHub Enterprise Server may not know this reason.
      const settled = isRefusal(reply) && reply.status === 422 ? await close('not_planned') : reply;
      if (isRefusal(settled)) refusals.push(settled);
    }
  }
  return refusals;
}

/** Updates one issue to match its gateway. */
async function brought(ask: Ask, subject: Subject, issue: Tracked | null, writer: Writer): Promise<Outcome> {
  const { gateway } = subject;
  const failing = gateway.verdict === 'fail';
  if (issue === null) return failing ? open(ask, subject, writer) : null;
  if (isStale(issue.mark, writer.at) || (!failing && !issue.open)) return null;
  const { mark, id } = issue;
  const relapsed = failing && !issue.open;
  const next: IssueMark = {
    key: mark.key,
    diagnosis: failing ? gateway.diagnosis : 'ok',
    since: relapsed ? writer.at : mark.since,
    at: writer.at,
  };
  // The body, which stores the diagnosis, is updated first: if the run ends before the comment is posted, the next
  // run does not repeat it.
  const changed = await ask('PATCH', `/issues/${id}`, {
    body: failing ? failingBody(gateway, next, writer) : recoveredBody(gateway, next, writer),
    ...(relapsed ? { state: 'open' } : failing ? {} : { state: 'closed', state_reason: 'completed' }),
  });
  if (isRefusal(changed)) return changed;
  const comment = relapsed
    ? relapsedComment(gateway, writer)
    : !failing
      ? recoveredComment(gateway, mark.diagnosis, writer)
      : mark.diagnosis === gateway.diagnosis
        ? null
        : changedComment(gateway, mark.diagnosis, writer);
  return comment === null ? null : refused(await ask('POST', `/issues/${id}/comments`, { body: comment }));
}

async function open(ask: Ask, { key, gateway }: Subject, writer: Writer): Promise<Outcome> {
  const mark: IssueMark = { key, diagnosis: gateway.diagnosis, since: writer.at, at: writer.at };
  const made = await ask('POST', '/issues', {
    title: titleOf(gateway),
    body: failingBody(gateway, mark, writer),
    labels: [LABEL],
  });
  if (isRefusal(made)) return made;
  const issue = readPost(made.data);
  // If the token may not set labels, GitHub ignores them silently (docs.github.com, "Create an issue").
  if (issue === null || issue.labels.includes(LABEL)) return null;
  return refused(await ask('POST', `/issues/${issue.id}/labels`, { labels: [LABEL] }));
}

const refused = (reply: Answer | Refusal): Outcome => (isRefusal(reply) ? reply : null);

function warningOf(refusals: readonly Refusal[], rest: string): Kept {
  const sentences = [...new Set(refusals.map(({ sentence }) => sentence))];
  if (sentences.length === 0) return { warning: null };
  const more = sentences.length > 3 ? `And ${sentences.length - 3} more.` : '';
  const parts = ['`issue`:', ...sentences.slice(0, 3), more, rest];
  return { warning: parts.filter((part) => part !== '').join(' ') };
}
