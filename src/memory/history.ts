/** The history file: reads its lines tolerantly, limits their number, and tells what latency is usual. */
import { type HistoryEntry, latencyIn, median } from '../model/history.ts';
import { type GatewayReport, isConfig, type WantedModel } from '../model/report.ts';
import { madeGarbage } from '../safety/garbage.ts';
import { entryOf, historyLine, isLikeEntry, linesFromEnd } from './entry-lines.ts';
import { mergeHistories, NewestEntries } from './entry-order.ts';

export interface HistoryRead {
  /** In order of time. */
  readonly entries: readonly HistoryEntry[];
  /** Lines that are not entries: incomplete, or written by another program. */
  readonly foreign: number;
  readonly foreignBytes: number;
}

export interface Slower {
  readonly usualMs: number;
  /** The ratio to the usual latency, with one decimal. */
  readonly factor: number;
}

/** Entries per gateway: more than a year of nightly runs. */
export const MOST_ENTRIES = 400;
export const MOST_BYTES = 8 * 1024 * 1024;
/** Our lines have over 100 bytes, so a file of 8 MiB has fewer than this. */
const MOST_PARSED = 100_000;
/** A line that is not JSON takes ten times as long to parse: a million of them would take ten seconds. */
const MOST_IN_VAIN = 10_000;
/** Different model ids in all entries: a gateway that renames its models every night would fill 200 MB with names. */
const MOST_IDS = 20_000;

/** A completion is slower than usual if it takes over this many times the median … */
const SLOWER_FACTOR = 3;
/** … of earlier passes: there must be at least FEWEST_PASSES, and only the last MOST_PASSES count … */
const FEWEST_PASSES = 5;
const MOST_PASSES = 90;
/** … and at least this much longer: 30 ms instead of 8 ms is just noise. */
const NOTICEABLE_MS = 250;

/**
 * Reads JSON lines; null if there is no file yet. Lines that are not entries are counted and skipped; of each gateway
 * only the newest entries are kept. The file may contain anything, and signals are not handled while it is read. So
 * only lines that look like an entry are parsed, beginning at the end of the file, and no more after too many
 * failures.
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
    // If there is too much, the older entries are dropped. Lines of other programs are still counted.
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

/** The parts of a report that the history needs. */
export interface Memorable {
  readonly startedAt: string;
  readonly gateways: readonly (Pick<GatewayReport, 'name' | 'baseUrl' | 'verdict' | 'diagnosis' | 'plan'> &
    Timed)[];
}

interface Timed {
  readonly models: { readonly wanted: readonly Pick<WantedModel, 'id' | 'works' | 'latencyMs'>[] };
}

/** The entries that a run adds, one per gateway. Dry runs, and the pseudo-gateway `config`, add none. */
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

/** The newest entries, limited in number per gateway and in total bytes; the oldest are dropped. */
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

/** True if no gateway has more entries than are kept. */
export function isBounded(entries: readonly HistoryEntry[]): boolean {
  const counts = new Map<string, number>();
  return entries.every(({ name }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= MOST_ENTRIES;
  });
}

/**
 * Whether a completion took far longer than it usually does; null if it did not or if too little is known. `history`
 * must hold earlier runs only.
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
    // An id may be wanted twice, by itself and by a pattern; it is asked only once.
    if (works || !known.has(id)) known.set(id, works ? (latencyMs ?? 0) : null);
  }
  return Object.fromEntries(known);
}
