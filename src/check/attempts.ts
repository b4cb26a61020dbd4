/** Attempts: each is judged while its answer is there in full, and all of them at one question come to one answer. */
import type { Diagnosis } from '../diagnose/diagnose.ts';
import { askedWaitMs } from '../http/retry-after.ts';
import type { Try } from '../model/finding.ts';
import type { Attempt, Exchange, Observation, Question } from '../model/observation.ts';
import { ended } from '../model/sentence.ts';
import type { ProbeRequest } from '../probe/requests.ts';
import type { Judge } from './judge.ts';
import { retryHint } from './retry-hint.ts';
import type { Outcome } from './transcript.ts';

/** One question to the gateway, however many attempts it takes. */
export interface Query {
  readonly question: Question;
  readonly model: string | null;
  readonly request: ProbeRequest;
  /** One try, without retries and adaptation. */
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

/** How long the answer asks to wait, in milliseconds; null if it does not. */
function askedWait(exchange: Exchange, wallClock: number): number | null {
  if (exchange.kind === 'fault' || exchange.status < 400) return null;
  return askedWaitMs(exchange, wallClock);
}

/** Codes whose advice is to wait: only with these is the time worth a sentence. */
const TO_WAIT_FOR = new Set([
  'rate-limited',
  'overloaded',
  'gateway-unavailable',
  'model-unavailable',
  'quota-exhausted',
]);

/** One attempt, as it was judged when its answer was there in full. */
export interface JudgedAttempt {
  readonly sent: Observation['sent'];
  readonly diagnosis: Diagnosis;
  /** How long the answer asks to wait; null if it does not. */
  readonly askedWaitMs: number | null;
  /** A further attempt can help. */
  readonly retry: boolean;
  /** The body to ask with instead; null for none. */
  readonly adapted: Observation['sent'];
  /** The same where no further attempt with this body is left. */
  readonly lastForm: Observation['sent'];
}

/**
 * The last attempt counts, but for a gateway that takes a backend out of service because of our first request and then
 * says that it has none (LiteLLM's cool-down): what failed first is the cause.
 */
function deciding(judgements: readonly JudgedAttempt[]): JudgedAttempt | undefined {
  const last = judgements.at(-1);
  if (last?.diagnosis.code !== 'model-unavailable') return last;
  const cause = judgements.findLast(({ diagnosis }) => diagnosis.code === 'upstream-error');
  if (cause === undefined) return last;
  const seen = `${ended(cause.diagnosis.seen)} Asked again, it had nothing left to serve the model.`;
  return { ...cause, diagnosis: { ...cause.diagnosis, seen } };
}

/** Judges one attempt while its answer is there in full; `sent` is the body that it answers. */
export function judged(
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
    // Whoever names a time is not asked before it.
    lastForm: isAdaptable && wait === null ? by.asFloats(exchange, sent, diagnosis.code) : null,
  };
}

/** How long to wait, where that is worth a sentence; null where it is not. */
function tellableWait(wait: number | null, { code }: Diagnosis): number | null {
  return wait !== null && wait > 0 && code !== null && TO_WAIT_FOR.has(code) ? wait : null;
}

/** All attempts at one question as one answer; null where none was made. */
export function askedOf(
  query: Query,
  attempts: readonly Attempt[],
  judgements: readonly JudgedAttempt[],
  judge: Judge,
  { wallClock, maxWaitMs }: { readonly wallClock: number; readonly maxWaitMs: number },
): { readonly asked: Outcome; readonly waitMs: number | null } | null {
  const last = deciding(judgements);
  if (last === undefined) return null;
  const final = judge.final(last.diagnosis);
  const waitMs = tellableWait(last.askedWaitMs, final);
  const { question, model, request } = query;
  const tries = attempts.map((attempt, at) => tryOf(attempt, judgements[at]?.diagnosis ?? final));
  // Where the next attempt sent another body, this one only asked for that form and did not fail.
  const isSentAgain = (at: number): boolean => judgements[at + 1]?.sent === judgements[at]?.sent;
  const failed = tries.slice(0, -1).filter(({ code }, at) => code !== null && isSentAgain(at));
  // One slip, or a failure that stays? Whoever is woken by it asks that first.
  const often = failed.length === 0 || final.code === null ? '' : ` ${failed.length + 1} attempts were made.`;
  const until = waitMs === null ? '' : retryHint(waitMs, wallClock, maxWaitMs);
  const seen = `${often + until === '' ? final.seen : ended(final.seen)}${often}${until}`;
  const asked: Outcome = {
    observation: { question, model, method: request.method, url: request.url, sent: last.sent, attempts },
    diagnosis: { ...final, seen },
    tries,
    failed,
  };
  return { asked, waitMs };
}
