/**
 * Removes `100 Continue` from the beginning of an answer. Servers and proxies send it whether or not it was asked for,
 * and RFC 9110 (10.1.1, 15.2) requires a client to accept that, as curl does. undici closes the connection instead
 * ('bad response') and has no option against it. All other interim responses (102, 103) undici skips itself.
 */
import { HEAD_BYTES } from './head-hold.ts';

const CONTINUE = /^HTTP\/1\.[01] 100[ \r\n]/;
/** Interim responses that a `100 Continue` may follow. Not 101, which switches to another protocol. */
const OTHER = /^HTTP\/1\.[01] 1(?!0[01])\d\d[ \r\n]/;
/** The data may end within a status line: what is there may still become one of the lines above. */
const VERSIONS = ['HTTP/1.0 ', 'HTTP/1.1 '];
const BEGUN_STATUS = /^HTTP\/1\.[01] 1\d{0,2}$/;
/** Including the status and the space after it. */
const LONGEST_BEGINNING = 13;
const HEAD_END = '\r\n\r\n';
const NOTHING: Buffer = Buffer.alloc(0);

function mayBecomeOne(text: string): boolean {
  return VERSIONS.some((version) => version.startsWith(text)) || BEGUN_STATUS.test(text);
}

export class ContinueFilter {
  #expecting = false;
  #continued = false;
  /** Bytes of interim responses so far. */
  #announced = 0;
  /** The beginning of an interim response, or of a status line that may still become that of one. */
  #held: Buffer = NOTHING;

  /** Whether a `100 Continue` was removed before this answer. */
  get continued(): boolean {
    return this.#continued;
  }

  /** The next bytes are the beginning of an answer. */
  expectAnswer(): void {
    this.#expecting = true;
    this.#continued = false;
    this.#announced = 0;
    this.#held = NOTHING;
  }

  /** Returns the bytes to pass on to the parser. The rest is a `100 Continue`, or is held until more has arrived. */
  take(chunk: Buffer): Buffer {
    if (!this.#expecting) return chunk;
    let bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    this.#held = NOTHING;
    const passed: Buffer[] = [];
    for (;;) {
      const begin = bytes.toString('latin1', 0, LONGEST_BEGINNING);
      const isContinue = CONTINUE.test(begin);
      // Whatever is longer than headers may be goes to the parser, which refuses it.
      if ((isContinue || OTHER.test(begin)) && this.#announced + bytes.length <= HEAD_BYTES) {
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
