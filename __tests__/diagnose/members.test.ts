/** What the keys of an error are called, and what stands under them. */
import { describe, expect, it } from '@jest/globals';
import { readError } from '../../src/diagnose/reading.ts';
import { answerOf } from './recorded.ts';

const read = (body: unknown) => readError(answerOf({ status: 400, body: JSON.stringify(body) }));
const QUOTED = '{"error":{"message":"deep"}}';

describe('a sentence', () => {
  const KEYS = [
    ...['message', 'msg', 'error_message', 'errorMessage', 'error_msg', 'errmsg', 'errorMsg', 'faultstring'],
    ...['message_cn', 'err_msg', 'status_msg', 'status_message', 'error_description', 'detail', 'details'],
    ...['html-message', 'error', 'errors', 'err', 'reason', 'description', 'message_zh', 'title', 'cause'],
    ...['hint', 'info', 'text', 'exception', 'failure', 'statusMessage', 'errorDetail'],
    ...['code_msg', 'resp_msg', 'result_msg', 'return_msg'],
  ];

  it.each(KEYS)('stands under %s', (key) => {
    expect(read({ [key]: ' two words ' }).messages).toEqual(['two words']);
    expect(read({ a: { [key]: ['two words', 'two words'] } }).messages).toEqual(['two words']);
  });

  it('that says more comes first, wherever it stands', () => {
    const body = Object.fromEntries([...KEYS].reverse().map((key) => [key, `it is ${key}`]));
    expect(read(body).messages).toEqual(KEYS.map((key) => `it is ${key}`));
  });

  it.each([
    ...[
      'headers',
      'stack',
      'stackTrace',
      'trace',
      'traceback',
      'content_filter_result',
      'content_filter_results',
    ],
    ...[
      'request',
      'input',
      'ctx',
      'flagged_input',
      'messages',
      'prompt',
      'usage',
      'previous_errors',
      'locale',
    ],
    ...['instance', 'url', 'help', 'documentation_url', 'timestamp', 'failed_generation'],
  ])('is none of the error under %s', (key) => {
    expect(read({ error: { message: 'own words', [key]: { message: 'other words' } } }).messages).toEqual([
      'own words',
    ]);
    expect(read({ error: { message: 'own words', [key]: { code: 'other' } } }).identifiers).toEqual([]);
  });

  it('is none under any other key, and none of blanks', () => {
    expect(read({ colour: 'two words', message: ' ' }).messages).toEqual([]);
  });

  it('may have a part of itself in its key', () => {
    expect(read({ errors: { model: ['is not in the list'] } }).messages).toEqual([
      'model is not in the list',
    ]);
    expect(read({ errors: { message: 'two words' } }).messages).toEqual(['two words']);
    expect(read({ 'error parsing tool call': 'boom' }).messages).toEqual(['error parsing tool call: boom']);
  });

  it('is read from the first choice of a started answer, where it is an error', () => {
    expect(read({ choices: [{ error: { message: 'two words' }, message: 'not this' }] }).messages).toEqual([
      'two words',
    ]);
    expect(read({ choices: { error: { message: 'two words' } } }).messages).toEqual([]);
  });

  it('is looked for eight levels deep, and in a bounded number of places', () => {
    const nest = (levels: number): unknown =>
      levels === 0 ? { message: 'two words' } : { a: nest(levels - 1) };
    expect(read(nest(7)).messages).toEqual(['two words']);
    expect(read(nest(9)).messages).toEqual([]);
    const list = (length: number) => Array.from({ length }, (_, at) => ({ message: `number ${at}` }));
    expect(read({ errors: list(9) }).messages).toHaveLength(8);
    const wide = (before: number) =>
      read({
        ...Object.fromEntries(Array.from({ length: before }, (_, at) => [`k${at}`, 'x'])),
        message: 'two words',
      });
    expect(wide(79).messages).toEqual(['two words']);
    expect(wide(80).messages).toEqual([]);
    const many = Object.fromEntries(
      Array.from({ length: 70 }, (_, at) => [`k${at}`, { a: 1, b: 2, c: 3, d: 4, e: 5 }]),
    );
    expect(read({ ...many, z: { message: 'two words' } }).messages).toEqual([]);
  });
});

describe('an identifier', () => {
  it.each([
    ...[
      'code',
      'type',
      '__type',
      'status',
      'reason',
      'error',
      'error_code',
      'errorCode',
      'err_code',
      'errcode',
    ],
    ...['error_type', 'errorType', 'error_name', 'error_category', 'status_code', 'statusCode', 'statusText'],
    ...['http_code', 'kind', 'name', 'limit_source'],
  ])('stands under %s', (key) => {
    expect(read({ a: { [key]: ' SOME_ID ' } }).identifiers).toEqual(['some_id']);
    expect(read({ a: { [key]: 4711 } }).identifiers).toEqual(['4711']);
  });

  it('is none under any other key', () => {
    expect(read({ a: { colour: 'SOME_ID', size: 4711 } }).identifiers).toEqual([]);
  });

  it('may be the only word there is', () => {
    expect(read({ error: 'not_found' })).toMatchObject({
      identifiers: ['not_found'],
      messages: ['not_found'],
    });
    expect(read({ reason: 'not_found' })).toMatchObject({
      identifiers: ['not_found'],
      messages: ['not_found'],
    });
    expect(read({ type: 'not_found' }).messages).toEqual([]);
    expect(read({ error: 'not found' })).toMatchObject({ identifiers: [], messages: ['not found'] });
    expect(read({ type: 'not found' })).toMatchObject({ identifiers: ['not_found'], messages: [] });
  });

  it.each<[unknown, number[]]>([
    [100, [100]],
    [599, [599]],
    ['429', [429]],
    [99, []],
    [600, []],
    [429.5, []],
    ['600', []],
    ['4290', []],
    ['x429', []],
  ])('is a status where it can be one: %j', (code, statuses) => {
    expect(read({ a: { code } }).statuses).toEqual(statuses);
  });
});

describe('a parameter', () => {
  it.each(['param', 'parameter', 'field', 'loc'])('stands under %s', (key) => {
    expect(read({ error: { [key]: 'max_tokens' } }).params).toEqual(['max_tokens']);
    expect(read({ error: { [key]: 'x'.repeat(300) } }).params).toEqual(['x'.repeat(200)]);
  });

  it('is a path of pydantic’s', () => {
    expect(read({ detail: [{ loc: ['body', 'messages', 0, null], msg: 'two words' }] }).params).toEqual([
      'messages.0',
    ]);
    expect(read({ detail: [{ loc: ['body'], msg: 'two words' }] }).params).toEqual([]);
    expect(read({ detail: [{ loc: ['x'.repeat(300)] }] }).params).toEqual(['x'.repeat(200)]);
  });
});

describe('the provider’s own answer', () => {
  it.each([
    ...['raw', 'upstream_error', 'upstream_response', 'upstreamError', 'provider_error', 'provider_response'],
    ...['original_error', 'originalError', 'response_body', 'responseBody', 'body', 'response', 'last_error'],
    ...['inner_error', 'param'],
  ])('stands under %s', (key) => {
    expect(read({ error: { message: 'own', [key]: QUOTED } }).nested?.messages).toEqual(['deep']);
    expect(read({ error: { message: 'own', [key]: JSON.parse(QUOTED) } }).nested?.messages).toEqual(['deep']);
  });

  it('is Tencent’s own under Response', () => {
    expect(read({ Response: { Error: { Message: 'two words' } } })).toMatchObject({
      messages: ['two words'],
      nested: null,
    });
  });
});

describe('a request id', () => {
  it.each(['request_id', 'requestId', 'req_id', 'ray_id', 'sid'])('stands under %s', (key) => {
    expect(read({ error: { message: 'own', [key]: 'abc' } }).requestId).toBe('abc');
    expect(read({ error: { message: 'own', [key]: 'x'.repeat(200) } }).requestId).toBe('x'.repeat(120));
  });

  it('is the first of two', () => {
    expect(read({ request_id: 'a', error: { request_id: 'b' } }).requestId).toBe('a');
  });
});

describe('messages in a list', () => {
  it('are the error where each is a message', () => {
    const body = { httpStatus: 401, messages: [{ errorCode: 'auth-1', message: 'no such key here' }] };
    expect(read(body).messages).toEqual(['no such key here']);
    expect(read(body).identifiers).toContain('auth_1');
  });

  it.each([
    { error: 'bad request', messages: [{ role: 'user', content: 'insufficient balance' }] },
    { error: 'bad request', messages: [{ role: 'user', message: 'insufficient balance' }] },
    { error: 'bad request', messages: ['insufficient balance'] },
    { error: 'bad request', messages: [] },
  ])('are an echo of the conversation otherwise: %j', (body) => {
    expect(read(body).messages).toEqual(['bad request']);
  });
});
