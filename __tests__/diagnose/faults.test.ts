import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import type { Fault, FaultType } from '../../src/model/observation.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function fault(type: FaultType, extra: Partial<Fault> = {}): Fault {
  return {
    kind: 'fault',
    type,
    phase: 'connect',
    errno: null,
    message: 'it broke',
    proxy: null,
    durationMs: 1,
    ...extra,
  };
}

describe('faults of the network', () => {
  it.each([
    ['dns', 'dns-failure'],
    ['refused', 'connection-refused'],
    ['connect-timeout', 'connection-timeout'],
    ['reset', 'connection-reset'],
    ['tls', 'tls-failure'],
    ['proxy', 'proxy-failure'],
    ['response-timeout', 'response-timeout'],
    ['not-http', 'malformed-response'],
    ['deadline', 'deadline-exceeded'],
    ['cancelled', 'deadline-exceeded'],
  ] as const)('%s is %s', (type, code) => {
    const diagnosis = diagnose(fault(type), CONTEXT);
    expect(diagnosis.code).toBe(code);
    expect(diagnosis.next).not.toBe('');
  });

  it.each([
    ['CERT_HAS_EXPIRED', /expired/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /self-signed/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /another name/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /intermediate/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', /plain http/],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', /client certificate/],
    // The same alert as OpenSSL 3.0 and 3.5 name it.
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', /client certificate/],
    ['ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', /client certificate/],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', /client certificate/],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', /TLS version/],
    ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', /no certificate for the host/],
    ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', /no certificate for the host/],
  ])('spells %s out', (errno, words) => {
    const diagnosis = diagnose(fault('tls', { phase: 'tls', errno }), CONTEXT);
    expect(diagnosis.means).toMatch(words);
    expect(diagnosis.seen).toContain(errno);
  });

  it('thinks of TLS where a plain address is hung up on before an answer', () => {
    const hungUp = fault('reset', { phase: 'headers' });
    expect(diagnose(hungUp, { ...CONTEXT, secure: false }).next).toContain('https://');
    expect(diagnose(hungUp, { ...CONTEXT, secure: true }).next).not.toContain('https://');
    expect(diagnose({ ...hungUp, phase: 'body' }, { ...CONTEXT, secure: false }).next).not.toContain(
      'https://',
    );
  });

  it('leaves no colon where a list of names was empty', () => {
    const message = "IP: 127.0.0.1 is not in the cert's list: ";
    expect(diagnose(fault('tls', { message }), CONTEXT).seen).toContain("the cert's list (connecting)");
  });

  it.each([
    [407, /wants a login/],
    [403, /does not let/],
    [502, /answered 502/],
    [null, /could not be used/],
  ])('names the proxy that answered %s', (status, words) => {
    const { means } = diagnose(fault('proxy', { proxy: { host: 'proxy.corp:3128', status } }), CONTEXT);
    expect(means).toMatch(words);
    expect(means).toContain('proxy.corp:3128');
  });

  it('says that a run was cancelled', () => {
    expect(diagnose(fault('cancelled'), CONTEXT).seen).toContain('cancelled');
  });
});

describe('redirects', () => {
  const to = (location: string, status = 302) =>
    diagnose(answerOf({ status, headers: { location }, body: '' }), { ...CONTEXT, host: 'llm.example.com' });

  it('to a login say so', () => {
    expect(to('https://sso.example.com/login?next=/v1')).toMatchObject({
      code: 'redirected',
      seen: expect.stringContaining('a login'),
    });
  });

  it('to https name the address, without its query', () => {
    const { code, seen, next } = to('https://llm.example.com/v1/models?token=abc', 301);
    expect(code).toBe('redirected');
    expect(seen).toContain('https://llm.example.com/v1/models');
    expect(seen).not.toContain('abc');
    expect(next).toContain('https://');
  });

  it('to a challenge are a firewall', () => {
    expect(to('https://x.example.com/cdn-cgi/challenge').code).toBe('blocked-by-firewall');
  });

  it('to nowhere or to nonsense are still redirects', () => {
    for (const location of ['', 'http://[', '//']) expect(to(location).code).toBe('redirected');
  });
});
