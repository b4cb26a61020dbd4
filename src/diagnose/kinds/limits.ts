/** Kinds of limits: of requests, tokens and money. */
import type { Kind } from './kind.ts';

export const RATE_KINDS: readonly Kind[] = [
  {
    code: 'rate-limited',
    where: 'it counts requests that run side by side',
    says: /\bparallel\b|\bconcurren(?:t|cy)\b|\bsimultaneous|\bat (?:once|the same time)\b|并发|同时/,
    means: 'Too many requests of this key were under way at the same time.',
    next: 'Lower `concurrency`, here and in the application, or ask for a higher limit.',
  },
  {
    code: 'rate-limited',
    where: 'a day, a week or a month is used up',
    says: /\b(?:per|a|this|each|the)[ -](?:day|week|month)\b|\bdaily\b|\bweekly\b|\bmonthly\b|\brpd\b|\btpd\b|每[天日周月]|[当今]日|本[周月]/,
    means: 'This key used up its requests or tokens of the day, the week or the month.',
    next: 'Wait until the limit resets, or raise it: with credit on the account or a higher tier, as a rule.',
  },
];

export const MONEY_KINDS: readonly Kind[] = [
  {
    code: 'quota-exhausted',
    where: 'a budget or a limit of spending was set',
    says: /\bbudget\b|\bspend(?:ing)?[ _-]?(?:limit|cap)\b|\b(?:key|monthly) (?:spend\w* |total )?limit\b|\bhard limit\b|预算|限额/,
    means:
      'The budget that was set for this key, user, team or project is used up; the account may still have credit.',
    next: 'Raise that budget in the gateway’s console (or top up), or wait until its period is over.',
  },
  {
    code: 'quota-exhausted',
    where: 'what a plan includes is used up',
    says: /\busage limits?\b|\bbilling (?:cycle|period)\b|\bweekly\b|套餐/,
    means: 'What the plan of this account includes is used up for its period.',
    next: 'Wait for the next period, buy more, or change to a larger plan.',
  },
];
