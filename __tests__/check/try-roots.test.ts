/** Other roots that are tried where nothing of the API is at the given one. */
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import type { GatewayReport } from '../../src/model/report.ts';
import { apiError, DEFAULT_MODELS, type Handler, healthyCompletion } from '../support/answers.ts';
import { checkOne, depsOf } from '../support/check-one.ts';
import type { GatewayOptions } from '../support/gateway.ts';

const HTML = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Relay</title>' };
const NO_LIST = apiError(404, 'Not found');

function check(options: GatewayOptions, suffix = '', models = 'gpt-5.5'): Promise<GatewayReport> {
  return checkOne({ models }, options, depsOf(), suffix);
}

function placeOf({ findings }: GatewayReport): Finding | undefined {
  return findings.find((finding) => finding.check === 'base-url');
}

describe('a gateway without a list of models', () => {
  it.each([
    ['', '/v1'],
    ['/ui', '/v1'],
    ['/api', '/api/v1'],
  ])('at %j is found at %s by the smallest request', async (suffix, root) => {
    const report = await check({ root, list: NO_LIST }, suffix);
    expect(placeOf(report)).toMatchObject({
      code: 'base-url-wrong-path',
      seen: expect.stringMatching(new RegExp(`An API answers at http://[\\d.:]+${root} instead`)),
      next: expect.stringMatching(new RegExp(`^Set \`base-url: http://[\\d.:]+${root}\`\\.$`)),
    });
    expect(report.requests).toBeLessThanOrEqual(10);
  });

  it('is found by a refusal of the model, too', async () => {
    const completion = apiError(404, 'The model `gpt-5.5` does not exist', 'model_not_found');
    const report = await check({ list: NO_LIST, completion });
    expect(placeOf(report)?.next).toMatch(/\/v1`\.$/);
  });

  it('is found with `wait` by one request only, which may cost money', async () => {
    let [clock, looks, paid] = [0, 0, 0];
    const sleep = async (ms: number): Promise<void> => {
      clock += ms;
    };
    const deps = { ...depsOf(), now: () => clock, sleep };
    const list = () => {
      looks += 1;
      return NO_LIST;
    };
    const completion: Handler = (...asked) => {
      paid += 1;
      return healthyCompletion(DEFAULT_MODELS)(...asked);
    };
    const report = await checkOne({ models: 'gpt-5.5', wait: '5s' }, { list, completion }, deps, '');
    expect(placeOf(report)?.next).toMatch(/\/v1`\.$/);
    expect(looks).toBeGreaterThan(3);
    expect(paid).toBe(1);
  });

  it('is not found without a model to ask, and only what was tried is told', async () => {
    const report = await check({ list: NO_LIST }, '', '');
    expect(placeOf(report)?.seen).toMatch(/ 5 other API roots on this host were tried: none lists models\.$/);
  });

  it('that is none is told with all that was tried', async () => {
    const report = await check({ everything: { status: 404, body: { error: 'Not found' } } });
    expect(placeOf(report)).toMatchObject({
      code: 'base-url-wrong-path',
      seen: expect.stringMatching(/tried: none lists models, and the likeliest answer no request\.$/),
    });
    expect(report.requests).toBeLessThanOrEqual(10);
  });
});

describe('a site that leads everything to its login', () => {
  it('is asked for three other roots only', async () => {
    const report = await check({
      everything: ({ path }) => (path === '/login' ? HTML : { status: 302, headers: { location: '/login' } }),
    });
    expect(placeOf(report)).toMatchObject({
      code: 'redirected',
      seen: expect.stringMatching(/ 3 other API roots on this host were tried: none lists models\.$/),
    });
    expect(report.requests).toBeLessThanOrEqual(10);
  });
});
