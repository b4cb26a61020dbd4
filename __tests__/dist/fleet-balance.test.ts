/** `balance` of gateways that can be asked with the same key. */
import { describe, expect, it } from '@jest/globals';
import { preflight } from '../support/preflight.ts';
import { findingOf, findingsOf, problemsOf } from '../support/report.ts';

const ONE = { models: 'gpt-5.5' };
const oneApi = (limit: number, cents: number) => ({
  'GET /v1/dashboard/billing/subscription': {
    body: { object: 'billing_subscription', hard_limit_usd: limit },
  },
  'GET /v1/dashboard/billing/usage': { body: { object: 'list', total_usage: cents } },
});

describe('balance', () => {
  it.concurrent('is not asked of an unknown gateway without `min-balance`', async () => {
    const { step, gateway } = await preflight({ inputs: ONE, gateway: { routes: oneApi(1, 100) } });
    expect(findingsOf(step, 'balance')).toEqual([]);
    expect(gateway.requests).toHaveLength(2);
  });

  it.concurrent.each([
    ['is at fault', { retries: 'x' }, 'Nothing was sent: see `config`.'],
    ['is not to be asked', { 'dry-run': 'true' }, /^Dry run: at most 8 requests and 16 output tokens/],
    ['is sent no key', { auth: 'none' }, 'No key is sent whose credit could be asked for.'],
  ])('is skipped with the reason where the gateway %s', async (_what, inputs, seen) => {
    const { step } = await preflight({
      inputs: { ...ONE, ...inputs, 'min-balance': '5' },
      gateway: { key: null },
    });
    expect(findingsOf(step, 'balance')).toMatchObject([
      { status: 'skip', seen: expect.stringMatching(seen) },
    ]);
  });

  it.concurrent('below `min-balance` is a warning', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, 'min-balance': '5' },
      gateway: { routes: oneApi(10, 750) },
    });
    expect(problemsOf(step)).toEqual(['balance: balance-low']);
    expect(findingOf(step, 'balance').seen).toBe('Credit left: 2.5 USD; `min-balance` is 5.');
    expect(step.report?.gateways[0]?.requests).toBe(4);
  });

  it.concurrent('of LiteLLM comes from the key itself', async () => {
    const routes = { 'GET /key/info': { body: { key: 'x', info: { spend: 3, max_budget: 10 } } } };
    const { step } = await preflight({ inputs: { ...ONE, 'min-balance': '2.50' }, gateway: { routes } });
    expect(findingOf(step, 'balance')).toMatchObject({ status: 'pass', seen: 'Credit left: 7 USD.' });
  });

  it.concurrent('of New API comes from the token itself, in USD by the rate of the server', async () => {
    const token = { object: 'token_usage', total_granted: 9e6, total_used: 8e6, total_available: 1e6 };
    const routes = {
      'GET /v1/models': { body: { data: [{ id: 'gpt-5.5', object: 'model' }], success: true } },
      'GET /api/usage/token': { body: { code: true, message: 'ok', data: token } },
      'GET /api/status': { body: { success: true, data: { quota_per_unit: 500_000 } } },
      // The wallet is full; the token is not.
      ...oneApi(100, 0),
    };
    const { step, gateway } = await preflight({
      inputs: { ...ONE, 'min-balance': '5' },
      gateway: { routes },
    });
    expect(findingOf(step, 'balance').seen).toBe('Credit left: 2 USD; `min-balance` is 5.');
    expect(gateway.requests.map(({ path }) => path)).not.toContain('/v1/dashboard/billing/usage');
  });

  it.concurrent.each([
    [{ unlimited_quota: true, total_available: 0 }, 'pass', 'The key has no limit of its own.'],
    [{ total_available: 12 }, 'pass', 'Credit left: 12 quota units.'],
    [{ total_available: 0 }, 'warn', 'Credit left: 0 quota units; `min-balance` is 5.'],
    [{ object: 'token_usage' }, 'skip', 'The gateway does not say how much credit is left.'],
  ])('of New API without its rate is in its own units: %j', async (data, status, seen) => {
    const routes = { 'GET /api/usage/token': { body: { code: true, data } } };
    const { step } = await preflight({ inputs: { ...ONE, 'min-balance': '5' }, gateway: { routes } });
    const finding = findingOf(step, 'balance');
    expect(finding).toMatchObject({ status, seen });
    if (status === 'warn') expect(`${finding.means} ${finding.next}`).not.toMatch(/min-balance|before it/);
  });

  it.concurrent.each([
    [{ status: 500, body: 'x' }],
    [{ status: 200, body: '<html>' }],
    [{ status: 404, body: {} }],
  ])('never fails because it cannot be asked: %j', async (otherwise) => {
    const { step } = await preflight({ inputs: { ...ONE, 'min-balance': '5' }, gateway: { otherwise } });
    expect(step.outputs.diagnosis).toBe('ok');
    expect(findingOf(step, 'balance').status).toBe('skip');
  });

  it.concurrent('takes an amount and nothing else', async () => {
    const { step } = await preflight({ inputs: { ...ONE, 'min-balance': '$5' } });
    expect(problemsOf(step)).toEqual(['config: config-invalid']);
  });
});
