/** Remembers what became of texts that come again and again: headers of hundreds of answers, sentences of a report. */

/** So many texts, each of so many characters at most: half a megabyte. */
const MOST = 1024;
const LONGEST = 256;

export function memoized(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return change(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    // Emptied when it is full: a peer that sends nothing twice must not keep out what does come again.
    if (known.size === MOST) known.clear();
    const after = change(text);
    known.set(text, after);
    return after;
  };
}
