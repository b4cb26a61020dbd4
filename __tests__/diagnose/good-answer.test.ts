/** A 2xx: what makes it good, and what is said where something else came. */
import { describe, expect, it } from '@jest/globals';
import { type DiagnosisContext, diagnose } from '../../src/diagnose/diagnose.ts';
import type { Answer, Fault } from '../../src/model/observation.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function told(body: string | object, context: Partial<DiagnosisContext> = {}, rest: Partial<Answer> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return diagnose({ ...answerOf({ status: 200, body: text }), ...rest }, { ...CONTEXT, ...context });
}

function completion(message: object, finish: string | null = 'stop', rest: object = {}): object {
  return { model: 'gpt-5.5', choices: [{ message, finish_reason: finish }], ...rest };
}

const PONG = { content: 'pong' };

describe('a completion', () => {
  it('is told with its time', () => {
    expect(told(completion(PONG), {}, { durationMs: 12.4 })).toMatchObject({
      code: null,
      seen: 'Answered in 12 ms.',
      means: '',
      next: '',
      note: null,
      httpStatus: 200,
    });
  });

  it('is told with the model that answered, where it is another name of the same', () => {
    const usage = { prompt_tokens: 3, completion_tokens: 4 };
    const { seen, facts } = told(completion(PONG, 'stop', { model: 'gpt-5.5-2026-01-01', usage }));
    expect(seen).toBe('Answered by gpt-5.5-2026-01-01 in 1 ms.');
    expect(facts).toMatchObject({ model: 'gpt-5.5-2026-01-01', promptTokens: 3, completionTokens: 4 });
  });

  it('that is not UTF-8 is none for openai for Python, whatever was asked', () => {
    const foreign = { notUtf8: 'other' } as const;
    expect(told(completion(PONG), {}, foreign)).toMatchObject({
      code: 'malformed-response',
      rule: 'not-utf8',
      seen: expect.stringContaining('not UTF-8'),
      next: expect.stringContaining('UTF-8'),
    });
    const stream = 'data: {"choices":[{"delta":{"content":"a"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';
    expect(told(stream, { question: 'stream' }, foreign)).toMatchObject({
      code: 'stream-malformed',
      rule: 'stream-ends-clients',
    });
    const list = { object: 'list', data: [{ id: 'a' }] };
    expect(told(completion(PONG), {}, { notUtf8: 'utf-16' })).toMatchObject({
      code: null,
      note: expect.stringContaining('Sent in UTF-16'),
    });
    expect(told(completion(PONG), {}, { notUtf8: 'surrogates' }).seen).toBe('Answered in 1 ms.');
    expect(told(stream, { question: 'stream' }, { notUtf8: 'surrogates' }).code).toBe('stream-malformed');
    expect(told(stream, { question: 'stream' }, { notUtf8: 'utf-16' }).code).toBe('stream-malformed');
    expect(told(list, { question: 'models', model: null }, foreign).code).toBeNull();
    expect(told(completion({ content: '' }), {}, foreign).code).toBe('empty-completion');
  });

  it.each([
    {},
    { code: null, message: null },
    { code: 0, message: 'ok' },
    { code: 'success', message: 'success' },
  ])('beside the error %j is good, as clients take it, and so is an answer of /responses', (error) => {
    expect(told(completion(PONG, 'stop', { error })).code).toBeNull();
    const message = { type: 'message', content: [{ type: 'output_text', text: 'pong' }] };
    const response = { object: 'response', status: 'completed', output: [message], error };
    expect(told(response, { question: 'responses' }).code).toBeNull();
    expect(told({ ...response, output: [] }, { question: 'responses' }).code).not.toBeNull();
    expect(told(completion(PONG, 'stop', { error: { ...error, code: 5 } })).code).not.toBeNull();
  });

  it('of nobody in particular is good', () => {
    expect(told({ choices: [{ message: PONG }] })).toMatchObject({ code: null, seen: 'Answered in 1 ms.' });
  });

  it('of another model is told, save where names are deployments', () => {
    const other = completion(PONG, 'stop', { model: 'claude-opus-4' });
    expect(told(other)).toMatchObject({
      code: 'model-substituted',
      seen: 'gpt-5.5 was asked for, but claude-opus-4 answered.',
    });
    expect(told(other, { model: null }).code).toBeNull();
    expect(told(other, { host: 'x.openai.azure.com' }).code).toBeNull();
    expect(told(other, { ofDeployment: true }).code).toBeNull();
    expect(told(other, { ofDeployment: false }).code).toBe('model-substituted');
    expect(told(other, {}, { headers: { 'apim-request-id': 'a' } })).toMatchObject({
      code: null,
      requestId: 'a',
    });
  });

  it.each([
    [PONG, 'length'],
    [{ content: '' }, 'length'],
    [{ content: '' }, 'MAX_TOKENS'],
    [{ content: '' }, 'max_output_tokens'],
  ])('that was cut is good, and says why: %j, %s', (message, finish) => {
    const { code, note } = told(completion(message, finish));
    expect(code).toBeNull();
    expect(note).toMatch(/token limit/);
  });

  it.each([{ reasoning_content: 'hm' }, { refusal: 'no' }, { tool_calls: [{}] }])(
    'without text is good with %j',
    (message) => {
      expect(told(completion({ content: '', ...message })).code).toBeNull();
    },
  );

  it.each([
    ['content_filter', 'content-filtered', /content_filter/],
    ['insufficient_system_resource', 'overloaded', /insufficient_system_resource/],
    ['error', 'upstream-error', /error/],
    ['network_error', 'upstream-error', /finish_reason network_error and/],
    ['content_filter: PROHIBITED_CONTENT', 'content-filtered', /finish_reason content_filter and/],
    ['SAFETY', 'content-filtered', /finish_reason safety and/],
    ['stop', 'empty-completion', /no text and no call \(finish_reason stop\)/],
    [null, 'empty-completion', /finish_reason absent/],
  ])('without text and with the finish reason %s is %s', (finish, code, seen) => {
    const diagnosis = told(completion({ content: '' }, finish));
    expect(diagnosis.code).toBe(code);
    expect(diagnosis.seen).toMatch(seen);
  });

  it.each(['content_filter', 'insufficient_system_resource', 'error'])(
    'with text is good, whatever its finish reason: %s',
    (finish) => {
      expect(told(completion(PONG, finish)).code).toBeNull();
    },
  );

  it('of blanks alone is empty', () => {
    const blanks = { content: ' \n', reasoning_content: ' ', refusal: ' ' };
    expect(told(completion(blanks)).code).toBe('empty-completion');
  });

  it('that came as a stream, because only that is served, is judged as one', () => {
    const events = 'data: {"choices":[{"delta":{"content":"pong"}}]}\n\ndata: [DONE]\n\n';
    expect(told(events, { sent: { stream: true } }).code).toBeNull();
    expect(told(events).code).toBe('malformed-response');
  });
});

describe('a completion that is marked as failed', () => {
  const MARKS = [{ success: false }, { ok: false }, { object: 'error' }, { type: 'error' }];

  it.each(MARKS)('by %j is good where it has text, as for clients, and that is told', (mark) => {
    expect(told(completion(PONG, 'stop', mark))).toMatchObject({
      code: null,
      seen: 'Answered in 1 ms.',
      note: expect.stringContaining('also says that it failed'),
    });
    const parts = { content: [{ type: 'text', text: 'pong' }] };
    expect(told(completion(parts, 'length', mark)).note).toMatch(/^The answer was cut off .* also says/);
    expect(told(completion({ content: '{"status":"ok"}' }, 'stop', mark), { question: 'tools' }).rule).toBe(
      'answer-tools',
    );
  });

  it.each(MARKS)('by %j is not where a message says why, or no text is there', (mark) => {
    for (const words of [
      { message: 'boom' },
      { error_msg: 'boom' },
      { detail: 'boom' },
      { error: { message: 'boom' } },
      { error: 'boom' },
    ])
      expect(told(completion(PONG, 'stop', { ...mark, ...words })).seen).toBe('HTTP 200: boom');
    for (const message of [{ content: '' }, { content: ' \u200b' }, { content: null }, {}])
      expect(told(completion(message, 'stop', mark)).code).not.toBeNull();
    expect(told({ ...mark, choices: [] }).code).not.toBeNull();
    expect(told({ ...mark, choices: [{ text: 'pong' }] }).code).not.toBeNull();
  });

  it.each(MARKS)('by %j is good where it holds what was asked for, whatever that is', (mark) => {
    const failed = expect.stringContaining('also says that it failed');
    const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
    const tools = [{ type: 'function', function: { name: 'f', parameters: { type: 'object' } } }];
    const called = completion({ content: null, tool_calls: [call] }, 'tool_calls', mark);
    expect(told(called, { question: 'tools', sent: { tools } })).toMatchObject({ code: null, note: failed });
    const vector = { data: [{ index: 0, embedding: [0.1, 0.2] }], ...mark };
    expect(told(vector, { question: 'embeddings' })).toMatchObject({ code: null, note: failed });
    const list = { data: [{ id: 'a' }], ...mark };
    expect(told(list, { question: 'models', model: null })).toMatchObject({ code: null, note: failed });
    const chunk = JSON.stringify({ choices: [{ delta: { content: 'a' }, finish_reason: 'stop' }], ...mark });
    expect(told(`data: ${chunk}\n\ndata: [DONE]\n\n`, { question: 'stream' }).code).toBeNull();
  });

  it.each(MARKS)('by %j is not where a chunk, a vector or a list says why, or is none', (mark) => {
    const why = { ...mark, message: 'boom' };
    const stream = (value: object): string => `data: ${JSON.stringify(value)}\n\ndata: [DONE]\n\n`;
    const choices = [{ delta: { content: 'a' } }];
    expect(told(stream({ choices, ...why }), { question: 'stream' }).seen).toContain('boom');
    expect(told({ data: [{ embedding: [1] }], ...why }, { question: 'embeddings' }).seen).toContain('boom');
    expect(told({ data: [{ id: 'a' }], ...why }, { question: 'models', model: null }).seen).toContain('boom');
    for (const [question, body] of [
      ['stream', stream({ ...mark, choices: [] })],
      ['embeddings', { ...mark, data: [] }],
      ['models', { ...mark, data: [{}] }],
    ] as const)
      expect(told(body, { question, model: null }).code).not.toBeNull();
  });

  it.each(MARKS)('by %j is not where the items are errors, or a member gives a reason or number', (mark) => {
    const key = { type: 'invalid_api_key', msg: 'Invalid API key' };
    for (const body of [
      { data: [key] },
      { data: [{ id: 'e1', message: 'Invalid API key' }] },
      { data: [{ id: 'e1', reason: 'Invalid API key' }] },
      { data: [{ id: 'e1', error: { message: 'Invalid API key' } }] },
      { data: [{ id: 'a' }], code: 'invalid_api_key' },
      { data: [{ id: 'a' }], reason: 'Invalid API key' },
      { data: [{ id: 'a' }], error_code: 401 },
      { data: [{ id: 'a' }], detail: { reason: 'Invalid API key' } },
    ]) {
      const list = told({ ...body, ...mark }, { question: 'models', model: null });
      expect([body, list.code]).toEqual([body, 'key-rejected']);
    }
    expect(told({ ...mark, output: [key] }, { question: 'responses' }).code).toBe('key-rejected');
    const calls = completion({ content: null, tool_calls: [{}] }, 'tool_calls', mark);
    expect(told(calls).code).toBe('malformed-response');
    const fine = { data: [{ id: 'a' }], code: 0, ...mark };
    expect(told(fine, { question: 'models', model: null }).code).toBeNull();
  });

  it('is told of none that has no such mark', () => {
    const { note } = told(completion(PONG, 'stop', { success: true, ok: true, object: 'chat.completion' }));
    expect(note).toBeNull();
  });
});

describe('JSON that does not say that it is', () => {
  const typed = (type: string, context: Partial<DiagnosisContext> = {}, body = completion(PONG)) =>
    told(body, context, { headers: type === '' ? {} : { 'content-type': type } });

  it.each([
    ['text/plain', 'Sent as text/plain: '],
    ['application/octet-stream', 'Sent as application/octet-stream: '],
    ['Application/JSON', 'Sent as Application/JSON: '],
    ['text/event-stream', 'Sent as text/event-stream: '],
    ['', 'Sent without a content type: '],
    [`text/${'x'.repeat(80)}`, `Sent as text/${'x'.repeat(54)}…: `],
  ])('is good, and its type is told: %j', (type, sentAs) => {
    expect(typed(type)).toMatchObject({
      code: null,
      seen: 'Answered in 1 ms.',
      note: expect.stringContaining(sentAs),
    });
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/vnd.api+json ; v=1'])(
    'is not what this is: %s',
    (type) => {
      expect(typed(type)).toMatchObject({ seen: 'Answered in 1 ms.', note: null });
    },
  );

  it('is told of a list in its note, and of nothing that is bad', () => {
    const list = { question: 'models' } as const;
    expect(typed('text/plain', list, { data: [{ id: 'a' }] }).note).toMatch(/^Sent as text\/plain: /);
    expect(typed('text/plain', list, { data: [] }).note).toMatch(
      /^The list is empty\. Sent as text\/plain: /,
    );
    const bad = typed('text/plain', {}, completion({ content: '' }));
    expect(`${bad.seen} ${bad.note}`).not.toContain('Sent as');
  });

  it('is no stream, which has its own type', () => {
    const events = 'data: {"choices":[{"delta":{"content":"pong"}}]}\n\ndata: [DONE]\n\n';
    const headers = { 'content-type': 'text/event-stream' };
    const { seen, note } = told(events, { sent: { stream: true } }, { headers });
    expect(`${seen} ${note}`).not.toContain('Sent as');
  });
});

describe('an answer that only one of OpenAI’s clients reads', () => {
  const LIST = { data: [{ id: 'a' }] };
  const STREAM =
    'data: {"choices":[{"delta":{"content":"a","role":"assistant"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';
  const asJson = { headers: { 'content-type': 'application/json' } };
  const WAYS: readonly [string, Partial<Answer>][] = [
    ['`100 Continue` came unasked before it: some clients (openai for Node.js)', { continued: true }],
    ['Its headers are 16 KiB or more: some clients (openai for Node.js)', { longHead: true }],
    [
      'Packed as x-gzip: some clients (openai for Python)',
      { headers: { ...asJson.headers, 'content-encoding': 'gzip, X-GZIP' } },
    ],
  ];

  it.each(WAYS)('is good, and that is told: %s', (words, way) => {
    const rest = { ...asJson, ...way };
    for (const diagnosis of [
      told(completion(PONG), {}, rest),
      told({ data: [{ embedding: [0.5] }] }, { question: 'embeddings' }, rest),
      told(STREAM, { question: 'stream' }, rest),
      told(STREAM, { sent: { stream: true } }, rest),
      told(LIST, { question: 'models' }, rest),
    ])
      expect(diagnosis).toMatchObject({ code: null, note: expect.stringContaining(words) });
    const bad = told(completion({ content: '' }), {}, rest);
    expect(bad).toMatchObject({ code: 'empty-completion', note: null });
  });

  it('in several ways is told each of them', () => {
    const { note } = told(completion(PONG, 'length'), {}, { headers: {}, continued: true, longHead: true });
    for (const words of ['cut off by the token limit', 'without a content type', '100 Continue', '16 KiB'])
      expect(note).toContain(words);
  });

  it('is not one that is packed as gzip', () => {
    const headers = { ...asJson.headers, 'content-encoding': 'gzip' };
    expect(told(completion(PONG), {}, { headers }).note).toBeNull();
  });
});

describe('what came instead', () => {
  it.each([
    ['an empty body came', ' '],
    ['an event stream came', 'data: {"x":1}\n\n'],
    ['JSON with no members came', '{}'],
    ['JSON with a, b, c, d came', '{"a":1,"b":2,"c":3,"d":4,"e":5}'],
    [`JSON with ${'k'.repeat(80)} came`, `{"${'k'.repeat(100)}":1}`],
    ['JSON with a, b came', `{"a":1,"b":[${'1,'.repeat(200_000)}1]}`],
    ['a JSON array came', '[1]'],
    ['a bare JSON value came', '7'],
    ['a text that is not JSON came', 'hello'],
    ['broken JSON, or JSON with something after it, came', '{"choices":[{"mess'],
    ['broken JSON, or JSON with something after it, came', '{"choices":[]}{"choices":[]}'],
    ['broken JSON, or JSON with something after it, came', '{"choices":[NaN]}'],
  ])('of a completion is told: %s', (what, body) => {
    const { code, seen } = told(body);
    expect(code).toBe('malformed-response');
    expect(seen).toMatch(new RegExp(`^HTTP 200, but ${what} instead of a completion with choices\\.`));
  });

  it.each([
    ['empty', []],
    ['null', null],
    ['no list', { 0: { message: PONG } }],
    ['no list', 'pong'],
  ])('says that `choices` is %s', (what, choices) => {
    const body = JSON.stringify({ id: 'x', model: 'gpt-5.5', choices });
    const judged = diagnose(answerOf({ status: 200, body }), CONTEXT);
    expect(judged).toMatchObject({
      code: 'malformed-response',
      seen: `HTTP 200, but \`choices\` is ${what}.`,
    });
  });

  it('says what it says, on one line', () => {
    const list = { question: 'models' } as const;
    expect(told({ message: '  Please \n\n stand by ' }, list).seen).toBe(
      'HTTP 200, but JSON with message came instead of a list of models. It says: Please stand by',
    );
    expect(told({ message: 'y'.repeat(161) }).seen).toMatch(/It says: y{160}$/);
    expect(told({ x: 1 }, list).seen).toMatch(/list of models\.$/);
    expect(told(completion({ content: '' })).seen).not.toContain('It says');
  });

  it('is the failure that a short text tells of', () => {
    const words = 'Rate limit exceeded for this key';
    expect(told(words)).toMatchObject({ code: 'rate-limited', seen: `HTTP 200: ${words}` });
    expect(told(words.padEnd(399, '.')).code).toBe('rate-limited');
    expect(told(words.padEnd(400, '.')).code).toBe('malformed-response');
    expect(told({ text: words }).code).toBe('malformed-response');
  });

  it('is a page, whoever asked', () => {
    expect(told('<html><title>Welcome</title></html>').code).toBe('not-an-api');
  });
});

describe('a list', () => {
  const list = { question: 'models' } as const;

  it('is told by its length', () => {
    expect(told({ data: [{ id: 'a' }, { id: 'b' }] }, list)).toMatchObject({
      code: null,
      seen: '2 models listed.',
      note: null,
      facts: { listed: ['a', 'b'] },
    });
  });

  it('without a model is good, and says so', () => {
    expect(told({ data: [] }, list)).toMatchObject({ code: null, note: 'The list is empty.' });
  });

  it('of thirty mebibytes is read once', () => {
    const data = `{"data":[${'"m",'.repeat(540_000)}"m"]}`;
    const { code, facts } = told(data, list);
    expect(code).toBeNull();
    expect([...(facts?.listed ?? [])]).toEqual(['m']);
  });
});

describe('a body that did not come whole', () => {
  const broke: Fault = {
    kind: 'fault',
    type: 'reset',
    phase: 'body',
    errno: null,
    message: 'socket hang up',
    proxy: null,
    durationMs: 1,
  };

  it('is told with what broke it', () => {
    expect(told('{"cho', {}, { bodyFault: broke })).toMatchObject({
      code: 'connection-reset',
      rule: 'cut-reset',
      seen: 'HTTP 200, but the body broke off: socket hang up',
    });
    const long = { ...broke, message: 'x'.repeat(300) };
    expect(told('{"cho', {}, { bodyFault: long }).seen).toMatch(/: x{200}$/);
  });

  it('is told with how much of it was read', () => {
    expect(told('{"data":[', { question: 'models' }, { truncated: true })).toMatchObject({
      rule: 'oversized',
      seen: 'HTTP 200, but the body did not end within what is read (9 characters).',
    });
    const cut = { truncated: true, arrivals: [{ bytes: 4_194_304, atMs: 1 }] };
    expect(told('{"data":[', { question: 'models' }, cut).seen).toMatch(/ is read \(4194304 bytes\)\.$/);
    const brotli = { ...cut, headers: { 'content-encoding': 'br' } };
    expect(told('{"data":[', { question: 'models' }, brotli).seen).toMatch(
      / \(4194304 bytes; of Brotli with a window over 4 MiB, no more than 4 MiB\)\.$/,
    );
  });

  it.each(['models', 'completion', 'stream', 'embeddings'] as const)(
    'is a web page in place of %s, however long it is',
    (question) => {
      const page = '<!doctype html><title>One API</title><p>Welcome';
      const headers = { 'content-type': 'text/html' };
      const whole = told(page, { question }, { headers });
      expect(whole.code).toBe('not-an-api');
      expect(told(page, { question }, { headers, truncated: true })).toEqual(whole);
      expect(told(page, { question }, { headers, truncated: true, bodyFault: broke }).code).toBe(
        'connection-reset',
      );
    },
  );

  it('is whole where a stream said that it is done', () => {
    const events = '\n\ndata: {"choices":[{"delta":{"content":"pong"}}]}\n\ndata:[DONE]\n\n';
    const cut = { bodyFault: broke };
    expect(told(events, { question: 'stream' }, cut).code).toBeNull();
    expect(told(events.replace('data:[DONE]', 'data: [DONE'), { question: 'stream' }, cut).code).toBe(
      'connection-reset',
    );
    expect(told(events, { question: 'completion' }, cut).code).toBe('connection-reset');
    expect(told('{"a":"\ndata: [DONE]"}', { question: 'stream' }, cut).code).toBe('connection-reset');
  });
});

describe('a status between', () => {
  it.each([
    [199, 'malformed-response'],
    [299, null],
    [300, 'redirected'],
    [399, 'redirected'],
    [400, 'invalid-request'],
  ])('%i is %s', (status, code) => {
    expect(told(completion(PONG), {}, { status }).code).toBe(code);
  });
});
