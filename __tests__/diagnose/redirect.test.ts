/** Redirects that were not followed: what is told of where they lead. */
import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { endsAtLogin, judgeRedirect } from '../../src/diagnose/redirect.ts';
import type { Answer } from '../../src/model/observation.ts';
import { CONTEXT } from './recorded.ts';

function redirect(location: string, redirects: readonly string[] = []): Answer {
  return {
    kind: 'answer',
    status: 307,
    headers: { location },
    body: '',
    truncated: false,
    bodyFault: null,
    durationMs: 1,
    firstByteMs: 1,
    redirects,
    arrivals: [],
  };
}

describe('a redirect', () => {
  it.each([
    ['https://api.example.com/v2/models?x=1', 'HTTP 307 to https://api.example.com/v2/models.'],
    ['//other.example.com/v1', 'HTTP 307 to http://other.example.com/v1.'],
    // The port and the scheme of the gateway are not known here: no address is made up.
    ['/v1/models', 'HTTP 307 to /v1/models on the same host.'],
    ['file:///etc/passwd', 'HTTP 307 to file:/etc/passwd, which is not a web address.'],
    ['javascript:alert(1)', 'HTTP 307 to javascript:alert(1), which is not a web address.'],
    ['http://[bad', 'HTTP 307 to an address that cannot be read.'],
    ['', 'HTTP 307 without saying where to.'],
  ])('to %j is told as it is', (location, seen) => {
    expect(judgeRedirect(redirect(location), 'gateway.example.com').seen).toBe(seen);
  });

  it('shows no more than two hundred characters of an address', () => {
    const long = `/${'x'.repeat(300)}`;
    const shown = (location: string) => judgeRedirect(redirect(location), 'gateway.example.com').seen;
    expect(shown(long)).toBe(`HTTP 307 to ${long.slice(0, 200)} on the same host.`);
    expect(shown(`https://a.test${long}`)).toBe(`HTTP 307 to ${`https://a.test${long}`.slice(0, 200)}.`);
  });

  it.each([
    ['  //other.example.com/v1', 'HTTP 307 to http://other.example.com/v1.'],
    ['/a//b', 'HTTP 307 to /a//b on the same host.'],
  ])('to %j is read as a client reads it', (location, seen) => {
    expect(judgeRedirect(redirect(location), 'gateway.example.com').seen).toBe(seen);
  });

  it('of the same host to https only asks for another scheme, and of other hosts it does not', () => {
    const next = (location: string, host = 'Gateway.example.com:8080') =>
      judgeRedirect(redirect(location), host).next;
    expect(next('https://gateway.example.com/v1')).toContain('https://');
    expect(next('https://other.example.com/v1')).toBeUndefined();
    expect(next('http://gateway.example.com/v2')).toBeUndefined();
  });

  it('to a login is for people, and says what to set', () => {
    const { code, seen, next } = judgeRedirect(redirect('https://a.test/login?next=x'), 'a.test');
    expect({ code, seen }).toEqual({
      code: 'redirected',
      seen: 'HTTP 307 to https://a.test/login, a login.',
    });
    expect(next).toContain('`base-url`');
  });

  it('that was followed to a login page is told, however good its status is', () => {
    const page = { ...redirect(''), status: 200, headers: {}, body: '<!doctype html><title>Sign in</title>' };
    const at = (...redirects: string[]) => diagnose({ ...page, redirects }, { ...CONTEXT, host: 'a.test' });
    expect(at('http://a.test/x', 'http://a.test/login')).toMatchObject({
      code: 'redirected',
      rule: 'redirect-to-own-login',
      seen: 'A redirect leads to http://a.test/login, a login.',
    });
    expect(at('http://a.test/login', 'http://a.test/x').code).toBe('not-an-api');
    expect(at().code).toBe('not-an-api');
    expect(diagnose({ ...page, redirects: ['http://a.test/login'], body: '{}' }, CONTEXT).code).toBe(
      'malformed-response',
    );
  });

  it('counts hops', () => {
    expect(judgeRedirect(redirect('/a', ['http://x/b', 'http://x/c']), 'x').seen).toMatch(/after 2 hops\.$/);
    expect(judgeRedirect(redirect('/a'), 'x').seen).not.toContain('hop');
  });

  it('counts one hop as one', () => {
    expect(judgeRedirect(redirect('/a', ['http://x.example/b']), 'x.example').seen).toMatch(/after 1 hop\.$/);
  });

  it.each([
    ['absolute', 'http://x.example:8080/v1/models'],
    ['relative', '/v1/models'],
    ['with another query', '/v1/models?again=2'],
  ])('that leads back, %s, is a circle', (_name, location) => {
    const judgement = judgeRedirect(redirect(location, ['http://x.example:8080/v1/models']), 'x.example');
    expect(judgement).toMatchObject({
      code: 'redirected',
      seen: expect.stringMatching(/in a circle\.$/),
    });
    expect(judgement.next).not.toContain('base-url');
  });

  it('back to a login is a login', () => {
    const judgement = judgeRedirect(redirect('/login', ['http://x.example/login']), 'x.example');
    expect(judgement.seen).toMatch(/a login\.$/);
  });

  it('that was followed to a page with the address of a login is told', () => {
    const answer = {
      ...redirect('', ['https://x.example/auth/sign-in']),
      status: 200,
      headers: {},
      body: '<!doctype html><title>Welcome</title>',
    };
    expect(endsAtLogin(answer)).toBe(true);
    expect(judgeRedirect(answer, 'x.example').seen).toBe(
      'A redirect leads to https://x.example/auth/sign-in, a login.',
    );
    expect(endsAtLogin({ ...answer, redirects: ['https://x.example/v2/models'] })).toBe(false);
    expect(endsAtLogin({ ...answer, body: '{}' })).toBe(false);
  });

  it('that says 304 is an answer out of a cache, not a redirect', () => {
    const judgement = judgeRedirect({ ...redirect(''), status: 304, headers: {} }, 'x.example');
    expect(judgement).toMatchObject({ code: 'malformed-response', means: expect.stringContaining('cache') });
  });
});

describe('a POST that became a GET on its way', () => {
  const at = (url: string, rest: Partial<Answer>) =>
    diagnose(
      { ...redirect('', [url]), headers: {}, becameGet: { status: 301, url }, ...rest },
      { ...CONTEXT, host: 'x.example' },
    );
  const ALLOWED = { status: 405, body: '{"detail":"Method Not Allowed"}' };
  const CHAT = 'https://x.example/v1/chat/completions';

  it('was lost, and the operator can mend it', () => {
    expect(at(`${CHAT}/`, ALLOWED)).toMatchObject({
      code: 'redirected',
      rule: 'redirect-to-get',
      seen: `HTTP 301 to ${CHAT}/, where a GET arrives and gets HTTP 405.`,
      means: expect.stringContaining('GET'),
      next: expect.stringMatching(/without the slash.*308/),
    });
  });

  it.each([
    ['https://x.example/api/v1/chat/completions', 'Set `base-url: https://x.example/api/v1`, or'],
    ['https://x.example/v2/embeddings', 'Set `base-url: https://x.example/v2`, or'],
    ['https://x.example/elsewhere', 'Set `base-url` to the root of the final address, or'],
  ])('to %s can be asked there', (url, next) => {
    expect(at(url, ALLOWED).next).toContain(next);
  });

  it.each([
    [404, '{"detail":"Not Found"}'],
    [400, '{"error":{"message":"messages is required"}}'],
    [200, '{"object":"list","data":[]}'],
    [422, '{"detail":[{"loc":["body"],"msg":"Field required","type":"missing"}]}'],
  ])('was lost as well where the GET gets %i %s', (status, body) => {
    expect(at(`${CHAT}/`, { status, body }).code).toBe('redirected');
  });

  it.each([
    [401, '{"error":{"message":"Incorrect API key provided"}}', 'key-rejected'],
    [429, '{"error":{"message":"Rate limit exceeded"}}', 'rate-limited'],
    [500, '{"error":{"message":"Internal server error"}}', 'gateway-error'],
    [200, '<!doctype html><title>Welcome</title>', 'not-an-api'],
    [200, '{"choices":[{"message":{"content":"pong"}}]}', null],
  ])('was not lost where the GET gets %i %s', (status, body, code) => {
    expect(at(`${CHAT}/`, { status, body }).code).toBe(code);
  });
});
