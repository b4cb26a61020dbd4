/** Untrusted text as one line for the message of a fault. */

const LONGEST = 300;

/**
 * One line of at most 300 characters, without control, bidirectional and line-separating characters. Redacted before it
 * is cut, so that no cut can leave a piece of a secret that is no longer recognised.
 */
export function cleanLine(text: string, redact: (text: string) => string): string {
  const line = redact(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
