import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeStructuredOutput } from '../../../src/diagnose/answers/structured-output.ts';
import { probeRequest } from '../../../src/probe/requests.ts';
import { answer, chunk, completion, events } from './bodies.ts';

const SENT = probeRequest('structured-output', 'https://gateway.example.com/v1', 'm').body;

function judge(content: unknown, finish: string | null = 'stop', rest: object = {}) {
  return judgeStructuredOutput(answer(completion({ content, ...rest }, finish)), SENT);
}

describe('structured output', () => {
  it.each(['{"status":"ok"}', '\n  { "status" : "all is well" }\n', '{"status":""}'])(
    '%j passes',
    (content) => {
      expect(judge(content)).toMatchObject({ code: null, facts: { promptTokens: 8 } });
    },
  );

  it('with thoughts beside it passes', () => {
    expect(judge('{"status":"ok"}', 'stop', { reasoning_content: 'Hm.' }).code).toBeNull();
  });

  it.each([
    ['```json\n{"status":"ok"}\n```', /fenced as Markdown/],
    ['Sure! {"status":"ok"}', /chat around the JSON/],
    ['{"status":"ok"} Anything else?', /chat around the JSON/],
    ['<think>Easy.</think>{"status":"ok"}', /Thoughts stand before the JSON/],
    ['The status is ok.', /prose, not JSON/],
    ["{status: 'ok'", /The JSON is broken/],
    ['"{\\"status\\":\\"ok\\"}"', /encoded twice/],
    ['{}', /required property "status".*It is \{\}/],
    ['{"status":1}', /At "status": .*Expected "string"/],
    ['{"status":"ok","more":1}', /The member "more" was not asked for/],
    ['[{"status":"ok"}]', /does not fit the schema/],
    ['null', /does not fit the schema/],
    ['"ok"', /does not fit the schema/],
    [' <thinking>Hm</thinking> {"status":"ok"} ', /Thoughts stand before the JSON/],
    ['The <think> tag is not used.', /prose, not JSON/],
    ['\uFEFF{"status":"ok"}', /chat around/],
  ])('%j is named', (content, seen) => {
    const judgement = judge(content);
    expect(judgement.code).toBe('output-malformed');
    expect(judgement.seen).toMatch(seen);
  });

  it.each([
    ['a list of parts', [{ type: 'text', text: '{"status":"ok"}' }], {}, /a list of parts/],
    ['an object', { status: 'ok' }, {}, /`content` is an object/],
    ['in `parsed` alone', null, { parsed: { status: 'ok' } }, /`parsed` only/],
    ['a tool call', null, { tool_calls: [{ function: { name: 'x' } }] }, /tool call/],
  ])('as %s is named', (_name, content, rest, seen) => {
    const judgement = judge(content, 'stop', rest);
    expect([judgement.code, judgement.seen]).toEqual(['output-malformed', expect.stringMatching(seen)]);
  });

  it('that was filtered is none for clients that parse it, however whole', () => {
    expect(judge('{"status":"ok"}', 'content_filter')).toMatchObject({
      code: 'content-filtered',
      seen: expect.stringContaining('`content_filter`'),
    });
    expect(judge('{"status":"ok"}', 'content_filter: x').code).toBeNull();
  });

  it('that says it was cut, and is whole, passes and says so', () => {
    const seen = 'The answer is JSON that fits the schema asked for.';
    expect(judge('{"status":"ok"}').seen).toBe(seen);
    expect(judge('{"status":"ok"}', 'length')).toMatchObject({
      code: null,
      seen: expect.stringMatching(/asked for\. It says that the token limit cut it/),
    });
  });

  // Clients that parse go through the calls before they look at the text.
  it.each([{}, '', 0, false, [null], [7]])('beside calls that are none is named: %j', (tool_calls) => {
    expect(judge('{"status":"ok"}', 'stop', { tool_calls }).code).toBe('output-malformed');
  });

  it.each([undefined, null, [], [{ function: {} }]])('beside %j as calls passes', (tool_calls) => {
    expect(judge('{"status":"ok"}', 'stop', { tool_calls }).code).toBeNull();
  });

  it('is quoted as it came', () => {
    expect(judge('Sure! {"status":"ok"}').seen).toBe('There is chat around the JSON: Sure! {"status":"ok"}');
    expect(judge('Sure<think>Hm</think>').seen).toBe('The answer is prose, not JSON: Sure<think>Hm</think>');
    expect(judge('{}').seen).toBe(
      'The JSON does not fit the schema: Instance does not have required property "status". It is {}',
    );
    expect(judge('{"status":"ok"}').seen).toBe('The answer is JSON that fits the schema asked for.');
    expect(judge('').seen).toBe('The answer holds no text.');
  });

  it.each(['', '{', '{"status":"o', '\n\n{"status":"o', '<think>Let me see'])(
    'cut by the limit at %j proves key, model and quota',
    (content) => {
      expect(judge(content, 'length')).toMatchObject({
        code: null,
        seen: expect.stringContaining('cut by the token limit'),
      });
    },
  );

  it.each(['```json\n{"sta', 'Sure, here is', '<think>Fine.</think> {"st'])(
    'that is wrong from its start (%j) is so, cut or not',
    (content) => {
      expect(judge(content, 'length').code).toBe('output-malformed');
    },
  );

  it('that was refused or filtered is told apart', () => {
    expect(judge(null, 'stop', { refusal: 'I can not.' })).toMatchObject({
      code: 'content-filtered',
      seen: 'The model refused: I can not.',
    });
    expect(judge('', 'content_filter').code).toBe('content-filtered');
    expect(judge('').code).toBe('empty-completion');
    expect(judge('\u00a0').code).toBe('empty-completion');
    expect(judge(null, 'stop', { tool_calls: [] }).code).toBe('empty-completion');
  });

  it('is put together from a stream', () => {
    const body = events(
      chunk({ content: '{"status"' }),
      chunk({ content: ':"ok"}' }),
      chunk({}, 'stop'),
      '[DONE]',
    );
    expect(judgeStructuredOutput(answer(body), { ...SENT, stream: true }).code).toBeNull();
  });

  it('never makes the judge throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.jsonValue()),
        (content) => void judge(content),
      ),
    );
    expect(judge(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).code).toBe('output-malformed');
  });
});
