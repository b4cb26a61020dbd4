/** From the bytes of a body to text. */
import { isUtf8 } from 'node:buffer';

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Keeps nothing between two texts, and to make one takes longer than to read an answer by it. */
const UTF_8 = new TextDecoder();

function charsetOf(bytes: Buffer, contentType: string | undefined): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return marked[0];
  const told = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  // JSON of two bytes a character has a NUL in nearly every one. Clients do not look at the parameter.
  return /^utf-?16/i.test(told) && !bytes.includes(0) ? 'utf-8' : told;
}

/**
 * The text of a body: a byte order mark decides, then the charset parameter of its content type, then UTF-8.
 * Bytes that fit no character become U+FFFD; an unknown charset is read as UTF-8. Never throws.
 */
export function textOf(bytes: Buffer, contentType: string | undefined): string {
  const charset = charsetOf(bytes, contentType);
  if (charset === 'utf-8') return UTF_8.decode(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return UTF_8.decode(bytes);
  }
}

/** In what a body is written that is not UTF-8; null where it is. openai for Python knows UTF-16 in JSON, and no client the rest. */
export function foreignCharset(bytes: Buffer, contentType: string | undefined): 'utf-16' | 'other' | null {
  if (/^utf-?16/i.test(charsetOf(bytes, contentType))) return 'utf-16';
  return isUtf8(bytes) ? null : 'other';
}
