/** Front doors: what is told of their pages beyond the code, with bodies as nginx, HAProxy and Caddy answer them. */
import { describe, expect, it } from '@jest/globals';
import { type DiagnosisContext, diagnose } from '../../src/diagnose/diagnose.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function nginx(title: string): string {
  const head = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title.slice(0, 3)}</h1></center>`;
  return `${head}\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
}

function told(status: number, body: string, headers = {}, context: Partial<DiagnosisContext> = {}) {
  return diagnose(answerOf({ status, body, headers }), { ...CONTEXT, ...context });
}

const PLAIN_TO_TLS = nginx('400 The plain HTTP request was sent to HTTPS port');

describe('the page of a front door', () => {
  it('without a title is told by its words', () => {
    const body =
      '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n';
    expect(told(503, body)).toMatchObject({
      code: 'gateway-unavailable',
      seen: 'HTTP 503, a web page that says "503 Service Unavailable No server is available to handle this request." (haproxy).',
    });
  });

  it('without a title and without a word is told as that', () => {
    expect(told(502, '<html><body></body></html>').seen).toBe('HTTP 502, a web page without text.');
  });

  it.each([
    [
      400,
      '400 No required SSL certificate was sent',
      'blocked-by-firewall',
      /client certificate/,
      /only the key/,
    ],
    [400, '400 The SSL certificate error', 'blocked-by-firewall', /client certificate/, /only the key/],
    [413, '413 Request Entity Too Large', 'invalid-request', /of this size/, /client_max_body_size/],
    [400, '400 Request Header Or Cookie Too Large', 'invalid-request', /headers of this size/, /`headers`/],
    [
      503,
      '503 Service Temporarily Unavailable',
      'gateway-unavailable',
      /behind it/,
      /rate limit.*`concurrency`/,
    ],
  ])('of nginx, %d %s, has advice of its own', (status, title, code, means, next) => {
    expect(told(status, nginx(title))).toMatchObject({
      code,
      means: expect.stringMatching(means),
      next: expect.stringMatching(next),
    });
  });

  it('that asks for a password of its own says so, with a body and without', () => {
    const headers = { 'www-authenticate': 'Basic realm="Staff only"' };
    for (const body of [nginx('401 Authorization Required'), '']) {
      expect(told(401, body, headers)).toMatchObject({
        code: 'blocked-by-firewall',
        means: expect.stringContaining('user name and password'),
      });
    }
  });

  it.each([
    [
      'name="Ocp-Apim-Subscription-Key",type="header"',
      /`Ocp-Apim-Subscription-Key`: send it there with `headers`/,
    ],
    ['name="api-key",type="header"', /set `auth: api-key`/],
    ['name="X-API-Key"', /set `auth: x-api-key`/],
    ['name="subscription-key",type="query"', /^Set `api-key`/],
    ['name="Authorization",type="header"', /^Set `api-key`/],
    ['name="<b>` x",type="header"', /^Set `api-key`/],
    ['name="X-My-Model",type="header"', /^Set `api-key`/],
    ['name="User-Agent",type="header"', /^Set `api-key`/],
    ['name="Proxy-Authorization",type="header"', /^Set `api-key`/],
    [`name="key-${'x'.repeat(70)}"`, /^Set `api-key`/],
    ['', /^Set `api-key`/],
  ])('that names the header for the key is taken at its word: %s', (named, next) => {
    const headers = { 'www-authenticate': `AzureApiManagementKey realm="https://x.example/v1",${named}` };
    const body = '{"statusCode":401,"message":"Access denied due to missing subscription key."}';
    expect(told(401, body, headers)).toMatchObject({
      code: 'api-key-missing',
      next: expect.stringMatching(next),
    });
  });

  it.each([
    ['{"success":false,"result":[],"messages":[],"error":[{"code":2009,"message":"Unauthorized"}]}', true],
    ['{"name":"AiGatewayError","internalCode":2009,"message":"Unauthorized"}', true],
    ['{"error":[{"code":2009,"message":"Unauthorized. cf-aig-authorization header missing"}]}', true],
    ['{"error":{"code":"invalid_api_key","message":"Incorrect API key provided."}}', false],
    ['{"error":{"code":2009,"message":"Invalid token"}}', false],
  ])('at Cloudflare that wants its own token is told from a refused key: %s', (body, own) => {
    for (const keySent of [true, false]) {
      const { next } = told(401, body, {}, { keySent });
      expect([next.includes('`cf-aig-authorization: Bearer'), keySent]).toEqual([own, keySent]);
    }
  });

  it('that wants https is about `base-url` only where that is http', () => {
    expect(told(400, PLAIN_TO_TLS, {}, { secure: false }).code).toBe('base-url-insecure');
    expect(told(400, PLAIN_TO_TLS).code).toBe('base-url-insecure');
    const behind = told(400, PLAIN_TO_TLS, {}, { secure: true });
    expect(behind.code).toBe('gateway-error');
    expect(behind.next).not.toContain('base-url');
  });
});

describe('an empty 200', () => {
  it.each(['models', 'completion', 'stream'] as const)('for %s sends people to the path', (question) => {
    expect(told(200, '', {}, { question }).next).toContain('`base-url`');
  });

  it('is no matter of the path where something came', () => {
    expect(told(200, '{"ok":true}').next).not.toContain('`base-url`');
  });
});
