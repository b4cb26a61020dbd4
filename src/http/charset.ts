/** From the bytes of a body to text. */
import { isUtf8 } from 'node:buffer';
import type { Answer } from '../model/observation.ts';

type Foreign = NonNullable<Answer['notUtf8']>;

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

/** No answer to a probe is longer; a list is, of which nobody asks this. */
const MOST_BYTES = 1024 * 1024;
/** Half of a pair, as some write it that a limit cut in an emoji. */
const SURROGATES = /\xED[\xA0-\xBF][\x80-\xBF]/g;

/**
 * In what a body is written that is not UTF-8; null where it is. openai for Python reads UTF-16 and surrogates in JSON, not in
 * events, and nothing else. Behind `[DONE]` no client looks.
 */
export function foreignCharset(body: Buffer, contentType: string | undefined): Foreign | null {
  if (/^utf-?16/i.test(charsetOf(body, contentType))) return 'utf-16';
  const end = contentType?.includes('event-stream') ? body.indexOf('[DONE]') : -1;
  const bytes = end < 0 ? body : body.subarray(0, end);
  if (isUtf8(bytes)) return null;
  if (bytes.length > MOST_BYTES) return 'other';
  const others = bytes.toString('latin1').replace(SURROGATES, '?');
  return isUtf8(Buffer.from(others, 'latin1')) ? 'surrogates' : 'other';
}
