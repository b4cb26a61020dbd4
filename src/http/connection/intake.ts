/**
 * Everything that a peer sends passes through here before undici's parser sees it. The intake removes `100 Continue`,
 * pauses reading while the memory budget is used up, and limits heads, trailers and chunk framing. undici reads its
 * socket only through `read()`, so this is the function that is replaced.
 */
import type { Socket } from 'node:net';
import { madeGarbage, madeRequest } from '../../safety/garbage.ts';
import type { Peer } from '../body/body-budget.ts';
import { bodyBudget } from '../body/process-budgets.ts';
import { ContinueFilter } from './continue.ts';
import { HeadHold, linesIn, MOST_LINES, SOME_LINES } from './head-hold.ts';

/**
 * Bytes allowed in addition to the body: MOST_BESIDE for heads and trailers, and BESIDE_EACH_BYTE for each byte of the
 * body, for the framing of its chunks.
 */
const MOST_BESIDE = 256 * 1024;
const BESIDE_EACH_BYTE = 16;

/**
 * Lines allowed after the body, where hardly any server sends any. More of them end the connection, as MOST_LINES does
 * in heads.
 */
const MOST_TRAILERS = 500;
/**
 * If a read has more than MOST_LINES lines, the parser gets it in parts of this many bytes: only it can tell where the
 * head ends.
 */
const HEAD_PIECE = 2048;
/**
 * The same after the head. A body may have any number of lines, but what looks like lines of a body may be trailers.
 */
const BODY_PIECE = 8192;
/**
 * After the head, a read with more lines than this is passed on in such parts. A read has 16 KiB; if it is all trailers,
 * these are about 2,000 lines.
 */
const MANY_LINES = 1000;
/** Roughly the memory, in bytes, that parsing and reading one line takes. */
const LINE_BYTES = 512;
/** Most heads have fewer lines. Beyond this, lines count as garbage to be collected. */
const FEW_LINES = 40;
/** Bytes of an answer that arrive before its garbage is counted. */
const QUIET = 64 * 1024;

/**
 * Ends a connection on which too much other than the body arrives: interim responses, headers, trailers, chunk sizes.
 */
class IntakeError extends Error {}

export interface Intake {
  /** A request was written, so the next bytes are the beginning of an answer. */
  expectAnswer(): void;
  /**
   * The head of the final answer has ended. Not to be called for an interim response. Returns true if a `100 Continue`
   * was removed before it.
   */
  onHead(): boolean;
  /** The parser has passed on `bytes` bytes of the body. */
  onBody(bytes: number): void;
  /**
   * Stops reading until `release` is called. undici's own pause is not used: if the connection ends meanwhile, it
   * throws where nobody can catch it (`assert(!this.paused)` in its parser).
   */
  hold(): void;
  release(): void;
  /** Whether the peer has sent something that was not read yet. */
  hasMore(): boolean;
  /** What was made of the head is no longer needed. */
  free(): void;
  /** From now on the socket speaks another protocol, which this filter does not understand. */
  leave(): void;
}

export function intakeOf(socket: Socket, peer?: Peer): Intake {
  const read = socket.read.bind(socket);
  const filter = new ContinueFilter();
  let onHold = false;
  let inHead = false;
  /** Counts the lines of heads, and of later reads that added nothing to the body and so must be trailers. */
  let lines = 0;
  /** The lines of the last read, and how many body bytes there were before it. */
  let before: { readonly lines: number; readonly body: number } | null = null;
  let taken = 0;
  let body = 0;
  let waits = false;
  const held = new HeadHold();
  const share = bodyBudget.share(() => {
    waits = false;
    goOn();
  }, peer);
  const goOn = (): void => {
    // undici only reads when a `readable` event tells it to, and for these bytes that event has passed already.
    if (!onHold && !waits) socket.emit('readable');
  };
  const free = (): void => {
    share.hold(0);
    if (!waits) return;
    waits = false;
    // Deferred: we may be inside a call from undici's parser, which must not be re-entered.
    queueMicrotask(goOn);
  };
  socket.once('close', () => share.hold(0));
  /** The next bytes to pass on, empty while a head is kept; null if nothing has arrived. */
  const next = (size?: number): unknown => {
    if (!inHead && held.length > 0) return held.release();
    const come: unknown = read(size);
    if (!inHead || !Buffer.isBuffer(come)) return come;
    const piece = held.take(come, lines, taken === 0);
    if (held.length > 0) waits = !share.hold(held.length);
    return piece;
  };
  socket.read = (size?: number): unknown => {
    while (!onHold && !waits) {
      const come = next(size);
      if (!Buffer.isBuffer(come)) return come;
      if (come.length === 0) continue;
      if (before !== null && before.body === body) lines += before.lines;
      const limit = inHead ? MOST_LINES : MOST_TRAILERS;
      if (lines > limit) {
        socket.destroy(new IntakeError(`Heads and trailers of the answer have over ${limit} lines.`));
        return null;
      }
      // Split only if there are that many lines, because each call of the parser takes time.
      const ofCome = linesIn(come);
      const most =
        ofCome <= (inHead ? MOST_LINES : MANY_LINES) ? come.length : inHead ? HEAD_PIECE : BODY_PIECE;
      const chunk = come.subarray(0, most);
      const own = chunk.length === come.length ? ofCome : linesIn(chunk);
      // The held bytes come after these.
      if (come.length > most) socket.unshift(Buffer.concat([come.subarray(most), held.release()]));
      if (inHead) held.passed(chunk);
      if (inHead) lines += own;
      if (lines > FEW_LINES) madeGarbage(own * LINE_BYTES);
      if (lines > SOME_LINES) waits = !share.hold(lines * LINE_BYTES);
      before = inHead ? null : { lines: own, body };
      taken += chunk.length;
      if (taken > QUIET) madeGarbage(chunk.length);
      if (taken > MOST_BESIDE + body * (1 + BESIDE_EACH_BYTE)) {
        socket.destroy(new IntakeError('What came beside the body was over 256 KiB.'));
        return null;
      }
      const passed = filter.take(chunk);
      if (passed.length > 0) return passed;
    }
    return null;
  };
  const release = (): void => {
    if (!onHold) return;
    onHold = false;
    goOn();
  };
  return {
    expectAnswer: () => {
      madeRequest();
      filter.expectAnswer();
      inHead = true;
      lines = 0;
      before = null;
      taken = 0;
      body = 0;
      held.begin();
      release();
    },
    onHead: () => {
      inHead = false;
      lines = 0;
      // The lines of the head are garbage now. If they still counted, the body would wait for room that only its own
      // end can free.
      share.keep(0, true);
      free();
      return filter.continued;
    },
    onBody: (bytes) => {
      body += bytes;
    },
    hold: () => {
      onHold = true;
    },
    release,
    hasMore: () => socket.readableLength + held.length > 0,
    free,
    leave: () => {
      socket.read = read;
      if (held.length > 0) socket.unshift(held.release());
    },
  };
}
