/**
 * List sieve: of a model list that is too long to be kept as it comes, only the ids. Sixteen megabytes of list have a few
 * megabytes of ids, and the text of the whole would be several times in memory before it is read.
 */
import { Buffer } from 'node:buffer';
import { createJsonScan } from './json-scan.ts';

/** The members that hold the list, the one that counts first. */
export const OUTER = ['data', 'models', 'result', 'endpoints', 'items'] as const;
/** `{"data": {"data": […]}}` of relays that wrap every answer, and lists keyed by id. */
export const INNER = ['data', 'models', 'list', 'items'] as const;
/** What of an item is its id, the best first. */
export const ID_MEMBERS = ['id', 'name', 'model'] as const;
export const MOST_IDS = 120_000;
/** Of the ids together, with their quotes. */
const MOST_BYTES = 6 * 1024 * 1024;
const FIRST_BYTES = 256 * 1024;
/** In the place of all ids that are too many. */
export const CUT = 'null';
/** With the bracket before them, and the comma or bracket behind. */
const ROOM = 1 + MOST_BYTES + CUT.length + 1;
/** Longer ids are none. */
const LONGEST_ID = 2048;
const LONGEST_NAME = 16;
const NO_RANK = 99;

export interface ListSieve {
  /** False from the byte on where the body can be no list any more. */
  write(piece: Buffer): boolean;
  /** A JSON list of the ids, with CUT behind them where there are more; null where the body is no whole list. */
  end(): Buffer | null;
  /** Of what it has of ids so far, in bytes. */
  readonly length: number;
}

/** Writes a JSON list of strings, as they stood. */
class Ids {
  /** Behind the bracket of the list. */
  #store = Buffer.from('[');
  #length = 1;
  #count = 0;
  /** Where the id of the item that is being read begins, and which of its members it is. */
  #item = 1;
  #rank = NO_RANK;
  /** Where the one before it begins. */
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

  /** An id of the item, or a better one. */
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

  /** Null where no item had an id: that is no list of models. */
  get list(): Buffer | null {
    if (this.#count === 0) return null;
    if (this.#isCut) {
      this.#reserve(CUT.length + 1);
      this.#length += this.#store.write(`${CUT},`, this.#length);
    }
    // In the place of the last comma, and not copied: it may be megabytes.
    this.#store[this.#length - 1] = 0x5d;
    return this.#store.subarray(0, this.#length);
  }

  /** Whether the item has the id of the one before it. */
  #repeats(): boolean {
    return this.#store.compare(this.#store, this.#before, this.#item, this.#item, this.#length) === 0;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#store.length) return;
    // All of it the second time: the system gives memory only where something is written.
    const larger = Buffer.allocUnsafeSlow(this.#store.length < FIRST_BYTES ? FIRST_BYTES : ROOM);
    this.#store.copy(larger, 0, 0, this.#length);
    this.#store = larger;
  }
}

/** The place of a member among those that are looked for; NO_RANK for any other. */
function rankOf(raw: Buffer | null, names: readonly string[]): number {
  const rank = raw === null ? -1 : names.indexOf(raw.toString('latin1'));
  return rank < 0 ? NO_RANK : rank;
}

/** Follows `readModelList`: which member is the list, and what of an item is its id. */
export function listSieve(): ListSieve {
  let ids: Ids | null = null;
  /** The members that lead to the best list so far. */
  let outer = NO_RANK;
  let inner = NO_RANK;
  /** Of the key that was read last, among those looked for where it stands. */
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
      // A list in the list has strings, too, and no keys.
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
      // Of two lists of one name the last, as `JSON.parse` has it.
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
