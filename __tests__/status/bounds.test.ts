/** Documents that would become a tree of a hundred megabytes are not read; those that pages really have are. */
import { describe, expect, it } from '@jest/globals';
import { isBoundedFeed, isBoundedJson } from '../../src/status/bounds.ts';

describe('JSON', () => {
  it.each([
    [
      'a page of 2,000 components',
      JSON.stringify(Array.from({ length: 2_000 }, (_, id) => ({ id, name: 'a, b', status: 'ok' }))),
      true,
    ],
    ['a text of two megabytes', JSON.stringify({ name: 'x'.repeat(2_000_000) }), true],
    ['600,000 objects', `[${'{},'.repeat(600_000)}{}]`, false],
    ['600,000 values', `[${'1,'.repeat(600_000)}1]`, false],
  ])('of %s', (_name, text, isBounded) => {
    expect(isBoundedJson(text)).toBe(isBounded);
  });
});

describe('a feed', () => {
  const feedOf = (text: string): string => `<rss><channel>${text}</channel></rss>`;
  it.each([
    ['of 500 items', feedOf('<item><title>x</title><link>y</link></item>'.repeat(500)), true],
    ['with a long escaped text', feedOf(`<item>${'&lt;p&gt;'.repeat(6_000)}</item>`), true],
    ['of 30,000 items', feedOf('<item></item>'.repeat(30_000)), false],
    ['with a tag of 70,000 characters', feedOf(`<item ${'a="" '.repeat(14_000)}/>`), false],
    ['that does not end', `<rss>${'x'.repeat(70_000)}`, false],
  ])('%s', (_name, text, isBounded) => {
    expect(isBoundedFeed(text)).toBe(isBounded);
  });
});
