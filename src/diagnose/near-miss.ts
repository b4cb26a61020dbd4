/** Near misses: which of the listed model ids the user may have meant. */
import leven from 'leven';
import { madeGarbage } from '../safety/garbage.ts';

const MOST = 3;

/** The gateway may list ids of any length. Nobody meant one that is longer than this. */
const LONGEST_ID = 256;

/** How many ids are compared before the next yield: about ten milliseconds. */
const IDS_A_STEP = 4096;
/** Roughly the bytes of garbage that comparing one id leaves. */
const SPELLED = 128;

/** Endings that name the same model: `:free`, `-latest`, `-preview`, a date (`20260115`, `2026-01-15`, `0613`). */
const ENDING = /^(?:latest|free|preview|beta|exp|experimental|20\d{6}|[01]\d[0-3]\d)$/;

/** The ways in which two ids can be alike, best first; the index is the rank. */
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
  /** The words between the separators, without date, `:free` and the like: `gpt-5.5:free` is `-gpt-5-5-`. */
  readonly core: string;
  /** The same words in alphabetical order: equal for `claude-4.5-sonnet` and `claude-sonnet-4.5`. */
  readonly sorted: string;
}

interface Miss {
  readonly id: string;
  readonly rank: number;
  readonly distance: number;
}

/**
 * Returns at most three ids of `listed` that resemble `wanted`, best first: they differ in case, in vendor prefix, in
 * separators, by a date or `:free`, or in the order of words; or one contains the other; or a few letters (up to a
 * third) are wrong. Empty if none is similar. `distance` is leven's; it is only called if letters and lengths leave a
 * chance.
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

/** The same as a generator that yields every few milliseconds, for long lists. */
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

/**
 * Iterates over the list anew each time, so that the strings of a hundred thousand ids are never in memory all at
 * once.
 */
function candidatesOf(wanted: string, listed: Iterable<string>): Iterable<string> {
  // An array is short, but may contain an id twice.
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

/** How many of the words belong to the name, without endings; the first one always does. */
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

/** Whether one name contains the other, word by word, and the shorter is at least a third of the longer. */
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
    // An id of nothing but separators has no letters, and would equal every other such id.
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
    // leven returns `maxDistance` for anything beyond it, so ask for one more than the bound.
    const wrong = distance(meant.bare, bare, { maxDistance: bound + 1 });
    if (wrong > bound) continue;
    best = [...best, { id, rank: LIKENESSES.length, distance: wrong }].sort(byRank).slice(0, room);
    if (best.length === room) bound = Math.min(bound, (best.at(-1)?.distance ?? 0) - 1);
  }
  return best;
}

/**
 * Returns a lower bound for the edit distance: the number of letters that two texts do not share. It counts in a
 * single array, because a list may have 100,000 ids, and an array for each would take more memory than the list.
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
