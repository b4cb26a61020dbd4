import { describe, expect, it } from '@jest/globals';
import { layersOf } from '../../src/safety/layers.ts';
import { textOf, viewOf } from '../../src/safety/view.ts';

/** The layers of a text; those behind which nothing comes off end in `|`. */
const layers = (text: string): string[] =>
  Array.from(layersOf(viewOf(text)), ({ view, last }) => `${textOf(view)}${last ? '|' : ''}`);

/** Each percent sign encoded once more, so often. */
const percent = (text: string, times: number): string => {
  let spelled = text;
  for (let layer = 0; layer < times; layer += 1) spelled = spelled.replaceAll('%', '%25');
  return spelled;
};

describe('the layers of a text', () => {
  it.each([
    ['plain', ['plain|']],
    ['', ['|']],
    ['a b', ['a b', 'ab|']],
    ['%41', ['%41', 'A|']],
    ['a %41', ['a %41', 'a%41', 'aA|']],
    ['\\u00%34 1', ['\\u00%34 1', '\\u00%341', '\\u0041', 'A|']],
    // The fold stands inside of the escape that a fold and an escape made.
    ['% 25 41', ['% 25 41', '%2541', '%41', 'A|']],
  ])('%j', (text, wanted) => {
    expect(layers(text)).toEqual(wanted);
  });

  it('are five at most', () => {
    expect(layers(percent('%41', 4))).toEqual([
      ...[4, 3, 2, 1, 0].map((times) => percent('%41', times)),
      'A|',
    ]);
    expect(layers(percent('%41', 5))).toEqual([
      ...[5, 4, 3, 2, 1].map((times) => percent('%41', times)),
      '%41|',
    ]);
  });

  it('come once more where there is a tag, with tags for folds', () => {
    expect(layers('a<b>c')).toEqual(['a<b>c|', 'ac|']);
    expect(layers('a<b>%41')).toEqual(['a<b>%41', 'a<b>A|', 'a%41', 'aA|']);
    expect(layers('%<b>41')).toEqual(['%<b>41|', '%41', 'A|']);
    expect(layers('a&lt;b>c')).toEqual(['a&lt;b>c', 'a<b>c|', 'a&lt;b>c', 'a<b>c', 'ac|']);
    expect(layers('a\\\nc')).toEqual(['a\\\nc', 'a\\c|', 'ac|']);
    expect(layers('a\u{e0042}c')).toEqual(['a\u{e0042}c', 'ac|', 'aBc|']);
    // The tag is of the text alone: what is left of it when its blank is gone is none.
    expect(layers('a<b\\x3cx>c')).toEqual(['a<b\\x3cx>c', 'a<b<x>c|', 'ac|']);
  });

  it('come once more where a line ends in `=`, which then stays', () => {
    expect(layers('a=\nc')).toEqual(['a=\nc', 'ac|', 'a=c|']);
    expect(layers('a=\n4\n1')).toEqual(['a=\n4\n1', 'a41|', 'a=41', 'aA|']);
    // Also where an escape spells it.
    expect(layers('a=\\nc')).toEqual(['a=\\nc', 'a=\nc', 'ac|', 'a=\\nc', 'a=\nc', 'a=c|']);
    // With tags for folds and without.
    expect(layers('<b>=\nc')).toEqual(['<b>=\nc', '<b>c|', 'c|', '<b>=c|', '=c|']);
  });

  it.each(['a<1>c', 'a<b', 'a>b<', 'b>a', '<', '<<b'])('come once only where there is none: %s', (text) => {
    expect(layers(text)).toEqual([`${text}|`]);
  });
});
