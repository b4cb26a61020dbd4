/** Reads one response body: decodes it, counts its bytes and truncates it at the limit. */
import type { Arrival } from '../../model/observation.ts';
import { madeGarbage } from '../../safety/garbage.ts';
import { thrownOf } from '../faults/thrown.ts';
import { createArrivals } from './arrivals.ts';
import type { BodyBudget, Peer } from './body-budget.ts';
import { codingsOf, createDecoder, transferCoding, unknownCoding } from './content-coding.ts';
import { bodyBudget as ofProcess, windowBudget } from './process-budgets.ts';
import type { Sieve } from './sieve.ts';
import { Store } from './store.ts';

/** This many bytes of a compressed body are always accepted, however few decoded bytes are wanted. */
const LEAST_CODED_BYTES = 1024 * 1024;
/** Up to this size a body is kept as it is, even if there is a sieve for it. */
const SIEVED_BYTES = 1024 * 1024;
/** What is kept of a body that exceeded its limit: it is judged as truncated, and only its beginning is quoted. */
const CUT_BYTES = 256 * 1024;

/** Roughly the garbage that each piece leaves in addition to its bytes, which are counted where they are read. */
const PIECE_BYTES = 128;

export interface ReadBody {
  readonly bytes: Buffer;
  readonly truncated: boolean;
  readonly error: unknown;
  readonly arrivals: readonly Arrival[];
}

export interface BodyReader {
  /** Takes a piece as it arrived. Returns false if the connection should be paused. */
  write(chunk: Buffer): boolean;
  /** The peer has sent everything. */
  end(): void;
  /** Ends the body at once with what is there. `error` is the reason, null for the limit. */
  stop(error: unknown): void;
  /** The body is no longer needed. */
  free(): void;
  /** For how many milliseconds since the last call reading was paused because other bodies took too much memory. */
  owedMs(): number;
  /** The same since the body began. The peer is not to blame for this time. */
  heldMs(): number;
}

export interface BodyOptions {
  readonly contentEncoding: string | undefined;
  readonly transferEncoding?: string | undefined;
  /** Of the decoded body. */
  readonly maxBytes: number;
  /** Milliseconds since the request began. */
  readonly elapsed: () => number;
  readonly onResume: () => void;
  /** Called with each decoded piece; returns true if nothing relevant follows. */
  readonly enough: ((piece: Buffer) => boolean) | null;
  /** Reduces a body that is longer than SIEVED_BYTES; null if such a body is kept as it is. */
  readonly sieve: Sieve | null;
  /** Called the first time that `enough` returns true; the body may still end by itself. */
  readonly onEnough: () => void;
  /** Called once. */
  readonly onDone: (body: ReadBody) => void;
  /** The budget of the process if none is given. */
  readonly budget?: BodyBudget;
  /** The peer that sends this body; a peer of its own if absent. */
  readonly peer?: Peer | undefined;
}

/** The content coding of the body is broken or unknown to us. */
export class CodingError extends Error {
  override readonly name = 'CodingError';
  readonly code: string | null;

  constructor(message: string, code: string | null = null) {
    super(message);
    this.code = code;
  }
}

export function createBodyReader(options: BodyOptions): BodyReader {
  const store = new Store(options.maxBytes);
  const arrivals = createArrivals();
  const { sieve, elapsed } = options;
  let coded = 0;
  let done = false;
  let enough = false;
  /** Decoded bytes that were passed to the sieve; 0 as long as all of them are in the store. */
  let sieved = 0;
  let waitedMs = 0;
  let heldMs = 0;
  let waitsSince: number | null = null;
  /** Compressed pieces that arrived in one read of the socket. */
  let staged: Buffer[] = [];
  /** The decoder's input buffer is full until it drains. */
  let isFull = false;

  const isWaiting = { forRoom: false, forWindows: false };
  /** Adds the time that the current pause has lasted so far. */
  const tally = (): void => {
    if (waitsSince === null) return;
    const now = elapsed();
    waitedMs += now - waitsSince;
    heldMs += now - waitsSince;
    waitsSince = now;
  };
  const goOn = (): void => {
    if (isWaiting.forRoom || isWaiting.forWindows) return;
    tally();
    waitsSince = null;
    if (done) return;
    // Pieces that arrived before the decoder could start have made it look full, but no drain event follows for them.
    isFull = false;
    decoder?.resume();
    if (waitsSince === null) options.onResume();
  };
  const share = (options.budget ?? ofProcess).share(() => {
    isWaiting.forRoom = false;
    goOn();
  }, options.peer);
  const windows = windowBudget.share(() => {
    isWaiting.forWindows = false;
    goOn();
  }, options.peer);
  /** Asks the budgets for room for what has arrived. Without it, reading is paused. */
  const hold = (): void => {
    const kept = store.length + (sieve?.length ?? 0);
    isWaiting.forRoom = !share.hold(kept + (decoder?.weight(coded) ?? 0));
    isWaiting.forWindows = !windows.hold(decoder?.windows ?? 0);
    if (!isWaiting.forRoom && !isWaiting.forWindows) return;
    waitsSince ??= elapsed();
    decoder?.pause();
  };
  const finish = (error: unknown, truncated: boolean): void => {
    if (done) return;
    done = true;
    decoder?.destroy();
    windows.keep(0, error === null);
    const made = sieved > 0 && error === null && !truncated ? (sieve?.end() ?? null) : null;
    const cut = truncated || (sieved > 0 && error === null && made === null);
    if (cut) store.cut(CUT_BYTES);
    const bytes = made ?? store.all;
    share.keep(bytes.length, error === null);
    options.onDone({ bytes, truncated: cut, error, arrivals: arrivals.list });
  };
  /** Returns true if nothing beyond this piece is to be read of the body. */
  const sift = (chunk: Buffer): boolean => {
    if (sieved === 0 && sieve?.write(store.all) === false) return true;
    sieved += sieved === 0 ? store.length + chunk.length : chunk.length;
    arrivals.add({ bytes: sieved, atMs: elapsed() });
    return sieved > options.maxBytes || sieve?.write(chunk) === false;
  };
  const take = (chunk: Buffer): void => {
    if (done || chunk.length === 0) return;
    madeGarbage(decoder ? chunk.length + PIECE_BYTES : PIECE_BYTES);
    const isSifted = sieve !== null && (sieved > 0 || store.length + chunk.length > SIEVED_BYTES);
    const fits = isSifted ? !sift(chunk) : store.add(chunk) === chunk.length;
    if (!isSifted) arrivals.add({ bytes: store.length, atMs: elapsed() });
    if (fits) hold();
    else finish(null, true);
    if (!done && !isSifted && !enough && options.enough?.(chunk) === true) {
      enough = true;
      options.onEnough();
    }
  };

  // Compressed data can decode to nothing without end (empty gzip members), so it is limited, too. Not tightly, because
  // decoded bytes come out only some time after the compressed ones went in.
  const mostCoded = Math.max(options.maxBytes, LEAST_CODED_BYTES);
  const codings = codingsOf(options.contentEncoding);
  const unknown = unknownCoding(codings);
  const decoder =
    codings.length === 0 || unknown !== null
      ? null
      : createDecoder(codings, {
          onData: take,
          onLimit: () => finish(null, true),
          onDrain: () => {
            isFull = false;
            if (waitsSince === null) options.onResume();
          },
          onEnd: () => finish(null, false),
          onError: (error) =>
            finish(
              new CodingError(
                `The body is not the ${codings.join(', ')} it claims to be. (${error.message})`,
                thrownOf(error).code,
              ),
              false,
            ),
        });

  /**
   * Everything that arrived in one read of the socket is passed to the decoder at once. A peer may send each byte in a
   * chunk of its own: thousands of such pieces in the decoder's queue would take a hundred times their size.
   */
  const flush = (): void => {
    const [first] = staged;
    if (first === undefined) return;
    const come = staged.length === 1 ? first : Buffer.concat(staged);
    madeGarbage(staged.length * PIECE_BYTES);
    staged = [];
    if (!done && decoder !== null) isFull = !decoder.write(come);
  };

  return {
    write: (chunk) => {
      if (done) return true;
      if (unknown !== null) {
        finish(new CodingError(`The body has a content-encoding that is not known: ${unknown}`), false);
        return true;
      }
      if (decoder) {
        const isFirst = coded === 0;
        coded += chunk.length;
        // Asked before the decoder is given anything, because that is when it allocates its window.
        if (isFirst) hold();
        if (coded > mostCoded) finish(null, true);
        if (done) return true;
        if (staged.push(chunk) === 1) queueMicrotask(flush);
        return !isFull && waitsSince === null;
      }
      const left = store.length + sieved === 0 ? transferCoding(options.transferEncoding, chunk) : null;
      if (left === null) take(chunk);
      else
        finish(
          new CodingError(`The body has a transfer-encoding that clients do not take off: ${left}`),
          false,
        );
      return waitsSince === null;
    },
    end: () => {
      flush();
      if (decoder) decoder.end();
      else finish(null, false);
    },
    stop: (error) => finish(error, false),
    free: () => void share.hold(0),
    owedMs: () => {
      tally();
      const owed = waitedMs;
      waitedMs = 0;
      return owed;
    },
    heldMs: () => {
      tally();
      return heldMs;
    },
  };
}
