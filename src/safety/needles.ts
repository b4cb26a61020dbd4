/** The strings to search for in a text, so that no usable piece of a secret is left in it. */
import { layersOf } from './layers.ts';
import { folded } from './scanner.ts';
import { formsOf, publicLengthOf, type SecretForm } from './secret-forms.ts';
import { shownPieces } from './shown.ts';
import { endOf, startOf, textOf, type View, viewOf } from './view.ts';

/** No piece of this length may be left of any form of a secret. */
export const PIECE = 8;
/** A shorter piece is enough where it can hardly be anything else: in decoded base64 and hex, and around an escape. */
export const SHORT_PIECE = 5;
/** Masking a shorter secret would blank harmless text all over the log. */
export const SHORTEST = 6;

export interface Needles {
  /** Pieces of eight characters of every form. */
  readonly pieces: Map<string, string>;
  /** Pieces of five characters of what a secret that contains an escape is decoded to: `ab%41c` becomes `abAc`. */
  readonly remains: Map<string, string>;
  /** Pieces of five characters of the secrets as they are, and of those remains. */
  readonly plain: Map<string, string>;
  /** In lower case: whole forms of secrets that are too short for pieces, or of which some pieces are left visible. */
  readonly whole: Set<string>;
}

/** `shown`: text that is visible in any case, such as the models of the run (shown.ts). */
export function collectNeedles(secrets: readonly string[], shown = ''): Needles {
  const needles: Needles = { pieces: new Map(), remains: new Map(), plain: new Map(), whole: new Set() };
  const variants = secrets.flatMap((secret) => [secret, secret.trim(), bare(secret)]);
  for (const secret of new Set(variants)) {
    const { length } = secret.trim();
    if (length < SHORTEST) continue;
    // Of this secret only: in another secret the same piece may not be public, and then it has to be masked.
    const words = new Set(shownPieces(bare(secret), shown, PIECE));
    for (const form of formsOf(secret)) {
      if (length >= PIECE) addPieces(form, words, needles.pieces);
      // A form without the public opening may be shorter than the secret, or empty (`Bearer` without a key): not to be
      // masked.
      else if (form.text.length >= SHORTEST) needles.whole.add(folded(form.text));
    }
    if (length >= PIECE) {
      addPlain(secret, needles.plain);
      for (const { view } of layersOf(viewOf(secret))) addRemains(view, secret, words, needles);
    }
    // Where the whole secret occurs, its public words are masked along with the rest.
    if (words.size > 0) for (const { text } of formsOf(bare(secret))) needles.whole.add(folded(text));
  }
  return needles;
}

/** Without the scheme of an Authorization header. */
function bare(secret: string): string {
  return secret.trim().replace(/^(?:Bearer|Basic)\s+/i, '');
}

function addPieces(form: SecretForm, words: ReadonlySet<string>, pieces: Map<string, string>): void {
  const text = folded(form.text);
  for (let i = 0; i + PIECE <= text.length; i += 1) {
    const piece = text.slice(i, i + PIECE);
    if (i + PIECE <= form.publicLength || words.has(piece)) continue;
    pieces.set(piece, i <= form.publicLength ? text.slice(0, i) : '');
  }
}

/** From the UTF-8 bytes of the secret, each as one Latin-1 character, because base64 and hex encode bytes. */
function addPlain(secret: string, plain: Map<string, string>): void {
  const text = folded(Buffer.from(secret).toString('latin1'));
  for (let i = 0; i + SHORT_PIECE <= text.length; i += 1) {
    if (i + SHORT_PIECE > publicLengthOf(secret)) plain.set(text.slice(i, i + SHORT_PIECE), '');
  }
}

/**
 * A secret that contains `\n` or `%41` itself is decoded along with the escapes of the peer. So what it is decoded to
 * is searched for, too: any eight characters, and even five if there is an escape among them or within three characters
 * of them.
 */
function addRemains(view: View, secret: string, words: ReadonlySet<string>, needles: Needles): void {
  const text = folded(textOf(view));
  const plain = Array.from(text, (_, k) => k).filter((k) => endOf(view, k) === startOf(view, k) + 1);
  const spelled = new Set(plain.map((k) => startOf(view, k)));
  const readsLikeEscape = (from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < Math.min(to, secret.length); at += 1) {
      // Whitespace in the secret is dropped like a fold, which does not make it an escape.
      if (!spelled.has(at) && secret[at]?.trim() !== '') return true;
    }
    return false;
  };
  const publicLength = publicLengthOf(secret);
  const around = PIECE - SHORT_PIECE;
  for (let i = 0; i + SHORT_PIECE <= text.length; i += 1) {
    const from = startOf(view, i);
    const to = endOf(view, i + SHORT_PIECE - 1);
    if (to <= publicLength) continue;
    const piece = text.slice(i, i + SHORT_PIECE);
    needles.plain.set(piece, '');
    if (readsLikeEscape(from - around, to + around)) needles.remains.set(piece, '');
    const whole = text.slice(i, i + PIECE);
    if (whole.length === PIECE && !words.has(whole)) needles.pieces.set(whole, '');
  }
}
