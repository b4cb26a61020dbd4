/** The history: the outcome of each gateway, run after run. One entry is one line of JSON; see memory/. */
import type { Verdict } from './finding.ts';

export interface HistoryEntry {
  /** When the run began; ISO 8601 in UTC. */
  readonly at: string;
  readonly name: string;
  readonly verdict: Verdict;
  /** A diagnosis code or `ok`. A later version may have written codes that this one does not know. */
  readonly diagnosis: string;
  /** The median over the models that worked; null if none did. */
  readonly latencyMs: number | null;
  /** By model id: its latency in milliseconds (0 if it worked and was not timed), or null if it did not work. */
  readonly models: Readonly<Record<string, number | null>>;
}

/** The middle value, or the mean of the two middle ones; null if there are no values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * The latency of a model in this entry; undefined if it was not asked. `hasOwn`, because ids are untrusted: `__proto__`
 * is one.
 */
export function latencyIn(entry: HistoryEntry, model: string): number | null | undefined {
  return Object.hasOwn(entry.models, model) ? entry.models[model] : undefined;
}
