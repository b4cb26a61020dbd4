/**
 * Buffers the bytes of an incomplete response head that has many lines. The parser would make objects of each line, and
 * a peer that stalls in the middle of its head would keep thousands of them in memory.
 */
import { Store } from '../body/store.ts';

/** The longest head that the parser accepts. */
export const HEAD_BYTES = 64 * 1024;
/**
 * Each line of a head costs us an object or two, however short it is: the 60,000 lines that fit into 256 KiB took 20
 * MB.
 */
export const MOST_LINES = 2500;
/**
 * No well-behaved answer has more lines. The lines of a longer head count towards the memory budget, which may pause
 * it.
 */
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
  /** The last two bytes that were passed on, because the end of a head may be split between them and the next ones. */
  #passed = '';

  get length(): number {
    return this.#store.length;
  }

  /**
   * Takes the next bytes and returns those that may go on to the parser; the beginning of a head with many lines is
   * kept. `before`: lines of heads that the parser already has. `isFirst`: the parser has nothing of this answer yet.
   * The first line is always passed on, because it shows that an answer has begun.
   */
  take(piece: Buffer, before: number, isFirst: boolean): Buffer {
    const known = this.length;
    const all = this.#with(piece);
    // Only the new bytes are searched, because a peer may send them one by one.
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

  /** Passes on what is kept. */
  release(): Buffer {
    const { all } = this.#store;
    this.clear();
    return all;
  }

  /** To be called with what is passed to the parser. */
  passed(piece: Buffer): void {
    this.#passed = (this.#passed + piece.toString('latin1', Math.max(0, piece.length - 2))).slice(-2);
  }

  /** To be called when a new answer begins. */
  begin(): void {
    this.clear();
    this.#passed = '';
  }

  clear(rest?: Buffer): void {
    this.#store = new Store(2 * HEAD_BYTES);
    this.#lines = 0;
    if (rest !== undefined) this.#store.add(rest);
  }

  /** The end of a head whose final line ends are split: some were passed on before these bytes. */
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
