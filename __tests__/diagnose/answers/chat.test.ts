/** What every probe of a chat reads alike: the body, the model, the tokens, how it ended. */
import { describe, expect, it } from '@jest/globals';
import { judgeStructuredOutput } from '../../../src/diagnose/answers/structured-output.ts';
import { judgeTools } from '../../../src/diagnose/answers/tools.ts';
import { probeRequest } from '../../../src/probe/requests.ts';
import { answer, chunk, completion, events } from './bodies.ts';

const SENT = probeRequest('structured-output', 'https://gateway.example.com/v1', 'm').body;
const TOOLS = probeRequest('tools', 'https://gateway.example.com/v1', 'm').body;
const GOOD = { content: '{"status":"ok"}' };

function judge(body: string | object, sent: Readonly<Record<string, unknown>> | null = SENT) {
  return judgeStructuredOutput(answer(body), sent);
}

describe('a body', () => {
  it('may have a byte order mark and blanks around it', () => {
    expect(judge(`\uFEFF \n${JSON.stringify(completion(GOOD))}\n`).code).toBeNull();
  });

  // What JavaScript calls blank, and JSON does not: both clients fail at it.
  it.each(['\u000b', '\u00a0', '\u2028', '\f'])('with %j beside it is no JSON', (blank) => {
    const good = JSON.stringify(completion(GOOD));
    for (const body of [blank + good, good + blank]) {
      expect(judge(body)).toMatchObject({ code: 'malformed-response' });
    }
  });

  it.each([
    [' \n', 'The body is empty.'],
    ['hello', 'The body is not JSON: hello'],
    ['[1]', 'The body is JSON, but no object: [1]'],
    ['7', 'The body is JSON, but no object: 7'],
    [': only a comment', 'The body is not JSON: : only a comment'],
    [events(chunk({ content: 'a' })), /^An event stream came, though none was asked for: data: \{/],
    ['{"choices":[]}', 'The answer has no choice: {"choices":[]}'],
    ['{"choices":[{}]}', 'The choice has no `message`.'],
  ])('%j is told as it is', (body, seen) => {
    const judgement = judge(body);
    expect(judgement.code).toBe('malformed-response');
    expect(judgement.seen).toEqual(typeof seen === 'string' ? seen : expect.stringMatching(seen));
  });

  it('is judged without knowing what was asked', () => {
    expect(judge(completion(GOOD), null).code).toBeNull();
    expect(judge(completion({ content: '[1]' }), null).code).toBe('output-malformed');
    expect(judge(completion({ content: '[1]' }), { response_format: { json_schema: 7 } }).code).toBe(
      'output-malformed',
    );
    expect(judgeTools(answer(completion({ content: 'Fine.' })), null).code).toBe('tool-call-malformed');
  });
});

describe('what an answer tells of itself', () => {
  it.each([
    [{ prompt_tokens: 3, completion_tokens: 0 }, 3, 0],
    [{ input_tokens: 3, output_tokens: 4 }, 3, 4],
    [{ prompt_tokens: -1, completion_tokens: 1.5 }, null, null],
    [{ prompt_tokens: '3', completion_tokens: null }, null, null],
    [{ prompt_tokens: 2 ** 53, completion_tokens: true }, null, null],
    [[3, 4], null, null],
    ['many', null, null],
  ])('is its tokens, where they are counts: %j', (usage, promptTokens, completionTokens) => {
    expect(judge(completion(GOOD, 'stop', { usage })).facts).toMatchObject({
      promptTokens,
      completionTokens,
    });
  });

  it.each([
    ['a', 'a'],
    ['', null],
    [7, null],
    ['x'.repeat(600), 'x'.repeat(512)],
  ])('is its model, where that is a name', (model, named) => {
    expect(judge(completion(GOOD, 'stop', { model })).facts.model).toBe(named);
  });
});

describe('an ending', () => {
  it.each([
    ['content_filter', 'content-filtered'],
    ['ERROR', 'upstream-error'],
    ['insufficient_system_resource', 'overloaded'],
  ])('%s without an answer says why there is none', (finish, code) => {
    const judgement = judge(completion({ content: null }, finish));
    expect(judgement.code).toBe(code);
    expect(judgement.seen).toContain(`\`${finish.toLowerCase()}\``);
  });

  it.each(['content_filter', 'error', 'insufficient_system_resource'])(
    '%s after an answer says nothing',
    (finish) => {
      // What `parse()` of OpenAI's clients raises an error at.
      const parsed = finish === 'content_filter' ? 'content-filtered' : null;
      expect(judge(completion(GOOD, finish)).code).toBe(parsed);
      const call = {
        content: null,
        tool_calls: [{ function: { name: 'report_status', arguments: '{"status":"ok"}' } }],
      };
      expect(judgeTools(answer(completion(call, finish)), TOOLS).code).toBeNull();
    },
  );

  it('by the limit names what it came before', () => {
    expect(judge(completion({ content: '' }, 'length')).seen).toMatch(/before the JSON was whole/);
    expect(judge(completion({ content: '{"sta' }, 'max_tokens')).seen).toMatch(/before the JSON was whole/);
    expect(judge(completion({ content: '<think>Hm' }, 'length')).seen).toMatch(/before the JSON was whole/);
    expect(judgeTools(answer(completion({ content: '' }, 'max_output_tokens')), TOOLS).seen).toMatch(
      /before a call was whole/,
    );
    const call = { tool_calls: [{ function: { name: 'report_status', arguments: '{"sta' } }] };
    expect(judgeTools(answer(completion(call, 'length')), TOOLS).seen).toMatch(/before the call was whole/);
  });
});

describe('calls that came in pieces', () => {
  const streamed = { ...TOOLS, stream: true };
  const called = (...pieces: readonly object[]) => {
    const chunks = pieces.map((piece) => chunk({ tool_calls: [piece].flat() }));
    return judgeTools(answer(events(...chunks, chunk({}, 'tool_calls'), '[DONE]')), streamed);
  };
  const begin = (name: unknown, rest: object = {}) => ({ function: { name, arguments: '' }, ...rest });
  const go = (given: unknown, rest: object = {}) => ({ function: { arguments: given }, ...rest });

  it('are told apart by their index', () => {
    const { code } = called(
      begin('other', { index: 0 }),
      begin('report_status', { index: 1 }),
      go('{"x"', { index: 0 }),
      go('{"status"', { index: 1 }),
      go(':1}', { index: 0 }),
      go(':"ok"}', { index: 1 }),
    );
    expect(code).toBeNull();
  });

  it('are told apart by their place, where they have no index', () => {
    const { code } = called(
      [begin('other'), begin('report_status')],
      [go('{"x":1}'), go('{"status":"ok"}', { index: '0' })],
    );
    expect(code).toBeNull();
  });

  it('keep the first name, and pass over what is no piece', () => {
    const { code } = called(begin('report_status', { index: 0 }), { index: 0 }, [7], {
      index: 0,
      function: { name: 'again', arguments: '{"status":"ok"}' },
    });
    expect(code).toBeNull();
    expect(called(begin(7), go('{}')).seen).toMatch(/names no function/);
  });

  it('are no more than sixteen', () => {
    const many = Array.from({ length: 16 }, (_, index) => begin(`f${index}`, { index }));
    const last = { index: 16, function: { name: 'report_status', arguments: '{"status":"ok"}' } };
    expect(called(...many.slice(1), last).code).toBeNull();
    expect(called(...many, last).seen).toMatch(/^f0 was called/);
    expect(called(...many.slice(1), { ...last, index: 0 }, go('', { index: 0 })).code).toBeNull();
  });

  it('stand beside the text and the thoughts', () => {
    const told = (...deltas: readonly object[]) =>
      judgeTools(
        answer(events(...deltas.map((delta) => chunk(delta)), chunk({}, 'stop'), '[DONE]')),
        streamed,
      );
    expect(told({ content: 'Fi' }, { content: 'ne.' }).seen).toMatch(/: Fine\.$/);
    expect(told({ reasoning: '<tool' }, { reasoning: '_call>' }).seen).toMatch(/into the reasoning/);
    expect(told({ reasoning_content: '<tool' }, { reasoning_content: '_call>' }).seen).toMatch(
      /into the reasoning/,
    );
    expect(told({ content: 'x', refusal: 'N' }, { refusal: 'o' }).seen).toBe('The model refused: No');
  });

  it('end as the last piece says', () => {
    const cut = [chunk({ tool_calls: [begin('report_status')] }), chunk({}, 'length'), '[DONE]'];
    expect(judgeTools(answer(events(...cut)), streamed).seen).toMatch(/cut by the token limit/);
    const open = [chunk({ content: 'Fine.' }), '[DONE]'];
    expect(judgeTools(answer(events(...open)), streamed).code).toBe('tool-call-malformed');
  });
});
