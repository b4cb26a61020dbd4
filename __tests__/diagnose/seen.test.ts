import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function seen(status: number, body: string | object): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return diagnose(answerOf({ status, body: text }), CONTEXT).seen;
}

const QUOTED = '{"error":{"message":"deep"}}';
const PAGE = '<html><title>deep</title></html>';

describe('what is shown of a bad answer', () => {
  it.each<[string, number, string | object, string]>([
    ['nothing', 502, '', 'HTTP 502 with an empty body.'],
    ['an object without a word', 500, '{}', 'HTTP 500 with a body that says nothing.'],
    ['a stream without an error', 500, 'data: {"choices":[]}\n\n', 'HTTP 500 with an event stream.'],
    [
      'a page and who made it',
      502,
      '<html><title>502 Bad Gateway</title><body>nginx/1.2</body></html>',
      'HTTP 502, a web page titled "502 Bad Gateway" (nginx).',
    ],
    ['a page without a word', 502, '<html><body></body></html>', 'HTTP 502, a web page without text.'],
    ['a page of nobody', 502, '<html><body>oops</body></html>', 'HTTP 502, a web page that says "oops".'],
    ['a page that is quoted', 502, { error: { message: PAGE } }, 'HTTP 502, a web page titled "deep".'],
    [
      'a page behind words of its own',
      502,
      { error: { message: PAGE }, message: 'The provider failed', detail: 'Twice' },
      'HTTP 502: The provider failed deep',
    ],
    [
      'the gateway and the provider behind it',
      502,
      { error: { message: 'Provider returned error', metadata: { raw: QUOTED } } },
      'HTTP 502: Provider returned error deep',
    ],
    [
      'what is said twice, once',
      502,
      { error: { message: 'It said: deep', metadata: { raw: QUOTED } } },
      'HTTP 502: It said: deep',
    ],
    ['the provider alone', 502, { error: { metadata: { raw: QUOTED } } }, 'HTTP 502: deep'],
    [
      'identifiers, where there are no words',
      400,
      { error: { code: 'a_b', type: 'c_d' } },
      'HTTP 400: a_b, c_d',
    ],
    [
      'three identifiers and no more',
      400,
      { error: { code: 'A1', type: 'B2', status: 'C3' }, code: 'D4' },
      'HTTP 400: d4, a1, b2',
    ],
    ['blanks and what is not seen as one blank', 400, ' a\n\n\tb \u200b c ', 'HTTP 400: a b c'],
    ['280 characters whole', 400, 'x'.repeat(280), `HTTP 400: ${'x'.repeat(280)}`],
    ['281 characters cut', 400, 'x'.repeat(281), `HTTP 400: ${'x'.repeat(279)}…`],
  ])('is %s', (_name, status, body, expected) => {
    expect(seen(status, body)).toBe(expected);
  });
});

describe('a stream with status 200', () => {
  const boom = (event: object): string => seen(200, `data: ${JSON.stringify(event)}\n\n`);

  it.each([
    { error: 'boom' },
    { error: { message: 'boom' } },
    { type: 'error', message: 'boom' },
    { object: 'error', message: 'boom' },
    { success: false, message: 'boom' },
    { choices: [{ error: { message: 'boom' } }] },
    { error_code: 17, error_msg: 'boom' },
    { status_code: 500, message: 'boom' },
    { code: 'x', msg: 'boom' },
    { detail: 'boom' },
    { message: 'boom' },
    { errors: [{ message: 'boom' }] },
  ])('that says %j has failed', (event) => {
    expect(boom(event)).toBe('HTTP 200: boom');
  });

  it.each([
    { message: 'boom', type: 'ping' },
    { error: '', choices: [] },
    { choices: ['boom'] },
    { choices: [{ message: 'boom', error: null }], code: 'x', message: 'boom' },
    { code: 17, message: 4 },
  ])('that says %j has not', (event) => {
    expect(boom(event)).not.toContain('HTTP 200: ');
  });

  it('has not failed over a sentence among others', () => {
    expect(seen(200, 'data: {"message":"boom"}\n\ndata: {"message":"bang"}\n\n')).not.toContain('HTTP 200: ');
  });

  it('fails with an event named so, whatever it holds', () => {
    expect(seen(200, 'event: error\ndata: {"text":"boom"}\n\n')).toMatch(/^HTTP 200/);
    expect(
      diagnose(answerOf({ status: 200, body: 'event: error\ndata: overloaded, try later\n\n' }), CONTEXT),
    ).toMatchObject({ code: 'overloaded', seen: 'HTTP 200: overloaded, try later' });
  });

  it('may begin with blanks, where the headers say what it is', () => {
    const headers = { 'content-type': 'text/event-stream' };
    const body = '\n\n data: {"error":{"message":"The model is overloaded"}}\n\n';
    expect(diagnose(answerOf({ status: 200, headers, body }), CONTEXT).code).toBe('overloaded');
  });
});
