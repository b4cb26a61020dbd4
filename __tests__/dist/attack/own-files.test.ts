/** Files and inputs of the user that are as large as may be, odd, or lead out of the workspace. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { apiError } from '../../support/answers.ts';
import { preflight, randomKey } from '../../support/preflight.ts';
import { runStep } from '../../support/runner.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };

describe('a baseline file', () => {
  it.each([
    [
      'of half a million gateways',
      `{${Array.from({ length: 500_000 }, (_, at) => `"g${at}":[]`).join(',')}}`,
    ],
    ['of a million ids', `{"relay":[${Array.from({ length: 900_000 }, (_, at) => `"${at}"`).join(',')}]}`],
    [
      'of half a million members',
      `{"relay":{${Array.from({ length: 500_000 }, (_, at) => `"k${at}":1`).join(',')}}}`,
    ],
  ])('%s is left alone, in little memory', async (_name, text) => {
    const inputs = { 'base-url': 'http://127.0.0.1:9/v1', auth: 'none', retries: '0', baseline: 'b.json' };
    const step = await runStep({ inputs: { ...ONE, ...inputs }, files: { 'b.json': text } });
    expect(step.outputs.diagnosis).toBe('connection-refused');
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a config file', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `    key${at}: 1`).join('\n');
  it.concurrent.each([
    ['with 20,000 faults', `gateways:\n  - name: a\n${many}`],
    ['with 400,000 brackets', `gateways: ${'['.repeat(400_000)}`],
    ['with half a million items', `gateways: [${'a,'.repeat(500_000)}]`],
    [
      'with 14,000 aliases',
      `gateways:\n  - &a { name: a, auth: none, models: [m] }\n${'  - *a\n'.repeat(14_000)}`,
    ],
    [
      'of aliases of aliases',
      `a: &a [${'x,'.repeat(100)}]\nb: &b [${'*a,'.repeat(100)}]\ngateways: [${'*b,'.repeat(100)}]`,
    ],
  ])('%s is refused in little memory', async (_name, yaml) => {
    const step = await runStep({ inputs: { config: 'g.yml' }, files: { 'g.yml': yaml } });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a config file as large as may be', () => {
  const models = (count: number): string =>
    Array.from({ length: count }, (_, at) => `model-${at}`).join(', ');
  const item = (name: string, count: number): string =>
    `  - { name: ${name}, base-url: "http://127.0.0.1:9/v1", auth: none, models: [${models(count)}] }\n`;
  it.each([
    ['of 256 gateways', Array.from({ length: 256 }, (_, at) => item(`g${at}`, 100)).join(''), 'pass'],
    ['of one gateway with 29,800 models', item('g', 29_800), 'fail'],
  ])('%s takes little memory', async (_name, items, verdict) => {
    const yaml = `gateways:\n${items}`;
    const inputs = { config: 'g.yml', 'dry-run': 'true' };
    const step = await runStep({ inputs, files: { 'g.yml': yaml } });
    expect(step.outputs).toMatchObject({ verdict });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a key of 8,000 characters', () => {
  it('that comes back is redacted, in little memory', async () => {
    const key = Array.from({ length: 200 }, () => randomKey('')).join('');
    const { step } = await preflight({
      key,
      inputs: ONE,
      gateway: { everything: apiError(401, `Incorrect API key provided: ${key}`) },
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a history', () => {
  const lineOf = (at: number): string =>
    `{"at":"2026-10-01T00:00:00.000Z","name":"g${at}","verdict":"pass","diagnosis":"ok","latencyMs":5,"models":{"m":5}}\n`;
  it.concurrent.each([
    ['of 40,000 lines', Array.from({ length: 40_000 }, (_, at) => lineOf(at)).join('')],
    ['of 8 million line ends', '\n'.repeat(8_000_000)],
  ])('%s is read in little memory', async (_name, history) => {
    const { step } = await preflight({ inputs: { ...ONE, history: 'history' }, files: { history } });
    expect(step.outputs.verdict).toBe('pass');
    expect(step.peakMb ?? 0).toBeLessThan(160);
  });
});

describe('a link out of the workspace', () => {
  const FILES = {
    report: 'out/report.json',
    junit: 'out/junit.xml',
    history: 'out/history.jsonl',
    baseline: 'out/baseline.json',
    page: 'out/page',
  };
  it.concurrent('is followed by no file that is written', async () => {
    let outside = '';
    const { step } = await preflight({
      inputs: { ...ONE, ...FILES },
      prepare: ({ workspace }) => {
        outside = join(workspace, '..', 'outside');
        mkdirSync(outside);
        symlinkSync(outside, join(workspace, 'out'));
      },
      during: () => undefined,
      lenient: true,
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(step.exitCode).toBe(0);
    expect(step.annotations.filter(({ level }) => level === 'warning').length).toBeGreaterThanOrEqual(1);
    expect(Object.keys(step.files).filter((name) => name.startsWith('out/'))).toEqual([]);
  });

  const targets = ['/dev/zero', '/dev/full', '/proc/self/environ', '/proc/self/mem'];
  it.concurrent.each(targets)('as the file itself, to %s, is neither read nor written', async (target) => {
    const { step } = await preflight({
      inputs: { ...ONE, ...FILES, page: 'page' },
      prepare: ({ workspace }) => {
        mkdirSync(join(workspace, 'out'));
        for (const file of Object.values(FILES).slice(0, 4)) symlinkSync(target, join(workspace, file));
        mkdirSync(join(workspace, 'page'));
        symlinkSync(target, join(workspace, 'page/index.html'));
      },
      limitMs: 20_000,
      lenient: true,
    });
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });

  it.concurrent('in the place of the event is not read without end', async () => {
    const { step } = await preflight({
      inputs: ONE,
      event: { name: 'pull_request' },
      prepare: ({ workspace }) => {
        rmSync(join(workspace, '..', 'event.json'));
        symlinkSync('/dev/zero', join(workspace, '..', 'event.json'));
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass' });
  });

  it.concurrent('in the place of the config file is not read without end', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, config: 'gateways.yml', 'ca-certificate': 'ca.pem' },
      prepare: ({ workspace }) => {
        symlinkSync('/dev/zero', join(workspace, 'gateways.yml'));
        symlinkSync('/dev/zero', join(workspace, 'ca.pem'));
      },
      limitMs: 20_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
  });
});

describe('what is no file, in the place of one', () => {
  // A socket stays behind only where its owner is killed.
  const SOCKET = `net.createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
  const KINDS: Readonly<Record<string, (path: string) => void>> = {
    pipe: (path) => void execFileSync('mkfifo', [path]),
    socket: (path) =>
      void spawnSync(process.execPath, ['-e', SOCKET, basename(path)], { cwd: dirname(path) }),
    device: (path) => symlinkSync('/dev/zero', path),
    terminal: (path) => symlinkSync('/dev/tty', path),
  };
  it.concurrent.each(Object.entries(KINDS))(
    'is told in the same words where it is a %s',
    async (_kind, make) => {
      const { step } = await preflight({
        inputs: { ...ONE, config: 'gateways.yml', 'ca-certificate': 'ca.pem' },
        prepare: ({ workspace }) => {
          for (const name of ['gateways.yml', 'ca.pem']) make(join(workspace, name));
        },
      });
      const seen = step.report?.gateways.flatMap(({ findings }) => findings.map((finding) => finding.seen));
      for (const name of ['gateways.yml', 'ca.pem'])
        expect(seen).toContainEqual(
          expect.stringContaining(`"${name}" cannot be read: it is no regular file.`),
        );
    },
  );
});
