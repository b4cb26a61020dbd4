/** Icon and word for every status. Always both: an icon or colour alone is not accessible. */
import type { Status } from '../model/finding.ts';
import { iconOf, wordOf } from '../model/phrases.ts';

export function markOf(status: Status): string {
  return `${iconOf(status)} ${wordOf(status)}`;
}

/** The same for a table cell, where it must not wrap. */
export function cellMarkOf(status: Status): string {
  return `${iconOf(status)}&nbsp;${wordOf(status)}`;
}
