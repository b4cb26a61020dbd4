import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { createWatch, haltFacts } from '../../src/http/exchange/halt.ts';

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

describe('a watch', () => {
  it('has one listener for all requests, and none behind the last one', () => {
    const { signal } = new AbortController();
    const watch = createWatch();
    const ends = Array.from({ length: 50 }, () => watch({ timeoutMs: 60_000, signal }, () => undefined));
    expect(listeners(signal)).toBe(1);
    for (const end of ends.slice(1)) end();
    expect(listeners(signal)).toBe(1);
    ends[0]?.();
    expect(listeners(signal)).toBe(0);
    watch({ timeoutMs: 60_000, signal }, () => undefined)();
    expect(listeners(signal)).toBe(0);
  });

  it('tells every request that is still under way, once, and why', () => {
    const cancel = new AbortController();
    const watch = createWatch();
    const told: string[] = [];
    const ends = ['a', 'b', 'c'].map((name) =>
      watch({ timeoutMs: 60_000, signal: cancel.signal }, (reason) => told.push(`${name} ${reason}`)),
    );
    ends[1]?.();
    cancel.abort('cancelled');
    cancel.abort('deadline');
    expect(told).toEqual(['a cancelled', 'c cancelled']);
    for (const end of ends) end();
  });

  it('tells nobody whose watch was ended by one that was told before', () => {
    const cancel = new AbortController();
    const watch = createWatch();
    const told: string[] = [];
    const limit = { timeoutMs: 60_000, signal: cancel.signal };
    const endOfA = watch(limit, () => {
      told.push('a');
      endOfB();
    });
    const endOfB = watch(limit, () => told.push('b'));
    cancel.abort('cancelled');
    expect(told).toEqual(['a']);
    endOfA();
  });

  it('tells a request that begins when the signal has fired', async () => {
    const told: string[] = [];
    const end = createWatch()({ timeoutMs: 60_000, signal: AbortSignal.abort('deadline') }, (reason) =>
      told.push(reason),
    );
    await Promise.resolve();
    end();
    expect(told).toEqual(['deadline']);
  });
});

describe('what is told of a halted request', () => {
  it.each([
    [0.4, '1 ms'],
    [40, '40 ms'],
    [600, '0.6 s'],
    [30_000, '30 s'],
  ])('after %d ms says %s', (elapsedMs, said) => {
    const { message } = haltFacts('timeout', 'headers', elapsedMs, null);
    expect(message).toBe(`No answer came within ${said}.`);
  });
});
