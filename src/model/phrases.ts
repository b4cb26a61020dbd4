/** Phrases of everything that speaks to people: log, summary, terminal, annotations, page, issue and comment. */
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

/** It stands beside the icon wherever that does. */
export function wordOf(status: Status): string {
  return WORDS[status];
}

/** Of what a cancelled run left unfinished. */
export const CANCELLED = {
  means: 'The run was cancelled before this was finished.',
  next: 'Run it again.',
} as const;

/** Who has to act. */
export function actorOf(actor: Actor): string {
  return ACTORS[actor];
}

/** Those who look a request up by its id: not who mends a workflow, pays or waits. */
const LOOKS_UP: ReadonlySet<Actor | null> = new Set<Actor>(['gateway', 'upstream', 'network']);

/** The id to hand to an operator; null where there is none, or where it stands among the words that were seen. */
export function requestIdOf({ requestId, seen, actor }: Finding): string | null {
  return requestId === null || !LOOKS_UP.has(actor) || seen.includes(requestId) ? null : requestId;
}
