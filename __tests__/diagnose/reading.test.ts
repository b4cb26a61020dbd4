import { describe, expect, it } from '@jest/globals';
import { readError } from '../../src/diagnose/reading.ts';
import { answerOf } from './recorded.ts';

function read(body: unknown, status = 400) {
  return readError(answerOf({ status, body: typeof body === 'string' ? body : JSON.stringify(body) }));
}

describe('reading an error body', () => {
  it.each([
    [
      'an OpenAI error',
      { error: { message: 'boom', type: 'a_b', param: 'model', code: 'C-D' } },
      'error-object',
    ],
    ['a string error', { error: 'boom' }, 'error-string'],
    ['a list as error', { error: [{ code: 2005, message: 'boom' }] }, 'error-list'],
    ['an array', [{ error: { message: 'boom' } }], 'array'],
    ['a flat object', { code: 7, message: 'boom' }, 'flat'],
    ['FastAPI', { detail: 'boom' }, 'detail'],
    ['FastAPI with an object', { detail: { error: { message: 'boom' } } }, 'detail'],
    ['errors', { errors: [{ message: 'boom' }] }, 'errors'],
    ['MiniMax', { base_resp: { status_code: 1, status_msg: 'boom' } }, 'base-resp'],
    ['Baidu', { error_code: 1, error_msg: 'boom' }, 'flat'],
    ['a problem document', { title: 'boom', status: 400 }, 'problem'],
    ['a plain text', 'boom', 'text'],
    ['Apigee', { fault: { faultstring: 'boom' } }, 'other'],
    ['a page as JSON', { 'html-message': 'boom' }, 'html-message'],
    ['a message of few letters', { msg: 'boom' }, 'flat'],
    ['a message beside a status', { status: 400, message: 'boom' }, 'flat'],
    ['Tencent', { Response: { Error: { Code: 'A.B', Message: 'boom' } } }, 'other'],
  ])('finds the message of %s', (_name, body, shape) => {
    const reading = read(body);
    expect(reading.messages).toContain('boom');
    expect(reading.shape).toBe(shape);
  });

  it('reads XML', () => {
    const body = '<Error><Code>NoSuchKey</Code><Message>boom</Message></Error>';
    const reading = readError(
      answerOf({ status: 404, headers: { 'content-type': 'application/xml' }, body }),
    );
    expect(reading).toMatchObject({ shape: 'xml', messages: ['boom'], identifiers: ['no_such_key'] });
  });

  it('reads what the headers say where the body is silent', () => {
    const headers = {
      'www-authenticate': 'Bearer realm="x", error="invalid_token", error_description="The token expired"',
      'x-amzn-errortype': 'ThrottlingException:http://internal.amazon.com/',
    };
    const silent = readError(answerOf({ status: 401, headers, body: '' }));
    expect(silent).toMatchObject({ messages: ['The token expired'] });
    expect(silent.identifiers).toEqual(['invalid_token', 'throttling_exception']);
    expect(readError(answerOf({ status: 401, headers, body: 'boom' })).messages).toEqual(['boom']);
  });

  it('spells identifiers one way', () => {
    const ids = (code: string) => read({ error: { message: 'x', code } }).identifiers;
    expect(ids('DeploymentNotFound')).toEqual(['deployment_not_found']);
    expect(ids('RESOURCE_EXHAUSTED')).toEqual(['resource_exhausted']);
    expect(ids('Throttling.RateQuota')).toEqual(['throttling_rate_quota']);
    expect(ids('ai-gateway.noquota')).toEqual(['ai_gateway_noquota']);
    expect(ids('HTTPError')).toEqual(['http_error']);
    expect(ids('gpt4Error')).toEqual(['gpt4_error']);
    expect(ids('__a -- b!')).toEqual(['a_b']);
    expect(ids('ＮＯＴ＿ＦＯＵＮＤ')).toEqual(['not_found']);
  });

  it.each([
    ['It isn’t', 'it is not'],
    ["We can't, cannot and won't", 'we can not, can not and will not'],
    ["You're out; we've stopped", 'you are out; we have stopped'],
    ['the `model` "x" “y” 「z」', 'the model x y z'],
    ['no\n\n  blanks ', 'no blanks'],
    ['see https://a.test/B?c=D (or http://e.test) for it', 'see (or ) for it'],
    ['bad key (request id: 2026-a.b) here', 'bad key here'],
    ['bad key（tid：abc）', 'bad key'],
    ['boom\n    at fn (/srv/app.js:1:2)\n    at async node:internal/x:3:4 end', 'boom end'],
    ['Ｆｕｌｌ', 'full'],
  ])('reads %j as %j', (message, text) => {
    expect(read({ error: { message } }).words.text).toBe(text);
  });

  it('keeps the links of a text beside it, in lower case', () => {
    expect(read({ error: { message: 'see https://a.test/B or http://c.test.' } }).words.links).toBe(
      'https://a.test/b http://c.test.',
    );
    expect(read({ error: { message: 'none' } }).words.links).toBe('');
  });

  it('looks at the beginning and at the end of a long text', () => {
    const words = (length: number): string => read(`first ${'x'.repeat(length)} last`).words.text;
    expect(words(8_181)).toBe(`first ${'x'.repeat(8_181)} last`);
    expect(words(9_000)).toBe(`first ${'x'.repeat(6_138)} ${'x'.repeat(2_043)} last`);
  });

  it('reads statuses, parameters and request ids', () => {
    const reading = read({ error: { message: 'x', code: 429, param: 'model' }, request_id: 'req_1' });
    expect(reading).toMatchObject({ statuses: [429], params: ['model'], requestId: 'req_1' });
    expect(read({ detail: [{ loc: ['body', 'messages', 0], msg: 'bad', type: 'missing' }] }).params).toEqual([
      'messages.0',
    ]);
  });

  it('reads a page by its title, its words and its maker', () => {
    const page =
      '<html><head><title>502 Bad &amp; Gateway</title><script>var model="x"</script></head><body>nginx/1.2</body>';
    expect(read(page, 502).page).toEqual({
      title: '502 Bad & Gateway',
      words: '502 Bad & Gateway nginx/1.2',
      mark: 'nginx',
    });
    expect(read(page, 502).words.text).not.toContain('model');
  });

  it('takes the first error event of a stream', () => {
    const body =
      ': hello\n\ndata: {"id":"1","choices":[]}\n\ndata: {"error":{"message":"boom"}}\n\ndata: [DONE]\n\n';
    expect(read(body, 200)).toMatchObject({ messages: ['boom'], failure: true });
    expect(read('event: error\ndata: {"message":"boom"}\n\n', 200)).toMatchObject({ failure: true });
    expect(read('data: {"choices":[]}\n\n', 200)).toMatchObject({ shape: 'stream', failure: false });
  });

  it('follows what a message quotes: JSON, Python, pages, prose', () => {
    const inner = (message: string) => read({ error: { message } }).nested?.messages[0];
    expect(inner('{"error":{"message":"deep"}}')).toBe('deep');
    expect(inner("Error code: 401 - {'error': {'message': \"it's deep\", 'code': None}}")).toBe("it's deep");
    expect(inner('Error from provider(a,b: 502): <html><title>deep</title></html>')).toBe('deep');
    expect(
      inner(
        'litellm.AuthenticationError: AuthenticationError: OpenAIException - deep. Received Model Group=x',
      ),
    ).toBe('deep');
    expect(inner('plain words')).toBeUndefined();
  });

  it('says whose side a quotation is on', () => {
    const side = (body: unknown) => read(body).relay?.side ?? null;
    expect(side({ error: { message: 'Provider returned error', metadata: { raw: '{"error":"x"}' } } })).toBe(
      'operator',
    );
    expect(side({ error: { message: 'x', type: 'upstream_error' } })).toBe('operator');
    expect(side({ error: { message: 'openai error: x' }, provider: 'openai' })).toBe('caller');
    expect(
      side({ error: { message: 'bad (request id: 20260101120000000)', type: 'insufficient_quota' } }),
    ).toBe('relay');
    expect(
      side({ error: { message: 'bad (request id: 20260101120000000)', type: 'new_api_error' } }),
    ).toBeNull();
  });

  it('reads what is left of a body that was cut', () => {
    expect(read('{"error":{"message":"half a sen').messages).toEqual(['half a sen']);
    expect(read('{"error":{"message":"whole"}}data: {"x":1}').messages).toEqual(['whole']);
  });

  it.each([
    [{ error: { message: 'x' } }, true],
    [{ error: true, message: 'x' }, true],
    [{ error: null, choices: [{}] }, false],
    [{ error: '', choices: [{}] }, false],
    [{ success: false, message: 'x' }, true],
    [{ success: true, data: [] }, false],
    [{ base_resp: { status_code: 0 }, choices: [{}] }, false],
    [{ base_resp: { status_code: 1004 } }, true],
    [{ code: 0, message: 'ok', data: [] }, false],
    [{ code: 401, msg: 'bad key' }, true],
    [{ status: 439, msg: 'expired' }, true],
    [{ choices: [{ error: { message: 'x' } }] }, true],
    [{ object: 'list', data: null }, false],
    [[{ error: { message: 'x' } }, { error: { message: 'y' } }], true],
    [[{ error: { message: 'x' } }, {}], false],
    [[{ error: 'x' }], false],
    [[7], false],
    [[], false],
    [{ error: 'x' }, true],
    [{ error: [{ code: 1 }] }, true],
    [{ error: [] }, false],
    [{ errors: [{ message: 'x' }] }, true],
    [{ errors: [] }, false],
    [{ object: 'error' }, true],
    [{ type: 'error' }, true],
    [{ choices: [], base_resp: { status_code: 1004 } }, true],
    [{ choices: [{}], base_resp: { status_code: 1004 } }, false],
    [{ data: [], base_resp: { status_code: 1004 } }, false],
    [{ data: null, base_resp: { status_code: 1004 } }, true],
    [{ base_resp: { status_code: '1004' } }, false],
    [{ base_resp: { status_code: 0 } }, false],
    [{ Response: { Error: { Code: 'A.B' } } }, true],
    [{ header: { code: 10013 } }, true],
    [{ header: { code: 0 } }, false],
    [{ header: { code: 'x' } }, false],
    [{ status: 400, message: 'x' }, true],
    [{ status: 400, message: 'x', data: [] }, false],
    [{ status: 400, message: 'x', choices: [] }, true],
    [{ status: 400, message: 'x', choices: [{}] }, false],
    [{ status: 399, message: 'x' }, false],
    [{ status: 400 }, false],
    [{ status: '400', message: 'x' }, false],
    [{ status: 'Error' }, true],
    [{ status: 'failure' }, true],
    [{ status: 'fail' }, true],
    [{ status: 'failed' }, true],
    [{ status: 'completed' }, false],
    [{ error_code: 1 }, true],
    [{ error_msg: 'x' }, true],
    [{ errorCode: 'x' }, true],
    [{ 'html-message': 'x' }, true],
    [{ detail: 'x' }, true],
    [{ detail: [{ msg: 'x' }] }, true],
    [{ detail: { a: 1 } }, false],
    [{ message: 'x' }, false],
    [{ message: 7, code: 'x' }, false],
    [{ code: 'x' }, false],
    [{ message: 'x', code: 'x' }, true],
    [{ message: 'x', code: 0 }, false],
    [{ message: 'x', code: 200 }, false],
    [{ message: 'x', code: '0' }, false],
    [{ message: 'x', code: '200' }, false],
    [{ message: 'x', code: 'success' }, false],
    [{ message: 'x', code: 'ok' }, false],
  ])('%j in a 200 is a failure: %s', (body, failure) => {
    expect(read(body, 200).failure).toBe(failure);
  });
});

describe('what stands around an error', () => {
  const withHeaders = (headers: Record<string, string>, body: string) =>
    readError(answerOf({ status: 401, headers, body }));

  it('is read in any spelling of its type, with a byte order mark or without', () => {
    expect(withHeaders({ 'content-type': 'Text/HTML' }, 'x <p>y').shape).toBe('html');
    expect(readError({ ...answerOf({ status: 401, body: 'x <p>y' }), headers: {} }).shape).toBe('text');
    expect(read('\uFEFF {"error":"boom"} ').messages).toEqual(['boom']);
    expect(read('"boom"')).toMatchObject({ shape: 'text', messages: ['boom'] });
    expect(read('7')).toMatchObject({ shape: 'text', messages: ['7'] });
    expect(read(' ').shape).toBe('empty');
  });

  it('adds what the headers say to what the body says', () => {
    const body = '{"error":{"message":"boom","code":"a"}}';
    const both = withHeaders({ 'x-ms-error-code': 'Throttled' }, body);
    expect(both).toMatchObject({ messages: ['boom'], identifiers: ['a', 'throttled'] });
    expect(both.words.text).toBe('boom');
    const told = withHeaders(
      { 'www-authenticate': 'Bearer error=invalid_token, error_description="It expired"' },
      '',
    );
    expect(told).toMatchObject({ messages: ['It expired'], identifiers: ['invalid_token'] });
    expect(told.words.text).toBe('it expired');
    expect(withHeaders({ 'www-authenticate': 'Bearer error="x"' }, '').messages).toEqual([]);
    expect(withHeaders({ 'www-authenticate': `${' '.repeat(2_000)}error="x"` }, '').identifiers).toEqual([]);
    expect(withHeaders({ 'www-authenticate': 'Bearer error_description="x"' }, '').messages).toEqual([]);
  });

  it('is XML of any dialect', () => {
    const xml = (body: string) => withHeaders({ 'content-type': 'application/xml' }, body);
    expect(xml('<e:Fault><e:Code>A_B</e:Code><e:Text>boom</e:Text></e:Fault>')).toMatchObject({
      shape: 'xml',
      identifiers: ['a_b'],
      messages: ['boom'],
      failure: true,
    });
    expect(xml('<Error><Reason>boom</Reason></Error>').messages).toEqual([
      '<Error><Reason>boom</Reason></Error>',
    ]);
    expect(xml(`<Error>${'x'.repeat(400)}</Error>`).messages[0]).toHaveLength(300);
    expect(xml(`<Error>${'x'.repeat(8_000)}<Code>a</Code></Error>`).identifiers).toEqual([]);
  });

  it('is a page, of which the title counts, or its first words', () => {
    expect(read('<html><title>boom</title><p>words').messages).toEqual(['boom']);
    expect(read(`<html><p>${'x'.repeat(300)}`).messages).toEqual(['x'.repeat(200)]);
    expect(read('<html><p>{"error":{"message":"deep"}}').nested).toBeNull();
  });
});

describe('a quotation', () => {
  const quoted = (message: string) => read({ error: { message } });

  it('is taken out of the words before it', () => {
    expect(quoted('before {"error":{"message":"deep"}}').messages).toEqual(['before']);
    expect(quoted('Error code: 401 - {"error":{"message":"deep"}}').messages).toEqual(['Error code: 401 -']);
    expect(quoted('Error code: 401 - odd {"error":{"message":"deep"}}').messages).toEqual([
      'Error code: 401 - odd',
    ]);
    expect(quoted('{"error":{"message":"deep"}}').messages).toEqual([]);
    expect(quoted('<html><title>deep</title>').messages).toEqual([]);
    expect(quoted('OpenAIException - <html><title>deep</title>')).toMatchObject({
      messages: ['OpenAIException -'],
      nested: { messages: ['deep'] },
    });
  });

  it.each([
    ['x {"a":{"b":true}}', false],
    ['x {"a":{"message":"deep"}}', true],
    ['x {"a":{"code":"deep"}}', true],
    ['x {"raw":"<html><title>deep</title>"}', true],
    ['x {"raw":"{\\"error\\":{\\"message\\":\\"deep\\"}}"}', true],
    ['no braces', false],
  ])('that says something is kept: %s', (message, kept) => {
    expect(quoted(message).nested !== null).toBe(kept);
  });

  it('is followed five deep', () => {
    const nest = (levels: number): string =>
      levels === 0
        ? 'deep'
        : JSON.stringify({ error: { message: `m${levels}`, metadata: { raw: nest(levels - 1) } } });
    let reading = read(nest(9)).nested;
    let depth = 0;
    while (reading !== null) {
      depth += 1;
      reading = reading.nested;
    }
    expect(depth).toBe(5);
  });

  it('leaves each identifier once, and none that is empty', () => {
    expect(read({ error: { code: 'A', type: 'a', error_code: '--' } }).identifiers).toEqual(['a']);
  });
});
