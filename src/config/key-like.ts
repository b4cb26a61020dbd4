/** What is a key by its looks, in whatever input it was put by mistake. */

/** Openings that vendors give their keys (gateways/vendors.ts), and so much behind them that no word is so long. */
const KEY_LIKE =
  /(?<![A-Za-z0-9])(?:(?:sk|csk|xai|nvapi|pplx)-|(?:sk|gsk|hf|gh[oprsu]|github_pat|cfut)_|AIza|ABSK)[\w-]{16,256}/g;

/** All of them in a text. */
export function vendorKeysIn(text: string): readonly string[] {
  return [...text.matchAll(KEY_LIKE)].flatMap(([key]) => (/\d/.test(key) ? [key] : []));
}

/** `Basic dXNlcjpwYXNz`, or the same without its scheme. */
const LOGIN = /^(?:Basic +)?([\w+/-]{8,4096}={0,2})$/i;

/** User and password behind a login in base64, and the password alone: a server quotes what it has decoded. */
export function loginIn(value: string): readonly string[] {
  const coded = LOGIN.exec(value.trim())?.[1] ?? '';
  const pair = Buffer.from(coded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  // Any random key decodes to something, but hardly to text.
  return colon < 0 || !/^[\x20-\x7e\u00a0-\u02ff]{4,}$/.test(pair) ? [] : [pair, pair.slice(colon + 1)];
}
