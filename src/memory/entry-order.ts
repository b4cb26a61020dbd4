/** Entries in the order of time, each once, and the newest of them. */
import type { HistoryEntry } from '../model/history.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { historyLine } from './entry-lines.ts';

/** Entries of several files as one: each once, in the order of time. */
export function mergeHistories(...lists: readonly (readonly HistoryEntry[])[]): readonly HistoryEntry[] {
  const ordered = lists
    .flat()
    .map((entry) => ({ entry, at: Date.parse(entry.at) }))
    .sort((a, b) => a.at - b.at);
  const merged: HistoryEntry[] = [];
  /** Of one moment, by name: only what is alike so far is written out to be compared. */
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

/** The newest entries of each gateway: no others stay while a file is read. */
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

/** Those of one moment in the order of the file. */
function inOrder(placed: readonly Placed[]): readonly HistoryEntry[] {
  return mergeHistories(placed.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry));
}
