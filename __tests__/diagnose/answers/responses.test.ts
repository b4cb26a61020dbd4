import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeResponses } from '../../../src/diagnose/answers/responses.ts';
import { answer, completion, events } from './bodies.ts';

const TEXT = {
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_text', text: 'pong', annotations: [] }],
};
const THOUGHT = { type: 'reasoning', summary: [] };

function judge(rest: object) {
  const usage = { input_tokens: 12, output_tokens: 16, total_tokens: 28 };
  return judgeResponses(
    answer({ id: 'resp_1', object: 'response', model: 'm', error: null, usage, ...rest }),
    null,
  );
}

describe('an answer of /responses', () => {
  it.each([
    ['completed', { status: 'completed', output: [TEXT] }],
    ['completed behind a thought', { status: 'completed', output: [THOUGHT, TEXT] }],
    ['of a relay that sends no status', { output: [TEXT] }],
    [
      'cut by the limit',
      { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output: [THOUGHT] },
    ],
    ['cut without a reason', { status: 'incomplete', incomplete_details: null, output: [] }],
  ])('%s passes', (_name, rest) => {
    expect(judge(rest)).toMatchObject({
      code: null,
      facts: { model: 'm', promptTokens: 12, completionTokens: 16 },
    });
  });

  it.each([
    [
      'of an `output` that is no list',
      { status: 'completed', output: 'pong' },
      'malformed-response',
      /^`output` is no list: /,
    ],
    ...[undefined, null].map((output): [string, object, string, RegExp] => [
      `of ${output} beside its text`,
      { status: 'completed', output, output_text: 'pong' },
      'malformed-response',
      /`output`/,
    ]),
    [
      'with text in a part of another name',
      { status: 'completed', output: [{ type: 'message', content: [{ type: 'text', text: 'pong' }] }] },
      'malformed-response',
      /not called `output_text`/,
    ],
    [
      'with such a part, and the text beside it once more',
      {
        status: 'completed',
        output: [{ type: 'message', content: [{ type: 'text', text: 'pong' }] }],
        output_text: 'pong',
      },
      'malformed-response',
      /not called `output_text`/,
    ],
    [
      'with the text beside an empty `output`, which clients make it anew of',
      { status: 'completed', output: [], output_text: 'pong' },
      'malformed-response',
      /`output_text` alone/,
    ],
    [
      'with its text in an item of no type',
      { status: 'completed', output: [{ role: 'assistant', content: TEXT.content }] },
      'malformed-response',
      /item that is not called `message`/,
    ],
    // At these openai for Python and for Node.js throw while they put the text together.
    ...[null, 7, 'x'].map((one): [string, object, string, RegExp] => [
      `with ${one} among the items`,
      { status: 'completed', output: [one, TEXT] },
      'malformed-response',
      /`output` holds something that is no object/,
    ]),
    [
      'with a part that is none',
      { status: 'completed', output: [{ type: 'message', content: [null, ...TEXT.content] }] },
      'malformed-response',
      /a part that is no object/,
    ],
    [
      'with a text that is none beside one that is',
      {
        status: 'completed',
        output: [{ type: 'message', content: [{ type: 'output_text', text: 7 }, ...TEXT.content] }],
      },
      'malformed-response',
      /a `text` that is none/,
    ],
    [
      'with a message without a list of parts',
      { status: 'completed', output: [{ type: 'message', content: null }, TEXT] },
      'malformed-response',
      /a `content` that is no list/,
    ],
    [
      'cut, and without a list to go through',
      { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output: null },
      'malformed-response',
      /`output` is no list/,
    ],
    ['completed with nothing', { status: 'completed', output: [] }, 'empty-completion', /`output` is empty/],
    [
      'completed with the words of a thought alone',
      {
        status: 'completed',
        output: [{ type: 'reasoning', summary: [], content: [{ type: 'reasoning_text', text: 'Hm.' }] }],
      },
      'empty-completion',
      /holds reasoning/,
    ],
    [
      'completed with a thought alone',
      { status: 'completed', output: [THOUGHT] },
      'empty-completion',
      /holds reasoning/,
    ],
    [
      'refused',
      { status: 'completed', output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }] },
      'content-filtered',
      /No\./,
    ],
    [
      'filtered',
      { status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] },
      'content-filtered',
      /content_filter/,
    ],
    [
      'incomplete for another reason',
      { status: 'incomplete', incomplete_details: { reason: 'storm' }, output: [] },
      'upstream-error',
      /storm/,
    ],
    ['failed without saying why', { status: 'failed', output: [] }, 'upstream-error', /`failed`/],
    ['cancelled', { status: 'cancelled', output: [] }, 'upstream-error', /`cancelled`/],
    ['still under way', { status: 'in_progress', output: [] }, 'malformed-response', /not finished/],
    ['without output', {}, 'malformed-response', /no `output`/],
  ])('%s is named', (_name, rest, code, seen) => {
    const judgement = judge(rest);
    expect([judgement.code, judgement.seen]).toEqual([code, expect.stringMatching(seen)]);
  });

  it.each([{ status: 'ok' }, { status: 'incomplete' }, { status: 'completed' }])(
    'is none, where it is that of a health check: %j',
    (body) => {
      expect(judgeResponses(answer(body), null)).toMatchObject({ code: 'malformed-response' });
    },
  );

  it('that is a chat completion is told so', () => {
    expect(judgeResponses(answer(completion({ content: 'pong' })), null)).toMatchObject({
      code: 'malformed-response',
      seen: 'A chat completion came from /responses.',
    });
  });

  const STREAMED = { model: 'm', stream: true };
  const begun = { type: 'response.created', response: { status: 'in_progress', output: [] } };

  it('is taken from the last event where the request was adapted to a gateway that only streams', () => {
    const response = { object: 'response', model: 'm', status: 'completed', output: [TEXT] };
    const body = events(begun, { type: 'response.completed', response });
    expect(judgeResponses(answer(body), STREAMED)).toMatchObject({ code: null, facts: { model: 'm' } });
    expect(judgeResponses(answer(response), STREAMED).code).toBeNull();
    expect(judgeResponses(answer(body), null).code).toBe('malformed-response');
  });

  it('is put together from its pieces where the last event holds none', () => {
    const piece = { type: 'response.output_text.delta', delta: 'pong' };
    const last = { type: 'response.completed', response: { status: 'completed', output: [] } };
    expect(judgeResponses(answer(events(begun, piece, last)), STREAMED).code).toBeNull();
    expect(judgeResponses(answer(events(begun, last)), STREAMED).code).toBe('empty-completion');
  });

  it('that was cut or failed is so in a stream, and one without an end is broken', () => {
    const limit = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output: [] };
    const cut = events(begun, { type: 'response.incomplete', response: limit });
    expect(judgeResponses(answer(cut), STREAMED).code).toBeNull();
    const failed = events(begun, { type: 'response.failed', response: { status: 'failed', output: [] } });
    expect(judgeResponses(answer(failed), STREAMED).code).toBe('upstream-error');
    expect(judgeResponses(answer(events(begun)), STREAMED)).toMatchObject({
      code: 'stream-malformed',
      seen: expect.stringContaining('no `response.completed` came'),
    });
  });

  it('never makes the judge throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((output) => JSON.stringify({ status: 'completed', output })),
          fc.jsonValue().map((response) => events({ type: 'response.completed', response })),
        ),
        fc.boolean(),
        (body, stream) => {
          expect(judgeResponses(answer(body), { stream }).seen).toEqual(expect.any(String));
        },
      ),
    );
  });

  it.each(['queued', 'in_progress'])('that is still %s is not finished', (status) => {
    expect(judge({ status, output: [] })).toMatchObject({
      code: 'malformed-response',
      seen: expect.stringContaining(status),
    });
  });

  it.each([
    ['Answered with text.', { output: [TEXT] }],
    [
      'Answered; cut by the token limit, as asked.',
      { status: 'incomplete', incomplete_details: { reason: 'max_tokens' }, output: [] },
    ],
    [
      'Answered; cut by the token limit, as asked.',
      { status: 'incomplete', incomplete_details: { reason: 7 }, output: [] },
    ],
  ])('is told as “%s”', (seen, rest) => {
    expect(judge(rest)).toMatchObject({ code: null, seen });
  });

  it('says where openai for Node.js does not put the text together', () => {
    expect(judge({ object: undefined, output: [TEXT] })).toMatchObject({
      code: null,
      seen: expect.stringContaining('`object` is not `response`'),
    });
    expect(judge({ output: [TEXT] }).seen).toBe('Answered with text.');
  });

  it('of odd items is told as it is', () => {
    const odd = [
      THOUGHT,
      { type: 9 },
      { type: 'message', content: [] },
      { type: 'm', content: [7, { text: ' ' }] },
    ];
    expect(judge({ output: odd })).toMatchObject({
      code: 'empty-completion',
      seen: 'The answer holds no text: `output` holds reasoning, unknown, message, m.',
    });
    const refused = [{ content: [{ refusal: 'N' }] }, { content: [7, { refusal: 'o.' }] }];
    expect(judge({ output: refused }).seen).toBe('The model refused: No.');
    expect(judge({ status: 'completed' }).code).toBe('malformed-response');
    expect(judge({ status: 7 }).seen).toMatch(/no `output`/);
  });

  it('is put together from a stream', () => {
    const told = (...list: readonly (object | string)[]) =>
      judgeResponses(answer(events(...list)), { stream: true });
    const end = { type: 'response.completed', response: { status: 'completed', output: [] } };
    const delta = (text: string) => ({ type: 'response.output_text.delta', delta: text });
    expect(told('x', delta('po'), delta('ng'), { type: 7 }, end).code).toBeNull();
    expect(told({ type: 'response.output_text.done', delta: 'pong' }, end).code).toBe('empty-completion');
    expect(told(delta('pong')).code).toBe('stream-malformed');
  });
});
