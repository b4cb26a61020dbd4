/** Where the process was started. */
import { tmpdir } from 'node:os';

/** The folder against which relative paths are resolved. If it has been removed, the folder for temporary files. */
export function startFolder(): string {
  try {
    return process.cwd();
  } catch {
    return tmpdir();
  }
}
