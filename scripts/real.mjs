/**
 * `npm run test:real [-- GROUP…] [--write]`: installs the software listed in scripts/real/peers.jsonl below
 * .cache/real, runs __tests__/real against it, and writes docs/compatibility.md if every group ran (or with --write).
 * Software that cannot be installed is skipped with a message; with CI=true this is a failure.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compatibility } from './real/compatibility.mjs';
import { obtainAll } from './real/install.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TESTS = join(ROOT, '__tests__', 'real');
const CACHE = join(ROOT, '.cache', 'real');
const ROWS = join(CACHE, 'rows.jsonl');
const PEERS = join(ROOT, 'scripts', 'real', 'peers.jsonl');

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** The folders of tests, in alphabetical order. */
function allGroups() {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.real.ts'))
    .map((name) => dirname(name))
    .filter((name, index, names) => names.indexOf(name) === index)
    .sort();
}

function readLines(path) {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Rows of groups that are not run this time are kept. */
function forgetRows(groups) {
  const kept = readLines(ROWS).filter(({ group }) => !groups.includes(group));
  writeFileSync(ROWS, kept.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

async function install(groups) {
  mkdirSync(join(CACHE, 'logs'), { recursive: true });
  const installed = await obtainAll(
    readLines(PEERS).filter(({ group }) => groups.includes(group)),
    CACHE,
  );
  writeFileSync(join(CACHE, 'installed.json'), `${JSON.stringify(installed, null, 2)}\n`);
  const skipped = Object.entries(installed).filter(([, one]) => one.skipped !== undefined);
  for (const [name, { skipped: why }] of skipped) print(`skipped: ${name}: ${why}`);
  return skipped.length === 0;
}

/** Returns jest's exit code. */
async function runTests(groups) {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const pattern = `__tests__/real/(${groups.join('|')})/`;
  const flags = ['--experimental-vm-modules', '--no-warnings', jest, '-c', 'jest.real.json', '--runInBand'];
  const child = spawn(process.execPath, [...flags, '--testPathPatterns', pattern], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  return code ?? 1;
}

/** Compares what we say with what real clients see, if they were run. */
function printAgreement(rows) {
  const asked = rows.filter(({ agrees }) => agrees !== undefined);
  if (asked.length === 0) return;
  const cells = asked.map((row) => [`${row.peer}: ${row.case}`, row.said, row.agrees]);
  const widths = [0, 1].map((at) => Math.max(...cells.map((row) => row[at].length)));
  print('real clients (openai of npm and PyPI):');
  for (const [what, said, agrees] of cells) {
    print(`  ${what.padEnd(widths[0])}  ${said.padEnd(widths[1])}  ${agrees}`);
  }
}

async function main(args) {
  const groups = allGroups();
  const asked = args.filter((arg) => !arg.startsWith('-'));
  const unknown = asked.filter((group) => !groups.includes(group));
  if (unknown.length > 0) {
    print(`no such group: ${unknown.join(' ')}; there are ${groups.join(' ')}`);
    return 2;
  }
  const chosen = asked.length === 0 ? groups : asked;
  const complete = await install(chosen);
  forgetRows(chosen);
  const code = await runTests(chosen);
  printAgreement(readLines(ROWS).filter(({ group }) => chosen.includes(group)));
  const wholeTable = complete && code === 0 && chosen.length === groups.length;
  if (wholeTable || args.includes('--write')) {
    writeFileSync(join(ROOT, 'docs', 'compatibility.md'), compatibility(readLines(ROWS)));
  }
  if (!complete && process.env.CI === 'true') print('a peer was skipped, which CI does not allow');
  return complete || process.env.CI !== 'true' ? code : 1;
}

process.exitCode = await main(process.argv.slice(2));
