import { describe, expect, it } from '@jest/globals';
import { lastOf, masked as steps } from '../../src/safety/mask.ts';
import { textOf } from '../../src/safety/view.ts';

const masked = (...given: Parameters<typeof steps>): string => lastOf(steps(...given));
const BLOCKS = { size: 8, overlap: 3 };

/** Marks each `word` that a block holds. */
const look =
  (word: string, seen: string[] = []) =>
  (view: Parameters<typeof textOf>[0], mark: (start: number, end: number) => void): void => {
    const text = textOf(view);
    seen.push(text);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) mark(at, at + word.length);
  };

describe('a text', () => {
  it.each([
    ['ab', '***'],
    ['abab', '***'],
    ['ab-ab', '***-***'],
    ['-ab', '-***'],
    ['ab-', '***-'],
    ['-ab-', '-***-'],
    ['', ''],
    ['a-b', 'a-b'],
  ])('with each run of what was found masked: %j', (text, wanted) => {
    expect(masked(text, look('ab'))).toBe(wanted);
  });

  it.each([
    ['{"a":435678}', '{"a":999999}'],
    ['{"a": 1435678 , "b":1}', '{"a": 1999999 , "b":1}'],
    ['[-0.435678e5]', '[-0.999999e5]'],
    ['data: {"a":[1,435678]}', 'data: {"a":[1,999999]}'],
    ['{"a":"435678"}', '{"a":"***"}'],
    ['{"a":x435678}', '{"a":x***}'],
    ['a: 435678, b', 'a: ***, b'],
    ['{"a":435678', '{"a":***'],
    [`{"a":${' '.repeat(70)}435678}`, `{"a":${' '.repeat(70)}***}`],
  ])('stays JSON where a number of it was masked: %j', (text, wanted) => {
    expect(masked(text, look('435678'))).toBe(wanted);
  });

  it('shows no number that is the secret itself', () => {
    expect(masked('{"a":999999}', look('999999'))).toBe('{"a":888888}');
  });

  it('is masked where two ranges meet or overlap, in any order, and none for an empty one', () => {
    const marked = (...ranges: readonly (readonly [number, number])[]): string =>
      masked('0123456789', (_, mark) => {
        for (const [from, to] of ranges) mark(from, to);
      });
    expect(marked([5, 7], [1, 3])).toBe('0***34***789');
    expect(marked([1, 3], [3, 5])).toBe('0***56789');
    expect(marked([1, 6], [2, 4])).toBe('0***6789');
    expect(marked([2, 4], [1, 6])).toBe('0***6789');
    expect(marked([1, 4], [3, 6])).toBe('0***6789');
    expect(marked([3, 3])).toBe('0123456789');
  });

  it('is read in blocks that overlap', () => {
    const seen: string[] = [];
    masked('0123456789abcdefghi', look('x', seen), BLOCKS);
    expect(seen).toEqual(['01234567', '56789abc', 'abcdefgh', 'fghi']);
    for (const [text, blocks] of [
      ['', 1],
      ['01234567', 1],
      ['012345678', 2],
    ] as const) {
      const read: string[] = [];
      masked(text, look('x', read), BLOCKS);
      expect(read).toHaveLength(blocks);
    }
  });

  it('is masked in steps, one for each block behind the first', () => {
    const stepsOf = (text: string): number => [...steps(text, look('x'), BLOCKS)].length;
    expect(['', '01234567', '012345678', '0123456789abcdefghi'].map(stepsOf)).toEqual([0, 0, 1, 3]);
  });

  it('is masked wherever in them something stands', () => {
    for (let at = 0; at < 25; at += 1) {
      const text = `${'.'.repeat(at)}key${'.'.repeat(25 - at)}`;
      expect(masked(text, look('key'), BLOCKS)).toBe(text.replace('key', '***'));
    }
  });
});
