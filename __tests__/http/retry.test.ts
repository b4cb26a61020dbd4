import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { OutgoingRequest } from '../../src/http/client.ts';
import { createPace } from '../../src/http/pace.ts';
import { type RetryOptions, sendWithRetries } from '../../src/http/retry.ts';
import type { Exchange } from '../../src/model/observation.ts';
import { collectGarbage } from '../../src/safety/garbage.ts';
import { createClock } from './clock.ts';

const REQUEST: OutgoingRequest = {
  method: 'POST',
  url: 'http://127.0.0.1/v1/chat/completions',
  body: { max_tokens: 1 },
  accept: 'application/json',
  maxBytes: 1000,
};

function answer(status: number, headers: Record<string, string> = {}, body = ''): Exchange {
  const timing = { firstByteMs: 1, durationMs: 1, arrivals: [] };
  return {
    kind: 'answer',
    status,
    headers,
    body,
    truncated: false,
    bodyFault: null,
    redirects: [],
    ...timing,
  };
}

const RESET: Exchange = {
  kind: 'fault',
  type: 'reset',
  phase: 'headers',
  errno: 'ECONNRESET',
  message: '',
  proxy: null,
  durationMs: 1,
};

function judged(exchange: Exchange) {
  const status = exchange.kind === 'answer' ? exchange.status : 0;
  return { status, retry: status !== 200 && status !== 401, slowDown: status === 429 };
}

/** Sends what the script says, in turn, the last one for ever; one exchange takes 10 ms. */
async function play(script: readonly Exchange[], options: Partial<RetryOptions> = {}) {
  const clock = createClock();
  const pace = createPace({ concurrency: 8, ...clock });
  const bodies: unknown[] = [];
  let place = 0;
  let cuts = 0;
  const attempts = await sendWithRetries({
    request: REQUEST,
    send: async ({ body }) => {
      bodies.push(body);
      clock.advance(10);
      return script[Math.min(place++, script.length - 1)] ?? RESET;
    },
    pace,
    retries: 2,
    maxWaitMs: 60_000,
    judge: async (exchange) => judged(exchange),
    keep: (exchange) => exchange,
    signal: new AbortController().signal,
    ...clock,
    wallClock: () => Date.parse('2026-11-22T14:00:00Z'),
    random: () => 0,
    onCut: () => {
      cuts += 1;
    },
    ...options,
  });
  const statuses = attempts.map(({ exchange }) =>
    exchange.kind === 'answer' ? exchange.status : exchange.type,
  );
  return { attempts, statuses, bodies, clock, pace, cuts, waits: attempts.map(({ waitedMs }) => waitedMs) };
}

describe('attempts', () => {
  it('are one where the answer is good or hopeless', async () => {
    expect((await play([answer(200)])).statuses).toEqual([200]);
    expect((await play([answer(401)])).statuses).toEqual([401]);
  });

  it('go on until one is good', async () => {
    expect((await play([RESET, answer(503), answer(200)])).statuses).toEqual(['reset', 503, 200]);
  });

  it('end after as many retries as are allowed', async () => {
    expect((await play([answer(503)])).statuses).toEqual([503, 503, 503]);
    expect((await play([answer(503)], { retries: 0 })).statuses).toEqual([503]);
  });

  it('wait 250 ms at least, and longer each time', async () => {
    const { waits, attempts } = await play([answer(503)], { retries: 4 });
    expect(waits).toEqual([0, 251, 501, 1001, 2001]);
    expect(attempts.map(({ startedMs }) => startedMs)).toEqual([1000, 1261, 1772, 2783, 4794]);
  });

  it('double no further than a wait may be that is asked for, and are longer each time all the same', async () => {
    const all = { retries: 10, maxWaitMs: 2000 };
    const { waits } = await play([answer(429)], all);
    expect(waits).toEqual([0, 251, 501, 1001, 2001, 2002, 2003, 2004, 2005, 2006, 2007]);
    const by = [0.9, 0.1, 0.5, 0, 0.99];
    let looked = 0;
    const random = () => by[looked++ % by.length] ?? 0;
    const jittered = (await play([answer(429)], { ...all, random })).waits;
    for (const [at, wait] of jittered.entries()) {
      if (at > 0) expect(wait).toBeGreaterThan(jittered[at - 1] ?? 0);
      expect(wait).toBeLessThanOrEqual(2000 + at * 502);
    }
  });

  it('wait longer, never shorter, by chance', async () => {
    const { waits } = await play([answer(503)], { random: () => 0.999 });
    expect(waits).toEqual([0, 314, 626]);
  });

  it.each([
    [{ 'retry-after': '3' }, '', 3001],
    [{ 'retry-after': '0' }, '', 251],
    [{ 'retry-after': '-9' }, '', 251],
    [{ 'retry-after-ms': '100' }, '', 251],
    [{}, 'Please try again in 1.2s', 1201],
    [{ 'retry-after': '60' }, '', 60_001],
  ])('wait at least as long as %j %s asks', async (headers, body, waited) => {
    const { waits } = await play([answer(429, headers as Record<string, string>, body), answer(200)]);
    expect(waits).toEqual([0, waited]);
  });

  it('end at once where the wait is longer than allowed, for the whole gateway', async () => {
    const { statuses, pace, clock } = await play([answer(429, { 'retry-after': '61' })]);
    expect(statuses).toEqual([429]);
    expect(pace.stoppedUntil).toBe(clock.now() + 61_000);
    expect(await pace.run(async () => ({}), new AbortController().signal)).toBeNull();
  });

  it('end at once for one request alone where the wait is not about the rate', async () => {
    const { statuses, pace } = await play([answer(503, { 'retry-after': '3600' })]);
    expect(statuses).toEqual([503]);
    expect(pace.stoppedUntil).toBeNull();
  });

  it('end where the gateway says so', async () => {
    expect((await play([answer(503, { 'x-should-retry': 'false' })])).statuses).toEqual([503]);
  });

  it('slow the gateway down on a 429 only', async () => {
    expect((await play([answer(429), answer(200)])).pace.concurrency).toBe(4);
    expect((await play([answer(503), answer(200)])).pace.concurrency).toBe(8);
  });

  it('hold the gateway back after the last 429 too', async () => {
    const { pace, clock } = await play([answer(429, { 'retry-after': '9' })], { retries: 0 });
    const ended = clock.now();
    await pace.run(async () => ({}), new AbortController().signal);
    expect(clock.now() - ended).toBeGreaterThanOrEqual(9000);
  });

  it('are none when the run ended before', async () => {
    expect((await play([answer(200)], { signal: AbortSignal.abort('deadline') })).attempts).toEqual([]);
  });

  it('end when the run ends while they wait', async () => {
    const controller = new AbortController();
    const { statuses, cuts } = await play([answer(503)], {
      signal: controller.signal,
      sleep: async () => controller.abort('cancelled'),
    });
    expect(statuses).toEqual([503]);
    expect(cuts).toBe(1);
  });

  it('are not cut where they were through', async () => {
    expect((await play([answer(200)])).cuts).toBe(0);
    expect((await play([answer(503)])).cuts).toBe(0);
  });
});

describe('an adapted request', () => {
  it('follows at once, and is no retry', async () => {
    const { statuses, bodies, waits } = await play([answer(400), answer(503), answer(503), answer(200)], {
      judge: async (exchange, { body }) => {
        const { status, ...rest } = judged(exchange);
        return { ...rest, adapted: status === 400 ? { ...body, max_completion_tokens: 16 } : null };
      },
    });
    expect(statuses).toEqual([400, 503, 503, 200]);
    expect(bodies).toEqual([
      { max_tokens: 1 },
      ...Array(3).fill({ max_tokens: 1, max_completion_tokens: 16 }),
    ]);
    expect(waits).toEqual([0, 0, 251, 501]);
  });

  it('is adapted as often as there is another form, five times at most', async () => {
    const forms = (most: number): RetryOptions['judge'] => {
      let times = 0;
      return async (_exchange, { body }) => {
        const adapted = times++ < most ? { ...body, form: times } : null;
        return { retry: false, slowDown: false, adapted };
      };
    };
    expect((await play([answer(400)], { judge: forms(1) })).statuses).toEqual([400, 400]);
    const { bodies } = await play([answer(400)], { judge: forms(9) });
    expect(bodies.slice(1)).toMatchObject([1, 2, 3, 4, 5].map((form) => ({ form })));
  });

  it('has a last form where no retry is left, which is not tried again', async () => {
    const judge: RetryOptions['judge'] = async (exchange, { body }) => ({
      ...judged(exchange),
      lastForm: exchange.kind === 'answer' && !('form' in (body ?? {})) ? { ...body, form: 'last' } : null,
    });
    const formsOf = async (...[script, options]: Parameters<typeof play>) =>
      (await play(script, { judge, ...options })).bodies.map((body) =>
        JSON.stringify(body).includes('last') ? 'last' : 'first',
      );
    expect(await formsOf([answer(503)])).toEqual(['first', 'first', 'first', 'last']);
    expect(await formsOf([answer(503)], { retries: 0 })).toEqual(['first', 'last']);
    expect(await formsOf([answer(503), answer(200)])).toEqual(['first', 'first']);
    for (const one of [answer(401), RESET]) expect(await formsOf([one], { retries: 0 })).toEqual(['first']);
  });

  it.each([
    [200, ['sent a', 'sent b', 'judged a', 'judged b']],
    [429, ['sent a', 'judged a', 'sent b', 'judged b']],
  ])('with status %i gives its place to the next one in this order', async (status, order) => {
    const told: string[] = [];
    const clock = createClock();
    const pace = createPace({ concurrency: 1, ...clock });
    const ask = (name: string) =>
      play([answer(status)], {
        pace,
        send: async () => {
          told.push(`sent ${name}`);
          return answer(status);
        },
        judge: async () => {
          told.push(`judged ${name}`);
          return { retry: false, slowDown: false };
        },
      });
    await Promise.all([ask('a'), ask('b')]);
    expect(told).toEqual(order);
  });

  it.each([
    ['asked again', { judge: async () => ({ retry: true, slowDown: false, adapted: { max_tokens: 2 } }) }],
    ['tried again', {}],
  ])('holds nothing of an answer while it waits to be %s', async (_name, options) => {
    const answers: WeakRef<Exchange>[] = [];
    const over = new AbortController();
    const { signal } = over;
    const ended = new Promise<void>((end) => signal.addEventListener('abort', () => end()));
    const playing = play([], {
      ...options,
      signal,
      send: async () => {
        if (answers.length > 0) await ended;
        const whole = answer(503);
        answers.push(new WeakRef(whole));
        return whole;
      },
      keep: () => answer(503),
      sleep: () => ended,
    });
    for (let turns = 0; turns < 9; turns += 1) await turn();
    collectGarbage();
    expect(answers.map((one) => one.deref())).toEqual([undefined]);
    over.abort();
    await playing;
  });
});
