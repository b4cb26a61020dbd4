import { createServer as createHttps, type ServerOptions } from 'node:https';
import { createServer as createTcp } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Identity, makeAuthority, makeSelfSigned } from '../support/tls.ts';
import { clientOf, closePeers, get, httpPeer, listen, type Peer } from './peers.ts';

afterEach(closePeers);

const DAY = 86_400_000;
const authority = makeAuthority('Test Authority');
const good = authority.issue({ commonName: 'gateway.test', validToDays: 100 });

function tlsPeer(identity: Identity, options: ServerOptions = {}): Promise<Peer> {
  const server = createHttps({ ...identity, ...options }, (_request, response) => response.end('{}'));
  server.on('tlsClientError', () => {});
  return listen(server, 'https');
}

async function ask(url: string, options = {}) {
  const client = clientOf(url, { caCertificate: authority.cert, ...options });
  return { client, exchange: await client.send(get(`${url}/v1/models`)) };
}

describe('TLS', () => {
  it('trusts a private authority and tells what the certificate says', async () => {
    const { url } = await tlsPeer(good);
    const { client, exchange } = await ask(url);
    expect(exchange).toMatchObject({ kind: 'answer', status: 200 });
    expect(client.connections).toMatchObject([
      {
        address: '127.0.0.1',
        tlsMs: expect.any(Number),
        tls: { protocol: 'TLSv1.3', certificate: { subject: 'gateway.test', issuer: 'Test Authority' } },
      },
    ]);
    const validTo = client.connections[0]?.tls?.certificate?.validTo ?? '';
    expect(Math.round((Date.parse(validTo) - Date.now()) / DAY)).toBe(100);
  });

  it('shortens the handshakes that follow', async () => {
    const reused: boolean[] = [];
    const server = createHttps(good, (_request, response) =>
      response.setHeader('connection', 'close').end('{}'),
    );
    server.on('secureConnection', (socket) => reused.push(socket.isSessionReused()));
    const { url } = await listen(server, 'https');
    const client = clientOf(url, { caCertificate: authority.cert });
    for (let times = 0; times < 3; times++) await client.send(get(url));
    expect(reused).toEqual([false, true, true]);
    expect(client.connections.map(({ tls }) => tls?.certificate?.subject)).toEqual(
      Array(3).fill('gateway.test'),
    );
  });

  const stranger = makeAuthority('Nobody');
  const x = { commonName: 'x' };
  it.each([
    ['expired', authority.issue({ ...x, validFromDays: -9, validToDays: -2 }), 'CERT_HAS_EXPIRED'],
    ['not yet valid', authority.issue({ ...x, validFromDays: 2 }), 'CERT_NOT_YET_VALID'],
    ['for another host', authority.issue({ ...x, hosts: ['other.test'] }), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['signed by itself', makeSelfSigned(x), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['of an unknown authority', stranger.issue(x), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ])('refuses a certificate that is %s, and still tells what it says', async (_name, identity, errno) => {
    const { url } = await tlsPeer(identity);
    const { client, exchange } = await ask(url);
    expect(exchange).toMatchObject({ kind: 'fault', type: 'tls', phase: 'tls', errno });
    // Node's own advice is for who writes programs.
    expect(exchange).toHaveProperty('message', expect.not.stringContaining('Node.js'));
    expect(client.connections[0]?.tls?.certificate?.subject).toBe('x');
  });

  it('names plain HTTP behind an https URL', async () => {
    const { port } = await httpPeer((_request, response) => response.end());
    const { exchange } = await ask(`https://127.0.0.1:${port}`);
    expect(exchange).toMatchObject({ kind: 'fault', type: 'tls', phase: 'tls' });
    expect(exchange).toHaveProperty(
      'errno',
      expect.stringMatching(/^(ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG)$/),
    );
  });

  it.each([
    ['TLSv1.2', 'tls', /ALERT_HANDSHAKE_FAILURE$/],
    // In 1.3 the handshake is over for us before the server misses the certificate.
    ['TLSv1.3', 'headers', /ALERT_CERTIFICATE_REQUIRED$/],
  ] as const)('names a server that wants a client certificate by %s', async (maxVersion, phase, errno) => {
    const { url } = await tlsPeer(good, { ca: authority.cert, requestCert: true, maxVersion });
    const { exchange } = await ask(url);
    expect(exchange).toMatchObject({
      kind: 'fault',
      type: 'tls',
      phase,
      errno: expect.stringMatching(errno),
    });
  });

  it('names a protocol that is too old', async () => {
    const { url } = await tlsPeer(good, {
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    expect((await ask(url)).exchange).toMatchObject({ kind: 'fault', type: 'tls', phase: 'tls' });
  });

  it('tells a handshake that is never answered from a connection that is never made', async () => {
    const { port } = await listen(createTcp(() => {}));
    const { client, exchange } = await ask(`https://127.0.0.1:${port}`, { timeoutMs: 150 });
    expect(exchange).toMatchObject({ kind: 'fault', type: 'connect-timeout', phase: 'tls', errno: null });
    expect(client.connections).toMatchObject([{ connectMs: expect.any(Number), tlsMs: null }]);
  });

  it('takes a close within the handshake for a reset', async () => {
    const { port } = await listen(createTcp((socket) => socket.once('data', () => socket.end())));
    expect((await ask(`https://127.0.0.1:${port}`)).exchange).toMatchObject({ type: 'reset', phase: 'tls' });
  });

  it('takes a peer that wants a client certificate for a TLS fault or a reset, never for an answer', async () => {
    const { url } = await tlsPeer(good, {
      requestCert: true,
      rejectUnauthorized: true,
      ca: authority.cert,
    });
    expect((await ask(url)).exchange).toMatchObject({
      kind: 'fault',
      type: expect.stringMatching(/^(tls|reset)$/),
    });
  });

  it('makes a fault of an authority that cannot be read', async () => {
    const { url } = await tlsPeer(good);
    const caCertificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    expect((await ask(url, { caCertificate })).exchange).toMatchObject({ kind: 'fault', type: 'tls' });
  });

  it('keeps Node from trusting what no authority has signed when none is given', async () => {
    const { url } = await tlsPeer(good);
    expect((await ask(url, { caCertificate: null })).exchange).toMatchObject({ kind: 'fault', type: 'tls' });
  });

  it('is a reset, as far as can be seen, when a plain URL meets a TLS port', async () => {
    const { port } = await tlsPeer(good);
    const { exchange } = await ask(`http://127.0.0.1:${port}`);
    expect(exchange).toMatchObject({ kind: 'fault', type: expect.stringMatching(/^(reset|not-http)$/) });
  });
});
