import { describe, expect, it } from '@jest/globals';
import { createScanner, folded } from '../../src/safety/scanner.ts';
import { viewOf } from '../../src/safety/view.ts';

function found(pieces: Readonly<Record<string, string>>, length: number, text: string) {
  const places: (readonly [number, number])[] = [];
  createScanner(new Map(Object.entries(pieces)), length)(viewOf(text), (from, to) => places.push([from, to]));
  return places;
}

describe('a text in lower case', () => {
  it('is so only where it is ASCII, so that no character changes its place', () => {
    expect(folded('ABC-XYZ abc')).toBe('abc-xyz abc');
    expect(folded('@[`{\u00c4\u0130\u212a')).toBe('@[`{\u00c4\u0130\u212a');
  });
});

describe('a scanner', () => {
  it('finds each piece wherever it stands, in either case', () => {
    expect(found({ abcde: '' }, 5, 'abcde')).toEqual([[0, 5]]);
    expect(found({ abcde: '' }, 5, 'xabcdeabcdeABCDEy')).toEqual([
      [1, 6],
      [6, 11],
      [11, 16],
    ]);
    expect(found({ 'a@z[`': '' }, 5, ' A@Z[` ')).toEqual([[1, 6]]);
    expect(found({ 'ab@z[': '', bcdef: '' }, 5, 'ab@z[ ab`z[ ab@z{ abcdef')).toEqual([
      [0, 5],
      [19, 24],
    ]);
    expect(found({ abcdefgh: '', bcdefghi: '' }, 8, '.abcdefghi.')).toEqual([
      [1, 9],
      [2, 10],
    ]);
    expect(found({ ababa: '' }, 5, 'abababa')).toEqual([
      [0, 5],
      [2, 7],
    ]);
  });

  it('finds nothing else', () => {
    expect(found({ abcde: '' }, 5, '')).toEqual([]);
    expect(found({ abcde: '' }, 5, 'abcd')).toEqual([]);
    expect(found({ abcde: '' }, 5, 'bcdeabcdxabcd e')).toEqual([]);
    expect(found({ 'abcd\0': '' }, 5, 'abcd')).toEqual([]);
    expect(found({}, 5, '')).toEqual([]);
    expect(found({}, 5, 'abcde')).toEqual([]);
  });

  it('is not fooled by two pieces that have one hash, nor by a text that begins with NUL', () => {
    // The first character falls out of the 32 bits: shifted by seven each, the fifth before the end keeps four of its bits.
    expect(found({ abcde: '' }, 5, 'qbcde')).toEqual([]);
    expect(found({ '\0\0abc': '' }, 5, 'abc')).toEqual([]);
    expect(found({ '\0\0abc': '' }, 5, 'x\0\0abc')).toEqual([[1, 6]]);
  });

  it('takes the public opening along where it stands before the piece', () => {
    const pieces = { abcde: 'sk-', fghij: '' };
    expect(found(pieces, 5, 'sk-abcde')).toEqual([[0, 8]]);
    expect(found(pieces, 5, '>SK-ABCDE')).toEqual([[1, 9]]);
    expect(found(pieces, 5, 'k-abcde')).toEqual([[2, 7]]);
    expect(found(pieces, 5, 'xk-abcde')).toEqual([[3, 8]]);
    expect(found(pieces, 5, 'sk-fghij')).toEqual([[3, 8]]);
  });

  it('holds as many pieces as there are', () => {
    const names = Array.from({ length: 3_000 }, (_, at) => `p${String(at).padStart(4, '0')}`);
    const pieces = Object.fromEntries(names.map((name) => [name, '']));
    expect(found(pieces, 5, names.join('-'))).toEqual(names.map((_, at) => [at * 6, at * 6 + 5]));
  });
});
