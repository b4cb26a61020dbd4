/** How gateways wrap what a provider said. */
import { describe, expect, it } from '@jest/globals';
import { peel, relayedBy, relayedWithSuffix } from '../../src/diagnose/relay.ts';

describe('a wrapped message', () => {
  it.each<[name: string, side: string, status: number | null, message: string]>([
    ['litellm', 'operator', null, 'litellm.AuthenticationError: AuthenticationError: OpenAIException - boom'],
    ['litellm', 'operator', null, 'VertexAIException BadRequestError - boom'],
    ['litellm', 'operator', null, 'AnthropicException- boom'],
    ['litellm', 'operator', null, 'litellm.Timeout: APITimeoutError - boom'],
    ['router', 'operator', 401, 'Error from provider(a,b: 401): boom'],
    ['router', 'operator', null, 'Error from provider(a): boom'],
    ['openrouter', 'operator', null, 'Upstream error from DeepInfra: boom'],
    ['openrouter', 'operator', null, 'Provider returned error: boom'],
    ['uni-api', 'operator', null, 'All gpt-4o error: boom'],
    ['new-api', 'operator', 429, 'status_code=429, boom'],
    ['new-api', 'operator', 502, 'bad response status code 502, message: boom'],
    ['gateway', 'operator', 503, 'Upstream request failed with status 503: boom'],
    ['gateway', 'operator', null, '上游渠道返回错误：boom'],
    ['portkey', 'caller', null, 'openai error: boom'],
    ['portkey', 'caller', null, 'cerebras error: boom'],
    ['portkey', 'caller', null, 'databricks error: boom'],
    ['portkey', 'caller', null, 'ai21 error: boom'],
    ['portkey', 'caller', null, 'self-hosted error: boom'],
    ['gateway', 'operator', null, 'Error calling OpenAI API: boom'],
    ['gateway', 'operator', null, 'Failed while calling the Groq api: boom'],
    ['gateway', 'operator', null, 'OpenAI API error: boom'],
    ['client', 'relay', 401, 'Error code: 401 - boom'],
    ['sdk', 'relay', 429, '429 Boom'],
    ['sdk', 'relay', 500, '500 "boom"'],
    ['client', 'unknown', 404, 'It responded with status code 404: boom'],
    ['client', 'unknown', 404, 'API Error: 404 {"a":1}'],
  ])('of %s is %s’s, with the status %p: %s', (name, side, status, message) => {
    expect(peel(message)?.relay).toEqual({ name, side, status });
  });

  it.each([
    ...[
      'boom',
      'the cerebras error: boom',
      'the All gpt-4o error: boom',
      'code 429 Boom',
      '429 boom',
      '600 Boom',
    ],
    ...['4x9 Boom', '42x Boom', 'nobody error: boom', 'Exception', 'Error code: 41 - boom'],
  ])('is none in %j', (message) => {
    expect(peel(message)).toBeNull();
  });

  it('is parted into the gateway’s words and the provider’s', () => {
    const message =
      'Sorry! OpenAIException -  boom. Received Model Group=x\nAvailable Model Group Fallbacks=None';
    expect(peel(message)).toMatchObject({ head: 'Sorry! OpenAIException -', rest: 'boom' });
    expect(peel(' OpenAIException - boom ')).toMatchObject({ head: 'OpenAIException -', rest: 'boom' });
  });

  it('is taken apart from the outside', () => {
    expect(peel('status_code=429, OpenAIException - boom')).toMatchObject({
      relay: { name: 'new-api' },
      rest: 'OpenAIException - boom',
    });
    expect(peel('Error code: 401 - status_code=429, boom')).toMatchObject({ relay: { name: 'client' } });
  });

  it('is looked for at the beginning of a text', () => {
    expect(peel(`${'x '.repeat(2_100)}OpenAIException - boom`)).toBeNull();
  });
});

describe('an identifier', () => {
  it.each([
    'upstream_error',
    'bad_response_status_code',
    'provider_error',
    'channel_error',
    'do_request_failed',
  ])('%s says that the error is not the gateway’s', (id) => {
    expect(relayedBy(['x', id])).toEqual({ name: id, side: 'operator', status: null });
  });

  it.each(['provider_not_found', 'channel_no_available_key', 'upstream_not_found', 'invalid_api_key'])(
    '%s says that it is',
    (id) => {
      expect(relayedBy([id])).toBeNull();
    },
  );
});

describe('a request id behind the words', () => {
  const relayed = (message: string, ...ids: string[]) => relayedWithSuffix([message], ids);

  it.each([
    '(request id: 20260101120000)',
    '（request id:20260101120000abc）',
    '(Request ID: 202601011200001234567)',
  ])('of the one-api family is a provider’s error: %s', (suffix) => {
    expect(relayed(`boom ${suffix}`, 'x', 'insufficient_quota')).toEqual({
      name: 'one-api',
      side: 'relay',
      status: null,
    });
  });

  it('is none of another kind, in Chinese, under another type, or far before the end', () => {
    expect(relayed('boom (request id: 2026)', 'insufficient_quota')).toBeNull();
    expect(relayed('boom (request id: 20260101120000-a)', 'insufficient_quota')).toBeNull();
    expect(relayed('额度不足 (request id: 20260101120000)', 'insufficient_quota')).toBeNull();
    expect(relayed('boom (request id: 20260101120000)', 'new_api_error')).toBeNull();
    expect(relayed(`(request id: 20260101120000)${'x'.repeat(400)}`, 'insufficient_quota')).toBeNull();
  });
});
