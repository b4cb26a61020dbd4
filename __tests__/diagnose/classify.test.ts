/** One error inside another: whose words count, and whose account they are about. */
import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import type { Code } from '../../src/model/codes.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function told(status: number, body: string | object) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return diagnose(answerOf({ status, body: text }), CONTEXT);
}

const DOWN = 'Service temporarily unavailable';
const LIMIT = '{"error":{"message":"Rate limit reached"}}';

describe('an error that quotes another', () => {
  it.each<[name: string, status: number, error: object, code: Code]>([
    [
      'is the gateway’s own filter, whatever it quotes',
      400,
      { message: 'It was filtered due to our content management policy', metadata: { raw: LIMIT } },
      'content-filtered',
    ],
    ['is what is quoted', 400, { message: 'Something failed', metadata: { raw: LIMIT } }, 'rate-limited'],
    ['is what is quoted in a sentence', 400, { message: `zzz: ${LIMIT}` }, 'rate-limited'],
    [
      'is the gateway’s own words, where the quotation says nothing',
      400,
      { message: 'Rate limit exceeded: {"foo":{"message":"zzz"}}' },
      'rate-limited',
    ],
    [
      'is its status, where neither says a thing',
      400,
      { message: 'zzz: {"a":{"message":"b"}}' },
      'invalid-request',
    ],
    [
      'is the gateway’s own breakdown, printed by itself',
      500,
      { message: `x: {"error": "${DOWN}"}` },
      'gateway-unavailable',
    ],
    [
      'is a provider’s, printed whole',
      500,
      { message: `x: {"error": {"message":"${DOWN}"}}` },
      'upstream-error',
    ],
    ['is its own, with its own status before', 503, { message: `503 ${DOWN}` }, 'gateway-unavailable'],
    ['is a provider’s, with another status before', 502, { message: `503 ${DOWN}` }, 'upstream-error'],
    [
      'is a provider’s, as a client prints it',
      503,
      { message: `Error code: 503 - ${DOWN}` },
      'upstream-error',
    ],
    ['is its own status, with that before', 401, { message: '401 Zzz yyy' }, 'key-rejected'],
    ['is a provider’s status, with another before', 400, { message: '401 Zzz yyy' }, 'upstream-error'],
    [
      'is a provider’s status, as a client prints it',
      401,
      { message: 'Error code: 401 - zzz' },
      'upstream-error',
    ],
    [
      'is a provider’s refusal, over which the gateway broke',
      500,
      { message: 'API Error: 401: {"error":{"message":"Invalid API key"}}' },
      'upstream-error',
    ],
    [
      'is a provider’s veto, over which the gateway broke',
      500,
      { message: 'API Error: 403: {"error":{"message":"Invalid API key"}}' },
      'upstream-error',
    ],
    [
      'is a provider’s bill, over which the gateway broke',
      500,
      { message: 'API Error: 402: {"error":{"message":"Insufficient balance"}}' },
      'upstream-error',
    ],
    [
      'is the gateway’s own word of a breakdown, where the quotation says nothing',
      400,
      { message: 'fetch failed; API Error: 404: {"x":{"message":"zzz"}}' },
      'upstream-error',
    ],
    [
      'is what is quoted, where that is clearer than what stands before it',
      400,
      { message: 'Rate limit exceeded: {"error":{"message":"Invalid API key"}}' },
      'key-rejected',
    ],
    [
      'is a provider’s missing route, as a client prints it',
      404,
      { message: 'Error code: 404 - zzz' },
      'upstream-error',
    ],
    [
      'is the operator’s model, whatever status the provider gave',
      500,
      {
        message:
          'bad response status code 401, message: {"error":{"message":"The model `x` does not exist"}}',
      },
      'upstream-error',
    ],
    [
      'is the caller’s key, where the provider called it no refusal',
      500,
      { message: 'API Error: 400: {"error":{"message":"Invalid API key"}}' },
      'key-rejected',
    ],
    [
      'is the caller’s refusal, handed on',
      499,
      { message: 'API Error: 401: {"error":{"message":"Invalid API key"}}' },
      'key-rejected',
    ],
    [
      'is the caller’s mistake, whatever the gateway made of it',
      500,
      { message: 'API Error: 404: {"error":{"message":"The model `x` does not exist"}}' },
      'model-not-found',
    ],
  ])('%s', (_name, status, error, code) => {
    expect(told(status, { error }).code).toBe(code);
  });

  it('names the rule behind it', () => {
    expect(told(502, { error: { message: `503 ${DOWN}` } }).rule).toMatch(/^upstream\(.+\)$/);
  });
});

describe('whose matter it is', () => {
  const ALL = 'operator relay unknown';
  const KEYS = 'operator relay';
  // By what the provider said: on which sides of a relay it is no more the caller's.
  it.each<[status: number, words: string, code: Code, sides: string]>([
    [401, 'You did not provide an API key', 'api-key-missing', KEYS],
    [401, 'The API key has expired', 'key-expired', KEYS],
    [401, 'This API key has been disabled', 'key-disabled', KEYS],
    [401, 'Invalid API key', 'key-rejected', KEYS],
    [401, 'The API key must start with sk-', 'api-key-malformed', KEYS],
    [403, 'Your account has been suspended', 'account-inactive', KEYS],
    [402, 'Insufficient balance', 'quota-exhausted', KEYS],
    [403, 'You have no permission', 'permission-denied', KEYS],
    [500, 'zzz', 'gateway-error', ALL],
    [502, 'Bad gateway', 'gateway-unavailable', ALL],
    [407, 'Proxy authentication required', 'proxy-failure', ALL],
    [429, 'Rate limit reached', 'rate-limited', 'operator'],
    [529, 'Overloaded', 'overloaded', 'operator'],
    [404, 'The model `x` does not exist', 'model-not-found', 'operator'],
    [403, 'You have no access to the model `x`', 'model-not-permitted', 'operator'],
    [503, 'The model `x` is temporarily unavailable', 'model-unavailable', 'operator'],
    [404, 'Invalid URL (POST /v1/x)', 'endpoint-not-found', 'operator'],
    [501, 'zzz', 'endpoint-not-found', 'operator'],
    [404, 'Cannot POST /chat/completions/v1/chat/completions', 'base-url-has-endpoint', 'operator'],
    [426, 'Use HTTPS', 'base-url-insecure', 'operator'],
    [451, 'Unsupported country, region, or territory', 'region-blocked', ''],
    [410, 'The model `x` has been deprecated', 'model-retired', ''],
    [400, 'It was filtered due to our content management policy', 'content-filtered', ''],
  ])('%i %s', (status, words, code, sides) => {
    const at = (message: string) => told(400, { error: { message } }).code;
    expect(told(status, { error: { message: words } }).code).toBe(code);
    const moved = {
      operator: at(`status_code=${status}, ${words}`),
      relay: at(`Error code: ${status} - ${words}`),
      unknown: at(`API Error: ${status}: {"error":{"message":"${words}"}}`),
    };
    for (const [side, named] of Object.entries(moved))
      expect([side, named]).toEqual([side, sides.includes(side) ? 'upstream-error' : code]);
  });

  it('is the operator’s, where a provider answered with a page', () => {
    const page = '<html><title>x</title>y</html>';
    for (const message of [`status_code=200, ${page}`, `Error code: 200 - ${page}`])
      expect(told(400, { error: { message } }).code).toBe('upstream-error');
    // A firewall before the provider is the operator's where the route is.
    expect(told(400, { error: { message: `status_code=418, ${page}` } }).code).toBe('upstream-error');
    expect(told(400, { error: { message: `Error code: 418 - ${page}` } }).code).toBe('blocked-by-firewall');
  });

  it.each([
    [400, 'Unsupported country, region, or territory', 'region-blocked'],
    [410, 'The model `x` has been deprecated', 'model-retired'],
    [407, 'Proxy authentication required', 'proxy-failure'],
  ])('is the gateway’s own word, whatever it quotes: %i %s', (status, words, code) => {
    expect(told(status, { error: { message: `${words}: ${LIMIT}` } }).code).toBe(code);
  });
});

describe('an identifier beside a message that says nothing', () => {
  it.each<[status: number, id: string, code: Code]>([
    [504, 'key_unrecognised', 'gateway-unavailable'],
    [400, 'key_unrecognised', 'key-rejected'],
    [400, 'key_unrecognised_error', 'invalid-request'],
    [401, 'request_not_allowed', 'key-rejected'],
    [429, 'temporarily_forbidden', 'rate-limited'],
  ])('is read as words, unless it names a kind or the status: %i %s', (status, code, expected) => {
    expect(told(status, { error: { code, message: 'zzz' } }).code).toBe(expected);
  });
});

describe('a status within a 200', () => {
  it('is the first that tells of a failure', () => {
    expect(told(200, { error: { code: 200, status: 503 } }).code).toBe('gateway-unavailable');
  });
});

describe('a page', () => {
  it('proves nothing by its prose', () => {
    expect(told(400, '<html><title>x</title>Rate limit exceeded for your account</html>').code).toBe(
      'invalid-request',
    );
  });
});
