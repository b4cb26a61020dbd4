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
  ])('%j in a 200 is a failure: %s', (body, failure) => {
    expect(read(body, 200).failure).toBe(failure);
  });
});
