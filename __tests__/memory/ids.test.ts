/** A list of ids that are kept as bytes. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IdList } from '../../src/model/ids.ts';
import { chunksOf } from '../../src/model/split.ts';

const ids = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 200 });

describe('a list of ids', () => {
  it('has each once, in its order, and finds it', () => {
    fc.assert(
      fc.property(ids, fc.string(), (given, other) => {
        const list = IdList.of([...given, ...given]);
        const once = [...new Set(given)];
        expect([...list]).toEqual(once);
        expect(list.length).toBe(once.length);
        expect(once.map((id) => list.find(id))).toEqual(once.map((_, place) => place));
        expect(list.find(other)).toBe(once.indexOf(other));
      }),
    );
  });

  it('is sorted by code units, as strings are', () => {
    const unit = fc.constantFrom('a', 'b', '\u00e9', '\uffee', '\u{1f600}');
    fc.assert(
      fc.property(fc.array(fc.string({ unit })), (given) => {
        expect([...IdList.of(given).sorted()]).toEqual([...new Set(given)].sort());
      }),
    );
  });

  it('is sorted without those that are not marked', () => {
    const given = ['d', 'a', 'c', 'b'];
    const marked = IdList.of(given).sorted(Uint8Array.of(1, 0, 1, 1));
    expect([marked.length, ...marked]).toEqual([3, 'b', 'c', 'd']);
    expect(IdList.of(given).sorted(new Uint8Array(4))).toHaveLength(0);
  });

  it('grows with what is in it, and is told in pieces', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `model-${at}-${'x'.repeat(at % 50)}`);
    const pieces = [...chunksOf(IdList.of(many), 512)];
    expect(pieces.flat()).toEqual(many);
    expect(pieces[0]).toHaveLength(512);
  });
});
