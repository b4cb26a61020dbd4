/** The lines of the history file: read with tolerance, bounded, merged, and asked what is usual. */
import { type HistoryEntry, latencyIn, median } from '../model/history.ts';
import { type GatewayReport, isConfig, type WantedModel } from '../model/report.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { entryOf, historyLine, isLikeEntry, linesFromEnd } from './entry-lines.ts';
import { mergeHistories, NewestEntries } from './entry-order.ts';

export interface HistoryRead {
  /** In the order of time. */
  readonly entries: readonly HistoryEntry[];
  /** Lines that are no entry: torn, or not ours. */
  readonly foreign: number;
  readonly foreignBytes: number;
}

export interface Slower {
  readonly usualMs: number;
  /** How many times the usual, one decimal. */
  readonly factor: number;
}

/** More than a year of nights. */
export const MOST_ENTRIES = 400;
export const MOST_BYTES = 8 * 1024 * 1024;
/** Of ours, over a hundred bytes each, so long a file has fewer. */
const MOST_PARSED = 100_000;
/** A line that is no JSON takes ten times as long as one that is: a million of them would be ten seconds. */
const MOST_IN_VAIN = 10_000;
/** Ids of models, each once: a gateway that renames them every night would be two hundred megabytes of names. */
const MOST_IDS = 20_000;

/** Slower than usual is: over this many times the median … */
const SLOWER_FACTOR = 3;
/** … of at least so many earlier passes, at most so many … */
const FEWEST_PASSES = 5;
const MOST_PASSES = 90;
/** … and at least so much above it: 30 ms instead of 8 are noise. */
const NOTICEABLE_MS = 250;

/**
 * Reads JSON lines; null where there is no file yet. A line that is no entry is counted and left out; of each gateway the
 * newest are read. The file may be anything, and no signal is heard meanwhile: only what looks like an entry is parsed, the
 * last lines first, and soon no more where it was none after all.
 */
export function readHistory(text: Buffer | string | null): HistoryRead {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text ?? '');
  const newest = new NewestEntries(MOST_ENTRIES);
  let foreign = 0;
  let foreignBytes = 0;
  let parsed = 0;
  let inVain = 0;
  const ids = new Set<string>();
  for (const { from, to } of linesFromEnd(bytes)) {
    // What is older goes first where there is too much; what somebody else wrote is counted all the same.
    const isOurs = isLikeEntry(bytes, from, to);
    if (isOurs && ids.size > MOST_IDS) continue;
    const isLike = isOurs && parsed < MOST_PARSED && inVain < MOST_IN_VAIN;
    const entry = isLike ? entryOf(bytes.toString('utf8', from, to)) : null;
    if (isLike) {
      madeGarbage(to - from);
      parsed += 1;
      if (entry === null) inVain += 1;
    }
    if (entry !== null) {
      newest.add(entry, from);
      for (const id of Object.keys(entry.models)) ids.add(id);
    } else {
      foreign += 1;
      foreignBytes += to - from;
    }
  }
  return { entries: newest.all(), foreign, foreignBytes };
}

/** What is remembered of a report; any report has it. */
export interface Memorable {
  readonly startedAt: string;
  readonly gateways: readonly (Pick<GatewayReport, 'name' | 'baseUrl' | 'verdict' | 'diagnosis' | 'plan'> &
    Timed)[];
}

interface Timed {
  readonly models: { readonly wanted: readonly Pick<WantedModel, 'id' | 'works' | 'latencyMs'>[] };
}

/** What a run adds: an entry a gateway. Nothing of dry runs, and of faults that belong to no gateway. */
export function entriesOf(report: Memorable): readonly HistoryEntry[] {
  return report.gateways
    .filter((gateway) => gateway.plan === undefined && !isConfig(gateway))
    .map((gateway) => {
      const models = modelsOf(gateway);
      const timed = Object.values(models).filter((ms): ms is number => ms !== null && ms > 0);
      const latency = median(timed);
      return {
        at: report.startedAt,
        name: gateway.name,
        verdict: gateway.verdict,
        diagnosis: gateway.diagnosis,
        latencyMs: latency === null ? null : Math.round(latency),
        models,
      };
    });
}

/** The newest entries: at most so many a gateway, and so many bytes in all; the oldest go first. */
export function boundedHistory(
  entries: readonly HistoryEntry[],
  mostEntries = MOST_ENTRIES,
  mostBytes = MOST_BYTES,
): readonly HistoryEntry[] {
  const counts = new Map<string, number>();
  const kept: HistoryEntry[] = [];
  let bytes = 0;
  for (const entry of mergeHistories(entries).toReversed()) {
    const count = (counts.get(entry.name) ?? 0) + 1;
    if (count > mostEntries) continue;
    bytes += Buffer.byteLength(historyLine(entry));
    if (bytes > mostBytes) break;
    counts.set(entry.name, count);
    kept.push(entry);
  }
  return kept.reverse();
}

/** Whether no gateway has more of them than are kept. */
export function isBounded(entries: readonly HistoryEntry[]): boolean {
  const counts = new Map<string, number>();
  return entries.every(({ name }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= MOST_ENTRIES;
  });
}

/**
 * Whether a completion took far longer than it did before: null when it did not, or when too little is known.
 * `history` holds earlier runs only.
 */
export function slowerThanUsual(
  history: readonly HistoryEntry[],
  name: string,
  model: string,
  ms: number,
): Slower | null {
  const passes = history
    .filter((entry) => entry.name === name)
    .map((entry) => latencyIn(entry, model))
    .filter((past): past is number => typeof past === 'number' && past > 0)
    .slice(-MOST_PASSES);
  const usualMs = median(passes);
  if (passes.length < FEWEST_PASSES || usualMs === null) return null;
  if (ms <= usualMs * SLOWER_FACTOR || ms - usualMs < NOTICEABLE_MS) return null;
  return { usualMs: Math.round(usualMs), factor: Math.round((ms / usualMs) * 10) / 10 };
}

function modelsOf({ models }: Timed): Readonly<Record<string, number | null>> {
  const known = new Map<string, number | null>();
  for (const { id, works, latencyMs } of models.wanted) {
    // An id may be wanted twice, alone and by a pattern; it is asked once.
    if (works || !known.has(id)) known.set(id, works ? (latencyMs ?? 0) : null);
  }
  return Object.fromEntries(known);
}
