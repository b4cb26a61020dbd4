/** `policy`, `severity` and the outputs that follow from them. */
import { describe, expect, it } from '@jest/globals';
import { apiError, completion } from '../support/answers.ts';
import { type PreflightOptions, preflight } from '../support/preflight.ts';
import { findingOf, findingsOf } from '../support/report.ts';

/** Works, but answers as another model: a warning by default. */
const WARNS: PreflightOptions = { gateway: { completion: { body: completion('llama-3-8b') } } };
/** Refuses the key: a failure by default. */
const FAILS: PreflightOptions = { gateway: { key: 'another' } };

async function run(options: PreflightOptions, inputs: Record<string, string> = {}) {
  return (await preflight({ ...options, inputs: { models: 'gpt-5.5', ...inputs } })).step;
}

describe('the outputs', () => {
  it.concurrent('of a pass', async () => {
    const { outputs, exitCode } = await run({});
    expect(outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok', failed: '', warned: '' });
    expect(exitCode).toBe(0);
  });
  it.concurrent('of a warning', async () => {
    const { outputs, exitCode } = await run(WARNS);
    expect(outputs).toMatchObject({
      verdict: 'warn',
      diagnosis: 'model-substituted',
      failed: '',
      warned: 'completion',
      'models-working': '["gpt-5.5"]',
      'selected-model': 'gpt-5.5',
    });
    expect(exitCode).toBe(0);
  });
  it.concurrent('of a failure', async () => {
    const { outputs, exitCode } = await run(FAILS);
    expect(outputs).toMatchObject({
      verdict: 'fail',
      diagnosis: 'key-rejected',
      'models-working': '[]',
      'models-missing': '["gpt-5.5"]',
      'selected-gateway': '',
      'selected-base-url': '',
      'selected-model': '',
    });
    expect(outputs.failed?.split(/,\s*/)).toContain('completion');
    expect(exitCode).toBe(1);
  });
});

describe('`policy`', () => {
  const table: [policy: string, options: PreflightOptions, verdict: string][] = [
    ['strict', {}, 'pass'],
    ['strict', WARNS, 'fail'],
    ['strict', FAILS, 'fail'],
    ['observe', {}, 'pass'],
    ['observe', WARNS, 'warn'],
    ['observe', FAILS, 'warn'],
    ['standard', WARNS, 'warn'],
  ];
  it.concurrent.each(table)('%s', async (policy, options, verdict) => {
    const step = await run(options, { policy });
    expect(step.outputs.verdict).toBe(verdict);
  });
});

describe('`severity`', () => {
  const table: [name: string, lines: string, policy: string, options: PreflightOptions, verdict: string][] = [
    ['raises a code', 'model-substituted: fail', 'standard', WARNS, 'fail'],
    ['raises a check', 'completion: fail', 'standard', WARNS, 'fail'],
    ['lowers a code', 'key-rejected: warn', 'standard', FAILS, 'warn'],
    ['raises everything', '*: fail', 'standard', WARNS, 'fail'],
    ['lowers everything', '*: warn', 'standard', FAILS, 'warn'],
    [
      'of a code beats one of its check',
      'completion: fail\nmodel-substituted: warn',
      'standard',
      WARNS,
      'warn',
    ],
    ['of a check beats the rest', '*: fail\ncompletion: warn', 'standard', WARNS, 'warn'],
    ['beats `policy: strict`', 'model-substituted: warn', 'strict', WARNS, 'warn'],
    ['beats `policy: observe`', 'key-rejected: fail', 'observe', FAILS, 'fail'],
    [
      'in the other order means the same',
      'model-substituted: warn\ncompletion: fail',
      'standard',
      WARNS,
      'warn',
    ],
  ];
  it.concurrent.each(table)('%s', async (_name, severity, policy, options, verdict) => {
    const step = await run(options, { severity, policy });
    expect(step.outputs.verdict).toBe(verdict);
  });

  it.concurrent('ignores: what was found stays as information, and counts nowhere', async () => {
    const step = await run(WARNS, { severity: 'model-substituted: ignore' });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok', warned: '' });
    expect(findingOf(step, 'completion')).toMatchObject({ status: 'info', code: 'model-substituted' });
  });

  it.concurrent('ignores a failure, and the model does not work for all that', async () => {
    const step = await run(FAILS, { severity: '*: ignore' });
    expect(step.outputs).toMatchObject({
      verdict: 'pass',
      'models-working': '[]',
      'models-missing': '["gpt-5.5"]',
    });
    expect(step.outputs['selected-gateway']).toBe('');
    expect(findingsOf(step).some(({ status }) => status === 'fail' || status === 'warn')).toBe(false);
  });
});

describe('the diagnosis', () => {
  it.concurrent('is that of a failure before that of a warning', async () => {
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5,gpt-5.4' },
      gateway: {
        completion: ({ json }) =>
          json?.model === 'gpt-5.5'
            ? { body: completion('llama-3-8b') }
            : apiError(400, 'The response was filtered', 'content_filter'),
      },
    });
    expect(step.outputs.diagnosis).toBe('content-filtered');
  });

  it.concurrent('is that of the first model in their order', async () => {
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5,gpt-5.4' },
      gateway: {
        completion: ({ json }) =>
          json?.model === 'gpt-5.5'
            ? {
                ...apiError(403, 'Project `p` does not have access to model `gpt-5.5`', 'model_not_found'),
                afterMs: 200,
              }
            : apiError(400, 'The response was filtered', 'content_filter'),
      },
    });
    expect(step.outputs.diagnosis).toBe('model-not-permitted');
  });
});

describe('`max-latency`', () => {
  const slow: PreflightOptions = { gateway: { completion: { body: completion('gpt-5.5'), afterMs: 400 } } };
  it.concurrent('warns when a completion took longer', async () => {
    const step = await run(slow, { 'max-latency': '200ms' });
    expect(step.outputs).toMatchObject({
      verdict: 'warn',
      diagnosis: 'too-slow',
      warned: 'latency',
      'models-working': '["gpt-5.5"]',
    });
    expect(findingOf(step, 'latency').seen).toMatch(/\d{3} ?ms|0\.\d+ ?s/);
  });
  it.concurrent('passes when it took less', async () => {
    const step = await run(slow, { 'max-latency': '20s' });
    expect(step.outputs.verdict).toBe('pass');
    expect(findingOf(step, 'latency').status).toBe('pass');
  });
});
