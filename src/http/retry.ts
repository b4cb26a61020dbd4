/** One question, as many attempts as it takes and the rules allow. */
import type { Answer, Attempt, Exchange } from '../model/observation.ts';
import type { OutgoingRequest } from './client.ts';
import type { Pace } from './pace.ts';
import { askedWaitMs } from './retry-after.ts';

const FIRST_WAIT_MS = 250;
const JITTER = 0.25;
/** The most that jitter is taken of: a long Retry-After needs none. */
const JITTERED_MS = 2000;

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
  readonly judge: (exchange: Exchange) => Judgement;
  /** The body to ask with instead, if this answer says what is wrong with it; tried once, and no retry. */
  readonly adapt: (
    answer: Answer,
    body: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>> | null;
  readonly signal: AbortSignal;
  /** Milliseconds since the run began. */
  readonly now: () => number;
  /** Milliseconds since 1970, for dates that gateways name. */
  readonly wallClock: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/**
 * All attempts, in order, the last one counts. Ends without a further one as soon as the signal fires or the pace is
 * stopped; the list is empty where that was before the first.
 */
export async function sendWithRetries(options: RetryOptions): Promise<Attempt[]> {
  const { pace, signal, now, judge, adapt } = options;
  const attempts: Attempt[] = [];
  let request = options.request;
  let retried = 0;
  let adapted = false;
  let endedMs: number | null = null;
  for (;;) {
    const attempt = await pace.run(() => attemptAt(request, endedMs, options), signal);
    if (attempt === null) return attempts;
    attempts.push(attempt);
    const { exchange } = attempt;
    endedMs = now();
    const better =
      adapted || exchange.kind === 'fault' || request.body === null ? null : adapt(exchange, request.body);
    if (better !== null) {
      adapted = true;
      endedMs = null;
      request = { ...request, body: better };
      continue;
    }
    const judgement = judge(exchange);
    const waitMs = planWait(exchange, judgement, retried, options);
    if (waitMs === null) return attempts;
    retried++;
    await options.sleep(waitMs, signal);
    if (signal.aborted) return attempts;
  }
}

async function attemptAt(
  request: OutgoingRequest,
  endedMs: number | null,
  options: RetryOptions,
): Promise<Attempt> {
  const startedMs = options.now();
  const waitedMs = endedMs === null ? 0 : startedMs - endedMs;
  return { startedMs, waitedMs, exchange: await options.send(request, options.signal) };
}

/** Tells the pace what the gateway asked for; the wait before the next attempt, null for none. */
function planWait(
  exchange: Exchange,
  judgement: Judgement,
  retried: number,
  options: RetryOptions,
): number | null {
  const { pace, now, maxWaitMs, retries } = options;
  if (!judgement.retry && !judgement.slowDown) {
    if (exchange.kind === 'answer' && exchange.status < 400) pace.speedUp();
    return null;
  }
  const asked = exchange.kind === 'answer' ? askedWaitMs(exchange, options.wallClock()) : null;
  if (asked !== null && asked > maxWaitMs) {
    if (judgement.slowDown) pace.stopUntil(now() + asked);
    return null;
  }
  const waitMs = nextWait(asked, retried, options.random());
  if (judgement.slowDown) pace.slowDown(now() + waitMs);
  const forbidden = exchange.kind === 'answer' && exchange.headers['x-should-retry'] === 'false';
  return judgement.retry && !forbidden && retried < retries ? waitMs : null;
}

/** At least what was asked for and at least a wait that doubles each time; jitter only adds to it. */
function nextWait(askedMs: number | null, retried: number, random: number): number {
  const least = Math.max(askedMs ?? 0, FIRST_WAIT_MS * 2 ** retried);
  // A timer may fire up to a millisecond early.
  return Math.ceil(least + JITTER * random * Math.min(least, JITTERED_MS)) + 1;
}
