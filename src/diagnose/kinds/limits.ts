/** Kinds of limits: of requests, tokens and money. */
import type { Kind } from './kind.ts';

/** Not a free trial, and not one of two possible causes (“your balance is empty or your plan has expired”). */
export const PLAN_ENDED =
  /(?<!\btrial |\bor |\bor (?:your|the) )\b(?:plan|subscription|package|membership) (?:is |has |was )?(?:\w{1,10} or )?(?:been )?(?:expired|ended|cancell?ed|lapsed)\b|(?<!或)(?:套餐|订阅|会员|资源包).{0,4}(?:到期|过期)/;

export const RATE_KINDS: readonly Kind[] = [
  {
    code: 'rate-limited',
    where: 'one request is over the limit of tokens',
    says: /\brequest (?:is )?too large\b/,
    means: 'This one request counts more tokens than the key may use in a minute; waiting does not help.',
    next: 'Move to a tier with a higher limit, or have the gateway’s added prompt or `max_tokens` made smaller.',
    firm: true,
  },
  {
    code: 'rate-limited',
    where: 'it counts concurrent requests',
    says: /\bparallel\b|\bconcurren(?:t|cy)\b|\bsimultaneous|\bat (?:once|the same time)\b|\bin[- ]flight\b|\b(?:previous|last|another) (?:request|stream|run)s? (?:is |are )?(?:still |already )?(?:running|in progress|being)|\bone (?:stream|request) per (?!(?:\d+ )?(?:seconds?|minutes?|hours?|days?|s|min)\b)|\b(?:streams|connections|requests) (?:are )?(?:already|still) (?:open|running|active)\b|\bside by side\b|并发|同时|上一个请求/,
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
  {
    code: 'rate-limited',
    where: 'the allowance of a plan is used up for a while',
    says: /^(?!.{0,400}\b(?:per|each|every|a) (?:second|minute|min)\b|.{0,400}\b(?:rate[- ]limit|concurren|rpm\b|tpm\b)).{0,200}(?:\b(?:usage|session|message) limits?\b|\bhit your limit\b|\blimit (?:will )?resets?\b)/,
    means: 'What this account’s plan allows is used up until the limit resets.',
    next: 'Wait until it resets (the answer may say when), or move to a larger plan.',
  },
];

export const MONEY_KINDS: readonly Kind[] = [
  {
    code: 'quota-exhausted',
    where: 'the plan has ended',
    says: PLAN_ENDED,
    means: 'The plan or subscription of the account behind the key has ended.',
    next: 'Renew it with that account, or use a key that pays by use.',
    firm: true,
  },
  {
    code: 'quota-exhausted',
    where: 'nothing was bought yet',
    says: /\bnever purchased\b|\bno active subscription\b|\bnot have an? (?:active|valid|current|paid) (?:subscription|plan|membership)\b|(?:尚?未|没有)(?:购买|订购|订阅)/,
    means: 'The account behind the key has no credit or active plan, or the key belongs to another account.',
    next: 'Buy credit or a plan with that account, or use the key of the account that has some.',
  },
  {
    code: 'quota-exhausted',
    where: 'it wants a way to be paid',
    says: /\b(?:no|valid|without|missing|requires?|needs?|add|link|attach|bind|set up|provide) (?:an? |the |your |any |valid |active |default ){0,3}(?:payment method|(?:credit|bank) card|card on file|billing)\b|\bpayment method\b.{0,20}\b(?:required|missing|declined|failed|expired|invalid)\b/,
    means: 'The account behind the key has no valid payment method.',
    next: 'Add one with that account in the provider’s console.',
  },
  {
    code: 'quota-exhausted',
    where: 'a free allowance is used up',
    says: /\bfree[ -](?:\w{1,12} )?(?:tier|usage|quota|credits?|trial|allowance|allocation|requests|plan)\b|免费额度/,
    means: 'What this account may use for free is used up.',
    next: 'Add credit or a plan (and switch off a “free tier only” mode), or wait where the allowance is renewed.',
  },
  {
    code: 'quota-exhausted',
    where: 'a budget or spending limit was set',
    says: /\bbudget\b|\bspend(?:ing)?[ _-]?(?:limit|cap)\b|\b(?:key|monthly) (?:spend\w* |total )?limit\b|\bhard limit\b|\bcost[ _-]limit\b|预算|限额|(?:费用|消费|花费|金额).{0,4}(?:限制|上限)/,
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
