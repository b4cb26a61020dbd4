/** A framework's page with one sentence of an API in it, and all the pages that only look like one. */
import { describe, expect, it } from '@jest/globals';
import { isHtml } from '../../src/diagnose/html.ts';
import { nameOf } from './recorded.ts';

const named = (status: number, body: string) =>
  nameOf({
    ...{ id: 'page', vendor: 'page', request: 'POST /v1/chat/completions', code: 'ok', also: [] },
    ...{ status, body, headers: { 'content-type': 'text/html' } },
  }).code;
const page = (sentence: string, rest = '') =>
  `<!DOCTYPE html><html><head><title>Error</title></head><body><pre>${sentence}</pre>${rest}</body></html>`;

describe('a page of one sentence', () => {
  it.each([
    [401, 'Error: API key has expired', 'key-expired'],
    [403, 'Insufficient balance', 'quota-exhausted'],
    [403, 'Your account has been suspended', 'account-inactive'],
    [404, 'Model gpt-9 not found', 'model-not-found'],
    [400, 'Unsupported parameter: temperature', 'unsupported-parameter'],
  ])('means what it says: %s %s', (status, sentence, code) => {
    expect(named(status, page(sentence))).toBe(code);
  });

  it.each([
    [403, page('Forbidden'), 'blocked-by-firewall'],
    [403, page('Access denied'), 'blocked-by-firewall'],
    // The word token alone, and the path of a request, say nothing of a key or a model.
    [403, page('Invalid token'), 'blocked-by-firewall'],
    [403, page('You have no access to /v1/models here'), 'blocked-by-firewall'],
    [403, page('Insufficient balance', '<hr>nginx'), 'blocked-by-firewall'],
    [403, page('Insufficient balance', `<p>${'Lorem ipsum. '.repeat(20)}</p>`), 'blocked-by-firewall'],
    [200, page('Insufficient balance'), 'not-an-api'],
  ])('and no more than its status where a front door may have written it: %s %.90s', (status, body, code) => {
    expect(named(status, body)).toBe(code);
  });
});

describe('XML', () => {
  it.each([
    '<?xml version="1.0"?><Error><Code>a</Code></Error>',
    '<error><message>no</message></error>',
    '<ErrorResponse xmlns="x"><Error/></ErrorResponse>',
    '<soapenv:Envelope><soapenv:Body/></soapenv:Envelope>',
  ])('is no page, whatever it is called: %s', (body) => {
    expect(isHtml(body, 'text/html')).toBe(false);
  });

  it.each(['<?xml version="1.0"?><html><body>x</body></html>', '<div>x</div>', '<errorpage>x</errorpage>'])(
    'is one where it is: %s',
    (body) => {
      expect(isHtml(body, 'text/html')).toBe(true);
    },
  );
});
