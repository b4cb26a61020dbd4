/** Splits items into groups and chunks. */

/** Items with the same key, in the order in which each key first occurred. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): readonly [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** Splits the items into arrays of at most `most`. */
export function* chunksOf<T>(items: Iterable<T>, most: number): Generator<readonly T[]> {
  let some: T[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
