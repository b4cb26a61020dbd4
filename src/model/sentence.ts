/** Sentences put together from foreign words and ours. */

/** Foreign words end as they please; ours begin a new sentence. */
export function ended(words: string): string {
  return /[.!?…]["'”’)]?\s*$/.test(words) ? words : `${words}.`;
}
