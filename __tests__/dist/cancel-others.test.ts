/** Cancelling what is not the root action: `plan`, `merge` and the terminal program. One at a time, as time counts. */
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { TOKEN } from '../github/fake-github.ts';
import { KEY_REJECTED, PASS } from '../report/samples.ts';
import { FILE } from '../support/fleet.ts';
import { startGateway } from '../support/gateway.ts';
import { assertPromises } from '../support/invariants.ts';
import { randomKey } from '../support/preflight.ts';
import { findingOf } from '../support/report.ts';
import { runStep, type StepOptions, type StepResult } from '../support/runner.ts';
import { signalOnListen, signalOnLoad, signalOnOpen } from '../support/signal-on.ts';
import { runTerminal } from '../support/terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const MOMENTS = [0, 30, 60, 90, 120, 160, 220];
const HOOK = { NODE_OPTIONS: '--require=./hook.cjs' };

const YAML = 'gateways:\n  - { name: relay, base-url: "https://x.example.com/v1", api-key: "${KEY}" }\n';
const MATRIX = JSON.stringify({ include: [{ gateway: 'relay' }] });

async function plan(options: StepOptions): Promise<StepResult> {
  const files = { [FILE]: YAML, ...options.files };
  return runStep({ ...options, action: 'plan', inputs: { config: FILE }, files });
}

describe('a cancelled plan', () => {
  it.each(SIGNALS)('by %s while it reads the file fails, says why, and sets no matrix', async (signal) => {
    const step = await plan({ files: { 'hook.cjs': signalOnOpen('gateways.yml', signal) }, env: HOOK });
    expect(step).toMatchObject({ exitCode: 1, signal: null });
    expect(step.outputs).toEqual({});
    expect(step.annotations.map(({ message }) => message)).toEqual([
      'deadline-exceeded: The run was cancelled before the matrix was set.',
    ]);
  });

  it.each(SIGNALS)('by %s while it loads fails, says why, and sets no matrix', async (signal) => {
    const step = await plan({ files: { 'hook.cjs': signalOnLoad('node:crypto', signal) }, env: HOOK });
    expect(step).toMatchObject({ exitCode: 1, signal: null, outputs: {} });
    expect(step.annotations.map(({ message }) => message)).toEqual([
      'deadline-exceeded: The run was cancelled before the matrix was set.',
    ]);
  });

  it('tells what is wrong with the file all the same', async () => {
    const step = await plan({
      files: { [FILE]: 'gateways: [', 'hook.cjs': signalOnOpen('gateways.yml', 'SIGINT') },
      env: HOOK,
    });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toEqual({});
    expect(step.log + JSON.stringify(step.annotations)).toContain('not valid YAML');
  });

  it.each(MOMENTS)('%i ms after the start sets the whole matrix or fails', async (ms) => {
    const step = await plan({ during: ({ signal }) => void setTimeout(() => signal('SIGINT'), ms) });
    // It may be over before.
    expect(step.stoppedInMs ?? 0).toBeLessThan(2000);
    if (step.exitCode === 0) expect(step.outputs).toEqual({ matrix: MATRIX });
    // Node hears nothing any more while it ends: then all was set before.
    else if (step.signal !== null) expect([{}, { matrix: MATRIX }]).toContainEqual(step.outputs);
    else expect(step.outputs).toEqual({});
  });
});

function reportOf(name: string, sample: Report = PASS): string {
  const gateways = sample.gateways.map((gateway) => ({ ...gateway, name }));
  return JSON.stringify({ ...sample, gateways });
}

/** As of a gateway on which every probe of many models fails, each in other words. */
function largeReport(name: string): string {
  const [gateway] = KEY_REJECTED.gateways;
  const [finding] = gateway?.findings.filter(({ status }) => status === 'fail') ?? [];
  const findings = Array.from({ length: 400 }, (_, at) => ({
    ...finding,
    model: `model-${at}`,
    seen: `${name}: ${at} ${'a gateway that has much to say '.repeat(8)}`,
  }));
  return JSON.stringify({ ...KEY_REJECTED, gateways: [{ ...gateway, name, findings }] });
}

const EXPECTED = JSON.stringify({ include: ['a', 'b', 'c'].map((gateway) => ({ gateway })) });
const REPORTS = {
  'reports/1.json': reportOf('a'),
  'reports/2.json': reportOf('b'),
  'reports/3.json': reportOf('c'),
};

async function merge(options: StepOptions): Promise<StepResult> {
  const inputs = { expected: EXPECTED, ...options.inputs };
  const files = { ...REPORTS, ...options.files };
  return runStep({ ...options, action: 'merge', inputs, files });
}

describe('a cancelled merge', () => {
  it.each(SIGNALS)('by %s while it reads keeps what it has, and is no pass', async (signal) => {
    const step = await merge({
      files: { 'hook.cjs': signalOnOpen('2.json', signal) },
      env: HOOK,
      inputs: { policy: 'observe' },
    });
    assertPromises(step);
    expect(step).toMatchObject({ exitCode: 1, signal: null });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'deadline-exceeded' });
    // Of what was not read nobody knows that it is missing.
    expect(step.report?.gateways.map(({ name }) => name)).toEqual(['config', 'a', 'b']);
    expect(step.report?.gateways[0]?.findings).toHaveLength(1);
    expect(findingOf(step, 'config')).toMatchObject({
      seen: 'The run was cancelled before the reports of all jobs were read.',
      means: 'The run was cancelled before this was finished.',
    });
    expect(step.summary).toContain('cancelled');
  });

  it('while GitHub does not answer ends within two seconds, with all that it knew', async () => {
    let asked: (() => void) | undefined;
    const first = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const github = await startGateway({ everything: () => void asked?.() });
    try {
      const step = await merge({
        inputs: { issue: 'on', 'github-token': TOKEN },
        secrets: [TOKEN],
        files: { 'reports/2.json': reportOf('b', KEY_REJECTED) },
        env: { GITHUB_API_URL: github.origin },
        during: async ({ signal }) => {
          await first;
          signal('SIGTERM');
        },
      });
      expect(step.stoppedInMs).toBeLessThan(2000);
      expect(step).toMatchObject({ exitCode: 1, signal: null });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
      expect(step.report?.gateways).toHaveLength(3);
    } finally {
      await github.stop();
    }
  });

  it('when all is read keeps its verdict, writes what is promised, and says what it did not bring up to date', async () => {
    const github = await startGateway({});
    try {
      const step = await merge({
        inputs: {
          issue: 'on',
          comment: 'on',
          junit: 'j.xml',
          page: 'site',
          history: 'h.jsonl',
          'github-token': TOKEN,
        },
        secrets: [TOKEN],
        files: {
          'reports/2.json': reportOf('b', KEY_REJECTED),
          'hook.cjs': signalOnOpen('3.json', 'SIGTERM'),
        },
        env: { ...HOOK, GITHUB_API_URL: github.origin },
      });
      assertPromises(step);
      expect(step).toMatchObject({ exitCode: 1, signal: null });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
      expect(step.report?.gateways).toHaveLength(3);
      expect(step.summary).toContain('key-rejected');
      expect(Object.keys(step.files).filter((name) => /j\.xml|site|h\.jsonl/.test(name))).toEqual([]);
      expect(github.requests).toEqual([]);
      expect(step.log).toContain(
        'The run was cancelled before these were updated: `history`, `junit`, `page`, `issue`, `comment`.',
      );
    } finally {
      await github.stop();
    }
  });

  it('of a hundred reports of 400 KB ends within two seconds, at any moment', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`reports/${at}.json`, largeReport(`g${at}`)]),
    );
    const inputs = { expected: '', history: 'h.jsonl' };
    const whole = await merge({ inputs, files });
    expect(whole.report?.gateways).toHaveLength(100);
    // All of them at once were 350 MB.
    expect(whole.peakMb ?? 0).toBeLessThan(200);
    for (const share of [0.3, 0.6, 0.9]) {
      const step = await merge({
        ...{ inputs, files },
        during: ({ signal }) => void setTimeout(() => signal('SIGTERM'), whole.durationMs * share),
      });
      expect(step.stoppedInMs ?? 0).toBeLessThan(2000);
      expect(step.report?.verdict).toBe('fail');
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: step.report?.diagnosis });
      if (step.report?.diagnosis === 'deadline-exceeded') expect(step.log).toContain('cancelled');
    }
  });

  it.each(MOMENTS)('%i ms after the start passes only with every report', async (ms) => {
    const step = await merge({ during: ({ signal }) => void setTimeout(() => signal('SIGTERM'), ms) });
    expect(step.stoppedInMs ?? 0).toBeLessThan(2000);
    // Killed before the first line of ours, or when the last was done.
    const none = step.signal !== null && step.report === null;
    if (none) expect(step.outputs).toEqual({});
    else if (step.outputs.verdict === 'pass') expect(step.report?.gateways).toHaveLength(3);
    else expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'deadline-exceeded' });
  });
});

describe('a cancelled check in a terminal', () => {
  const key = randomKey();
  const host = { env: { GATEWAY_API_KEY: key, RELAY_KEY: key }, secrets: [key] };

  it('while it reads its file says that it was cancelled, and exits with 1', async () => {
    const gateway = await startGateway({ everything: () => undefined });
    try {
      const exit = await runTerminal(['--config', 'fleet.yml', '--json'], {
        secrets: [key],
        files: {
          'fleet.yml': `gateways:\n  - { name: r, base-url: "${gateway.baseUrl}", api-key: "\${RELAY_KEY}", models: [m] }\n`,
          'hook.cjs': signalOnOpen('fleet.yml', 'SIGINT'),
        },
        env: { ...host.env, ...HOOK },
      });
      expect(exit).toMatchObject({ code: 1, signal: null, stderr: '' });
      const report = JSON.parse(exit.stdout) as Report;
      expect(report).toMatchObject({ verdict: 'fail', diagnosis: 'deadline-exceeded' });
      expect(exit.stdout).toContain('cancelled');
    } finally {
      await gateway.stop();
    }
  });

  it.each(SIGNALS)('by %s while it waits ends within two seconds, however often', async (name) => {
    let asked: (() => void) | undefined;
    const first = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const gateway = await startGateway({ everything: () => void asked?.() });
    try {
      const exit = await runTerminal(
        ['--base-url', gateway.baseUrl, '--model', 'gpt-5.5', '--timeout', '20s'],
        {
          ...host,
          during: async ({ signal }) => {
            await first;
            // As npm does: the terminal signals the whole group, and npm hands its own on.
            signal(name);
            signal(name);
          },
        },
      );
      expect(exit.stoppedInMs).toBeLessThan(2000);
      expect(exit).toMatchObject({ code: 1, signal: null, stderr: '' });
      expect(exit.stdout).toMatch(/cancelled/);
    } finally {
      await gateway.stop();
    }
  });

  it('of the demo exits with 1', async () => {
    const exit = await runTerminal(['demo', '--json'], {
      files: { 'hook.cjs': signalOnListen('SIGINT') },
      env: HOOK,
    });
    expect(exit).toMatchObject({ code: 1, signal: null, stderr: '' });
    expect(JSON.parse(exit.stdout)).toMatchObject({ verdict: 'fail' });
  });
});
