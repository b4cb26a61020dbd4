/** Where a redirect leads, and whether it may be followed with the key. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The target of a redirect; null where there is none or it is not a URL. `location` is the header as it came. */
export function redirectTarget(status: number, location: string | null, from: URL): URL | null {
  if (!REDIRECTS.has(status) || location === null) return null;
  try {
    return new URL(location, from);
  } catch {
    return null;
  }
}

/** A URL as it may be shown: without query, fragment and credentials. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
