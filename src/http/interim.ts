/** Takes `100 Continue` out of what a peer sends before its answer. */
import type { Socket } from 'node:net';

/** A peer may announce as much as it may say in headers; what is beyond goes on to the parser, which refuses it. */
const MOST_BYTES = 64 * 1024;
/** `HTTP/1.1 100 ` and the like, and any beginning of it. */
const CONTINUE = /^HTTP\/1\.[01] 100[ \r\n]/;
const BEGINNINGS = [0, 1].map((minor) => `HTTP/1.${minor} 100`);
const LONGEST_BEGINNING = 13;

export interface InterimFilter {
  /** A request was written: what comes next is the beginning of an answer. */
  expectAnswer(): void;
}

/**
 * Servers and proxies send it whether or not it was asked for, and RFC 9110 (10.1.1, 15.2) has a client take that; curl
 * does. undici cuts the connection instead ('bad response'), with no option against it, but reads its socket by `read()`
 * alone, so that is where it is taken out. Every other announcement (102, 103) undici takes itself.
 */
export function filterInterim(socket: Socket): InterimFilter {
  const read = socket.read.bind(socket);
  let expecting = false;
  let skipped = 0;
  /** What has come of a head that may be one, or of one that has not ended. */
  let held: Buffer = Buffer.alloc(0);

  const rest = (chunk: Buffer): Buffer => {
    let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    held = Buffer.alloc(0);
    for (;;) {
      const begin = bytes.toString('latin1', 0, LONGEST_BEGINNING);
      if (CONTINUE.test(begin) && skipped + bytes.length <= MOST_BYTES) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) {
          held = bytes;
          return Buffer.alloc(0);
        }
        skipped += end + 4;
        bytes = bytes.subarray(end + 4);
        continue;
      }
      if (begin.length < LONGEST_BEGINNING && BEGINNINGS.some((one) => one.startsWith(begin))) {
        held = bytes;
        return Buffer.alloc(0);
      }
      expecting = false;
      return bytes;
    }
  };
  socket.read = (size?: number): unknown => {
    for (;;) {
      const chunk: unknown = read(size);
      if (!expecting || !Buffer.isBuffer(chunk)) return chunk;
      const passed = rest(chunk);
      if (passed.length > 0) return passed;
    }
  };
  return {
    expectAnswer: () => {
      expecting = true;
      skipped = 0;
      held = Buffer.alloc(0);
    },
  };
}
