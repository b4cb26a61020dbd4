import { afterEach, describe, expect, it } from '@jest/globals';
import { reachControl } from '../../src/http/control.ts';
import { type PageOptions, readPage } from '../../src/http/fetch-page.ts';
import { closedPort } from '../support/listener.ts';
import { closePeers, httpPeer, rawPeer } from './peers.ts';

afterEach(closePeers);

const NO_PROXY = { httpProxy: '', httpsProxy: '', noProxy: '' };

function read(url: string, options: Partial<PageOptions> = {}) {
  return readPage(url, {
    proxy: NO_PROXY,
    caCertificate: null,
    timeoutMs: 2000,
    maxBytes: 1000,
    accept: 'application/json',
    signal: new AbortController().signal,
    redact: (text) => text.replaceAll('sk-secret', '***'),
    maxRedirects: 3,
    ...options,
  });
}

describe('a page', () => {
  it('is read without any credential, across origins too', async () => {
    const seen: unknown[] = [];
    const home = await httpPeer((request, response) => {
      seen.push(request.headers.authorization, request.headers.cookie, request.url);
      response.setHeader('set-cookie', 'a=b').end('{"status":"sk-secret"}');
    });
    const moved = await httpPeer((_request, response) =>
      response.writeHead(302, { location: `http://user:word@127.0.0.1:${home.port}/x` }).end(),
    );
    expect(await read(moved.url)).toMatchObject({
      status: 200,
      body: '{"status":"***"}',
      redirects: [`${home.url}/x`],
    });
    expect(seen).toEqual([undefined, undefined, '/x']);
  });

  it('is left after too many redirects, and not followed off the web', async () => {
    let hops = 0;
    const { url } = await httpPeer((_request, response) =>
      response.writeHead(302, { location: `/${++hops}` }).end(),
    );
    expect(await read(url)).toMatchObject({ status: 302 });
    expect(hops).toBe(4);
    const file = await httpPeer((_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(await read(file.url)).toMatchObject({ status: 302, redirects: [] });
  });

  it('has one limit of time for all hops', async () => {
    const silent = await rawPeer(() => {});
    const { url } = await httpPeer((_request, response) =>
      response.writeHead(302, { location: silent.url }).end(),
    );
    expect(await read(url, { timeoutMs: 150 })).toMatchObject({ kind: 'fault', type: 'response-timeout' });
  });

  it('is cut at its limit', async () => {
    const { url } = await httpPeer((_request, response) => response.end('x'.repeat(5000)));
    expect(await read(url)).toMatchObject({ truncated: true });
  });

  it('ends with the run', async () => {
    const controller = new AbortController();
    const { url } = await rawPeer(() => controller.abort('cancelled'));
    expect(await read(url, { signal: controller.signal })).toMatchObject({
      kind: 'fault',
      type: 'cancelled',
    });
  });
});

describe('the control address', () => {
  const ask = (url: string, timeoutMs = 2000, proxy = NO_PROXY) =>
    reachControl(url, { proxy, timeoutMs, signal: new AbortController().signal });

  it('is reached by any answer, and gets no key', async () => {
    let authorization: unknown = 'none';
    const { url } = await httpPeer((request, response) => {
      authorization = request.headers.authorization;
      response.writeHead(503).end('x'.repeat(1000));
    });
    expect(await ask(url)).toBe('reached');
    expect(authorization).toBeUndefined();
  });

  it('is not reached where it is the proxy that refuses', async () => {
    const proxy = await httpPeer((_request, response) => response.writeHead(403).end('Access denied'));
    const settings = { ...NO_PROXY, httpProxy: proxy.url };
    expect(await ask('http://a.test', 2000, settings)).toBe('unreached');
    const open = await httpPeer((_request, response) => response.end('{}'));
    expect(await ask('http://a.test', 2000, { ...settings, httpProxy: open.url })).toBe('reached');
  });

  it('is not reached where nothing listens, nothing answers, the proxy is gone, or it is no URL', async () => {
    const port = await closedPort();
    const silent = await rawPeer(() => {});
    expect(await ask(`http://127.0.0.1:${port}`)).toBe('unreached');
    expect(await ask(silent.url, 120)).toBe('unreached');
    expect(await ask('http://a.test', 2000, { ...NO_PROXY, httpProxy: `127.0.0.1:${port}` })).toBe(
      'unreached',
    );
    expect(await ask('not a url')).toBe('unreached');
    expect(await ask('file:///etc/passwd')).toBe('unreached');
  });
});
