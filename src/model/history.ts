/** The history: what became of a gateway, run after run. One line of JSON an entry; see memory/. */
import type { Verdict } from './finding.ts';

export interface HistoryEntry {
  /** When the run began; ISO 8601 in UTC. */
  readonly at: string;
  /** The gateway's name. */
  readonly name: string;
  readonly verdict: Verdict;
  /** A diagnosis code or `ok`; a later version may have written codes that this one does not know. */
  readonly diagnosis: string;
  /** The median over the models that worked; null where none did. */
  readonly latencyMs: number | null;
  /** By model id: milliseconds (0 where it worked and was not timed), or null where it did not work. */
  readonly models: Readonly<Record<string, number | null>>;
}

/** The middle of the values, the mean of the two middle ones where there are two; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** What the entry says of a model: undefined where it was not asked. Ids are foreign, `__proto__` is one. */
export function latencyIn(entry: HistoryEntry, model: string): number | null | undefined {
  return Object.hasOwn(entry.models, model) ? entry.models[model] : undefined;
}
