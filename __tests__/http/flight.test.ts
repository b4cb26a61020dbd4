/** One flight, on a clock of ours. */
import { setImmediate as turn } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { LARGE_WINDOW } from '../../src/http/body/content-coding.ts';
import { windowBudget } from '../../src/http/body/process-budgets.ts';
import { Flight } from '../../src/http/exchange/flight.ts';
import type { LaneOutcome } from '../../src/http/exchange/lane-request.ts';
import { Stopwatch } from '../../src/http/exchange/stopwatch.ts';

const LIST = '{"object": "list", "data": []}';

describe('how long a request took', () => {
  it('has no time in it for which the body was not read because of others', async () => {
    let clock = 0;
    let tell = (_outcome: LaneOutcome): void => undefined;
    const landed = new Promise<LaneOutcome>((resolve) => {
      tell = resolve;
    });
    const flight = new Flight(
      { path: '/', method: 'GET', headers: [], body: null, maxBytes: 1_000, startedAt: 0 },
      {
        redaction: { redact: (text) => text, secrets: [] },
        stopwatch: new Stopwatch({ startedAt: 0, now: () => clock, waitedMs: () => 0 }),
        line: () => null,
        dialPhase: () => 'connect',
        proxy: null,
        throughPlainProxy: false,
        hangUp: () => undefined,
        onDone: tell,
      },
    );
    const other = windowBudget.share(() => undefined);
    other.hold(LARGE_WINDOW);
    flight.onRequestStart();
    clock = 20;
    const controller = { rawHeaders: [Buffer.from('content-encoding'), Buffer.from('br')] };
    flight.onResponseStart(controller, 200, { 'content-encoding': 'br' });
    // It would stay in memory until the answer is made.
    expect(controller.rawHeaders).toBeNull();
    flight.onResponseData(null, brotliCompressSync(LIST));
    clock = 12_020;
    other.hold(0);
    await turn();
    clock = 12_030;
    flight.onResponseEnd();
    expect((await landed).exchange).toMatchObject({ kind: 'answer', body: LIST, durationMs: 30 });
  });
});
