import { once } from 'node:events';
import { type AddressInfo, connect as connectPlain } from 'node:net';
import { connect, createServer } from 'node:tls';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Identity, makeCertificates } from './tls.ts';

const certificates = makeCertificates();
const servers: ReturnType<typeof createServer>[] = [];

/** The result for a client that trusts `ca` when it connects to a server with this identity: `ok` or the error code. */
async function handshake(identity: Identity, ca?: string): Promise<string> {
  const server = createServer({ key: identity.key, cert: identity.cert });
  server.on('tlsClientError', () => undefined);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect({
    socket: connectPlain(port, '127.0.0.1'),
    host: '127.0.0.1',
    ...(ca ? { ca } : {}),
  });
  return new Promise((resolve) => {
    socket.on('secureConnect', () => resolve('ok'));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  }).finally(() => socket.destroy()) as Promise<string>;
}

afterAll(() => {
  for (const server of servers) server.close();
});

describe('certificates for tests', () => {
  const { ca } = certificates;
  const expected: [string, Identity, string | undefined, string][] = [
    ['valid', certificates.valid, ca, 'ok'],
    ['ending soon', certificates.expiringSoon, ca, 'ok'],
    ['expired', certificates.expired, ca, 'CERT_HAS_EXPIRED'],
    ['not yet valid', certificates.notYetValid, ca, 'CERT_NOT_YET_VALID'],
    ['of another host', certificates.wrongHost, ca, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['self-signed', certificates.selfSigned, ca, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['of an unknown authority', certificates.valid, undefined, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ];
  it.each(expected)('a certificate %s is judged so', async (_name, identity, trusted, code) => {
    expect(await handshake(identity, trusted)).toBe(code);
  });
});
