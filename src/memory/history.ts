/** The lines of the history file: read with tolerance, bounded, merged, and asked what is usual. */
import { VERDICTS, type Verdict } from '../model/finding.ts';
import { type HistoryEntry, latencyIn, median } from '../model/history.ts';
import { parseJson } from '../model/record.ts';
import { type GatewayReport, isConfig, type WantedModel } from '../model/report.ts';
import { madeGarbage } from '../safety/garbage.ts';

export interface HistoryRead {
  /** In the order of time. */
  readonly entries: readonly HistoryEntry[];
  /** Lines that are no entry: torn, or not ours. */
  readonly foreign: number;
}

export interface Slower {
  readonly usualMs: number;
  /** How many times the usual, one decimal. */
  readonly factor: number;
}

/** More than a year of nights. */
export const MOST_ENTRIES = 400;
export const MOST_BYTES = 8 * 1024 * 1024;
/** Ten thousand models have less; a million brackets would be a hundred megabytes. */
const LONGEST_LINE = 1024 * 1024;

/** Slower than usual is: over this many times the median … */
export const SLOWER_FACTOR = 3;
/** … of at least so many earlier passes, at most so many … */
const FEWEST_PASSES = 5;
const MOST_PASSES = 90;
/** … and at least so much above it: 30 ms instead of 8 are noise. */
const NOTICEABLE_MS = 250;

/** Reads JSON lines; null where there is no file yet. A line that is no entry is counted and left out. */
export function readHistory(text: string | null): HistoryRead {
  const entries: HistoryEntry[] = [];
  let foreign = 0;
  for (const line of linesOf(text ?? '')) {
    madeGarbage(line.length);
    if (line.trim() === '') continue;
    const entry = entryOf(line);
    if (entry === null) foreign += 1;
    else entries.push(entry);
  }
  return { entries: mergeHistories(entries), foreign };
}

/** One line with its end; the keys always in the same order. */
export function historyLine({ at, name, verdict, diagnosis, latencyMs, models }: HistoryEntry): string {
  return `${JSON.stringify({ at, name, verdict, diagnosis, latencyMs, models })}\n`;
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

/** Entries of several files as one: each once, in the order of time. */
export function mergeHistories(...lists: readonly (readonly HistoryEntry[])[]): readonly HistoryEntry[] {
  const byLine = new Map<string, HistoryEntry>();
  for (const entry of lists.flat()) {
    const line = historyLine(entry);
    madeGarbage(line.length);
    byLine.set(line, entry);
  }
  return [...byLine.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
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

/** One after another: a file may be nothing but line ends. */
function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
  }
}

function modelsOf({ models }: Timed): Readonly<Record<string, number | null>> {
  const known = new Map<string, number | null>();
  for (const { id, works, latencyMs } of models.wanted) {
    // An id may be wanted twice, alone and by a pattern; it is asked once.
    if (works || !known.has(id)) known.set(id, works ? (latencyMs ?? 0) : null);
  }
  return Object.fromEntries(known);
}

function entryOf(line: string): HistoryEntry | null {
  if (line.length > LONGEST_LINE) return null;
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) return null;
  const { at, name, verdict, diagnosis, latencyMs, models } = value as Record<string, unknown>;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  if (typeof name !== 'string' || name === '' || !isVerdict(verdict)) return null;
  return {
    at: new Date(at).toISOString(),
    name,
    verdict,
    diagnosis: typeof diagnosis === 'string' ? diagnosis : verdict === 'pass' ? 'ok' : 'unknown',
    latencyMs: isLatency(latencyMs) ? latencyMs : null,
    models: Object.fromEntries(
      typeof models === 'object' && models !== null ? Object.entries(models).filter(isModel) : [],
    ),
  };
}

const isVerdict = (value: unknown): value is Verdict => (VERDICTS as readonly unknown[]).includes(value);
const isLatency = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isModel = (pair: [string, unknown]): pair is [string, number | null] =>
  pair[1] === null || isLatency(pair[1]);
