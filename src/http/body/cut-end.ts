/** What to remove from a text whose end is missing. */

const SHORTEST_TAIL = 512;
/** Percent-encoding and hex take three and two characters for one, some JSON and HTML escapes more. */
const ENCODED_LONGER = 4;
/** The characters of keys and of their encodings. */
const KEY_CHARACTER = /[\w+/=.~%&#;:\\-]/;

/**
 * The end of a text that was cut may hold the first part of a secret, which redaction can no longer recognise. A body
 * that was truncated at the limit loses its last 512 characters (more if secrets are long), as plenty of text is left.
 * A body that broke off may be one short line. So it loses only the run of characters at its end that looks like a key
 * or its encoding, and any beginning of a secret in its plain form, spaces included.
 */
export function withoutCutEnd(text: string, how: 'truncated' | 'broken', secrets: readonly string[]): string {
  const tail = Math.max(SHORTEST_TAIL, ...secrets.map((secret) => secret.length * ENCODED_LONGER));
  if (how === 'truncated') return text.slice(0, Math.max(0, text.length - tail));
  const overlap = Math.max(0, ...secrets.map((secret) => overlapOf(text, secret)));
  let end = text.length - overlap;
  const stop = Math.max(0, end - tail);
  while (end > stop && KEY_CHARACTER.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** How many characters at the end of `text` are the beginning of `secret`. */
function overlapOf(text: string, secret: string): number {
  for (let length = Math.min(text.length, secret.length - 1); length > 0; length--) {
    if (text.endsWith(secret.slice(0, length))) return length;
  }
  return 0;
}
