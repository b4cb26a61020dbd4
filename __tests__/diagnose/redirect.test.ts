/** Redirects that were not followed: what is told of where they lead. */
import { describe, expect, it } from '@jest/globals';
import { judgeRedirect } from '../../src/diagnose/redirect.ts';
import type { Answer } from '../../src/model/observation.ts';

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

  it('counts one hop as one', () => {
    expect(judgeRedirect(redirect('/a', ['http://x.example/b']), 'x.example').seen).toMatch(/after 1 hop\.$/);
  });
});
