/** What all decoders of escape sequences share. */

/** The code of an escape that stands for nothing visible, such as `&nbsp;`. */
export const NOTHING = -1;

/**
 * One decoded escape: the code unit it stands for, or NOTHING, and the index just after it. One object is reused for
 * all, because a hostile text contains millions of escapes.
 */
export interface Escape {
  code: number;
  end: number;
}

/** The value of a hex digit in either case, -1 for any other code unit. */
export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
