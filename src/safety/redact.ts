/**
 * Takes secrets out of text. No form of a secret survives (see secret-forms.ts), and no piece of eight characters of any
 * form, in any case, because a gateway may cut what it echoes, and a runner masks whole values only.
 */
import { fromBase64, fromHex, type Readable, readableBytes, SHORTEST_DECIMAL } from './binary.ts';
import { layersOf } from './layers.ts';
import { type Look, lastOf, MASK, type Mark, masked } from './mask.ts';
import { memoized } from './memoized.ts';
import { collectNeedles, type Needles, PIECE, SHORT_PIECE, SHORTEST } from './needles.ts';
import { fromNumbers } from './numbers.ts';
import { createPrefilter, type Prefilter } from './prefilter.ts';
import { createScanner, folded, type Hashes, hashesOf } from './scanner.ts';
import { shownTexts } from './shown.ts';
import { endOf, startOf, textOf, type View, ViewWriter } from './view.ts';

/** The text with each run that shows a piece of a secret replaced by `***`. */
export interface Redact {
  (text: string): string;
  /** The same in steps of a few tenths of a second at most: megabytes of a peer take several. Absent: in one. */
  readonly steps?: (text: string) => Generator<undefined, string>;
}

/**
 * A document of ours, line by line: its texts are redacted already, and what is of one gateway must not come together with
 * what is of another, or the mask takes all that stands between them.
 */
export function redactLines(document: string, redact: Redact): string {
  return document.split('\n').map(redact).join('\n');
}

/** Base64 in base64, and what is escaped in that. */
const DEEPEST_BINARY = 2;
/**
 * A mask can put a secret together that stood apart, by closing a tag; so a text is looked at again when something was
 * masked. One in which that happens time after time was made to keep this process busy, and nothing of it is shown.
 */
const MOST_LOOKS = 4;

/**
 * Secrets under six characters are not masked at all, those of six and seven only whole. `own`: what the user shows
 * himself, such as the models he asks for, which a key of his may have words in common with.
 */
export function createRedactor(secrets: readonly string[], own: readonly string[] = []): Redact {
  if (!secrets.some((secret) => secret.trim().length >= SHORTEST)) return (text) => text;
  // Made on first use: a program that starts has something better to do.
  let made: Eyes | null = null;
  const eyes = (): Eyes => {
    made ??= createEyes(secrets, shownTexts(own));
    return made;
  };
  const look: Look = (view, mark) => eyes().look(view, mark);
  const steps = function* (input: string): Generator<undefined, string> {
    let result = input;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const next = yield* masked(result, look);
      // Most often the second look finds nothing; a secret that holds asterisks may come about by masking.
      if (next === result) return result;
      result = next;
    }
    return MASK;
  };
  const shortcut = memoized((input) => (eyes().prefilter(input) ? input : lastOf(steps(input))));
  // Nothing that is looked for is so short.
  return Object.assign((input: string): string => (input.length < SHORT_PIECE ? input : shortcut(input)), {
    steps,
  });
}

interface Eyes {
  readonly look: Look;
  readonly prefilter: Prefilter;
}

function createEyes(secrets: readonly string[], shown: string): Eyes {
  const needles = collectNeedles(secrets, shown);
  const readable = readableBytes(secrets);
  const hashes = hashesOf(needles.pieces, PIECE);
  return {
    look: createLook(needles, readable, hashes),
    prefilter: createPrefilter(needles, readable, hashes),
  };
}

/** Looks at a text as it stands, under its layers of escapes, and into what base64 and hex stand for. */
function createLook(needles: Needles, readable: Readable, hashes: Hashes): Look {
  const pieces = createScanner(needles.pieces, PIECE, hashes);
  const remains = createScanner(needles.remains, SHORT_PIECE);
  const plain = createScanner(needles.plain, SHORT_PIECE);
  const scan = (view: View, depth: number, isDecimal: boolean, mark: Mark): void => {
    const found = (start: number, end: number): void => mark(startOf(view, start), endOf(view, end - 1));
    pieces(view, found);
    if (depth === 0) remains(view, found);
    else if (!isDecimal) plain(view, found);
    findWhole(needles.whole, view, found);
  };
  // A secret of six characters is looked for whole, which no number holds by chance.
  const shortest = [...needles.whole].some(({ length }) => length < PIECE) ? SHORTEST : SHORTEST_DECIMAL;
  // The same rooms for block after block: what is left of megabytes would be taken away too late.
  const rooms = Array.from({ length: DEEPEST_BINARY + 1 }, () => ({
    layers: [new ViewWriter(), new ViewWriter()] as const,
    binary: new ViewWriter(),
    hex: { lettered: new ViewWriter(), decimal: new ViewWriter(), shortest },
  }));
  const look = (view: View, depth: number, isDecimal: boolean, mark: Mark): void => {
    const room = rooms[depth];
    if (room === undefined) return;
    const inner = (found: Generator<View>): void => {
      for (const meant of found) look(meant, depth + 1, false, mark);
    };
    const digits = (of: View): void => {
      inner(fromNumbers(of, readable, room.binary));
      for (const meant of fromHex(of, readable, room.hex)) look(meant.view, depth + 1, meant.isDecimal, mark);
    };
    // Once as they stand, for what parts them may read like escapes and folds, and once without those.
    if (depth < DEEPEST_BINARY) digits(view);
    for (const layer of layersOf(view, room.layers)) {
      scan(layer.view, depth, isDecimal, mark);
      if (depth === DEEPEST_BINARY) continue;
      if (!layer.last) {
        // An escape may spell the blanks between numbers, and those are folds to the next layer.
        if (layer.view !== view) inner(fromNumbers(layer.view, readable, room.binary));
        continue;
      }
      inner(fromBase64(layer.view, readable, room.binary));
      if (layer.view !== view) digits(layer.view);
    }
  };
  return (view, mark) => look(view, 0, false, mark);
}

function findWhole(whole: ReadonlySet<string>, view: View, found: Mark): void {
  if (whole.size === 0) return;
  const lower = folded(textOf(view));
  for (const needle of whole) {
    const isNumber = /^\d+$/.test(needle);
    for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
      const end = at + needle.length;
      // Six digits stand in many a longer number, which is not told by them.
      if (isNumber && (isDigit(lower, at - 1) || isDigit(lower, end))) continue;
      found(at, end);
    }
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
