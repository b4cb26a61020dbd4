import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { preflight, randomKey } from '../support/preflight.ts';
import { makeAuthority } from '../support/tls.ts';
import { filesBelow, HERE, text } from './sources.ts';

const KIB = 1024;
const modelsOf = (count: number) => Array.from({ length: count }, (_, at) => `model-${at}`);
const MODELS = modelsOf(20);

/** The entry of a bundle, and the chunks that it waits for before it does anything. */
function firstOf(folder: string): readonly string[] {
  const entry = `${folder}/index.js`;
  const named = text(entry).matchAll(/__nccwpck_require__\.e\((?:\/\*.*?\*\/ *)?(\d+)\)/g);
  return [entry, ...[...named].map(([, id]) => `${folder}/${id}.index.js`)];
}

/** What only some runs need, by words of it that stand in no other chunk. */
const SELDOM = {
  GitHub: 'function getOctokit(',
  YAML: 'class Composer {',
  XML: 'class XMLParser {',
} as const;

/** The chunks of dist that a run has loaded; Node leaves the address of every script beside its coverage. */
async function loadedBy(inputs: Record<string, string>, files: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-preflight-loaded-'));
  try {
    const { step } = await preflight({ inputs, files, env: { NODE_V8_COVERAGE: folder, KEY: randomKey() } });
    expect(step.report).not.toBeNull();
    const told = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const paths = told.flatMap((one) => [...one.matchAll(/"url":"file:[^"]*\/(dist\/[^"]*\.js)"/g)]);
    return [...new Set(paths.map(([, path]) => path ?? ''))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const holding = (paths: readonly string[], words: string) =>
  paths.filter((path) => text(path).includes(words));

describe('the budget', () => {
  it.each(['dist', 'dist/cli'])(
    'of what %s loads before the first byte: 640 KiB, one undici, nothing that is seldom needed',
    (folder) => {
      const first = firstOf(folder);
      expect(first.length).toBeGreaterThan(1);
      expect(first.reduce((sum, path) => sum + statSync(join(HERE, path)).size, 0)).toBeLessThan(640 * KIB);
      expect(holding(first, 'class Client extends DispatcherBase')).toHaveLength(1);
      for (const words of Object.values(SELDOM)) expect(holding(first, words)).toEqual([]);
    },
  );

  it('of Node itself: no HTTP of its own, and of TLS nothing where the gateway has none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gateway-preflight-builtins-'));
    const told = join(folder, 'told.json');
    const hook = join(folder, 'hook.cjs');
    const write = `require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.moduleLoadList))`;
    writeFileSync(hook, `process.on('exit', () => ${write});`);
    try {
      const { step } = await preflight({
        inputs: { models: 'gpt-5.5' },
        env: { NODE_OPTIONS: `--require=${hook}` },
      });
      expect(step.report?.verdict).toBe('pass');
      const loaded: readonly string[] = JSON.parse(readFileSync(told, 'utf8'));
      expect(loaded).toContain('NativeModule net');
      for (const name of ['http', 'http2', 'tls']) expect(loaded).not.toContain(`NativeModule ${name}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('of a plain run: nothing of GitHub, YAML or XML', async () => {
    const loaded = await loadedBy({ models: 'gpt-5.5' });
    expect(loaded).toEqual(expect.arrayContaining([...firstOf('dist')]));
    for (const words of Object.values(SELDOM)) expect(holding(loaded, words)).toEqual([]);
  });

  it('of a run with a file of gateways: YAML too', async () => {
    const file =
      'gateways: [{ name: a, base-url: "http://127.0.0.1:9/v1", api-key: "${KEY}", models: [m] }]\n';
    const loaded = await loadedBy({ config: 'gateways.yml', 'dry-run': 'true' }, { 'gateways.yml': file });
    expect(holding(loaded, SELDOM.YAML)).toHaveLength(1);
  });

  it('has no source maps, no folder of the machine, and every licence', () => {
    expect(filesBelow('dist', '.map')).toEqual([]);
    for (const path of filesBelow('dist', '.js')) expect(text(path)).not.toContain(HERE);
    expect(text('dist/licenses.txt')).toContain('\nLicense: MIT\n');
    expect(text('dist/licenses.txt').match(/^undici \d/gm)).toHaveLength(1);
  });

  it('of requests: two for one healthy model', async () => {
    const { step, gateway } = await preflight({ inputs: { models: 'gpt-5.5' } });
    expect(step.outputs.diagnosis).toBe('ok');
    expect(gateway.requests.map(({ method }) => method).sort()).toEqual(['GET', 'POST']);
  });

  it('of requests: one more for each further model', async () => {
    const { step, gateway } = await preflight({
      gateway: { models: MODELS },
      inputs: { models: MODELS.join(',') },
    });
    expect(step.outputs.diagnosis).toBe('ok');
    expect(gateway.requests).toHaveLength(1 + MODELS.length);
  });

  it.each([
    [20, 20],
    [200, 64],
  ])('of connections: no more than `concurrency`, for %d models %d', async (count, concurrency) => {
    const models = modelsOf(count);
    const { step, gateway } = await preflight({
      gateway: { models },
      inputs: { models: models.join(','), concurrency: String(concurrency) },
    });
    expect(step.outputs.diagnosis).toBe('ok');
    expect(gateway.requests).toHaveLength(1 + count);
    expect(gateway.connections()).toBeLessThanOrEqual(concurrency);
  });

  it('of handshakes: a whole one for each of the first two requests, then short ones', async () => {
    const authority = makeAuthority();
    const { step, gateway } = await preflight({
      gateway: { models: MODELS, tls: authority.issue() },
      inputs: { models: MODELS.join(','), concurrency: '20', 'ca-certificate': 'ca.pem' },
      files: { 'ca.pem': authority.cert },
    });
    expect(step.outputs.diagnosis).toBe('ok');
    const { whole, resumed } = gateway.handshakes();
    expect(whole).toBeLessThanOrEqual(2);
    expect(whole + resumed).toBe(gateway.connections());
    expect(gateway.connections()).toBeLessThanOrEqual(20);
  });

  it('of requests: at most two for a refused key, whatever the number of models', async () => {
    const { step, gateway } = await preflight({
      gateway: { key: 'another', models: MODELS },
      inputs: { models: MODELS.join(','), retries: '5' },
    });
    expect(step.outputs.diagnosis).toBe('key-rejected');
    expect(gateway.requests.length).toBeLessThanOrEqual(2);
  });

  it('of tokens: about 16 a model', async () => {
    const { gateway } = await preflight({ inputs: { models: 'gpt-5.5' } });
    const asked = gateway.requests.find(({ method }) => method === 'POST')?.json;
    const limit = asked?.max_tokens ?? asked?.max_completion_tokens;
    expect(limit).toBeLessThanOrEqual(16);
  });
});
