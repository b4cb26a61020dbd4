/** Sends one question, with as many attempts as it takes and the rules allow. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Attempt, Exchange } from '../model/observation.ts';
import type { OutgoingRequest } from './client.ts';
import type { Pace, Turn } from './pace.ts';
import { askedWaitMs } from './retry-after.ts';

const FIRST_WAIT_MS = 250;
const JITTER = 0.25;
/** Jitter is a fraction of at most this: a long Retry-After needs little. */
const JITTERED_MS = 2000;
/** The most that jitter and rounding add to one wait. */
const MOST_ADDED_MS = JITTER * JITTERED_MS + 2;

/**
 * Maximum number of changes of the body, one after another. Five cover the value of the token limit, its name, any
 * limit at all, the forced tool call and the form without a stream.
 */
const MOST_ADAPTED = 5;

type Body = Readonly<Record<string, unknown>>;

export interface Judgement {
  /** Another attempt may help. */
  readonly retry: boolean;
  /** The gateway wants fewer requests. This slows down all questions to it, not only this one. */
  readonly slowDown: boolean;
  /** The failure may come from too many requests at once, although the gateway did not say so. */
  readonly crowded?: boolean;
  /** The changed body to send instead, if the answer says what is wrong with this one. That is not a retry. */
  readonly adapted?: Body | null;
  /** Another body to try once no retry is left. */
  readonly lastForm?: Body | null;
}

export interface RetryOptions {
  readonly request: OutgoingRequest;
  readonly send: (request: OutgoingRequest, signal: AbortSignal) => Promise<Exchange>;
  readonly pace: Pace;
  /** Maximum number of further attempts. */
  readonly retries: number;
  /** If a longer wait is asked for, there is no further attempt. */
  readonly maxWaitMs: number;
  readonly judge: (exchange: Exchange, request: OutgoingRequest) => Promise<Judgement>;
  /** Reduces an exchange to what stays in memory after it was judged. */
  readonly keep: (exchange: Exchange) => Exchange;
  readonly signal: AbortSignal;
  /** Milliseconds since the run began. */
  readonly now: () => number;
  /** Milliseconds since 1970, for the dates that gateways name. */
  readonly wallClock: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Called if another attempt was about to be made when the signal fired. */
  readonly onCut: () => void;
}

/**
 * Returns all attempts in order; the last one is the result. Makes no further attempt once the signal has fired or the
 * pace was stopped. The list is empty if that was before the first one.
 */
export async function sendWithRetries(options: RetryOptions): Promise<Attempt[]> {
  const { signal, now } = options;
  const attempts: Attempt[] = [];
  let state: State = { request: options.request, retried: 0, adapted: 0, endedMs: null, waitedMs: 0 };
  for (;;) {
    const current = state;
    const finished = await finish(current, options);
    if (finished === null) {
      if (attempts.length > 0 && signal.aborted) options.onCut();
      return attempts;
    }
    const { kept, next } = finished;
    attempts.push(...attempts.splice(-1).map(outlined), kept);
    if (next === null) return attempts;
    if (next.body !== null) {
      const request = { ...current.request, body: next.body };
      state = { ...current, request, adapted: current.adapted + 1, endedMs: null };
      continue;
    }
    const endedMs = now();
    await options.sleep(next.waitMs, signal);
    if (signal.aborted) {
      options.onCut();
      return attempts;
    }
    state = { ...current, retried: current.retried + 1, endedMs, waitedMs: now() - endedMs };
  }
}

/** What the attempts so far pass on to the next one. */
interface State {
  readonly request: OutgoingRequest;
  readonly retried: number;
  readonly adapted: number;
  /** When the failed attempt ended; null if there was none to wait after. */
  readonly endedMs: number | null;
  /** How long the last wait really took. */
  readonly waitedMs: number;
}

/** What to do after an attempt: send another body at once, or the same one after a wait. */
type Next = { readonly body: Body } | { readonly body: null; readonly waitMs: number };

interface Made {
  readonly attempt: Attempt;
  readonly turn: Turn;
  /** Null for no further attempt; undefined if that is not known yet. */
  readonly next: Next | null | undefined;
}

/** Once another attempt follows, only the outcome of this one is needed, and neither its headers nor its body. */
function outlined(attempt: Attempt): Attempt {
  const { exchange } = attempt;
  return exchange.kind === 'fault'
    ? attempt
    : { ...attempt, exchange: { ...exchange, headers: {}, body: '' } };
}

interface Finished {
  readonly kept: Attempt;
  readonly next: Next | null;
}

/**
 * Makes one attempt and judges it; null if it was not made. This is a function of its own because, while waiting for
 * the next attempt, one large function would hold everything that its variables held before: with hundreds of them, a
 * whole answer each.
 */
async function finish(state: State, options: RetryOptions): Promise<Finished | null> {
  const made = await options.pace.run((turn) => attemptAt(state, turn, options), options.signal);
  if (made === null) return null;
  let { next } = made;
  if (next === undefined) {
    // undici writes to a kept-alive connection at the end of the turn in which it became free.
    await nextTurn();
    await nextTurn();
    next = await nextOf(made, state, options);
  }
  const { attempt } = made;
  return { kept: { ...attempt, exchange: options.keep(attempt.exchange) }, next };
}

/**
 * A failed answer is judged while the request still occupies its place in the pace: after a 429, no other request may
 * take that place. A good one gives up its place first, so that the next request is on its way while it is judged.
 */
async function attemptAt(state: State, turn: Turn, options: RetryOptions): Promise<Made> {
  const { request, endedMs } = state;
  const startedMs = options.now();
  const waitedMs = endedMs === null ? 0 : startedMs - endedMs;
  const exchange = await options.send(request, options.signal);
  const made = { attempt: { startedMs, waitedMs, exchange }, turn };
  const good = exchange.kind === 'answer' && exchange.status < 300;
  return { ...made, next: good ? undefined : await nextOf(made, state, options) };
}

async function nextOf(
  { attempt, turn }: Omit<Made, 'next'>,
  state: State,
  options: RetryOptions,
): Promise<Next | null> {
  const { request, retried, adapted } = state;
  const judgement = await options.judge(attempt.exchange, request);
  const bodyOf = (form: 'adapted' | 'lastForm'): Body | null =>
    adapted < MOST_ADAPTED ? (judgement[form] ?? null) : null;
  const body = bodyOf('adapted');
  if (body !== null) return { body };
  const waitMs = planWait(attempt, judgement, state, turn, options);
  if (judgement.crowded === true) options.pace.crowded(turn, options, waitMs ?? 0);
  if (waitMs !== null) return { body: null, waitMs };
  const last = judgement.retry && retried >= options.retries ? bodyOf('lastForm') : null;
  return last === null ? null : { body: last };
}

/** Tells the pace what the gateway asks for. Returns the wait before the next attempt, null for none. */
function planWait(
  { exchange, startedMs }: Attempt,
  judgement: Judgement,
  state: State,
  turn: Turn,
  options: RetryOptions,
): number | null {
  const { pace, now, maxWaitMs, retries } = options;
  const { retried } = state;
  if (!judgement.retry && !judgement.slowDown) {
    if (exchange.kind === 'answer' && exchange.status < 400) pace.speedUp(startedMs, options);
    return null;
  }
  const asked = exchange.kind === 'answer' ? askedWaitMs(exchange, options.wallClock()) : null;
  if (asked !== null && asked > maxWaitMs) {
    if (judgement.slowDown) pace.stopUntil(now() + asked);
    return null;
  }
  const waitMs = nextWait(asked, state, options.random(), maxWaitMs);
  if (judgement.slowDown) pace.slowDown(now() + waitMs, turn, options);
  const forbidden = exchange.kind === 'answer' && exchange.headers['x-should-retry'] === 'false';
  return judgement.retry && !forbidden && retried < retries ? waitMs : null;
}

/**
 * At least what the gateway asked for, at least a wait that doubles each time, and longer than the last one; jitter is
 * only added. Doubling ends at `maxWaitMs`, as does what a gateway may ask for: the tenth wait would be two minutes.
 */
function nextWait(
  askedMs: number | null,
  { retried, waitedMs }: Pick<State, 'retried' | 'waitedMs'>,
  random: number,
  maxWaitMs: number,
): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** retried, Math.max(maxWaitMs, FIRST_WAIT_MS));
  // If the machine was asleep meanwhile, the last wait took hours by the clock.
  const last = Math.min(waitedMs, maxWaitMs + MOST_ADDED_MS * retried);
  const least = Math.max(askedMs ?? 0, doubled, last);
  // A timer may fire up to a millisecond early.
  return Math.ceil(least + JITTER * random * Math.min(least, JITTERED_MS)) + 1;
}
