/**
 * Measures a whole preflight beside curl, on loopback, against a gateway that takes 100 ms for each answer: the list,
 * then one tiny completion for each of 1, 20 and 200 models. Prints medians of interleaved rounds and writes
 * .cache/bench.json. `npm run bench -- ROUNDS`; nothing asserts these numbers, they differ from machine to machine.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROUNDS = Number(process.argv[2] ?? 5);
const SIZES = [1, 20, 200];
const ANSWER_MS = 100;
const KEY = 'sk-bench-0123456789abcdefghij';
/** curl one after the other would take half a minute for 200. */
const IN_TURN_UP_TO = 20;

const idsOf = (size) => Array.from({ length: size }, (_, at) => `model-${at}`);

/** A gateway that knows 200 models; `firstByteAt` is when the first request of a run arrived. */
async function startGateway() {
  const seen = { requests: 0, firstByteAt: 0 };
  const list = JSON.stringify({ object: 'list', data: idsOf(200).map((id) => ({ id, object: 'model' })) });
  const answer = (body) => {
    if (body === '') return list;
    const message = { role: 'assistant', content: 'ok' };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    return JSON.stringify({ id: 'c', object: 'chat.completion', model: JSON.parse(body).model, choices });
  };
  const server = createServer(async (request, response) => {
    if (seen.requests++ === 0) seen.firstByteAt = performance.now();
    let body = '';
    for await (const chunk of request) body += chunk;
    setTimeout(() => {
      response.setHeader('content-type', 'application/json');
      response.end(answer(body));
    }, ANSWER_MS);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, seen, baseUrl: `http://127.0.0.1:${server.address().port}/v1` };
}

function actionEnvironment(folder, baseUrl, ids) {
  const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const given = { 'base-url': baseUrl, 'api-key': KEY, models: ids.join(','), 'status-page': 'off' };
  const env = { RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder };
  for (const [name, input] of Object.entries(inputs))
    env[`INPUT_${name.toUpperCase()}`] = given[name] ?? input.default;
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    env[name] = join(folder, name);
    writeFileSync(env[name], '');
  }
  return env;
}

/** Arguments of one curl that fetches the list and every completion, at most `parallel` at once. */
function curlArguments(baseUrl, ids, parallel) {
  const common = [
    '-s',
    '-o',
    '/dev/null',
    '-H',
    `authorization: Bearer ${KEY}`,
    '-H',
    'content-type: application/json',
  ];
  const completions = ids.flatMap((model) => {
    const body = JSON.stringify({ model, messages: [{ role: 'user', content: 'ping' }], max_tokens: 16 });
    return ['--next', ...common, '-d', body, `${baseUrl}/chat/completions`];
  });
  const atOnce = parallel > 1 ? ['--parallel', '--parallel-max', String(parallel)] : [];
  return [...atOnce, ...common, `${baseUrl}/models`, ...completions];
}

function programs(folder, baseUrl) {
  const node = (script, args, env) => ({ file: process.execPath, args: [join(ROOT, script), ...args], env });
  const ours = [
    {
      name: 'the action',
      start: (ids) => node('dist/index.js', [], actionEnvironment(folder, baseUrl, ids)),
    },
    {
      name: 'the terminal program',
      start: (ids) =>
        node(
          'dist/cli/index.js',
          ['--base-url', baseUrl, '--models', ids.join(','), '--status-page', 'off'],
          {
            GATEWAY_API_KEY: KEY,
          },
        ),
    },
  ];
  if (spawnSync('curl', ['--version']).status !== 0) return ours;
  const curl = (parallel) => (ids) => ({
    file: 'curl',
    args: curlArguments(baseUrl, ids, parallel),
    env: {},
  });
  return [
    ...ours,
    { name: 'curl, 8 at once', start: curl(8) },
    { name: 'curl, one by one', start: curl(1), upTo: IN_TURN_UP_TO },
  ];
}

async function measure({ file, args, env }, { seen }) {
  seen.requests = 0;
  const startedAt = performance.now();
  const child = spawn(file, args, {
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  const totalMs = performance.now() - startedAt;
  return { code, totalMs, firstByteMs: seen.firstByteAt - startedAt, requests: seen.requests };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}

function summarise(name, size, runs) {
  return {
    name,
    models: size,
    totalMs: median(runs.map(({ totalMs }) => totalMs)),
    firstByteMs: median(runs.map(({ firstByteMs }) => firstByteMs)),
    requests: runs[0].requests,
    exitCodes: [...new Set(runs.map(({ code }) => code))],
  };
}

function printTable(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  process.stdout.write(line(['program', 'models', 'total, ms', 'first byte, ms', 'requests']));
  process.stdout.write(line(['---', '---:', '---:', '---:', '---:']));
  for (const row of rows) {
    process.stdout.write(line([row.name, row.models, row.totalMs, row.firstByteMs, row.requests]));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'gateway-preflight-bench-'));
const gateway = await startGateway();
const rows = [];
for (const size of SIZES) {
  const contenders = programs(folder, gateway.baseUrl).filter(
    ({ upTo = Number.POSITIVE_INFINITY }) => size <= upTo,
  );
  const runs = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, start } of contenders) runs.get(name).push(await measure(start(idsOf(size)), gateway));
  }
  for (const { name } of contenders) rows.push(summarise(name, size, runs.get(name)));
}
gateway.server.close();
gateway.server.closeAllConnections();
rmSync(folder, { recursive: true });

printTable(rows);
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const machine = { node: process.version, cpus: cpus().length, answerMs: ANSWER_MS, rounds: ROUNDS };
writeFileSync(join(ROOT, '.cache', 'bench.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
