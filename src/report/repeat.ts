/** How to repeat the smallest request by hand. */
import { KEY_VARIABLE } from '../model/run.ts';

export function needsKey(curl: string): boolean {
  return curl.includes(`$${KEY_VARIABLE}`);
}

/** What stands before the command in plain text. */
export function repeatTitle(curl: string): string {
  return `Repeat it by hand${needsKey(curl) ? ` (set ${KEY_VARIABLE} first)` : ''}:`;
}
