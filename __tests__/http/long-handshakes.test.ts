import { createServer as createHttps } from 'node:https';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createRoom } from '../../src/http/connection/long-handshakes.ts';
import { makeAuthority } from '../support/tls.ts';
import { clientOf, closePeers, get, listen } from './peers.ts';

afterEach(closePeers);

const KB = 1024;

describe('room for connections with long handshakes', () => {
  it('is not needed by a short handshake', async () => {
    const room = createRoom(100 * KB);
    room.placeFor(90 * KB);
    const short = room.placeFor(0);
    await short.entered;
    expect(short.holds(10 * KB)).toBe(true);
  });

  it('is refused to one that turns out long where others have it', () => {
    const room = createRoom(100 * KB);
    const first = room.placeFor(0);
    const second = room.placeFor(0);
    expect(first.holds(60 * KB)).toBe(true);
    expect(second.holds(60 * KB)).toBe(false);
    first.leave();
    expect(second.holds(60 * KB)).toBe(true);
  });

  it('is given to who waits, in their order, and to one that is longer than all of it', async () => {
    const room = createRoom(100 * KB);
    const order: string[] = [];
    const first = room.placeFor(60 * KB);
    const second = room.placeFor(200 * KB);
    const third = room.placeFor(20 * KB);
    void second.entered.then(() => order.push('second'));
    void third.entered.then(() => order.push('third'));
    await turn();
    expect(order).toEqual([]);
    first.leave();
    await turn();
    expect(order).toEqual(['second']);
    second.leave();
    await turn();
    expect(order).toEqual(['second', 'third']);
  });

  it('is not kept for one that has given up', async () => {
    const room = createRoom(100 * KB);
    const first = room.placeFor(60 * KB);
    const second = room.placeFor(60 * KB);
    const third = room.placeFor(60 * KB);
    second.leave();
    await expect(second.entered).rejects.toThrow('closed');
    first.leave();
    await expect(third.entered).resolves.toBeUndefined();
  });
});

describe('a gateway with a certificate of a thousand names', () => {
  const authority = makeAuthority();
  const hosts = ['127.0.0.1', ...Array.from({ length: 1000 }, (_, at) => `host-${at}.relay.example.com`)];

  it('has few connections open at once, and answers everything', async () => {
    let open = 0;
    let most = 0;
    const server = createHttps(authority.issue({ hosts }), (request, response) => {
      open += 1;
      most = Math.max(most, open);
      request.socket.once('close', () => {
        open -= 1;
      });
      setTimeout(() => response.end('{}'), 20);
    });
    const { url } = await listen(server, 'https');
    const client = clientOf(url, { caCertificate: authority.cert, connections: 40, timeoutMs: 30_000 });
    const exchanges = await Promise.all(Array.from({ length: 60 }, () => client.send(get(url))));
    expect(exchanges.filter((exchange) => exchange.kind === 'fault')).toEqual([]);
    expect(most).toBeLessThanOrEqual(20);
  });

  it('ends at its timeout while it waits for room', async () => {
    const server = createHttps(authority.issue({ hosts }), () => undefined);
    const { url } = await listen(server, 'https');
    const client = clientOf(url, { caCertificate: authority.cert, connections: 30, timeoutMs: 1500 });
    const exchanges = await Promise.all(Array.from({ length: 30 }, () => client.send(get(url))));
    const types = new Set(
      exchanges.map((exchange) => (exchange.kind === 'fault' ? exchange.type : 'answer')),
    );
    expect([...types].sort()).toEqual(['connect-timeout', 'response-timeout']);
    await client.close();
  });
});
