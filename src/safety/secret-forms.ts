/** The forms in which a secret can come back: what servers, libraries and logs make of it. */

/** Openings that many keys share, so that they reveal nothing of the key. */
const PUBLIC_OPENING =
  /^(?:(?:Bearer|Basic|Token|ApiKey) +)?(?:https?:\/\/(?:github\.com\/)?|sk-(?:proj|svcacct|admin|or-v1|or|ant-(?:api|admin)\d\d|litellm|None)-|sk-|github_pat_|nvapi-|pplx-|AIzaSy)?/i;

export interface SecretForm {
  readonly text: string;
  /** Number of leading characters that only spell a public opening. */
  readonly publicLength: number;
}

type Encoder = (plain: string) => string;

const utf8 = (plain: string): Buffer => Buffer.from(plain);

/** encodeURIComponent throws on a lone surrogate, which a mangled secret may contain. */
const percentEncoded: Encoder = (plain) => encodeURIComponent(plain.replace(/\p{Cs}/gu, '\ufffd'));
const formEncoded: Encoder = (plain) => new URLSearchParams([['', plain]]).toString().slice(1);
const jsonEscaped: Encoder = (plain) => JSON.stringify(plain).slice(1, -1);
const markupEscaped =
  (quote: string, apostrophe: string): Encoder =>
  (plain) =>
    plain
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', quote)
      .replaceAll("'", apostrophe);

/**
 * The base64 of the secret as part of a longer text that begins `shift` bytes before it: only the digits that depend on
 * nothing but the secret.
 */
const base64Core =
  (shift: 0 | 1 | 2): Encoder =>
  (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const firstOwn = Math.ceil((shift * 8) / 6);
    return bytes.toString('base64').slice(firstOwn, Math.floor((bytes.length * 8) / 6));
  };

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The same in base32, where five bytes are eight digits. */
const base32Core =
  (shift: 0 | 1 | 2 | 3 | 4): Encoder =>
  (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
    const digits = bits.match(/[01]{5}/g) ?? [];
    return digits
      .slice(Math.ceil((shift * 8) / 5))
      .map((digit) => BASE32[Number.parseInt(digit, 2)])
      .join('');
  };

const PLAIN: readonly Encoder[] = [
  (plain) => plain,
  // UTF-8 that was read as Latin-1.
  (plain) => utf8(plain).toString('latin1'),
  percentEncoded,
  formEncoded,
  jsonEscaped,
  (plain) => jsonEscaped(plain).replaceAll('/', '\\/'),
  markupEscaped('&quot;', '&#39;'),
  markupEscaped('&#34;', '&#x27;'),
  markupEscaped('&quot;', '&apos;'),
];
const rot13: Encoder = (plain) =>
  plain.replace(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode((code & 31) <= 13 ? code + 13 : code - 13);
  });
/**
 * Base64 is listed for a peer that changes the case of its letters. Base64 in its own case is found by decoding it, as
 * hex is (binary.ts).
 */
const ENCODERS: readonly Encoder[] = [
  ...PLAIN,
  rot13,
  ...([0, 1, 2] as const).map(base64Core),
  ...([0, 1, 2, 3, 4] as const).map(base32Core),
];

/**
 * Swaps every two characters, as `od -x` and `hexdump` print them. The pairs may begin at the second character, too.
 */
const swapped = (plain: string): string => plain.replace(/([\s\S])([\s\S])/g, '$2$1');
/** Other orders of the characters after the public opening, which is left out. */
const ORDERS: readonly Encoder[] = [
  (own) => [...own].reverse().join(''),
  swapped,
  (own) => own.slice(0, 1) + swapped(own.slice(1)),
];

/** Number of leading characters of a secret that many other secrets share. */
export function publicLengthOf(secret: string): number {
  return PUBLIC_OPENING.exec(secret)?.[0].length ?? 0;
}

/** Every distinct form of one secret. */
export function formsOf(secret: string): readonly SecretForm[] {
  const opening = secret.slice(0, publicLengthOf(secret));
  const forms = new Map<string, SecretForm>();
  for (const encode of ENCODERS) {
    const text = encode(secret);
    // An encoder spells an opening the same way whatever follows.
    forms.set(text, { text, publicLength: encode(opening).length });
  }
  for (const encode of ORDERS) {
    const text = encode(secret.slice(opening.length));
    if (!forms.has(text)) forms.set(text, { text, publicLength: 0 });
  }
  return [...forms.values()];
}
