/** The tracking issue and the comment, where they are wanted. A GitHub that fails is a warning in the log. */
import type { Writer } from '../github/issue-text.ts';
import { createTimeBudget } from '../github/time-budget.ts';
import { runUrlOf } from '../github/words.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';
import { sleep } from '../system/sleep.ts';
import { type Environment, eventPayload } from './inputs.ts';

export interface Telling {
  readonly report: Report;
  readonly run: Pick<Run, 'issue' | 'comment' | 'githubToken'>;
  /** Fires when the run is cancelled; then nobody is told, since nobody could wait for it. */
  readonly cancel: AbortSignal;
}

/** The run that writes, from what the runner says of it. */
export function writerOf({ startedAt }: Pick<Report, 'startedAt'>, env: Environment): Writer {
  const { GITHUB_SERVER_URL = '', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '', GITHUB_WORKFLOW = '' } = env;
  const runUrl = runUrlOf(GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID);
  return { at: startedAt, runUrl, workflow: GITHUB_WORKFLOW };
}

/** Warnings for the log. Loaded, and the client of GitHub with it, only where one of the two is wanted. */
export async function tellGitHub(
  { report, run, cancel }: Telling,
  redact: Redact,
  env: Environment,
): Promise<readonly string[]> {
  if (cancel.aborted) return [];
  const writer = writerOf(report, env);
  const access = {
    token: run.githubToken,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    repository: env.GITHUB_REPOSITORY ?? '',
    signal: cancel,
    sleep,
    now: () => Date.now(),
    redact,
    elapsed: () => performance.now(),
    budget: createTimeBudget(),
  };
  const warnings: (string | null)[] = [];
  if (run.issue) {
    const { trackIssues } = await import('../github/track-issues.ts');
    warnings.push((await trackIssues(report, writer, access)).warning);
  }
  if (run.comment) {
    const { keepComment, pullRequestOf } = await import('../github/keep-comment.ts');
    const pullRequest = pullRequestOf(eventPayload(env.GITHUB_EVENT_PATH));
    // Other events have no place for it.
    if (pullRequest !== null) {
      const place = { pullRequest, job: env.GITHUB_JOB ?? '' };
      warnings.push((await keepComment(report, place, writer, access)).warning);
    }
  }
  return warnings.filter((warning) => warning !== null);
}
