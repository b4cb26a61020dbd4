import { setImmediate as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { answerOf, headersOf, type RawAnswer, type Redaction } from '../../src/http/exchange/answer.ts';

const LONG = Buffer.alloc(100_000, 'a');

const landed: RawAnswer = {
  head: { status: 400, headers: new Map(), firstByteMs: 1 },
  body: { bytes: LONG, truncated: false, arrivals: [] },
  bodyFault: null,
  durationMs: 2,
};

/** Redacts in three steps, and notes each. */
function redactionNoting(onStep: () => void): Redaction {
  const redact = Object.assign((text: string) => text, {
    *steps(): Generator<undefined, string> {
      for (let at = 0; at < 3; at++) {
        onStep();
        yield undefined;
      }
      return 'redacted';
    },
  });
  return { redact, secrets: [] };
}

describe('many long answers', () => {
  it('take one step in a round of the event loop together, so that a signal is heard between any two', async () => {
    let round = 0;
    let over = false;
    const rounds: number[] = [];
    const counting = (async () => {
      for (; !over; round++) await pause();
    })();
    const redaction = redactionNoting(() => rounds.push(round));
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => answerOf(landed, redaction, () => false)),
    );
    over = true;
    await counting;
    expect(answers.map(({ body }) => body)).toEqual(Array.from({ length: 8 }, () => 'redacted'));
    expect(rounds).toHaveLength(24);
    expect(new Set(rounds).size).toBe(24);
  });

  it('take no step more once they are unwanted', async () => {
    let steps = 0;
    const redaction = redactionNoting(() => {
      steps++;
    });
    const answer = await answerOf(landed, redaction, () => steps > 0);
    expect({ body: answer.body, steps }).toEqual({ body: '', steps: 1 });
  });
});

describe('a body', () => {
  const of = (bytes: Buffer, type = 'application/json', rest: object = {}) =>
    answerOf(
      {
        ...landed,
        head: { ...landed.head, headers: new Map([['content-type', type]]) },
        body: { ...landed.body, bytes, ...rest },
      },
      { redact: (text) => text, secrets: [] },
      () => false,
    );

  it.each([
    ['Latin-1', Buffer.from('{"a":"\u00e9"}', 'latin1'), 'application/json; charset=iso-8859-1'],
    ['UTF-16 with a mark', Buffer.from('\ufeff{}', 'utf16le'), 'application/json'],
    ['UTF-16', Buffer.from('{}', 'utf16le'), 'application/json; charset=utf-16le'],
    ['bytes of no charset', Buffer.from([0x7b, 0xc0, 0xaf, 0x7d]), 'application/json'],
  ])('of %s is known not to be UTF-8', async (name, bytes, type) => {
    expect(await of(bytes, type)).toMatchObject({ notUtf8: name.startsWith('UTF-16') ? 'utf-16' : 'other' });
  });

  it('tells halves of a pair apart', async () => {
    const half = Buffer.from('"\xed\xa0\xbd"', 'latin1');
    expect(await of(half)).toMatchObject({ notUtf8: 'surrogates' });
    expect(await of(Buffer.concat([half, Buffer.from([0xe9])]))).toMatchObject({ notUtf8: 'other' });
  });

  it.each([
    [
      'of events with bytes behind their end',
      Buffer.from('data: [DONE]\n\n\xe9', 'latin1'),
      'text/event-stream',
      {},
    ],
    ['of UTF-8', Buffer.from('{"a":"\u00e9"}'), 'application/json', {}],
    ['of the character for what fits none', Buffer.from('{"a":"\ufffd"}'), 'application/json', {}],
    ['that claims another charset', Buffer.from('{}'), 'application/json; charset=utf-16', {}],
    ['that was cut in a character', Buffer.from([0x7b, 0xc3]), 'application/json', { truncated: true }],
  ])('%s is not blamed', async (_name, bytes, type, rest) => {
    expect(await of(bytes, type, rest)).not.toHaveProperty('notUtf8');
  });
});

describe('headers', () => {
  it('beyond what any well-meant answer has are left out as a whole, the longest first', () => {
    const raw = { 'x-long': 'y'.repeat(60_000), 'content-type': 'text/plain', 'x-twice': ['a', 'b'] };
    expect([...headersOf(raw)]).toEqual([
      ['content-type', 'text/plain'],
      ['x-twice', 'a, b'],
    ]);
  });

  it('that say how a body is read are not among those, nor is where it is', () => {
    const needed = { 'content-type': 'application/json', 'content-encoding': 'gzip', location: '/v1' };
    const many = Array.from({ length: 2400 }, (_, at) => [`x-many-${at}`, 'v']);
    const headers = headersOf({ ...Object.fromEntries(many), ...needed });
    expect(Object.fromEntries(headers)).toMatchObject(needed);
    expect(headers.size).toBeLessThan(2400);
  });

  it('of a usual length are all kept', () => {
    const raw = { 'content-security-policy': 'x'.repeat(8000), 'set-cookie': 'y'.repeat(8000) };
    expect([...headersOf(raw)]).toEqual(Object.entries(raw));
  });
});
