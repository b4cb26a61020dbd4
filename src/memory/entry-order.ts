/** Sorts entries by time, removes duplicates, and keeps only the newest. */
import type { HistoryEntry } from '../model/history.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { historyLine } from './entry-lines.ts';

/** Merges the entries of several files in order of time, without duplicates. */
export function mergeHistories(...lists: readonly (readonly HistoryEntry[])[]): readonly HistoryEntry[] {
  const ordered = lists
    .flat()
    .map((entry) => ({ entry, at: Date.parse(entry.at) }))
    .sort((a, b) => a.at - b.at);
  const merged: HistoryEntry[] = [];
  /**
   * The entries of one moment by name. An entry is serialised for comparison only if another has the same time and
   * name.
   */
  const alike = new Map<string, HistoryEntry | Set<string>>();
  let moment = Number.NaN;
  for (const { entry, at } of ordered) {
    if (at !== moment) alike.clear();
    moment = at;
    if (isNewTo(alike, entry)) merged.push(entry);
  }
  return merged;
}

function isNewTo(alike: Map<string, HistoryEntry | Set<string>>, entry: HistoryEntry): boolean {
  const known = alike.get(entry.name);
  if (known === undefined) {
    alike.set(entry.name, entry);
    return true;
  }
  const lines = known instanceof Set ? known : new Set([historyLine(known)]);
  const line = historyLine(entry);
  madeGarbage(line.length);
  alike.set(entry.name, lines);
  return lines.size < lines.add(line).size;
}

/** Keeps only the newest entries of each gateway in memory while a file is read. */
export class NewestEntries {
  readonly #most: number;
  readonly #byName = new Map<string, Placed[]>();

  constructor(most: number) {
    this.#most = most;
  }

  add(entry: HistoryEntry, place: number): void {
    const known = this.#byName.get(entry.name) ?? [];
    known.push({ entry, place });
    this.#byName.set(entry.name, known);
    if (known.length < 2 * this.#most) return;
    const newest = new Set(inOrder(known).slice(-this.#most));
    this.#byName.set(
      entry.name,
      known.filter((one) => newest.has(one.entry)),
    );
  }

  all(): readonly HistoryEntry[] {
    return inOrder([...this.#byName.values()].flat());
  }
}

interface Placed {
  readonly entry: HistoryEntry;
  readonly place: number;
}

/** By time; entries of the same moment in the order of the file. */
function inOrder(placed: readonly Placed[]): readonly HistoryEntry[] {
  return mergeHistories(placed.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry));
}
