/** What every reader of escapes shares. */

/** Stands for nothing that is seen. */
export const NOTHING = -1;

/** One escape: the code unit it stands for, or NOTHING, and where it ends. Reused: there are millions in a hostile text. */
export interface Escape {
  code: number;
  end: number;
}

/** The value of a hex digit in either case, -1 for any other character. */
export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
