import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countOf,
  idsOf,
  matches,
  needsList,
  sampleOf,
  targetsOf,
  unmatched,
} from '../../src/check/targets.ts';
import type { WantedItem } from '../../src/model/run.ts';

const LISTED = ['gpt-5.5', 'gpt-5.5-mini', 'vendor/gpt-5.4', 'embed-3'];

function item(written: string): WantedItem {
  return { written, alternatives: written.split('|').map((id) => id.trim()) };
}

describe('matches', () => {
  it.each([
    ['*', LISTED],
    ['gpt-5*', ['gpt-5.5', 'gpt-5.5-mini']],
    ['*gpt*', ['gpt-5.5', 'gpt-5.5-mini', 'vendor/gpt-5.4']],
    ['*/*', ['vendor/gpt-5.4']],
    ['g*5*mini', ['gpt-5.5-mini']],
    ['gpt-5.5*5.5', []],
    ['GPT*', []],
  ])('%s', (pattern, ids) => {
    expect(matches(pattern, LISTED)).toEqual(ids);
  });

  it('leaves out what a piece of a secret was taken out of', () => {
    expect(matches('*', ['a', 'openai/***', 'b'])).toEqual(['a', 'b']);
  });

  it('agrees with a regular expression on short texts', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 7 });
    const ids = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 7 }));
    fc.assert(
      fc.property(letters, ids, (pattern, list) => {
        const meant = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(matches(`${pattern}*`, list)).toEqual(
          list.filter((id) => new RegExp(`^${pattern.replaceAll('*', '.*')}.*$`).test(id)),
        );
        if (pattern.includes('*'))
          expect(matches(pattern, list)).toEqual(list.filter((id) => meant.test(id)));
      }),
    );
  });
});

describe('patterns over a list in which every id begins with `models/`', () => {
  const list = ['models/gemini-2.5-flash', 'models/gemini-2.5-pro', 'models/gemma-3'];

  it.each([
    ['gemini-*', list.slice(0, 2)],
    ['models/gemini-*', list.slice(0, 2)],
    ['*', list],
  ])('fit with it and without: %s', (pattern, ids) => {
    expect(idsOf(targetsOf([item(pattern)], list))).toEqual(ids);
    expect(countOf([item(pattern)], list)).toBe(ids.length);
  });

  it('fit to the letter where one does not', () => {
    expect(idsOf(targetsOf([item('gemini-*')], [...list, 'x']))).toEqual([]);
    expect(countOf([item('gemini-*')], [...list, 'x'])).toBe(0);
  });
});

describe('targetsOf', () => {
  it('gives each match of a pattern a target of its own and an alternative one for all', () => {
    const items = [item('gpt-5*'), item('a | *embed*'), item('a')];
    expect(
      targetsOf(items, LISTED).map(({ ids, anyOf, fromPattern }) => ({ ids, anyOf, fromPattern })),
    ).toEqual([
      { ids: ['gpt-5.5'], anyOf: false, fromPattern: true },
      { ids: ['gpt-5.5-mini'], anyOf: false, fromPattern: true },
      { ids: ['a', 'embed-3'], anyOf: true, fromPattern: false },
      { ids: ['a'], anyOf: false, fromPattern: false },
    ]);
    expect(idsOf(targetsOf(items, LISTED))).toEqual(['gpt-5.5', 'gpt-5.5-mini', 'a', 'embed-3']);
    expect(needsList(items)).toBe(true);
  });

  it('names the items that came to nothing', () => {
    const items = [item('claude*'), item('a')];
    expect(unmatched(items, targetsOf(items, LISTED)).map(({ written }) => written)).toEqual(['claude*']);
    expect(unmatched(items, targetsOf(items, null)).map(({ written }) => written)).toEqual(['claude*']);
  });
});

describe('sampleOf', () => {
  it('keeps so many, and the first of each item', () => {
    const items = [item('*'), item('embed*'), item('none*'), item('a')];
    const sample = sampleOf(targetsOf(items, LISTED), 2);
    expect(idsOf(sample)).toEqual(['gpt-5.5', 'gpt-5.5-mini', 'embed-3', 'a']);
    expect(unmatched(items, sample).map(({ written }) => written)).toEqual(['none*']);
  });

  it('keeps so many of alternatives, and the first of those that come later', () => {
    const items = [item('*|x'), item('embed*|y')];
    const sample = sampleOf(targetsOf(items, LISTED), 3);
    expect(sample.map(({ ids }) => ids)).toEqual([
      ['gpt-5.5', 'gpt-5.5-mini', 'vendor/gpt-5.4'],
      ['embed-3'],
    ]);
  });
});

describe('countOf', () => {
  it.each([
    [['*'], 4],
    [['*', 'gpt*', 'embed-3'], 4],
    [['gpt*', 'unlisted', 'unlisted | vendor/*'], 4],
    [['none*'], 0],
  ])('counts each id of %j once', (written, count) => {
    const items = written.map(item);
    expect(countOf(items, [...LISTED, 'gpt-5.5'])).toBe(count);
    expect(idsOf(targetsOf(items, LISTED))).toHaveLength(count);
  });

  it('is what the items come to, whatever they are', () => {
    const id = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(id, { minLength: 1 }),
        fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1 })),
        (written, listed) => {
          const items = written.map(item);
          expect(countOf(items, listed)).toBe(idsOf(targetsOf(items, listed)).length);
        },
      ),
    );
  });
});
