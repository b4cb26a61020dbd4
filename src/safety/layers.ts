/** A text, and what is left of it as fold after fold and escape after escape is taken off. */
import { breakEnd, decodeOnce, type Taken } from './escapes.ts';
import { TAGS, tagEnd } from './folds.ts';
import { type View, ViewWriter } from './view.ts';

/** An error that three gateways relay is escaped three times, and one more layer may be folded in between. */
const MOST_LAYERS = 5;
const LESS = 60;
const BACKSLASH = 92;

/** What is taken for a fold, in the order of `layersOf`. */
const READINGS = [
  { breaks: true, tags: false },
  { breaks: true, tags: true },
  { breaks: false, tags: false },
  { breaks: false, tags: true },
] as const;

export interface Layer {
  readonly view: View;
  /** Nothing more comes off, tags perhaps excepted. */
  readonly last: boolean;
}

/** Layers are written with these in turn, since each is made of the one before it. */
export type Writers = readonly [ViewWriter, ViewWriter];

/**
 * Layer after layer, the text as it stands first; the next but one is written over each. Folds go before escapes, because
 * they may stand inside of them. Where there are tags, all layers come a second time with tags taken for folds: a secret
 * may hold a `<` and a `>` itself, so the first time tags stay. All that comes once more where an `=` at the end of a line
 * was taken for a fold of quoted-printable: it may be of a secret that has a line end behind it.
 */
export function* layersOf(
  view: View,
  [even, odd]: Writers = [new ViewWriter(), new ViewWriter()],
): Generator<Layer> {
  let writer = odd;
  const takeOff = (from: View, taken: Taken): View | null => {
    const next = writer === even ? odd : even;
    const found = decodeOnce(from, taken, next);
    if (found !== null) writer = next;
    return found;
  };
  let tagged = false;
  let broken = false;
  const onBreak = (): void => {
    broken = true;
  };
  for (const { breaks, tags } of READINGS) {
    if ((tags && !tagged) || !(breaks || broken)) continue;
    let inner = view;
    for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
      const unfolded = takeOff(inner, { escapes: false, tags, breaks, onBreak });
      if (unfolded !== null) {
        // The text as it stands was the first of all.
        if (inner !== view || (breaks && !tags)) yield { view: inner, last: false };
        inner = unfolded;
      }
      const decoded = takeOff(inner, { escapes: true, tags, breaks, onBreak });
      if (decoded === null) break;
      yield { view: inner, last: false };
      inner = decoded;
    }
    yield { view: inner, last: true };
    tagged = hasTag(inner) || hasTag(view);
  }
}

/** Of HTML, or of Unicode; or a backslash at the end of a line. */
function hasTag({ codes }: View): boolean {
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at];
    if (code === TAGS) return true;
    if (code === LESS && tagEnd(codes, at) > at) return true;
    if (code === BACKSLASH && breakEnd(codes, at) > at) return true;
  }
  return false;
}
