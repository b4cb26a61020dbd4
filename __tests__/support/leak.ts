/** The canary: no piece of a secret, plain or encoded, may be in anything the process wrote. */

const PIECE = 8;

function windows(text: string, size: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; start + size <= text.length; start++) pieces.push(text.slice(start, start + size));
  return pieces;
}

/** The middle of each base64 shift: its first and last characters depend on what stands around it. */
function base64Pieces(secret: string): string[] {
  const forms = ['', 'a', 'aa'].map((lead) =>
    Buffer.from(lead + secret)
      .toString('base64')
      .replace(/=+$/, ''),
  );
  return forms.flatMap((form) => windows(form.slice(4, -4), 12));
}

/**
 * Every eight characters of the secret's own part, twelve of its base64 forms and sixteen of its hex.
 * A public prefix such as `sk-relay-` is no secret.
 */
function piecesOf(secret: string): string[] {
  const own = secret.replace(/^(?:sk|x)-[a-z]+-/, '');
  const reversed = [...own].reverse().join('');
  return [
    ...windows(own, PIECE),
    ...windows(reversed, PIECE),
    ...base64Pieces(own),
    ...windows(Buffer.from(own).toString('hex'), 2 * PIECE),
  ].map((piece) => piece.toLowerCase());
}

/** Names the places in which a piece of a secret was found; empty when there is none. */
export function findLeaks(secrets: readonly string[], places: Readonly<Record<string, string>>): string[] {
  const pieces = secrets.flatMap(piecesOf);
  const leaks: string[] = [];
  for (const [place, text] of Object.entries(places)) {
    const haystack = text.toLowerCase();
    const piece = pieces.find((candidate) => haystack.includes(candidate));
    if (piece === undefined) continue;
    const at = haystack.indexOf(piece);
    leaks.push(`${place}: …${text.slice(Math.max(0, at - 40), at + 60)}…`);
  }
  return leaks;
}
