/**
 * The lists of ids in a baseline, which stay in the bytes of the file until they are iterated. As strings, 100,000
 * ids and the sets to compare them would be in memory several times over.
 */
import { Buffer } from 'node:buffer';
import { parseJson } from '../model/record.ts';

/** Bytes of a list that are parsed at a time. */
const GROUP = 64 * 1024;
/** Gateways in one file: more than we ever write. A million would take 100 MB. */
const MOST_LISTS = 10_000;
/** Ids in one list: as many as are kept of a gateway's own list (a test compares them). */
const MOST_IDS = 120_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const MARK = Buffer.from('\ufeff');

/** Iterates the ids in the order of the file; each is a string only while it is used. */
class StoredIds implements Iterable<string> {
  readonly #bytes: Buffer;
  /** Begin and end of each group, alternating, as offsets. */
  readonly #groups: readonly number[];

  constructor(bytes: Buffer, groups: readonly number[]) {
    this.#bytes = bytes;
    this.#groups = groups;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let at = 0; at < this.#groups.length; at += 2) {
      const items = itemsIn(this.#bytes, this.#groups[at] ?? 0, this.#groups[at + 1] ?? 0);
      for (const item of items ?? []) if (typeof item === 'string') yield item;
    }
  }
}

/** One value of the object: its ids (null if it is not a list of strings), and the offset of its end. */
interface Stored {
  readonly ids: Iterable<string> | null;
  readonly end: number;
}

/**
 * The members of a JSON object, with null for those that are not lists of strings. Null if the text is not a valid
 * object.
 */
export function storedLists(bytes: Buffer): ReadonlyMap<string, Iterable<string> | null> | null {
  const lists = new Map<string, Iterable<string> | null>();
  const start = skipWhitespace(bytes, bytes.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0);
  if (bytes[start] !== OBJECT) return null;
  let at = skipWhitespace(bytes, start + 1);
  if (bytes[at] === OBJECT_END) return isEnd(bytes, at + 1) ? lists : null;
  while (bytes[at] === QUOTE) {
    const end = skipString(bytes, at);
    const name = parseJson(bytes.toString('utf8', at, end));
    const colon = skipWhitespace(bytes, end);
    if (typeof name !== 'string' || bytes[colon] !== COLON) return null;
    const stored = storedAt(bytes, skipWhitespace(bytes, colon + 1));
    if (stored === null || lists.size === MOST_LISTS) return null;
    lists.set(name, stored.ids);
    const next = skipWhitespace(bytes, stored.end);
    if (bytes[next] === OBJECT_END) return isEnd(bytes, next + 1) ? lists : null;
    if (bytes[next] !== COMMA) return null;
    at = skipWhitespace(bytes, next + 1);
  }
  return null;
}

/** Null if the value is malformed. */
function storedAt(bytes: Buffer, at: number): Stored | null {
  if (bytes[at] === LIST) return listAt(bytes, at);
  const end = skipValue(bytes, at);
  if (end - at > GROUP) return { ids: null, end };
  return parseJson(bytes.toString('utf8', at, end)) === undefined ? null : { ids: null, end };
}

function listAt(bytes: Buffer, at: number): Stored | null {
  const groups: number[] = [];
  const first = skipWhitespace(bytes, at + 1);
  if (bytes[first] === LIST_END) return { ids: [], end: first + 1 };
  let areIds = true;
  let count = 0;
  let from = first;
  for (let next = first; ; next += 1) {
    next = skipValue(bytes, next);
    const isLast = bytes[next] === LIST_END;
    if (!isLast && bytes[next] !== COMMA) return null;
    if (isLast || next - from > GROUP) {
      // An item this long is no id, and parsing it could take 100 MB.
      const items = next - from > 2 * GROUP ? [null] : itemsIn(bytes, from, next);
      // An item is missing between two commas, or before the end.
      if (items === null || items.length === 0) return null;
      count += items.length;
      areIds &&= count <= MOST_IDS && items.every((item) => typeof item === 'string');
      groups.push(from, next);
      from = next + 1;
    }
    if (isLast) return { ids: areIds ? new StoredIds(bytes, groups) : null, end: next + 1 };
  }
}

function itemsIn(bytes: Buffer, from: number, to: number): readonly unknown[] | null {
  const items = parseJson(`[${bytes.toString('utf8', from, to)}]`);
  return Array.isArray(items) ? items : null;
}

function isEnd(bytes: Buffer, at: number): boolean {
  return skipWhitespace(bytes, at) === bytes.length;
}

function skipWhitespace(bytes: Buffer, at: number): number {
  let next = at;
  while (bytes[next] === 0x20 || bytes[next] === 0x0a || bytes[next] === 0x0d || bytes[next] === 0x09)
    next += 1;
  return next;
}

/**
 * The offset of the comma or bracket after the value at `at`, or the end of the bytes. Brackets are counted, but not
 * checked for matching kinds.
 */
function skipValue(bytes: Buffer, at: number): number {
  let depth = 0;
  let next = at;
  while (next < bytes.length) {
    const byte = bytes[next] ?? 0;
    const closes = byte === LIST_END || byte === OBJECT_END;
    if (depth === 0 && (byte === COMMA || closes)) return next;
    if (byte === LIST || byte === OBJECT) depth += 1;
    else if (closes) depth -= 1;
    next = byte === QUOTE ? skipString(bytes, next) : next + 1;
  }
  return bytes.length;
}

/** The offset after the string that begins at `at`; the end of the bytes if the string is not terminated. */
function skipString(bytes: Buffer, at: number): number {
  let next = at + 1;
  while (next < bytes.length && bytes[next] !== QUOTE) next += bytes[next] === BACKSLASH ? 2 : 1;
  return Math.min(next + 1, bytes.length);
}
