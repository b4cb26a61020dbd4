/** Loose JSON: reads what gateways put into bodies and sentences: JSON, almost JSON, or the beginning of it. */

import { isRecord, type Members, parseJson } from '../model/record.ts';

/** How many characters are searched for a JSON value inside other text, and how many opening braces are tried. */
const SCAN_LIMIT = 65_536;
const STARTS = 3;

/**
 * The first object inside a text, as JSON or as the Python literal that `str(dict)` prints (LiteLLM and many
 * Python relays). Undefined if there is none. The work is linear in the text.
 */
export function embeddedObject(text: string): Members | undefined {
  const scanned = text.slice(0, SCAN_LIMIT);
  let from = 0;
  for (let tries = 0; tries < STARTS; tries += 1) {
    const start = scanned.indexOf('{', from);
    if (start < 0) return undefined;
    const end = closingBrace(scanned, start);
    if (end > start + 2) {
      const value = parseLoosely(scanned.slice(start, end + 1));
      if (isRecord(value)) return value;
    }
    from = start + 1;
  }
  return undefined;
}

function parseLoosely(text: string): unknown {
  const plain = parseJson(text);
  if (plain !== undefined) return plain;
  // A JSON text quoted inside another one without being decoded: {\"error\": …}
  if (text.includes('\\"')) {
    const unescaped = parseJson(text.replaceAll('\\"', '"'));
    if (unescaped !== undefined) return unescaped;
  }
  return parseJson(fromPython(text));
}

/** The index of the brace that closes the one at `start`, ignoring braces in strings; -1 if it stays open. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\\') at += 1;
    else if (quote !== '') {
      if (char === quote && closesString(text, at, quote)) quote = '';
    } else if (char === '"' || (char === "'" && opensString(text, at))) quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** A single quote opens a Python string only after a bracket, comma or colon, so not in `don't`. */
function opensString(text: string, at: number): boolean {
  return /[[{(,:]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

function closesString(text: string, at: number, quote: string): boolean {
  return quote === '"' || /^\s?(?:[\]}),:]|$)/.test(text.slice(at + 1, at + 3));
}

const PYTHON_WORDS: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' };

/** Rewrites a Python literal of dicts, lists, strings and numbers as JSON. */
function fromPython(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '"' || char === "'") {
      const end = endOfString(text, at, char);
      parts.push(JSON.stringify(unescaped(text.slice(at + 1, end))));
      at = end + 1;
    } else if (/[A-Za-z]/.test(char)) {
      let end = at + 1;
      while (end < text.length && /[A-Za-z]/.test(text[end] ?? '')) end += 1;
      const word = text.slice(at, end);
      parts.push(PYTHON_WORDS[word] ?? word);
      at = end;
    } else {
      parts.push(char);
      at += 1;
    }
  }
  return parts.join('');
}

function endOfString(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote && closesString(text, at, quote)) return at;
  }
  return text.length;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
}

/** A member with a string or a number as its value. */
const MEMBER = /"([A-Za-z_-]{1,40})"\s{0,8}:\s{0,8}(?:"((?:[^"\\]|\\.){0,4000})|(-?\d{1,12}))/g;

/**
 * The string and number members of a JSON object that was cut off, without nesting: enough to read its error.
 * Undefined if there are none.
 */
export function brokenObject(text: string): Members | undefined {
  const members: Record<string, unknown> = {};
  let any = false;
  for (const [, key = '', words, number] of text.slice(0, SCAN_LIMIT).matchAll(MEMBER)) {
    if (Object.hasOwn(members, key) || key === '__proto__') continue;
    members[key] = words === undefined ? Number(number) : unescaped(words);
    any = true;
  }
  return any ? members : undefined;
}
