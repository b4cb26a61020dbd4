/**
 * A growing buffer. Not a list of pieces, because a hostile peer can send megabytes in pieces of one byte, each of
 * which would be an object.
 */
import { largeBuffer } from '../../safety/large-buffer.ts';

/** Initial size of the buffer, which fits into Node's pool. Most bodies arrive in one piece and need no buffer. */
const FIRST_BYTES = 2048;
/**
 * In bytes: if no more than this was read along with the first piece, it is kept without a copy, although the rest then
 * stays in memory, too.
 */
const MOST_BESIDE = 8 * 1024;
const EMPTY = Buffer.alloc(0);
/**
 * From this size on, the buffer is allocated in full at once: the system provides memory only for the pages that are
 * written.
 */
const LARGE_BYTES = 1024 * 1024;

export class Store {
  readonly #most: number;
  #bytes: Buffer = EMPTY;
  length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes what fits, and returns how much that was. */
  add(piece: Buffer): number {
    const fits = Math.min(piece.length, this.#most - this.length);
    if (this.length === 0) {
      const own = piece.subarray(0, fits);
      // A slice would keep all that was read along with it, such as a long head, in memory.
      this.#bytes = piece.buffer.byteLength - fits > MOST_BESIDE ? Buffer.from(own) : own;
    } else {
      this.#reserve(this.length + fits);
      piece.copy(this.#bytes, this.length, 0, fits);
    }
    this.length += fits;
    return fits;
  }

  get all(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  /** Keeps only the beginning. If there is more, it is copied, so that the rest can be freed. */
  cut(most: number): void {
    if (this.length > most) this.#bytes = Buffer.from(this.#bytes.subarray(0, most));
    this.length = Math.min(this.length, most);
  }

  #reserve(needed: number): void {
    const old = this.#bytes;
    if (needed <= old.length) return;
    const more = Math.min(this.#most, Math.max(FIRST_BYTES, needed, old.length * 2));
    this.#bytes = needed > LARGE_BYTES ? largeBuffer(this.#most) : Buffer.allocUnsafe(more);
    old.copy(this.#bytes, 0, 0, this.length);
  }
}
