/**
 * Long JSON: reads a part of a text that is too long to be parsed as a whole. 16 MB of `[[],[],…` would become half a
 * gigabyte of arrays.
 */
import { parseJson } from '../model/record.ts';
import { madeGarbage } from '../safety/garbage.ts';

/** In characters. Parsed, a text of this length takes a few megabytes, whatever it contains. */
export const LONG = 256 * 1024;
/** In characters: how much of a list is parsed at once. */
const PARSED = 64 * 1024;
/** Nothing that is read is nested deeper. */
const DEEPEST = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** In characters. Shorter texts take little memory when parsed, whatever they contain. */
const SHORT = 8 * 1024;
/** Roughly the most bytes that one character becomes when it is parsed: `{},` becomes an object. */
const TREE_BYTES = 20;
/** Except for model lists, no real answer has more objects, lists, members and values. */
const MOST_ITEMS = 100_000;

/** Parses a JSON text; of one with very many items, only the beginning. Undefined if it is not JSON. */
export function boundedJson(text: string): unknown {
  if (text.length < SHORT) return parseJson(text);
  madeGarbage(text.length * TREE_BYTES);
  return hasMoreItems(text) ? beginningOf(text) : parseJson(text);
}

function hasMoreItems(text: string): boolean {
  let items = 0;
  for (let at = 0; at >= 0 && at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === COMMA || opens(code)) items += 1;
    if (items > MOST_ITEMS) return true;
    at = code === QUOTE ? skipString(text, at) : at + 1;
  }
  return false;
}

function opens(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function closes(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

/** Parses a JSON text; of a long one, only the beginning, where an error says what it is. */
export function beginningOrWhole(text: string): unknown {
  return text.length > LONG ? beginningOf(text) : parseJson(text);
}

/** Parses a long object or list up to its last complete member; undefined if there is none. */
export function beginningOf(text: string): unknown {
  const { comma } = walk(text, LONG);
  return parseJson(text.slice(0, comma) + walk(text, comma).open);
}

/** The last comma before `end`, and the brackets that close what is open at `end`. */
function walk(text: string, end: number): { comma: number; open: string } {
  const open: string[] = [];
  let comma = 0;
  for (let at = 0; at >= 0 && at < end && open.length < DEEPEST; ) {
    const code = text.charCodeAt(at);
    if (code === COMMA) comma = at;
    else if (opens(code)) open.push(code === 0x7b ? '}' : ']');
    else if (closes(code)) open.pop();
    at = code === QUOTE ? skipString(text, at) : at + 1;
  }
  return { comma, open: open.reverse().join('') };
}

/**
 * Where the values of the members called `names` begin, in the object at `at`. Empty if there is no object there;
 * incomplete if the object is broken.
 */
export function membersAt(text: string, at: number, names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (text[at] !== '{') return found;
  for (let key = skipWhitespace(text, at + 1); text[key] === '"'; ) {
    const end = skipString(text, key);
    const colon = skipWhitespace(text, end);
    if (text[colon] !== ':') break;
    const value = skipWhitespace(text, colon + 1);
    const name = text.slice(key + 1, end - 1);
    if (names.includes(name)) found.set(name, value);
    // The first name takes precedence. If it holds an object or a list, the rest need not be searched.
    if (name === names[0] && opens(text.charCodeAt(value))) break;
    const comma = skipValue(text, value);
    if (text[comma] !== ',') break;
    key = skipWhitespace(text, comma + 1);
  }
  return found;
}

/**
 * Visits the items of the list at `at` in order, parsing a few of them at a time. Returns false if the list is broken.
 * An item longer than 64 KiB is skipped.
 */
export function visitItems(text: string, at: number, visit: (item: unknown) => void): boolean {
  let from = skipWhitespace(text, at + 1);
  if (text[from] === ']') return true;
  const visitUpTo = (end: number): boolean => {
    const items = parseJson(`[${text.slice(from, end)}]`);
    if (Array.isArray(items)) items.forEach(visit);
    return Array.isArray(items);
  };
  for (let next = from; ; next += 1) {
    const begin = next;
    next = skipValue(text, begin);
    const isLast = text[next] === ']';
    if (!isLast && text[next] !== ',') return false;
    if (next - begin > PARSED) {
      if (begin > from && !visitUpTo(begin - 1)) return false;
      from = next + 1;
    } else if (isLast || next - from > PARSED) {
      if (!visitUpTo(next)) return false;
      from = next + 1;
    }
    if (isLast) return true;
  }
}

export function skipWhitespace(text: string, at: number): number {
  let next = at;
  while (' \t\n\r'.includes(text[next] ?? 'x')) next += 1;
  return next;
}

/**
 * Returns the place of the comma or bracket after the value at `at`; -1 if none comes. Brackets in the value are
 * counted, but not compared.
 */
function skipValue(text: string, at: number): number {
  let depth = 0;
  for (let next = at; next >= 0 && next < text.length; ) {
    const code = text.charCodeAt(next);
    if (depth === 0 && (code === COMMA || closes(code))) return next > at ? next : -1;
    if (opens(code)) depth += 1;
    else if (closes(code)) depth -= 1;
    next = code === QUOTE ? skipString(text, next) : next + 1;
  }
  return -1;
}

/** Returns the place after the string that begins at `at`; -1 if it does not end. */
function skipString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return -1;
}
