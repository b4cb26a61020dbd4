/**
 * Intake: what a peer sends passes here before undici's parser sees it. It removes `100 Continue`, holds data back while the
 * memory budget is used up, and bounds heads, trailers and chunk framing. undici reads its socket by `read()` alone, so
 * that is the function which is replaced.
 */
import type { Socket } from 'node:net';
import { madeGarbage, madeRequest } from '../safety/garbage.ts';
import type { Peer } from './body-budget.ts';
import { ContinueFilter } from './continue.ts';
import { HeadHold, linesIn, MOST_LINES, SOME_LINES } from './head-hold.ts';
import { bodyBudget } from './process-budgets.ts';

/** Bytes that may come beside the body (announcements, headers), and for each byte of it (the framing of its chunks). */
const MOST_BESIDE = 256 * 1024;
const BESIDE_EACH_BYTE = 16;

/** Lines behind the body, where hardly anybody sends any; more of them end the connection, as MOST_LINES in heads do. */
const MOST_TRAILERS = 500;
/** A piece with more lines reaches the parser in parts of so many bytes: only then is it known where the head ends. */
const HEAD_PIECE = 2048;
/** The same behind the head: a body may have any number of lines, but what looks like one may be trailers. */
const BODY_PIECE = 8192;
/** In lines: behind the head, a piece with more is in such parts. A read has 16 KiB, and trailers of so much have 2,000. */
const MANY_LINES = 1000;
/** About the memory, in bytes, that parsing and reading one line takes. */
const LINE_BYTES = 512;
/** Most heads have fewer lines; what is made of more is taken away. */
const FEW_LINES = 40;
/** Bytes of an answer that may come before its garbage is counted. */
const QUIET = 64 * 1024;

/** Ends a connection on which too much comes that is no body: announcements, headers, trailers, chunk sizes. */
class IntakeError extends Error {}

export interface Intake {
  /** A request was written: what comes next is the beginning of an answer. */
  expectAnswer(): void;
  /**
   * The head of the answer itself has ended, not that of an announcement. True where a `100 Continue` was removed before it.
   */
  onHead(): boolean;
  /** So many bytes of a body have come out of the parser. */
  onBody(bytes: number): void;
  /**
   * Nothing more is read until `release`. Not by undici's own pause: where the connection ends meanwhile, that throws
   * where nobody can catch it (`assert(!this.paused)` in its parser).
   */
  hold(): void;
  release(): void;
  /** Whether the peer has sent something that was not read yet. */
  hasMore(): boolean;
  /** What was made of the head is no longer needed. */
  free(): void;
  /** From now on the socket speaks another protocol, of which nothing is known here. */
  leave(): void;
}

export function intakeOf(socket: Socket, peer?: Peer): Intake {
  const read = socket.read.bind(socket);
  const filter = new ContinueFilter();
  let onHold = false;
  let inHead = false;
  /** In heads, and in pieces behind them that added nothing to the body, so that they are trailers. */
  let lines = 0;
  /** Of the last piece: its lines, and how much of the body there was before it. */
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
    // undici reads only when it is told that something is there, and of what waits here it was told before.
    if (!onHold && !waits) socket.emit('readable');
  };
  const free = (): void => {
    share.hold(0);
    if (!waits) return;
    waits = false;
    // Not at once: we may have been called by undici's parser, which must not be entered again.
    queueMicrotask(goOn);
  };
  socket.once('close', () => share.hold(0));
  /** What goes on of what has come; null where nothing has. */
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
      // Split only where there are so many lines: each call of the parser costs time.
      const ofCome = linesIn(come);
      const most =
        ofCome <= (inHead ? MOST_LINES : MANY_LINES) ? come.length : inHead ? HEAD_PIECE : BODY_PIECE;
      const chunk = come.subarray(0, most);
      const own = chunk.length === come.length ? ofCome : linesIn(chunk);
      // What is held comes behind it.
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
      // Its lines are garbage now. The body would wait for its own head, of which that is the only end.
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
