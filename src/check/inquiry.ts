/** Asks one question: attempts, pacing and the diagnosis of each answer in one place. */
import { adaptRequest } from '../diagnose/adapt.ts';
import { adviceOf } from '../diagnose/advice.ts';
import { doneWatch } from '../diagnose/answers/done-watch.ts';
import { type Diagnosis, type DiagnosisContext, diagnose } from '../diagnose/diagnose.ts';
import { retryable } from '../diagnose/retryable.ts';
import { providerById, providerOfKey } from '../gateways/providers.ts';
import type { GatewayClient } from '../http/client.ts';
import { createPace } from '../http/pace.ts';
import { sendWithRetries } from '../http/retry.ts';
import { askedWaitMs } from '../http/retry-after.ts';
import type { Try } from '../model/finding.ts';
import type { Attempt, Exchange, Observation, Question } from '../model/observation.ts';
import type { GatewaySpec } from '../model/run.ts';
import type { ProbeRequest } from '../probe/requests.ts';
import { comeBack } from './come-back.ts';
import { type Asked, cutBy, cutWording, type Stop } from './course.ts';
import type { CheckDeps } from './deps.ts';
import { keptDiagnosis, keptExchange } from './kept.ts';
import { ended } from './sentence.ts';

export interface Query {
  readonly question: Question;
  readonly model: string | null;
  readonly request: ProbeRequest;
  /** One try, without retries and adaptation. */
  readonly once?: boolean;
}

export interface Inquiry {
  /** Null where it was not sent: the run ended, or the gateway asked for more patience than the run has. */
  ask(query: Query): Promise<Asked | null>;
  /** Why nothing more is sent; null while it is. */
  stopped(): Stop | null;
  /** The longest wait asked for by what was answered last, in milliseconds; 0 if none. */
  longestWaitMs(): number;
}

export interface InquiryOptions {
  readonly spec: GatewaySpec;
  readonly client: GatewayClient;
  readonly deps: CheckDeps;
}

/** The ends of the key, to tell an echo of it from an echo of the operator's own; null without a key. */
function keyEnds(key: string | null): DiagnosisContext['keyEnds'] {
  return key === null ? null : { first: key.slice(0, 3), last: key.slice(-4), length: key.length };
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

/** Says whose key it looks like; the table of advice cannot know. */
function withOwner(diagnosis: Diagnosis, keyOf: string | null): Diagnosis {
  const owner = keyOf === null ? null : providerById(keyOf);
  if (diagnosis.code !== 'api-key-wrong-provider' || owner === null) return diagnosis;
  return {
    ...diagnosis,
    means: `The key has the form of a key of ${owner.name}, and this gateway refuses it.`,
  };
}

/** A further attempt was due: what was asked is not finished (contract, input `deadline`). */
function cutShort(asked: Asked, signal: AbortSignal): Asked {
  const { diagnosis } = asked;
  const seen = `${cutBy(signal)} before the next attempt. The last one: ${diagnosis.seen}`;
  const advice = { ...adviceOf('deadline-exceeded'), ...cutWording(signal) };
  return { ...asked, diagnosis: { ...diagnosis, ...advice, code: 'deadline-exceeded', seen } };
}

/** How long the answer asks to wait, in milliseconds; null if it does not. */
function askedWait(exchange: Exchange, wallClock: number): number | null {
  if (exchange.kind === 'fault' || exchange.status < 400) return null;
  return askedWaitMs(exchange, wallClock);
}

/** Codes whose advice is to wait: only there the time is worth a sentence. */
const TO_WAIT_FOR = new Set([
  'rate-limited',
  'overloaded',
  'gateway-unavailable',
  'model-unavailable',
  'quota-exhausted',
]);

/** One attempt, as it was judged when its answer was there in full. */
interface Judged {
  readonly sent: Observation['sent'];
  readonly diagnosis: Diagnosis;
  /** How long the answer asks to wait; null if it does not. */
  readonly askedWaitMs: number | null;
}

export function createInquiry({ spec, client, deps }: InquiryOptions): Inquiry {
  const pace = createPace({ concurrency: spec.concurrency, now: deps.now, sleep: deps.sleep });
  const host = spec.baseUrl === null ? '' : new URL(spec.baseUrl).hostname;
  const waits = new Map<string, number>();
  const keyOf = spec.apiKey === null ? null : (providerOfKey(spec.apiKey)?.id ?? null);

  const contextOf = (query: Query, sent: Observation['sent']): DiagnosisContext => ({
    question: query.question,
    model: query.model,
    sent,
    host,
    keyEnds: keyEnds(spec.apiKey),
    keyOf,
    keySent: spec.apiKey !== null,
    listedIds: null,
  });

  const judged = (exchange: Exchange, query: Query, sent: Observation['sent']): Judged => ({
    sent,
    diagnosis: keptDiagnosis(diagnose(exchange, contextOf(query, sent))),
    askedWaitMs: askedWait(exchange, deps.wallClock()),
  });

  const askedOf = (
    query: Query,
    attempts: readonly Attempt[],
    judgements: readonly Judged[],
  ): Asked | null => {
    const last = judgements.at(-1);
    if (last === undefined) return null;
    const { sent, askedWaitMs: wait } = last;
    const final = withOwner(last.diagnosis, keyOf);
    const worthSaying = wait !== null && wait > 0 && final.code !== null && TO_WAIT_FOR.has(final.code);
    if (wait !== null && worthSaying) waits.set(`${query.question} ${query.model}`, wait);
    else waits.delete(`${query.question} ${query.model}`);
    const { question, model, request } = query;
    const tries = attempts.map((attempt, at) => tryOf(attempt, judgements[at]?.diagnosis ?? final));
    const sentAgain = (at: number): boolean => judgements[at + 1]?.sent === judgements[at]?.sent;
    return {
      observation: { question, model, method: request.method, url: request.url, sent, attempts },
      diagnosis:
        wait !== null && worthSaying
          ? { ...final, seen: `${ended(final.seen)}${comeBack(wait, deps.wallClock())}` }
          : final,
      tries,
      failed: tries.slice(0, -1).filter(({ code }, at) => code !== null && sentAgain(at)),
    };
  };

  return {
    ask: async (query) => {
      const judgements: Judged[] = [];
      let cut = false;
      const attempts = await sendWithRetries({
        request: query.request,
        send: async (request, signal) => {
          const streamed = request.body?.stream === true;
          const exchange = await client.send(streamed ? { ...request, enough: doneWatch } : request, signal);
          judgements.push(judged(exchange, query, request.body));
          return exchange;
        },
        pace,
        retries: query.once === true ? 0 : spec.retries,
        maxWaitMs: spec.maxWaitMs,
        judge: (exchange) => {
          const code = judgements.at(-1)?.diagnosis.code ?? null;
          const tooMany = exchange.kind === 'answer' && exchange.status === 429;
          return {
            retry: retryable(code, exchange),
            slowDown: tooMany && code !== null && retryable(code, exchange),
          };
        },
        keep: keptExchange,
        adapt: (answer, body) =>
          query.once === true
            ? null
            : adaptRequest(answer, body, { question: query.question, first: query.request.body ?? body }),
        signal: deps.signal,
        now: deps.now,
        wallClock: deps.wallClock,
        sleep: deps.sleep,
        random: deps.random,
        onCut: () => {
          cut = true;
        },
      });
      const asked = askedOf(query, attempts, judgements);
      return cut && asked !== null ? cutShort(asked, deps.signal) : asked;
    },
    stopped: () => {
      const until = pace.stoppedUntil;
      if (until === null) return null;
      const asked = comeBack(until - deps.now(), deps.wallClock());
      return { code: 'rate-limited', reason: `Not asked: the gateway wants fewer requests.${asked}` };
    },
    longestWaitMs: () => Math.max(0, ...waits.values()),
  };
}
