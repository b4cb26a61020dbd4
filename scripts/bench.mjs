/**
 * Benchmarks a complete run against what people would write instead, on loopback and in interleaved rounds. Prints
 * medians next to the targets of docs/performance.md and writes .cache/bench.json. No test checks these numbers,
 * because they differ from machine to machine.
 *
 *     npm run bench -- [ROUNDS] [--write]     --write puts the tables into docs/performance.md
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, peakOf, startGateway } from './bench/measure.mjs';
import { everybodyTable, targetTable } from './bench/tables.mjs';
import { WORKS } from './bench/works.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PAGE = join(ROOT, 'docs/performance.md');
/** The place of the tables in the page. */
const PLACE = /(?<=<!-- bench -->\n)[\s\S]*(?=<!-- \/bench -->)/;

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The medians of the times; counters are taken from the last run. */
function summarise(runs) {
  const of = (key) => median(runs.map((run) => run[key]).filter((value) => value !== null));
  return { ...runs.at(-1), totalMs: of('totalMs'), firstByteMs: of('firstByteMs') };
}

function workOf({ work }, folder, { urls }, caFile) {
  const ca = work.gateway === 'secure' ? caFile : null;
  return { ...work, url: urls[work.gateway], folder, ca };
}

async function measureAll(rounds, folder, gateway) {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, gateway.ca);
  const tasks = WORKS.flatMap((one) =>
    one.by.map(({ name, command }) => ({
      work: one.name,
      name,
      command: () => command(workOf(one, folder, gateway, caFile)),
      weighed: name === 'the action' && (one.mostMegabytes !== undefined || one.weighed === true),
      runs: [],
      peaks: [],
    })),
  );
  for (let round = 0; round < rounds; round++) {
    for (const { command, runs, weighed, peaks } of tasks) {
      runs.push(await measure(command(), gateway));
      if (weighed) peaks.push(await peakOf(command(), folder));
    }
  }
  return tasks.map(({ work, name, runs, peaks }) => ({
    work,
    name,
    ...summarise(runs),
    ...(peaks.length === 0 ? {} : { peakMegabytes: median(peaks) }),
  }));
}

function machineLine(rounds) {
  const [first] = cpus();
  return `Node ${process.versions.node}, ${cpus().length} processors (${first?.model ?? 'unknown'}), medians of ${rounds} interleaved rounds.`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const rounds = Number(positionals[0] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'gateway-preflight-bench-'));
const gateway = await startGateway();
const results = await measureAll(rounds, folder, gateway).finally(() => {
  gateway.stop();
  rmSync(folder, { recursive: true });
});

const paint = (word, good) => (process.stdout.isTTY ? `\u001b[${good ? 32 : 31}m${word}\u001b[0m` : word);
const shown = (painted) =>
  `${machineLine(rounds)}\n\n${targetTable(results, painted)}\n\n${everybodyTable(results)}\n`;
process.stdout.write(shown(paint));
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const machine = { node: process.version, cpus: cpus().length, rounds };
writeFileSync(join(ROOT, '.cache', 'bench.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`);
if (values.write) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(PLACE, () => shown((word) => word)),
  );
}
