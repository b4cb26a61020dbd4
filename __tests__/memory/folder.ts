import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new workspace, a new temp folder, and a place outside of both. */
export function makeFolders() {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-memory-')));
  const workspace = join(base, 'workspace');
  const temp = join(base, 'temp');
  const outside = join(base, 'outside');
  for (const folder of [workspace, temp, outside]) mkdirSync(folder);
  return { workspace, temp, outside, roots: [workspace, temp] };
}
