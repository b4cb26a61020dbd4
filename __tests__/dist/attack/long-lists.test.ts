/** Model lists of 16 MB and of 100,000 ids, with patterns, beside a baseline, and where the model is not in them. */
import { describe, expect, it } from '@jest/globals';
import { type Answer, modelList } from '../../support/answers.ts';
import { startGateway } from '../../support/gateway.ts';
import { check, preflight, randomKey } from '../../support/preflight.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a list of 16 MB', () => {
  const fill = (piece: string): string => piece.repeat(Math.floor((15.9 * 1024 * 1024) / piece.length));
  const listOf = (items: string): Answer => ({
    headers: JSON_TYPE,
    body: `{"object":"list","data":[${items}{"id":"gpt-5.5"}]}`,
  });
  const key = randomKey();
  const lists: [name: string, answer: Answer][] = [
    ['of empty objects', listOf(fill('{},'))],
    ['of ids of a megabyte', listOf(`{"id":"${'x'.repeat(1 << 20)}"},`.repeat(14))],
    ['of the key', listOf(fill(`{"id":"${key}"},`))],
    ['of another member each', listOf(Array.from({ length: 400_000 }, (_, at) => `{"k${at}":{}},`).join(''))],
  ];
  it.concurrent.each(lists)('%s is read, in little memory', async (_name, answer) => {
    const { step } = await preflight({
      key,
      inputs: { ...ONE, timeout: '26s' },
      gateway: { list: answer },
      limitMs: 28_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
  });

  it.concurrent.each([
    ['of words', fill('lorem ipsum ')],
    ['of half a million ids', Array.from({ length: 500_000 }, (_, at) => `"model-${at}"`).join(',')],
    ['of two bytes a character', `\ufffe${fill('a')}`],
  ])('%s that is none is a warning beside a model that works', async (_name, body) => {
    const { step } = await preflight({
      inputs: { ...ONE, timeout: '26s' },
      gateway: { list: { headers: JSON_TYPE, body } },
      limitMs: 28_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'malformed-response' });
  });
});

describe('a list of 100,000 ids', () => {
  const list = modelList(Array.from({ length: 100_000 }, (_, at) => `model-${at}`));

  it.concurrent('that all fit a pattern fills neither memory nor report', async () => {
    const { step } = await preflight({ inputs: { models: '*, model-7' }, gateway: { list: { body: list } } });
    expect(step.outputs).toMatchObject({ diagnosis: 'config-invalid', 'models-missing': '["*","model-7"]' });
    expect(step.report?.gateways[0]?.models.wanted).toHaveLength(201);
  });

  it.concurrent.each([
    ['one of several alternatives', 'model-*|other', 200],
    ['each of four patterns', '*m*, *o*, *d*, *e*', 203],
  ])('that all fit %s fills neither memory nor report', async (_name, models, shown) => {
    const { step } = await preflight({ inputs: { models }, gateway: { list: { body: list } } });
    expect(step.outputs.diagnosis).toBe('config-invalid');
    expect(step.report?.gateways[0]?.models.wanted).toHaveLength(shown);
  });
});

describe('a list of 100,000 long ids', () => {
  /** Of 40 characters, all of which are kept; of 135 it would be the first half. */
  const idsOf = (what: string, length = 40): readonly string[] =>
    Array.from({ length: 100_000 }, (_, at) => `${what}-${at}-`.padEnd(length, 'lorem-ipsum-'));
  const listOf = (ids: readonly string[]): Answer => ({
    headers: JSON_TYPE,
    body: `{"data":[${ids.map((id) => `{"id":"${id}"}`).join(',')}]}`,
  });
  const now = ['gpt-5.5', ...idsOf('now')];
  const key = randomKey();
  const baselines: [name: string, before: readonly string[] | null, diagnosis: string][] = [
    ['seen the first time', null, 'ok'],
    ['that is as it was', now, 'ok'],
    ['of which everything was replaced', idsOf('before'), 'models-removed'],
  ];
  it.each(baselines)(
    '%s is compared with its baseline, in little memory',
    async (_name, before, diagnosis) => {
      const gateway = await startGateway({ key, models: ['gpt-5.5'], list: listOf(now) });
      try {
        const text = JSON.stringify({ relay: before ?? [] }, null, 2);
        const step = await check(gateway.baseUrl, {
          inputs: { config: 'gateways.yml', baseline: 'baseline.json' },
          env: { KEY: key },
          secrets: [key],
          files: {
            'gateways.yml': `gateways: [{ name: relay, base-url: "${gateway.baseUrl}", api-key: "\${KEY}", models: [gpt-5.5], timeout: 26s }]`,
            ...(before === null ? {} : { 'baseline.json': text }),
          },
          limitMs: 28_000,
        });
        expect(step.outputs.diagnosis).toBe(diagnosis);
        const models = step.report?.gateways[0]?.models;
        const listed = models?.listed ?? 0;
        expect(listed).toBe(100_001);
        // None is left out, of whichever there are.
        const all = before !== null && diagnosis !== 'ok';
        if (all)
          expect(models).toMatchObject({ added: { length: listed }, removed: { length: before.length } });
        const next: unknown = JSON.parse(step.files['baseline.json'] ?? '');
        expect(next).toEqual({ relay: now.toSorted() });
      } finally {
        await gateway.stop();
      }
    },
  );

  it('of which not all are kept says so, and leaves the baseline as it is', async () => {
    const gateway = await startGateway({ key, models: ['gpt-5.5'], list: listOf(idsOf('now', 135)) });
    try {
      const step = await check(gateway.baseUrl, {
        inputs: { config: 'gateways.yml', baseline: 'baseline.json' },
        env: { KEY: key },
        secrets: [key],
        files: {
          'gateways.yml': `gateways: [{ name: relay, base-url: "${gateway.baseUrl}", api-key: "\${KEY}", models: [gpt-5.5] }]`,
          'baseline.json': JSON.stringify({ relay: ['gone'] }),
        },
        limitMs: 28_000,
      });
      const findings = step.report?.gateways[0]?.findings ?? [];
      const seenOf = (name: string) => findings.filter(({ check }) => check === name).map(({ seen }) => seen);
      expect(step.outputs.diagnosis).toBe('ok');
      expect(seenOf('models')).toEqual([expect.stringMatching(/^\d+ models listed, and there are more/)]);
      expect(seenOf('drift')).toEqual(['Only part of the list was read; the baseline is unchanged.']);
      // Only what was written stands there.
      expect(step.files).not.toHaveProperty(['baseline.json']);
    } finally {
      await gateway.stop();
    }
  });

  it('without the wanted model is looked through for what was meant, in little memory', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, timeout: '26s' },
      gateway: { models: [], list: listOf(now.slice(1)) },
      limitMs: 28_000,
    });
    expect(step.outputs.diagnosis).toBe('model-not-found');
  });
});
