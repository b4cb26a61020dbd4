/** Leftovers: temporary files of runs that were killed before they could rename them. */
import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const OURS = /^\.preflight-[0-9a-f]{8}\.tmp$/;
/** In milliseconds. No write takes this long; a younger file may belong to another run that is still writing. */
const STALE_AFTER = 10 * 60 * 1000;

/** A name that no other run uses and that {@link sweep} recognises. */
export function temporaryName(): string {
  return `.preflight-${randomUUID().slice(0, 8)}.tmp`;
}

/**
 * Deletes what killed runs left in the folder; never throws. `now` is the modification time of a file that was just
 * written there, since the file system's clock may differ from the machine's. Links and folders with such a name are
 * not ours.
 */
export function sweep(folder: string, now: number): void {
  try {
    for (const name of readdirSync(folder).filter((one) => OURS.test(one))) {
      const path = join(folder, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found?.isFile() && now - found.mtimeMs > STALE_AFTER) rmSync(path, { force: true });
    }
  } catch {
    // Somebody else has to clean up then.
  }
}
