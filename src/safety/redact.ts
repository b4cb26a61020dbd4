/**
 * Removes secrets from text: every form of a secret (secret-forms.ts), and every piece of eight characters of a form,
 * in either case. Pieces matter because a gateway may cut what it echoes, while a runner masks only whole values.
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

/** Returns the text with each run that shows a piece of a secret replaced by `***`. */
export interface Redact {
  (text: string): string;
  /**
   * The same in steps of a few tenths of a second at most, because megabytes from a peer take seconds. If absent, call
   * the function itself.
   */
  readonly steps?: (text: string) => Generator<undefined, string>;
}

/**
 * Redacts a document of our own line by line. Its texts are redacted already; in one go, a piece in the lines of one
 * gateway could join with one in the lines of another, and the mask would cover everything between them.
 */
export function redactLines(document: string, redact: Redact): string {
  return document.split('\n').map(redact).join('\n');
}

/** How deep base64 and hex are decoded: base64 inside base64 still is, and so are the escapes in that. */
const DEEPEST_BINARY = 2;
/**
 * A mask that replaces a tag can join the two halves of a secret around it. So a text is searched again after something
 * was masked. If each of MOST_LOOKS searches finds something, the text was made to keep this process busy, and none of
 * it is shown.
 */
const MOST_LOOKS = 4;

/**
 * Secrets under six characters are not masked at all, those of six and seven only whole. `own`: texts that the user
 * shows anyway, such as the models of the run, whose words a made-up key may contain (shown.ts).
 */
export function createRedactor(secrets: readonly string[], own: readonly string[] = []): Redact {
  if (!secrets.some((secret) => secret.trim().length >= SHORTEST)) return (text) => text;
  // Made on first use, so that the program starts faster.
  let made: Search | null = null;
  const search = (): Search => {
    made ??= createSearch(secrets, shownTexts(own));
    return made;
  };
  const look: Look = (view, mark) => search().look(view, mark);
  const steps = function* (input: string): Generator<undefined, string> {
    let result = input;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const next = yield* masked(result, look);
      // Usually the second search finds nothing. But where a secret contains asterisks, masking can create it.
      if (next === result) return result;
      result = next;
    }
    return MASK;
  };
  const shortcut = memoized((input) => (search().prefilter(input) ? input : lastOf(steps(input))));
  // No needle is that short.
  return Object.assign((input: string): string => (input.length < SHORT_PIECE ? input : shortcut(input)), {
    steps,
  });
}

interface Search {
  readonly look: Look;
  readonly prefilter: Prefilter;
}

function createSearch(secrets: readonly string[], shown: string): Search {
  const needles = collectNeedles(secrets, shown);
  const readable = readableBytes(secrets);
  const hashes = hashesOf(needles.pieces, PIECE);
  return {
    look: createLook(needles, readable, hashes),
    prefilter: createPrefilter(needles, readable, hashes),
  };
}

/** Searches the text itself, each of its layers, and what base64, hex and byte values in them decode to. */
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
  // A secret of six or seven characters is only masked whole, which no number contains by chance.
  const shortest = [...needles.whole].some(({ length }) => length < PIECE) ? SHORTEST : SHORTEST_DECIMAL;
  // One set for each depth, reused for every block: the buffers of a large text would be collected too late.
  const writers = Array.from({ length: DEEPEST_BINARY + 1 }, () => ({
    layers: [new ViewWriter(), new ViewWriter()] as const,
    binary: new ViewWriter(),
    hex: { lettered: new ViewWriter(), decimal: new ViewWriter(), shortest },
  }));
  const look = (view: View, depth: number, isDecimal: boolean, mark: Mark): void => {
    const own = writers[depth];
    if (own === undefined) return;
    const inner = (found: Generator<View>): void => {
      for (const meant of found) look(meant, depth + 1, false, mark);
    };
    const digits = (of: View): void => {
      inner(fromNumbers(of, readable, own.binary));
      for (const meant of fromHex(of, readable, own.hex)) look(meant.view, depth + 1, meant.isDecimal, mark);
    };
    // Digits are read first from the unchanged text, because what separates them may look like escapes and folds, and
    // again below, with those removed.
    if (depth < DEEPEST_BINARY) digits(view);
    for (const layer of layersOf(view, own.layers)) {
      scan(layer.view, depth, isDecimal, mark);
      if (depth === DEEPEST_BINARY) continue;
      if (!layer.last) {
        // An escape may spell the whitespace between numbers, which the next layer drops as a fold.
        if (layer.view !== view) inner(fromNumbers(layer.view, readable, own.binary));
        continue;
      }
      inner(fromBase64(layer.view, readable, own.binary));
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
      // Many longer numbers contain the same digits by chance, which does not reveal the secret.
      if (isNumber && (isDigit(lower, at - 1) || isDigit(lower, end))) continue;
      found(at, end);
    }
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
