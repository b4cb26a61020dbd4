/** Icon and word for everything that has a state: always both, never colour or icon alone. */
import type { Actor } from '../model/codes.ts';
import type { Status } from '../model/finding.ts';

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

const ACTORS = {
  you: 'you, in the workflow or application',
  account: 'whoever owns the key and its billing',
  gateway: 'the operator of the gateway',
  upstream: 'the provider behind the gateway',
  network: 'whoever runs this network: runner, proxy, DNS',
  wait: 'nobody: it takes time',
} as const satisfies Record<Actor, string>;

export function iconOf(status: Status): string {
  return ICONS[status];
}

export function markOf(status: Status): string {
  return `${ICONS[status]} ${WORDS[status]}`;
}

/** The same for a cell of a table, where it must not be broken. */
export function cellMarkOf(status: Status): string {
  return `${ICONS[status]}&nbsp;${WORDS[status]}`;
}

export function actorOf(actor: Actor): string {
  return ACTORS[actor];
}

/** `143 ms`, `2.4 s`, `3 min 5 s`. */
export function milliseconds(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `1 model`, `2 models`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
