/** The two files of a run's memory, from the path to what it holds and back. */
import type { HistoryEntry } from '../model/history.ts';
import { type BaselineRead, readBaseline } from './baseline.ts';
import { appendLines, readTail, readTailBytes, writeWhole } from './files.ts';
import {
  boundedHistory,
  historyLine,
  MOST_BYTES,
  MOST_ENTRIES,
  mergeHistories,
  readHistory,
} from './history.ts';

export interface HistoryLoaded {
  readonly entries: readonly HistoryEntry[];
  readonly warning: string | null;
}

export interface BaselineLoaded extends BaselineRead {
  /** Null when the file was read, or is not there yet; otherwise it must not be rewritten. */
  readonly warning: string | null;
}

/** The history before this run. Foreign lines are left out silently: a kill may leave one, and none does harm. */
export function loadHistory(path: string, roots: readonly string[]): HistoryLoaded {
  const { text, warning } = readTail(path, MOST_BYTES, roots);
  return { entries: readHistory(text).entries, warning };
}

/**
 * Adds entries that are not in the file yet, and returns what it then holds. As long as it is within its bounds,
 * lines are appended; beyond them the file is rewritten at once with the newest that fit.
 */
export function addToHistory(
  path: string,
  added: readonly HistoryEntry[],
  roots: readonly string[],
): HistoryLoaded {
  const { text, cut, warning } = readTail(path, MOST_BYTES, roots);
  if (warning !== null) return { entries: mergeHistories(added), warning };
  const before = readHistory(text).entries;
  const known = new Set(before.map(historyLine));
  const fresh = mergeHistories(added).filter((entry) => !known.has(historyLine(entry)));
  const all = mergeHistories(before, fresh);
  const lines = fresh.map(historyLine).join('');
  const bytes = Buffer.byteLength(text ?? '') + Buffer.byteLength(lines);
  if (!cut && bytes <= MOST_BYTES && boundedHistory(all).length === all.length) {
    return { entries: all, warning: appendLines(path, lines, roots, { lasting: true }) };
  }
  // A quarter below the bound of bytes, so that the next runs append again.
  const kept = boundedHistory(all, MOST_ENTRIES, MOST_BYTES * 0.75);
  return {
    entries: kept,
    warning: writeWhole(path, kept.map(historyLine).join(''), roots, { lasting: true }),
  };
}

/** The baseline before this run. */
export function loadBaseline(path: string, roots: readonly string[]): BaselineLoaded {
  const { bytes, warning } = readTailBytes(path, MOST_BYTES, roots);
  return { ...readBaseline(bytes), warning };
}
