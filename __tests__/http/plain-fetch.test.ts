import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createFetch } from '../../src/http/plain-fetch.ts';
import { closePeers, httpPeer, rawPeer } from './peers.ts';

afterEach(closePeers);

const NO_PROXY = { httpProxy: '', httpsProxy: '', noProxy: '' };

describe('an answer that is fetched', () => {
  it('is as it came, for every method', async () => {
    const asked: string[] = [];
    const { url } = await httpPeer((request, response) => {
      request.on('data', (piece) => asked.push(`${piece}`));
      request.on('end', () => {
        asked.push(`${request.method} ${request.headers.authorization}`);
        response.setHeader('link', '<x>; rel="next"').end('{"a":1}');
      });
    });
    const { fetch, close } = createFetch(NO_PROXY);
    const headers = { authorization: 'token abc' };
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
      const body = method === 'GET' ? {} : { body: '{}' };
      const response = await fetch(`${url}/x`, { method, headers, ...body });
      expect([response.status, response.headers.get('link'), await response.json()]).toEqual([
        200,
        '<x>; rel="next"',
        { a: 1 },
      ]);
    }
    close();
    const calls = ['GET', '{}', 'POST', '{}', 'PATCH', '{}', 'DELETE'];
    expect(asked).toEqual(calls.map((one) => (one === '{}' ? one : `${one} token abc`)));
    await expect(fetch(url, { method: 'PUT' })).rejects.toThrow('PUT is not sent');
  });

  it.each([204, 301, 422])('with status %i keeps it', async (status) => {
    const { url } = await httpPeer((_request, response) =>
      response.writeHead(status, { location: '/y' }).end(),
    );
    const { fetch, close } = createFetch(NO_PROXY);
    const response = await fetch(url, {});
    close();
    expect([response.status, response.headers.get('location')]).toEqual([status, '/y']);
  });

  it('without end is not read to it', async () => {
    const { url } = await httpPeer((_request, response) => {
      const pour = (): void => {
        while (response.write('x'.repeat(1000)));
      };
      response.on('drain', pour);
      pour();
    });
    await expect(createFetch(NO_PROXY, 10_000).fetch(url, {})).rejects.toThrow('longer than 10000 bytes');
  });

  it('with an error is one, however long its text', async () => {
    const { url } = await httpPeer((_request, response) => response.writeHead(502).end('x'.repeat(300_000)));
    const { fetch, close } = createFetch(NO_PROXY);
    const { status } = await fetch(url, {});
    close();
    expect(status).toBe(502);
  });

  it('may have any text in its headers', async () => {
    const { url } = await rawPeer((socket) =>
      socket.write(Buffer.from('HTTP/1.1 201 Created\r\nserver: “größer”\r\ncontent-length: 0\r\n\r\n')),
    );
    const { fetch, close } = createFetch(NO_PROXY);
    const { status, headers } = await fetch(url, { method: 'POST', body: '{}' });
    close();
    expect([status, Buffer.from(headers.get('server') ?? '', 'latin1').toString()]).toEqual([
      201,
      '“größer”',
    ]);
  });

  it.each([
    ['POST', 1],
    ['PATCH', 2],
  ])('is asked for with %s %i times where the connection breaks off', async (method, times) => {
    let asked = 0;
    const { url } = await rawPeer((socket) => {
      if (asked++ === 1) socket.destroy();
      else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    });
    const { fetch, close } = createFetch(NO_PROXY);
    await fetch(url, {});
    await fetch(url, { method, body: '{}' }).catch(() => undefined);
    close();
    expect(asked - 1).toBe(times);
  });

  it('to a POST comes, though the peer closes each connection behind its answer', async () => {
    const { url } = await rawPeer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
      setTimeout(() => socket.destroy(), 1);
    });
    const { fetch, close } = createFetch(NO_PROXY);
    const statuses: number[] = [];
    for (const method of ['GET', 'POST', 'POST', 'GET', 'POST']) {
      statuses.push((await fetch(url, { method })).status);
    }
    close();
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
  });

  it('and that breaks off is none', async () => {
    const { url } = await httpPeer((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(createFetch(NO_PROXY).fetch(url, {})).rejects.toThrow('ended within the body');
  });

  it('is not waited for longer than the signal says', async () => {
    const { url } = await httpPeer(() => undefined);
    const { signal } = new AbortController();
    const either = AbortSignal.any([signal, AbortSignal.timeout(50)]);
    await expect(createFetch(NO_PROXY).fetch(url, { signal: either })).rejects.toThrow('No answer came');
    expect(getEventListeners(either, 'abort')).toEqual([]);
  });

  it('comes from the origin of the first one only', async () => {
    const [here, there] = await Promise.all([
      httpPeer((_request, response) => response.end('{}')),
      httpPeer((_request, response) => response.end('{}')),
    ]);
    const { fetch, close } = createFetch(NO_PROXY);
    await fetch(here.url, {});
    await expect(fetch(there.url, {})).rejects.toThrow('nothing is sent to');
    await expect(createFetch(NO_PROXY).fetch('ftp://127.0.0.1/', {})).rejects.toThrow('nothing is sent to');
    expect(there.accepted()).toBe(0);
    close();
  });
});
