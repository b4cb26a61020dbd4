/**
 * The model ids of a list, in order and without duplicates. As strings with a Set to look them up, a hundred thousand
 * ids take thirty megabytes. Here they are stored as bytes, one after another, and become strings only while they are
 * looked at.
 */
import { Buffer } from 'node:buffer';

/** A plain array will do, too, and is used for lists of ordinary length. */
export interface Ids extends Iterable<string> {
  readonly length: number;
}

const FIRST_BYTES = 64 * 1024;
const FIRST_IDS = 2048;
/** Maximum number of UTF-8 bytes for one UTF-16 code unit. */
const WIDEST = 3;
/**
 * Maximum number of slots to probe for an id. In a half-full table, ids that were not crafted to collide need seventy
 * at most.
 */
const MOST_STEPS = 128;
/** The lowest first byte of a four-byte UTF-8 sequence. */
const ASTRAL = 0xf0;

export class IdList implements Ids {
  #bytes: Buffer;
  /** Where the bytes of each id end. */
  #ends: Uint32Array;
  /** A hash table: one plus the index of an id in the list; 0 for an empty slot. Never more than half full. */
  #slots: Uint32Array;
  #length = 0;

  /** The expected number of bytes and of ids; grows if there are more. */
  constructor(bytes = FIRST_BYTES, ids = FIRST_IDS) {
    this.#bytes = Buffer.allocUnsafeSlow(bytes);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(ids * 2)));
    this.#ends = new Uint32Array(this.#slots.length / 2);
  }

  /** Makes an IdList of any ids; an IdList is returned as it is. */
  static of(ids: Iterable<string>): IdList {
    if (ids instanceof IdList) return ids;
    const list = new IdList();
    for (const id of ids) list.add(id);
    return list;
  }

  get length(): number {
    return this.#length;
  }

  /** Ignores an id that is already in the list. */
  add(id: string): void {
    const end = this.#write(id);
    if (this.#slots[this.#slotOf(end)] !== 0) return;
    if (this.#length === this.#ends.length) this.#grow();
    this.#slots[this.#slotOf(end)] = this.#length + 1;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  /** The index of the id; -1 if it is not in the list. */
  find(id: string): number {
    return (this.#slots[this.#slotOf(this.#write(id))] ?? 0) - 1;
  }

  at(place: number): string {
    return this.#bytes.toString('utf8', this.#begin(place), this.#begin(place + 1));
  }

  *[Symbol.iterator](): Generator<string> {
    for (let place = 0; place < this.#length; place += 1) yield this.at(place);
  }

  /**
   * Sorted by UTF-16 code units and not by locale, which is the same on every runner. `marks`: leave out the ids whose
   * mark is 0.
   */
  sorted(marks: Uint8Array | null = null): Ids {
    const kept = new Uint32Array(this.#length);
    let count = 0;
    for (let place = 0; place < this.#length; place += 1) if (marks?.[place] !== 0) kept[count++] = place;
    const places = kept.subarray(0, count).sort((a, b) => this.#compare(a, b));
    const ids = function* (list: IdList): Generator<string> {
      for (const place of places) yield list.at(place);
    };
    return { length: places.length, [Symbol.iterator]: () => ids(this) };
  }

  /** An empty list with room for as much. */
  get alike(): IdList {
    return new IdList(this.#begin(this.#length) + FIRST_BYTES, this.#length + 1);
  }

  #compare(a: number, b: number): number {
    const [beginA, beginB] = [this.#begin(a), this.#begin(b)];
    const [lengthA, lengthB] = [this.#begin(a + 1) - beginA, this.#begin(b + 1) - beginB];
    const least = Math.min(lengthA, lengthB);
    for (let at = 0; at < least; at += 1) {
      const [one, other] = [this.#bytes[beginA + at] ?? 0, this.#bytes[beginB + at] ?? 0];
      if (one === other) continue;
      // Characters above U+FFFF come after U+E000 to U+FFFF in UTF-8, but before them in UTF-16.
      if (one >= ASTRAL || other >= ASTRAL) return this.at(a) < this.at(b) ? -1 : 1;
      return one - other;
    }
    return lengthA - lengthB;
  }

  #begin(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
  }

  /** Writes the bytes of an id after those of the last one, without adding it, and returns where they end. */
  #write(id: string): number {
    const begin = this.#begin(this.#length);
    const most = begin + id.length * WIDEST;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, begin);
      this.#bytes = larger;
    }
    return begin + this.#bytes.write(id, begin);
  }

  /**
   * The slot of the id whose bytes follow the last one, up to `end`: the one that it has, or the empty one that it
   * would get. -1 if it collides with too many others; such an id was crafted to be slow to find, and is not added to
   * the list.
   */
  #slotOf(end: number): number {
    const bytes = this.#bytes;
    const begin = this.#begin(this.#length);
    const mask = this.#slots.length - 1;
    let slot = hashOf(bytes, begin, end) & mask;
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0) return slot;
      if (bytes.compare(bytes, this.#begin(place - 1), this.#begin(place), begin, end) === 0) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  #grow(): void {
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let place = 0; place < this.#length; place += 1) {
      let slot = hashOf(this.#bytes, this.#begin(place), this.#begin(place + 1)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    }
  }
}

/** FNV-1a. */
function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Splits the items into arrays of at most `most`. */
export function* chunksOf<T>(items: Iterable<T>, most: number): Generator<readonly T[]> {
  let some: T[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
