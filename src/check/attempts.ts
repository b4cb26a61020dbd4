/**
 * Judges each attempt while its full answer is still in memory, then combines all attempts at a question into one
 * outcome.
 */
import type { Diagnosis } from '../diagnose/diagnose.ts';
import { askedWaitMs } from '../http/retry-after.ts';
import type { Try } from '../model/finding.ts';
import type { Attempt, Exchange, Observation, Question } from '../model/observation.ts';
import { ended } from '../model/sentence.ts';
import type { ProbeRequest } from '../probe/requests.ts';
import type { Judge } from './judge.ts';
import { retryHint } from './retry-hint.ts';
import type { Outcome } from './transcript.ts';

/** One question to the gateway; it may take several attempts to answer. */
export interface Query {
  readonly question: Question;
  readonly model: string | null;
  readonly request: ProbeRequest;
  /** If true, exactly one attempt is made: no retries, no adapted body. */
  readonly once?: boolean;
}

function tryOf(attempt: Attempt, diagnosis: Diagnosis): Try {
  const { exchange } = attempt;
  return {
    startedMs: Math.round(attempt.startedMs),
    waitedMs: Math.round(attempt.waitedMs),
    durationMs: Math.round(exchange.durationMs),
    httpStatus: exchange.kind === 'answer' ? exchange.status : null,
    fault: exchange.kind === 'fault' ? exchange.type : null,
    code: diagnosis.code,
  };
}

/** How long the error response asks us to wait, in milliseconds; null if it does not ask. */
function askedWait(exchange: Exchange, wallClock: number): number | null {
  if (exchange.kind === 'fault' || exchange.status < 400) return null;
  return askedWaitMs(exchange, wallClock);
}

/** Codes whose advice is to wait. The finding mentions the time to wait only for these. */
const TO_WAIT_FOR = new Set([
  'rate-limited',
  'overloaded',
  'gateway-unavailable',
  'model-unavailable',
  'quota-exhausted',
]);

/** One attempt with its judgement. It does not hold the answer itself. */
export interface JudgedAttempt {
  readonly sent: Observation['sent'];
  readonly diagnosis: Diagnosis;
  /** Milliseconds that the answer asks us to wait; null if it does not ask. */
  readonly askedWaitMs: number | null;
  /** True if a further attempt can help. */
  readonly retry: boolean;
  /** The body to send instead, if the answer shows what was wrong with this one; null if there is none. */
  readonly adapted: Observation['sent'];
  /** Another body to try as a last resort, once no retry with this one is left; null if there is none. */
  readonly lastForm: Observation['sent'];
}

/**
 * The attempt that decides the outcome: normally the last one. The exception is a gateway that takes a backend out of
 * service because our first request failed there, and then reports that no backend is available (LiteLLM's
 * cool-down). There the earlier upstream failure is the cause, so that attempt decides.
 */
function deciding(judgements: readonly JudgedAttempt[]): JudgedAttempt | undefined {
  const last = judgements.at(-1);
  if (last?.diagnosis.code !== 'model-unavailable') return last;
  const cause = judgements.findLast(({ diagnosis }) => diagnosis.code === 'upstream-error');
  if (cause === undefined) return last;
  const seen = `${ended(cause.diagnosis.seen)} Asked again, it had nothing left to serve the model.`;
  return { ...cause, diagnosis: { ...cause.diagnosis, seen } };
}

/** Judges one attempt while its full answer is in memory. `sent` is the request body that was answered. */
export function judgedAttempt(
  by: Judge,
  exchange: Exchange,
  query: Query,
  sent: Observation['sent'],
  wallClock: number,
): JudgedAttempt {
  const { question, model, request } = query;
  const diagnosis = by.diagnosis(exchange, question, model, sent);
  const isRefused = diagnosis.code !== null && exchange.kind === 'answer';
  const isAdaptable = isRefused && query.once !== true && sent !== null;
  const wait = askedWait(exchange, wallClock);
  return {
    sent,
    diagnosis,
    askedWaitMs: wait,
    retry: by.retryable(diagnosis.code, exchange),
    adapted: isAdaptable
      ? by.adapt(exchange, sent, { question, first: request.body ?? sent, code: diagnosis.code })
      : null,
    // A gateway that named a waiting time is not asked again before that, so there is no last resort.
    lastForm: isAdaptable && wait === null ? by.asFloats(exchange, sent, diagnosis.code) : null,
  };
}

/** The waiting time, if it is worth mentioning for this diagnosis; else null. */
function tellableWait(wait: number | null, { code }: Diagnosis): number | null {
  return wait !== null && wait > 0 && code !== null && TO_WAIT_FOR.has(code) ? wait : null;
}

/** Combines all attempts at one question into one outcome; null if no attempt was made. */
export function outcomeOf(
  query: Query,
  attempts: readonly Attempt[],
  judgements: readonly JudgedAttempt[],
  by: Judge,
  { wallClock, maxWaitMs }: { readonly wallClock: number; readonly maxWaitMs: number },
): { readonly outcome: Outcome; readonly waitMs: number | null } | null {
  const last = deciding(judgements);
  if (last === undefined) return null;
  const final = by.final(last.diagnosis);
  const waitMs = tellableWait(last.askedWaitMs, final);
  const { question, model, request } = query;
  const tries = attempts.map((attempt, at) => tryOf(attempt, judgements[at]?.diagnosis ?? final));
  // If the next attempt sent a different body, this answer only made us adapt the request; it does not count as a
  // failure.
  const isSentAgain = (at: number): boolean => judgements[at + 1]?.sent === judgements[at]?.sent;
  const failed = tries.slice(0, -1).filter(({ code }, at) => code !== null && isSentAgain(at));
  // Say how often it failed: whoever is alerted first asks whether this was a single slip or a lasting failure.
  const often = failed.length === 0 || final.code === null ? '' : ` ${failed.length + 1} attempts were made.`;
  const until = waitMs === null ? '' : retryHint(waitMs, wallClock, maxWaitMs);
  const seen = `${often + until === '' ? final.seen : ended(final.seen)}${often}${until}`;
  const outcome: Outcome = {
    observation: { question, model, method: request.method, url: request.url, sent: last.sent, attempts },
    diagnosis: { ...final, seen },
    tries,
    failed,
  };
  return { outcome, waitMs };
}
