/** Pieces of URLs as text. */

/** Looked for where they begin, since a path of nothing but slashes would else be looked through from each of them. */
const END_SLASHES = /(?<!\/)\/+$/;

export function withoutEndSlashes(path: string): string {
  return path.replace(END_SLASHES, '');
}

/** A stray `%` is taken as it is, as curl does. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
