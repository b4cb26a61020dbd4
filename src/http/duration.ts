/** Durations as gateways write them in headers and in sentences. Pure. */

const UNIT_MS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|milliseconds?|毫秒)$/i, 1],
  [/^(?:s|secs?|seconds?|秒|秒钟)$/i, 1000],
  [/^(?:m|mins?|minutes?|分|分钟)$/i, 60_000],
  [/^(?:h|hrs?|hours?|小时|个小时)$/i, 3_600_000],
  [/^(?:d|days?|天)$/i, 86_400_000],
];
const UNIT =
  'milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|毫秒|秒钟|秒|分钟|分|个小时|小时|天';
const PIECE = `\\d{1,15}(?:\\.\\d{1,9})?\\s?(?:${UNIT})`;
const PIECES = `${PIECE}(?:,?\\s?(?:and\\s)?${PIECE}){0,4}`;

const WRITTEN = new RegExp(`^${PIECES}$`, 'i');
/** `try again in 2 seconds`, `retry after 6m0s`, `wait for 3 minutes`, `resets in 1h`, `available in 20s`. */
const SPOKEN = new RegExp(
  `(?:try again|retry|retrying|wait|resets?|available)(?:\\s(?:again|in|after|for|at least|about|another))*:?\\s+(${PIECES})(?![\\p{Script=Latin}\\d])`,
  'iu',
);
/** `30秒后重试`: in Chinese the word for "after" follows the duration. */
const SPOKEN_AFTER = new RegExp(`(?<!\\d)(${PIECES})(?:之)?后`, 'u');

function total(text: string): number {
  let sum = 0;
  for (const [, amount, unit = ''] of text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)\\s?(${UNIT})`, 'gi'))) {
    sum += Number(amount) * (UNIT_MS.find(([form]) => form.test(unit))?.[1] ?? 0);
  }
  return sum;
}

/** `6m0s`, `76ms`, `1h2m3.5s`, `20 seconds`; null for anything else. */
export function durationMs(text: string): number | null {
  return WRITTEN.test(text) ? total(text) : null;
}

/** The duration in a sentence that asks to wait; null if there is none. */
export function spokenDurationMs(text: string): number | null {
  const found = SPOKEN.exec(text)?.[1] ?? SPOKEN_AFTER.exec(text)?.[1];
  return found === undefined ? null : total(found);
}
