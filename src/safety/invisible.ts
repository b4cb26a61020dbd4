/**
 * Characters that do not belong in a line of text: control characters (C0, C1, DEL), line and paragraph separators,
 * bidirectional controls, invisible characters (zero-width, soft hyphen, variation selectors, tags), fillers that look
 * like spaces, and lone surrogates.
 */
export const INVISIBLE =
  /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;

/**
 * Most text is plain ASCII, and V8 takes milliseconds to compile the Unicode classes of INVISIBLE. So this is tested
 * first.
 */
const PLAIN = /^[ -~]*$/;

/** True if every character is printable ASCII. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

export function hasInvisible(text: string): boolean {
  return !isPlain(text) && INVISIBLE.test(text);
}
