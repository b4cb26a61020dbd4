/** Asks one question: attempts, pacing and the diagnosis of each answer in one place. */
import { doneWatch } from '../diagnose/answers/done-watch.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import { listSieve } from '../diagnose/list-sieve.ts';
import type { GatewayClient, OutgoingRequest } from '../http/client.ts';
import { createPace } from '../http/pace.ts';
import { sendWithRetries } from '../http/retry.ts';
import { askedWaitMs } from '../http/retry-after.ts';
import type { Try } from '../model/finding.ts';
import type { Attempt, Exchange, Observation, Question } from '../model/observation.ts';
import type { GatewaySpec } from '../model/run.ts';
import { ended } from '../model/sentence.ts';
import type { ProbeRequest } from '../probe/requests.ts';
import type { Asked, Stop } from './course.ts';
import type { CheckDeps } from './deps.ts';
import type { Judge } from './judge.ts';
import { keptExchange } from './kept.ts';
import { retryHint } from './retry-hint.ts';

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
interface Judged {
  readonly sent: Observation['sent'];
  readonly diagnosis: Diagnosis;
  /** How long the answer asks to wait; null if it does not. */
  readonly askedWaitMs: number | null;
  /** A further attempt can help. */
  readonly retry: boolean;
  /** The body to ask with instead; null for none. */
  readonly adapted: Observation['sent'];
}

/** How the answer is read while it comes in. */
function readingOf(
  question: Question,
  { body }: Pick<OutgoingRequest, 'body'>,
): Pick<OutgoingRequest, 'enough' | 'sieve'> {
  if (body?.stream === true) return { enough: doneWatch };
  return question === 'models' ? { sieve: listSieve } : {};
}

/** Half of the program is needed only to judge; it loads while the first question is under way. */
async function loadJudge(spec: GatewaySpec): Promise<Judge> {
  const { createJudge } = await import('./judge.ts');
  return createJudge(spec);
}

/**
 * The last attempt counts, but for a gateway that takes a backend out of service because of our first request and then
 * says that it has none (LiteLLM's cool-down): what failed first is the cause.
 */
function deciding(judgements: readonly Judged[]): Judged | undefined {
  const last = judgements.at(-1);
  if (last?.diagnosis.code !== 'model-unavailable') return last;
  const cause = judgements.findLast(({ diagnosis }) => diagnosis.code === 'upstream-error');
  if (cause === undefined) return last;
  const seen = `${ended(cause.diagnosis.seen)} Asked again, it had nothing left to serve the model.`;
  return { ...cause, diagnosis: { ...cause.diagnosis, seen } };
}

export function createInquiry({ spec, client, deps }: InquiryOptions): Inquiry {
  const pace = createPace({ concurrency: spec.concurrency, now: deps.now, sleep: deps.sleep });
  const waits = new Map<string, number>();
  let judging: Promise<Judge> | null = null;
  const judge = (): Promise<Judge> => {
    judging ??= loadJudge(spec);
    return judging;
  };

  const judged = (by: Judge, exchange: Exchange, query: Query, sent: Observation['sent']): Judged => {
    const { question, model, request } = query;
    const diagnosis = by.diagnosis(exchange, question, model, sent);
    const refused = diagnosis.code !== null && exchange.kind === 'answer';
    const adaptable = refused && query.once !== true && sent !== null;
    return {
      sent,
      diagnosis,
      askedWaitMs: askedWait(exchange, deps.wallClock()),
      retry: by.retryable(diagnosis.code, exchange),
      adapted: adaptable ? by.adapt(exchange, sent, { question, first: request.body ?? sent }) : null,
    };
  };

  const askedOf = (
    query: Query,
    attempts: readonly Attempt[],
    judgements: readonly Judged[],
    { final: closing }: Judge,
  ): Asked | null => {
    const last = deciding(judgements);
    if (last === undefined) return null;
    const { sent, askedWaitMs: wait } = last;
    const final = closing(last.diagnosis);
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
          ? { ...final, seen: `${ended(final.seen)}${retryHint(wait, deps.wallClock())}` }
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
        send: (request, signal) => client.send({ ...request, ...readingOf(query.question, request) }, signal),
        pace,
        retries: query.once === true ? 0 : spec.retries,
        maxWaitMs: spec.maxWaitMs,
        judge: async (exchange, { body }) => {
          const last = judged(await judge(), exchange, query, body);
          judgements.push(last);
          const tooMany = exchange.kind === 'answer' && exchange.status === 429;
          return { retry: last.retry, slowDown: tooMany && last.retry && last.diagnosis.code !== null };
        },
        keep: keptExchange,
        adapt: () => judgements.at(-1)?.adapted ?? null,
        signal: deps.signal,
        now: deps.now,
        wallClock: deps.wallClock,
        sleep: deps.sleep,
        random: deps.random,
        onCut: () => {
          cut = true;
        },
      });
      const asked = askedOf(query, attempts, judgements, await judge());
      return cut && asked !== null ? (await judge()).cutShort(asked, deps.signal) : asked;
    },
    stopped: () => {
      const until = pace.stoppedUntil;
      if (until === null) return null;
      const asked = retryHint(until - deps.now(), deps.wallClock());
      return { code: 'rate-limited', reason: `Not asked: the gateway wants fewer requests.${asked}` };
    },
    longestWaitMs: () => Math.max(0, ...waits.values()),
  };
}
