import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeEmbeddings } from '../../../src/diagnose/answers/embeddings.ts';
import { answer, completion } from './bodies.ts';

function judge(embedding: unknown) {
  const data = [{ object: 'embedding', index: 0, embedding }];
  return judgeEmbeddings(
    answer({ object: 'list', data, model: 'm', usage: { prompt_tokens: 1, total_tokens: 1 } }),
  );
}

function packed(...numbers: readonly number[]): string {
  return Buffer.from(Float32Array.from(numbers).buffer).toString('base64');
}

describe('an embedding', () => {
  it.each([
    ['of floats', [0.1, -0.2, 3e-9], 3],
    ['of whole numbers', [1, 0], 2],
    ['packed as base64', packed(0.5, -0.25), 2],
  ])('%s passes, and its dimension is known', (_name, embedding, dimension) => {
    expect(judge(embedding)).toMatchObject({ code: null, facts: { dimension, promptTokens: 1, model: 'm' } });
  });

  it.each([
    [[0, 1], 'A vector of 2 finite numbers.'],
    [[0, 0], 'A vector of 2 finite numbers. All of them are zero.'],
    [packed(1), 'A vector of 1 finite numbers, packed as base64.'],
    [` ${packed(1)}\n`, 'A vector of 1 finite numbers, packed as base64.'],
    // Lines of MIME, which both clients read.
    [`${packed(1).slice(0, 3)}\r\n${packed(1).slice(3)}`, 'A vector of 1 finite numbers, packed as base64.'],
  ])('%j is told as what it is', (embedding, seen) => {
    expect(judge(embedding).seen).toBe(seen);
  });

  it('says in which form clients get it that ask for base64', () => {
    const data = [{ embedding: [1, 2] }];
    const seenOf = (body: object, sent: object | null) =>
      judgeEmbeddings(answer(body), sent === null ? null : { model: 'm', input: 'ping', ...sent }).seen;
    const asked = { encoding_format: 'base64' };
    expect(seenOf({ data }, null)).toBe('A vector of 2 finite numbers.');
    expect(seenOf({ data: [{ embedding: packed(1, 2) }] }, asked)).toBe(
      'A vector of 2 finite numbers, packed as base64.',
    );
    expect(seenOf({ data }, asked)).toMatch(
      /^A vector of 2 finite numbers\. Asked for base64.*older versions/,
    );
    expect(seenOf({ data }, { encoding_format: 'float' })).toMatch(/Not as base64.*`float`/);
    expect(seenOf({ data }, {})).toMatch(/Only without `encoding_format`.*operator/);
  });

  it('in an item beside one that is none is named', () => {
    const data = [{ embedding: [1] }, null];
    expect(judgeEmbeddings(answer({ data })).seen).toMatch(/`data` holds something that is no object/);
  });

  it.each([`!${packed(1)}`, `${packed(1)}!`, `${packed(1)}AAAA====`, packed(1).replace(/=+$/, '')])(
    '%s is no base64, though some would read it',
    (text) => {
      expect(judge(text).seen).toMatch(/not base64/);
    },
  );

  it('of zeros passes, and says so', () => {
    expect(judge([0, 0])).toMatchObject({
      code: null,
      seen: expect.stringContaining('All of them are zero'),
    });
  });

  it.each([
    ['that is empty', [], /empty/],
    ['with null', [0.1, null], /Number 2 of 2 is not finite: null/],
    ['with text', ['0.1'], /a string/],
    ['in a list', [[0.1]], /an object or a list/],
    ['of no bytes', '', /empty/],
    ['of half a number', Buffer.from([1, 2, 3]).toString('base64'), /not base64/],
    ['that is no base64', 'not base64!', /not base64/],
    ['packed with NaN', packed(1, Number.NaN), /Number 2 of 2 is not finite: not a number/],
    ['packed with infinity', packed(Number.POSITIVE_INFINITY), /Infinity/],
    ['that is not there', undefined, /no `embedding`/],
    ['that is null', null, /no `embedding`/],
    ['that is an object', { float: [1] }, /no `embedding`/],
  ])('%s is named', (_name, embedding, seen) => {
    const judgement = judge(embedding);
    expect([judgement.code, judgement.seen]).toEqual(['malformed-response', expect.stringMatching(seen)]);
    expect(judgement.facts.dimension).toBeNull();
  });

  it('beyond what a number can hold is named', () => {
    expect(judgeEmbeddings(answer('{"data":[{"embedding":[1e999]}]}')).seen).toContain('Infinity');
  });

  it.each([
    ['{"data":[]}', /`data` is empty/],
    ['{"data":["x"]}', /no object/],
    ['{"embedding":[0.1]}', /another member/],
    ['{"embeddings":[[0.1]]}', /another member/],
    [JSON.stringify(completion({ content: 'x' })), /chat completion/],
    ['{}', /no `data`/],
    ['', /empty/],
  ])('that is %s is a malformed response', (body, seen) => {
    const judgement = judgeEmbeddings(answer(body));
    expect([judgement.code, judgement.seen]).toEqual(['malformed-response', expect.stringMatching(seen)]);
  });

  it('of any finite numbers passes, packed or not', () => {
    const numbers = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(numbers, (list) => {
        expect(judge(list)).toMatchObject({ code: null, facts: { dimension: list.length } });
        expect(judge(packed(...list))).toMatchObject({ code: null, facts: { dimension: list.length } });
      }),
    );
  });

  it('never makes the judge throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (embedding) => void judge(embedding)));
    expect(judge([{ toString: 1, valueOf: 1 }]).code).toBe('malformed-response');
  });
});
