import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningOf, LONG, membersAt, visitItems } from '../../src/diagnose/long-json.ts';
import { readModelList } from '../../src/diagnose/model-list.ts';
import type { Answer } from '../../src/model/observation.ts';

const BLANKS = ' '.repeat(LONG);

function idsOf(body: string): readonly string[] | null {
  const answer: Answer = {
    kind: 'answer',
    status: 200,
    headers: {},
    body,
    truncated: false,
    bodyFault: null,
    redirects: [],
    firstByteMs: 1,
    durationMs: 1,
    arrivals: [],
  };
  const ids = readModelList(answer);
  return ids === null ? null : [...ids];
}

function itemsOf(text: string): unknown[] | null {
  const items: unknown[] = [];
  return visitItems(text, 0, (item) => items.push(item)) ? items : null;
}

describe('a list too long for a tree', () => {
  const list = fc.oneof(
    fc.array(fc.oneof(fc.string(), fc.record({ id: fc.string(), name: fc.jsonValue() }), fc.jsonValue())),
    fc.jsonValue(),
  );
  const key = fc.constantFrom('data', 'models', 'list', 'result', 'items', 'object', 'a"\\\\');
  const inner = fc.oneof(list, fc.dictionary(key, list));
  const body = fc.oneof(list, fc.dictionary(key, inner)).filter(
    // Ollama's `null` for an empty list is short.
    (value) => !JSON.stringify(value).includes('null'),
  );

  it('holds the same ids as in a short text', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(idsOf(`${text}${BLANKS}`)).toEqual(idsOf(text));
      }),
    );
  });

  it('stands behind a first member that is none', () => {
    expect(idsOf(`{"data":"","result":["a"]}${BLANKS}`)).toEqual(['a']);
  });

  it('is read to its end', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `model-${at}`);
    const body = JSON.stringify({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) });
    expect(body.length).toBeGreaterThan(LONG);
    expect(idsOf(body)).toEqual(ids);
    expect(idsOf(body.slice(0, -20))).toBeNull();
    expect(idsOf(body.replace('"model-9000"', '"model-9000'))).toBeNull();
  });

  it('passes over an item that is no model', () => {
    const large = Array.from({ length: 30_000 }, () => []);
    expect(itemsOf(JSON.stringify(['a', large, 'b', large]))).toEqual(['a', 'b']);
  });

  it('is read in parts of a few trees, all of them', () => {
    const ids = Array.from({ length: 9_000 }, (_, at) => `model-${at}`);
    expect(itemsOf(JSON.stringify(ids))).toEqual(ids);
    const [item, last] = [`"${'x'.repeat(70_000)}"`, '"b"'];
    expect(itemsOf(`["a",${item},${last}]`)).toEqual(['a', 'b']);
    expect(itemsOf(`[${item},${last}]`)).toEqual(['b']);
    expect(itemsOf(`[1 2,${item},${last}]`)).toBeNull();
  });

  it.each(['[1,]', '[,1]', '[1 2]', '[1', '["a]', '[', '[}', '[{]'])('is broken as %s', (text) => {
    expect(itemsOf(text)).toBeNull();
  });
});

describe('members of a long object', () => {
  it('have names and values with escapes in them', () => {
    const text = String.raw`{"a\"":"\\","b\\":"\"","c\\\"":["]\""],"data":"x\\\""}`;
    expect(JSON.parse(text)).toHaveProperty('data', 'x\\"');
    expect([...membersAt(text, 0, ['list', 'data'])]).toEqual([['data', text.indexOf('"x')]]);
  });

  it('are found at the top only, the first name that opens something ending the search', () => {
    const text = '{ "x" : {"data":1}, "models" : [1,{"y":"}"}], "data":["\\"]"] , "list":[] }';
    expect([...membersAt(text, 0, ['data', 'models', 'list'])]).toEqual([
      ['models', text.indexOf('[1')],
      ['data', text.indexOf('["\\"]"')],
    ]);
  });

  it.each([
    '',
    '[]',
    '{',
    '{"data"',
    '{"data" 1}',
    '{data:1}',
    '{"x":1 "data":1}',
    '["data":1]',
    '{"x":1}"data":2}',
    '{"x":,"data":1}',
  ])('are none in %s', (text) => {
    expect(membersAt(text, 0, ['list', 'data']).size).toBe(0);
  });
});

describe('the beginning of a long text', () => {
  it('holds its first members and items', () => {
    const text = `{"error":{"message":"a, b"},"data":[${'[1,2],'.repeat(LONG)}3]}`;
    const value = beginningOf(text);
    expect(value).toMatchObject({ error: { message: 'a, b' } });
    expect(JSON.stringify(value).length).toBeLessThan(LONG + 64);
  });

  it.each([
    ['x'.repeat(LONG)],
    ['['.repeat(LONG)],
    [`"${'x'.repeat(LONG)}`],
    [`{"a":"${'\\"'.repeat(LONG)}`],
  ])('is nothing of a text without one', (text) => {
    expect(beginningOf(text)).toBeUndefined();
  });
});
