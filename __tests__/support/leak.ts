/** Finds leaks: no piece of a secret, plain, encoded or folded, may be in anything that the process wrote. */

const PIECE = 8;
/** Twelve random characters are as good as the whole secret, and an encoded piece is longer than its original. */
const BASE64_PIECE = 12;
const HEX_PIECE = 2 * PIECE;

function windows(text: string, size: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start + size <= text.length; start++) pieces.push(text.slice(start, start + size));
  return pieces;
}

/**
 * The middle part of the base64 text at each of the three alignments; its first and last characters depend on the
 * surrounding bytes.
 */
function base64Pieces(secret: string): string[] {
  const forms = ['', 'a', 'aa'].map((lead) =>
    Buffer.from(lead + secret)
      .toString('base64')
      .replace(/=+$/, ''),
  );
  return forms.flatMap((form) => windows(form.slice(4, -4), BASE64_PIECE));
}

/**
 * All pieces to search for: eight characters of the secret's own part, twelve of its base64 forms, sixteen of its hex
 * form. A public prefix such as `sk-relay-` is not part of the secret.
 */
function piecesOf(secret: string): string[] {
  const own = secret.replace(/^(?:sk|x)-[a-z]+-/, '');
  const reversed = [...own].reverse().join('');
  return [
    ...windows(own, PIECE),
    ...windows(reversed, PIECE),
    ...base64Pieces(own),
    ...windows(Buffer.from(own).toString('hex'), HEX_PIECE),
  ].map((piece) => piece.toLowerCase());
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const fromHex = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/** What a determined reader could make of a text: with line breaks, markup and escapes removed or decoded. */
function readings(text: string): string[] {
  const bare = text
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(COLOUR, '')
    .replace(/[\s\p{Cf}\ufffd]{1,1000}/gu, '');
  const decoded = bare
    .replace(/\\+u([0-9a-f]{4})/gi, fromHex)
    .replace(/\\+x([0-9a-f]{2})/gi, fromHex)
    .replace(/%(?:25)*([0-9a-f]{2})/gi, fromHex)
    .replace(/&(?:amp;)?#x([0-9a-f]{1,6});/gi, fromHex)
    .replace(/&(?:amp;)?#(\d{1,7});/g, (_, code: string) => String.fromCharCode(Number(code)));
  const dumped = bare.replace(/([0-9a-f]{2})[:,-](?=(?:0x)?[0-9a-f]{2})/gi, '$1').replaceAll('0x', '');
  return [text, bare, decoded.replace(/[\s\p{Cf}]{1,1000}/gu, ''), dumped].map((reading) =>
    reading.toLowerCase(),
  );
}

/** The position of one of the pieces in a text; null if there is none. */
function findPiece(pieces: ReadonlyMap<string, readonly string[]>, text: string): number | null {
  for (let at = 0; at + PIECE <= text.length; at++) {
    const begun = pieces.get(text.slice(at, at + PIECE));
    if (begun?.some((piece) => text.startsWith(piece, at))) return at;
  }
  return null;
}

/** Names the places in which a piece of a secret was found; empty if there are none. */
export function findLeaks(secrets: readonly string[], places: Readonly<Record<string, string>>): string[] {
  const pieces = new Map<string, string[]>();
  for (const piece of secrets.flatMap(piecesOf)) {
    const begin = piece.slice(0, PIECE);
    pieces.set(begin, [...(pieces.get(begin) ?? []), piece]);
  }
  if (pieces.size === 0) return [];
  return Object.entries(places).flatMap(([place, text]) =>
    [...new Set(readings(text))].flatMap((reading) => {
      const at = findPiece(pieces, reading);
      return at === null ? [] : [`${place}: …${reading.slice(Math.max(0, at - 40), at + 60)}…`];
    }),
  );
}
