/** A rate limit that never ends, over 40 models: how often is asked, how long, and what it is called. */
import { describe, expect, it } from '@jest/globals';
import { NO_PAST } from '../../src/check/deps.ts';
import { createInquiry } from '../../src/check/inquiry.ts';
import { configure } from '../../src/config/run.ts';
import type { GatewayClient } from '../../src/http/client.ts';
import { probeRequest } from '../../src/probe/requests.ts';
import { createClock } from '../http/clock.ts';

const ROOT = 'http://127.0.0.1/v1';
const MODELS = Array.from({ length: 40 }, (_, at) => `model-${at}`);
const BODY = JSON.stringify({ error: { message: 'Rate limit reached', code: 'rate_limit_exceeded' } });

function specOf(retries: number, maxWait: string) {
  const inputs = { 'base-url': ROOT, auth: 'none', retries: `${retries}`, 'max-wait': maxWait };
  const around = {
    workspace: '/',
    reportFolder: null,
    secretsWithheld: false,
    keySource: '',
    readFile: () => '',
  };
  const [spec] = configure(inputs, around).run.gateways;
  if (spec === undefined) throw new Error('no gateway');
  return spec;
}

interface Limited {
  readonly retries: number;
  readonly retryAfter?: string;
  readonly maxWait?: string;
  readonly deadlineMs?: number;
}

/** All models at once, to a gateway that gives nothing but 429, each in 10 ms of a clock that only waits move. */
async function endless({
  retries,
  retryAfter,
  maxWait = '60s',
  deadlineMs = Number.POSITIVE_INFINITY,
}: Limited) {
  const clock = createClock();
  const began = clock.now();
  const deadline = new AbortController();
  let requests = 0;
  let underWay = 0;
  let most = 0;
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  const client: GatewayClient = {
    send: async () => {
      requests += 1;
      underWay += 1;
      most = Math.max(most, requests <= 8 ? 0 : underWay);
      await Promise.resolve();
      underWay -= 1;
      clock.advance(10);
      const timing = { firstByteMs: 10, durationMs: 10, arrivals: [] };
      return {
        kind: 'answer',
        status: 429,
        headers,
        body: BODY,
        truncated: false,
        bodyFault: null,
        redirects: [],
        ...timing,
      };
    },
    requests: 0,
    connections: [],
    close: async () => undefined,
  };
  const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
    const left = began + deadlineMs - clock.now();
    await clock.sleep(Math.min(ms, left), signal);
    if (ms >= left) deadline.abort('deadline');
  };
  const deps = {
    now: clock.now,
    wallClock: clock.now,
    sleep,
    random: () => 0.5,
    signal: deadline.signal,
    proxy: { httpProxy: '', httpsProxy: '', noProxy: '' },
    redact: (text: string) => text,
    userAgent: '',
    control: async () => 'unreached' as const,
    onProgress: () => undefined,
    past: NO_PAST,
  };
  const inquiry = createInquiry({ spec: specOf(retries, maxWait), client, deps });
  const asked = await Promise.all(
    MODELS.map((model) =>
      inquiry.ask({ question: 'completion', model, request: probeRequest('completion', ROOT, model) }),
    ),
  );
  const codes = asked.map((one) => one?.diagnosis.code ?? 'not asked');
  const count = (code: string): number => codes.filter((one) => one === code).length;
  return { requests, most, tookMs: clock.now() - began, count, stopped: inquiry.stopped()?.code ?? null };
}

describe('a rate limit that never ends, over 40 models', () => {
  it.each([
    [2, '1'],
    [2, undefined],
    [10, '1'],
    [10, undefined],
  ])(
    'with %i retries and `Retry-After` %s is asked as often as retries allow, one at a time, and named',
    async (retries, retryAfter) => {
      const { requests, most, tookMs, count } = await endless({ retries, ...(retryAfter && { retryAfter }) });
      expect(requests).toBe(40 * (retries + 1));
      // After the eight that were under way when the first limit was told.
      expect(most).toBe(1);
      expect(count('rate-limited')).toBe(40);
      // Whatever the order in which they are asked, no model waits longer than its own waits and those of the others.
      expect(tookMs).toBeLessThan(40 * (retries + 1) * 61_000);
    },
  );

  it.each([
    [2, '1'],
    [10, '1'],
    [10, undefined],
  ])('with %i retries and `Retry-After` %s ends at the deadline', async (retries, retryAfter) => {
    const deadlineMs = 20_000;
    const given = { retries, deadlineMs, ...(retryAfter && { retryAfter }) };
    const { requests, tookMs, count } = await endless(given);
    expect(tookMs).toBeLessThanOrEqual(deadlineMs);
    expect(requests).toBeLessThanOrEqual(40 * (retries + 1));
    // What was asked to its end is what it is; the rest is not finished.
    expect(count('rate-limited') + count('deadline-exceeded') + count('not asked')).toBe(40);
    expect(count('deadline-exceeded') + count('not asked')).toBeGreaterThan(0);
  });

  it('waits no longer between two attempts than `max-wait` and what jitter adds, retries or not', async () => {
    const { tookMs } = await endless({ retries: 10, maxWait: '2s' });
    const { tookMs: patient } = await endless({ retries: 10 });
    expect(tookMs).toBeLessThan(patient / 4);
  });

  it('that asks for more than `max-wait` is asked no more', async () => {
    const { requests, tookMs, count, stopped } = await endless({
      retries: 10,
      retryAfter: '5',
      maxWait: '2s',
    });
    expect(requests).toBeLessThanOrEqual(8);
    expect(tookMs).toBeLessThan(1000);
    expect(stopped).toBe('rate-limited');
    expect(count('rate-limited') + count('not asked')).toBe(40);
  });
});
