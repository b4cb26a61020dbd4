/** Icon and word for everything that has a state: always both, never colour or icon alone. */
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
