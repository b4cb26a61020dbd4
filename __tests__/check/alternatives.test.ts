/** What `severity` and `policy` may not change: an item `a | b` that is satisfied, and a run that was cancelled. */
import { describe, expect, it } from '@jest/globals';
import type { CheckDeps } from '../../src/check/deps.ts';
import { NO_SURROUNDINGS } from '../../src/config/inputs.ts';
import { configure } from '../../src/config/run.ts';
import { createMerge } from '../../src/engine/merged.ts';
import type { GatewayReport, Report } from '../../src/model/report.ts';
import { apiError, completion, modelList } from '../support/answers.ts';
import { checkOne, depsOf } from '../support/check-one.ts';
import type { GatewayOptions } from '../support/gateway.ts';

const LISTED = ['good', 'broken', 'text-embedding-3-large'];

const ANSWERS: GatewayOptions = {
  list: { body: modelList(LISTED) },
  completion: ({ json }) => {
    const id = String(json?.model);
    if (id === 'good') return { body: completion(id) };
    if (id === 'broken') return apiError(500, 'boom');
    if (id === 'text-embedding-3-large') return apiError(400, 'This is not a chat model.');
    return apiError(404, 'The model does not exist', 'model_not_found');
  },
};

function checked(
  inputs: Record<string, string>,
  options: GatewayOptions = ANSWERS,
  deps?: CheckDeps,
): Promise<GatewayReport> {
  return checkOne(inputs, options, deps);
}

function merged(gateway: GatewayReport, inputs: Record<string, string>): Report {
  const { policy, severity } = configure(inputs, NO_SURROUNDINGS).run;
  const merge = createMerge({ expected: null, grading: { policy, severity } });
  const one = merge.open();
  one.add(gateway);
  one.close({ startedAt: '2026-11-22T14:00:00.000Z', durationMs: 1 });
  return merge.end({ cancelled: false, problems: [], now: '2026-11-22T14:00:00.000Z' });
}

describe('an item `a | b` of which one works', () => {
  it.each([
    ['zzz | good', 'model-not-found: fail'],
    ['zzz | good', 'model-not-found: warn'],
    ['broken | good', 'gateway-error: warn'],
    ['broken | good', 'gateway-error: fail\n*: fail'],
    ['text-embedding-3-large | good', 'model-wrong-endpoint: fail'],
  ])('%s passes whatever %j says, in the merge too', async (models, severity) => {
    const report = await checked({ models, severity });
    expect(report).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(merged(await checked({ models }), { severity })).toMatchObject({ verdict: 'pass' });
  });

  it.each([
    ['out of credit', apiError(402, 'Insufficient credits')],
    ['not for this key', apiError(403, 'You do not have permission to do this.')],
    ['not in this region', apiError(403, 'Country, region, or territory not supported')],
  ])('passes where the first is %s, and the rest is asked, too', async (_what, refusal) => {
    const completions: GatewayOptions['completion'] = ({ json }) => {
      const id = String(json?.model);
      return id === 'good' ? { body: completion(id) } : refusal;
    };
    const options = { ...ANSWERS, completion: completions };
    const report = await checked({ models: 'broken | zzz | good' }, options);
    expect(report).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    const both = await checked({ models: 'broken | good, other' }, options);
    expect(both.models.wanted.map(({ works }) => works)).toEqual([false, true, false]);
    expect(both.findings.filter(({ status }) => status === 'fail')).toMatchObject([{ model: 'other' }]);
  });

  it('is not looked through where the list is refused, too, or the key itself', async () => {
    const refused = apiError(402, 'Insufficient credits');
    for (const options of [
      { ...ANSWERS, list: refused, completion: refused },
      { ...ANSWERS, completion: apiError(401, 'Invalid API key') },
    ]) {
      expect((await checked({ models: 'broken | good' }, options)).requests).toBe(2);
    }
  });

  it('tries only a few of the many that a pattern names, where all are out of credit', async () => {
    const list = { body: modelList(Array.from({ length: 60 }, (_, at) => `m-${at}`)) };
    const options = { ...ANSWERS, list, completion: apiError(402, 'Insufficient credits') };
    const report = await checked({ models: 'm-* | zzz' }, options);
    expect(report).toMatchObject({ diagnosis: 'quota-exhausted', requests: 9 });
  });

  it('is no condition for the items behind one that is out of credit', async () => {
    const refused = apiError(402, 'Insufficient credits');
    const completions: GatewayOptions['completion'] = ({ json }) =>
      json?.model === 'good' ? { body: completion('good') } : refused;
    const options = { ...ANSWERS, completion: completions };
    const report = await checked({ models: 'broken, zzz, good' }, options);
    expect(report).toMatchObject({ verdict: 'fail', diagnosis: 'quota-exhausted' });
    expect(report.models.wanted.map(({ id, works }) => [id, works])).toEqual([
      ['broken', false],
      ['zzz', false],
      ['good', true],
    ]);
    const none = await checked({ models: 'broken, zzz' }, { ...ANSWERS, completion: refused });
    expect(none).toMatchObject({ diagnosis: 'quota-exhausted', requests: 3 });
    const many = Array.from({ length: 60 }, (_, at) => `m-${at}`);
    const list = { body: modelList(many) };
    const all = await checked({ models: 'm-*' }, { ...ANSWERS, list, completion: refused });
    expect(all).toMatchObject({ diagnosis: 'quota-exhausted', requests: 9 });
    expect(
      all.findings.filter(({ check, status }) => check === 'completion' && status === 'skip'),
    ).not.toEqual([]);
  });

  it('tries what the user named before what a pattern matches', async () => {
    const list = { body: modelList([...Array.from({ length: 60 }, (_, at) => `m-${at}`), 'good']) };
    const completions: GatewayOptions['completion'] = ({ json }) =>
      json?.model === 'good' ? { body: completion('good') } : apiError(402, 'Insufficient credits');
    const report = await checked({ models: 'm-* | good' }, { ...ANSWERS, list, completion: completions });
    expect(report).toMatchObject({ verdict: 'pass', diagnosis: 'ok', requests: 9 });
  });

  it('lends nothing to an item of its own', async () => {
    const models = 'zzz | good, zzz';
    const listOnly = await checked({ models, probes: 'none' });
    expect(listOnly).toMatchObject({ verdict: 'fail', diagnosis: 'model-not-found' });
    const report = await checked({ models, severity: 'model-not-found: warn' });
    expect(report).toMatchObject({ verdict: 'warn', diagnosis: 'model-not-found' });
    const told = report.findings.filter(({ status, model }) => status === 'warn' && model === 'zzz');
    expect(told.map(({ check }) => check)).toEqual(['models', 'completion']);
  });
});

describe('an item `a | b` of which each does another probe', () => {
  const one = 'text-embedding-3-large';
  const vector = { data: [{ object: 'embedding', index: 0, embedding: [0.5] }], model: one };
  const options: GatewayOptions = {
    ...ANSWERS,
    routes: {
      'POST /v1/embeddings': ({ json }) =>
        json?.model === one
          ? { body: vector }
          : apiError(400, 'This model does not support the embeddings operation.'),
    },
  };

  it.each([`${one} | good`, `good | ${one}`])('is not enough: %s', async (models) => {
    const report = await checked({ models, probes: 'completion, embeddings' }, options);
    expect(report).toMatchObject({ verdict: 'fail', diagnosis: 'model-wrong-endpoint' });
    const failed = report.findings.filter(({ status }) => status === 'fail');
    expect(failed.map(({ check, model }) => [check, model])).toEqual([['embeddings', 'good']]);
  });

  it('is enough where one does both', async () => {
    const both: GatewayOptions = {
      ...options,
      completion: ({ json }) =>
        json?.model === one ? { body: completion(one) } : apiError(404, 'The model does not exist'),
    };
    const inputs = { models: `zzz | ${one}`, probes: 'completion, embeddings' };
    expect(await checked(inputs, both)).toMatchObject({ verdict: 'pass' });
  });
});

describe('information that is no alternative', () => {
  it('is raised by its own code', async () => {
    const models = '*d*';
    const severity = 'model-wrong-endpoint: fail';
    expect(await checked({ models })).toMatchObject({ verdict: 'pass' });
    expect(await checked({ models, severity })).toMatchObject({ verdict: 'fail' });
    expect(merged(await checked({ models }), { severity })).toMatchObject({ verdict: 'fail' });
  });
});

describe('a pattern', () => {
  const failing = ({ findings }: GatewayReport) =>
    findings.flatMap(({ status, check, code, model }) => (status === 'fail' ? [{ check, code, model }] : []));

  it.each(['text-*', 'text-* | *-large'])(
    'whose every match is of another endpoint fails: %s',
    async (item) => {
      const report = await checked({ models: `${item}, good` });
      expect(failing(report)).toEqual([{ check: 'completion', code: 'model-wrong-endpoint', model: item }]);
      expect(report.findings.find(({ model }) => model === 'text-embedding-3-large')?.status).toBe('info');
      expect(report.curl).toContain('"model":"text-embedding-3-large"');
      expect(report.findings.find(({ model }) => model === item)).toMatchObject({
        seen: expect.stringContaining(
          ' names one model, which does not take this request. text-embedding-3-large: ',
        ),
        next: expect.stringContaining('probe it with `probes: embeddings`'),
      });
    },
  );

  it('of which one match works, or fails otherwise, says no more than that', async () => {
    expect(await checked({ models: '*d*' })).toMatchObject({ verdict: 'pass' });
    expect(failing(await checked({ models: '*e*' })).map(({ model }) => model)).toEqual(['broken']);
  });

  it('has one probe that decides', async () => {
    const vector = { data: [{ object: 'embedding', index: 0, embedding: [0.5] }] };
    const options: GatewayOptions = { ...ANSWERS, routes: { 'POST /v1/embeddings': { body: vector } } };
    expect(await checked({ models: 'text-*', probes: 'embeddings' }, options)).toMatchObject({
      verdict: 'pass',
    });
    const wrong = apiError(400, 'This model does not support the embeddings operation.');
    const refused: GatewayOptions = { ...ANSWERS, routes: { 'POST /v1/embeddings': wrong } };
    expect(await checked({ models: 'goo*', probes: 'completion, embeddings' }, refused)).toMatchObject({
      verdict: 'pass',
    });
  });
});

describe('a key that is a word of the API', () => {
  // As it comes out of redaction, where the key is hidden.
  const masked = { data: [{ object: '***', index: 0, '***': [0.5] }], model: 'good' };
  const options: GatewayOptions = { ...ANSWERS, routes: { 'POST /v1/embeddings': { body: masked } } };

  it.each([
    ['embedding', /The key is a word of the API itself/],
    ['sk-abcdefghijklmnop', /^(?!The key)/],
  ])('%s is told to be what blinds us', async (key, next) => {
    const inputs = { models: 'good', probes: 'embeddings', auth: 'bearer', 'api-key': key };
    const { findings } = await checked(inputs, options);
    expect(findings.find(({ check }) => check === 'embeddings')).toMatchObject({
      code: 'malformed-response',
      next: expect.stringMatching(next),
    });
  });
});

describe('a cancelled run', () => {
  const LENIENT: readonly Record<string, string>[] = [
    { severity: '*: ignore' },
    { severity: 'deadline-exceeded: ignore' },
    { severity: 'deadline-exceeded: warn' },
    { policy: 'observe' },
  ];

  it.each(LENIENT)('fails with %j, in the merge too', async (inputs) => {
    const cancel = new AbortController();
    const options: GatewayOptions = {
      ...ANSWERS,
      completion: () => {
        cancel.abort('cancelled');
        return undefined;
      },
    };
    const given = { models: 'good', ...inputs };
    const report = await checked(given, options, depsOf(cancel.signal));
    expect(report).toMatchObject({ verdict: 'fail', diagnosis: 'deadline-exceeded' });
    expect(merged(report, inputs)).toMatchObject({ verdict: 'fail', diagnosis: 'deadline-exceeded' });
  });

  it.each(LENIENT)('fails with %j where an answer was a failure already', async (inputs) => {
    const cancel = new AbortController();
    const options: GatewayOptions = {
      ...ANSWERS,
      completion: (_request, response) => {
        response.once('finish', () => cancel.abort('cancelled'));
        return apiError(500, 'boom');
      },
    };
    const report = await checked({ models: 'good', ...inputs }, options, depsOf(cancel.signal));
    expect(report.verdict).toBe('fail');
    expect(merged(report, inputs).verdict).toBe('fail');
  });

  it('is no matter of a deadline, which a line may lower', async () => {
    const deadline = new AbortController();
    const options: GatewayOptions = {
      ...ANSWERS,
      completion: () => {
        deadline.abort('deadline');
        return undefined;
      },
    };
    const inputs = { models: 'good', severity: 'deadline-exceeded: ignore' };
    const report = await checked(inputs, options, depsOf(deadline.signal));
    expect(report.verdict).toBe('pass');
  });
});

describe('a site that leads people to its login', () => {
  const siteWith = (refusal: ReturnType<typeof apiError>): GatewayOptions => ({
    everything: ({ path }) => {
      if (path.startsWith('/api/')) return refusal;
      return path === '/login'
        ? { body: '<html><form></form></html>' }
        : { status: 302, headers: { location: '/login' } };
    },
  });

  it.each([401, 403])('has no root of models where its own API answers %i to everybody', async (status) => {
    const site = siteWith({ status, body: { message: 'Unauthorized' } });
    expect((await checked({ models: 'good' }, site)).diagnosis).toBe('redirected');
  });

  it('has one where the key is refused in the words of an API for models', async () => {
    const site = siteWith(apiError(401, 'Incorrect API key provided'));
    expect((await checked({ models: 'good' }, site)).diagnosis).toBe('base-url-wrong-path');
  });
});
