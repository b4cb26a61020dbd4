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
