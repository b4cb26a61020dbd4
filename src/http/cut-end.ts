/** What to leave out where the end of a text is missing. */

const SHORTEST_TAIL = 512;
/** URL-encoding and hex take three and two characters for one, some JSON and HTML escapes more. */
const ENCODED_LONGER = 4;
/** What keys and their encodings are made of. */
const KEY_CHARACTER = /[\w+/=.~%&#;:\\-]/;

/**
 * The end of a text that was cut may hold the first half of a secret, which redaction no longer recognises.
 * Of a body that went over the limit the last 512 characters go (more with long secrets): much text is left. Of one
 * that broke off, which may be one short line, only the run at the end that looks like a key or its encoding goes,
 * and a beginning of one of the secrets as they are, blanks and all.
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

/** How many characters at the end of `text` are a beginning of `secret`. */
function overlapOf(text: string, secret: string): number {
  for (let length = Math.min(text.length, secret.length - 1); length > 0; length--) {
    if (text.endsWith(secret.slice(0, length))) return length;
  }
  return 0;
}
