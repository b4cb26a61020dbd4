/**
 * The whole way through a gateway nobody here wrote. As shipped, @portkey-ai/gateway 1.15.2 answers
 * `GET /v1/models` with 500 ("TypeError: immutable") on Node 20 to 26, and completes.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { apiError } from '../support/answers.ts';
import { type GatewayOptions, startGateway } from '../support/gateway.ts';
import { portkeyHeaders, startPortkey } from '../support/portkey.ts';
import { check, randomKey } from '../support/preflight.ts';
import { findingOf, firstGateway, problemsOf, wordsOf } from '../support/report.ts';

const portkey = await startPortkey();
afterAll(() => portkey.stop());

/** Checks Portkey in front of a fake upstream. */
async function through(options: GatewayOptions = {}, inputs: Record<string, string> = {}) {
  const key = randomKey();
  const upstream = await startGateway({ key, ...options });
  try {
    const step = await check(portkey.baseUrl, {
      key,
      inputs: { models: 'gpt-5.5', headers: portkeyHeaders(upstream.baseUrl), ...inputs },
    });
    return { step, upstream };
  } finally {
    await upstream.stop();
  }
}

describe('the gateway of Portkey', () => {
  it.concurrent('completes, and its broken list is named', async () => {
    const { step, upstream } = await through();
    expect(step.outputs).toMatchObject({
      verdict: 'warn',
      diagnosis: 'gateway-error',
      warned: 'models',
      failed: '',
      'models-working': '["gpt-5.5"]',
      'selected-model': 'gpt-5.5',
    });
    expect(findingOf(step, 'models')).toMatchObject({
      status: 'warn',
      code: 'gateway-error',
      httpStatus: 500,
    });
    expect(findingOf(step, 'completion')).toMatchObject({ status: 'pass' });
    expect(firstGateway(step).models.listed).toBeNull();
    expect(upstream.count('POST /v1/chat/completions')).toBe(1);
    expect(step.summary).toContain('gateway-error');
  });

  it.concurrent('is found from its origin, although it has no list', async () => {
    const key = randomKey();
    const upstream = await startGateway({ key });
    try {
      const { origin } = new URL(portkey.baseUrl);
      const inputs = { models: 'gpt-5.5', headers: portkeyHeaders(upstream.baseUrl) };
      const step = await check(origin, { key, inputs });
      expect(step.outputs.diagnosis).toBe('base-url-wrong-path');
      // The beginning of its address may be masked: the header with that of the upstream is a secret.
      expect(findingOf(step, 'base-url').next).toMatch(/^Set `base-url: \S+\/v1`\.$/);
    } finally {
      await upstream.stop();
    }
  });

  it.concurrent('is recognised', async () => {
    const { step } = await through();
    expect(firstGateway(step).provider).toMatch(/portkey/i);
  });

  it.concurrent('without its headers says which one it wants', async () => {
    const { step } = await through({}, { headers: '' });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'invalid-request' });
    expect(wordsOf(findingOf(step, 'completion'))).toContain('x-portkey');
  });

  it.concurrent('relays a refused key', async () => {
    const { step } = await through({ key: 'another' });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
  });

  it.concurrent('relays a model that is not there', async () => {
    const { step } = await through({}, { models: 'gpt-9' });
    expect(step.outputs.verdict).toBe('fail');
    expect(problemsOf(step)).toContain('completion: model-not-found');
  });

  it.concurrent('relays an empty balance', async () => {
    const { step } = await through({
      completion: apiError(
        429,
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
      ),
    });
    expect(problemsOf(step)).toContain('completion: quota-exhausted');
  });
});
