/**
 * Done watch: recognises the `[DONE]` event in the bytes of an event stream as they arrive, in pieces cut anywhere.
 */
import { Buffer } from 'node:buffer';

const LF = 0x0a;
const CR = 0x0d;
/** A longer line is no `data: [DONE]`. */
const LONGEST = 64;

/**
 * Make one for each body. It returns true from the piece on in which the event ended; clients stop reading there, and
 * so does the decoder (`decodeEvents`). If the event has other data, too, `[DONE]` is only a part of that.
 */
export function doneWatch(): (piece: Buffer) => boolean {
  const line = Buffer.alloc(LONGEST);
  let length = 0;
  let returned = false;
  /** What the data of the event says so far. */
  let event: 'nothing' | 'done' | 'other' = 'nothing';
  let done = false;
  const endLine = (): void => {
    const text = line.toString('latin1', 0, Math.min(length, LONGEST));
    if (length === 0) {
      done = event === 'done';
      event = 'nothing';
    } else if (/^(?:\xEF\xBB\xBF)?data(?![^:])/.test(text)) {
      const says = length <= LONGEST && /:\s*\[DONE\]\s*$/.test(text);
      event = says && event === 'nothing' ? 'done' : 'other';
    }
    length = 0;
  };
  return (piece) => {
    for (const byte of piece) {
      if (done) break;
      const secondHalf = byte === LF && returned;
      returned = byte === CR;
      if (secondHalf) continue;
      if (byte === LF || byte === CR) endLine();
      else {
        if (length < LONGEST) line[length] = byte;
        length += 1;
      }
    }
    return done;
  };
}
