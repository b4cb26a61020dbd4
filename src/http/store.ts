/** A growing buffer. Not a list of pieces: a hostile peer can send megabytes in pieces of one byte, each an object. */

/** The first store, of Node's pool; most bodies come in one piece and need none. */
const FIRST_BYTES = 2048;
/** In bytes, of what else was read at once with the first piece: as little is kept with it. */
const MOST_BESIDE = 8 * 1024;
const EMPTY = Buffer.alloc(0);
/** From here on the store is taken in full: the system gives memory only where something is written. */
const LARGE_BYTES = 1024 * 1024;

export class Store {
  readonly #most: number;
  #bytes: Buffer = EMPTY;
  length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes what fits; returns how much that is. */
  add(piece: Buffer): number {
    const fits = Math.min(piece.length, this.#most - this.length);
    if (this.length === 0) {
      const own = piece.subarray(0, fits);
      // What came with it, such as a long head, would stay as long as it does.
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

  /** Keeps no more than the beginning, as a copy where there is more: the rest would stay as long. */
  cut(most: number): void {
    if (this.length > most) this.#bytes = Buffer.from(this.#bytes.subarray(0, most));
    this.length = Math.min(this.length, most);
  }

  #reserve(needed: number): void {
    const old = this.#bytes;
    if (needed <= old.length) return;
    const more = Math.min(this.#most, Math.max(FIRST_BYTES, needed, old.length * 2));
    this.#bytes = Buffer.allocUnsafe(needed > LARGE_BYTES ? this.#most : more);
    old.copy(this.#bytes, 0, 0, this.length);
  }
}
