/** Reads one response body: decoded, counted, cut at the limit. */
import type { Arrival } from '../model/observation.ts';
import { tidy } from '../safety/tidy.ts';
import { createArrivals } from './arrivals.ts';
import { codingsOf, createDecoder, unknownCoding } from './content-coding.ts';
import { thrownOf } from './thrown.ts';

/** The first store, of Node's pool; most bodies come in one piece and need none. */
const FIRST_BYTES = 2048;
const EMPTY = Buffer.alloc(0);
/** From here on the store is taken in full: the system gives memory only where something is written. */
const LARGE_BYTES = 1024 * 1024;
/** So much of a body that is coded is always taken, however few decoded bytes are wanted. */
const LEAST_CODED_BYTES = 1024 * 1024;
/** So much of a body is kept as it is, whether or not there is a sieve for it. */
const SIEVED_BYTES = 1024 * 1024;

export interface ReadBody {
  readonly bytes: Buffer;
  readonly truncated: boolean;
  readonly error: unknown;
  readonly arrivals: readonly Arrival[];
}

export interface BodyReader {
  /** Takes a piece as it came; false asks for a pause. */
  write(chunk: Buffer): boolean;
  /** The peer has sent all. */
  end(): void;
  /** Ends at once with what is there; `error` is why, null at the limit. */
  stop(error: unknown): void;
}

export interface BodyOptions {
  readonly contentEncoding: string | undefined;
  /** Of decoded bytes. */
  readonly maxBytes: number;
  /** Milliseconds since the request began. */
  readonly elapsed: () => number;
  readonly onResume: () => void;
  /** Told each decoded piece; true where nothing that matters comes behind it. */
  readonly enough: ((piece: Buffer) => boolean) | null;
  /** Makes less of a body that is longer than SIEVED_BYTES; null where such a one is kept as it comes. */
  readonly sieve: Sieve | null;
  /** Called when `enough` was first true; the body may still end by itself. */
  readonly onEnough: () => void;
  /** Called once. */
  readonly onDone: (body: ReadBody) => void;
}

/**
 * What is left of a long body that is wanted for some of it only, made while it comes in: the whole would be several
 * times in memory, as bytes and as text.
 */
export interface Sieve {
  /** Told each piece; false where it can make nothing of this body. */
  write(piece: Buffer): boolean;
  /** What it made of the whole; null where that is nothing. */
  end(): Buffer | null;
}

/** A body whose coding is broken or not known to us. */
export class CodingError extends Error {
  override readonly name = 'CodingError';
  readonly code: string | null;

  constructor(message: string, code: string | null = null) {
    super(message);
    this.code = code;
  }
}

/** A store of at least `needed` bytes that begins with the `used` bytes of the old one. */
function grown(store: Buffer, used: number, needed: number, most: number): Buffer {
  if (needed <= store.length) return store;
  const larger = Buffer.allocUnsafe(
    needed > LARGE_BYTES ? most : Math.min(most, Math.max(FIRST_BYTES, needed, store.length * 2)),
  );
  store.copy(larger, 0, 0, used);
  return larger;
}

export function createBodyReader(options: BodyOptions): BodyReader {
  // One growing store, not a list: a hostile peer can send megabytes in pieces of one byte, each an object of its own.
  let store: Buffer = EMPTY;
  const arrivals = createArrivals();
  let bytes = 0;
  let coded = 0;
  let done = false;
  let enough = false;
  const { sieve } = options;
  /** Decoded bytes that the sieve was given; 0 as long as all of them are in the store. */
  let sieved = 0;

  const finish = (error: unknown, truncated: boolean): void => {
    if (done) return;
    done = true;
    decoder?.destroy();
    if (Math.max(bytes, coded) >= LARGE_BYTES) tidy();
    const made = sieved > 0 && error === null && !truncated ? (sieve?.end() ?? null) : null;
    const kept = made ?? store.subarray(0, bytes);
    const cut = truncated || (sieved > 0 && error === null && made === null);
    options.onDone({ bytes: kept, truncated: cut, error, arrivals: arrivals.list });
  };
  /** True where the piece is all that is read of the body. */
  const sift = (chunk: Buffer): boolean => {
    if (sieved === 0) {
      tidy();
      if (sieve?.write(store.subarray(0, bytes)) === false) return true;
    }
    sieved += sieved === 0 ? bytes + chunk.length : chunk.length;
    arrivals.add({ bytes: sieved, atMs: options.elapsed() });
    return sieved > options.maxBytes || sieve?.write(chunk) === false;
  };
  const take = (chunk: Buffer): void => {
    if (done || chunk.length === 0) return;
    if (sieve !== null && (sieved > 0 || bytes + chunk.length > SIEVED_BYTES)) {
      if (sift(chunk)) finish(null, true);
      return;
    }
    const room = options.maxBytes - bytes;
    const fits = Math.min(chunk.length, room);
    if (bytes === 0) store = chunk.subarray(0, fits);
    else {
      store = grown(store, bytes, bytes + fits, options.maxBytes);
      chunk.copy(store, bytes, 0, fits);
    }
    bytes += fits;
    arrivals.add({ bytes, atMs: options.elapsed() });
    if (chunk.length > room) finish(null, true);
    else if (!enough && options.enough?.(chunk) === true) {
      enough = true;
      options.onEnough();
    }
  };

  // A coding can also say nothing without end; what it does say comes out later than it goes in.
  const mostCoded = Math.max(options.maxBytes, LEAST_CODED_BYTES);
  const codings = codingsOf(options.contentEncoding);
  const unknown = unknownCoding(codings);
  const decoder =
    codings.length === 0 || unknown !== null
      ? null
      : createDecoder(codings, {
          onData: take,
          onDrain: options.onResume,
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

  return {
    write: (chunk) => {
      if (done) return true;
      if (unknown !== null) {
        finish(new CodingError(`The body has a content-encoding that is not known: ${unknown}`), false);
        return true;
      }
      if (decoder) {
        coded += chunk.length;
        if (coded > mostCoded) finish(null, true);
        return done || decoder.write(chunk);
      }
      take(chunk);
      return true;
    },
    end: () => {
      if (decoder) decoder.end();
      else finish(null, false);
    },
    stop: (error) => finish(error, false),
  };
}
