/** The programs to compare: ours, and what people would write instead. Each takes a `Work` and returns a command. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const KEY = 'sk-bench-0123456789abcdefghij';

/**
 * @typedef {object} Work One task for the programs.
 * @property {string} url The API root.
 * @property {readonly string[]} ids Models to ask after the list.
 * @property {string} folder For files that are written.
 * @property {Readonly<Record<string, string>>} inputs Inputs of the action, besides the gateway's.
 * @property {number} [gateways] How many gateways with these models; one by default.
 * @property {string | null} ca PEM file of the authority, if over TLS.
 */

const bodyOf = (model) =>
  JSON.stringify({ model, messages: [{ role: 'user', content: 'ping' }], max_tokens: 16 });

const { inputs: INPUTS } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

function fleetFile({ url, ids, gateways }) {
  const one = (at) =>
    `  - { name: gateway-${at}, base-url: "${url}", api-key: "\${KEY}", models: [${ids.join(', ')}] }\n`;
  return `gateways:\n${Array.from({ length: gateways }, (_, at) => one(at)).join('')}`;
}

function gatewayInputs(work) {
  const { url, ids, folder } = work;
  if (work.gateways === undefined) return { 'base-url': url, 'api-key': KEY, models: ids.join(',') };
  writeFileSync(join(folder, 'gateways.yml'), fleetFile(work));
  return { config: 'gateways.yml' };
}

/** @param {Work} work */
export function action(work) {
  const { folder, ca } = work;
  const given = {
    ...gatewayInputs(work),
    ...(ca === null ? {} : { 'ca-certificate': ca }),
    'status-page': 'off',
    ...work.inputs,
  };
  const env = { RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder, KEY };
  for (const [name, input] of Object.entries(INPUTS))
    env[`INPUT_${name.toUpperCase()}`] = given[name] ?? input.default ?? '';
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    env[name] = join(folder, name);
    writeFileSync(env[name], '');
  }
  return { file: process.execPath, args: [join(ROOT, 'dist/index.js')], env };
}

/** @param {Work} work */
export function terminal({ url, ids }) {
  const args = ['--base-url', url, '--models', ids.join(','), '--status-page', 'off'];
  return {
    file: process.execPath,
    args: [join(ROOT, 'dist/cli/index.js'), ...args],
    env: { GATEWAY_API_KEY: KEY },
  };
}

/** @param {Work} work */
export function sdk({ url, ids, ca }) {
  const trust = ca === null ? {} : { NODE_EXTRA_CA_CERTS: ca };
  const env = { BASE_URL: url, API_KEY: KEY, MODELS: ids.join(' '), ...trust };
  return { file: process.execPath, args: [join(HERE, 'sdk.mjs')], env };
}

/** A shell script: the list by curl, then one curl per model, `atOnce` in parallel. */
const shell =
  (atOnce) =>
  /** @param {Work} work */
  ({ url, ids, ca }) => {
    const trust = ca === null ? '' : `--cacert ${ca} `;
    const curl = `curl -sf ${trust}-o /dev/null -H 'authorization: Bearer ${KEY}'`;
    const each = `${curl} -H 'content-type: application/json' -d '${bodyOf('{}')}' ${url}/chat/completions`;
    const script = `${curl} ${url}/models; printf '%s\\n' ${ids.join(' ')} | xargs -P ${atOnce} -I{} ${each}`;
    return { file: 'bash', args: ['-c', script], env: {} };
  };

export const shellInTurn = shell(1);
export const shellAtOnce = shell(16);

/** One curl process for everything. It keeps connections open, but it is hard to tell which request failed. */
export function oneCurl({ url, ids }) {
  const common = ['-sf', '-o', '/dev/null', '-H', `authorization: Bearer ${KEY}`];
  const type = ['-H', 'content-type: application/json'];
  const asked = ids.flatMap((id) => [
    ...['--next', ...common, ...type],
    ...['-d', bodyOf(id), `${url}/chat/completions`],
  ]);
  const args = ['--parallel', '--parallel-max', '16', ...common, `${url}/models`, ...asked];
  return { file: 'curl', args, env: {} };
}

/** @param {Work} work */
export function emptyNode({ folder }) {
  const file = join(folder, 'empty.mjs');
  writeFileSync(file, '');
  return { file: process.execPath, args: [file], env: {} };
}

/** Without curl on the machine, the comparison with shell scripts is left out. */
export const HAS_CURL = ['bash', 'curl', 'xargs'].every(
  (name) => spawnSync(name, ['--version']).status === 0,
);
