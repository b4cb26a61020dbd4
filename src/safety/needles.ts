/** What is looked for in a text so that no secret is left in it. */
import { layersOf } from './layers.ts';
import { folded } from './scanner.ts';
import { formsOf, publicLengthOf, type SecretForm } from './secret-forms.ts';
import { shownPieces } from './shown.ts';
import { endOf, startOf, textOf, type View, viewOf } from './view.ts';

/** No piece of this length may be left of any form. */
export const PIECE = 8;
/** Enough where hardly anything else can be meant: in what base64 and hex stand for, and around what reads like an escape. */
export const SHORT_PIECE = 5;
/** Below this, masking would blank harmless text all over the log. */
export const SHORTEST = 6;

export interface Needles {
  /** Pieces of eight characters of every form. */
  readonly pieces: Map<string, string>;
  /** Pieces of five of what is left of a secret that reads like escapes itself once they are decoded. */
  readonly remains: Map<string, string>;
  /** Pieces of five of the secrets as they are, and of their remains. */
  readonly plain: Map<string, string>;
  /** Forms of secrets too short for pieces, or with words of which pieces are shown, in lower case. */
  readonly whole: Set<string>;
}

/** `shown`: what stands in plain sight anyway (shown.ts). */
export function collectNeedles(secrets: readonly string[], shown = ''): Needles {
  const needles: Needles = { pieces: new Map(), remains: new Map(), plain: new Map(), whole: new Set() };
  const variants = secrets.flatMap((secret) => [secret, secret.trim(), bare(secret)]);
  for (const secret of new Set(variants)) {
    const { length } = secret.trim();
    if (length < SHORTEST) continue;
    // Of this secret alone: the same piece of another one may be what nobody shows.
    const words = new Set(shownPieces(bare(secret), shown, PIECE));
    for (const form of formsOf(secret)) {
      if (length >= PIECE) addPieces(form, words, needles.pieces);
      // What is left behind an opening may be shorter, or nothing at all (`Bearer`, and no key).
      else if (form.text.length >= SHORTEST) needles.whole.add(folded(form.text));
    }
    if (length >= PIECE) {
      addPlain(secret, needles.plain);
      for (const { view } of layersOf(viewOf(secret))) addRemains(view, secret, words, needles);
    }
    // Where all of it stands, its first and its last word are no words of anybody else.
    if (words.size > 0) for (const { text } of formsOf(bare(secret))) needles.whole.add(folded(text));
  }
  return needles;
}

/** Without the scheme of a header. */
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

/** As bytes taken for characters, since bytes are what base64 and hex stand for. */
function addPlain(secret: string, plain: Map<string, string>): void {
  const text = folded(Buffer.from(secret).toString('latin1'));
  for (let i = 0; i + SHORT_PIECE <= text.length; i += 1) {
    if (i + SHORT_PIECE > publicLengthOf(secret)) plain.set(text.slice(i, i + SHORT_PIECE), '');
  }
}

/**
 * A secret with `\n` or `%41` in it reads like an escape, and is decoded with those that the peer has made. So what is
 * left of it then is looked for, too: eight characters of it anywhere, and five where eight of the secret spell them.
 */
function addRemains(view: View, secret: string, words: ReadonlySet<string>, needles: Needles): void {
  const text = folded(textOf(view));
  const plain = Array.from(text, (_, k) => k).filter((k) => endOf(view, k) === startOf(view, k) + 1);
  const spelled = new Set(plain.map((k) => startOf(view, k)));
  const readsLikeEscape = (from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < Math.min(to, secret.length); at += 1) {
      // A blank of its own is dropped like a fold, and is no escape for that.
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
