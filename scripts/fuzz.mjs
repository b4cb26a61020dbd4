/**
 * Runs every property-based test with as many random inputs as time allows: `npm run fuzz -- SECONDS [PATH…]`, with
 * SECONDS (default 10) per property. FUZZ_SEED repeats a run. Every failure that is found should become a test.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const [seconds = '10', ...paths] = process.argv.slice(2);
const ms = Number(seconds) * 1000;
if (!(ms > 0)) {
  process.stderr.write('fuzz: give the seconds for each property, like `npm run fuzz -- 30`\n');
  process.exit(1);
}
const seed = process.env.FUZZ_SEED ?? String(randomInt(2 ** 31));
const files = readdirSync(join(ROOT, '__tests__'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('__tests__', name))
  .filter((name) => readFileSync(join(ROOT, name), 'utf8').includes('fc.assert('))
  .filter((name) => paths.length === 0 || paths.some((path) => name.includes(path)));
process.stdout.write(`fuzz: ${files.length} files, ${seconds} s for each property, FUZZ_SEED=${seed}\n`);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(ROOT, 'node_modules/jest/bin/jest.js'),
    '--runInBand',
    `--testTimeout=${ms * 20 + 60_000}`,
    '--setupFiles=./__tests__/support/fuzz.ts',
    '--runTestsByPath',
    ...files,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, FUZZ_MS: String(ms), FUZZ_SEED: seed } },
);
process.exitCode = status ?? 1;
