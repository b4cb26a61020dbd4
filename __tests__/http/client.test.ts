import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { clientOf, closePeers, get, httpPeer, KEY, post } from './peers.ts';

afterEach(closePeers);

describe('a healthy gateway', () => {
  it('gets the key, the query and the JSON body, and is asked for no coding', async () => {
    const seen: unknown[] = [];
    const peer = await httpPeer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const { authorization, accept, host } = request.headers;
        seen.push([
          request.method,
          request.url,
          authorization,
          accept,
          host,
          request.headers['accept-encoding'],
          body,
        ]);
        response.setHeader('x-request-id', 'req_1').end('{"ok":true}');
      });
    });
    const client = clientOf(peer.url, { query: '?api-version=1' });
    const answer = await client.send(post(`${peer.url}/v1/chat/completions`));
    expect(answer).toMatchObject({
      kind: 'answer',
      status: 200,
      body: '{"ok":true}',
      truncated: false,
      bodyFault: null,
    });
    expect(answer).toMatchObject({ headers: { 'x-request-id': 'req_1' } });
    expect(seen).toEqual([
      [
        'POST',
        '/v1/chat/completions?api-version=1',
        `Bearer ${KEY}`,
        'application/json',
        `127.0.0.1:${peer.port}`,
        'identity',
        '{"model":"m"}',
      ],
    ]);
    expect(client.requests).toBe(1);
  });

  it('is asked again over the connection that is there', async () => {
    const peer = await httpPeer((_request, response) => response.end('{}'));
    const client = clientOf(peer.url);
    for (let times = 0; times < 3; times++) {
      expect(await client.send(get(`${peer.url}/v1/models`))).toMatchObject({ status: 200 });
    }
    expect(peer.accepted()).toBe(1);
    expect(client.connections).toHaveLength(1);
    expect(client.connections[0]).toMatchObject({
      address: '127.0.0.1',
      dnsMs: null,
      tls: null,
      proxy: null,
    });
  });

  it('is not called slow for an answer that had come while this process was busy', async () => {
    const peer = await httpPeer((_request, response) => {
      response.end('{"ok":true}');
      // The answer is in the socket by now, and the time is over before anybody reads it.
      const until = performance.now() + 150;
      while (performance.now() < until);
    });
    const client = clientOf(peer.url, { timeoutMs: 100 });
    expect(await client.send(get(`${peer.url}/v1/models`))).toMatchObject({
      kind: 'answer',
      bodyFault: null,
    });
  });
});

describe('undici', () => {
  it('is pinned exactly, because a file inside it is imported', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(dependencies.undici).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
