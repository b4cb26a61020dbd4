import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createJsonScan } from '../../src/diagnose/json-scan.ts';
import { listSieve, MOST_IDS } from '../../src/diagnose/list-sieve.ts';
import { isCutList, readModelList } from '../../src/diagnose/model-list.ts';
import type { Answer } from '../../src/model/observation.ts';
import { effort } from '../support/effort.ts';

/** What is left of a body that comes in pieces of so many bytes. */
function sifted(body: string, size = 1000): unknown {
  const bytes = Buffer.from(body);
  const sieve = listSieve();
  for (let at = 0; at < bytes.length; at += size) {
    if (!sieve.write(bytes.subarray(at, at + size))) return null;
  }
  const left = sieve.end();
  return left === null ? null : JSON.parse(left.toString());
}

/** What the reader makes of the whole body. */
const readWhole = (body: string): readonly string[] | null => {
  const ids = readModelList({ body } as Answer);
  return ids === null ? null : [...ids];
};

/** Whether the scan takes it for JSON. */
function isJson(text: string, size: number): boolean {
  const ignored = { wanted: () => 0, string: () => {}, opened: () => {}, closed: () => {} };
  const scan = createJsonScan(ignored);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    if (!scan.write(bytes.subarray(at, at + size))) return false;
  }
  return scan.end();
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const id = fc.string({ minLength: 1, maxLength: 12 });
const item = fc.oneof(
  id,
  fc.record(
    { x: fc.jsonValue(), model: id, name: fc.oneof(id, fc.constant('')), id: fc.oneof(id, fc.constant(7)) },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const items = fc.array(item, { maxLength: 5 });
const inner = fc.record({ list: items, models: items, data: items, y: fc.jsonValue() }, { requiredKeys: [] });
const body = fc.oneof(
  items,
  fc.record(
    {
      object: id,
      data: fc.oneof(items, inner),
      models: fc.oneof(items, inner, fc.constant(null)),
      more: items,
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);

describe('the ids of a long list', () => {
  it('are in a buffer that glibc does not keep', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => ({ id: `vendor/model-with-a-long-name-${at}` }));
    const sieve = listSieve();
    sieve.write(Buffer.from(JSON.stringify({ data: ids })));
    const left = sieve.end();
    expect(left?.length).toBeGreaterThan(256 * 1024);
    expect(left?.buffer).toMatchObject({ resizable: true });
    expect(JSON.parse(String(left))).toEqual(ids.map(({ id }) => id));
  });
});

describe('the list sieve', () => {
  it('leaves the ids that are read of the whole body, however it is cut', () => {
    const property = fc.property(body, fc.nat({ max: 8 }), fc.nat({ max: 2 }), (value, size, indent) => {
      const text = JSON.stringify(value, null, indent);
      const whole = readWhole(text);
      const left = sifted(text, size + 1) as readonly string[] | null;
      // Of a list without an id nothing is left, be it empty or of something else.
      const ids = whole === null || whole.length === 0 ? null : whole;
      expect(left === null ? null : [...new Set(left)]).toEqual(ids);
    });
    fc.assert(property, effort(2000));
  });

  it('takes the list for what it is by its bytes: escapes, a better member later, repeated ids', () => {
    expect(
      sifted('{"models":["a"],"data":[{"name":"n","id":"b\\u0041\\""},{"id":"c"},{"id":"c"},{"id":"d"}]}'),
    ).toEqual(['bA"', 'c', 'd']);
    expect(sifted('{"data":{"other":["x"],"list":[{"model":"m"}]},"models":["y"]}')).toEqual(['m']);
  });

  it.each<[text: string, ids: readonly string[] | null]>([
    ['["a","b"]', ['a', 'b']],
    ['[{"id":"a"},{"name":"b"},{"model":"c"}]', ['a', 'b', 'c']],
    ['{"data":["a"],"models":["b"]}', ['a']],
    ['{"models":["b"],"data":["a"]}', ['a']],
    ['{"models":["a"],"result":["b"]}', ['a']],
    ['{"items":["a"],"endpoints":["b"]}', ['b']],
    ['{"data":["a"],"data":["b"]}', ['b']],
    ['{"data":[{"id":"a","id":"b"}]}', ['b']],
    ['{"data":{"data":["a"],"data":["b"]}}', ['b']],
    ['{"data":{"list":["a"],"x":["q"],"list":["b"],"x":["q"]}}', ['b']],
    ['{"data":{"data":["a"],"list":["q"],"list":["q"]}}', ['a']],
    ['{"data":{"list":["a"],"data":["b"]}}', ['b']],
    ['{"data":{"data":["b"],"list":["a"]}}', ['b']],
    ['{"data":{"items":["a"],"models":["b"]}}', ['b']],
    ['{"data":{"x":["q"],"items":["a"]}}', ['a']],
    ['{"data":{"items":[{"id":"a","data":["q"]}]}}', ['a']],
    ['{"data":{"x":{"data":["q"]},"items":["a"]}}', ['a']],
    ['{"data":{"data":[{"id":"a"}]},"models":["b"]}', ['a']],
    ['{"models":{"data":["b"]},"data":["a"]}', ['a']],
    ['{"x":["q"],"data":["a"],"y":["q"],"z":{"data":["q"]}}', ['a']],
    ['{"x":{"data":["q"]},"data":["a"]}', ['a']],
    ['{"data":["a"],"x":"q","name":"q"}', ['a']],
    ['{"data":[{"id":"a","x":{"id":"q"},"y":["id","q"],"z":"q"}]}', ['a']],
    ['{"data":[{"x":{"name":"q"},"id":"a"},{"x":"q","id":"b"}]}', ['a', 'b']],
    ['{"data":[{"id":"a","name":"n"},{"name":"n","id":"b"}]}', ['a', 'b']],
    ['{"data":[{"model":"m","name":"n"},{"name":"n2","model":"m"}]}', ['n', 'n2']],
    ['{"data":[{"id":"","name":"n"},{"id":7,"name":"o"},""]}', ['n', 'o']],
    ['{"data":[["id","q"],{"id":"b"},["q"]]}', ['b']],
    ['{"data":["a",["q"],{"id":"c"},"d"]}', ['a', 'c', 'd']],
    ['{"data":[{"id":"a"},{"id":"a"},{"id":"b"},{"id":"a"},"a","a","z"]}', ['a', 'b', 'a', 'z']],
    ['{"object":"list","data":[{"object":"model","id":"a"}],"has_more":false}', ['a']],
    ['{\n\t"data" :\r\n [ { "id" : "a" } , "b" ] }', ['a', 'b']],
    [`{"data":["${'x'.repeat(2048)}","b"]}`, ['x'.repeat(2048), 'b']],
    [`{"data":["${'x'.repeat(2049)}","b",{"id":"${'y'.repeat(2049)}"}]}`, ['b']],
    [`{"${'d'.repeat(17)}":["q"],"data":[{"${'i'.repeat(17)}":"q","id":"a"}]}`, ['a']],
    ['{"data":["a"],"models":{"x":["q"]}}', ['a']],
    ['{"data":["a"],"x":{"y":[1],"data":["q"]}}', ['a']],
    [`{"data":[{"${'i'.repeat(17)}":"q","model":"m"}]}`, ['m']],
    ['{"x":{"y":[1],"data":["q"]}}', null],
    ['{"data":{"x":["q"]}}', null],
    ['{"data":{"x":1},"models":["b"]}', null],
    ['{"data":[{"x":1}]}', null],
    ['{"data":[]}', null],
    ['[["a"]]', null],
    ['{"data":{"data":{"data":["a"]}}}', null],
    ['"a"', null],
  ])('leaves its ids of %.60s', (text, ids) => {
    for (const size of [1, 7, 5000]) expect(sifted(text, size)).toEqual(ids);
  });

  it('keeps 120,000 ids', () => {
    const many = JSON.stringify({
      data: Array.from({ length: MOST_IDS + 5 }, (_, at) => ({ id: `m-${at}` })),
    });
    const left = sifted(many, 1 << 16);
    expect(left).toHaveLength(MOST_IDS + 1);
    // That there were more is kept, too.
    expect(left).toMatchObject({ [MOST_IDS - 1]: `m-${MOST_IDS - 1}`, [MOST_IDS]: null });
    const body = JSON.stringify(left);
    const ids = readWhole(body) ?? [];
    expect([ids.length, isCutList({ body } as Answer, ids)]).toEqual([MOST_IDS, true]);
  });

  it('counts an id once, of a model with two as of one that stands there twice', () => {
    const half = MOST_IDS / 2;
    const both = Array.from({ length: half + 1 }, (_, at) => `{"name":"n","id":"${at}"}`);
    expect(sifted(`[${both.join(',')}]`, 1 << 16)).toHaveLength(half + 1);
    expect(sifted(`[${'"a",'.repeat(MOST_IDS)}"b"]`, 1 << 16)).toEqual(['a', 'b']);
  });

  it('keeps as many ids as have room, to the byte', () => {
    // With its quotes and its comma each takes 2,048 bytes, of which 6 MiB hold 3,072.
    const long = (at: number): string => `${at}`.padEnd(2045, 'x');
    const ids = Array.from({ length: 3071 }, (_, at) => long(at));
    const body = JSON.stringify([...ids, `${long(1)}y`, long(2), 'z']);
    const left = sifted(body, 1 << 16);
    expect(left).toHaveLength(3073);
    expect((left as string[]).map((one) => one?.length ?? null)).toEqual([
      ...ids.map(() => 2045),
      2045,
      null,
    ]);
    const kept = JSON.stringify([...ids, long(2)]);
    expect(JSON.stringify(left) === `${kept.slice(0, -1)},null]`).toBe(true);
    expect(isCutList({ body: kept } as Answer, readWhole(kept) ?? [])).toBe(false);
  });

  it.each([
    '{"data":[{"id":"a"}]',
    '{"data":[{"id":"a"}]}}',
    '{"data":[{"id":"a"},]}',
    '<html>',
    '{"a":[1]}',
    '',
  ])('leaves nothing of %j', (text) => {
    expect(sifted(text)).toBeNull();
  });
});

describe('the scan', () => {
  it('takes for JSON what JSON.parse does, whole or broken, however it is cut', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', '\\', ',', ']', '}', '{', ':', '0', '-', 'e', 'u', '\n'),
      )
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return `${text.slice(0, place)}${put}${text.slice(place + 1)}`;
      });
    const property = fc.property(fc.oneof(fc.json(), broken), fc.nat({ max: 6 }), (text, size) => {
      expect(isJson(text, size + 1)).toBe(parses(text));
    });
    fc.assert(property, effort(3000));
  });

  it.each([
    '1',
    ' -0.5e+7 ',
    'true',
    '"\\ud800\\/"',
    '[]',
    '{"":{}}',
    '01',
    '1.',
    '+1',
    'nul',
    '"\\x"',
    '"\\u12g4"',
    '[1 2]',
    '{"a"}',
    '{1:2}',
    '[,]',
    '"\t"',
    '[1,]',
    '[]]',
    '[\n1\r,\t2 ]',
    '[1,2]',
    '{"a":1,"b":[true]}',
    '{"a" 1}',
    '{"a",1}',
    '"a""b"',
    '[1"a"]',
    '1,2',
    ',',
    '[1,,2]',
    '{"a":1,,}',
    '{"a":1 "b":2}',
    '[}',
    '{]',
    ']',
    '}',
    '[1}',
    '{"a":1]',
    '[[1]',
    '" "',
    '"\u001f"',
    '"\\u00e4\\n"',
    '"\\u00e"',
    '{"a":}',
    '[1,{"a":2}]',
    '["a"x"b"]',
    '{"a":[]x"b":1}',
    '"a","b":1',
  ])('takes %j for what it is', (text) => {
    expect(isJson(text, 1)).toBe(parses(text));
  });

  it('takes nothing that nests without end, and no number of a thousand digits', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect([isJson(nested(100_000), 1 << 16), isJson(nested(100_001), 1 << 16)]).toEqual([true, false]);
    expect(isJson('9'.repeat(1000), 7)).toBe(false);
  });
});
