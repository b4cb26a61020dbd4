/** A gateway that works: what it costs, what is sent and what is told. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  apiError,
  completion,
  DEFAULT_MODELS,
  healthyCompletion,
  type Received,
} from '../support/answers.ts';
import { preflight } from '../support/preflight.ts';
import { findingOf, findingsOf, firstGateway } from '../support/report.ts';

const ONE = { models: 'gpt-5.5' };

function sentTo(requests: readonly Received[], method: string): Received {
  const found = requests.find((request) => request.method === method);
  if (found === undefined) throw new Error(`No ${method} request`);
  return found;
}

describe('a healthy gateway', () => {
  it.concurrent('costs exactly two requests for one model, and passes', async () => {
    const { step, gateway } = await preflight({ inputs: ONE });
    expect(step.outputs).toMatchObject({
      verdict: 'pass',
      diagnosis: 'ok',
      failed: '',
      warned: '',
      'models-working': '["gpt-5.5"]',
      'models-missing': '[]',
      'selected-gateway': `127.0.0.1:${gateway.port}`,
      'selected-base-url': gateway.baseUrl,
      'selected-model': 'gpt-5.5',
    });
    expect(gateway.requests.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /v1/models',
      'POST /v1/chat/completions',
    ]);
  });

  it.concurrent('has a finding for every check that applies', async () => {
    const { step } = await preflight({ inputs: { ...ONE, 'max-latency': '20s' } });
    for (const check of [
      'config',
      'base-url',
      'api-key',
      'connection',
      'models',
      'completion',
      'latency',
    ] as const) {
      expect(findingOf(step, check)).toMatchObject({ status: 'pass' });
    }
  });

  it.concurrent('is asked for the list and the first completion at the same time', async () => {
    let asked: (() => void) | undefined;
    const completionAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const { step } = await preflight({
      inputs: { ...ONE, timeout: '15s' },
      gateway: {
        list: async () => {
          await completionAsked;
          return { body: { data: DEFAULT_MODELS.map((id) => ({ id })) } };
        },
        completion: (request, response) => {
          asked?.();
          return healthyCompletion(DEFAULT_MODELS)(request, response);
        },
      },
    });
    expect(step.outputs.verdict).toBe('pass');
  });

  it.concurrent('is asked for as little as possible, and no parameter it need not know', async () => {
    const { gateway, key } = await preflight({ inputs: ONE });
    const { headers, json } = sentTo(gateway.requests, 'POST');
    expect(headers).toMatchObject({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });
    expect(json).toMatchObject({ model: 'gpt-5.5', messages: [{ role: 'user' }] });
    expect(json?.stream ?? false).toBe(false);
    expect(Number(json?.max_tokens ?? json?.max_completion_tokens)).toBeLessThanOrEqual(64);
  });

  it.concurrent('with no model wanted is only read', async () => {
    const { step, gateway } = await preflight();
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '[]', 'selected-model': '' });
    expect(step.outputs['selected-base-url']).toBe(gateway.baseUrl);
    expect(gateway.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it.concurrent('with `probes: none` is only read, and the wanted model is looked up in the list', async () => {
    const { step, gateway } = await preflight({ inputs: { ...ONE, probes: 'none' } });
    expect(step.outputs.verdict).toBe('pass');
    expect(gateway.requests).toHaveLength(1);
  });

  it.concurrent('is asked for every model once, at most `concurrency` at a time', async () => {
    const models = Array.from({ length: 12 }, (_, index) => `model-${index}`);
    const { step, gateway } = await preflight({
      inputs: { models: models.join('\n'), concurrency: '3' },
      gateway: {
        models,
        completion: (request) => ({ body: completion(String(request.json?.model)), afterMs: 40 }),
      },
    });
    expect(JSON.parse(step.outputs['models-working'] ?? '')).toEqual(models);
    expect(gateway.requests).toHaveLength(13);
    expect(gateway.peak()).toBeGreaterThan(1);
    expect(gateway.peak()).toBeLessThanOrEqual(3);
  });

  it.concurrent('keeps the query string of its base URL on every request', async () => {
    const { step, gateway } = await preflight({ inputs: ONE, suffix: '?api-version=2026-10-01' });
    expect(step.outputs.verdict).toBe('pass');
    expect(gateway.requests.map(({ target }) => target).toSorted()).toEqual([
      '/v1/chat/completions?api-version=2026-10-01',
      '/v1/models?api-version=2026-10-01',
    ]);
  });
});

describe('the report of a healthy gateway', () => {
  it.concurrent('shows enough of the key to compare it, and no more', async () => {
    const { step, key } = await preflight({ inputs: ONE });
    const shown = firstGateway(step).key;
    expect(shown?.length).toBe(key.length);
    expect(shown?.sha256).toBe(createHash('sha256').update(key).digest('hex').slice(0, 8));
    expect(shown?.fingerprint).toBe(`${key.slice(0, 3)}…${key.slice(-4)}`);
  });

  it.concurrent('shows only the length of a short key', async () => {
    const { step } = await preflight({
      inputs: ONE,
      key: 'sk-relay-Zq81LmXk02',
      secrets: ['sk-relay-Zq81LmXk02'],
    });
    expect(firstGateway(step).key).toEqual({ fingerprint: null, length: 19, sha256: null });
  });

  it.concurrent('names counts, times, provider and a command that repeats it', async () => {
    const { step, gateway } = await preflight({ inputs: ONE });
    const report = firstGateway(step);
    expect(report).toMatchObject({ requests: 2, baseUrl: gateway.baseUrl, verdict: 'pass', diagnosis: 'ok' });
    expect(report.models).toMatchObject({
      listed: DEFAULT_MODELS.length,
      wanted: [{ id: 'gpt-5.5', listed: true, works: true, latencyMs: expect.any(Number) }],
    });
    expect(report.timings).toMatchObject({
      connectMs: expect.any(Number),
      firstByteMs: expect.any(Number),
      tlsMs: null,
    });
    expect(report.curl).toMatch(/^curl /);
    expect(report.curl).toContain(`${gateway.baseUrl}/chat/completions`);
    expect(report.curl).toContain('GATEWAY_API_KEY');
    expect(step.report).toMatchObject({ schemaVersion: 1, tool: 'gateway-preflight' });
    expect(step.summary).toContain('gpt-5.5');
    expect(step.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  });
});

describe('the provider', () => {
  it.concurrent('is shown by the one model that failed, behind many that did not', async () => {
    const models = Array.from({ length: 50 }, (_, at) => `model-${at}`);
    const healthy = healthyCompletion(models);
    const { step } = await preflight({
      inputs: { models: models.join(','), retries: '0' },
      gateway: {
        models,
        completion: (request, response) =>
          request.json?.model === 'model-49'
            ? apiError(500, 'litellm.InternalServerError: no more')
            : healthy(request, response),
      },
    });
    expect(firstGateway(step).provider).toBe('litellm');
    expect(firstGateway(step).models.wanted.filter(({ works }) => works)).toHaveLength(49);
  });
});

describe('a probe adapts to what a model refuses', () => {
  const refuse = (name: string, message: string) => (request: Received) =>
    request.json !== null && name in request.json
      ? apiError(400, message, 'unsupported_parameter')
      : undefined;
  const table: [string, (request: Received) => ReturnType<typeof apiError> | undefined][] = [
    [
      '`max_tokens`',
      refuse(
        'max_tokens',
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      ),
    ],
    [
      '`max_completion_tokens`',
      refuse('max_completion_tokens', 'Unrecognized request argument supplied: max_completion_tokens'),
    ],
    [
      '`temperature`',
      refuse('temperature', "Unsupported value: 'temperature' does not support 0 with this model."),
    ],
    [
      'fewer than 128 tokens',
      (request) =>
        Number(request.json?.max_tokens ?? request.json?.max_completion_tokens ?? 128) < 128
          ? apiError(
              400,
              "Invalid 'max_tokens': integer below minimum value. Expected a value >= 128.",
              'integer_below_min_value',
            )
          : undefined,
    ],
  ];
  it.concurrent.each(table)('silently, to %s', async (_name, refusal) => {
    const { step, gateway } = await preflight({
      inputs: ONE,
      gateway: {
        completion: (request, response) =>
          refusal(request) ?? healthyCompletion(DEFAULT_MODELS)(request, response),
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(gateway.requests.length).toBeLessThanOrEqual(3);
  });
});

describe('a reasoning model', () => {
  it.concurrent('passes when the token limit cut its answer', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: {
        completion: {
          body: {
            id: 'x',
            object: 'chat.completion',
            model: 'gpt-5.5',
            choices: [{ index: 0, message: { role: 'assistant', content: '' }, finish_reason: 'length' }],
            usage: { completion_tokens: 16, completion_tokens_details: { reasoning_tokens: 16 } },
          },
        },
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["gpt-5.5"]' });
  });

  it.concurrent('passes when the gateway says that the limit was reached while thinking', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: {
        completion: apiError(
          400,
          'Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.',
        ),
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["gpt-5.5"]' });
  });
});

describe('the key goes where `auth` says', () => {
  const schemes: [string, string, (key: string) => string][] = [
    ['bearer', 'authorization', (key) => `Bearer ${key}`],
    ['api-key', 'api-key', (key) => key],
    ['x-api-key', 'x-api-key', (key) => key],
  ];
  it.concurrent.each(schemes)('%s: as the header %s alone', async (auth, header, value) => {
    const { step, gateway, key } = await preflight({ inputs: { ...ONE, auth } });
    expect(step.outputs.verdict).toBe('pass');
    for (const { headers } of gateway.requests) {
      expect(headers[header]).toBe(value(key));
      expect(JSON.stringify(headers).split(key)).toHaveLength(2);
    }
  });

  it.concurrent('none: nowhere, and none is needed', async () => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, auth: 'none', 'api-key': '' },
      gateway: { key: null },
    });
    expect(step.outputs.verdict).toBe('pass');
    for (const { headers } of gateway.requests) {
      expect(headers).not.toHaveProperty('authorization');
      expect(headers).not.toHaveProperty('api-key');
    }
    expect(firstGateway(step).key).toBeNull();
    expect(findingsOf(step, 'api-key').map(({ status }) => status)).not.toContain('fail');
  });
});
