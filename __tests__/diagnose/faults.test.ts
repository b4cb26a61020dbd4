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

  it('thinks of plain http where a handshake is not answered', () => {
    const silent = diagnose(fault('connect-timeout', { phase: 'tls' }), CONTEXT);
    expect(silent.code).toBe('connection-timeout');
    expect(silent.means).toContain('took the connection');
    expect(silent.next).toContain('http://');
    expect(diagnose(fault('connect-timeout'), CONTEXT).next).not.toContain('http://');
  });

  it.each([
    'The headers of the answer are over 64 KiB.',
    'Heads and trailers of the answer have over 2500 lines.',
  ])('does not doubt that it is HTTP: %s', (message) => {
    const { seen, means, next } = diagnose(fault('not-http', { phase: 'headers', message }), CONTEXT);
    expect(seen).toBe(`${message.slice(0, -1)} (waiting for the answer).`);
    expect(means).toMatch(/^It is HTTP/);
    expect(next).not.toContain('scheme');
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

  const inUse = { host: 'proxy.corp:3128', variable: 'http_proxy', login: false };
  it.each([
    ...['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_GET_ISSUER_CERT'],
    ...['ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_REVOKED', 'CERT_UNTRUSTED', 'CERT_SIGNATURE_FAILURE', 'EPROTO'],
    'ERR_TLS_MANY_TICKETS',
    ...[
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'ERR_SSL_UNSUPPORTED_PROTOCOL',
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    ],
    ...['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'],
  ])('says more of %s than of any other fault of TLS', (errno) => {
    const told = diagnose(fault('tls', { errno }), CONTEXT);
    const any = diagnose(fault('tls', { errno: 'ERR_SSL_NEWS' }), CONTEXT);
    expect(told.code).toBe('tls-failure');
    for (const words of [told.means, told.next]) expect(words).toMatch(/\w{2,} .*\.$/);
    expect(told.means).not.toBe(any.means);
    expect(told.next).not.toBe(any.next);
  });

  it('says it of TLS alone: a reset with EPROTO is a reset', () => {
    const { means, next } = diagnose(fault('reset', { errno: 'EPROTO' }), CONTEXT);
    const any = diagnose(fault('reset'), CONTEXT);
    expect([means, next]).toEqual([any.means, any.next]);
  });

  it.each([
    [{ phase: 'dns' }, 'it broke (looking the host up).'],
    [{ phase: 'connect', errno: 'ECONNREFUSED' }, 'it broke (connecting, ECONNREFUSED).'],
    [
      { phase: 'connect', errno: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:9' },
      'connect ECONNREFUSED 127.0.0.1:9 (connecting).',
    ],
    [{ phase: 'proxy' }, 'it broke (talking to the proxy).'],
    [{ phase: 'tls' }, 'it broke (encrypting the connection).'],
    [{ phase: 'headers' }, 'it broke (waiting for the answer).'],
    [{ phase: 'body', message: ' two\n\n lines.' }, 'two lines (reading the answer).'],
    [{ phase: 'body', message: 'v1.2 broke。' }, 'v1.2 broke (reading the answer).'],
    [{ phase: 'body', message: ' ' }, 'The connection failed (reading the answer).'],
    [{ phase: 'body', message: 'x'.repeat(301) }, `${'x'.repeat(300)} (reading the answer).`],
  ] as const)('tells %j as what was seen', (extra, seen) => {
    expect(diagnose(fault('reset', extra), CONTEXT).seen).toBe(seen);
  });

  it('tells what is no HTTP apart from a body that is not right', () => {
    const told = diagnose(fault('not-http'), CONTEXT);
    expect(told.means).toContain('not HTTP');
    expect(told.next).toContain('`base-url`');
  });

  it.each([
    [407, false, /wants a login/, /into http_proxy/],
    [407, true, /refuses the user/, /password in http_proxy/],
    [401, true, /refuses the user/, /password in http_proxy/],
    [403, false, /does not allow.*port/, /NO_PROXY/],
    [502, false, /could not reach the gateway \(502\)/, /port of `base-url`/],
    [500, true, /could not reach the gateway \(500\)/, /port of `base-url`/],
    [404, false, /answered 404/, /Correct http_proxy/],
    [200, false, /says that the way is open \(200\), and then answers itself/, /NO_PROXY/],
    [null, false, /could not be used/, /Correct http_proxy/],
  ])('names the proxy that answered %s, login %s', (status, login, words, step) => {
    const proxy = { ...inUse, login, status };
    const { means, next } = diagnose(fault('proxy', { proxy }), CONTEXT);
    expect(means).toMatch(words);
    expect(means).toContain('proxy.corp:3128');
    expect(next).toMatch(step);
  });

  it('names the variable whose proxy speaks plain http, or cannot be read', () => {
    const errno = 'ERR_SSL_WRONG_VERSION_NUMBER';
    const plain = diagnose(fault('proxy', { errno, proxy: { ...inUse, status: null } }), CONTEXT);
    expect(plain.next).toBe('Write http_proxy with http://.');
    const unread = diagnose(fault('proxy', { proxy: { ...inUse, host: '', status: null } }), CONTEXT);
    expect(unread.means).toMatch(/^The proxy in http_proxy cannot be read/);
  });

  it('names the proxy that answered a plain request with a page of its own', () => {
    const page = answerOf({
      status: 403,
      body: '<html><head><title>403 Filtered</title></head><body>Generated by tinyproxy</body></html>',
    });
    const diagnosis = diagnose({ ...page, proxy: { ...inUse, status: 403 } }, CONTEXT);
    expect(diagnosis).toMatchObject({
      code: 'proxy-failure',
      means: expect.stringContaining('proxy.corp:3128 does not allow'),
    });
    expect(diagnose(page, CONTEXT).means).not.toContain('proxy.corp');
  });

  it('says that a run was cancelled', () => {
    const { seen, means, next } = diagnose(fault('cancelled'), CONTEXT);
    expect(seen).toContain('cancelled');
    expect(means).toContain('cancelled');
    expect(next).toContain('again');
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
