/**
 * Generates docs/codes/, docs/mutation-survivors.md and parts of the README. The texts are in the files that it
 * reads.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { INPUTS, WORDS } from './looks.mjs';
import { readReasons, survivorsPage } from './mutants/left.mjs';
import { codePages, readme } from './pages.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CASES = join(ROOT, '__tests__', 'cases');

/** The recorded answers of the tests, one JSON object per line. */
export function readCases() {
  return readdirSync(CASES)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(CASES, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** The README with its generated parts updated. */
export function currentReadme() {
  const folder = join(ROOT, 'examples');
  const examples = Object.fromEntries(
    readdirSync(folder).map((name) => [
      basename(name).replace(/\.ya?ml$/, ''),
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  return readme(readFileSync(join(ROOT, 'README.md'), 'utf8'), action, examples);
}

/** docs/mutation-survivors.md, from scripts/mutants/survivors.json. */
export function currentSurvivors() {
  return survivorsPage(readReasons(ROOT));
}

/** The files of docs/codes by name, generated from the given tables. */
export function currentPages({ CODES, adviceOf, KINDS, actorOf, timeCanCure }) {
  const tables = { codes: CODES, adviceOf, kinds: KINDS, actorOf, timeCanCure };
  return codePages({ ...tables, cases: readCases(), inputs: INPUTS, words: WORDS });
}

/**
 * Compiles the sources to another folder, since Node 20 cannot run TypeScript, and imports what the pages are made
 * of.
 */
async function tables() {
  const out = join(ROOT, '.cache', 'docs');
  spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--outDir', out], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const load = (path) => import(pathToFileURL(join(out, path)).href);
  const files = [
    'model/codes.js',
    'diagnose/advice.js',
    'diagnose/kinds.js',
    'model/phrases.js',
    'check/wait.js',
  ];
  return Object.assign({}, ...(await Promise.all(files.map(load))));
}

async function main() {
  const folder = join(ROOT, 'docs', 'codes');
  const pages = currentPages(await tables());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  writeFileSync(join(ROOT, 'docs', 'mutation-survivors.md'), currentSurvivors());
  writeFileSync(join(ROOT, 'README.md'), currentReadme());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
