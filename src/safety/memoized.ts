/** Caches the results for short texts that recur: the headers of hundreds of answers, the sentences of a report. */

/** At most this many texts, of `longest` characters each: by default half a megabyte. */
const MOST = 1024;
const LONGEST = 256;

export function memoized(change: (text: string) => string, longest = LONGEST): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > longest) return change(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    // Emptied when full: otherwise a peer that never repeats itself would keep out the texts that do recur.
    if (known.size === MOST) known.clear();
    const after = change(text);
    known.set(text, after);
    return after;
  };
}
