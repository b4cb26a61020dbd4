/** Finds the lines of the history file in its bytes and parses them as entries. */
import { VERDICTS, type Verdict } from '../model/finding.ts';
import type { HistoryEntry } from '../model/history.ts';
import { parseJson } from '../model/record.ts';

const LINE_END = 0x0a;
/** This and all lower bytes count as whitespace: JSON lines contain no raw control characters. */
const BLANK = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
/** In bytes. A shorter line cannot be an entry. */
const SHORTEST_LINE = '{"at":"1","name":"a","verdict":"pass"}'.length;
/** An entry with 10,000 models is shorter. A line of a million brackets would take 100 MB to parse. */
const LONGEST_LINE = 512 * 1024;

/** One line of the file, with its line break. The keys are always in the same order. */
export function historyLine({ at, name, verdict, diagnosis, latencyMs, models }: HistoryEntry): string {
  return `${JSON.stringify({ at, name, verdict, diagnosis, latencyMs, models })}\n`;
}

export interface Line {
  /** Offset of its first byte that is not whitespace. */
  readonly from: number;
  /** Offset after its last byte that is not whitespace. */
  readonly to: number;
}

/**
 * The lines that are not blank, last line first. Works byte by byte, because a file may consist of nothing but line
 * breaks.
 */
export function* linesFromEnd(bytes: Buffer): Generator<Line> {
  const isBlank = (at: number): boolean => (bytes[at] ?? 0) <= BLANK;
  let to = bytes.length;
  while (to > 0) {
    while (to > 0 && isBlank(to - 1)) to -= 1;
    let start = to;
    while (start > 0 && bytes[start - 1] !== LINE_END) start -= 1;
    let from = start;
    while (from < to && isBlank(from)) from += 1;
    if (to > from) yield { from, to };
    to = start;
  }
}

/** A cheap check whether the line is worth parsing. */
export function isLikeEntry(bytes: Buffer, from: number, to: number): boolean {
  return to - from >= SHORTEST_LINE && bytes[from] === OPENING && bytes[to - 1] === CLOSING;
}

/** Null if the line is no entry; what an older or later version wrote differently becomes null or is left out. */
export function entryOf(line: string): HistoryEntry | null {
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
