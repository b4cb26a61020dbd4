/** Lines of heads, and how many are too many. */

/** Each line of a head costs us an object or two, however short it is: the 60,000 that fit into 256 KiB took 20 MB. */
export const MOST_LINES = 2500;
/** No well-meant answer has more; one that has is held back while others have as many. */
export const SOME_LINES = 100;
const LINE_END = 10;

export function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines++;
  return lines;
}
