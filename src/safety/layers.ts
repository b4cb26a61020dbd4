/** The layers of a text: the text itself, and what is left each time folds are removed or escapes are decoded. */
import { breakEnd, type DecodeOptions, decodeOnce } from './escapes.ts';
import { TAGS, tagEnd } from './folds.ts';
import { type View, ViewWriter } from './view.ts';

/** An error that three gateways relay is escaped three times, and there may be one more layer in between. */
const MOST_LAYERS = 5;
const LESS = 60;
const BACKSLASH = 92;

/**
 * The ways to read a text, in the order that `layersOf` describes: what is ambiguous is taken for a fold, or is not.
 */
const READINGS = [
  { breaks: true, tags: false },
  { breaks: true, tags: true },
  { breaks: false, tags: false },
  { breaks: false, tags: true },
] as const;

export interface Layer {
  readonly view: View;
  /** Nothing more comes off in this reading, or MOST_LAYERS is reached. */
  readonly last: boolean;
}

/** Two buffers, used in turn: each layer is written to one of them while the one before it is read from the other. */
export type Writers = readonly [ViewWriter, ViewWriter];

/**
 * Yields one layer after another, beginning with the text itself. A layer is valid until the next but one is requested,
 * which overwrites it.
 *
 * Folds are removed before escapes are decoded, because there may be folds inside an escape (`\u00 41`).
 *
 * Two things are ambiguous, so the layers are yielded again for the other reading. A secret may contain `<` and `>`: if
 * the text has tags, they are kept at first, and taken for folds the second time. A secret may end in `=` before a line
 * end: if that was taken for a soft line break of quoted-printable, all of this is repeated with the `=` kept.
 */
export function* layersOf(
  view: View,
  [even, odd]: Writers = [new ViewWriter(), new ViewWriter()],
): Generator<Layer> {
  let writer = odd;
  const takeOff = (from: View, options: DecodeOptions): View | null => {
    const next = writer === even ? odd : even;
    const found = decodeOnce(from, options, next);
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
        // The first reading has already yielded the text itself.
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

/** Whether there is an HTML tag, a Unicode tag character, or a backslash at the end of a line. */
function hasTag({ codes }: View): boolean {
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at];
    if (code === TAGS) return true;
    if (code === LESS && tagEnd(codes, at) > at) return true;
    if (code === BACKSLASH && breakEnd(codes, at) > at) return true;
  }
  return false;
}
