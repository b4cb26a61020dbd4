/** TLS: certificates good, bad and about to end, private authorities, and servers that do not speak it. */
import { describe, expect, it } from '@jest/globals';
import { startGateway } from '../support/gateway.ts';
import { startRaw } from '../support/listener.ts';
import { check, preflight, randomKey } from '../support/preflight.ts';
import { findingOf, firstGateway, problemsOf, wordsOf } from '../support/report.ts';
import { type Identity, makeAuthority, makeCertificates } from '../support/tls.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
const certificates = makeCertificates();
const TRUSTED = { inputs: { ...ONE, 'ca-certificate': 'ca.pem' }, files: { 'ca.pem': certificates.ca } };

describe('a private authority', () => {
  it.concurrent('is trusted by `ca-certificate`, and the time of the handshake is told', async () => {
    const { step, gateway } = await preflight({ ...TRUSTED, gateway: { tls: certificates.valid } });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    expect(firstGateway(step).timings.tlsMs).toEqual(expect.any(Number));
    expect(gateway.requests).toHaveLength(2);
  });

  it.concurrent('is trusted by NODE_EXTRA_CA_CERTS', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: { tls: certificates.valid },
      files: { 'ca.pem': certificates.ca },
      env: { NODE_EXTRA_CA_CERTS: 'ca.pem' },
    });
    expect(step.outputs.verdict).toBe('pass');
  });

  it.concurrent('comes beside the usual ones, and several fit in one file', async () => {
    const other = makeAuthority('Another Authority');
    const { step } = await preflight({
      ...TRUSTED,
      gateway: { tls: certificates.valid },
      files: { 'ca.pem': `${other.cert}\n${certificates.ca}` },
    });
    expect(step.outputs.verdict).toBe('pass');
  });
});

describe('a certificate', () => {
  it.concurrent('that vouches for itself is refused whatever the environment allows', async () => {
    const { step, gateway } = await preflight({
      inputs: ONE,
      gateway: { tls: certificates.selfSigned },
      env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      lenient: true,
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'tls-failure' });
    expect(gateway.requests).toEqual([]);
  });

  const table: [name: string, identity: Identity, trusted: boolean, says: RegExp][] = [
    ['that has expired', certificates.expired, true, /expired/i],
    ['that is not valid yet', certificates.notYetValid, true, /not (yet )?valid|not valid yet|clock/i],
    ['of another host', certificates.wrongHost, true, /gateway\.example|host|name/i],
    ['that vouches for itself', certificates.selfSigned, false, /ca-certificate/],
    ['of an unknown authority', certificates.valid, false, /ca-certificate/],
  ];
  it.concurrent.each(table)(
    '%s is a failure of TLS, and the cure is told',
    async (_name, tls, trusted, says) => {
      const { step, gateway } = await preflight({
        ...(trusted ? TRUSTED : { inputs: ONE }),
        gateway: { tls },
      });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'tls-failure' });
      expect(problemsOf(step)).toContain('connection: tls-failure');
      expect(wordsOf(findingOf(step, 'connection'))).toMatch(says);
      // The handshake itself shows that it is not, whatever becomes of the control address.
      expect(wordsOf(findingOf(step, 'connection'))).not.toContain('offline');
      expect(gateway.requests).toHaveLength(0);
    },
  );

  it.concurrent('that ends within 14 days warns beside a gateway that works', async () => {
    const { step } = await preflight({ ...TRUSTED, gateway: { tls: certificates.expiringSoon } });
    expect(step.outputs).toMatchObject({
      verdict: 'warn',
      diagnosis: 'certificate-expiring',
      warned: 'connection',
      'models-working': '["gpt-5.5"]',
    });
    expect(wordsOf(findingOf(step, 'connection'))).toMatch(/\b[45] days\b/);
  });

  it.concurrent('that ends in 20 days passes', async () => {
    const { step } = await preflight({
      ...TRUSTED,
      gateway: { tls: certificates.authority.issue({ validToDays: 20 }) },
    });
    expect(step.outputs.verdict).toBe('pass');
  });
});

describe('https', () => {
  it.concurrent('to a port that speaks plain HTTP is a failure of TLS that names the scheme', async () => {
    const plain = await startGateway();
    try {
      const step = await check(plain.baseUrl.replace('http:', 'https:'), { inputs: ONE });
      expect(step.outputs.diagnosis).toBe('tls-failure');
      expect(wordsOf(findingOf(step, 'connection'))).toMatch(/http:|plain/i);
    } finally {
      await plain.stop();
    }
  });

  it.concurrent('to a port that talks nonsense is a failure of TLS', async () => {
    const raw = await startRaw((socket) => void socket.end('SSH-2.0-OpenSSH_9.9\r\n'));
    try {
      const step = await check(raw.baseUrl.replace('http:', 'https:'), { inputs: ONE });
      expect(step.outputs.diagnosis).toBe('tls-failure');
    } finally {
      await raw.stop();
    }
  });
});

describe('plain http to a port that speaks TLS', () => {
  it.concurrent('is named as such or as a hang-up, and nothing is trusted to it', async () => {
    const secure = await startGateway({ tls: certificates.valid });
    try {
      const step = await check(secure.baseUrl.replace('https:', 'http:'), { inputs: ONE, key: randomKey() });
      expect(step.outputs.verdict).toBe('fail');
      expect(['connection-reset', 'base-url-insecure', 'malformed-response']).toContain(
        step.outputs.diagnosis,
      );
    } finally {
      await secure.stop();
    }
  });

  it.concurrent('is told by the words of the front door that wants https', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: {
        everything: {
          status: 400,
          headers: { 'content-type': 'text/html', server: 'nginx' },
          body: '<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head><body><center><h1>400 Bad Request</h1></center><center>The plain HTTP request was sent to HTTPS port</center><hr><center>nginx</center></body></html>',
        },
      },
    });
    expect(step.outputs.diagnosis).toBe('base-url-insecure');
  });
});
