import { describe, expect, it } from '@jest/globals';
import { retryHint } from '../../src/check/retry-hint.ts';

const NOW = Date.parse('2026-11-22T14:00:00Z');

describe('when it may be asked again', () => {
  it.each([
    [3_000, ' It says to retry in 3 s, at 14:00 UTC.'],
    [2_580_000, ' It says to retry in 43 min, at 14:43 UTC.'],
    [20 * 3_600_000, ' It says to retry in 20 h, at 2026-11-23 10:00 UTC.'],
    [366 * 86_400_000, ' It says to retry in over a year.'],
  ])('in %d ms', (ms, told) => {
    expect(retryHint(ms, NOW)).toBe(told);
  });

  it('names the input that did not allow to wait for it', () => {
    expect(retryHint(20_000, NOW, 5_000)).toBe(
      ' It says to retry in 20 s, at 14:00 UTC; `max-wait` allows 5 s.',
    );
    expect(retryHint(366 * 86_400_000, NOW, 60_000)).toBe(
      ' It says to retry in over a year; `max-wait` allows 1 min.',
    );
    expect(retryHint(5_000, NOW, 5_000)).not.toContain('max-wait');
  });
});
