import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import leven from 'leven';
import { nearMisses } from '../../src/diagnose/near-miss.ts';
import { effort } from '../support/effort.ts';

describe('nearMisses', () => {
  it.each([
    ['another case', 'GPT-5.5', 'gpt-5.5'],
    ['a vendor prefix too few', 'gpt-5.5', 'openai/gpt-5.5'],
    ['a vendor prefix too many', 'openai/gpt-5.5', 'gpt-5.5'],
    ['another vendor prefix', 'openai/gpt-5.5', 'azure/gpt-5.5'],
    ['a dash for a dot', 'gpt-5-5', 'gpt-5.5'],
    ['an underscore for a dash', 'claude_sonnet_4', 'claude-sonnet-4'],
    ['a colon for a dash', 'llama3.3:70b', 'llama3.3-70b'],
    ['a date too few', 'claude-sonnet-4-5', 'claude-sonnet-4-5-20250929'],
    ['a date too many', 'gpt-4o-2024-08-06', 'gpt-4o'],
    ['a short date too many', 'gpt-4-0613', 'gpt-4'],
    [':free too few', 'qwen3-coder', 'qwen/qwen3-coder:free'],
    ['-latest too many', 'mistral-large-latest', 'mistral-large'],
    ['another order of words', 'claude-4.5-sonnet', 'claude-sonnet-4.5'],
    ['a part of the name', 'llama-3.3-70b', 'meta-llama/Llama-3.3-70B-Instruct'],
    ['a letter too few', 'gtp-5.5', 'gpt-5.5'],
    ['another version', 'gpt-5.4', 'gpt-5.5'],
  ])('sees through %s', (_, wanted, listed) => {
    expect(nearMisses(wanted, ['whisper-large', listed, 'bge-m3'])[0]).toBe(listed);
  });

  it('puts the likest first and names three at most', () => {
    const listed = ['gpt-5.4', 'gpt-5.5-mini', 'openai/gpt-5.5', 'gpt-5-5', 'gpt-5.5-pro', 'GPT-5.5'];
    expect(nearMisses('gpt-5.5', listed)).toEqual(['GPT-5.5', 'openai/gpt-5.5', 'gpt-5-5']);
  });

  it('ranks the kinds of likeness', () => {
    const kinds = [
      'Claude-4.5-Sonnet',
      'x/claude-4.5-sonnet',
      'claude_4_5_sonnet',
      'claude-4.5-sonnet-latest',
      'claude-sonnet-4.5',
      'claude-4.5-sonnet-pro',
      'claude-4.5-sonett',
    ];
    for (const from of [0, 1, 2, 3, 4]) {
      const three = kinds.slice(from, from + 3);
      expect(nearMisses('claude-4.5-sonnet', three.toReversed())).toEqual(three);
    }
  });

  it('ranks the nearer length first, then the shorter id, then the first listed', () => {
    expect(nearMisses('abcdef', ['xx/abcdef', 'x/abcdef'])).toEqual(['x/abcdef', 'xx/abcdef']);
    expect(nearMisses('abcdefghi', ['abcdefxyi', 'abcdefxhi', 'abcdefxh'])).toEqual([
      'abcdefxhi',
      'abcdefxh',
      'abcdefxyi',
    ]);
    expect(nearMisses('abcdef', ['y/abcdef', 'x/abcdef'])).toEqual(['y/abcdef', 'x/abcdef']);
  });

  // Where the ending counted, the same words in another order would be liker.
  it.each([
    ...['latest', 'free', 'preview', 'beta', 'exp', 'experimental', '20260115', '0613', '1231', '2026-01-15'],
    ...['latest-free', '2026-01-15-preview'],
  ])('leaves the ending %s out', (ending) => {
    const turned = ending.split('-').reverse().join('-');
    expect(nearMisses(`abc-def-${ending}`, [`${turned}-def-abc`, 'abc-def'])[0]).toBe('abc-def');
  });

  it.each([
    'latests',
    'afree',
    '2026011',
    '202601155',
    '2136',
    '0643',
    '06133',
    '1926-01-15',
    '2026-1-15',
    '12026-01-15',
    '2026-01-155',
  ])('takes the ending %s for a part of the name', (ending) => {
    const turned = `${ending.split('-').reverse().join('-')}-def-abc`;
    expect(nearMisses(`abc-def-${ending}`, [turned, 'abc-def'])[0]).toBe(turned);
  });

  it('never takes the whole name for an ending', () => {
    expect(nearMisses('preview', ['beta', 'latest-x'])).toEqual([]);
    expect(nearMisses('2026-01-15', ['2026-02-15'])).toEqual(['2026-02-15']);
  });

  it('goes by the words alone, whatever stands before and behind them', () => {
    expect(nearMisses('gpt-5', ['5-gpt', '_gpt-5-latest'])).toEqual(['_gpt-5-latest', '5-gpt']);
    expect(nearMisses('gpt5', ['gpt5-latest', 'gpt-5'])).toEqual(['gpt-5', 'gpt5-latest']);
    expect(nearMisses('c-ab', ['bc-a'])).toEqual([]);
    expect(nearMisses('2026-01-15', ['2025-03-27'])).toEqual([]);
  });

  it('takes a part for a likeness from a third of the name on', () => {
    expect(nearMisses('abcd', ['abcd-efghijklmno'])).toEqual(['abcd-efghijklmno']);
    expect(nearMisses('abcd', ['abcd-efghijklmnop'])).toEqual([]);
    expect(nearMisses('abcd-efghijklmno', ['abcd'])).toEqual(['abcd']);
    expect(nearMisses('bcd', ['abcd-efgh'])).toEqual([]);
  });

  it('takes a third of the letters for a slip, and no more', () => {
    expect(nearMisses('abcdef', ['abcdxy'])).toEqual(['abcdxy']);
    expect(nearMisses('abcdef', ['abcxyz'])).toEqual([]);
    expect(nearMisses('abcdef', ['v/abcdxy'])).toEqual(['v/abcdxy']);
  });

  it('looks at no id that is longer than any', () => {
    const long = 'x'.repeat(256);
    expect(nearMisses(long, [`v/${long.slice(2)}`])).toEqual([`v/${long.slice(2)}`]);
    expect(nearMisses(`${long}x`, [long])).toEqual([]);
    expect(nearMisses(long, [`${long}x`])).toEqual([]);
  });

  it('fills up with mistyped names, nearest first', () => {
    expect(nearMisses('claude-opus', ['claude-haiku', 'claude-opsu', 'claude-opal', 'gpt-5'])).toEqual([
      'claude-opsu',
      'claude-opal',
    ]);
  });

  it.each([
    ['gpt-5.5', ['llama-3', 'bge-m3', 'whisper', 'x']],
    ['o1', ['foo1bar', 'o3x', 'a']],
    ['my-own-model', ['gpt-5.5', 'claude-opus-4']],
    ['...', ['---', '///']],
    ['', ['a', 'b']],
    ['gpt-5.5', []],
  ])('suggests nothing absurd for %s', (wanted, listed) => {
    expect(nearMisses(wanted, listed)).toEqual([]);
  });

  it('never suggests the wanted id, nor one twice', () => {
    expect(nearMisses('gpt-5', ['gpt-5', 'GPT-5', 'GPT-5', 'gpt-5'])).toEqual(['GPT-5']);
  });

  it('ranks a name that is the same but for case, or for separators, before a nearer one that is less alike', () => {
    expect(nearMisses('x/gpt', ['y/gpt', 'X/gpt'])).toEqual(['X/gpt', 'y/gpt']);
    expect(nearMisses('gpt-5.5-latest', ['gpt-5.5-preview', 'gpt--5--5--latest'])).toEqual([
      'gpt--5--5--latest',
      'gpt-5.5-preview',
    ]);
    expect(nearMisses('abc-def-latest', ['abc-def', 'abc-def-preview'])).toEqual([
      'abc-def-preview',
      'abc-def',
    ]);
  });

  const counted = (wanted: string, listed: readonly string[]): [found: string[], asked: number] => {
    let asked = 0;
    const found = nearMisses(wanted, listed, (first, second, options) => {
      asked += 1;
      return leven(first, second, options);
    });
    return [found, asked];
  };

  it('asks for no edit distance that the letters or the length forbid', () => {
    expect(counted('abcdef', ['uvwxyz', 'abcxyz', 'abcdefghi', 'abc'])).toEqual([[], 0]);
    expect(counted('aabbcc', ['aaaaaa'])).toEqual([[], 0]);
    expect(counted('abcdef', ['fedcba'])).toEqual([[], 1]);
  });

  it('asks for none that would not be among the three best', () => {
    const [one, two] = [
      ['abcdex', 'abcdey', 'abcdez', 'abcdew'],
      ['abcdxy', 'abcyxf', 'axydef'],
    ];
    expect(counted('abcdef', one)).toEqual([one.slice(0, 3), 3]);
    expect(counted('abcdef', ['abcdex', 'abcdxy', 'abcdey', 'abcdez'])).toEqual([one.slice(0, 3), 4]);
    expect(counted('abcdef', [...two, ...one])).toEqual([one.slice(0, 3), 6]);
  });

  it('asks for few edit distances in a long list', () => {
    const listed = Array.from(
      { length: 100_000 },
      (_, at) => `vendor-${at % 97}/family${at}-instruct-${at % 7}`,
    );
    let asked = 0;
    const counted: typeof leven = (first, second, options) => {
      asked += 1;
      return leven(first, second, options);
    };
    expect(nearMisses('gpt-5.5-mini', [...listed, 'gtp-5.5-mini'], counted)).toEqual(['gtp-5.5-mini']);
    expect(asked).toBeLessThan(100);
  });

  it('asks for none where likeness alone gives three', () => {
    const listed = [
      'GPT-5',
      'a/gpt-5',
      'gpt-5-mini',
      ...Array.from({ length: 1_000 }, (_, at) => `gpt-${at}`),
    ];
    let asked = 0;
    nearMisses('gpt-5', listed, () => {
      asked += 1;
      return 0;
    });
    expect(asked).toBe(0);
  });

  it('holds for any text: at most three, from the list, stable', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary' })),
        (wanted, listed) => {
          const misses = nearMisses(wanted, listed);
          expect(misses.length).toBeLessThanOrEqual(3);
          expect(new Set(misses).size).toBe(misses.length);
          for (const id of misses) expect(listed).toContain(id);
          expect(misses).not.toContain(wanted);
          expect(nearMisses(wanted, listed)).toEqual(misses);
        },
      ),
      effort(200),
    );
  });

  it('finds what the full search finds among mistyped names', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 6, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 12 }), (wanted, listed) => {
        const bound = Math.floor(wanted.length / 3);
        const near = listed.filter((id) => id !== wanted && leven(wanted, id) <= bound);
        const letters = (text: string) => text.split('').sort().join('');
        // Only names that are like the wanted one in no other way.
        fc.pre(near.every((id) => letters(id) !== letters(wanted)));
        const least = Math.min(...near.map((id) => leven(wanted, id)));
        const [best] = nearMisses(wanted, listed);
        if (near.length === 0) expect(best).toBeUndefined();
        else expect(leven(wanted, best ?? '')).toBe(least);
      }),
      effort(300),
    );
  });
});
