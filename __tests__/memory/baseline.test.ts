import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Baseline,
  baselinePieces,
  compareModels,
  type List,
  listsOfJobs,
  readBaseline,
} from '../../src/memory/baseline.ts';

const read = (text: string | null) => readBaseline(text).baseline;
const updatedBaseline = (before: Baseline, lists: readonly List[]): string =>
  [...baselinePieces(before, lists)].join('');

describe('the baseline', () => {
  it('is a JSON object of sorted ids by the name of the gateway', () => {
    const text = updatedBaseline(read(null), [{ name: 'relay', listed: ['b', 'a', 'b'] }]);
    expect(JSON.parse(text)).toEqual({ relay: ['a', 'b'] });
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('keeps gateways whose list was not read, and those of other runs', () => {
    const before = read('{"other":["x"],"relay":["a"]}');
    const text = updatedBaseline(before, [
      { name: 'relay', listed: null },
      { name: 'new', listed: [] },
    ]);
    expect(JSON.parse(text)).toEqual({ other: ['x'], relay: ['a'], new: [] });
  });

  it('reads what it wrote, whatever the names are', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '10'));
    fc.assert(
      fc.property(fc.dictionary(name, fc.array(fc.string())), (lists) => {
        const pairs = Object.entries(lists).map(([name, listed]) => ({ name, listed }));
        const { baseline, damage } = readBaseline(updatedBaseline(read(null), pairs));
        expect(damage).toBeNull();
        expect([...baseline.keys()].sort()).toEqual(pairs.map(({ name }) => name).sort());
        for (const { name, listed } of pairs) {
          expect(compareModels(name, listed, baseline)).toEqual({ added: [], removed: [] });
        }
      }),
    );
  });

  it('is the same text whatever the order of gateways and ids', () => {
    const one = updatedBaseline(read('{"b":["2","1"]}'), [{ name: 'a', listed: ['y', 'x'] }]);
    const other = updatedBaseline(read('{"a":["x"],"b":["1","2"]}'), [{ name: 'a', listed: ['x', 'y'] }]);
    expect(one).toBe(other);
  });

  it.each([
    ['torn', '{"relay":["a"'],
    ['a list', '["a"]'],
    ['a number', '1'],
    ['null', 'null'],
    ['not JSON', 'relay: [a]'],
    ['a list with a comma too many', '{"relay":["a",]}'],
    ['a list with a comma too few', '{"relay":["a" "b"]}'],
    ['a list that is closed by another bracket', '{"relay":["a"}]}'],
    ['followed by something', '{"relay":["a"]} x'],
    ['of a word that is none', '{"relay":nul}'],
  ])('that is %s is said to be damaged, and begun anew', (_what, text) => {
    const { baseline, damage } = readBaseline(text);
    expect(baseline.size).toBe(0);
    expect(damage).toContain('a new one is started');
  });

  it('is the text that JSON has for it, redacted id by id', () => {
    const lists = {
      b: ['x"y', '\u2028', 'é'],
      a: [],
      c: Array.from({ length: 1100 }, (_, at) => `m-${1000 + at}`),
    };
    const pairs = Object.entries(lists).map(([name, listed]) => ({ name, listed }));
    const sorted = { a: [], b: lists.b.toSorted(), c: lists.c };
    expect(updatedBaseline(read(null), pairs)).toBe(`${JSON.stringify(sorted, null, 2)}\n`);
    const masked = [...baselinePieces(read(null), pairs, (text) => text.replace('"', '*'))].join('');
    expect(JSON.parse(masked).b).toContain('x*y');
  });

  it('is read as JSON is, however it is written and however long', () => {
    const written = fc.constantFrom(0, 2, '\t');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), written, (value, space) => {
        const { baseline } = readBaseline(`\ufeff${JSON.stringify(value, null, space)} `);
        const lists = Object.entries(value).filter(
          ([, ids]) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
        );
        expect([...baseline].map(([name, ids]) => [name, [...ids]])).toEqual(lists);
      }),
    );
    const ids = Array.from({ length: 5000 }, (_, at) => `"${at}\\ {[,]} ${'x'.repeat(at % 90)}`);
    const { baseline } = readBaseline(JSON.stringify({ relay: ids, other: [] }));
    expect([...(baseline.get('relay') ?? [])]).toEqual(ids);
  });

  it('loses only the gateway whose entry is damaged', () => {
    const { baseline, damage } = readBaseline('{"a":["x"],"b":"x","c":[1]}');
    expect([...baseline.keys()]).toEqual(['a']);
    expect(damage).toContain('2 of 3 gateways');
  });

  it.each([null, '', '\n'])('that is not there yet (%j) is no damage', (text) => {
    expect(readBaseline(text)).toEqual({ baseline: new Map(), damage: null });
  });
});

describe('comparing with the baseline', () => {
  const baseline = read('{"relay":["a","b","c"]}');

  it('names what came and what went, sorted', () => {
    expect(compareModels('relay', ['e', 'c', 'd', 'c'], baseline)).toEqual({
      added: ['d', 'e'],
      removed: ['a', 'b'],
    });
  });

  it('finds nothing on a gateway seen the first time, or whose list was not read', () => {
    const nothing = { added: [], removed: [] };
    expect(compareModels('new', ['a'], baseline)).toEqual(nothing);
    expect(compareModels('relay', null, baseline)).toEqual(nothing);
    expect(compareModels('constructor', ['a'], baseline)).toEqual(nothing);
  });
});

describe('the baselines of jobs', () => {
  const before = new Map([
    ['a', ['x']],
    ['b', ['y']],
    ['c', ['z']],
  ]);

  it('are one: each tells of what it asked, and none undoes another', () => {
    const jobs = [
      new Map([...before, ['a', ['x', 'new']]]),
      new Map([...before, ['b', []], ['d', ['first']]]),
      new Map(before),
    ];
    expect(JSON.parse(updatedBaseline(before, listsOfJobs(before, jobs)))).toEqual({
      a: ['new', 'x'],
      b: [],
      c: ['z'],
      d: ['first'],
    });
  });

  it('that only stand in another order say nothing new', () => {
    expect(listsOfJobs(new Map([['a', ['x', 'y']]]), [new Map([['a', ['y', 'x']]])])).toEqual([]);
  });
});
