/** Retries, `Retry-After`, cool-down, `wait` and `deadline`: what is tried again, when, and when no more. */
import { describe, expect, it } from '@jest/globals';
import {
  type Answer,
  apiError,
  completion,
  DEFAULT_MODELS,
  healthyCompletion,
  type Received,
} from '../support/answers.ts';
import { startGateway } from '../support/gateway.ts';
import { check, preflight } from '../support/preflight.ts';
import { findingOf, problemsOf, wordsOf } from '../support/report.ts';

const ONE = { models: 'gpt-5.5' };
const healthy = healthyCompletion(DEFAULT_MODELS);
const limited = (headers: Record<string, string> = {}): Answer => ({
  ...apiError(429, 'Rate limit reached for requests', 'rate_limit_exceeded', 'requests'),
  headers,
});
const broken = apiError(500, 'Internal server error', null, 'server_error');

function gaps(requests: readonly Received[]): number[] {
  const times = requests.filter(({ method }) => method === 'POST').map(({ atMs }) => atMs);
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

describe('a failure that another attempt can cure', () => {
  it.concurrent('is tried again, and the pass says so', async () => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, retries: '2' },
      gateway: { completion: [broken, broken, healthy] },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(gateway.count('POST /v1/chat/completions')).toBe(3);
    const finding = findingOf(step, 'completion');
    expect(finding).toMatchObject({ status: 'pass', attempts: 3 });
    expect(finding.tries.map(({ httpStatus, code }) => [httpStatus, code])).toEqual([
      [500, 'gateway-error'],
      [500, 'gateway-error'],
      [200, null],
    ]);
    expect(finding.seen).toMatch(/3|retr|attempt/i);
    for (const gap of gaps(gateway.requests)) expect(gap).toBeGreaterThanOrEqual(250);
    const [, second, third] = finding.tries.map(({ waitedMs }) => waitedMs);
    expect(third).toBeGreaterThan(second ?? 0);
  });

  it.concurrent('is given up after `retries` more', async () => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, retries: '1' },
      gateway: { completion: broken },
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'gateway-error' });
    expect(gateway.count('POST /v1/chat/completions')).toBe(2);
    expect(findingOf(step, 'completion')).toMatchObject({ attempts: 2, retryable: true });
    expect(findingOf(step, 'completion').seen).toMatch(/ 2 attempts were made\.$/);
  });

  it.concurrent('names what failed first where that took the model out of service', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, retries: '1' },
      gateway: {
        completion: [
          apiError(
            401,
            'litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided.',
          ),
          apiError(
            429,
            'No deployments available for selected model, Try again in 5 seconds. All deployments for selected model are in cooldown.',
            '429',
            'all_deployments_in_cooldown',
          ),
        ],
      },
    });
    const finding = findingOf(step, 'completion');
    expect(finding).toMatchObject({ code: 'upstream-error', httpStatus: 401, attempts: 2 });
    expect(finding.seen).toMatch(/Incorrect API key.*nothing left/);
    expect(finding.tries.map(({ code }) => code)).toEqual(['upstream-error', 'model-unavailable']);
  });

  const never: [string, Answer, string][] = [
    ['money', apiError(429, 'You exceeded your current quota.', 'insufficient_quota'), 'quota-exhausted'],
    ['a key', apiError(401, 'Incorrect API key provided.', 'invalid_api_key'), 'key-rejected'],
    ['a permission', apiError(403, 'Missing scopes: model.request'), 'permission-denied'],
    ['a model', apiError(404, 'The model `gpt-5.5` does not exist', 'model_not_found'), 'model-not-found'],
  ];
  it.concurrent.each(never)('is not %s', async (_name, answer, code) => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, retries: '3' },
      gateway: { completion: answer },
    });
    expect(step.outputs.diagnosis).toBe(code);
    expect(gateway.count('POST /v1/chat/completions')).toBe(1);
  });

  it.concurrent('is not what the gateway says is none', async () => {
    const { gateway } = await preflight({
      inputs: { ...ONE, retries: '3' },
      gateway: { completion: { ...broken, headers: { 'x-should-retry': 'false' } } },
    });
    expect(gateway.count('POST /v1/chat/completions')).toBe(1);
  });

  it.concurrent('of the list is tried again too', async () => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, retries: '1' },
      gateway: { list: [broken, { body: { data: [{ id: 'gpt-5.5' }] } }] },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(gateway.count('GET /v1/models')).toBe(2);
  });
});

describe('Retry-After', () => {
  const forms: [name: string, headers: () => Record<string, string>, least: number][] = [
    ['in seconds', () => ({ 'retry-after': '1' }), 1000],
    ['as a date', () => ({ 'retry-after': new Date(Date.now() + 2000).toUTCString() }), 900],
    ['in milliseconds', () => ({ 'retry-after-ms': '900' }), 900],
    ['as `x-ratelimit-reset-requests: 1s`', () => ({ 'x-ratelimit-reset-requests': '1s' }), 1000],
    ['as `x-ratelimit-reset-tokens: 876ms`', () => ({ 'x-ratelimit-reset-tokens': '876ms' }), 876],
    ['in the past', () => ({ 'retry-after': '-5' }), 250],
    ['that is nonsense', () => ({ 'retry-after': 'soon' }), 250],
    ['of zero', () => ({ 'retry-after': '0' }), 250],
  ];
  it.concurrent.each(forms)('%s is waited for', async (_name, headers, least) => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, retries: '1' },
      gateway: { completion: [() => limited(headers()), healthy] },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(gaps(gateway.requests)[0]).toBeGreaterThanOrEqual(least);
    expect(gaps(gateway.requests)[0]).toBeLessThan(least + 10_000);
  });

  const long: [string, Record<string, string>, RegExp][] = [
    ['an hour', { 'retry-after': '3600' }, /1 ?h|60 ?m|3600/],
    ['six minutes', { 'x-ratelimit-reset-requests': '6m0s' }, /6 ?m|360/],
  ];
  it.concurrent.each(long)(
    'of %s is longer than `max-wait`: told, not waited for',
    async (_name, headers, says) => {
      const { step, gateway } = await preflight({
        inputs: { ...ONE, retries: '2', 'max-wait': '2s' },
        gateway: { completion: limited(headers) },
        limitMs: 10_000,
      });
      expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'rate-limited' });
      expect(gateway.count('POST /v1/chat/completions')).toBe(1);
      expect(wordsOf(findingOf(step, 'completion'))).toMatch(says);
      expect(findingOf(step, 'completion').seen).toMatch(/; `max-wait` allows 2 s\.$/);
    },
  );

  // `rate-limited`, which the input's row names, is about this key: a gateway that is down would only warn by it.
  it.concurrent.each([
    ['Service Unavailable', 'gateway-unavailable', 'fail'],
    ['Model is overloaded, please try again later', 'overloaded', 'warn'],
    ['Rate limit exceeded', 'rate-limited', 'warn'],
  ])('longer than `max-wait` on a 503 ends it as what it says: %s', async (says, diagnosis, verdict) => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, retries: '2', 'max-wait': '2s' },
      gateway: { completion: { ...apiError(503, says), headers: { 'retry-after': '3600' } } },
    });
    expect(step.outputs).toMatchObject({ verdict, diagnosis });
    expect(gateway.count('POST /v1/chat/completions')).toBe(1);
    expect(findingOf(step, 'completion').seen).toMatch(
      /says to retry in 60 min, .*; `max-wait` allows 2 s\.$/,
    );
  });
});

describe('a 429', () => {
  it.concurrent('without a word is a rate limit, and warns', async () => {
    const { step } = await preflight({ inputs: ONE, gateway: { completion: { status: 429, body: '' } } });
    expect(step.outputs).toMatchObject({
      verdict: 'warn',
      diagnosis: 'rate-limited',
      'models-missing': '["gpt-5.5"]',
    });
  });

  it.concurrent('holds the whole gateway back and halves the requests under way', async () => {
    const models = Array.from({ length: 24 }, (_, index) => `model-${index}`);
    let asked = 0;
    let limitedAt = 0;
    const later: Received[] = [];
    const { step } = await preflight({
      inputs: { models: models.join(','), concurrency: '8', retries: '3' },
      gateway: {
        models,
        completion: (request) => {
          asked += 1;
          if (asked === 5) {
            limitedAt = request.atMs;
            return limited({ 'retry-after': '1' });
          }
          if (asked > 9) later.push(request);
          // Long enough that what was under way ends after the limit is known.
          return { body: completion(String(request.json?.model)), afterMs: 400 };
        },
      },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(Math.min(...later.map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(limitedAt + 1000);
    expect(Math.max(...later.slice(0, 4).map(({ underWay }) => underWay))).toBeLessThanOrEqual(4);
  });

  it.concurrent('of a gateway that takes three at a time ends with every model working', async () => {
    const models = Array.from({ length: 12 }, (_, index) => `model-${index}`);
    const { step } = await preflight({
      inputs: { models: models.join(','), concurrency: '8', retries: '6' },
      gateway: {
        models,
        completion: (request) =>
          request.underWay > 3 ? limited() : { body: completion(String(request.json?.model)), afterMs: 50 },
      },
    });
    expect(JSON.parse(step.outputs['models-working'] ?? '')).toHaveLength(12);
  });

  it.concurrent.each([1, 3])(
    'of a gateway that takes %i at a time, and says so as nginx does, ends with every model working',
    async (most) => {
      const models = Array.from({ length: 12 }, (_, index) => `model-${index}`);
      const body =
        '<html><head><title>503 Service Temporarily Unavailable</title></head><body>nginx</body></html>';
      const { step } = await preflight({
        inputs: { models: models.join(','), probes: 'completion,tools', retries: '2' },
        gateway: {
          models,
          completion: (request) =>
            request.underWay > most
              ? { status: 503, headers: { 'content-type': 'text/html' }, body }
              : { body: completion(String(request.json?.model)), afterMs: 200 },
        },
      });
      expect(step.outputs.failed).toBe('');
      expect(JSON.parse(step.outputs['models-working'] ?? '')).toHaveLength(12);
    },
  );

  it.concurrent('of a gateway that takes one at a time fails only the model that is broken', async () => {
    const models = Array.from({ length: 12 }, (_, index) => `model-${index}`);
    const busy = { status: 503, body: 'Service Unavailable' };
    const { step } = await preflight({
      inputs: { models: 'model-*', retries: '2' },
      gateway: {
        models,
        completion: (request) =>
          request.underWay > 1 || request.json?.model === 'model-0'
            ? busy
            : { body: completion(String(request.json?.model)), afterMs: 200 },
      },
    });
    expect(JSON.parse(step.outputs['models-working'] ?? '')).toEqual(models.slice(1));
  });

  it.concurrent('that never ends is told within bounded time', async () => {
    const models = Array.from({ length: 6 }, (_, index) => `model-${index}`);
    const { step } = await preflight({
      inputs: { models: models.join(','), retries: '2', deadline: '8s' },
      gateway: { models, completion: limited() },
      limitMs: 15_000,
    });
    expect(['rate-limited', 'deadline-exceeded']).toContain(step.outputs.diagnosis);
  });
});

describe('`wait`', () => {
  it.concurrent('keeps checking until the gateway works', async () => {
    let down = true;
    const gateway = await startGateway({
      everything: (request, response) => {
        if (down) return { status: 502, body: 'Bad Gateway' };
        if (request.method === 'GET') return { body: { data: [{ id: 'gpt-5.5' }] } };
        return healthy(request, response);
      },
    });
    try {
      const step = await check(gateway.baseUrl, {
        inputs: { ...ONE, wait: '20s' },
        during: async () => {
          await new Promise<void>((resolve) => {
            const timer = setInterval(() => {
              if (gateway.requests.length < 3) return;
              clearInterval(timer);
              resolve();
            }, 20);
          });
          down = false;
        },
      });
      expect(step.outputs.verdict).toBe('pass');
    } finally {
      await gateway.stop();
    }
  });

  it.concurrent('ends with the failure when its time is over', async () => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, wait: '2s' },
      gateway: { everything: { status: 503, body: 'no healthy upstream' } },
      limitMs: 15_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'gateway-unavailable' });
    // Whoever has waited is not told to begin with it.
    expect(findingOf(step, 'completion').next).toMatch(/ raise `wait`\.$/);
    expect(gateway.requests.length).toBeGreaterThan(2);
    expect(step.report?.durationMs).toBeGreaterThanOrEqual(2000);
  });

  it.concurrent('says to raise the deadline where that ended the wait', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, wait: '60s', deadline: '2s' },
      gateway: { everything: { status: 503, body: 'no healthy upstream' } },
      limitMs: 15_000,
    });
    // The deadline ends a pause between two looks, or the last look itself.
    expect(findingOf(step, 'completion').next).toMatch(/\b[Rr]aise `deadline`/);
  });

  it.concurrent('does not wait for what time does not cure', async () => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, wait: '20s' },
      gateway: { key: 'another' },
      limitMs: 10_000,
    });
    expect(step.outputs.diagnosis).toBe('key-rejected');
    expect(gateway.requests.length).toBeLessThanOrEqual(2);
  });

  it.concurrent('waits for a route that is not there yet', async () => {
    let asked = 0;
    const { step } = await preflight({
      inputs: { ...ONE, wait: '20s' },
      gateway: {
        everything: (request, response) => {
          asked += 1;
          if (asked < 20) return apiError(404, 'Not Found');
          return request.method === 'GET'
            ? { body: { data: [{ id: 'gpt-5.5' }] } }
            : healthy(request, response);
        },
      },
    });
    expect(step.outputs.verdict).toBe('pass');
  });
});

describe('`deadline`', () => {
  it.concurrent('ends the run, and what was finished is kept', async () => {
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5, gpt-5.4', deadline: '5s', timeout: '20s' },
      gateway: {
        completion: (request, response) =>
          request.json?.model === 'gpt-5.5' ? healthy(request, response) : undefined,
      },
      limitMs: 20_000,
    });
    expect(step.outputs).toMatchObject({
      verdict: 'fail',
      diagnosis: 'deadline-exceeded',
      'models-working': '["gpt-5.5"]',
      'models-missing': '["gpt-5.4"]',
    });
    expect(problemsOf(step)).toContain('completion: deadline-exceeded');
  });

  it.concurrent('counts the waiting for a rate limit', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, deadline: '2s', retries: '2' },
      gateway: { completion: limited({ 'retry-after': '30' }) },
      limitMs: 20_000,
    });
    expect(['deadline-exceeded', 'rate-limited']).toContain(step.outputs.diagnosis);
    expect(step.report?.durationMs).toBeLessThan(15_000);
  });
});
