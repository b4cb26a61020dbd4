/** A text, and what is left of it as fold after fold and escape after escape is taken off. */
import { decodeOnce } from './escapes.ts';
import { tagEnd } from './folds.ts';
import type { View } from './view.ts';

/** An error that three gateways relay is escaped three times, and one more layer may be folded in between. */
const MOST_LAYERS = 5;
const LESS = 60;

export interface Layer {
  readonly view: View;
  /** Nothing more comes off, tags perhaps excepted. */
  readonly last: boolean;
}

/**
 * Layer after layer, the text as it stands first; and where there are tags, once more with those for folds: not at once,
 * because a secret may hold a `<` and a `>` itself. Folds go before escapes, because they may stand inside of them.
 */
export function* layersOf(view: View): Generator<Layer> {
  let tagged = false;
  for (const tags of [false, true]) {
    if (tags && !tagged) return;
    let inner = view;
    for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
      const unfolded = decodeOnce(inner, { escapes: false, tags });
      if (unfolded !== null) {
        yield { view: inner, last: false };
        inner = unfolded;
      }
      const decoded = decodeOnce(inner, { escapes: true, tags });
      if (decoded === null) break;
      yield { view: inner, last: false };
      inner = decoded;
    }
    yield { view: inner, last: true };
    tagged = hasTag(inner) || hasTag(view);
  }
}

function hasTag({ codes }: View): boolean {
  for (let at = 0; at < codes.length; at += 1) if (codes[at] === LESS && tagEnd(codes, at) > at) return true;
  return false;
}
