/** Where the process was started. */
import { tmpdir } from 'node:os';

/** Relative paths begin here; where it was removed since, in the folder for temporary files. */
export function startFolder(): string {
  try {
    return process.cwd();
  } catch {
    return tmpdir();
  }
}
