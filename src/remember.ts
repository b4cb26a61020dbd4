/** The memory of a run. What keeps it is loaded only where one is kept. */
import { NO_PAST, type Past } from './check/deps.ts';
import type { HistoryEntry } from './model/history.ts';
import type { Report } from './model/report.ts';
import type { Run } from './model/run.ts';
import type { Redact } from './safety/redact.ts';

export interface Remembered {
  /** In the order of time, this run too; none without `history`. */
  readonly history: readonly HistoryEntry[];
  /** Files that were not read or written; they change no verdict. */
  readonly warnings: readonly string[];
  /** Inputs whose files were left as they were, since the run was cancelled. */
  readonly left?: readonly string[];
}

export interface Memory {
  readonly past: Past;
  /** Writes what this run adds. */
  keep(report: Report, redact: Redact): Promise<Remembered>;
}

export type Paths = Pick<Run, 'baselinePath' | 'historyPath'>;

const NO_MEMORY: Memory = { past: NO_PAST, keep: async () => ({ history: [], warnings: [] }) };

/** Reads what is there. Never throws: what cannot be read is told when the run is over. */
export async function openMemory(paths: Paths, roots: readonly string[]): Promise<Memory> {
  if (paths.baselinePath === null && paths.historyPath === null) return NO_MEMORY;
  const { openFiles } = await import('./remember-files.ts');
  return openFiles(paths, roots);
}
