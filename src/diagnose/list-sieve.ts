/**
 * List sieve: keeps only the ids of a model list that is too long to be kept as a whole. 16 MB of list contain a few
 * MB of ids, while its text would be in memory several times before it is parsed.
 */
import { Buffer } from 'node:buffer';
import { largeBuffer } from '../safety/large-buffer.ts';
import { createJsonScan } from './json-scan.ts';

/** The members that may hold the list, in order of precedence. */
export const OUTER = ['data', 'models', 'result', 'endpoints', 'items'] as const;
/** The same for relays that wrap every answer: `{"data": {"data": […]}}`. */
export const INNER = ['data', 'models', 'list', 'items'] as const;
/** The members that may hold the id of an item, in order of precedence. */
export const ID_MEMBERS = ['id', 'name', 'model'] as const;
/** Limits for what is kept of one gateway's list, whole or in pages; in bytes with the quotes of the ids. */
export const MOST_IDS = 120_000;
export const MOST_BYTES = 6 * 1024 * 1024;
const FIRST_BYTES = 256 * 1024;
/** Stands in the list for all ids beyond the limits. */
export const CUT = 'null';
/** The opening bracket, the ids, CUT, and the closing bracket. */
const ROOM = 1 + MOST_BYTES + CUT.length + 1;
/** A longer string is not an id. */
const LONGEST_ID = 2048;
const LONGEST_NAME = 16;
const NO_RANK = 99;

export interface ListSieve {
  /** Returns false once the body cannot be JSON any more. */
  write(piece: Buffer): boolean;
  /**
   * Returns a JSON list of the ids, ending with CUT if there were more; null if the body is no complete list of
   * models.
   */
  end(): Buffer | null;
  /** Bytes of the ids so far. */
  readonly length: number;
}

/** Writes a JSON list of the ids; their escapes are not decoded. */
class Ids {
  /** Begins with the bracket of the list. */
  #store: Buffer = Buffer.from('[');
  #length = 1;
  #count = 0;
  /** Where the id of the current item begins, and the rank of the member it is from. */
  #item = 1;
  #rank = NO_RANK;
  /** Where the id of the previous item begins. */
  #before = 1;
  #isCut = false;

  get length(): number {
    return this.#length;
  }

  begin(): void {
    if (this.#rank !== NO_RANK && this.#repeats()) {
      this.#length = this.#item;
      this.#count -= 1;
    } else this.#before = this.#item;
    this.#item = this.#length;
    this.#rank = NO_RANK;
  }

  /** Sets the id of the current item, unless it has a better one. */
  add(raw: Buffer, rank: number): void {
    if (raw.length === 0 || rank > this.#rank) return;
    if (this.#count >= MOST_IDS || this.#item + raw.length + 2 > MOST_BYTES) {
      this.#isCut = true;
      return;
    }
    this.#length = this.#item;
    this.#reserve(raw.length + 3);
    this.#store[this.#length] = 0x22;
    raw.copy(this.#store, this.#length + 1);
    this.#length += raw.length + 3;
    this.#store[this.#length - 2] = 0x22;
    this.#store[this.#length - 1] = 0x2c;
    if (this.#rank === NO_RANK) this.#count += 1;
    this.#rank = rank;
  }

  /** Null if no item had an id: then it is no list of models. */
  get list(): Buffer | null {
    if (this.#count === 0) return null;
    if (this.#isCut) {
      this.#reserve(CUT.length + 1);
      this.#length += this.#store.write(`${CUT},`, this.#length);
    }
    // The closing bracket replaces the last comma. The list is not copied, because it may be megabytes.
    this.#store[this.#length - 1] = 0x5d;
    return this.#store.subarray(0, this.#length);
  }

  /** Whether the current item has the same id as the previous one. */
  #repeats(): boolean {
    return this.#store.compare(this.#store, this.#before, this.#item, this.#item, this.#length) === 0;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#store.length) return;
    // Grows only twice, the second time to the full size: the system assigns memory only where something is written.
    const larger = this.#store.length < FIRST_BYTES ? Buffer.allocUnsafeSlow(FIRST_BYTES) : largeBuffer(ROOM);
    this.#store.copy(larger, 0, 0, this.#length);
    this.#store = larger;
  }
}

/** The index of a member name in `names`; NO_RANK if it is not there. */
function rankOf(raw: Buffer | null, names: readonly string[]): number {
  const rank = raw === null ? -1 : names.indexOf(raw.toString('latin1'));
  return rank < 0 ? NO_RANK : rank;
}

/** Chooses the list, and the id of each item, as `readModelList` does. */
export function listSieve(): ListSieve {
  let ids: Ids | null = null;
  /** Ranks of the members that lead to the best list so far. */
  let outer = NO_RANK;
  let inner = NO_RANK;
  /** Rank of the last key, among the names that count at its depth. */
  let rank = 0;
  let depth = 0;
  /** Depth of the items of the list that is being read; 0 outside of it. */
  let items = 0;
  /** Depth of the members of an object that may hold the list; 0 outside of it. */
  let within = 0;
  const enter = (): void => {
    ids = new Ids();
    items = depth;
  };
  const opened = (isList: boolean): void => {
    depth += 1;
    if (items > 0) {
      if (depth > items + 1) return;
      // A list inside the list has strings, too, but no keys, so the last rank must not apply to them.
      rank = NO_RANK;
      ids?.begin();
    } else if (depth === 1) {
      if (isList) enter();
      else within = 1;
    } else if (depth === 2 && within === 1 && rank !== NO_RANK && rank <= outer) {
      outer = rank;
      inner = NO_RANK;
      ids = null;
      if (isList) enter();
      else within = 2;
    } else if (depth === 3 && within === 2 && isList && rank !== NO_RANK && rank <= inner) {
      // If two members have the same name, the last one counts, as in `JSON.parse`.
      inner = rank;
      enter();
    }
  };
  const closed = (): void => {
    depth -= 1;
    if (depth < items) items = 0;
    if (depth < within) within = depth;
  };
  const isMember = (): boolean => items > 0 && depth === items + 1;
  const scan = createJsonScan({
    wanted: (isKey) => {
      if (isKey) return isMember() || (items === 0 && depth === within) ? LONGEST_NAME : 0;
      if (items > 0 && depth === items) return LONGEST_ID;
      return isMember() && rank !== NO_RANK ? LONGEST_ID : 0;
    },
    string: (raw, isKey) => {
      if (isKey) {
        if (isMember()) rank = rankOf(raw, ID_MEMBERS);
        else if (items === 0 && depth === within) rank = rankOf(raw, within === 1 ? OUTER : INNER);
      } else if (items > 0 && depth === items) {
        ids?.begin();
        if (raw !== null) ids?.add(raw, 0);
      } else if (isMember() && raw !== null && rank !== NO_RANK) ids?.add(raw, rank);
    },
    opened,
    closed,
  });
  return {
    write: (piece) => scan.write(piece),
    end: () => (scan.end() && ids !== null ? ids.list : null),
    get length() {
      return ids?.length ?? 0;
    },
  };
}
