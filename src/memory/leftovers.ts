/** Leftovers: the files beside a target in which it was written, when the process was killed before the rename. */
import { randomUUID } from 'node:crypto';
import { lstat, readdir, unlink } from 'node:fs/promises';
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
export async function sweep(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => OURS.test(one))) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    if (found?.isFile() && now - found.mtimeMs > STALE_AFTER) await unlink(path).catch(() => undefined);
  }
}
