/** How long a gateway asks us to wait, in all the forms in which gateways say it. Pure. */
import type { Answer } from '../model/observation.ts';
import { durationMs, spokenDurationMs } from './duration.ts';

type Headers = Readonly<Record<string, string>>;

const DAY_MS = 86_400_000;
/** Longer than any real limit. A larger number becomes this. */
const LONGEST_MS = 366 * DAY_MS;
/** From these values on a number is a point in time, in seconds since 1970 (2001 and later) or in milliseconds. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;
/** The three date formats of RFC 9110 (5.6.7) and RFC 3339. `Date.parse` alone takes almost any text for a date. */
const DATE = /^(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? |\d{4}-\d\d-\d\dT)/i;
/** A text longer than this is not an error message. */
const MOST_TEXT = 20_000;

function bounded(ms: number): number {
  return Math.min(Math.max(ms, 0), LONGEST_MS);
}

/**
 * The gateway's current time, from the `Date` of its answer: a point in time that it names is on its own clock, which
 * may be hours off ours. If it differs by more than a day, the answer comes from a cache, or the gateway has no proper
 * clock.
 */
function itsNow({ date = '' }: Headers, nowEpochMs: number): number {
  const its = DATE.test(date) ? Date.parse(date) : Number.NaN;
  return Math.abs(its - nowEpochMs) <= DAY_MS ? its : nowEpochMs;
}

/**
 * A number is either seconds or a point in time, in seconds or milliseconds since 1970. A point in time before `oldest`
 * is taken for seconds, which is what RFC 9110 has in `Retry-After`.
 */
function waitOfNumber(number: number, nowEpochMs: number, oldest: number): number {
  const moment = number >= EPOCH_MS ? number : number >= EPOCH_SECONDS ? number * 1000 : null;
  return bounded(moment === null || moment < oldest ? number * 1000 : moment - nowEpochMs);
}

/** Seconds, a date as a number, a date, or a duration such as `6m0s` and `76ms`; null for anything else. */
function waitOf(value: string, nowEpochMs: number, oldest = nowEpochMs - DAY_MS): number | null {
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return waitOfNumber(Number(text), nowEpochMs, oldest);
  if (DATE.test(text)) {
    const date = Date.parse(text);
    return Number.isNaN(date) ? null : bounded(date - nowEpochMs);
  }
  const duration = durationMs(text);
  return duration === null ? null : bounded(duration);
}

/** A repeated header is joined by commas. The longest wait is used, because it satisfies all. */
function longestOf(value: string | undefined, nowEpochMs: number, oldest?: number): number | null {
  if (value === undefined) return null;
  const whole = waitOf(value, nowEpochMs, oldest);
  if (whole !== null || !value.includes(',')) return whole;
  const parts = value.split(',').flatMap((part) => waitOf(part, nowEpochMs, oldest) ?? []);
  return parts.length === 0 ? null : Math.max(...parts);
}

interface Budget {
  readonly waitMs: number;
  /** Null if the header with the remaining number is missing. */
  readonly left: number | null;
}

/**
 * The limits that a gateway counts: `x-ratelimit-reset-requests` (OpenAI, `6m0s`), `x-ratelimit-reset` (OpenRouter,
 * epoch milliseconds), `anthropic-ratelimit-tokens-reset` (RFC 3339), `ratelimit-reset` and `ratelimit` (IETF drafts).
 */
function budgetsOf(headers: Headers, nowEpochMs: number): readonly Budget[] {
  const counted = Object.entries(headers).flatMap(([name, value]) => {
    if (!/ratelimit/.test(name) || !/(?:^|-)reset(?:-|$)/.test(name)) return [];
    const waitMs = longestOf(value, nowEpochMs, 0);
    const left = headers[name.replace(/(^|-)reset(?=-|$)/, '$1remaining')];
    return waitMs === null ? [] : [{ waitMs, left: left === undefined ? null : Number(left) }];
  });
  // Draft 6: `limit=100, remaining=0, reset=30`; later ones: `"minute";r=0;t=30`.
  const field = headers.ratelimit ?? '';
  const reset = /(?:^|[;,\s])(?:t|reset)=(\d+)/.exec(field)?.[1];
  const left = /(?:^|[;,\s])(?:r|remaining)=(\d+)/.exec(field)?.[1];
  const structured =
    reset === undefined
      ? []
      : [{ waitMs: bounded(Number(reset) * 1000), left: left === undefined ? null : Number(left) }];
  return [...counted, ...structured];
}

/**
 * Milliseconds to wait before the next request; null if no header asks for it, 0 if the time has already passed.
 *
 * `retry-after-ms` and `retry-after` say it explicitly. Counted limits come with every answer; most of them are not
 * used up, and some only reset in a day. So only a limit with nothing left asks for a wait, and on a 429 without such a
 * limit, the one that resets first. Negative and malformed values are ignored; absurd ones become a year.
 */
export function retryAfterMs(headers: Headers, ourEpochMs: number, status = 429): number | null {
  const nowEpochMs = itsNow(headers, ourEpochMs);
  const exact = /^\d+(?:\.\d+)?$/.test(headers['retry-after-ms'] ?? '')
    ? Number(headers['retry-after-ms'])
    : null;
  if (exact !== null) return bounded(exact);
  const asked = longestOf(headers['retry-after'], nowEpochMs);
  if (asked !== null) return asked;
  const budgets = budgetsOf(headers, nowEpochMs);
  const usedUp = budgets.filter(({ left }) => left !== null && left <= 0);
  if (usedUp.length > 0) return Math.max(...usedUp.map(({ waitMs }) => waitMs));
  return status === 429 && budgets.length > 0 ? Math.min(...budgets.map(({ waitMs }) => waitMs)) : null;
}

/**
 * The same from the text of an error: `Please try again in 1.2s`, `retry after 86400 seconds`, `请在30秒后重试`, Google's
 * `"retryDelay": "30s"`, Cloudflare's `"retry_after": 120`, headers that OpenRouter quotes in its body.
 */
export function retryAfterFromText(text: string, nowEpochMs: number): number | null {
  const said = text.slice(0, MOST_TEXT);
  const member =
    /(?:retry_?delay|retry[_-]after|x-ratelimit-reset)\\*"?\s*[:=]\s*\\*"?([\d.]+(?:ms|[smh])?)/i.exec(
      said,
    )?.[1];
  const told = member === undefined ? null : waitOf(member, nowEpochMs);
  if (told !== null) return told;
  const spoken = spokenDurationMs(said);
  return spoken === null ? null : bounded(spoken);
}

/** The wait that an answer asks for, in its headers or, if they say nothing, in its text; null if it asks for none. */
export function askedWaitMs(
  answer: Pick<Answer, 'headers' | 'body' | 'status'>,
  nowEpochMs: number,
): number | null {
  return (
    retryAfterMs(answer.headers, nowEpochMs, answer.status) ??
    retryAfterFromText(answer.body, itsNow(answer.headers, nowEpochMs))
  );
}
