/** Targets: what the items of `models` come to, once the live list is known. */
import type { Ids } from '../model/ids.ts';
import { isPattern, type WantedItem } from '../model/run.ts';
import { collecting } from '../safety/garbage.ts';

/** Ids of which all must work, or, with `anyOf`, one. */
export interface Target {
  readonly item: WantedItem;
  /** In the order in which they are tried. */
  readonly ids: readonly string[];
  readonly anyOf: boolean;
  /** Named by a pattern alone. */
  readonly fromPattern: boolean;
}

/** True when some item needs the list to be understood. */
export function needsList(items: readonly WantedItem[]): boolean {
  return items.some((item) => item.alternatives.some(isPattern));
}

/**
 * The matches of a pattern (an id with a `*`) in the order of the list. The pattern is cut at its stars and the pieces are looked for
 * from left to right, so that a hostile id costs linear time, which a regular expression would not promise.
 */
export function matches(pattern: string, ids: Iterable<string>): readonly string[] {
  const pieces = pattern.split('*');
  const head = pieces[0] ?? '';
  const tail = pieces.at(-1) ?? '';
  const fits = (id: string): boolean => {
    if (id.length < head.length + tail.length || !id.startsWith(head) || !id.endsWith(tail)) return false;
    let from = head.length;
    for (const piece of pieces.slice(1, -1)) {
      const at = id.indexOf(piece, from);
      if (at < 0 || at + piece.length > id.length - tail.length) return false;
      from = at + piece.length;
    }
    return true;
  };
  const matched: string[] = [];
  for (const id of collecting(ids)) if (fits(id)) matched.push(id);
  return matched;
}

/**
 * All targets; a pattern without a list, or without a match, comes to none. An id may be wanted by several items:
 * it is asked once, and each item has its answer.
 */
export function targetsOf(items: readonly WantedItem[], listed: Ids | null): readonly Target[] {
  const expand = (id: string): readonly string[] => (isPattern(id) ? matches(id, listed ?? []) : [id]);
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

/** Every id that may be asked, once each, in order. */
export function idsOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.flatMap((target) => target.ids))];
}

/** Items that came to nothing. */
export function unmatched(items: readonly WantedItem[], targets: readonly Target[]): readonly WantedItem[] {
  const hit = new Set(targets.map((target) => target.item));
  return items.filter((item) => !hit.has(item));
}

/** The first `most` targets, and the first of each item: what is not asked need not fill the report. */
export function sampleOf(targets: readonly Target[], most: number): readonly Target[] {
  const items = new Set<WantedItem>();
  return targets.filter(({ item }, place) => {
    const first = !items.has(item);
    items.add(item);
    return first || place < most;
  });
}
