/** Distinguishes a pull request that GitHub gives no secrets from a secret that is simply missing. */
import { fieldOf } from '../model/record.ts';

/** From the environment and the event file of GitHub Actions. */
export interface EventFacts {
  readonly name: string;
  readonly actor: string;
  /** The parsed event; may be any JSON value. */
  readonly payload: unknown;
}

const DEPENDABOT = 'dependabot[bot]';

/**
 * True if GitHub passes no secrets to this run: for a `pull_request` (or review) event whose head is in another
 * repository, and for a run that Dependabot started (docs.github.com: "Troubleshooting Dependabot on GitHub
 * Actions"). `pull_request_target` gets secrets even for forks.
 */
export function secretsWithheld(event: EventFacts): boolean {
  if (event.actor === DEPENDABOT) return true;
  if (!event.name.startsWith('pull_request') || event.name === 'pull_request_target') return false;
  if (fieldOf(event.payload, 'pull_request', 'user', 'login') === DEPENDABOT) return true;
  const head = fieldOf(event.payload, 'pull_request', 'head', 'repo');
  const base =
    fieldOf(event.payload, 'pull_request', 'base', 'repo', 'full_name') ??
    fieldOf(event.payload, 'repository', 'full_name');
  // Compare the repository names first: a deleted fork has no head repository any more, and `head.repo.fork` is also
  // true for a pull request within a repository that is itself a fork.
  if (typeof base !== 'string') return fieldOf(head, 'fork') === true;
  return base !== fieldOf(head, 'full_name');
}
