/** Foreign text as one line for a fault's message. */

const LONGEST = 300;

/**
 * One line, without control, bidirectional and line-separating characters, at most 300 characters.
 * Redaction comes first, so that no cut can leave a piece of a secret that is no longer recognised.
 */
export function cleanLine(text: string, redact: (text: string) => string): string {
  const line = redact(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
