/**
 * Classify: derives a code from the reading of an error and of the errors quoted in it, and decides whose account it
 * is about: the caller's or the operator's.
 */
import type { Code } from '../model/codes.ts';
import type { Answer, Question } from '../model/observation.ts';
import type { ErrorReading } from './reading.ts';
import type { Relay, Side } from './relay.ts';
import { type Evidence, firstMatch, type Rule, type Without } from './rule.ts';
import { A_MODEL } from './rules/lexicon.ts';
import { STATUS_RULES } from './rules/status.ts';
import { TOPIC_RULES } from './rules/topics.ts';
import { DOOR_RULES, LAST_RULES, WORD_RULES } from './rules.ts';
import { saidOnPage } from './said-on-page.ts';
import { readAgain } from './second-reading.ts';

export interface Judgement {
  readonly code: Code;
  /** Name of the rule, for the log and the corpus; `upstream(rule)` if the failure is attributed to a provider. */
  readonly rule: string;
  /** The reading that the code was derived from: of the whole error, or of one quoted in it. */
  readonly reading: ErrorReading;
  /** True if no phrase was recognised, so that the code is only a guess by `LAST_RULES` (topics, status). */
  readonly bare: boolean;
  /** The code of what a provider behind the gateway said, if the failure is attributed to it; otherwise null. */
  readonly behind: Code | null;
}

const NO_ONE: Without = new Set();

/** Codes that concern the operator's own account, if a provider reports them; the caller can do nothing about it. */
const OPERATORS: ReadonlySet<Code> = new Set<Code>([
  'api-key-missing',
  'api-key-malformed',
  'key-rejected',
  'key-expired',
  'key-disabled',
  'account-inactive',
  'permission-denied',
  'quota-exhausted',
]);

/** What concerns the operator if the gateway called the provider with its own key, over its own route. */
const OPERATORS_ROUTE: ReadonlySet<Code> = new Set<Code>([
  ...OPERATORS,
  'rate-limited',
  'overloaded',
  'model-not-found',
  'model-not-permitted',
  'model-unavailable',
  'endpoint-not-found',
  'base-url-wrong-path',
  'base-url-has-endpoint',
  'base-url-insecure',
  'not-an-api',
  'blocked-by-firewall',
  'proxy-failure',
  'gateway-error',
  'gateway-unavailable',
  'malformed-response',
]);

/** If the gateway passes on the caller's own key, only these failures are the provider's. */
const BREAKDOWNS: ReadonlySet<Code> = new Set<Code>([
  'gateway-error',
  'gateway-unavailable',
  'not-an-api',
  'proxy-failure',
]);

const CHANGED: Readonly<Record<Side, ReadonlySet<Code>>> = {
  operator: OPERATORS_ROUTE,
  relay: new Set<Code>([...OPERATORS, ...BREAKDOWNS]),
  caller: BREAKDOWNS,
  unknown: BREAKDOWNS,
};

/** Always names a code: if no rule knows the words, by their topics or by the status. Never throws. */
export function classify(
  answer: Answer,
  reading: ErrorReading,
  question: Question,
  without: Without = NO_ONE,
): Judgement {
  const found = judge(reading, answer.status, { headers: answer.headers, question, without });
  // A gateway refuses its caller with a 4xx. If it says with a 502 that a key, account, balance or rate was refused,
  // that was its own at the provider.
  const refused = OPERATORS.has(found.code) || found.code === 'rate-limited';
  return answer.status === 502 && refused ? upstream(found) : found;
}

interface Given {
  readonly headers: Readonly<Record<string, string>>;
  readonly question: Question;
  readonly without: Without;
}

function judge(reading: ErrorReading, httpStatus: number, given: Given): Judgement {
  const status = effectiveStatus(reading, httpStatus);
  const evidence: Evidence = { reading, status, headers: given.headers, question: given.question };
  const own = ownJudgement(evidence, given.without);
  const { nested, relay } = reading;
  if (nested === null)
    return relay === null || speaksOfProviders(own, relay) ? own : attributed(own, relay, status);
  const isOwnStatus = relay !== null && saysOwnStatus(relay, httpStatus);
  // The headers of a front door, and the gateway's own clear words, take precedence over what it quotes.
  if (!own.bare && (OUTRANKS.has(own.code) || (own.code === 'blocked-by-firewall' && isOwnStatus)))
    return own;
  const inner = judge(nested, relay?.status ?? status, { ...given, headers: {} });
  if (inner.bare && !own.bare && own.code === 'upstream-error') return own;
  if (relay !== null) return isOwnStatus ? inner : attributed(inner, brokeOver(relay, httpStatus), status);
  if (inner.bare && !own.bare) return own;
  // LiteLLM prints its own `{'error': '…'}` into its message, so that is not a quotation. A whole error object is a
  // provider's.
  return nested.shape === 'error-string' ? inner : attributed(inner, QUOTED, status);
}

/**
 * True if only an identifier says that the error was relayed, but the words are the gateway's own: a provider would
 * not say "no providers available" or "channel not implemented".
 */
function speaksOfProviders({ code, rule, reading }: Judgement, relay: Relay): boolean {
  if (!reading.identifiers.includes(relay.name)) return false;
  return (
    rule === 'gateway-adapter' ||
    (code === 'model-unavailable' &&
      /\b(?:no|all|any) (?:\w{1,12} ){0,3}(?:providers?|upstreams?|backends?)\b/.test(reading.words.text))
  );
}

/** True if the status before the words (`502 Bad Gateway: …`) is just that of this answer, not a provider's. */
function saysOwnStatus(relay: Relay, httpStatus: number): boolean {
  return relay.name === 'sdk' && relay.status === httpStatus;
}

/**
 * If a gateway turns a provider's refusal into a 5xx, its own key was refused: it would have answered a refusal of the
 * caller's key with a 4xx.
 */
function brokeOver(relay: Relay, httpStatus: number): Relay {
  const refused = relay.status === 401 || relay.status === 402 || relay.status === 403;
  return relay.side === 'unknown' && refused && httpStatus >= 500 ? { ...relay, side: 'relay' } : relay;
}

const QUOTED: Relay = { name: 'quoted', side: 'unknown', status: null };

/** If the gateway's own words show one of these codes, its quotation of a provider does not change it. */
const OUTRANKS: ReadonlySet<Code> = new Set<Code>([
  'proxy-failure',
  'content-filtered',
  'region-blocked',
  'model-retired',
  'model-unavailable',
]);

function effectiveStatus(reading: ErrorReading, httpStatus: number): number {
  if (httpStatus >= 400) return httpStatus;
  return reading.statuses.find((status) => status >= 400) ?? httpStatus;
}

function ownJudgement(evidence: Evidence, without: Without): Judgement {
  const { reading } = evidence;
  const door = firstMatch(DOOR_RULES, evidence, without);
  const said = door === null ? null : saidOnPage(door, evidence, without);
  const isPage = reading.shape === 'html';
  const found = said ?? door ?? (isPage ? null : firstMatch(WORD_RULES, evidence, without));
  if (found !== null) return { code: found.code, rule: found.name, reading, bare: false, behind: null };
  const last = firstMatch(LAST_RULES, evidence, without);
  const isLeft = last === null || STATUS_RULES.includes(last);
  const again = isLeft ? readAgain(evidence, without) : null;
  if (again !== null) return { code: again.code, rule: again.name, reading, bare: false, behind: null };
  const guess = last !== null && STATUS_RULES.includes(last) ? guessed(evidence, without) : null;
  const { code, name } = guess ?? last ?? { code: 'gateway-error' as const, name: 'status-unknown' };
  return { code, rule: name, reading, bare: true, behind: null };
}

/**
 * Words that came without an error status are tried with each of these in turn, first with those whose rules depend
 * most on the words.
 */
const GUESSES = [400, 429, 401, 500, 503, 403, 404] as const;
/**
 * Leaves out rules that only need a mention of a model and take the rest from the status, which is just assumed here.
 */
const GUESS_RULES: readonly Rule[] = [...WORD_RULES, ...TOPIC_RULES].filter(
  ({ when }) => when.says?.includes(A_MODEL) !== true,
);

/** For an error in a 200 that states no status: finds a status that the words fit, and the rule that holds with it. */
function guessed(evidence: Evidence, without: Without): Rule | null {
  if (evidence.status >= 400 || !evidence.reading.failure) return null;
  for (const status of GUESSES) {
    const rule = firstMatch(GUESS_RULES, { ...evidence, status }, without);
    if (rule !== null) return rule;
  }
  return null;
}

/** What a provider says about the request itself is for the caller to fix, even if the code is only a guess. */
const OF_REQUEST: ReadonlySet<Code> = new Set<Code>(['unsupported-parameter', 'content-filtered']);

function attributed(inner: Judgement, relay: Relay, status: number): Judgement {
  const asked = OF_REQUEST.has(inner.code) && status >= 400 && status < 500;
  const theirs =
    CHANGED[relay.side].has(inner.code) ||
    // If a page from behind the gateway complains about a request, that was the gateway's request, not the caller's.
    (inner.reading.shape === 'html' && inner.code === 'invalid-request') ||
    (inner.bare && !asked && (relay.side === 'operator' || relay.side === 'relay'));
  return theirs ? upstream(inner) : inner;
}

function upstream(inner: Judgement): Judgement {
  const { code, rule, behind } = inner;
  return { ...inner, code: 'upstream-error', rule: `upstream(${rule})`, behind: behind ?? code };
}
