/** Asks one question: attempts, pacing and the diagnosis of each answer in one place. */
import { doneWatch } from '../diagnose/answers/done-watch.ts';
import { listSieve } from '../diagnose/list-sieve.ts';
import type { GatewayClient, OutgoingRequest } from '../http/client.ts';
import { createPace } from '../http/pace.ts';
import { sendWithRetries } from '../http/retry.ts';
import type { Question } from '../model/observation.ts';
import type { GatewaySpec } from '../model/run.ts';
import { askedOf, type JudgedAttempt, judged, type Query } from './attempts.ts';
import type { CheckDeps } from './deps.ts';
import type { Judge } from './judge.ts';
import { keptExchange } from './kept.ts';
import { retryHint } from './retry-hint.ts';
import type { Outcome, Stop } from './transcript.ts';

export interface Inquiry {
  /** Null where it was not sent: the run ended, or the gateway asked for more patience than the run has. */
  ask(query: Query): Promise<Outcome | null>;
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

export function createInquiry({ spec, client, deps }: InquiryOptions): Inquiry {
  const pace = createPace({ concurrency: spec.concurrency, now: deps.now, sleep: deps.sleep });
  /** By question and model: how long the gateway asked to wait when it was asked last. */
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
      send: (request, signal) => client.send({ ...request, ...readingOf(query.question, request) }, signal),
      pace,
      retries: query.once === true ? 0 : spec.retries,
      maxWaitMs: spec.maxWaitMs,
      judge: async (exchange, { body }) => {
        const last = judged(await judge(), exchange, query, body, deps.wallClock());
        judgements.push(last);
        const isTooMany = exchange.kind === 'answer' && exchange.status === 429;
        return { retry: last.retry, slowDown: isTooMany && last.retry && last.diagnosis.code !== null };
      },
      keep: keptExchange,
      adapt: (_answer, _body, isLast) => judgements.at(-1)?.[isLast ? 'lastForm' : 'adapted'] ?? null,
      signal: deps.signal,
      now: deps.now,
      wallClock: deps.wallClock,
      sleep: deps.sleep,
      random: deps.random,
      onCut: () => {
        isCut = true;
      },
    });
    const by = await judge();
    const made = askedOf(query, attempts, judgements, by, {
      wallClock: deps.wallClock(),
      maxWaitMs: spec.maxWaitMs,
    });
    if (made === null) return null;
    const key = `${query.question} ${query.model}`;
    if (made.waitMs === null) waits.delete(key);
    else waits.set(key, made.waitMs);
    return isCut ? by.cutShort(made.asked, deps.signal) : made.asked;
  };

  return {
    ask,
    stopped: () => {
      const until = pace.stoppedUntil;
      if (until === null) return null;
      const asked = retryHint(until - deps.now(), deps.wallClock());
      return { code: 'rate-limited', reason: `Not asked: the gateway wants fewer requests.${asked}` };
    },
    longestWaitMs: () => Math.max(0, ...waits.values()),
  };
}
