/**
 * Characters that have no place on a line of text: controls (C0, C1, DEL), line and paragraph separators, what
 * reorders text (bidi), what nobody sees (zero-width, soft hyphen, variation selectors, tags), fillers that
 * look like blanks, and halves of characters.
 */
export const INVISIBLE =
  /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u;
