/** Bounds: which documents become a tree of moderate size, whatever their bytes are. */

/** Objects, lists and values of JSON: a page with 500 components has 10,000. */
const MOST_VALUES = 200_000;
/** Tags of a feed, those that close included. */
const MOST_TAGS = 50_000;
/** In characters from the end of one tag to that of the next: 27,000 attributes of one were 120 MB. */
const LONGEST_GAP = 64 * 1024;

/** How many of the marks are in the text; beyond `most` it is not looked through. */
function countOf(text: string, marks: readonly string[], most: number): number {
  let count = 0;
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1)) count += 1;
  }
  return count;
}

/** Of a feed, those that close included. */
export function tagsIn(text: string): number {
  return countOf(text, ['<'], MOST_TAGS);
}

export function isBoundedJson(text: string): boolean {
  return countOf(text, ['{', '[', ','], MOST_VALUES) <= MOST_VALUES;
}

export function isBoundedFeed(text: string): boolean {
  if (tagsIn(text) > MOST_TAGS) return false;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('>', at);
    if ((end < 0 ? text.length : end) - at > LONGEST_GAP) return false;
    at = end < 0 ? text.length : end + 1;
  }
  return true;
}
