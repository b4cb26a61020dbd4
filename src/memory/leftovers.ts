/** Leftovers: the files beside a target in which it was written, when the process was killed before the rename. */
import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const OURS = /^\.preflight-[0-9a-f]{8}\.tmp$/;
/** In milliseconds. Nobody writes for so long; what is younger may be of another run that writes right now. */
const STALE_AFTER = 10 * 60 * 1000;

/** A name that no other run has, and that {@link sweep} knows. */
export function nameBeside(): string {
  return `.preflight-${randomUUID().slice(0, 8)}.tmp`;
}

/**
 * Takes away what killed runs left in the folder; never throws. `now` is the time of a file just written there, since the
 * clock of a file system may not be that of the machine. Links and folders of such a name are none of ours.
 */
export function sweep(folder: string, now: number): void {
  try {
    for (const name of readdirSync(folder).filter((one) => OURS.test(one))) {
      const path = join(folder, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found?.isFile() && now - found.mtimeMs > STALE_AFTER) rmSync(path, { force: true });
    }
  } catch {
    // Somebody else's to clear away.
  }
}
