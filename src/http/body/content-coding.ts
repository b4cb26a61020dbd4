/** Decodes the content codings of a body, piece by piece. */
import type { Transform } from 'node:stream';

/** More than any front door applies. Each of them costs the memory of a window. */
const MOST_CODINGS = 3;
/** Largest window as a power of two: what HTTP allows (RFC 9659). The format itself allows gigabytes. */
const ZSTD_WINDOW = 23;
/**
 * These codings may use a large window (sizes in bytes). Brotli writes all of its window before it outputs anything.
 */
const LARGE: ReadonlySet<string> = new Set(['br', 'zstd']);
export const LARGE_WINDOW = 8 * 1024 * 1024;
const SMALL_WINDOW = 64 * 1024;
/**
 * A small window counts only after this many compressed bytes. Otherwise hundreds of short event streams would be
 * paused, and would then look as if a proxy had buffered them.
 */
const SHORT_BYTES = 4 * 1024;

/** The low half of the first byte of a Brotli stream: with a window of 8 or 16 MiB, and with one of 4 MiB. */
const BROTLI_LARGE: ReadonlySet<number> = new Set([0x0d, 0x0f]);
const BROTLI_4_MIB = 0x0b;
/** In bytes: the output of a stream is the same with either window up to this size. */
const SAME_BYTES = 4 * 1024 * 1024 - 16;

/** Loaded only if a peer uses a coding, because loading takes longer than connecting. */
const zlib = () => process.getBuiltinModule('node:zlib');

export interface Decoder {
  /** Size of the large windows that it may allocate, in bytes. */
  readonly windows: number;
  /** How much other memory it may take once `coded` compressed bytes have arrived. */
  weight(coded: number): number;
  /** Returns false if the peer should be paused until `onDrain` is called. */
  write(chunk: Buffer): boolean;
  /** The last piece was written. `onEnd` or `onError` follows. */
  end(): void;
  /** Outputs nothing until `resume` is called. */
  pause(): void;
  resume(): void;
  destroy(): void;
}

export interface DecoderEvents {
  readonly onData: (chunk: Buffer) => void;
  /** No more of the body can be decoded than has been output so far. */
  readonly onLimit: () => void;
  readonly onDrain: () => void;
  readonly onEnd: () => void;
  readonly onError: (error: Error) => void;
}

/**
 * Values that mean no coding: `identity`, and what front doors write there by mistake. Every client reads such a body
 * as it is.
 */
const NO_CODINGS: ReadonlySet<string> = new Set(['', 'identity', 'none', 'utf-8', 'utf8', 'binary', '8bit']);

/** The codings of a `content-encoding` header in the order in which they were applied, without those that mean none. */
export function codingsOf(header: string | undefined): readonly string[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !NO_CODINGS.has(name));
}

/** The first byte of gzip, and of zlib's format with its usual window of 32 KiB. */
const GZIP = 0x1f;
const ZLIB = 0x78;

/**
 * The transfer codings other than `chunked` that are still applied to a body, judged by its first byte; null if there
 * are none. No client asks for one (`TE`) and none decodes it. If the body is plain text despite the header, every
 * client can read it.
 */
export function transferCoding(header: string | undefined, body: Buffer): string | null {
  if (header === undefined || (body[0] !== GZIP && body[0] !== ZLIB)) return null;
  const codings = codingsOf(header).filter((name) => name !== 'chunked');
  return codings.length === 0 ? null : codings.join(', ');
}

/** The first coding that cannot be decoded; null if all can. */
export function unknownCoding(codings: readonly string[]): string | null {
  if (codings.length > MOST_CODINGS) return codings.join(', ');
  return codings.find((name) => makeInflater(name, null) === null) ?? null;
}

/**
 * `deflate` means zlib's format, but some servers send raw deflate data (RFC 9110, 8.4.1.2). The first byte tells them
 * apart: in zlib's format its low half is 8.
 */
function makeInflater(name: string, first: number | null): (() => Transform) | null {
  if (name === 'gzip' || name === 'x-gzip') return () => zlib().createGunzip();
  if (name === 'br') return () => zlib().createBrotliDecompress();
  if (name === 'deflate')
    return () =>
      first === null || (first & 0x0f) === 8 ? zlib().createInflate() : zlib().createInflateRaw();
  // Node has zstd since 22.15.
  if (name === 'zstd' && typeof zlib().createZstdDecompress === 'function')
    return () =>
      zlib().createZstdDecompress({ params: { [zlib().constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW } });
  return null;
}

/**
 * Makes a Brotli decoder use a window of 4 MiB where the stream declares a larger one, and ends decoding where that
 * could change the output. A stream can only refer to what it has output so far, or to its window, whichever is less
 * (RFC 7932, 4 and 9.1), so the output is the same until it exceeds the smaller window. The reason: each thread of
 * Node's pool keeps the memory of the largest window that it ever had. And no peer was asked for Brotli.
 */
function narrow(brotli: Transform, onLimit: () => void): void {
  const transform = brotli._transform.bind(brotli);
  let hasBegun = false;
  brotli._transform = (chunk: Buffer, encoding, callback) => {
    const [byte = 0] = chunk;
    const isLarge = !hasBegun && BROTLI_LARGE.has(byte & 0x0f);
    hasBegun ||= chunk.length > 0;
    if (!isLarge) return transform(chunk, encoding, callback);
    let out = 0;
    brotli.prependListener('data', (piece: Buffer) => {
      out += piece.length;
      if (out > SAME_BYTES) onLimit();
    });
    const copy = Buffer.from(chunk);
    copy[0] = (byte & 0xf0) | BROTLI_4_MIB;
    transform(copy, encoding, callback);
  };
}

/** A decoder for codings that `unknownCoding` has accepted. */
export function createDecoder(codings: readonly string[], events: DecoderEvents): Decoder {
  let chain: readonly Transform[] = [];
  const build = (first: number | null): readonly Transform[] => {
    const made = [...codings].reverse().flatMap((name, place) => {
      const inflater = makeInflater(name, place === 0 ? first : null)?.();
      if (inflater === undefined) return [];
      if (name === 'br') narrow(inflater, events.onLimit);
      return [inflater];
    });
    made.forEach((one, place) => {
      one.on('error', events.onError);
      const next = made[place + 1];
      if (next) one.pipe(next);
      else one.on('data', events.onData).on('end', events.onEnd);
    });
    made[0]?.on('drain', events.onDrain);
    return made;
  };
  /** Pieces that arrived while it was paused before its start. */
  const early: Buffer[] = [];
  let waits = false;
  let ended = false;
  const end = (): void => {
    // An empty body has no coding, whatever its header says.
    if (chain.length === 0) events.onEnd();
    else chain[0]?.end();
  };
  const write = (chunk: Buffer): boolean => {
    if (chain.length === 0) chain = build(chunk[0] ?? null);
    return chain[0]?.write(chunk) ?? true;
  };
  const large = codings.filter((name) => LARGE.has(name)).length;
  return {
    windows: large * LARGE_WINDOW,
    weight: (coded) => (coded > SHORT_BYTES ? (codings.length - large) * SMALL_WINDOW : 0),
    write: (chunk) => {
      if (!waits || chain.length > 0) return write(chunk);
      early.push(chunk);
      return false;
    },
    end: () => {
      ended = true;
      if (early.length === 0) end();
    },
    pause: () => {
      waits = true;
      chain.at(-1)?.pause();
    },
    resume: () => {
      waits = false;
      for (const chunk of early.splice(0)) write(chunk);
      if (ended) end();
      chain.at(-1)?.resume();
    },
    destroy: () => {
      early.length = 0;
      for (const one of chain) one.destroy();
    },
  };
}
