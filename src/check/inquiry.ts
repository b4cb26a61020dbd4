/** Asks one question: sends the attempts at the right pace and diagnoses each answer. */
import { doneWatch } from '../diagnose/answers/done-watch.ts';
import { listSieve } from '../diagnose/list-sieve.ts';
import type { GatewayClient, OutgoingRequest } from '../http/client.ts';
import { createPace } from '../http/pace.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Code } from '../model/codes.ts';
import type { Question } from '../model/observation.ts';
import type { GatewaySpec } from '../model/run.ts';
import { type JudgedAttempt, judgedAttempt, outcomeOf, type Query } from './attempts.ts';
import type { CheckDeps } from './deps.ts';
import type { Judge } from './judge.ts';
import { keptExchange } from './kept.ts';
import { retryHint } from './retry-hint.ts';
import type { Outcome, Stop } from './transcript.ts';

export interface Inquiry {
  /**
   * Resolves to null if the question was not sent: the run had ended, or the gateway had asked for a longer wait than
   * `max-wait`.
   */
  ask(query: Query): Promise<Outcome | null>;
  /** Why no more questions are sent; null as long as they are. */
  stopped(): Stop | null;
  /** The longest wait that the latest answers asked for, in milliseconds; 0 if none did. */
  longestWaitMs(): number;
}

export interface InquiryOptions {
  readonly spec: GatewaySpec;
  readonly client: GatewayClient;
  readonly deps: CheckDeps;
}

/**
 * How the client processes the response while it arrives: `doneWatch` stops at the end of a stream, `listSieve` keeps
 * only the ids of a list.
 */
function readingOf(
  question: Question,
  { body }: Pick<OutgoingRequest, 'body'>,
): Pick<OutgoingRequest, 'enough' | 'sieve'> {
  if (body?.stream === true) return { enough: doneWatch };
  return question === 'models' ? { sieve: listSieve } : {};
}

/**
 * Codes with which a gateway may refuse what is too much at once without a 429: nginx, for one, answers 503 unless told
 * otherwise (`limit_conn_status`), and Bedrock says 400 where a request is throttled. Such a limit may hold for one
 * model only, so the gateway as a whole does not wait as long as it asks for. Timeouts are not among them: fewer
 * requests at once would make a slow run longer still.
 */
const OF_A_CROWD: ReadonlySet<Code | null> = new Set<Code>([
  'rate-limited',
  'overloaded',
  'gateway-unavailable',
  'gateway-error',
  'model-unavailable',
  'upstream-error',
  'connection-reset',
  'connection-refused',
]);

/** Half of the program is needed only for judging; it is loaded while the first question is under way. */
async function loadJudge(spec: GatewaySpec): Promise<Judge> {
  const { createJudge } = await import('./judge.ts');
  return createJudge(spec);
}

export function createInquiry({ spec, client, deps }: InquiryOptions): Inquiry {
  const { now, wallClock, sleep, random, signal } = deps;
  const pace = createPace({ concurrency: spec.concurrency, now, sleep });
  /** By question and model: the wait in milliseconds that its latest answer asked for. */
  const waits = new Map<string, number>();
  let judging: Promise<Judge> | null = null;
  const judge = (): Promise<Judge> => {
    judging ??= loadJudge(spec);
    return judging;
  };

  const ask = async (query: Query): Promise<Outcome | null> => {
    const judgements: JudgedAttempt[] = [];
    let isCut = false;
    const attempts = await sendWithRetries({
      request: query.request,
      send: (request, until) => client.send({ ...request, ...readingOf(query.question, request) }, until),
      pace,
      retries: query.once === true ? 0 : spec.retries,
      maxWaitMs: spec.maxWaitMs,
      judge: async (exchange, { body }) => {
        const last = judgedAttempt(await judge(), exchange, query, body, wallClock());
        judgements.push(last);
        const { code } = last.diagnosis;
        const slowDown = exchange.kind === 'answer' && exchange.status === 429 && last.retry && code !== null;
        return { ...last, slowDown, crowded: !slowDown && last.retry && OF_A_CROWD.has(code) };
      },
      keep: keptExchange,
      ...{ signal, now, wallClock, sleep, random },
      onCut: () => {
        isCut = true;
      },
    });
    const by = await judge();
    const limits = { wallClock: wallClock(), maxWaitMs: spec.maxWaitMs };
    const made = outcomeOf(query, attempts, judgements, by, limits);
    if (made === null) return null;
    const key = `${query.question} ${query.model}`;
    if (made.waitMs === null) waits.delete(key);
    else waits.set(key, made.waitMs);
    return isCut ? by.cutShort(made.outcome, signal) : made.outcome;
  };

  return {
    ask,
    stopped: () => {
      const until = pace.stoppedUntil;
      if (until === null) return null;
      const asked = retryHint(until - now(), wallClock());
      return { code: 'rate-limited', reason: `Not asked: the gateway wants fewer requests.${asked}` };
    },
    longestWaitMs: () => Math.max(0, ...waits.values()),
  };
}
