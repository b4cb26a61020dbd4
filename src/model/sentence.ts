/** Puts sentences together from untrusted words and our own. */

/** Untrusted words may end in anything, but ours begin a new sentence: adds a full stop if there is none. */
export function ended(words: string): string {
  return /[.!?…]["'”’)]?\s*$/.test(words) ? words : `${words}.`;
}
