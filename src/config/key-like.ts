/** What is a key by its looks, in whatever input it was put by mistake. */
import { KEY_OPENINGS } from '../gateways/providers.ts';

/** So much behind the opening of a vendor's key that no name of a model or gateway is so long. */
export const BEHIND_OPENING = 16;

const OPENINGS = KEY_OPENINGS.map((one) => one.replace('.', '\\.')).join('|');
const KEY_LIKE = new RegExp(`(?<![A-Za-z0-9])(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},256}`, 'g');

/** A signed token: its head and its claims are JSON, so both begin with `{"`. */
const SIGNED = /(?<![A-Za-z0-9])eyJ[\w-]{8,512}\.eyJ[\w-]{2,4096}\.[\w-]{0,1024}/g;

/** All of them in a text. */
export function vendorKeysIn(text: string): readonly string[] {
  const keys = [...text.matchAll(KEY_LIKE)].flatMap(([key]) => (/\d/.test(key) ? [key] : []));
  return [...keys, ...[...text.matchAll(SIGNED)].map(([token]) => token)];
}

/** Small and capital letters and digits, as long as a key; or letters and digits in one row, as long as a hash. */
const RANDOM = [
  /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w+/=~-]{24,}$/,
  /^(?=\D*\d)(?=\d*[A-Za-z])[A-Za-z\d]{32,}$/,
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  new RegExp(`^(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},}$`),
];

/** True for a whole value that nobody would write by hand. */
export function looksRandom(value: string): boolean {
  return RANDOM.some((form) => form.test(value));
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
