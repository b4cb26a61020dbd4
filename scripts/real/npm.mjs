/** npm packages, each in its own prefix, without running install scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

export function specOf(entry) {
  return `${entry.package}@${entry.version}`;
}

export async function install(entry, folder) {
  const flags = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
  await run('npm', ['install', '--prefix', folder, ...flags, specOf(entry)]);
  for (const name of entry.builds ?? []) await build(name, folder);
}

/**
 * Compiles native packages that have no binary in the registry, with the headers of the installed Node, so that
 * nothing else is downloaded.
 */
async function build(name, folder) {
  const nodedir = dirname(dirname(process.execPath));
  const headers = existsSync(join(nodedir, 'include', 'node')) ? [`--nodedir=${nodedir}`] : [];
  const flags = ['--ignore-scripts=false', '--build-from-source', ...headers];
  await run('npm', ['rebuild', '--prefix', folder, ...flags, name]);
}

/** The paths of the program and its package, and its version. */
export function found(entry, folder) {
  const home = join(folder, 'node_modules', entry.package);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const program = entry.program === undefined ? home : join(folder, 'node_modules', '.bin', entry.program);
  return { version, program, folder: home };
}
