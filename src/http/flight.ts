/** One request on its way: undici's events in, one outcome out. */
import type { Answer, Phase, ProxyInUse } from '../model/observation.ts';
import { faultOf, type Head, headOf, type Redaction } from './answer.ts';
import { type BodyReader, createBodyReader, type ReadBody } from './body.ts';
import { type FaultFacts, faultFactsOf, isReset } from './fault.ts';
import { Halted, type HaltReason, haltFacts } from './halt.ts';
import { haltedBody, haltedHead } from './halted-body.ts';
import { land } from './landing.ts';
import type { LaneOutcome, LaneRequest } from './lane.ts';
import type { Line } from './line.ts';
import { thrownOf } from './thrown.ts';
import type { Controller, Handler } from './undici.ts';

/** What an error says beyond this is not read. */
const ERROR_BYTES = 256 * 1024;
/** How long the regular end is waited for once all that matters is there: only then the connection can be used again. */
const LINGER_MS = 1000;

export interface FlightOptions {
  readonly redaction: Redaction;
  /** In milliseconds, on the clock of `LaneRequest.startedAt`. */
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

/** The methods named `on…` are undici's, in the order in which it calls them; `halt` is ours. */
export class Flight implements Handler {
  readonly #request: LaneRequest;
  readonly #options: FlightOptions;
  /** The proxy where it reads the request itself; null where it only tunnels, or where there is none. */
  readonly #readBy: ProxyInUse | null;
  #isWritten = false;
  /** The status of the last announcement before the answer. */
  #announced: number | null = null;
  /** True from the first byte of an answer on. */
  #isAnswered = false;
  /** The peer has sent the whole answer. */
  #isEnded = false;
  /** The outcome was told; what comes later is of no interest. */
  #isSettled = false;
  /** It was given up while the peer had still not ended an answer of which all that matters was there. */
  #isLeftOpen = false;
  /** The peer cut the connection then. */
  #isCutBehind = false;
  #line: Line | null = null;
  #head: Head | null = null;
  #reader: BodyReader | null = null;
  /** How long all that mattered took, in milliseconds; null before it was there. */
  #enoughMs: number | null = null;
  #lingering: NodeJS.Timeout | undefined;
  /** A timeout that was put off by the time for which the body was not read. */
  #putOff: NodeJS.Timeout | undefined;
  /** Ends the making of an answer that takes its time; null where none is being made. */
  #interrupt: ((reason: HaltReason) => void) | null = null;

  constructor(request: LaneRequest, options: FlightOptions) {
    this.#request = request;
    this.#options = options;
    this.#readBy = options.throughPlainProxy ? options.proxy : null;
  }

  onRequestStart(): void {
    this.#isWritten = true;
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
    // Each line as two objects, and all that was read with them, until the body has come and the answer is made.
    controller.rawHeaders = null;
    // 1xx are announcements; undici tells each of them.
    if (status < 200) this.#announced = status;
    if (status < 200 || this.#isSettled) return;
    const continued = this.#line?.intake.onHead();
    if (status === 407 && this.#readBy !== null) {
      this.#refuse(this.#readBy, status);
      return;
    }
    this.#head = { ...headOf(status, headers), firstByteMs: this.#elapsed(), continued };
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

  /** Ends it from our side, with what has come so far. */
  halt(reason: HaltReason): void {
    // The peer has done its part, so its time limit counts no more; the run itself may still end.
    if (this.#isSettled || (reason === 'timeout' && (this.#isEnded || this.#interrupt !== null))) return;
    // The time for which it was not read, because others had too much, is not the peer's, if it has sent more meanwhile.
    const isOwed = reason === 'timeout' && this.#line?.intake.hasMore() === true;
    const owedMs = isOwed ? (this.#reader?.owedMs() ?? 0) : 0;
    if (this.#interrupt !== null) this.#interrupt(reason);
    else if (owedMs > 0) this.#putOff = setTimeout(() => this.halt(reason), owedMs);
    else if (this.#reader) this.#stop(new Halted(reason));
    else {
      const through = this.#isWritten ? null : this.#options.proxy;
      this.#end(haltFacts(reason, this.#phase(), this.#elapsed(), through));
      this.#options.hangUp();
    }
  }

  #elapsed(): number {
    return this.#options.now() - this.#request.startedAt;
  }

  /** Without the time for which the body was not read because of others: a gateway is not slow for that. */
  #taken(): number {
    return this.#elapsed() - (this.#reader?.heldMs() ?? 0);
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
      elapsed: () => this.#elapsed(),
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
    // What had come while this process was busy is read first.
    this.#lingering = setTimeout(() => setImmediate(() => this.#giveUp()), ms);
  }

  #giveUp(): void {
    // It could not end, either, while it was not read because of others.
    const owedMs = this.#isEnded ? 0 : (this.#reader?.owedMs() ?? 0);
    this.#isLeftOpen = owedMs === 0 && !this.#isEnded && !this.#isSettled;
    if (owedMs > 0) this.#linger(owedMs);
    else this.#stop(null);
  }

  /** Ends the body with what is there of it. */
  #stop(error: unknown): void {
    // Behind this status no body comes, whatever length was announced.
    const nothingDue =
      this.#head?.status === 204 && thrownOf(error).code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
    this.#isCutBehind = this.#enoughMs !== null && error !== null && !(error instanceof Halted);
    this.#reader?.stop(this.#enoughMs === null && !nothingDue ? error : null);
  }

  /** The body is there, or what there will be of it. */
  #land(head: Head, { error, ...body }: ReadBody): void {
    this.#interrupt = land(
      { head: haltedHead(head, error), body: haltedBody(body, error), error },
      {
        redaction: this.#options.redaction,
        elapsed: () => this.#elapsed(),
        durationMs: () => this.#enoughMs ?? this.#taken(),
        isUnwanted: () => this.#isSettled,
        onAnswer: (answer) => this.#arrive(head, answer),
      },
    );
    // What the peer still sends is not waited for: it would be read all the while.
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

  /** The proxy wants a login of its own. */
  #refuse(proxy: ProxyInUse, status: number): void {
    const message = `Proxy ${proxy.host}: it answered with status ${status}`;
    this.#end({ type: 'proxy', phase: 'proxy', errno: null, message, proxy: { ...proxy, status } });
    this.#options.hangUp();
  }

  /** No answer came. */
  #fail(error: unknown): void {
    // Where the socket itself said why (an alert of TLS), undici tells only that the other side closed.
    const cause = isReset(error) ? (this.#line?.broken ?? error) : error;
    const isStale = this.#line !== null && this.#line.served > 0 && !this.#isAnswered && isReset(cause);
    this.#end(faultFactsOf(cause, this.#phase(), this.#announced), isStale);
  }

  #end(facts: FaultFacts, stale = false): void {
    const exchange = faultOf(facts, this.#elapsed(), this.#options.redaction);
    this.#settle({ exchange, location: null, stale });
  }

  #settle(outcome: LaneOutcome): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    clearTimeout(this.#lingering);
    clearTimeout(this.#putOff);
    this.#reader?.free();
    this.#line?.intake.free();
    // The lane holds its last flight until the next: what was read on it would stay in memory as long.
    this.#reader = null;
    this.#line = null;
    this.#interrupt = null;
    this.#options.onDone(outcome);
  }
}
