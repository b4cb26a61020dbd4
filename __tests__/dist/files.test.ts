/** Report, summary and outputs: where they go, and what happens when they cannot be written. */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { preflight } from '../support/preflight.ts';
import { firstGateway } from '../support/report.ts';

const ONE = { models: 'gpt-5.5' };

describe('the report', () => {
  it.concurrent('goes to RUNNER_TEMP by default', async () => {
    const { step } = await preflight({ inputs: ONE });
    expect(step.outputs.report).toMatch(/^\/.*\/temp\/gateway-preflight\/report\.json$/);
    expect(step.files['gateway-preflight/report.json']).toContain('"schemaVersion"');
  });

  it.concurrent('goes where `report` says, relative to the workspace', async () => {
    const { step } = await preflight({ inputs: { ...ONE, report: 'out/deep/preflight.json' } });
    expect(step.outputs.report).toMatch(/^\/.*\/workspace\/out\/deep\/preflight\.json$/);
    expect(step.report?.verdict).toBe('pass');
  });

  it.concurrent('does not follow a link out of the workspace', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, report: 'out/report.json' },
      prepare: ({ workspace }) => {
        mkdirSync(join(workspace, '..', 'outside'));
        symlinkSync(join(workspace, '..', 'outside'), join(workspace, 'out'));
      },
      lenient: true,
    });
    expect(step.report).toBeNull();
    expect(step.outputs.verdict).toBe('pass');
    expect(step.annotations.map(({ level }) => level)).toContain('warning');
  });

  it.concurrent('that cannot be written is a warning in the log, and changes no verdict', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, report: 'taken/report.json' },
      files: { taken: 'a file, no folder' },
      lenient: true,
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(step.exitCode).toBe(0);
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('taken') }),
    ]);
    expect(step.summary).not.toBe('');
  });
});

describe('the summary', () => {
  const FAILS = { key: 'another' };
  const modes: [mode: string, verdict: 'pass' | 'fail', written: boolean][] = [
    ['always', 'pass', true],
    ['always', 'fail', true],
    ['problems', 'pass', false],
    ['problems', 'fail', true],
    ['off', 'pass', false],
    ['off', 'fail', false],
  ];
  it.concurrent.each(modes)(
    'with `%s` and the verdict %s is written: %s',
    async (summary, verdict, written) => {
      const { step } = await preflight({
        inputs: { ...ONE, summary },
        gateway: verdict === 'fail' ? FAILS : {},
      });
      expect(step.outputs.verdict).toBe(verdict);
      expect(step.summary !== '').toBe(written);
    },
  );

  it.concurrent('has verdict and next step before everything else, and the command to repeat it', async () => {
    const { step, gateway } = await preflight({ inputs: ONE, gateway: FAILS });
    const head = step.summary.slice(0, 1500);
    expect(head).toContain('key-rejected');
    expect(step.summary).toContain('curl');
    expect(step.summary).toContain(`127.0.0.1:${gateway.port}`);
    expect(step.summary).toContain('```mermaid');
  });

  it.concurrent('of 200 failing models with long answers stays inside 1 MiB', async () => {
    const models = Array.from({ length: 200 }, (_, index) => `vendor-${'x'.repeat(60)}/model-${index}`);
    const { step } = await preflight({
      inputs: { models: models.join(','), concurrency: '32' },
      gateway: {
        models,
        completion: {
          status: 400,
          body: { error: { message: 'Prompt was refused. '.repeat(2000), code: 'bad' } },
        },
      },
    });
    expect(step.summaryDropped).toBe(false);
    expect(step.summary).toContain('model-199');
    expect(firstGateway(step).models.wanted).toHaveLength(200);
    expect(step.annotations.filter(({ level }) => level === 'error').length).toBeLessThanOrEqual(10);
  });
});

describe('the runner’s files', () => {
  const broken: [name: string, env: Record<string, string | undefined>][] = [
    ['no GITHUB_STEP_SUMMARY', { GITHUB_STEP_SUMMARY: undefined }],
    ['a GITHUB_STEP_SUMMARY that is not there', { GITHUB_STEP_SUMMARY: '/nowhere/summary' }],
    ['no GITHUB_OUTPUT', { GITHUB_OUTPUT: undefined }],
    ['a GITHUB_OUTPUT that is not there', { GITHUB_OUTPUT: '/nowhere/output' }],
    ['a GITHUB_OUTPUT that is full', { GITHUB_OUTPUT: '/dev/full', GITHUB_STEP_SUMMARY: '/dev/full' }],
    ['no RUNNER_TEMP', { RUNNER_TEMP: undefined }],
    ['no GITHUB_WORKSPACE', { GITHUB_WORKSPACE: undefined }],
    ['no GITHUB_API_URL', { GITHUB_API_URL: undefined }],
  ];
  it.concurrent.each(broken)('%s: the verdict stands', async (_name, env) => {
    const { step } = await preflight({ inputs: { ...ONE, report: 'report.json' }, env, lenient: true });
    expect(step.exitCode).toBe(0);
    expect(step.files['report.json']).toContain('"verdict"');
    expect(step.stdout).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(step.stderr).toBe('');
  });

  it.concurrent.each(broken)('%s: a failure fails', async (_name, env) => {
    const { step } = await preflight({
      inputs: { ...ONE, report: 'report.json' },
      env,
      gateway: { key: 'another' },
      lenient: true,
    });
    expect(step.exitCode).toBe(1);
    expect(step.files['report.json']).toContain('key-rejected');
  });

  it.concurrent('that are gone when the run ends change no verdict', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, report: 'report.json' },
      prepare: ({ summaryFile, outputFile }) => {
        chmodSync(summaryFile, 0o400);
        rmSync(outputFile);
      },
      lenient: true,
    });
    expect(step.exitCode).toBe(0);
    expect(step.report ?? step.files['report.json']).not.toBeUndefined();
  });
});
