/** npm packages, each into a prefix of its own, without their install scripts. */
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

/** Compiles what has no binary in the registry, with the headers that came with Node: nothing else is fetched. */
async function build(name, folder) {
  const nodedir = dirname(dirname(process.execPath));
  const headers = existsSync(join(nodedir, 'include', 'node')) ? [`--nodedir=${nodedir}`] : [];
  const flags = ['--ignore-scripts=false', '--build-from-source', ...headers];
  await run('npm', ['rebuild', '--prefix', folder, ...flags, name]);
}

/** Where its program and its package lie, and which version that is. */
export function found(entry, folder) {
  const home = join(folder, 'node_modules', entry.package);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const program = entry.program === undefined ? home : join(folder, 'node_modules', '.bin', entry.program);
  return { version, program, folder: home };
}
