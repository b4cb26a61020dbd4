/** Tells a pull request that is given no secrets from a secret that is missing. */
import { fieldOf } from '../model/record.ts';

/** The environment and the event file of GitHub Actions. */
export interface EventFacts {
  readonly name: string;
  readonly actor: string;
  /** The parsed event; anything at all. */
  readonly payload: unknown;
}

const DEPENDABOT = 'dependabot[bot]';

function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) here = fieldOf(here, key);
  return here;
}

/**
 * True where GitHub passes no secrets: a `pull_request` (or review) event whose head is another repository, or
 * a run that Dependabot started (docs.github.com: "Troubleshooting Dependabot on GitHub Actions").
 * `pull_request_target` runs with secrets even for forks.
 */
export function secretsWithheld(event: EventFacts): boolean {
  if (event.actor === DEPENDABOT) return true;
  if (!event.name.startsWith('pull_request') || event.name === 'pull_request_target') return false;
  if (at(event.payload, 'pull_request', 'user', 'login') === DEPENDABOT) return true;
  const head = at(event.payload, 'pull_request', 'head', 'repo');
  const base =
    at(event.payload, 'pull_request', 'base', 'repo', 'full_name') ??
    at(event.payload, 'repository', 'full_name');
  // A deleted fork leaves no head repository; `head.repo.fork` is true inside a forked repository too, so the names come first.
  if (typeof base !== 'string') return fieldOf(head, 'fork') === true;
  return base !== fieldOf(head, 'full_name');
}
