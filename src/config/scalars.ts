/** Inputs that are one value: durations, whole numbers, words, switches. */
import { type InputName, inputText, type RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import { quoted } from './quoted.ts';

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A day: more is a slip of the pen, and timers overflow at 24.8 days. */
const LONGEST_MS = 86_400_000;

/** Milliseconds of `500ms`, `30s`, `2m`, `1h` or plain seconds; null if it is none. */
export function durationMs(text: string): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s*(ms|s|m|h)?$/i.exec(text.trim());
  if (match === null) return null;
  const unit = UNIT_MS[(match[2] ?? 's').toLowerCase()] ?? 1_000;
  return Math.round(Number(match[1]) * unit);
}

/** A duration input in milliseconds; a fault is noted and the fallback returned. */
export function duration(raw: RawInputs, name: InputName, problems: Problems, least = 0): number {
  const text = inputText(raw, name);
  const value = durationMs(text);
  if (value !== null && value >= least && value <= LONGEST_MS) return value;
  const wrong = value === null ? `${quoted(text)} is not a duration.` : `${quoted(text)} is out of range.`;
  const range = least > 0 ? 'more than 0 and at most 24h' : 'at most 24h';
  problems.invalid(name, wrong, `Write it like 500ms, 30s, 2m or plain seconds, ${range}.`);
  return Math.max(least, 1_000);
}

/** A whole number within bounds; a fault is noted and the lower bound returned. */
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

/** A number of at least 0, with a decimal point; null where the input is empty, and where a fault is noted. */
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

/** One of a few words; a fault is noted and the first word returned. */
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

/** `true` or `false` as YAML 1.2 writes them, the way @actions/core reads booleans. */
export function toggle(raw: RawInputs, name: InputName, problems: Problems): boolean {
  return word(raw, name, ['false', 'true'], problems) === 'true';
}

/** A comment's line; `#` without a blank behind it may begin a name. */
const COMMENT = /^[\t ]*#(?:[\t ].*)?$/gm;

/** Items separated by commas and line ends, without blanks around them, without empty ones and lines of comment. */
export function listOf(text: string): string[] {
  return text
    .replace(COMMENT, '')
    .split(/[,\r\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
