/**
 * Builds the committed bundles: src/action.ts → dist/index.js, and cli, plan and merge → dist/NAME/index.js. The
 * result depends only on the sources and the lock file, not on the folder or on whether Node is version 20 or 24.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Built in another folder and moved into place when complete, so that a failed build leaves the last good one. */
const FRESH = '.cache/dist';
const BUNDLES = [
  { entry: 'lib/action.js', out: FRESH },
  { entry: 'lib/cli.js', out: `${FRESH}/cli` },
  { entry: 'lib/plan.js', out: `${FRESH}/plan` },
  { entry: 'lib/merge.js', out: `${FRESH}/merge` },
];
/**
 * What ncc and webpack put in place of a module that was not found, with exit code 0. The failure would only show on
 * a runner.
 */
const STUBS = [/eval\("require"\)\("([^"]+)"\)/g, /new Error\("Cannot find module '([^']+)'"\)/g];

function fail(message) {
  process.stderr.write(`build: ${message}\n`);
  process.exit(1);
}

/** Runs a tool from this project's own node_modules, regardless of PATH. */
function run(tool, ...args) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) fail(`${tool} ended with ${status}`);
}

/** Builds one bundle and returns the folders of the packages in it. */
function bundle({ entry, out }, statsFile) {
  if (!existsSync(join(ROOT, entry))) fail(`${entry} is not there`);
  run('@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', out, '-C', '-q', '--stats-out', statsFile);
  const folders = new Set();
  const visit = (module) => {
    const folder = /^.*node_modules[\\/](@[^\\/]+[\\/][^\\/]+|[^\\/]+)/.exec(module.nameForCondition ?? '');
    if (folder) folders.add(folder[0]);
    for (const inner of module.modules ?? []) visit(inner);
  };
  for (const module of JSON.parse(readFileSync(statsFile, 'utf8')).modules) visit(module);
  return [...folders];
}

function checkStubs(out) {
  for (const name of readdirSync(join(ROOT, out)).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(ROOT, out, name), 'utf8');
    for (const stub of STUBS) {
      for (const match of code.matchAll(stub))
        fail(`${out}/${name} throws in place of the module "${match[1]}"`);
    }
  }
}

/** Each copy of undici costs 30 to 40 ms at load; "overrides" in package.json keeps it at one. */
function checkUndici(out, folders) {
  const copies = folders.filter((folder) => /[\\/]undici$/.test(folder));
  if (copies.length > 1) fail(`${out} has ${copies.length} copies of undici: ${copies.join(', ')}`);
}

/**
 * Replaces parts of packages that load much and that we never use by stand-ins. Node searches for packages from the
 * importing file upwards, so the bundles take the copies in lib/.
 */
function placeStandIns() {
  const packages = join(ROOT, 'lib/node_modules');
  // The last two import undici, and must get the copy made here.
  for (const name of ['@actions/core', 'undici', '@actions/github', '@actions/http-client'])
    cpSync(join(ROOT, 'node_modules', name), join(packages, name), { recursive: true });
  for (const folder of ['node_modules', 'scripts/stand-ins'])
    for (const name of ['@actions/core', 'undici']) withoutComments(folder, name);
  const undici = join(packages, 'undici/lib');
  detour(join(undici, 'dispatcher/client-h1.js'), '../web/fetch/body.js', './no-form-data.js');
  detour(join(undici, 'dispatcher/client.js'), 'node:http', '../core/no-http.js');
  detour(join(undici, 'core/util.js'), 'node:http', './no-http.js');
  onlyUsedConstants(undici);
}

/** undici uses two tables of llhttp's constants; the others (methods, characters) are 14 KB. */
function onlyUsedConstants(undici) {
  const path = join(undici, 'llhttp/constants.js');
  const all = createRequire(import.meta.url)(path);
  const asked = readFileSync(join(undici, 'dispatcher/client-h1.js'), 'utf8').matchAll(/\bconstants\.(\w+)/g);
  const used = [...new Set([...asked].map(([, name]) => name))].sort();
  writeFileSync(path, used.map((name) => `exports.${name} = ${JSON.stringify(all[name])};\n`).join(''));
}

/**
 * Copies a package of this folder without its comments. Every run loads it: Node reads these files completely, and 36 KB
 * of them were comments.
 */
function withoutComments(folder, name) {
  const [from, to] = [join(ROOT, folder, name, 'lib'), join(ROOT, 'lib/node_modules', name, 'lib')];
  const files = readdirSync(from, { recursive: true }).filter((path) => path.endsWith('.js'));
  const asIs = ['--ignoreConfig', '--allowJs', '--noCheck', '--noResolve', '--types', ''];
  const how = ['--removeComments', '--target', 'esnext', '--module', 'preserve', '--rootDir', from];
  run('typescript/bin/tsc', ...asIs, ...how, '--outDir', to, ...files.map((path) => join(from, path)));
}

/** Redirects the only import of `from` in a copied file to `to`. */
function detour(file, from, to) {
  const [before, after, ...more] = readFileSync(file, 'utf8').split(`require('${from}')`);
  if (after === undefined || more.length > 0) fail(`${file} does not import ${from} once`);
  writeFileSync(file, `${before}require('${to}')${after}`);
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
  return [`${name} ${version}`, `License: ${license ?? 'see below'}`, ...(text ? ['', text] : [])].join('\n');
}

for (const folder of ['lib', FRESH]) rmSync(join(ROOT, folder), { recursive: true, force: true });
run('typescript/bin/tsc');
placeStandIns();

const scratch = mkdtempSync(join(tmpdir(), 'gateway-preflight-build-'));
const packages = new Set();
for (const part of BUNDLES) {
  const folders = bundle(part, join(scratch, 'stats.json'));
  checkStubs(part.out);
  checkUndici(part.out, folders);
  for (const folder of folders) packages.add(folder);
}
rmSync(scratch, { recursive: true });

// With several chunks, ncc's own --license overwrites its list with that of the last chunk. So we make the list from
// ncc's statistics.
const licenses = [...packages].map(licenseOf).sort();
writeFileSync(join(ROOT, FRESH, 'licenses.txt'), `${licenses.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
renameSync(join(ROOT, FRESH), join(ROOT, 'dist'));
