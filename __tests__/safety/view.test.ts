import { describe, expect, it } from '@jest/globals';
import { endOf, startOf, textOf, ViewWriter, viewOf } from '../../src/safety/view.ts';
import { charactersOf, spansOf } from './seen.ts';

describe('a view', () => {
  it('of a text is the text, each character spelled by itself', () => {
    const view = viewOf('aä€\ud83d');
    expect([...view.codes]).toEqual([0x61, 0xe4, 0x20ac, 0xd83d]);
    expect(spansOf(view)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(textOf(view)).toBe('aä€\ud83d');
    expect(textOf(view, 1)).toBe('ä€\ud83d');
    expect(textOf(view, 1, 3)).toBe('ä€');
    expect(textOf(view, 2, 2)).toBe('');
  });

  it('of a view knows what of the text spells its characters', () => {
    const first = new ViewWriter().begin(viewOf('0123456789'));
    first.copy(2);
    first.add(65, 2, 5);
    first.add(66, 7, 9);
    const outer = first.view;
    expect(charactersOf(outer)).toBe('01AB');
    expect(spansOf(outer)).toEqual([
      [0, 1],
      [1, 2],
      [2, 5],
      [7, 9],
    ]);
    if (outer === null) throw new Error('nothing written');
    const second = new ViewWriter().begin(outer);
    second.copy(1);
    second.add(67, 1, 4);
    expect(charactersOf(second.view)).toBe('0C');
    expect(spansOf(second.view)).toEqual([
      [0, 1],
      [1, 9],
    ]);
    expect([startOf(outer, 3), endOf(outer, 3)]).toEqual([7, 9]);
  });

  it('is none where nothing was written, and grows with what is', () => {
    const text = Array.from({ length: 1_000 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('');
    for (const room of [undefined, 1, 10]) {
      const writer = new ViewWriter().begin(viewOf(text), room);
      expect([writer.view, new ViewWriter().view]).toEqual([null, null]);
      writer.copy(text.length);
      expect(charactersOf(writer.view)).toBe(text);
      expect(spansOf(writer.view)).toEqual(spansOf(viewOf(text)));
      writer.begin(viewOf(text));
      expect(writer.view).toBeNull();
      writer.add(120, 3, 5);
      expect(charactersOf(writer.view)).toBe('x');
      expect(spansOf(writer.view)).toEqual([[3, 5]]);
    }
  });

  it('takes no room before the first character, and as much as is asked for with it', () => {
    const roomOf = (room?: number): number | undefined => {
      const writer = new ViewWriter().begin(viewOf('abc'), room);
      writer.add(97, 0, 1);
      return writer.view?.codes.buffer.byteLength;
    };
    expect([roomOf(), roomOf(3), roomOf(100)]).toEqual([128, 6, 200]);
  });
});
