/** Recognises keys by their form, whichever input they were put into by mistake. */
import { KEY_OPENINGS } from '../gateways/providers.ts';

/**
 * How many characters must follow a vendor's key prefix for a text to count as a key. Names of models and gateways
 * may begin with such a prefix, too, but they are shorter.
 */
export const BEHIND_OPENING = 16;

const OPENINGS = KEY_OPENINGS.map((one) => one.replace('.', '\\.')).join('|');
const KEY_LIKE = new RegExp(`(?<![A-Za-z0-9])(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},256}`, 'g');

/** A JWT: its header and its claims are JSON in base64, so both begin with `eyJ` (`{"`). */
const SIGNED = /(?<![A-Za-z0-9])eyJ[\w-]{8,512}\.eyJ[\w-]{2,4096}\.[\w-]{0,1024}/g;

/** All texts that look like a vendor's key or a JWT. */
export function vendorKeysIn(text: string): readonly string[] {
  const keys = [...text.matchAll(KEY_LIKE)].flatMap(([key]) => (/\d/.test(key) ? [key] : []));
  return [...keys, ...[...text.matchAll(SIGNED)].map(([token]) => token)];
}

/**
 * Forms of random values: mixed case with digits, as long as a key; letters and digits without a break, as long as a
 * hash; a UUID; a vendor's key.
 */
const RANDOM = [
  /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w+/=~-]{24,}$/,
  /^(?=\D*\d)(?=\d*[A-Za-z])[A-Za-z\d]{32,}$/,
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  new RegExp(`^(?:${OPENINGS})[\\w-]{${BEHIND_OPENING},}$`),
];

/** True if the whole value is something that nobody would make up by hand. */
export function looksRandom(value: string): boolean {
  return RANDOM.some((form) => form.test(value));
}

/** HTTP Basic credentials: `Basic dXNlcjpwYXNz`, or the same without the scheme. */
const LOGIN = /^(?:Basic +)?([\w+/-]{8,4096}={0,2})$/i;

/**
 * Decodes a Basic login to `user:password` and the password alone. Both need masking, since a server quotes what it
 * decoded.
 */
export function loginIn(value: string): readonly string[] {
  const coded = LOGIN.exec(value.trim())?.[1] ?? '';
  const pair = Buffer.from(coded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  // Any random key can be decoded, but the result is hardly ever printable text.
  return colon < 0 || !/^[\x20-\x7e\u00a0-\u02ff]{4,}$/.test(pair) ? [] : [pair, pair.slice(colon + 1)];
}
