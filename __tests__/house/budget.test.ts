import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { preflight } from '../support/preflight.ts';
import { filesBelow, HERE, text } from './sources.ts';

const KIB = 1024;
const MODELS = Array.from({ length: 20 }, (_, at) => `model-${at}`);

describe('the budget', () => {
  // The chunks beside them are loaded only when they are needed. Half of the action is the undici of @actions/core.
  it.each([
    ['dist/index.js', 2304],
    ['dist/cli/index.js', 1536],
  ])('of what starts: %s in %d KiB', (path, most) => {
    expect(statSync(join(HERE, path)).size).toBeLessThan(most * KIB);
  });

  it('has no source maps, no folder of the machine, and every licence', () => {
    expect(filesBelow('dist', '.map')).toEqual([]);
    for (const path of filesBelow('dist', '.js')) expect(text(path)).not.toContain(HERE);
    expect(text('dist/licenses.txt')).toContain('\nLicense: MIT\n');
    expect(text('dist/licenses.txt')).toMatch(/^undici \d/m);
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
