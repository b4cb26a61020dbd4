/** One request on its way: undici's events in, one outcome out. */
import type { Answer, Fault, Phase, ProxyInUse } from '../model/observation.ts';
import { answerOf, type Door, faultOf, type Head, headersOf } from './answer.ts';
import { type BodyReader, CodingError, createBodyReader, type ReadBody } from './body.ts';
import { type FaultFacts, faultFactsOf, isReset } from './fault.ts';
import { Halted, type HaltReason, haltFacts } from './halt.ts';
import { haltedBody } from './halted-body.ts';
import type { Intake } from './intake.ts';
import type { LaneOutcome, LaneRequest } from './lane.ts';
import { thrownOf } from './thrown.ts';
import type { Handler } from './undici.ts';

/** An error that is longer than this says nothing more. */
const ERROR_BYTES = 256 * 1024;

/** For the regular end behind the last word: a connection that ends it can be used again. */
const LINGER_MS = 250;
const NOTHING = Buffer.alloc(0);

/** What is known of the connection a request runs on. */
export interface Line {
  /** Answers it has carried to their end. */
  served: number;
  /** Its error; undici takes a reset for the end of a body that only the close of the connection delimits. */
  broken: Error | null;
  readonly intake: Intake;
}

export interface FlightOptions {
  readonly door: Door;
  readonly now: () => number;
  /** The connection as it is when the request is written. */
  readonly line: () => Line | null;
  /** How far the dial has come. */
  readonly dialPhase: () => Phase;
  readonly proxy: ProxyInUse | null;
  /** True where the proxy itself reads the request (plain http). */
  readonly throughPlainProxy: boolean;
  /**
   * Ends the dial or the connection. Aborting the request alone would do for an answer, but undici then dials again
   * for the request that it has just given up.
   */
  readonly hangUp: () => void;
  readonly onWritten?: (() => void) | undefined;
  readonly onDone: (outcome: LaneOutcome) => void;
}

export interface Flight {
  readonly handler: Handler;
  halt(reason: HaltReason): void;
}

export function createFlight(request: LaneRequest, options: FlightOptions): Flight {
  const { door, now } = options;
  const elapsed = (): number => now() - request.startedAt;
  const readBy = options.throughPlainProxy ? options.proxy : null;
  let written = false;
  let line: Line | null = null;
  let head: Head | null = null;
  let reader: BodyReader | null = null;
  let answered = false;
  let settled = false;
  let ended = false;
  /** When all that matters was there; null before. */
  let enoughMs: number | null = null;
  let linger: NodeJS.Timeout | undefined;
  let leftOpen = false;
  let longer: NodeJS.Timeout | undefined;
  /** Ends a landing that takes its time; null before. */
  let landing: ((reason: HaltReason) => void) | null = null;

  const phase = (): Phase => (head ? 'body' : written ? 'headers' : options.dialPhase());
  const settle = (outcome: LaneOutcome): void => {
    if (settled) return;
    settled = true;
    clearTimeout(linger);
    clearTimeout(longer);
    reader?.free();
    line?.intake.free();
    // The lane knows its last flight until the next: what was read on it would stay as long.
    [reader, line, landing] = [null, null, null];
    options.onDone(outcome);
  };
  const fault = (facts: FaultFacts): Fault => faultOf(facts, elapsed(), door);
  const end = (facts: FaultFacts): void => settle({ exchange: fault(facts), location: null, stale: false });
  const fail = (error: unknown): void => {
    // Where the socket itself said why (an alert of TLS), undici tells only that the other side closed.
    const cause = isReset(error) ? (line?.broken ?? error) : error;
    const stale = line !== null && line.served > 0 && !answered && isReset(cause);
    settle({ exchange: fault(faultFactsOf(cause, phase())), location: null, stale });
  };
  const bodyFacts = (error: unknown): FaultFacts => {
    if (error instanceof Halted) return haltFacts(error.reason, 'body', elapsed(), null);
    if (error instanceof CodingError) {
      return { type: 'not-http', phase: 'body', errno: error.code, message: error.message, proxy: null };
    }
    return faultFactsOf(error, 'body');
  };
  const arrive = (at: Head, answer: Answer): void => {
    if (settled) return;
    const whole = leftOpen ? { ...answer, leftOpen } : answer;
    const exchange = readBy === null ? whole : { ...whole, proxy: { ...readBy, status: at.status } };
    const broken = answer.bodyFault !== null || answer.truncated;
    settle({ exchange, location: at.headers.get('location') ?? null, stale: false });
    if (!ended || broken) options.hangUp();
  };
  const land = (at: Head, body: Omit<ReadBody, 'error'>, bodyFault: Fault | null): void => {
    const landed = { head: at, body, bodyFault, durationMs: enoughMs ?? elapsed() };
    const answer = answerOf(landed, door, () => settled);
    if (!(answer instanceof Promise)) {
      arrive(at, answer);
      return;
    }
    // The peer has done its part, so its time limit counts no more; the run may still end meanwhile.
    const without = (error: unknown): void => land(at, { ...body, bytes: NOTHING }, fault(bodyFacts(error)));
    landing = (reason) => without(new Halted(reason));
    // What it still sends is not waited for: it would be read all the while.
    if (!ended) options.hangUp();
    answer.then((made) => arrive(at, made), without);
  };
  const stop = (error: unknown): void => {
    // Behind this status no body comes, whatever length was announced.
    const nothingDue = head?.status === 204 && thrownOf(error).code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
    reader?.stop(enoughMs === null && !nothingDue ? error : null);
  };
  const onEnough = (): void => {
    enoughMs = elapsed();
    const giveUp = (): void => {
      // Nor could it end while it was not read because of others.
      const owedMs = ended ? 0 : (reader?.owedMs() ?? 0);
      leftOpen = owedMs === 0 && !ended && !settled;
      if (owedMs > 0) lingerFor(owedMs);
      else stop(null);
    };
    // What had come while this process was busy is read first.
    const lingerFor = (ms: number): void => {
      linger = setTimeout(() => setImmediate(giveUp), ms);
    };
    lingerFor(LINGER_MS);
  };
  const refuse = (proxy: ProxyInUse, status: number): void => {
    const message = `Proxy ${proxy.host}: it answered with status ${status}`;
    end({ type: 'proxy', phase: 'proxy', errno: null, message, proxy: { ...proxy, status } });
    options.hangUp();
  };

  const handler: Handler = {
    onRequestStart: () => {
      written = true;
      line = options.line();
      line?.intake.expectAnswer();
      options.onWritten?.();
    },
    onResponseStarted: () => {
      answered = true;
    },
    onResponseStart: (_controller, status, headers) => {
      // 1xx are announcements; undici tells each of them.
      if (status < 200 || settled) return;
      line?.intake.onHead(Object.values(headers).flat().length);
      if (status === 407 && readBy !== null) return refuse(readBy, status);
      const begun: Head = { status, headers: headersOf(headers), firstByteMs: elapsed() };
      head = begun;
      reader = createBodyReader({
        contentEncoding: begun.headers.get('content-encoding'),
        maxBytes: status < 300 ? request.maxBytes : Math.min(request.maxBytes, ERROR_BYTES),
        elapsed,
        onResume: () => line?.intake.release(),
        enough: status < 300 ? (request.enough?.() ?? null) : null,
        onEnough,
        sieve: status < 300 ? (request.sieve?.() ?? null) : null,
        onDone: ({ error, ...body }) =>
          land(begun, haltedBody(body, error), error === null ? null : fault(bodyFacts(error))),
      });
    },
    onResponseData: (_controller, chunk) => {
      line?.intake.onBody(chunk.length);
      if (reader?.write(chunk) === false) line?.intake.hold();
    },
    onResponseEnd: () => {
      if (line?.broken) return stop(line.broken);
      ended = true;
      if (line) line.served++;
      reader?.end();
    },
    onResponseError: (_controller, error) => {
      if (reader) stop(error);
      else fail(error);
    },
  };

  const halt = (reason: HaltReason): void => {
    if (settled || (landing !== null && reason === 'timeout')) return;
    // The time that it was not read because of others is not the peer's.
    const owedMs = reason === 'timeout' ? (reader?.owedMs() ?? 0) : 0;
    if (landing !== null) landing(reason);
    else if (owedMs > 0) longer = setTimeout(halt, owedMs, reason);
    else if (reader) stop(new Halted(reason));
    else {
      end(haltFacts(reason, phase(), elapsed(), written ? null : options.proxy));
      options.hangUp();
    }
  };

  return { handler, halt };
}
