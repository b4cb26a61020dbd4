/** Redirects that were not followed: what is told of where they lead. */
import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { judgeRedirect } from '../../src/diagnose/redirect.ts';
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
    ['/v1/models', 'HTTP 307 to /v1/models of the same host.'],
    ['file:///etc/passwd', 'HTTP 307 to file:/etc/passwd, which is no web address.'],
    ['javascript:alert(1)', 'HTTP 307 to javascript:alert(1), which is no web address.'],
    ['http://[bad', 'HTTP 307 to an address that cannot be read.'],
    ['', 'HTTP 307 without saying where to.'],
  ])('to %j is told as it is', (location, seen) => {
    expect(judgeRedirect(redirect(location), 'gateway.example.com').seen).toBe(seen);
  });

  it('shows no more than two hundred characters of an address', () => {
    const long = `/${'x'.repeat(300)}`;
    const shown = (location: string) => judgeRedirect(redirect(location), 'gateway.example.com').seen;
    expect(shown(long)).toBe(`HTTP 307 to ${long.slice(0, 200)} of the same host.`);
    expect(shown(`https://a.test${long}`)).toBe(`HTTP 307 to ${`https://a.test${long}`.slice(0, 200)}.`);
  });

  it.each([
    ['  //other.example.com/v1', 'HTTP 307 to http://other.example.com/v1.'],
    ['/a//b', 'HTTP 307 to /a//b of the same host.'],
  ])('to %j is read as a client reads it', (location, seen) => {
    expect(judgeRedirect(redirect(location), 'gateway.example.com').seen).toBe(seen);
  });

  it('of the same host to https only asks for another scheme, and of other hosts it does not', () => {
    const next = (location: string, host = 'Gateway.example.com:8080') =>
      judgeRedirect(redirect(location), host).next;
    expect(next('https://gateway.example.com/v1')).toContain('https://');
    expect(next('https://other.example.com/v1')).toBeNull();
    expect(next('http://gateway.example.com/v2')).toBeNull();
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
      rule: 'redirect',
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
});
