/** Sentences that hold the words of a rule and mean something else. */
import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { isSameModel } from '../../src/diagnose/same-model.ts';
import type { Code } from '../../src/model/codes.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function codeOf(status: number, message: string, members: object = {}): Code | null {
  const body = JSON.stringify({ error: { message, ...members } });
  return diagnose(answerOf({ status, body }), CONTEXT).code;
}

describe('a 502 in JSON that a front door wrote', () => {
  it.each([
    'An error occurred with your deployment',
    'An error occurred connecting to the external target',
    'Failed to connect to origin',
    'no response from machine',
    'could not connect to instance',
    'The container did not start in time',
    'failed to route request to pod',
    'tunnel connection failed',
    'Endpoint request timed out',
    'Network error communicating with endpoint',
    'Worker threw exception',
    'connection closed before message completed',
    'request could not be satisfied',
    'maintenance in progress',
    '网关错误请稍后再试',
  ])('has nothing behind it: %s', (message) => {
    expect(codeOf(502, message)).toBe('gateway-unavailable');
  });

  it('is of what is behind where it tells of an answer', () => {
    expect(codeOf(502, 'empty completion received')).toBe('upstream-error');
  });
});

describe('words with another meaning', () => {
  it.each<[message: string, status: number, code: Code, members?: object]>([
    ['Blocked because of suspicious traffic', 403, 'permission-denied'],
    ['Failed due to model load failure', 500, 'model-unavailable'],
    ['Cannot fulfil due to token capacity of model: context too long', 400, 'invalid-request'],
    ['Request rejected because of load balancing config', 400, 'invalid-request'],
    ['You have exceeded the platform concurrency limit for your account (3)', 429, 'rate-limited'],
    ['Too many concurrent connections for this API key', 503, 'rate-limited'],
    ['too many concurrent connections from your IP', 503, 'rate-limited'],
    ['daily USD quota exceeded', 429, 'quota-exhausted', { code: 'insufficient_quota' }],
    ['daily trial quota used', 429, 'quota-exhausted', { code: 'insufficient_quota' }],
    ['当日额度已用完：5美元', 429, 'quota-exhausted'],
    ['Chat completions are only available on paid plans', 403, 'permission-denied'],
    ['Embeddings are only available in the enterprise plan', 403, 'permission-denied'],
    ['Chat completions are only available for verified organizations', 403, 'permission-denied'],
    ['Model gpt-5 is not included in the range of your plan', 403, 'model-not-permitted'],
    ['model gpt-5 is not included in the offering for your plan', 403, 'model-not-permitted'],
    ['The model gpt-4 is disabled for your account', 404, 'model-not-permitted', { code: 'model_not_found' }],
    ['Content policy blocks this model output', 403, 'content-filtered'],
    ['The app is not installed on this organization', 403, 'permission-denied'],
    ['The request has no option', 400, 'invalid-request'],
    ['messages[0] has no field content', 400, 'invalid-request'],
    ['violation of rate limit detected', 400, 'rate-limited'],
    ['violation of schema constraint detected', 400, 'invalid-request'],
    ['invalid provider data in request', 400, 'invalid-request'],
    ['No response body received from client', 500, 'gateway-error'],
    ['Model gpt-5 is under scheduled maintenance', 503, 'model-unavailable'],
    ['account is in maintenance fee arrears', 403, 'account-inactive'],
    ['El parámetro model no está disponible', 400, 'model-not-found'],
  ])('%s', (message, status, code, members = {}) => {
    expect(codeOf(status, message, members)).toBe(code);
  });

  it('of a company’s filter on a page are no content filter of a model', () => {
    const said = (sentence: string) =>
      diagnose(
        answerOf({
          ...{ status: 403, body: `<html><body>${sentence}</body></html>` },
          headers: { 'content-type': 'text/html' },
        }),
        CONTEXT,
      ).code;
    expect(said('Access denied by content filter policy')).toBe('blocked-by-firewall');
    expect(said('Blocked: inappropriate content')).toBe('blocked-by-firewall');
    expect(said('Your prompt has inappropriate content')).toBe('content-filtered');
  });
});

describe('OpenAI’s own name for two previews', () => {
  it('is each of them', () => {
    expect(isSameModel('gpt-4-turbo-preview', 'gpt-4-0125-preview')).toBe(true);
    expect(isSameModel('openai/gpt-4-turbo-preview', 'gpt-4-1106-preview')).toBe(true);
    expect(isSameModel('gpt-4-turbo', 'gpt-4-0125-preview')).toBe(false);
  });
});
