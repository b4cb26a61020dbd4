/** Inputs with a single value: durations, whole numbers, words, switches. */
import { type InputName, inputText, type RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { quoted } from './quoted.ts';

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** One day. More is surely a mistake, and Node's timers overflow at 24.8 days. */
const LONGEST_MS = 86_400_000;

/** Parses `500ms`, `30s`, `2m`, `1h` or plain seconds to milliseconds; null for anything else. */
export function durationMs(text: string): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|s|m|h)?$/i.exec(text.trim());
  if (match === null) return null;
  const unit = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
  return Math.round(Number(match[1]) * unit);
}

/** Reads a duration in milliseconds. A fault is reported, and the larger of `least` and one second is returned. */
export function duration(raw: RawInputs, name: InputName, problems: Problems, least = 0): number {
  const text = inputText(raw, name);
  const value = durationMs(text);
  if (value !== null && value >= least && value <= LONGEST_MS) return value;
  const wrong = value === null ? `${quoted(text)} is not a duration.` : `${quoted(text)} is out of range.`;
  const range = least > 0 ? 'more than 0 and at most 24h' : 'at most 24h';
  problems.invalid(name, wrong, `Write it like 500ms, 30s, 2m or plain seconds, ${range}.`);
  return Math.max(least, 1_000);
}

/** Reads a whole number within bounds. A fault is reported, and the lower bound is returned. */
export function wholeNumber(
  raw: RawInputs,
  name: InputName,
  bounds: readonly [number, number],
  problems: Problems,
): number {
  const text = inputText(raw, name);
  const [least, most] = bounds;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  problems.invalid(
    name,
    `${quoted(text)} is not a whole number from ${least} to ${most}.`,
    `Write \`${name}: ${Math.min(Math.max(least, 2), most)}\`, or another whole number from ${least} to ${most}.`,
  );
  return least;
}

/**
 * Reads a number of at least 0, perhaps with a decimal point. Null if the input is empty or at fault (which is
 * reported).
 */
export function amount(raw: RawInputs, name: InputName, problems: Problems): number | null {
  const text = inputText(raw, name);
  if (text === '') return null;
  if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text)) return Number(text);
  problems.invalid(
    name,
    `${quoted(text)} is not an amount.`,
    'Write a number such as 5 or 2.50, without a currency.',
  );
  return null;
}

/** Reads one of a few words. A fault is reported, and the first word is returned. */
export function word<T extends string>(
  raw: RawInputs,
  name: InputName,
  allowed: readonly [T, ...T[]],
  problems: Problems,
): T {
  const text = inputText(raw, name);
  const found = allowed.find((one) => one === text.toLowerCase());
  if (found !== undefined) return found;
  problems.unknownWord(name, text, allowed);
  return allowed[0];
}

/**
 * Reads `true` or `false` in any case. @actions/core accepts the same, but only as YAML 1.2 writes them (`true`,
 * `True`, `TRUE`).
 */
export function toggle(raw: RawInputs, name: InputName, problems: Problems): boolean {
  return word(raw, name, ['false', 'true'], problems) === 'true';
}

/** A comment line. Without whitespace after the `#`, it may be the beginning of a name. */
const COMMENT = /^[\t ]*#(?:[\t ].*)?$/gm;

export function withoutComments(text: string): string {
  return text.replace(COMMENT, '');
}

/** Splits at commas and line ends, trims the items, and drops empty ones and comment lines. */
export function listOf(text: string): string[] {
  return withoutComments(text)
    .split(/[,\r\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
