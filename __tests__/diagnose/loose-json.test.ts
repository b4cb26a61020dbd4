/** JSON, nearly JSON, and half of it, as it stands in sentences. */
import { describe, expect, it } from '@jest/globals';
import { brokenObject, embeddedObject } from '../../src/diagnose/loose-json.ts';
import { isRecord, parseJson } from '../../src/model/record.ts';

describe('an object in a text', () => {
  it.each<[string, object]>([
    ['{"a":1}', { a: 1 }],
    ['before {"a":{"b":[1,{}]}} behind }', { a: { b: [1, {}] } }],
    ['{"a":"}"}', { a: '}' }],
    ['{"a":"\\"}"}', { a: '"}' }],
    ['Error code: 401 - {\\"error\\": \\"x\\"}', { error: 'x' }],
    ["{'a': None, 'b': True, 'c': False, 'd': -1.5}", { a: null, b: true, c: false, d: -1.5 }],
    ["{'a': \"it's\", 'b': 'x'}", { a: "it's", b: 'x' }],
    ["{'a': 'don't', 'b': ['x', 'y']}", { a: "don't", b: ['x', 'y'] }],
    ["{'a': 'two\\nlines \\'x\\''}", { a: "two\nlines 'x'" }],
    ["{'a': '}'}", { a: '}' }],
    ["{'a': {'b': 'c'} }", { a: { b: 'c' } }],
    ["I can't: {'a': 'b'}", { a: 'b' }],
    ["({'a':('b')})".replace('(', '[').replace(')})', ')}]').replace("('b')", "'b'"), { a: 'b' }],
    ['{x} and {"a":1}', { a: 1 }],
    ['{x} {y} {"a":1}', { a: 1 }],
    ['{ {"a":1}', { a: 1 }],
  ])('%s is read', (text, value) => {
    expect(embeddedObject(text)).toEqual(value);
  });

  it.each([
    ...['', 'none', '{}', '{ }', '{"a":1', '{a}', '[1]', '{x} {y} {z} {"a":1}', "{'a': Undefined}", '}{'],
    ...["{'a': 'b}", `${' '.repeat(65_536)}{"a":1}`],
  ])('%.40j holds none', (text) => {
    expect(embeddedObject(text)).toBeUndefined();
  });

  it('is looked for in the first 64 KiB', () => {
    expect(embeddedObject(`${' '.repeat(65_529)}{"a":1}`)).toEqual({ a: 1 });
    expect(embeddedObject(`${' '.repeat(65_530)}{"a":1}`)).toBeUndefined();
  });
});

describe('an object that was cut', () => {
  it.each<[string, object]>([
    ['{"error":{"message":"half a sen', { message: 'half a sen' }],
    ['{"message" : "a\\nb \\"c\\"", "code": -401, "x": [', { message: 'a\nb "c"', code: -401 }],
    ['{"a":"first","b":{"a":"second"', { a: 'first' }],
    ['{"a":"","b":1', { a: '', b: 1 }],
    ['{"__proto__":"x","a-b_C":"y"', { 'a-b_C': 'y' }],
    ['{"a":1234567890123', { a: 123456789012 }],
  ])('%s is read as far as it goes', (text, members) => {
    expect(brokenObject(text)).toEqual(members);
  });

  it.each(['', '{', '{"a":', '{"a":null', '{"a1":"x"', `{"${'k'.repeat(41)}":1`, '{"__proto__":"x"'])(
    '%.40j says nothing',
    (text) => {
      expect(brokenObject(text)).toBeUndefined();
    },
  );

  it('is read in its first 64 KiB, and no string further than 4,000 characters', () => {
    expect(brokenObject(`${' '.repeat(65_536)}{"a":1`)).toBeUndefined();
    expect(brokenObject(`{"a":"${'x'.repeat(5_000)}`)).toEqual({ a: 'x'.repeat(4_000) });
  });
});

describe('a value', () => {
  it('is a record or none', () => {
    expect([{}, { a: 1 }].every(isRecord)).toBe(true);
    expect([null, undefined, [], 'a', 1, true].some(isRecord)).toBe(false);
  });

  it('is parsed or none, however deep it is', () => {
    expect(parseJson(' [1] ')).toEqual([1]);
    expect(parseJson('[1')).toBeUndefined();
    expect(parseJson('['.repeat(200_000))).toBeUndefined();
  });
});
