/**
 * Runs mutation tests of the pure folders with Stryker: `npm run mutants`, or for a part of them, `npm run mutants --
 * 'src/decide/*.ts'`. docs/mutation-testing.md explains the result.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outcome, readReasons, unexplained } from './mutants/left.mjs';

const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Not in package.json: its 170 packages would slow down every `npm cit`, and only this script needs them. */
const STRYKER = { name: '@stryker-mutator/core', version: '9.6.1' };
const PLACE = join(HERE, '.cache/mutants');
const KEPT = join(PLACE, 'incremental.json');
const REPORT = join(PLACE, 'report.json');
const PACKAGE = join(PLACE, 'node_modules', STRYKER.name);
/** Run one after the other, because instrumented code is several times slower. */
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

/**
 * Results are kept between runs, but Stryker would not notice that a survivor is now covered by a changed test or
 * table. So survivors are measured again.
 */
function forgetSurvivors(patterns) {
  if (!existsSync(KEPT)) return;
  const kept = JSON.parse(readFileSync(KEPT, 'utf8'));
  for (const [, file] of Object.entries(kept.files).filter(([path]) => isOf(path, patterns)))
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage');
  writeFileSync(KEPT, JSON.stringify(kept));
}

/** Matches a path with patterns in Stryker's syntax, as far as we use it. */
function isOf(path, patterns) {
  return patterns.some((pattern) => {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
    return new RegExp(`^${escaped}$`).test(path);
  });
}

/** The score of each measured file, and each survivor that survivors.json does not explain. */
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
