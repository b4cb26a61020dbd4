/** Icon and word for everything that has a state: always both, never colour or icon alone. */
import type { Status } from '../model/finding.ts';
import { iconOf, wordOf } from '../model/phrases.ts';

export function markOf(status: Status): string {
  return `${iconOf(status)} ${wordOf(status)}`;
}

/** The same for a cell of a table, where it must not be broken. */
export function cellMarkOf(status: Status): string {
  return `${iconOf(status)}&nbsp;${wordOf(status)}`;
}
