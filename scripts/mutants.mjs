/**
 * Mutation tests of the folders that judge, with Stryker: `npm run mutants`, or of a part of them,
 * `npm run mutants -- 'src/decide/*.ts'`. docs/mutation-testing.md says how to read the outcome.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outcome, readReasons, unexplained } from './mutants/left.mjs';

const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Not among the dependencies: 170 packages that only this needs would slow every `npm cit`. */
const STRYKER = { name: '@stryker-mutator/core', version: '9.6.1' };
const PLACE = join(HERE, '.cache/mutants');
const KEPT = join(PLACE, 'incremental.json');
const REPORT = join(PLACE, 'report.json');
const PACKAGE = join(PLACE, 'node_modules', STRYKER.name);
/** One after the other: what is instrumented runs several times slower. */
const PARTS = [
  'src/decide/*.ts',
  'src/safety/*.ts',
  'src/diagnose/rules/*.ts',
  'src/diagnose/answers/*.ts',
  'src/diagnose/kinds/*.ts',
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
function forgetSurvivors(patterns) {
  if (!existsSync(KEPT)) return;
  const kept = JSON.parse(readFileSync(KEPT, 'utf8'));
  for (const [, file] of Object.entries(kept.files).filter(([path]) => isOf(path, patterns)))
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage');
  writeFileSync(KEPT, JSON.stringify(kept));
}

/** Stryker's patterns, as far as they are used here. */
function isOf(path, patterns) {
  return patterns.some((pattern) => {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
    return new RegExp(`^${escaped}$`).test(path);
  });
}

/** The score of each file that was measured, and each survivor that survivors.json says nothing of. */
function told(measured) {
  const { files: reasons } = readReasons(HERE);
  const [all, lines] = [{ of: 0, left: 0, unexplained: 0 }, []];
  for (const [path, { of, left }] of outcome(JSON.parse(readFileSync(REPORT, 'utf8')))) {
    if (of === 0 || !isOf(path, measured)) continue;
    const open = unexplained(left, reasons[path]);
    all.of += of;
    all.left += left.length;
    all.unexplained += open.length;
    lines.push(`${path}: ${score(of, left.length)}`);
    for (const { line, was, becomes } of open)
      lines.push(`  line ${line}, not explained: ${was} => ${becomes}`);
  }
  return [...lines, `All: ${score(all.of, all.left)}, ${all.unexplained} not explained`].join('\n');
}

function score(of, left) {
  return `${of - left} of ${of} killed (${((100 * (of - left)) / of).toFixed(1)} %)`;
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : PARTS;
if (!isInstalled()) install();
forgetSurvivors(wanted);
const measured = [];
for (const part of wanted) {
  const run = [join(PACKAGE, 'bin/stryker.js'), 'run', 'scripts/mutants/stryker.json', '--mutate', part];
  const { status } = spawnSync(process.execPath, run, { cwd: HERE, stdio: 'inherit' });
  if (status === 0) measured.push(part);
  else process.exitCode = 1;
}
process.stdout.write(`${told(measured)}\n`);
