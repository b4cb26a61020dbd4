/** One request in flight: undici's events go in, one outcome comes out. */
import type { Answer, Phase, ProxyInUse } from '../../model/observation.ts';
import { type BodyReader, createBodyReader, type ReadBody } from '../body/body.ts';
import type { Line } from '../connection/line.ts';
import type { Controller, Handler } from '../connection/undici.ts';
import { type FaultFacts, faultFactsOf, isReset } from '../faults/fault.ts';
import { thrownOf } from '../faults/thrown.ts';
import { faultOf, type Head, headOf, type Redaction } from './answer.ts';
import { Halted, type HaltReason, haltFacts } from './halt.ts';
import { haltedBody, haltedHead } from './halted-body.ts';
import { land } from './landing.ts';
import type { LaneOutcome, LaneRequest } from './lane-request.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Of an error response, no more than this is read. */
const ERROR_BYTES = 256 * 1024;
/** How long to wait for the regular end, which keeps the connection reusable, once everything relevant is there. */
const LINGER_MS = 1000;

export interface FlightOptions {
  readonly redaction: Redaction;
  readonly stopwatch: Stopwatch;
  /** The connection on which the request is written. */
  readonly line: () => Line | null;
  /** The phase that the dial has reached. */
  readonly dialPhase: () => Phase;
  readonly proxy: ProxyInUse | null;
  /** True if the proxy itself reads the request (plain http). */
  readonly throughPlainProxy: boolean;
  /** Ends the dial or the connection: if only the request is aborted, undici dials again for it. */
  readonly hangUp: () => void;
  readonly onWritten?: (() => void) | undefined;
  readonly onDone: (outcome: LaneOutcome) => void;
}

/** The methods named `on…` are undici's, in the order in which it calls them; `halt` is ours. */
export class Flight implements Handler {
  readonly #request: LaneRequest;
  readonly #options: FlightOptions;
  /** The proxy if it reads the request itself; null if it only tunnels, or if there is none. */
  readonly #readBy: ProxyInUse | null;
  #isWritten = false;
  /** The status of the last interim response (1xx) before the answer. */
  #announced: number | null = null;
  /** True from the first byte of an answer on. */
  #isAnswered = false;
  /** The peer has sent the whole answer. */
  #isEnded = false;
  /** The outcome was reported; later events are ignored. */
  #isSettled = false;
  /** Given up because the peer did not end an answer although everything relevant was there. */
  #isLeftOpen = false;
  /** The connection broke after everything relevant was there. */
  #isCutBehind = false;
  #line: Line | null = null;
  #head: Head | null = null;
  #reader: BodyReader | null = null;
  /** Milliseconds until everything relevant was there; null before that. */
  #enoughMs: number | null = null;
  #lingering: NodeJS.Timeout | undefined;
  /** The timer of a timeout that is extended by the time during which reading was paused. */
  #putOff: NodeJS.Timeout | undefined;
  /** Ends the making of a long answer early; null if none is being made. */
  #interrupt: ((reason: HaltReason) => void) | null = null;

  constructor(request: LaneRequest, options: FlightOptions) {
    this.#request = request;
    this.#options = options;
    this.#readBy = options.throughPlainProxy ? options.proxy : null;
  }

  onRequestStart(): void {
    this.#isWritten = true;
    this.#options.stopwatch.onWritten();
    this.#line = this.#options.line();
    this.#line?.intake.expectAnswer();
    this.#options.onWritten?.();
  }

  onResponseStarted(): void {
    this.#isAnswered = true;
  }

  onResponseStart(
    controller: Pick<Controller, 'rawHeaders'>,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    // Dropped: undici makes two objects of each line, and keeps all bytes read with them until the answer is made.
    controller.rawHeaders = null;
    // undici reports each 1xx, which is an interim response and not the answer.
    if (status < 200) this.#announced = status;
    if (status < 200 || this.#isSettled) return;
    const continued = this.#line?.intake.onHead();
    if (status === 407 && this.#readBy !== null) {
      this.#refuse(this.#readBy, status);
      return;
    }
    this.#head = { ...headOf(status, headers), firstByteMs: this.#options.stopwatch.elapsedMs, continued };
    this.#reader = this.#readerOf(this.#head);
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#line?.intake.onBody(chunk.length);
    if (this.#reader?.write(chunk) === false) this.#line?.intake.hold();
  }

  onResponseEnd(): void {
    if (this.#line?.broken) {
      this.#stop(this.#line.broken);
      return;
    }
    this.#isEnded = true;
    if (this.#line) this.#line.served++;
    this.#reader?.end();
  }

  onResponseError(_controller: unknown, error: unknown): void {
    if (this.#reader) this.#stop(error);
    else this.#fail(error);
  }

  /** Ends the request from our side, with what has arrived so far. */
  halt(reason: HaltReason): void {
    // Once the peer has done its part, its time limit no longer applies; the run itself may still end.
    if (this.#isSettled || (reason === 'timeout' && (this.#isEnded || this.#interrupt !== null))) return;
    const owedMs = reason === 'timeout' ? this.#owedMs() : 0;
    if (this.#interrupt !== null) this.#interrupt(reason);
    else if (owedMs > 0) this.#putOff = setTimeout(() => this.halt(reason), owedMs);
    else if (this.#reader) this.#stop(new Halted(reason));
    else {
      const { stopwatch, proxy, hangUp } = this.#options;
      const phase = this.#phase();
      this.#end(haltFacts(reason, phase, stopwatch.lastedMs(phase), this.#isWritten ? null : proxy));
      hangUp();
    }
  }

  /** The pauses because of others extend the time limit; those of a body only if the peer has sent more of it. */
  #owedMs(): number {
    const forBody = this.#line?.intake.hasMore() === true ? this.#reader?.owedMs() : 0;
    return (forBody ?? 0) + this.#options.stopwatch.forgive();
  }

  /** Without the time during which reading was paused because of others: a gateway is not slow for that. */
  #taken(): number {
    return this.#options.stopwatch.elapsedMs - (this.#reader?.heldMs() ?? 0);
  }

  #phase(): Phase {
    if (this.#head) return 'body';
    return this.#isWritten ? 'headers' : this.#options.dialPhase();
  }

  #readerOf(head: Head): BodyReader {
    const { maxBytes, enough, sieve } = this.#request;
    const isGood = head.status < 300;
    return createBodyReader({
      contentEncoding: head.headers.get('content-encoding'),
      transferEncoding: head.headers.get('transfer-encoding'),
      maxBytes: isGood ? maxBytes : Math.min(maxBytes, ERROR_BYTES),
      elapsed: () => this.#options.stopwatch.elapsedMs,
      onResume: () => this.#line?.intake.release(),
      enough: isGood ? (enough?.() ?? null) : null,
      onEnough: () => {
        this.#enoughMs = this.#taken();
        this.#linger(LINGER_MS);
      },
      sieve: isGood ? (sieve?.() ?? null) : null,
      onDone: (body) => this.#land(head, body),
      peer: this.#options.redaction,
    });
  }

  #linger(ms: number): void {
    // Data that arrived while this process was busy is read first.
    this.#lingering = setTimeout(() => setImmediate(() => this.#giveUp()), ms);
  }

  #giveUp(): void {
    // While reading was paused because of others, the body could not end, either.
    const owedMs = this.#isEnded ? 0 : (this.#reader?.owedMs() ?? 0);
    this.#isLeftOpen = owedMs === 0 && !this.#isEnded && !this.#isSettled;
    if (owedMs > 0) this.#linger(owedMs);
    else this.#stop(null);
  }

  /** Ends the body with what is there of it. */
  #stop(error: unknown): void {
    // No body follows this status, whatever length was announced.
    const nothingDue =
      this.#head?.status === 204 && thrownOf(error).code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
    this.#isCutBehind = this.#enoughMs !== null && error !== null && !(error instanceof Halted);
    this.#reader?.stop(this.#enoughMs === null && !nothingDue ? error : null);
  }

  /** The body is complete, or as complete as it will get. */
  #land(head: Head, { error, ...body }: ReadBody): void {
    this.#interrupt = land(
      { head: haltedHead(head, error), body: haltedBody(body, error), error },
      {
        redaction: this.#options.redaction,
        elapsed: () => this.#options.stopwatch.elapsedMs,
        durationMs: () => this.#enoughMs ?? this.#taken(),
        isUnwanted: () => this.#isSettled,
        onAnswer: (answer) => this.#arrive(head, answer),
      },
    );
    // The peer is not waited for: otherwise everything it sends would be read during redaction.
    if (this.#interrupt !== null && !this.#isEnded) this.#options.hangUp();
  }

  #arrive(head: Head, answer: Answer): void {
    if (this.#isSettled) return;
    const how = this.#isLeftOpen ? { leftOpen: true } : this.#isCutBehind ? { cutBehind: true } : {};
    const proxy = this.#readBy === null ? {} : { proxy: { ...this.#readBy, status: head.status } };
    this.#settle({
      exchange: { ...answer, ...how, ...proxy },
      location: head.headers.get('location') ?? null,
      stale: false,
    });
    const isBroken = answer.bodyFault !== null || answer.truncated;
    if (!this.#isEnded || isBroken) this.#options.hangUp();
  }

  /** The proxy requires a login of its own. */
  #refuse(proxy: ProxyInUse, status: number): void {
    const message = `Proxy ${proxy.host}: it answered with status ${status}`;
    this.#end({ type: 'proxy', phase: 'proxy', errno: null, message, proxy: { ...proxy, status } });
    this.#options.hangUp();
  }

  #fail(error: unknown): void {
    // Where the socket itself knows the reason (a TLS alert), undici reports only that the other side closed.
    const cause = isReset(error) ? (this.#line?.broken ?? error) : error;
    const isStale = this.#line !== null && this.#line.served > 0 && !this.#isAnswered && isReset(cause);
    this.#end(faultFactsOf(cause, this.#phase(), this.#announced), isStale);
  }

  #end(facts: FaultFacts, stale = false): void {
    const exchange = faultOf(facts, this.#options.stopwatch.lastedMs(facts.phase), this.#options.redaction);
    this.#settle({ exchange, location: null, stale });
  }

  #settle(outcome: LaneOutcome): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    clearTimeout(this.#lingering);
    clearTimeout(this.#putOff);
    this.#reader?.free();
    this.#line?.intake.free();
    // Dropped, because the lane keeps its last flight until the next one, and with it all that was read.
    this.#reader = null;
    this.#line = null;
    this.#interrupt = null;
    this.#options.onDone(outcome);
  }
}
