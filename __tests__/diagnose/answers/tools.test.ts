import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeTools } from '../../../src/diagnose/answers/tools.ts';
import { probeRequest } from '../../../src/probe/requests.ts';
import { answer, chunk, completion, events } from './bodies.ts';

const SENT = probeRequest('tools', 'https://gateway.example.com/v1', 'm').body;
const GOOD = { name: 'report_status', arguments: '{"status":"ok"}' };

function call(given: unknown, rest: object = {}): object {
  return { content: null, tool_calls: [{ id: 'call_1', type: 'function', function: given, ...rest }] };
}

function judge(message: object, finish: string | null = 'tool_calls') {
  return judgeTools(answer(completion(message, finish)), SENT);
}

describe('a forced call', () => {
  it.each([
    ['as OpenAI sends it', call(GOOD), 'stop'],
    ['with another finish reason', call(GOOD), 'tool_calls'],
    ['with no finish reason', call(GOOD), null],
    ['beside text', { ...call(GOOD), content: 'I call it.' }, 'stop'],
    ['with more than was asked', call({ ...GOOD, arguments: ' {"status":"ok"}\n' }), 'stop'],
    [
      'with a member that nobody asked for',
      call({ ...GOOD, arguments: '{"status":"ok","why":"asked"}' }),
      'stop',
    ],
    [
      'as the second of two',
      { tool_calls: [{ function: { name: 'x', arguments: '{}' } }, { function: GOOD }] },
      'stop',
    ],
    ['without an id', { tool_calls: [{ function: GOOD }] }, 'stop'],
  ])('%s passes', (_name, message, finish) => {
    expect(judge(message, finish)).toMatchObject({
      code: null,
      facts: { model: 'm', promptTokens: 8, completionTokens: 5 },
    });
  });

  it.each([
    [
      'of another name',
      call({ ...GOOD, name: 'functions.report_status' }),
      /functions\.report_status was called, not report_status/,
    ],
    ['without a name', call({ arguments: '{}' }), /names no function/],
    ['as an object, no list', { tool_calls: { function: GOOD } }, /`tool_calls` is an object/],
    ['as a text, no list', { tool_calls: 'x' }, /`tool_calls` is a string; clients expect a list/],
    ['without `function`', { tool_calls: [{ name: 'report_status', arguments: '{}' }] }, /has no `function`/],
    ['that is no object', { tool_calls: [null] }, /has no `function`/],
    ['of another type', { tool_calls: [{ type: 'custom', function: GOOD }] }, /of the type `custom`/],
    [
      'behind one that is no object',
      { tool_calls: [null, { function: GOOD }] },
      /something that is no object/,
    ],
    ['with a text as `function`', call('report_status'), /has no `function`/],
    ['with an object as arguments', call({ ...GOOD, arguments: { status: 'ok' } }), /is an object/],
    ['without arguments', call({ name: 'report_status' }), /no `arguments`/],
    ['with empty arguments', call({ ...GOOD, arguments: '' }), /are empty/],
    [
      'with arguments that are no JSON',
      call({ ...GOOD, arguments: "{status: 'ok'}" }),
      /are not JSON: \{status: 'ok'\}/,
    ],
    [
      'with arguments encoded twice',
      call({ ...GOOD, arguments: '"{\\"status\\":\\"ok\\"}"' }),
      /encoded twice/,
    ],
    ['without the required field', call({ ...GOOD, arguments: '{}' }), /required property "status"/],
    [
      'with a field of another type',
      call({ ...GOOD, arguments: '{"status":1}' }),
      /At "status": .*Expected "string"/,
    ],
    ['with a list as arguments', call({ ...GOOD, arguments: '["ok"]' }), /do not fit/],
    ['of the retired kind', { content: null, function_call: GOOD }, /retired `function_call`/],
    [
      'written as XML',
      { content: '<tool_call>{"name":"report_status"}</tool_call>' },
      /written into the text/,
    ],
    [
      'written as Hermes does',
      { content: '<function=report_status>{"status":"ok"}</function>' },
      /written into the text/,
    ],
    [
      'written as Mistral does',
      { content: '[TOOL_CALLS][{"name":"report_status"}]' },
      /written into the text/,
    ],
    ['written as DeepSeek does', { content: '<｜tool▁calls▁begin｜>…' }, /written into the text/],
    [
      'written as JSON',
      { content: '```json\n{"name": "report_status", "arguments": {"status": "ok"}}\n```' },
      /written into the text/,
    ],
    ['written as code', { content: 'report_status(status="ok")' }, /written into the text/],
    ['written as code behind a quote', { content: '`report_status` ("ok")' }, /written into the text/],
    [
      'written as the first of several values',
      { content: '["report_status" , "ok"]' },
      /written into the text/,
    ],
    [
      'written as the first of several, close',
      { content: '["report_status","ok"]' },
      /written into the text/,
    ],
    [
      'named in prose, behind it a quote',
      { content: 'report_status is "ok", fine' },
      /No call came but text/,
    ],
    ['of prose with a bracket', { content: 'abcdefghijkl(m) is fine' }, /No call came but text/],
    [
      'written into the thoughts, beside blanks',
      { content: ' ', reasoning_content: '<tool_call>…' },
      /written into the reasoning/,
    ],
    ['written as arguments', { content: 'x {"arguments": {}}' }, /written into the text/],
    ['written as parameters', { content: 'x {"parameters": {}}' }, /written into the text/],
    ['written as calls', { content: 'x {"tool_calls": []}' }, /written into the text/],
    ['written as the retired kind', { content: 'x {"function_call": {}}' }, /written into the text/],
    ['written as a member', { content: 'x {"report_status": 1}' }, /written into the text/],
    ['with an empty name', call({ ...GOOD, name: '' }), /names no function/],
    ['with blanks as arguments', call({ ...GOOD, arguments: ' ' }), /are empty/],
    ['with a text as arguments', call({ ...GOOD, arguments: '"ok"' }), /do not fit/],
    [
      'beside thoughts of a call',
      { content: ' Fine. ', reasoning_content: '<tool_call>' },
      /No call came but text.*: Fine\.$/,
    ],
    ['named in prose', { content: 'I would use report_status, if I could.' }, /No call came but text/],
    [
      'named in prose, far before a bracket',
      { content: 'report_status is good (really)' },
      /No call came but text/,
    ],
    ['beside an object of something else', { content: 'x {"state": "ok"}' }, /No call came but text/],
    ['written as its arguments alone', { content: '{"status": "ok"}' }, /written into the text/],
    [
      'written into the thoughts',
      { content: '', reasoning_content: '<tool_call>…' },
      /written into the reasoning/,
    ],
    [
      'that is prose',
      { content: 'The status is ok.' },
      /No call came but text.*ignored.*: The status is ok\./,
    ],
  ])('%s is named', (_name, message, seen) => {
    const judgement = judge(message, 'stop');
    expect(judgement.code).toBe('tool-call-malformed');
    expect(judgement.seen).toMatch(seen);
  });

  it.each([
    ['before it began', { content: null }],
    ['within its arguments', call({ ...GOOD, arguments: '{"sta' })],
    ['while thinking', { content: '', reasoning_content: 'The user wants' }],
  ])('cut by the limit %s proves key, model and quota', (_name, message) => {
    expect(judge(message, 'length')).toMatchObject({
      code: null,
      seen: expect.stringContaining('cut by the token limit'),
    });
  });

  it('that is wrong is wrong, cut or not', () => {
    expect(judge(call({ ...GOOD, name: 'other' }), 'length').code).toBe('tool-call-malformed');
    expect(judge({ content: '<tool_call>{"na' }, 'length').code).toBe('tool-call-malformed');
  });

  it.each([
    [{ content: '' }, 'stop', 'empty-completion'],
    [{ content: ' \n' }, 'stop', 'empty-completion'],
    [{ content: null, tool_calls: [] }, 'stop', 'empty-completion'],
    [{ content: null, refusal: 'No.' }, 'stop', 'content-filtered'],
    [{ content: null }, 'content_filter', 'content-filtered'],
    [{ content: null }, 'error', 'upstream-error'],
    [{ content: null }, 'insufficient_system_resource', 'overloaded'],
  ])('that is %j, ended as %s, is %s', (message, finish, code) => {
    expect(judge(message, finish).code).toBe(code);
  });

  it.each(['', 'hi', '[]', '{}', '{"choices":[]}', '{"choices":[{}]}', '{"choices":[{"text":"a"}]}'])(
    'that is no completion (%s) is a malformed response',
    (body) => {
      expect(judgeTools(answer(body), SENT).code).toBe('malformed-response');
    },
  );

  it('that is nothing says so', () => {
    expect(judge({ content: '' }, 'stop').seen).toBe('The answer holds neither a call nor text.');
  });

  it('that came as a stream nobody asked for is told so', () => {
    const { code, seen } = judgeTools(answer(events(chunk({ content: 'a' }), '[DONE]')), SENT);
    expect([code, seen]).toEqual(['malformed-response', expect.stringContaining('An event stream came')]);
  });

  it('is put together where the request was adapted to a gateway that only streams', () => {
    const piece = (given: object) => chunk({ tool_calls: [{ index: 0, function: given }] });
    const body = events(
      piece({ name: 'report_status', arguments: '' }),
      piece({ arguments: '{"status"' }),
      piece({ arguments: ':"ok"}' }),
      chunk({}, 'tool_calls'),
      '[DONE]',
    );
    expect(judgeTools(answer(body), { ...SENT, stream: true })).toMatchObject({ code: null });
    expect(judgeTools(answer(body.replace('"ok', 'ok')), { ...SENT, stream: true }).code).toBe(
      'stream-malformed',
    );
    expect(judgeTools(answer(body.replace(':\\"ok', ':ok')), { ...SENT, stream: true }).code).toBe(
      'tool-call-malformed',
    );
  });

  it('says whether it was forced', () => {
    expect(judge(call(GOOD)).seen).toBe('report_status was called with its arguments, as asked.');
    const { tool_choice: _, ...unforced } = SENT ?? {};
    expect(judgeTools(answer(completion(call(GOOD))), unforced).seen).toContain('of its own accord');
  });

  it('that could only be offered says so', () => {
    const offered = { ...SENT, tool_choice: 'auto' };
    expect(judgeTools(answer(completion(call(GOOD))), offered).seen).toContain('refuses to force');
    const { code, seen } = judgeTools(answer(completion({ content: 'Fine.' })), offered);
    expect([code, seen]).toEqual(['tool-call-malformed', expect.stringContaining('refuses to force')]);
  });

  it('never makes the judge throw', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(
        fc.record({
          content: json,
          tool_calls: fc.oneof(
            json,
            fc.array(fc.record({ function: fc.record({ name: json, arguments: json }) })),
          ),
          function_call: json,
          reasoning: json,
          refusal: json,
        }),
        (message) => {
          expect(judge(message).seen).toEqual(expect.any(String));
        },
      ),
    );
    const deep = `${'[{"thinking":'.repeat(40_000)}1${'}]'.repeat(40_000)}`;
    expect(judgeTools(answer(`{"choices":[{"message":{"content":${deep}}}]}`), SENT).code).toBe(
      'empty-completion',
    );
  });
});
