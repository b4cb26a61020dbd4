/**
 * Head hold: buffers an incomplete response head that has many lines as bytes. In the parser each line becomes objects, and a
 * peer that stalls in the middle of its head would keep thousands of them in memory.
 */
import { Store } from './store.ts';

/** The longest head that the parser accepts. */
const HEAD_BYTES = 64 * 1024;
/** Each line of a head costs us an object or two, however short it is: the 60,000 that fit into 256 KiB took 20 MB. */
export const MOST_LINES = 2500;
/** No well-meant answer has more; one that has is held back while others have as many. */
export const SOME_LINES = 100;
const LINE_END = 10;

export function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines++;
  return lines;
}

/** The end of the last head that ends after `from`; 0 if none does. */
function headsEnd(bytes: Buffer, from: number): number {
  const late = bytes.subarray(from);
  const [strict, loose] = [late.lastIndexOf('\n\r\n'), late.lastIndexOf('\n\n')];
  if (strict < 0 && loose < 0) return 0;
  return from + Math.max(strict < 0 ? 0 : strict + 3, loose < 0 ? 0 : loose + 2);
}

export class HeadHold {
  #store = new Store(2 * HEAD_BYTES);
  #lines = 0;
  /** The last two bytes that went on: a head may end with them and what comes next. */
  #passed = '';

  get length(): number {
    return this.#store.length;
  }

  /**
   * Keeps the beginning of a head that has many lines; returns what may go on to the parser. `before`: lines of heads that
   * the parser has already. `isFirst`: it has nothing of this answer yet; the first line always goes on, since it tells that
   * an answer has begun.
   */
  take(piece: Buffer, before: number, isFirst: boolean): Buffer {
    const known = this.length;
    const all = this.#with(piece);
    // Only what is new is looked through: a peer may send it byte by byte.
    const end = Math.max(headsEnd(all, Math.max(0, known - 2)), this.#endAcross(all));
    const from = Math.max(end, isFirst ? all.indexOf(LINE_END) + 1 : 0);
    const rest = all.subarray(from);
    const lines = from === 0 ? this.#lines + linesIn(piece) : linesIn(rest);
    if (rest.length > HEAD_BYTES || before + lines <= SOME_LINES || before + lines > MOST_LINES) {
      this.clear();
      return all;
    }
    if (known === 0 || from > 0) this.clear(rest);
    this.#lines = lines;
    return all.subarray(0, from);
  }

  /** What is kept goes on. */
  release(): Buffer {
    const { all } = this.#store;
    this.clear();
    return all;
  }

  /** Told of what reaches the parser. */
  passed(piece: Buffer): void {
    this.#passed = (this.#passed + piece.toString('latin1', Math.max(0, piece.length - 2))).slice(-2);
  }

  /** A new answer begins. */
  begin(): void {
    this.clear();
    this.#passed = '';
  }

  clear(rest?: Buffer): void {
    this.#store = new Store(2 * HEAD_BYTES);
    this.#lines = 0;
    if (rest !== undefined) this.#store.add(rest);
  }

  /** Where a head has ended that began to end before these bytes. */
  #endAcross(bytes: Buffer): number {
    const joined = Buffer.from(this.#passed + bytes.toString('latin1', 0, 2), 'latin1');
    return Math.max(0, headsEnd(joined, 0) - this.#passed.length);
  }

  #with(piece: Buffer): Buffer {
    if (this.length === 0) return piece;
    if (this.length + piece.length > 2 * HEAD_BYTES) return Buffer.concat([this.#store.all, piece]);
    this.#store.add(piece);
    return this.#store.all;
  }
}
