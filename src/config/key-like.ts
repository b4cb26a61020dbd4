/** What is a key by its looks, in whatever input it was put by mistake. */
import { KEY_OPENINGS } from '../gateways/providers.ts';

/** So much behind the opening of a vendor's key that no name of a model or gateway is so long. */
export const BEHIND_OPENING = 16;

const KEY_LIKE = new RegExp(
  `(?<![A-Za-z0-9])(?:${KEY_OPENINGS.map((one) => one.replace('.', '\\.')).join('|')})[\\w-]{${BEHIND_OPENING},256}`,
  'g',
);

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
