/** Debian packages. Installed only if the program is missing and apt-get may be used. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { run, thrice, whereIs } from './run.mjs';

/** The result of `apt-get update`, which runs at most once. */
let updated = null;

export function specOf(entry) {
  return entry.package;
}

export async function install(entry) {
  if (whereIs(entry.program) !== null) return;
  if (whereIs('apt-get') === null)
    throw new Error(`there is no ${entry.program}, and no apt-get to install it`);
  if (process.getuid?.() !== 0)
    throw new Error(`there is no ${entry.program}: sudo apt-get install ${entry.package}`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } };
  updated ??= thrice(() => run('apt-get', ['update', '-qq'], quiet));
  await updated;
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', entry.package], quiet);
}

export function found(entry) {
  const program = whereIs(entry.program);
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Version}', entry.package], { encoding: 'utf8' });
  // Debian's 1:2.4-3+deb12u1 is version 2.4 of the software.
  const version = (asked.stdout ?? '').replace(/^\d+:/, '').replace(/[-+~].*$/, '') || 'unknown';
  return { version, program, folder: dirname(program) };
}
