/** Decodes the bytes of a body to text. */
import { isUtf8 } from 'node:buffer';
import type { Answer } from '../../model/observation.ts';

type Foreign = NonNullable<Answer['notUtf8']>;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Shared: it keeps no state between two texts, and creating one takes longer than decoding an answer. */
const UTF_8 = new TextDecoder();

function charsetOf(bytes: Buffer, contentType: string | undefined): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return marked[0];
  const told = /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  // JSON in UTF-16 has a NUL in nearly every character. If there is none, the charset parameter is wrong, and is
  // ignored as clients ignore it.
  return /^utf-?16/i.test(told) && !bytes.includes(0) ? 'utf-8' : told;
}

/**
 * The text of a body. Its charset is that of the byte order mark, or else the charset parameter of its content type, or
 * else UTF-8. Invalid bytes become U+FFFD; an unknown charset is read as UTF-8. Never throws.
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

/** No answer to a probe is longer. A model list is, but nobody asks for its charset. */
const MOST_BYTES = 1024 * 1024;
/** A lone surrogate in UTF-8 form, as some servers write it when a token limit cuts an emoji in two. */
const SURROGATES = /\xED[\xA0-\xBF][\x80-\xBF]/g;

/**
 * The encoding of a body that is not UTF-8; null if it is. openai for Python reads UTF-16 and surrogates in JSON but
 * not in event streams, and reads nothing else. No client reads beyond `[DONE]`.
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
