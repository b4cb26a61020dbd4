/** Reads JSON of unknown origin defensively: nothing here throws, recurses, or returns more than a limited amount. */
import { isRecord } from '../model/record.ts';
import { INVISIBLE } from '../safety/invisible.ts';

export type Json = Readonly<Record<string, unknown>>;

/** No page shows more components or incidents to people. */
const MOST_ITEMS = 2_000;
const LONGEST_TEXT = 200;
const HIDDEN = new RegExp(INVISIBLE, 'gu');

/** The value if it is an object (not an array), else null. */
export function record(value: unknown): Json | null {
  return isRecord(value) ? value : null;
}

/** The objects in an array; none if the value is not an array. */
export function records(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value.slice(0, MOST_ITEMS);
  return items.flatMap((item) => {
    const found = record(item);
    return found === null ? [] : [found];
  });
}

/** A string as one line of at most 200 characters without invisible characters; null if nothing remains. */
export function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // Cut before cleaning, so that the work is limited as well.
  const line = value
    .slice(0, LONGEST_TEXT * 4)
    .replace(HIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return null;
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : line;
}

/** The first of the values that has text. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const found = text(value);
    if (found !== null) return found;
  }
  return null;
}

/**
 * An identifier as text. Pages write identifiers as strings, as numbers, or (OneUptime) as an object with a `value`.
 */
export function identifier(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return text(value) ?? text(record(value)?.value);
}

/** The value if it is an http(s) URL that may be used as a link, else null. */
export function link(value: unknown): string | null {
  const found = text(value);
  if (found === null || !URL.canParse(found)) return null;
  return /^https?:$/.test(new URL(found).protocol) ? found : null;
}

/**
 * A point in time as ISO 8601, or null. Accepts ISO, RFC 822 (feeds), the format of JavaScript's `Date` (Instatus)
 * and, taken as UTC, times without a zone (Uptime Kuma, Cachet).
 */
export function moment(value: unknown): string | null {
  const written = text(value);
  // Without a year, Date.parse makes a date out of almost anything ("34 minutes ago").
  if (written === null || !/\b\d{4}\b|\d{4}-/.test(written)) return null;
  // JavaScript appends the name of the zone in parentheses, which Date.parse may reject if it is not English.
  const bare = written.replace(/(?<!\s)\s*\([^()]*\)$/, '');
  const zoneless = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(bare);
  const time = Date.parse(zoneless ? `${bare.replace(' ', 'T')}Z` : bare);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
