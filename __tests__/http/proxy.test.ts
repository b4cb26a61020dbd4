import { createServer as createHttp, request as requestHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { proxyFor, proxyFromEnvironment, proxySecrets } from '../../src/http/connection/proxy.ts';
import { closedPort } from '../support/listener.ts';
import { makeAuthority } from '../support/tls.ts';
import { clientOf, closePeers, get, httpPeer, KEY, listen, rawPeer, sayingPeer } from './peers.ts';

afterEach(closePeers);

const authority = makeAuthority();
const identity = authority.issue({ commonName: 'gateway.test', hosts: ['127.0.0.1', 'gateway.test'] });
const caCertificate = authority.cert;
const PASSWORD = 'hunter2-very-secret';

function tlsPeer() {
  const server = createHttps(identity, (_request, response) => response.end('{}'));
  return listen(server, 'https');
}

/** A proxy that serves both forms and notes what it was asked. `to` stands for the host that does not resolve here. */
async function proxyPeer(to: number) {
  const seen: { line: string; authorization: string | undefined; key: string | undefined }[] = [];
  const server = createHttp((request, response) => {
    const { 'proxy-authorization': authorization, authorization: key } = request.headers;
    seen.push({ line: `${request.method} ${request.url}`, authorization, key });
    const path = new URL(request.url ?? '').pathname;
    request.pipe(
      requestHttp({ port: to, host: '127.0.0.1', path, method: request.method ?? 'GET' }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  server.on('connect', (request, socket) => {
    const { 'proxy-authorization': authorization, authorization: key } = request.headers;
    seen.push({ line: `CONNECT ${request.url}`, authorization, key });
    const onward = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  return { ...(await listen(server)), seen };
}

const through = (proxy: string) => ({ httpProxy: proxy, httpsProxy: proxy, noProxy: '' });

describe('a gateway behind a proxy', () => {
  it('is reached by CONNECT where it speaks TLS, with the password for the proxy alone', async () => {
    const peer = await tlsPeer();
    const proxy = await proxyPeer(peer.port);
    const url = 'https://gateway.test';
    const setting = through(`http://me:${PASSWORD}@127.0.0.1:${proxy.port}`);
    const client = clientOf(url, { proxy: setting, caCertificate });
    expect(await client.send(get(`${url}/v1/models`))).toMatchObject({ kind: 'answer', status: 200 });
    expect(await client.send(get(`${url}/v1/models`))).toMatchObject({ kind: 'answer', status: 200 });
    const authorization = `Basic ${Buffer.from(`me:${PASSWORD}`).toString('base64')}`;
    expect(proxy.seen).toEqual([{ line: 'CONNECT gateway.test:443', authorization, key: undefined }]);
    expect(client.connections).toMatchObject([
      { proxy: `127.0.0.1:${proxy.port}`, tls: { certificate: { subject: 'gateway.test' } } },
    ]);
  });

  it('is asked for by its whole URL where it speaks plain HTTP', async () => {
    const peer = await httpPeer((_request, response) => response.end('{}'));
    const proxy = await proxyPeer(peer.port);
    const client = clientOf('http://gateway.test', { proxy: through(`127.0.0.1:${proxy.port}`) });
    expect(await client.send(get('http://gateway.test/v1/models?x=1'))).toMatchObject({ status: 200 });
    expect(proxy.seen).toEqual([
      { line: 'GET http://gateway.test/v1/models?x=1', authorization: undefined, key: `Bearer ${KEY}` },
    ]);
  });

  it('is reached through a proxy that itself speaks TLS', async () => {
    const peer = await tlsPeer();
    const inner = await proxyPeer(peer.port);
    const server = createHttps(identity);
    server.on('connect', (request, socket) => {
      const onward = connect(inner.port, '127.0.0.1', () =>
        onward.write(`CONNECT ${request.url} HTTP/1.1\r\nhost: x\r\n\r\n`),
      );
      onward.pipe(socket).pipe(onward);
    });
    const proxy = await listen(server, 'https');
    const client = clientOf('https://gateway.test', { proxy: through(proxy.url), caCertificate });
    expect(await client.send(get('https://gateway.test/v1/models'))).toMatchObject({
      kind: 'answer',
      status: 200,
    });
  });
});

describe('a proxy that does not help', () => {
  it.each([
    ['https', 407],
    ['https', 403],
    ['https', 502],
    ['http', 407],
  ])('answers for %s with %d', async (scheme, status) => {
    const proxy = await sayingPeer(
      `HTTP/1.1 ${status} No\r\ncontent-length: 5\r\nproxy-authenticate: Basic\r\n\r\nhello`,
    );
    const url = `${scheme}://gateway.test`;
    const fault = await clientOf(url, {
      proxy: through(`http://me:${PASSWORD}@127.0.0.1:${proxy.port}`),
    }).send(get(url));
    expect(fault).toMatchObject({
      kind: 'fault',
      type: 'proxy',
      phase: 'proxy',
      proxy: { host: `127.0.0.1:${proxy.port}`, status },
    });
    expect(JSON.stringify(fault)).not.toContain('hunter2');
  });

  it('pours before it opens the tunnel', async () => {
    const proxy = await rawPeer((socket) => {
      const pour = (): void => {
        while (!socket.destroyed && socket.write('\r\n'.repeat(20_000)));
      };
      socket.on('drain', pour);
      pour();
    });
    const url = 'https://gateway.test';
    const fault = await clientOf(url, {
      proxy: through(`http://127.0.0.1:${proxy.port}`),
      timeoutMs: 20_000,
    }).send(get(url));
    expect(fault).toMatchObject({
      type: 'proxy',
      errno: null,
      message: expect.stringContaining('over'),
    });
  });

  it.each(['http', 'https'])('is not there, for %s', async (scheme) => {
    const port = await closedPort();
    const url = `${scheme}://gateway.test`;
    const fault = await clientOf(url, { proxy: through(`http://me:${PASSWORD}@127.0.0.1:${port}`) }).send(
      get(url),
    );
    expect(fault).toMatchObject({
      type: 'proxy',
      errno: 'ECONNREFUSED',
      proxy: { host: `127.0.0.1:${port}`, status: null },
    });
    expect(JSON.stringify(fault)).not.toContain('hunter2');
  });

  it('has a name that does not resolve', async () => {
    const fault = await clientOf('https://gateway.test', {
      proxy: through('http://proxy.invalid:3128'),
    }).send(get('https://gateway.test'));
    expect(fault).toMatchObject({ type: 'proxy', proxy: { host: 'proxy.invalid:3128', status: null } });
  });

  it.each([
    ['hangs up', (socket: { end(): void }) => socket.end()],
    ['resets', (socket: { resetAndDestroy(): void }) => socket.resetAndDestroy()],
    ['talks nonsense', (socket: { write(text: string): void }) => socket.write('SSH-2.0-OpenSSH\r\n')],
  ])('%s on CONNECT', async (_name, act) => {
    const proxy = await rawPeer(act);
    const fault = await clientOf('https://gateway.test', { proxy: through(proxy.url) }).send(
      get('https://gateway.test'),
    );
    expect(fault).toMatchObject({ type: 'proxy', phase: 'proxy' });
    expect(proxy.accepted()).toBe(1);
  });

  it('never answers CONNECT', async () => {
    const proxy = await rawPeer(() => {});
    const client = clientOf('https://gateway.test', { proxy: through(proxy.url), timeoutMs: 120 });
    expect(await client.send(get('https://gateway.test'))).toMatchObject({
      type: 'proxy',
      phase: 'proxy',
      proxy: { host: `127.0.0.1:${proxy.port}` },
    });
  });

  it.each([
    ['socks5://127.0.0.1:1080', 'socks5'],
    ['http://[', 'not a URL'],
  ])('is %s, which cannot be used', async (setting, word) => {
    const fault = await clientOf('https://gateway.test', { proxy: through(setting) }).send(
      get('https://gateway.test'),
    );
    expect(fault).toMatchObject({ type: 'proxy', phase: 'proxy', message: expect.stringContaining(word) });
  });

  const page = '<html>Blocked by WebGuard</html>';
  it.each([
    ['with it', `Content-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`, ''],
    ['of no length with it', `Content-Type: text/html\r\n\r\n${page}`, ''],
    ['in chunks, when TLS begins', 'Transfer-Encoding: chunked\r\n\r\n', `20\r\n${page}\r\n`],
  ])('opens the tunnel and answers with a page of its own, %s', async (_name, head, later) => {
    const proxy = await rawPeer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${head}`);
      socket.once('data', () => socket.write(later));
    });
    const fault = await clientOf('https://gateway.test', { proxy: through(proxy.url) }).send(
      get('https://gateway.test'),
    );
    const status = { host: `127.0.0.1:${proxy.port}`, status: 200 };
    expect(fault).toMatchObject({ type: 'proxy', phase: 'proxy', proxy: status });
    expect((fault as { message: string }).message).toContain('a page of its own');
  });

  it('leads to a peer of plain http, whose fault that is', async () => {
    const proxy = await rawPeer((socket) => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    const fault = await clientOf('https://gateway.test', { proxy: through(proxy.url) }).send(
      get('https://gateway.test'),
    );
    expect(fault).toMatchObject({ type: 'tls', errno: 'ERR_SSL_WRONG_VERSION_NUMBER' });
  });

  it('announces a body with the tunnel, and opens it all the same', async () => {
    const peer = await tlsPeer();
    const proxy = await rawPeer((socket) => {
      const onward = connect(peer.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
    });
    const client = clientOf('https://gateway.test', { proxy: through(proxy.url), caCertificate });
    expect(await client.send(get('https://gateway.test'))).toMatchObject({ status: 200 });
  });

  it('leaves a fault of TLS behind the tunnel one of TLS', async () => {
    const peer = await tlsPeer();
    const proxy = await proxyPeer(peer.port);
    const fault = await clientOf('https://other.test', { proxy: through(proxy.url), caCertificate }).send(
      get('https://other.test'),
    );
    expect(fault).toMatchObject({
      type: 'tls',
      phase: 'tls',
      errno: 'ERR_TLS_CERT_ALTNAME_INVALID',
      proxy: null,
    });
  });
});

describe('the choice of a proxy', () => {
  it('takes both cases of letters, the lower first, and an empty one for unset', () => {
    expect(
      proxyFromEnvironment({
        HTTP_PROXY: 'a',
        http_proxy: 'b',
        HTTPS_PROXY: 'c',
        https_proxy: '',
        NO_PROXY: 'd',
      }),
    ).toEqual({
      httpProxy: 'b',
      httpsProxy: 'c',
      noProxy: 'd',
      httpVariable: 'http_proxy',
      httpsVariable: 'HTTPS_PROXY',
    });
    expect(proxyFromEnvironment({})).toMatchObject({ httpProxy: '', httpsProxy: '', noProxy: '' });
  });

  it('remembers the variable, so that it can be named', () => {
    const settings = proxyFromEnvironment({ http_proxy: 'plain:1', HTTPS_PROXY: 'secure:2' });
    expect(proxyFor(new URL('http://a'), settings)?.variable).toBe('http_proxy');
    expect(proxyFor(new URL('https://a'), settings)?.variable).toBe('HTTPS_PROXY');
  });

  it('goes by the scheme of the target', () => {
    const settings = { httpProxy: 'plain:1', httpsProxy: 'https://secure:2', noProxy: '' };
    expect(proxyFor(new URL('http://a'), settings)?.url.href).toBe('http://plain:1/');
    expect(proxyFor(new URL('https://a'), settings)?.url.href).toBe('https://secure:2/');
    expect(proxyFor(new URL('https://a'), { ...settings, httpsProxy: '' })).toBeNull();
  });

  it.each([
    ['http://127.0.0.1:4000', '', true],
    ['http://localhost', '', true],
    ['http://localhost', 'localhost', false],
    ['http://a.example.com', '*', false],
    ['http://a.example.com', ' x , * ', false],
    ['http://example.com', 'example.com', false],
    ['http://a.example.com', 'example.com', false],
    ['http://a.example.com', '.example.com', false],
    ['http://example.com', '.example.com', false],
    ['http://a.example.com', '*.example.com', false],
    ['http://badexample.com', 'example.com', true],
    ['http://example.com.evil.org', 'example.com', true],
    ['http://EXAMPLE.com.', 'Example.COM', false],
    ['http://example.com', 'a.example.com', true],
    ['http://example.com:8080', 'example.com:8080', false],
    ['http://example.com', 'example.com:8080', true],
    ['https://example.com', 'example.com:443', false],
    ['http://a.b', 'x a.b\ty', false],
    ['http://10.1.2.3', '10.0.0.0/8', false],
    ['http://11.1.2.3', '10.0.0.0/8', true],
    ['http://10.1.2.3', '10.1.2.3', false],
    ['http://10.1.2.3', '10.1.2', true],
    ['http://10.1.2.3', '10.0.0.0/99', true],
    ['http://10.1.2.3', '10.0.0.0/', true],
    ['http://10.1.2.3', '0.0.0.0/0', false],
    ['http://[::1]', '::1', false],
    ['http://[::1]', '[::1]', false],
    ['http://[::1]:80', '[::1]:80', false],
    ['http://[::1]:81', '[::1]:80', true],
    ['http://[fd00::5]', 'fd00::/8', false],
    ['http://[fe80::5]', 'fd00::/8', true],
    ['http://[::ffff:10.1.2.3]', '10.0.0.0/8', false],
    ['http://a.b', ',,  ,', true],
  ])('%s with NO_PROXY "%s": %s', (url, noProxy, proxied) => {
    expect(proxyFor(new URL(url), { httpProxy: 'p:1', httpsProxy: 'p:1', noProxy }) !== null).toBe(proxied);
  });
});

describe('what lets somebody use a proxy', () => {
  const secret = 'Zq8Zt2LmX0vB4nR7';
  it.each([
    [`http://user:${secret}@127.0.0.1:3128`, [secret]],
    [`user:${secret}@127.0.0.1:3128`, [secret]],
    [`http://user:pa@${secret}@127.0.0.1:3128`, [`pa@${secret}`]],
    [`http://user:pa ${secret}@127.0.0.1:3128`, [`pa ${secret}`]],
    [`http://user:pa%2F${secret}@127.0.0.1:3128`, [`pa/${secret}`, `pa%2F${secret}`]],
    [`http://user:50%${secret}@127.0.0.1:3128`, [`50%${secret}`]],
    [`http://user:pa:${secret}@127.0.0.1:3128`, [`pa:${secret}`]],
    [`http://${secret}@127.0.0.1:3128`, [secret]],
    [`http://${secret}:x@127.0.0.1:3128`, [secret]],
    [`http://user:pa/${secret}@127.0.0.1:3128`, [`pa/${secret}`]],
    [`socks5://user:${secret}@127.0.0.1:1080`, [secret]],
  ])('%s is a secret', (setting, secrets) => {
    const found = proxySecrets({ httpProxy: '', httpsProxy: setting, noProxy: '' });
    expect(found).toEqual(expect.arrayContaining(secrets));
    expect(found).not.toContain('user');
  });

  it('is a token with a slash in it, which ends the host before the user', () => {
    const setting = 'http://x7Qz41LmXw/27Tb90Rk55@127.0.0.1:3128';
    expect(proxySecrets({ httpProxy: setting, httpsProxy: '', noProxy: '' })).toContain(
      'x7Qz41LmXw/27Tb90Rk55',
    );
  });

  it('is nothing where a proxy wants none', () => {
    expect(proxySecrets({ httpProxy: 'http://127.0.0.1:3128', httpsProxy: '', noProxy: '' })).toEqual([]);
  });
});
