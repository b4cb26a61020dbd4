/**
 * `100 Continue`, taken out of the beginning of an answer. Servers and proxies send it whether or not it was asked for,
 * and RFC 9110 (10.1.1, 15.2) has a client take that; curl does. undici cuts the connection instead ('bad response'),
 * with no option against it. Every other announcement (102, 103) undici takes itself.
 */

/** A peer may announce as much as it may say in headers; what is beyond goes on to the parser, which refuses it. */
const MOST_BYTES = 64 * 1024;
const CONTINUE = /^HTTP\/1\.[01] 100[ \r\n]/;
/** Announcements behind which a `100 Continue` may still come; 101 is none, for another protocol follows it. */
const OTHER = /^HTTP\/1\.[01] 1(?!0[01])\d\d[ \r\n]/;
/** A piece may end within a status line: what may still become one of those above. */
const VERSIONS = ['HTTP/1.0 ', 'HTTP/1.1 '];
const BEGUN_STATUS = /^HTTP\/1\.[01] 1\d{0,2}$/;
/** With the status and the blank behind it. */
const LONGEST_BEGINNING = 13;
const HEAD_END = '\r\n\r\n';
const NOTHING: Buffer = Buffer.alloc(0);

function mayBecomeOne(text: string): boolean {
  return VERSIONS.some((version) => version.startsWith(text)) || BEGUN_STATUS.test(text);
}

export class ContinueFilter {
  #expecting = false;
  #continued = false;
  /** Bytes of announcements so far. */
  #announced = 0;
  /** What came of a head that has not ended, or that is not yet known to be an announcement. */
  #held: Buffer = NOTHING;

  /** Whether one was taken out before this answer. */
  get continued(): boolean {
    return this.#continued;
  }

  /** What comes next is the beginning of an answer. */
  expectAnswer(): void {
    this.#expecting = true;
    this.#continued = false;
    this.#announced = 0;
    this.#held = NOTHING;
  }

  /** What of the bytes goes on to the parser; the rest is a `100 Continue`, or waits for what comes behind it. */
  take(chunk: Buffer): Buffer {
    if (!this.#expecting) return chunk;
    let bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    this.#held = NOTHING;
    const passed: Buffer[] = [];
    for (;;) {
      const begin = bytes.toString('latin1', 0, LONGEST_BEGINNING);
      const isContinue = CONTINUE.test(begin);
      if ((isContinue || OTHER.test(begin)) && this.#announced + bytes.length <= MOST_BYTES) {
        const at = bytes.indexOf(HEAD_END);
        if (at < 0) break;
        const end = at + HEAD_END.length;
        if (isContinue) this.#continued = true;
        else passed.push(bytes.subarray(0, end));
        this.#announced += end;
        bytes = bytes.subarray(end);
      } else if (begin.length < LONGEST_BEGINNING && mayBecomeOne(begin)) break;
      else {
        this.#expecting = false;
        return passed.length === 0 ? bytes : Buffer.concat([...passed, bytes]);
      }
    }
    this.#held = bytes;
    return Buffer.concat(passed);
  }
}
