/** A key as a peer may spell it, where each of its characters is known by the characters that spell it. */

export interface Spelled {
  readonly text: string;
  /** For each character of the key: from where to where it is spelled. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

export type Spelling = (spelled: Spelled) => Spelled;

export const spelledPlain = (key: string): Spelled => ({
  text: key,
  spans: Array.from({ length: key.length }, (_, at) => [at, at + 1] as const),
});

/** Each character on its own. */
const each =
  (spell: (character: string) => string): Spelling =>
  ({ text, spans }) => {
    const units = text.split('').map(spell);
    const places = [0];
    for (const unit of units) places.push((places.at(-1) ?? 0) + unit.length);
    return {
      text: units.join(''),
      spans: spans.map(([from, to]) => [places[from] ?? 0, places[to] ?? 0]),
    };
  };

/** Each byte of UTF-8 on its own. */
const eachByte = (spell: (byte: number) => string): Spelling =>
  each((character) => Array.from(Buffer.from(character, 'utf8'), spell).join(''));
const hexOf = (code: number, digits = 2): string => code.toString(16).padStart(digits, '0');

/** Base64 behind `lead`, from which on nothing belongs to the key. */
const base64 =
  (lead: string, alphabet: 'base64' | 'base64url' = 'base64'): Spelling =>
  ({ text, spans }) => {
    const digitsTo = (at: number): number => ((lead.length + Buffer.byteLength(text.slice(0, at))) * 8) / 6;
    return {
      text: Buffer.from(lead + text, 'utf8').toString(alphabet),
      spans: spans.map(([from, to]) => [Math.floor(digitsTo(from)), Math.ceil(digitsTo(to))]),
    };
  };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The ways of issue and threat model, one layer each. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  plain: (spelled) => spelled,
  json: each((character) => JSON.stringify(character).slice(1, -1)),
  'json, slashes escaped': each((character) =>
    character === '/' ? '\\/' : JSON.stringify(character).slice(1, -1),
  ),
  percent: each((character) => encodeURIComponent(character)),
  'percent, lower case': each((character) =>
    encodeURIComponent(character).replace(/%../, (spelled) => spelled.toLowerCase()),
  ),
  'all percent': eachByte((byte) => `%${hexOf(byte)}`),
  html: each((character) => ENTITIES[character] ?? character),
  'html, decimal': each((character) => (/\w/.test(character) ? character : `&#${character.charCodeAt(0)};`)),
  'decimal references': each((character) => `&#${character.charCodeAt(0)};`),
  'hex references': each((character) => `&#x${hexOf(character.charCodeAt(0)).toUpperCase()};`),
  'unicode escapes': each((character) => `\\u${hexOf(character.charCodeAt(0), 4)}`),
  'unicode escapes, braces': each((character) => `\\u{${hexOf(character.charCodeAt(0))}}`),
  'hex escapes': eachByte((byte) => `\\x${hexOf(byte).toUpperCase()}`),
  'octal escapes': eachByte((byte) => `\\${byte.toString(8).padStart(3, '0')}`),
  'quoted-printable': (spelled) =>
    // Nobody folds in this way what is folded so already.
    spelled.text.includes('=\r\n')
      ? spelled
      : each((character) => (character === '=' ? '=3D' : character))(spelled),
  'all quoted-printable': eachByte((byte) => `=${hexOf(byte).toUpperCase()}`),
  hex: eachByte((byte) => hexOf(byte)),
  'hex, upper case': eachByte((byte) => hexOf(byte).toUpperCase()),
  'hex, colons': eachByte((byte) => `${hexOf(byte)}:`),
  'hex, blanks': eachByte((byte) => `${hexOf(byte)} `),
  'hex, 0x': eachByte((byte) => `0x${hexOf(byte)}, `),
  base64: base64(''),
  'base64, shift 1': base64('"'),
  'base64, shift 2': base64('k='),
  'base64 of the header': base64('Bearer '),
  base64url: base64('', 'base64url'),
};

/** Only of the key itself: base64 in another case is lost. */
export const shouted: Spelling = each((character) => character.toUpperCase());

/** What may stand between two characters and is none. */
export const FOLDS: Readonly<Record<string, string>> = {
  'a line break': '\r\n',
  'a soft line break of quoted-printable': '=\r\n',
  'a blank': ' ',
  'a no-break space': '\u00a0',
  'a soft hyphen': '\u00ad',
  'a zero-width space': '\u200b',
  'a zero-width joiner': '\u200d',
  'a byte order mark': '\ufeff',
  'a tag': '<wbr>',
  'a tag with an attribute': '</b><b class="x">',
  'a colour code': '\u001b[31m',
};

/** The fold after every so many characters. */
export function foldedEvery(count: number, fold: string): Spelling {
  return ({ text, spans }) => {
    const added = (at: number): number => at + fold.length * Math.floor(Math.max(0, at - 1) / count);
    const text2 = Array.from({ length: Math.ceil(text.length / count) }, (_, at) =>
      text.slice(at * count, (at + 1) * count),
    ).join(fold);
    return { text: text2, spans: spans.map(([from, to]) => [added(from + 1) - 1, added(to)]) };
  };
}

/**
 * The most characters of the key, one after the other, that a redacted text still spells. `redacted` is the text with
 * ranges of it replaced by `***`; the key and its spelling hold no `*`.
 */
export function mostLeft({ text, spans }: Spelled, redacted: string, from = 0): number {
  const shown = new Uint8Array(text.length);
  let at = 0;
  for (const piece of redacted.split('***')) {
    const found = text.indexOf(piece, at);
    if (found < 0) throw new Error(`Not a redaction of it: ${JSON.stringify(redacted)}`);
    shown.fill(1, found, found + piece.length);
    at = found + piece.length;
  }
  let most = 0;
  let run = 0;
  for (const [start, end] of spans.slice(from)) {
    const whole = shown.subarray(start, end).every((one) => one === 1);
    run = whole && end > start && end <= text.length ? run + 1 : 0;
    most = Math.max(most, run);
  }
  return most;
}

/** The text between two others. */
export function within(before: string, { text, spans }: Spelled, after: string): Spelled {
  const { length } = before;
  return {
    text: `${before}${text}${after}`,
    spans: spans.map(([from, to]) => [from + length, to + length]),
  };
}

/** A part of the text; what of the key it does not hold is spelled by nothing. */
export function cut({ text, spans }: Spelled, from: number, to: number): Spelled {
  const end = Math.min(to, text.length);
  return {
    text: text.slice(from, end),
    spans: spans.map(([start, stop]) =>
      start >= from && stop <= end ? [start - from, stop - from] : [0, 0],
    ),
  };
}
