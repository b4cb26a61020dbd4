/** Updates the tracking issue and the comment, if they are wanted. A failure of GitHub is only a warning in the log. */
import type { GitHubAccess } from '../github/ask.ts';
import type { Writer } from '../github/issue-text.ts';
import { createTimeBudget } from '../github/time-budget.ts';
import { runUrlOf } from '../github/words.ts';
import { proxyFromEnvironment } from '../http/connection/proxy.ts';
import { createFetch } from '../http/plain-fetch.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';
import { sleep } from '../system/sleep.ts';
import { type Environment, eventPayload } from './inputs.ts';

export interface Telling {
  readonly report: Report;
  readonly run: Pick<Run, 'issue' | 'comment' | 'githubToken'>;
  /** Fires when the run is cancelled; GitHub is then not contacted, because there is no time to wait for it. */
  readonly cancel: AbortSignal;
}

/** Describes this run, from the runner's variables. */
export function writerOf({ startedAt }: Pick<Report, 'startedAt'>, env: Environment): Writer {
  const { GITHUB_SERVER_URL = '', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '', GITHUB_WORKFLOW = '' } = env;
  const runUrl = runUrlOf(GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID);
  return { at: startedAt, runUrl, workflow: GITHUB_WORKFLOW };
}

/**
 * Returns warnings for the log. This module, and the GitHub client with it, is loaded only if issue or comment is
 * wanted.
 */
export async function tellGitHub(
  telling: Telling,
  redact: Redact,
  env: Environment,
): Promise<readonly string[]> {
  if (telling.cancel.aborted) return [];
  const { fetch, close } = createFetch(proxyFromEnvironment(env));
  const access = {
    token: telling.run.githubToken,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    repository: env.GITHUB_REPOSITORY ?? '',
    fetch,
    signal: telling.cancel,
    sleep,
    now: () => Date.now(),
    redact,
    elapsed: () => performance.now(),
    budget: createTimeBudget(),
  };
  try {
    return await tell(telling, access, env);
  } finally {
    close();
  }
}

async function tell(
  { report, run }: Telling,
  access: GitHubAccess,
  env: Environment,
): Promise<readonly string[]> {
  const writer = writerOf(report, env);
  const warnings: (string | null)[] = [];
  if (run.issue) {
    const { trackIssues } = await import('../github/track-issues.ts');
    warnings.push((await trackIssues(report, writer, access)).warning);
  }
  if (run.comment) {
    const { keepComment, pullRequestOf } = await import('../github/keep-comment.ts');
    const pullRequest = pullRequestOf(eventPayload(env.GITHUB_EVENT_PATH));
    // Events without a pull request have no place for a comment.
    if (pullRequest !== null) {
      const place = { pullRequest, job: env.GITHUB_JOB ?? '' };
      warnings.push((await keepComment(report, place, writer, access)).warning);
    }
  }
  return warnings.filter((warning) => warning !== null);
}
