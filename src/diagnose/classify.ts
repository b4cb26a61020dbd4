/** Classify: from a reading to a code, from the inside out, and whose account it is about. */
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

export interface Judgement {
  readonly code: Code;
  /** Name of the rule, for the log and the corpus; wrapped ones as `upstream(rule)`. */
  readonly rule: string;
  /** The reading whose words it rests on. */
  readonly reading: ErrorReading;
  /** True when nothing but the status was understood. */
  readonly bare: boolean;
  /** What the provider behind the gateway said; null where the gateway speaks for itself. */
  readonly behind: Code | null;
}

const NO_ONE: Without = new Set();

/** What a provider says of the operator's side of things; the caller can do nothing about it. */
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

/** Everything else that is the operator's when the gateway called with its own key and its own route. */
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

/** A gateway that passes the caller's key on relays only the provider's own breakdowns. */
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

export function classify(
  answer: Answer,
  reading: ErrorReading,
  question: Question,
  without: Without = NO_ONE,
): Judgement {
  const found = judge(reading, answer.status, { headers: answer.headers, question, without });
  // A gateway refuses its caller's key with a 4xx; beside a 502 the key, account, money or rate was its own.
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
  if (reading.nested === null) {
    const itself = reading.relay === null || speaksOfProviders(own, reading.relay);
    return itself || reading.relay === null ? own : attributed(own, reading.relay, status);
  }
  // A front door's headers and the gateway's own clear words outrank what is quoted.
  if (!own.bare && OUTRANKS.has(own.code)) return own;
  if (
    !own.bare &&
    own.code === 'blocked-by-firewall' &&
    reading.relay !== null &&
    saysOwnStatus(reading.relay, httpStatus)
  )
    return own;
  const inner = judge(reading.nested, reading.relay?.status ?? status, { ...given, headers: {} });
  if (inner.bare && !own.bare && own.code === 'upstream-error') return own;
  if (reading.relay !== null && !saysOwnStatus(reading.relay, httpStatus))
    return attributed(inner, brokeOver(reading.relay, httpStatus), status);
  if (reading.relay !== null) return inner;
  if (inner.bare && !own.bare) return own;
  // LiteLLM prints its own `{'error': '…'}` into its message; a whole error object is a provider's.
  return reading.nested.shape === 'error-string' ? inner : attributed(inner, QUOTED, status);
}

/** A provider does not speak of providers: only an identifier said that it came from behind, the words are the gateway's. */
function speaksOfProviders({ code, reading }: Judgement, relay: Relay): boolean {
  return (
    code === 'model-unavailable' &&
    reading.identifiers.includes(relay.name) &&
    /\b(?:no|all|any) (?:\w{1,12} ){0,3}(?:providers?|upstreams?|backends?)\b/.test(reading.words.text)
  );
}

/** `502 Bad Gateway` before the words is the answer's own status, not a provider's. */
function saysOwnStatus(relay: Relay, httpStatus: number): boolean {
  return relay.name === 'sdk' && relay.status === httpStatus;
}

/** A gateway that answers 5xx over a refusal it was given was refused itself: the caller's key would have come back as 4xx. */
function brokeOver(relay: Relay, httpStatus: number): Relay {
  const refused = relay.status === 401 || relay.status === 402 || relay.status === 403;
  return relay.side === 'unknown' && refused && httpStatus >= 500 ? { ...relay, side: 'relay' } : relay;
}

const QUOTED: Relay = { name: 'quoted', side: 'unknown', status: null };

/** Codes of the gateway itself that its quotation of a provider does not change. */
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
  const guess = last !== null && STATUS_RULES.includes(last) ? guessed(evidence, without) : null;
  const { code, name } = guess ?? last ?? { code: 'gateway-error' as const, name: 'status-unknown' };
  return { code, rule: name, reading, bare: true, behind: null };
}

/** Statuses under which words are read that came with none; the ones that lean on the words most come first. */
const GUESSES = [400, 429, 401, 500, 503, 403, 404] as const;
/** Not those to which the status says everything, and the words no more than that a model is meant. */
const GUESS_RULES: readonly Rule[] = [...WORD_RULES, ...TOPIC_RULES].filter(
  ({ when }) => when.says?.includes(A_MODEL) !== true,
);

/** An error in a 200 that tells no status means what its words would mean with one that fits them. */
function guessed(evidence: Evidence, without: Without): Rule | null {
  if (evidence.status >= 400 || !evidence.reading.failure) return null;
  for (const status of GUESSES) {
    const rule = firstMatch(GUESS_RULES, { ...evidence, status }, without);
    if (rule !== null) return rule;
  }
  return null;
}

/** What a provider says of the request itself is the caller's to mend, guessed or known. */
const OF_REQUEST: ReadonlySet<Code> = new Set<Code>(['unsupported-parameter', 'content-filtered']);

function attributed(inner: Judgement, relay: Relay, status: number): Judgement {
  const asked = OF_REQUEST.has(inner.code) && status >= 400 && status < 500;
  const theirs =
    CHANGED[relay.side].has(inner.code) ||
    // Whatever a page that came from behind says of a request, it was not the caller's.
    (inner.reading.shape === 'html' && inner.code === 'invalid-request') ||
    (inner.bare && !asked && (relay.side === 'operator' || relay.side === 'relay'));
  return theirs ? upstream(inner) : inner;
}

function upstream(inner: Judgement): Judgement {
  const { code, rule, behind } = inner;
  return { ...inner, code: 'upstream-error', rule: `upstream(${rule})`, behind: behind ?? code };
}
