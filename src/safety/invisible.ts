/**
 * Characters that have no place on a line of text: controls (C0, C1, DEL), line and paragraph separators, what
 * reorders text (bidi), what nobody sees (zero-width, soft hyphen, variation selectors, tags), fillers that
 * look like blanks, and halves of characters.
 */
export const INVISIBLE =
  /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;

/** Most text is nothing but this, and V8 takes milliseconds to make ready what looks for each kind of the others. */
const PLAIN = /^[ -~]*$/;

/** True where every character is a letter, a digit, a blank or a mark of ASCII. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

export function hasInvisible(text: string): boolean {
  return !isPlain(text) && INVISIBLE.test(text);
}
