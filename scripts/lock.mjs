/**
 * Completes package-lock.json with an entry for each platform's build of native tools. npm leaves out builds that the
 * current registry does not serve, and then `npm ci` fails on every platform, even where they are not needed. The
 * entries made here have no integrity; `npm install` adds it where the package is available. Run `npm run lock` after
 * changing dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCK = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** The platform, according to the name of the package: `@swc/core-linux-arm-gnueabihf`. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  return os.length === 0 ? null : { os, cpu };
}

/** Optional dependencies without an entry in the lock file, each with its required version. */
export function missingBuilds(lock) {
  return Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => lock.packages[`node_modules/${name}`] === undefined && /^\d/.test(version))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

function complete(lock) {
  for (const { name, version, dev } of missingBuilds(lock)) {
    const platform = platformOf(name);
    if (platform === null) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(platform.cpu.length > 0 ? { cpu: platform.cpu } : {}),
      ...(dev === true ? { dev } : {}),
      optional: true,
      os: platform.os,
    };
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
  writeFileSync(LOCK, `${JSON.stringify(complete(lock), null, 2)}\n`);
}
