import { describe, expect, it } from '@jest/globals';
import { echoedKey, isAnotherKey } from '../../src/diagnose/echo.ts';

describe('a key that an error shows', () => {
  it.each([
    ['Incorrect API key provided: sk-ab***yz. You can', { first: 'sk-ab', last: 'yz' }],
    ['Incorrect API key provided: sk-ab...yz.', { first: 'sk-ab', last: 'yz' }],
    ['Incorrect API key provided: sk-ab.cd-1.', { first: 'sk-ab.cd-1', last: 'sk-ab.cd-1' }],
    ['invalid api key provided "ab_c"', { first: 'ab_c', last: 'ab_c' }],
  ])('%s', (words, echo) => {
    expect(echoedKey(words)).toEqual(echo);
  });

  it.each([
    ...[
      '',
      'Incorrect API key provided',
      'a***',
      'Incorrect API key provided: mine',
      `${' '.repeat(4_000)}ab***yz`,
    ],
    'Received API Key = sk-ab***yz, Key Hash (Token) =x',
  ])('is none in %j', (words) => {
    expect(echoedKey(words)).toBeNull();
  });

  it('is another one where either end differs, as far as both are known', () => {
    const sent = { first: 'sk-ab', last: 'wxyz', length: 40 };
    for (const echo of [
      { first: 'sk-abcdef', last: 'tuvwxyz' },
      { first: 'sk', last: 'z' },
      { first: '', last: '' },
    ]) {
      expect(isAnotherKey(echo, sent)).toBe(false);
    }
    for (const echo of [
      { first: 'sk-ac', last: 'wxyz' },
      { first: 'sk-ab', last: 'xxyz' },
      { first: 'k', last: '' },
    ]) {
      expect(isAnotherKey(echo, sent)).toBe(true);
    }
  });
});
