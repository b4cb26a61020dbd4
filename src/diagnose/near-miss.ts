/** Near misses: which listed model ids somebody may have meant. */
import leven from 'leven';
import { madeGarbage } from '../safety/garbage.ts';

const MOST = 3;

/** Ids are foreign text: beyond this length one is no id that anybody mistyped. */
const LONGEST_ID = 256;

/** Compared in some ten milliseconds. */
const IDS_A_STEP = 4096;
/** About what is made of one of them, in bytes. */
const SPELLED = 128;

/** Endings that name the same model: `:free`, `-latest`, `-preview`, a date (`20260115`, `2026-01-15`, `0613`). */
const ENDING = /^(?:latest|free|preview|beta|exp|experimental|20\d{6}|[01]\d[0-3]\d)$/;

/** The kinds of likeness, best first; their place is their rank. */
const LIKENESSES: readonly ((wanted: Spelling, listed: Spelling) => boolean)[] = [
  (wanted, listed) => wanted.lower === listed.lower,
  (wanted, listed) => wanted.bare === listed.bare,
  (wanted, listed) => wanted.letters === listed.letters,
  (wanted, listed) => wanted.core === listed.core,
  (wanted, listed) => wanted.sorted === listed.sorted,
  (wanted, listed) => contains(wanted, listed) || contains(listed, wanted),
];

/** One id in the forms in which it is compared. */
interface Spelling {
  readonly lower: string;
  /** Without the vendor: `openai/gpt-5.5` is `gpt-5.5`. */
  readonly bare: string;
  /** Without separators: `gpt-5.5` and `gpt_5-5` are `gpt55`. */
  readonly letters: string;
  /** The words between the separators, each between two dashes, without date, `:free` and the like. */
  readonly core: string;
  /** The same words in the order of the alphabet: `claude-4.5-sonnet` and `claude-sonnet-4.5`. */
  readonly sorted: string;
}

interface Miss {
  readonly id: string;
  readonly rank: number;
  readonly distance: number;
}

/**
 * At most three of `listed`, best first: another case, another vendor prefix, other separators, a date or `:free`
 * more or less, other order of words, one in the other, a few letters wrong (up to a third). Empty when nothing is
 * similar. `distance` is leven's; it is asked only where letters and lengths leave a chance.
 */
export function nearMisses(
  wanted: string,
  listed: Iterable<string>,
  distance: typeof leven = leven,
): string[] {
  const steps = nearMissSteps(wanted, listed, distance);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of some milliseconds each, for lists that take long to go through. */
export function* nearMissSteps(
  wanted: string,
  listed: Iterable<string>,
  distance: typeof leven = leven,
): Generator<undefined, string[]> {
  if (wanted === '' || wanted.length > LONGEST_ID) return [];
  const ids = candidatesOf(wanted, listed);
  const meant = spell(wanted);
  yield;
  const alike = yield* rankedByLikeness(meant, ids);
  const misses = alike.length >= MOST ? alike : [...alike, ...(yield* mistyped(meant, ids, alike, distance))];
  return misses.slice(0, MOST).map((miss) => miss.id);
}

/** Gone through anew each time: a list of a hundred thousand is not to be there as strings all at once. */
function candidatesOf(wanted: string, listed: Iterable<string>): Iterable<string> {
  // A plain list is of everyday length, and may name one twice.
  const distinct = Array.isArray(listed) ? new Set<string>(listed) : listed;
  return {
    *[Symbol.iterator]() {
      for (const id of distinct) if (id !== '' && id !== wanted && id.length <= LONGEST_ID) yield id;
    },
  };
}

function spell(id: string): Spelling {
  const lower = id.toLowerCase();
  const bare = lower.slice(lower.lastIndexOf('/') + 1) || lower;
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const kept = words.slice(0, endOfName(words));
  return {
    lower,
    bare,
    letters: words.join(''),
    core: `-${kept.join('-')}-`,
    sorted: kept.toSorted().join('-'),
  };
}

/** How many of the words are the name; the first one always is. */
function endOfName(words: readonly string[]): number {
  let end = words.length;
  while (end > 1) {
    // A date in three words: 2026, 01, 15.
    if (end > 3 && /^20\d\d-\d\d-\d\d$/.test(words.slice(end - 3, end).join('-'))) end -= 3;
    else if (ENDING.test(words[end - 1] ?? '')) end -= 1;
    else break;
  }
  return end;
}

/** One name within the other, word by word, where the shorter is at least a third of the longer. */
function contains(outer: Spelling, inner: Spelling): boolean {
  return (
    inner.core.length > 2 && inner.core.length * 3 >= outer.core.length && outer.core.includes(inner.core)
  );
}

function* rankedByLikeness(meant: Spelling, ids: Iterable<string>): Generator<undefined, readonly Miss[]> {
  const misses: Miss[] = [];
  let compared = 0;
  for (const id of ids) {
    compared += 1;
    if (compared % IDS_A_STEP === 0) {
      madeGarbage(IDS_A_STEP * SPELLED);
      yield;
    }
    const spelling = spell(id);
    // An id of separators only has no letters, and would be like every other such id.
    if (spelling.letters === '') continue;
    const rank = LIKENESSES.findIndex((like) => like(meant, spelling));
    if (rank >= 0) misses.push({ id, rank, distance: Math.abs(id.length - meant.lower.length) });
  }
  return misses.sort(byRank);
}

/** Ids with at most a third of the letters wrong. */
function* mistyped(
  meant: Spelling,
  ids: Iterable<string>,
  alike: readonly Miss[],
  distance: typeof leven,
): Generator<undefined, readonly Miss[]> {
  const taken = new Set(alike.map((miss) => miss.id));
  const room = MOST - alike.length;
  const leastDistance = letterBag(meant.bare);
  let bound = Math.floor(meant.bare.length / 3);
  let best: readonly Miss[] = [];
  let compared = 0;
  for (const id of ids) {
    compared += 1;
    if (compared % IDS_A_STEP === 0) {
      madeGarbage(IDS_A_STEP * SPELLED);
      yield;
    }
    if (taken.has(id)) continue;
    const lower = id.toLowerCase();
    const bare = lower.slice(lower.lastIndexOf('/') + 1);
    if (leastDistance(bare) > bound) continue;
    // leven answers `maxDistance` for everything beyond it, so one more than the bound is asked.
    const wrong = distance(meant.bare, bare, { maxDistance: bound + 1 });
    if (wrong > bound) continue;
    best = [...best, { id, rank: LIKENESSES.length, distance: wrong }].sort(byRank).slice(0, room);
    if (best.length === room) bound = Math.min(bound, (best.at(-1)?.distance ?? 0) - 1);
  }
  return best;
}

/**
 * No edit distance is below what the two bags of letters do not share. Counted in place: a list may have 100,000 ids, and
 * a bag for each would be more than the list itself.
 */
function letterBag(wanted: string): (text: string) => number {
  const counts = new Int32Array(0x10000);
  const add = (text: string, each: number): void => {
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      counts[letter] = (counts[letter] ?? 0) + each;
    }
  };
  add(wanted, 1);
  return (text) => {
    let shared = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      const left = counts[letter] ?? 0;
      if (left > 0) shared += 1;
      counts[letter] = left - 1;
    }
    add(text, 1);
    return Math.max(wanted.length, text.length) - shared;
  };
}

function byRank(a: Miss, b: Miss): number {
  return a.rank - b.rank || a.distance - b.distance || a.id.length - b.id.length;
}
