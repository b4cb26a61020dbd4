/** What a peer sends, before the parser sees it: without `100 Continue`, held back while we are busy, and bounded. */
import type { Socket } from 'node:net';
import { madeGarbage } from '../safety/garbage.ts';
import { bodyBudget } from './body-budget.ts';

/** A peer may announce as much as it may say in headers; what is beyond goes on to the parser, which refuses it. */
const MOST_BYTES = 64 * 1024;
/** `HTTP/1.1 100 ` and the like, the announcements behind which one may come, and any beginning of either. */
const CONTINUE = /^HTTP\/1\.[01] 100[ \r\n]/;
const OTHER = /^HTTP\/1\.[01] 1(?!0[01])\d\d[ \r\n]/;
const BEGINNING = /^HTTP\/1\.[01] 1\d{0,2}$/;
const BEGINNINGS = [0, 1].map((minor) => `HTTP/1.${minor} `);
const LONGEST_BEGINNING = 13;

/** What may come beside the body: announcements, headers, and of chunks so much for each byte that they bring. */
const MOST_BESIDE = 256 * 1024;
const BESIDE_EACH_BYTE = 16;

/** A header is an object or two of ours for each line, however short: of 60,000 in 256 KiB they were 20 MB a connection. */
const MOST_LINES = 2500;
/** Of what has too many, the parser is given so much at a time until the head has ended: the body may have them. */
const HEAD_PIECE = 2048;
/** The same behind the head, where trailers may come. */
const BODY_PIECE = 8192;
const LINE_END = 10;
/** About what the parser, and who reads the headers, make of one line. */
const LINE_BYTES = 512;
/** No answer that is meant well has more; what has is held back where others have as many. */
const FEW_LINES = 100;
/** Of an answer: from here on what is read is counted, and what was made of it is taken away. */
const QUIET = 64 * 1024;

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines++;
  return lines;
}

function mayBegin(text: string): boolean {
  return BEGINNINGS.some((one) => one.startsWith(text)) || BEGINNING.test(text);
}

/** Ends a connection on which only announcements, sizes of chunks or blank lines come. */
class IntakeError extends Error {
  readonly code = 'EINTAKE';
}

export interface Intake {
  /** A request was written: what comes next is the beginning of an answer. */
  expectAnswer(): void;
  /** The head of the answer itself has ended, not that of an announcement; it was of so many lines. */
  onHead(ofLines: number): void;
  /** So many bytes of a body have come out of the parser. */
  onBody(bytes: number): void;
  /**
   * Nothing more is read until `release`. Not by undici's own pause: where the connection ends meanwhile, that throws
   * where nobody can catch it (`assert(!this.paused)` in its parser).
   */
  hold(): void;
  release(): void;
  /** What is made of the head is needed no more. */
  free(): void;
  /** From now on the socket speaks another protocol, of which nothing is known here. */
  leave(): void;
}

/**
 * Servers and proxies send it whether or not it was asked for, and RFC 9110 (10.1.1, 15.2) has a client take that; curl
 * does. undici cuts the connection instead ('bad response'), with no option against it, but reads its socket by `read()`
 * alone, so that is where it is taken out. Every other announcement (102, 103) undici takes itself.
 */
export function intakeOf(socket: Socket): Intake {
  const read = socket.read.bind(socket);
  let expecting = false;
  let skipped = 0;
  /** What has come of a head that may be one, or of one that has not ended. */
  let held: Buffer = Buffer.alloc(0);

  const rest = (chunk: Buffer): Buffer => {
    let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    held = Buffer.alloc(0);
    const passed: Buffer[] = [];
    for (;;) {
      const begin = bytes.toString('latin1', 0, LONGEST_BEGINNING);
      const isContinue = CONTINUE.test(begin);
      if ((isContinue || OTHER.test(begin)) && skipped + bytes.length <= MOST_BYTES) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) break;
        if (!isContinue) passed.push(bytes.subarray(0, end + 4));
        skipped += end + 4;
        bytes = bytes.subarray(end + 4);
      } else if (begin.length < LONGEST_BEGINNING && mayBegin(begin)) break;
      else {
        expecting = false;
        return passed.length === 0 ? bytes : Buffer.concat([...passed, bytes]);
      }
    }
    held = bytes;
    return Buffer.concat(passed);
  };
  let onHold = false;
  let inHead = false;
  /** Of heads, and of pieces behind them that brought nothing of the body, so that they are trailers. */
  let lines = 0;
  /** Of the piece before this one: its lines, and how much of the body there was before it. */
  let before: { readonly lines: number; readonly body: number } | null = null;
  let taken = 0;
  let body = 0;
  let waits = false;
  const share = bodyBudget.share(() => {
    waits = false;
    goOn();
  });
  const goOn = (): void => {
    // undici reads when it is told that there is something, and of what waits it was told before.
    if (!onHold && !waits) socket.emit('readable');
  };
  const free = (): void => {
    share.hold(0);
    if (!waits) return;
    waits = false;
    // Not at once: its parser may be at work, and would be called by itself.
    queueMicrotask(goOn);
  };
  socket.once('close', () => share.hold(0));
  socket.read = (size?: number): unknown => {
    while (!onHold && !waits) {
      const come: unknown = read(size);
      if (!Buffer.isBuffer(come)) return come;
      if (before !== null && before.body === body) lines += before.lines;
      if (lines > MOST_LINES) {
        socket.destroy(new IntakeError('Heads and trailers of the answer have over 2500 lines.'));
        return null;
      }
      // Split only where it has so many: the parser runs slower each time that it is called anew.
      const all = linesIn(come);
      const most = all <= MOST_LINES ? come.length : inHead ? HEAD_PIECE : BODY_PIECE;
      const chunk = come.subarray(0, most);
      const own = chunk.length === come.length ? all : linesIn(chunk);
      if (come.length > most) socket.unshift(come.subarray(most));
      if (inHead) lines += own;
      if (lines > FEW_LINES) {
        madeGarbage(own * LINE_BYTES);
        waits = !share.hold(lines * LINE_BYTES);
      }
      before = inHead ? null : { lines: own, body };
      taken += chunk.length;
      if (taken > QUIET) madeGarbage(chunk.length);
      if (taken > MOST_BESIDE + body * (1 + BESIDE_EACH_BYTE)) {
        socket.destroy(new IntakeError('What came beside the body was over 256 KiB.'));
        return null;
      }
      const passed = expecting ? rest(chunk) : chunk;
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
      expecting = true;
      skipped = 0;
      inHead = true;
      lines = 0;
      before = null;
      held = Buffer.alloc(0);
      taken = 0;
      body = 0;
      release();
    },
    onHead: (ofLines) => {
      inHead = false;
      lines = 0;
      // What of the body came with it has line ends, too, above all where it is coded: it would wait for its own head.
      if (ofLines <= FEW_LINES) free();
    },
    onBody: (bytes) => {
      body += bytes;
    },
    hold: () => {
      onHold = true;
    },
    release,
    free,
    leave: () => {
      socket.read = read;
    },
  };
}
