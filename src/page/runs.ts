/** The history of a gateway or a model in the form that the page shows. */
import type { Verdict } from '../model/finding.ts';
import { type HistoryEntry, latencyIn, median } from '../model/history.ts';
import { grouped } from '../model/split.ts';

/** One run in the strip; `none` if the model was not asked. */
export type RunState = Verdict | 'none';

export interface PastRun {
  readonly state: RunState;
  /** Null if nothing was timed. */
  readonly latencyMs: number | null;
}

export interface Past {
  /** At most 90, the newest last. */
  readonly runs: readonly PastRun[];
  readonly latest30: Tally;
  readonly latest90: Tally;
  /** The median of the timed runs; null if none was. */
  readonly usualMs: number | null;
}

/** In how many of the runs it worked, of those in which it was asked. */
export interface Tally {
  readonly worked: number;
  readonly of: number;
}

export const LONG = 90;
export const SHORT = 30;

/** The entries of each gateway, in order of time. */
export function byGateway(history: readonly HistoryEntry[]): ReadonlyMap<string, readonly HistoryEntry[]> {
  return new Map(grouped(history, ({ name }) => name).map((entries) => [entries[0].name, entries]));
}

export function gatewayPast(entries: readonly HistoryEntry[]): Past {
  return pastOf(entries.slice(-LONG).map(({ verdict, latencyMs }) => ({ state: verdict, latencyMs })));
}

export function modelPast(entries: readonly HistoryEntry[], model: string): Past {
  return pastOf(
    entries.slice(-LONG).map((entry): PastRun => {
      const ms = latencyIn(entry, model);
      if (ms === undefined) return { state: 'none', latencyMs: null };
      return ms === null
        ? { state: 'fail', latencyMs: null }
        : { state: 'pass', latencyMs: ms > 0 ? ms : null };
    }),
  );
}

function pastOf(runs: readonly PastRun[]): Past {
  const timed = runs.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
  return { runs, latest30: tallyOf(runs.slice(-SHORT)), latest90: tallyOf(runs), usualMs: median(timed) };
}

function tallyOf(runs: readonly PastRun[]): Tally {
  const asked = runs.filter(({ state }) => state !== 'none');
  return { worked: asked.filter(({ state }) => state !== 'fail').length, of: asked.length };
}
