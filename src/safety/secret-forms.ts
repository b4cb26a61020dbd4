/** The spellings under which a secret can come back: what a server, a library or a log may make of it. */

/** Openings that many keys share; knowing one tells nothing about the key. */
const PUBLIC_OPENING =
  /^(?:(?:Bearer|Basic|Token|ApiKey) +)?(?:https?:\/\/(?:github\.com\/)?|sk-(?:proj|svcacct|admin|or-v1|or|ant-(?:api|admin)\d\d|litellm|None)-|sk-|github_pat_|nvapi-|pplx-|AIzaSy)?/i;

export interface SecretForm {
  readonly text: string;
  /** Characters at the start that only spell a public opening. */
  readonly publicLength: number;
}

type Encoder = (plain: string) => string;

const utf8 = (plain: string): Buffer => Buffer.from(plain);

/** encodeURIComponent throws on a lone surrogate, which a mangled secret may hold. */
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
 * Base64 of the secret inside a longer text: only the characters that the secret alone decides, for a start
 * at byte `shift` modulo three.
 */
const base64Core =
  (shift: 0 | 1 | 2): Encoder =>
  (plain) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), utf8(plain)]);
    const firstOwn = Math.ceil((shift * 8) / 6);
    return bytes.toString('base64').slice(firstOwn, Math.floor((bytes.length * 8) / 6));
  };

const PLAIN: readonly Encoder[] = [
  (plain) => plain,
  // What a reader makes of UTF-8 when it takes bytes for characters.
  (plain) => utf8(plain).toString('latin1'),
  percentEncoded,
  formEncoded,
  jsonEscaped,
  (plain) => jsonEscaped(plain).replaceAll('/', '\\/'),
  markupEscaped('&quot;', '&#39;'),
  markupEscaped('&#34;', '&#x27;'),
  markupEscaped('&quot;', '&apos;'),
];
/** In either case of letters, too; as it is, base64 is found by reading it (binary.ts), and so is hex. */
const ENCODERS: readonly Encoder[] = [...PLAIN, base64Core(0), base64Core(1), base64Core(2)];

/** Characters at the start of a secret that many others share. */
export function publicLengthOf(secret: string): number {
  return PUBLIC_OPENING.exec(secret)?.[0].length ?? 0;
}

/** Every form of one secret, each text once. */
export function formsOf(secret: string): readonly SecretForm[] {
  const opening = secret.slice(0, publicLengthOf(secret));
  const forms = new Map<string, SecretForm>();
  for (const encode of ENCODERS) {
    const text = encode(secret);
    // Every encoder spells an opening alike, whatever comes behind it.
    forms.set(text, { text, publicLength: encode(opening).length });
  }
  return [...forms.values()];
}
