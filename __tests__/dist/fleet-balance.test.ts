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
