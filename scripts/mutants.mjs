/**
 * Mutation tests of the pure rooms with Stryker: `npm run mutants`, or of a part of them,
 * `npm run mutants -- 'src/decide/*.ts'`; with `--tables`, what runs while a module loads is mutated, too.
 * docs/mutation-testing.md says how to read the outcome.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Not among the dependencies: 170 packages that only this needs would slow every `npm cit`. */
const STRYKER = { name: '@stryker-mutator/core', version: '9.6.1' };
const PLACE = join(HERE, '.cache/mutants');
const KEPT = join(PLACE, 'incremental.json');
const SETTINGS = join(HERE, 'scripts/mutants/stryker.json');
const PACKAGE = join(PLACE, 'node_modules', STRYKER.name);
/** One after the other: what is instrumented runs several times slower. */
const PARTS = [
  'src/decide/*.ts',
  'src/safety/*.ts',
  'src/diagnose/rules/*.ts',
  'src/diagnose/answers/*.ts',
  'src/diagnose/*.ts',
];

function isInstalled() {
  const manifest = join(PACKAGE, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === STRYKER.version;
}

function install() {
  mkdirSync(PLACE, { recursive: true });
  writeFileSync(join(PLACE, 'package.json'), '{ "private": true }\n');
  const npm = [process.env.npm_execpath ?? 'npm', 'install', '--prefix', PLACE, '--ignore-scripts'];
  execFileSync(process.execPath, [...npm, `${STRYKER.name}@${STRYKER.version}`], { stdio: 'inherit' });
}

/** Results are kept between runs. Stryker would not look again at a survivor that only changed tests or tables cover. */
function forgetSurvivors() {
  if (!existsSync(KEPT)) return;
  const kept = JSON.parse(readFileSync(KEPT, 'utf8'));
  for (const file of Object.values(kept.files))
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage');
  writeFileSync(KEPT, JSON.stringify(kept));
}

if (!isInstalled()) install();
forgetSurvivors();
const wanted = process.argv.slice(2).filter((word) => word !== '--tables');
const settings = join(PLACE, 'stryker.json');
const ignoreStatic = !process.argv.includes('--tables');
writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(SETTINGS, 'utf8')), ignoreStatic }));
for (const part of wanted.length > 0 ? wanted : PARTS) {
  const run = [join(PACKAGE, 'bin/stryker.js'), 'run', settings, '--mutate', part];
  const { status } = spawnSync(process.execPath, run, { cwd: HERE, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
