/** Limits how large a tree a document may become when it is parsed, whatever its bytes are. */

/** Objects, lists and values of a JSON document. A page with 500 components has 10,000. */
const MOST_VALUES = 200_000;
/** Opening and closing tags of a feed. */
const MOST_TAGS = 50_000;
/** In characters, from the end of one tag to the end of the next. A tag with 27,000 attributes took 120 MB. */
const LONGEST_GAP = 64 * 1024;

/** How often the marks occur in the text; counting stops once there are more than `most`. */
function countOf(text: string, marks: readonly string[], most: number): number {
  let count = 0;
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1)) count += 1;
  }
  return count;
}

/** The number of opening and closing tags in a feed. */
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
