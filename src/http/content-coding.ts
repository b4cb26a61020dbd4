/** Takes the content codings off a body, piece by piece. */
import type { Transform } from 'node:stream';

/** More than any front door stacks; each costs a window of memory. */
const MOST_CODINGS = 3;
/** As a power of two: what HTTP allows (RFC 9659). The format goes to gigabytes. */
const ZSTD_WINDOW = 23;
/** These may take a large window, in bytes; Brotli's is written in full before anything comes out. */
const LARGE: ReadonlySet<string> = new Set(['br', 'zstd']);
export const LARGE_WINDOW = 8 * 1024 * 1024;
const SMALL_WINDOW = 64 * 1024;
/** Coded bytes before a small window counts: otherwise hundreds of short streams were held back, and looked buffered. */
const SHORT_BYTES = 4 * 1024;

/** How a Brotli stream begins whose window has 8 or 16 MiB, and one of 4 MiB: in the low half of its first byte. */
const BROTLI_LARGE: ReadonlySet<number> = new Set([0x0d, 0x0f]);
const BROTLI_4_MIB = 0x0b;
/** In bytes: so much of what comes out of a stream is the same with either. */
const SAME_BYTES = 4 * 1024 * 1024 - 16;

/** Loaded only for a peer that uses a coding: loading it takes longer than connecting. */
const zlib = () => process.getBuiltinModule('node:zlib');

export interface Decoder {
  /** Of the large windows that it may take, in bytes. */
  readonly windows: number;
  /** How much memory it may take beside those for a body of which so much has come. */
  weight(coded: number): number;
  /** False when the peer should be held back until `onDrain`. */
  write(chunk: Buffer): boolean;
  /** The last piece was written; `onEnd` or `onError` follows. */
  end(): void;
  /** Nothing more comes out until `resume`. */
  pause(): void;
  resume(): void;
  destroy(): void;
}

export interface DecoderEvents {
  readonly onData: (chunk: Buffer) => void;
  /** No more can be taken off than what came out so far. */
  readonly onLimit: () => void;
  readonly onDrain: () => void;
  readonly onEnd: () => void;
  readonly onError: (error: Error) => void;
}

/** No codings: `identity`, and what front doors write there by mistake. Every client reads such a body as it is. */
const NO_CODINGS: ReadonlySet<string> = new Set(['', 'identity', 'none', 'utf-8', 'utf8', 'binary', '8bit']);

/** `content-encoding` as a list in the order in which the codings were applied, without those that are none. */
export function codingsOf(header: string | undefined): readonly string[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !NO_CODINGS.has(name));
}

/** How gzip begins, and zlib's format in the half of its first byte that is always the same. */
const GZIP = 0x1f;
const ZLIB = 0x78;

/**
 * The codings beside `chunked` that a body still has, by its first byte; null where it has none. No client asks for one
 * (`TE`), and none takes it off. Where text comes all the same, every client reads it.
 */
export function transferCoding(header: string | undefined, body: Buffer): string | null {
  if (header === undefined || (body[0] !== GZIP && body[0] !== ZLIB)) return null;
  const codings = codingsOf(header).filter((name) => name !== 'chunked');
  return codings.length === 0 ? null : codings.join(', ');
}

/** The first of the codings that cannot be taken off, or null. */
export function unknownCoding(codings: readonly string[]): string | null {
  if (codings.length > MOST_CODINGS) return codings.join(', ');
  return codings.find((name) => makeInflater(name, null) === null) ?? null;
}

/**
 * `deflate` means zlib's format, but some servers send the raw one (RFC 9110, 8.4.1.2); the first byte tells: in
 * zlib's its low half is 8.
 */
function makeInflater(name: string, first: number | null): (() => Transform) | null {
  if (name === 'gzip' || name === 'x-gzip') return () => zlib().createGunzip();
  if (name === 'br') return () => zlib().createBrotliDecompress();
  if (name === 'deflate')
    return () =>
      first === null || (first & 0x0f) === 8 ? zlib().createInflate() : zlib().createInflateRaw();
  // zstd came with Node 22.15.
  if (name === 'zstd' && typeof zlib().createZstdDecompress === 'function')
    return () =>
      zlib().createZstdDecompress({ params: { [zlib().constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW } });
  return null;
}

/**
 * Tells a decoder of Brotli of a smaller window where that would be large, and ends it where what comes out may need the
 * larger one. What a stream may refer to is what came out of it so far, or its window, whichever is less (RFC 7932, 4 and
 * 9.1). Each thread of Node's pool keeps the memory of the largest window that it ever had, and no peer was asked for Brotli.
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

/** A decoder for codings of which `unknownCoding` knows each. */
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
  /** What came before it might begin. */
  const early: Buffer[] = [];
  let waits = false;
  let ended = false;
  const end = (): void => {
    // A body of no bytes has no coding, whatever its header says.
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
