/** One question, as many attempts as it takes and the rules allow. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Answer, Attempt, Exchange } from '../model/observation.ts';
import type { OutgoingRequest } from './client.ts';
import type { Pace } from './pace.ts';
import { askedWaitMs } from './retry-after.ts';

const FIRST_WAIT_MS = 250;
const JITTER = 0.25;
/** Jitter is a part of no more than this: a long Retry-After needs little. */
const JITTERED_MS = 2000;
/** The most that jitter and rounding add to one wait. */
const MOST_ADDED_MS = JITTER * JITTERED_MS + 2;

/** The value of the limit, its name, any limit, the forced call and the form without a stream, one after the other. */
const MOST_ADAPTED = 5;

type Body = Readonly<Record<string, unknown>>;

export interface Judgement {
  /** A further attempt can help. */
  readonly retry: boolean;
  /** The gateway wants fewer requests: it is left alone as a whole, not only by this one. */
  readonly slowDown: boolean;
}

export interface RetryOptions {
  readonly request: OutgoingRequest;
  readonly send: (request: OutgoingRequest, signal: AbortSignal) => Promise<Exchange>;
  readonly pace: Pace;
  /** Further attempts at most. */
  readonly retries: number;
  /** A longer wait than this is not waited for. */
  readonly maxWaitMs: number;
  readonly judge: (exchange: Exchange, request: OutgoingRequest) => Promise<Judgement>;
  /** What stays in memory of an exchange once all was asked about it. */
  readonly keep: (exchange: Exchange) => Exchange;
  /**
   * The body to ask with instead, if this answer says what is wrong with it; that is no retry. With `isLast`, if there is
   * another one to try where no retry is left.
   */
  readonly adapt: (answer: Answer, body: Body, isLast: boolean) => Body | null;
  readonly signal: AbortSignal;
  /** Milliseconds since the run began. */
  readonly now: () => number;
  /** Milliseconds since 1970, for dates that gateways name. */
  readonly wallClock: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Called where a further attempt was due and the signal fired before it. */
  readonly onCut: () => void;
}

/**
 * All attempts, in order, the last one counts. Ends without a further one as soon as the signal fires or the pace is
 * stopped; the list is empty where that was before the first.
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

/** What the attempts before leave for the next one. */
interface State {
  readonly request: OutgoingRequest;
  readonly retried: number;
  readonly adapted: number;
  /** When the attempt that failed had ended; null where there was none to wait after. */
  readonly endedMs: number | null;
  /** The last wait as it really was. */
  readonly waitedMs: number;
}

/** What to do after an attempt: ask with another body at once, or again after a wait. */
type Next = { readonly body: Body } | { readonly body: null; readonly waitMs: number };

interface Made {
  readonly attempt: Attempt;
  /** Null for no further attempt; undefined where that is not known yet. */
  readonly next: Next | null | undefined;
}

/** Of an attempt behind which another one came, its outcome counts, and no longer what was said. */
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
 * One attempt, judged; null where it was not made. In a function of its own, because one that waits for the next attempt
 * holds all that its variables held before: hundreds of them held a whole answer each.
 */
async function finish(state: State, options: RetryOptions): Promise<Finished | null> {
  const made = await options.pace.run(() => attemptAt(state, options), options.signal);
  if (made === null) return null;
  const { attempt } = made;
  const next = made.next === undefined ? await nextAfterOthers(attempt, state, options) : made.next;
  return { kept: { ...attempt, exchange: options.keep(attempt.exchange) }, next };
}

/** A refusal is judged while it still holds its place: after a 429 no other request may slip into it. */
async function attemptAt(state: State, options: RetryOptions): Promise<Made> {
  const { request, endedMs } = state;
  const startedMs = options.now();
  const waitedMs = endedMs === null ? 0 : startedMs - endedMs;
  const exchange = await options.send(request, options.signal);
  const attempt = { startedMs, waitedMs, exchange };
  const good = exchange.kind === 'answer' && exchange.status < 300;
  return { attempt, next: good ? undefined : await nextOf(attempt, state, options) };
}

/** The places of good answers are taken by other requests first, which are on their way while these are judged. */
async function nextAfterOthers(attempt: Attempt, state: State, options: RetryOptions): Promise<Next | null> {
  // undici writes on a kept connection at the end of the turn in which it came free.
  await turn();
  await turn();
  return nextOf(attempt, state, options);
}

async function nextOf(attempt: Attempt, state: State, options: RetryOptions): Promise<Next | null> {
  const { exchange } = attempt;
  const { request, adapted } = state;
  const judgement = await options.judge(exchange, request);
  const otherBody = (isLast: boolean): Body | null =>
    adapted >= MOST_ADAPTED || exchange.kind === 'fault' || request.body === null
      ? null
      : options.adapt(exchange, request.body, isLast);
  const body = otherBody(false);
  if (body !== null) return { body };
  const waitMs = planWait(attempt, judgement, state, options);
  if (waitMs !== null) return { body: null, waitMs };
  const last = judgement.retry && state.retried >= options.retries ? otherBody(true) : null;
  return last === null ? null : { body: last };
}

/** Tells the pace what the gateway asked for; the wait before the next attempt, null for none. */
function planWait(
  { exchange, startedMs }: Attempt,
  judgement: Judgement,
  state: State,
  options: RetryOptions,
): number | null {
  const { pace, now, maxWaitMs, retries } = options;
  const { retried } = state;
  if (!judgement.retry && !judgement.slowDown) {
    if (exchange.kind === 'answer' && exchange.status < 400) pace.speedUp(startedMs);
    return null;
  }
  const asked = exchange.kind === 'answer' ? askedWaitMs(exchange, options.wallClock()) : null;
  if (asked !== null && asked > maxWaitMs) {
    if (judgement.slowDown) pace.stopUntil(now() + asked);
    return null;
  }
  const waitMs = nextWait(asked, { retried, waitedMs: state.waitedMs }, options.random(), maxWaitMs);
  if (judgement.slowDown) pace.slowDown(now() + waitMs);
  const forbidden = exchange.kind === 'answer' && exchange.headers['x-should-retry'] === 'false';
  return judgement.retry && !forbidden && retried < retries ? waitMs : null;
}

/**
 * At least what the gateway asked for, at least a wait that doubles, and longer than the last; jitter only adds to it.
 * Doubling ends at `maxWaitMs`, as what a gateway asks for does: the tenth wait would be two minutes.
 */
function nextWait(
  askedMs: number | null,
  { retried, waitedMs }: Pick<State, 'retried' | 'waitedMs'>,
  random: number,
  maxWaitMs: number,
): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** retried, Math.max(maxWaitMs, FIRST_WAIT_MS));
  // Where the machine slept meanwhile, the last wait was hours by the clock.
  const last = Math.min(waitedMs, maxWaitMs + MOST_ADDED_MS * retried);
  const least = Math.max(askedMs ?? 0, doubled, last);
  // A timer may fire up to a millisecond early.
  return Math.ceil(least + JITTER * random * Math.min(least, JITTERED_MS)) + 1;
}
