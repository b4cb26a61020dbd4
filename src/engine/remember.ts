/** The memory of a run. The code that keeps it is loaded only if there is any. */
import { NO_PAST } from '../check/deps.ts';
import type { Memory, Paths } from './remember-files.ts';

const NO_MEMORY: Memory = { past: NO_PAST, keep: async () => ({ history: [], warnings: [] }) };

/** Reads the existing files. Never throws: what cannot be read is reported when the run is over. */
export async function openMemory(paths: Paths, roots: readonly string[]): Promise<Memory> {
  if (paths.baselinePath === null && paths.historyPath === null) return NO_MEMORY;
  const { openFiles } = await import('./remember-files.ts');
  return openFiles(paths, roots);
}
