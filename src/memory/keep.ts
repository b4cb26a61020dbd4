/** The two files of a run's memory, from the path to what it holds and back. */
import type { HistoryEntry } from '../model/history.ts';
import { type BaselineRead, readBaseline } from './baseline.ts';
import { historyLine } from './entry-lines.ts';
import { mergeHistories } from './entry-order.ts';
import { appendLines, readTail, writeWhole } from './files.ts';
import { boundedHistory, isBounded, MOST_BYTES, MOST_ENTRIES, readHistory } from './history.ts';

/** Lines that kills and conflicts of a merge may have left in a file of ours. */
const FEW_FOREIGN = 10;
/** Of such lines: one of ours that was torn has fewer. */
const FEW_FOREIGN_BYTES = 64 * 1024;
/** Why a history is not made shorter. */
const NOT_OURS =
  'it is to be made shorter, and much of it is no line of a history, which would be lost; give `history` a file of its own';

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
  const { bytes, warning } = readTail(path, MOST_BYTES, roots);
  return { entries: readHistory(bytes).entries, warning };
}

/**
 * Adds entries that are not in the file yet, and returns what it then holds. As long as it is within its bounds,
 * lines are appended; beyond them the file is rewritten at once with the newest that fit, if it is one of ours.
 */
export function addToHistory(
  path: string,
  added: readonly HistoryEntry[],
  roots: readonly string[],
): HistoryLoaded {
  const { bytes, cut, warning } = readTail(path, MOST_BYTES, roots);
  if (warning !== null) return { entries: mergeHistories(added), warning };
  const { entries: before, foreign, foreignBytes } = readHistory(bytes);
  const moments = new Set(added.map(({ at }) => at));
  const known = new Set(before.filter(({ at }) => moments.has(at)).map(historyLine));
  const fresh = mergeHistories(added).filter((entry) => !known.has(historyLine(entry)));
  const all = mergeHistories(before, fresh);
  const lines = fresh.map(historyLine).join('');
  const length = (bytes?.length ?? 0) + Buffer.byteLength(lines);
  if (!cut && length <= MOST_BYTES && isBounded(all)) {
    return { entries: all, warning: appendLines(path, lines, roots, { lasting: true }) };
  }
  // What somebody else wrote would be gone with it.
  const dropped = cut ? MOST_BYTES - (bytes?.length ?? 0) : 0;
  const isOthers =
    foreign > Math.max(FEW_FOREIGN, before.length / 10) || foreignBytes + dropped > FEW_FOREIGN_BYTES;
  if (isOthers || (cut && before.length === 0)) {
    return { entries: all, warning: `${path} was not written: ${NOT_OURS}.` };
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
  const { bytes, warning } = readTail(path, MOST_BYTES, roots);
  return { ...readBaseline(bytes), warning };
}
