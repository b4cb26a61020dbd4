/** Kinds of limits: of requests, tokens and money. */
import type { Kind } from './kind.ts';

export const RATE_KINDS: readonly Kind[] = [
  {
    code: 'rate-limited',
    where: 'it counts concurrent requests',
    says: /\bparallel\b|\bconcurren(?:t|cy)\b|\bsimultaneous|\bat (?:once|the same time)\b|并发|同时/,
    means: 'Too many requests with this key were in flight at the same time.',
    next: 'Lower `concurrency`, here and in the application, or ask for a higher limit.',
  },
  {
    code: 'rate-limited',
    where: 'a daily, weekly or monthly limit is reached',
    says: /\b(?:per|a|this|each|the)[ -](?:day|week|month)\b|\bdaily\b|\bweekly\b|\bmonthly\b|\brpd\b|\btpd\b|每[天日周月]|[当今]日|本[周月]/,
    means: 'This key has used up its requests or tokens for the day, week or month.',
    next: 'Wait until the limit resets, or raise it: usually by adding credit or moving to a higher tier.',
  },
];

export const MONEY_KINDS: readonly Kind[] = [
  {
    code: 'quota-exhausted',
    where: 'a budget or spending limit was set',
    says: /\bbudget\b|\bspend(?:ing)?[ _-]?(?:limit|cap)\b|\b(?:key|monthly) (?:spend\w* |total )?limit\b|\bhard limit\b|预算|限额/,
    means:
      'The budget set for this key, user, team or project is used up; the account may still have credit.',
    next: 'Raise that budget in the gateway’s console (or top up), or wait for its next period.',
  },
  {
    code: 'quota-exhausted',
    where: 'the allowance of a plan is used up',
    says: /\busage limits?\b|\bbilling (?:cycle|period)\b|\bweekly\b|套餐/,
    means: 'The allowance of this account’s plan is used up for the current period.',
    next: 'Wait for the next period, buy more, or move to a larger plan.',
  },
];
