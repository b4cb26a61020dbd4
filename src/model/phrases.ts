/** Phrases shared by everything that people read: log, summary, terminal, annotations, page, issue and comment. */
import type { Actor } from './codes.ts';
import type { Finding, Status } from './finding.ts';

const ACTORS = {
  you: 'you, in the workflow or application',
  account: 'whoever owns the key and its billing',
  gateway: 'the gateway’s operator',
  upstream: 'the gateway’s operator, or the provider behind it',
  network: 'whoever runs the network: runner, proxy, firewall, DNS',
  wait: 'nobody; it takes time',
} as const satisfies Record<Actor, string>;

const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', skip: '⏭️', info: 'ℹ️' } as const satisfies Record<
  Status,
  string
>;
const WORDS = {
  pass: 'Pass',
  warn: 'Warning',
  fail: 'Fail',
  skip: 'Skipped',
  info: 'Info',
} as const satisfies Record<Status, string>;

export function iconOf(status: Status): string {
  return ICONS[status];
}

/** The word is shown next to the icon everywhere. */
export function wordOf(status: Status): string {
  return WORDS[status];
}

/** For what a cancelled run did not finish. */
export const CANCELLED = {
  means: 'The run was cancelled before this was finished.',
  next: 'Run it again.',
} as const;

/** Who has to act. */
export function actorOf(actor: Actor): string {
  return ACTORS[actor];
}

/** Those who can look up a request by its id, unlike those who fix a workflow, pay or wait. */
const LOOKS_UP: ReadonlySet<Actor | null> = new Set<Actor>(['gateway', 'upstream', 'network']);

/** The id to give to an operator; null if there is none, or if the words that were seen contain it already. */
export function requestIdOf({ requestId, seen, actor }: Finding): string | null {
  return requestId === null || !LOOKS_UP.has(actor) || seen.includes(requestId) ? null : requestId;
}
