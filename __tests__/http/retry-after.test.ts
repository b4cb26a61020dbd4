import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryAfterFromText, retryAfterMs } from '../../src/http/retry-after.ts';

const NOW = Date.parse('2026-11-22T14:00:00Z');
const YEAR = 366 * 86_400_000;

describe('Retry-After', () => {
  it.each([
    ['5', 5000],
    ['1.5', 1500],
    ['0', 0],
    [' 7 ', 7000],
    ['5, 10', 10_000],
    ['2s', 2000],
    ['1m', 60_000],
    ['Sun, 22 Nov 2026 14:00:30 GMT', 30_000],
    ['Sunday, 22-Nov-26 14:00:30 GMT', 30_000],
    ['Sun Nov 22 14:00:30 2026 GMT', 30_000],
    ['2026-11-22T14:00:30Z', 30_000],
    [String(NOW / 1000 + 90), 90_000],
    [String(NOW + 90), 90],
    ['Sun, 22 Nov 2026 13:59:00 GMT', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['99999999', YEAR],
    ['1000000000', YEAR],
    [String(NOW / 1000 - 60), 0],
    ['1000000000000', YEAR],
    ['9'.repeat(400), YEAR],
    ['Fri, 31 Dec 9999 23:59:59 GMT', YEAR],
    ['-5', null],
    ['', null],
    ['soon', null],
    ['apples 5', null],
    ['1e3', null],
    ['NaN', null],
    ['Infinity', null],
    ['Sun, 99 Foo 2026', null],
    ['0x10', null],
  ])('"%s"', (value, ms) => {
    expect(retryAfterMs({ 'retry-after': value }, NOW)).toBe(ms);
  });

  it('is beaten by its finer sister', () => {
    expect(retryAfterMs({ 'retry-after-ms': '1500', 'retry-after': '2' }, NOW)).toBe(1500);
    expect(retryAfterMs({ 'retry-after-ms': '-1', 'retry-after': '2' }, NOW)).toBe(2000);
    expect(retryAfterMs({ 'retry-after-ms': '76' }, NOW)).toBe(76);
  });

  const at = (ms: number): string => new Date(NOW + ms).toUTCString();
  it.each([
    ['two hours slow', -7_200_000, at(-7_197_000), 3000],
    ['two hours fast', 7_200_000, at(7_203_000), 3000],
    ['two hours slow, in seconds since 1970', -7_200_000, String((NOW - 7_197_000) / 1000), 3000],
    ['days off, as an answer from a cache is', -3 * 86_400_000, at(30_000), 30_000],
    ['two hours slow, which says nothing of seconds', -7_200_000, '5', 5000],
  ])('is a moment of the clock of the gateway: %s', (_, offMs, value, ms) => {
    expect(retryAfterMs({ date: at(offMs), 'retry-after': value }, NOW)).toBe(ms);
  });

  it('is a moment of our clock where the gateway tells no time', () => {
    expect(retryAfterMs({ date: 'now 5', 'retry-after': at(30_000) }, NOW)).toBe(30_000);
  });

  it('counts on every status', () => {
    expect(retryAfterMs({ 'retry-after': '5' }, NOW, 503)).toBe(5000);
  });
});

describe('counted limits', () => {
  it.each([
    ['6m0s', 360_000],
    ['76ms', 76],
    ['1h2m3.5s', 3_723_500],
    ['1s', 1000],
    ['12', 12_000],
    [String(NOW + 4000), 4000],
    [String(NOW / 1000 + 4), 4000],
    ['1700000000', 0],
    ['later', null],
    ['-1s', null],
  ])('x-ratelimit-reset-requests "%s" of a used-up limit', (value, ms) => {
    const headers = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': value };
    expect(retryAfterMs(headers, NOW, 503)).toBe(ms);
  });

  it('ask for nothing while something is left', () => {
    const headers = { 'x-ratelimit-remaining-requests': '59', 'x-ratelimit-reset-requests': '1s' };
    expect(retryAfterMs(headers, NOW, 200)).toBeNull();
  });

  it('count only where used up, the longest of those', () => {
    const headers = {
      'x-ratelimit-remaining-requests': '9990',
      'x-ratelimit-reset-requests': '17h32m',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '20s',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '30',
    };
    expect(retryAfterMs(headers, NOW)).toBe(30_000);
  });

  it('give the nearest reset on a 429 where none is used up', () => {
    const headers = {
      'x-ratelimit-remaining-requests': '9990',
      'x-ratelimit-reset-requests': '17h32m',
      'x-ratelimit-remaining-tokens': '500',
      'x-ratelimit-reset-tokens': '20s',
    };
    expect(retryAfterMs(headers, NOW)).toBe(20_000);
    expect(retryAfterMs(headers, NOW, 500)).toBeNull();
  });

  it.each([
    [{ 'ratelimit-reset': '30' }, 30_000],
    [{ ratelimit: 'limit=100, remaining=0, reset=30' }, 30_000],
    [{ ratelimit: '"minute";r=0;t=30' }, 30_000],
    [
      {
        'anthropic-ratelimit-requests-remaining': '0',
        'anthropic-ratelimit-requests-reset': '2026-11-22T14:01:00Z',
      },
      60_000,
    ],
    [{ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0' }, null],
  ])('%j', (headers, ms) => {
    expect(retryAfterMs(headers as Record<string, string>, NOW)).toBe(ms);
  });
});

describe("waits in an error's text", () => {
  it.each([
    ['Rate limit reached for gpt-5. Limit 3, Used 3. Please try again in 1.2s. Visit …', 1200],
    ['Please try again in 20 seconds', 20_000],
    ['Please try again in 6m0s.', 360_000],
    ['Please try again in 1h2m3s.', 3_723_000],
    ['Rate limit is exceeded. Try again in 2 seconds.', 2000],
    ['Please retry after 86400 seconds.', 86_400_000],
    ['Please retry after 1 minute and 30 seconds.', 90_000],
    ['Please wait 3 minutes before', 180_000],
    ['limit resets in 45s', 45_000],
    ['Try again in: 500 ms', 500],
    ['请在30秒后重试', 30_000],
    ['请 2 分钟后再试', 120_000],
    ['{"error":{"details":[{"@type":"RetryInfo","retryDelay":"34s"}]}}', 34_000],
    ['{"retry_after":120}', 120_000],
    ['{\\"retry_after\\": \\"15\\"}', 15_000],
    [`{"metadata":{"headers":{"X-RateLimit-Reset":"${NOW + 5000}"}}}`, 5000],
    ['Please try again later.', null],
    ['You have reached the request limit: maximum 10 requests in 1 minutes', null],
    ['1分钟内最多请求10次', null],
    ['Retry with 5 smaller requests', null],
    ['try again in 3 samples', null],
    ['', null],
  ])('%s', (text, ms) => {
    expect(retryAfterFromText(text, NOW)).toBe(ms);
  });
});

describe('whatever a gateway sends', () => {
  const bounded = (ms: number | null): boolean => ms === null || (ms >= 0 && ms <= YEAR);

  it('is a wait within bounds, or none', () => {
    const name = fc.constantFrom(
      'retry-after',
      'retry-after-ms',
      'x-ratelimit-reset',
      'x-ratelimit-remaining',
      'ratelimit',
    );
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String))),
        (headers) => bounded(retryAfterMs(headers, NOW)),
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        bounded(retryAfterFromText(`retry after ${text}`, NOW)),
      ),
    );
  });

  it('is read in bounded time', () => {
    for (const text of [
      'retry after '.repeat(50_000),
      '1'.repeat(500_000),
      '1 s '.repeat(100_000),
      `retry ${'again '.repeat(99_999)}`,
    ]) {
      expect(bounded(retryAfterFromText(text, NOW))).toBe(true);
      expect(bounded(retryAfterMs({ 'retry-after': text }, NOW))).toBe(true);
    }
  });
});
