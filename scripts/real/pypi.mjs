/** PyPI packages, each in its own virtual environment, because they need different versions of other packages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, whereIs } from './run.mjs';

export function specOf(entry) {
  return `${entry.package}==${entry.version}`;
}

export async function install(entry, folder) {
  if (whereIs('python3') === null) throw new Error('there is no python3');
  await run('python3', ['-m', 'venv', '--clear', folder]);
  await run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', specOf(entry)]);
}

export function found(entry, folder) {
  const name = entry.package.replace(/\[.*/, '').replaceAll('-', '_').toLowerCase();
  const [lib] = readdirSync(join(folder, 'lib'));
  const info = readdirSync(join(folder, 'lib', lib, 'site-packages')).find(
    (file) => file.toLowerCase().startsWith(`${name}-`) && file.endsWith('.dist-info'),
  );
  const version = info?.slice(name.length + 1, -'.dist-info'.length) ?? entry.version;
  return { version, program: join(folder, 'bin', entry.program), folder };
}
