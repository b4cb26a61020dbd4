/** Targets: the ids that the items of `models` stand for, once the current list is known. */
import type { Ids } from '../model/ids.ts';
import { isPattern, type WantedItem } from '../model/run.ts';
import { collecting } from '../safety/garbage.ts';
import { MASK } from '../safety/mask.ts';
import { otherNames } from './prefix.ts';

/** A group of ids that must all work or, with `anyOf`, of which at least one must. */
export interface Target {
  readonly item: WantedItem;
  /** In the order in which they are tried. */
  readonly ids: readonly string[];
  readonly anyOf: boolean;
  /** True if only patterns named these ids. */
  readonly fromPattern: boolean;
}

/** True if some item can be resolved only with the list. */
export function needsList(items: readonly WantedItem[]): boolean {
  return items.some((item) => item.alternatives.some(isPattern));
}

/**
 * Returns a test for whether an id matches a pattern (an id with a `*`). The pattern is split at its stars and the
 * pieces are searched from left to right. This takes linear time on any id, even a hostile one, which a regular
 * expression could not promise.
 */
function fitting(pattern: string, other: ReturnType<typeof otherNames>): (id: string) => boolean {
  const fits = piecewise(pattern);
  return (id) => !isMasked(id) && (fits(id) || (other !== null && fits(other(id))));
}

/** True if redaction removed a part of the id; what is left cannot be requested. */
export function isMasked(id: string): boolean {
  return id.includes(MASK);
}

function piecewise(pattern: string): (id: string) => boolean {
  const pieces = pattern.split('*');
  const head = pieces[0] ?? '';
  const tail = pieces.at(-1) ?? '';
  return (id) => {
    if (id.length < head.length + tail.length || !id.startsWith(head) || !id.endsWith(tail)) return false;
    let from = head.length;
    for (const piece of pieces.slice(1, -1)) {
      const at = id.indexOf(piece, from);
      if (at < 0 || at + piece.length > id.length - tail.length) return false;
      from = at + piece.length;
    }
    return true;
  };
}

/** The first `most` matches of a pattern, in the order of the list. `other` returns how an id may also be written. */
export function matches(
  pattern: string,
  ids: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
  other: ReturnType<typeof otherNames> = null,
): readonly string[] {
  const fits = fitting(pattern, other);
  const matched: string[] = [];
  for (const id of collecting(ids)) {
    if (fits(id)) matched.push(id);
    if (matched.length >= most) break;
  }
  return matched;
}

/**
 * How many different ids the items stand for. Counts without building a list, since several patterns may each match
 * all of a long one.
 */
export function countOf(items: readonly WantedItem[], listed: Ids | null): number {
  const written = items.flatMap((item) => item.alternatives);
  const plain = new Set(written.filter((id) => !isPattern(id)));
  const other = otherNames(listed);
  const patterns = written.filter(isPattern).map((pattern) => fitting(pattern, other));
  let count = plain.size;
  // A short list is a plain array, which may contain an id twice.
  for (const id of collecting(Array.isArray(listed) ? new Set<string>(listed) : (listed ?? []))) {
    if (!plain.has(id) && patterns.some((fits) => fits(id))) count += 1;
  }
  return count;
}

/**
 * All targets, with at most `most` matches of each pattern; a pattern without a list or without a match yields none.
 * Several items may want the same id: it is asked once, and each item uses the answer.
 */
export function targetsOf(
  items: readonly WantedItem[],
  listed: Ids | null,
  most?: number,
): readonly Target[] {
  const other = otherNames(listed);
  const expand = (id: string): readonly string[] =>
    isPattern(id) ? matches(id, listed ?? [], most, other) : [id];
  return items.flatMap((item): readonly Target[] => {
    const [only] = item.alternatives;
    if (item.alternatives.length === 1 && only !== undefined) {
      const fromPattern = isPattern(only);
      return expand(only).map((id) => ({ item, ids: [id], anyOf: false, fromPattern }));
    }
    const ids = [...new Set(item.alternatives.flatMap(expand))];
    return ids.length === 0
      ? []
      : [{ item, ids, anyOf: true, fromPattern: item.alternatives.every(isPattern) }];
  });
}

/** Every id that may be asked, without duplicates, in order. */
export function idsOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.flatMap((target) => target.ids))];
}

/** Items that yielded no target. */
export function unmatched(items: readonly WantedItem[], targets: readonly Target[]): readonly WantedItem[] {
  const hit = new Set(targets.map((target) => target.item));
  return items.filter((item) => !hit.has(item));
}

/**
 * The first `most` ids, and at least one of each item. Used for targets that are not asked, which need not fill the
 * report.
 */
export function sampleOf(targets: readonly Target[], most: number): readonly Target[] {
  const items = new Set<WantedItem>();
  let left = most;
  return targets.flatMap((target): readonly Target[] => {
    const least = items.has(target.item) ? 0 : 1;
    items.add(target.item);
    const ids = target.ids.slice(0, Math.max(left, least));
    left -= ids.length;
    return ids.length === 0 ? [] : [{ ...target, ids }];
  });
}
