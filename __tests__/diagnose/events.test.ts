import { describe, expect, it } from '@jest/globals';
import { firstFailure } from '../../src/diagnose/events.ts';

describe('the first failure among events', () => {
  it.each([
    ['of its name', 'event: error\ndata: boom\n\n', { error: 'boom' }],
    ['of its name, as an object', 'event: error\ndata: {"a":1}\n\n', { a: 1 }],
    ['behind blanks', '\n  data: {"error":"x"}\n\n', { error: 'x' }],
    ['behind chunks', 'data: {"choices":[]}\n\ndata: {"error":{}}\n\n', { error: {} }],
    ['beside the events', 'data: {"choices":[]}\n\n{"error":\n"x"}\n', { error: 'x' }],
    ['within a choice', 'data: {"choices":[{"error":{}}]}\n\n', { choices: [{ error: {} }] }],
  ])('%s', (_name, body, failure) => {
    expect(firstFailure(body)).toEqual(failure);
  });

  it.each([
    '',
    'data: boom\n\n',
    'data: {"error":""}\n\n',
    'data: {"error":null,"choices":[{}]}\n\n',
    'data: {"error":{},"choices":[{}]}\n\n',
    'data: {"error":{"message":"","code":0},"choices":[{}]}\n\n',
    'oops\n',
  ])('is none in %j', (body) => {
    expect(firstFailure(body)).toBeNull();
  });
});
