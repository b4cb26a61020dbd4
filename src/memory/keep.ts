/** Loads and updates the two files that a run remembers things in, baseline and history. */
import type { HistoryEntry } from '../model/history.ts';
import { type BaselineRead, readBaseline } from './baseline.ts';
import { historyLine } from './entry-lines.ts';
import { mergeHistories } from './entry-order.ts';
import { appendLines, readTail, writeWhole } from './files.ts';
import { boundedHistory, isBounded, MOST_BYTES, MOST_ENTRIES, readHistory } from './history.ts';

/** How many foreign lines our own file may have, left by killed runs and merge conflicts. */
const FEW_FOREIGN = 10;
/** The same in bytes. An incomplete line of ours is shorter. */
const FEW_FOREIGN_BYTES = 64 * 1024;
/** Why we do not shorten a history that is not clearly ours. */
const NOT_OURS =
  'it is to be made shorter, and much of it is no line of a history, which would be lost; give `history` a file of its own';

export interface HistoryLoaded {
  readonly entries: readonly HistoryEntry[];
  readonly warning: string | null;
}

export interface BaselineLoaded extends BaselineRead {
  /** Null if the file was read or does not exist yet. Otherwise the file must not be rewritten. */
  readonly warning: string | null;
}

/** The history before this run. Foreign lines are skipped silently: a killed run may leave one, and they do no harm. */
export function loadHistory(path: string, roots: readonly string[]): HistoryLoaded {
  const { bytes, warning } = readTail(path, MOST_BYTES, roots);
  return { entries: readHistory(bytes).entries, warning };
}

/**
 * Adds the entries that are not in the file yet, and returns what it then holds. While the file is within its limits,
 * lines are appended. Beyond them the file is rewritten at once with the newest entries that fit, provided it is one
 * of ours.
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
  // Rewriting the file would delete what another program wrote.
  const dropped = cut ? MOST_BYTES - (bytes?.length ?? 0) : 0;
  const isOthers =
    foreign > Math.max(FEW_FOREIGN, before.length / 10) || foreignBytes + dropped > FEW_FOREIGN_BYTES;
  if (isOthers || (cut && before.length === 0)) {
    return { entries: all, warning: `${path} was not written: ${NOT_OURS}.` };
  }
  // A quarter below the limit, so that the next runs can append again.
  const kept = boundedHistory(all, MOST_ENTRIES, MOST_BYTES * 0.75);
  return {
    entries: kept,
    warning: writeWhole(path, kept.map(historyLine).join(''), roots, { lasting: true }),
  };
}

/** The baseline that earlier runs left. */
export function loadBaseline(path: string, roots: readonly string[]): BaselineLoaded {
  const { bytes, warning } = readTail(path, MOST_BYTES, roots);
  return { ...readBaseline(bytes), warning };
}
