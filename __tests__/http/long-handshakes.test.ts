import { createServer as createHttps } from 'node:https';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { judgeFault } from '../../src/diagnose/faults.ts';
import {
  createRoom,
  newTenant,
  room as ofProcess,
  type Place,
  type Room,
} from '../../src/http/connection/long-handshakes.ts';
import { readPage } from '../../src/http/fetch-page.ts';
import { makeAuthority } from '../support/tls.ts';
import { clientOf, closePeers, get, listen } from './peers.ts';

afterEach(closePeers);

const KB = 1024;

function placeIn(room: Room, bytes: number, tenant = newTenant()): Place {
  return room.placeFor(bytes, tenant);
}

describe('room for connections with long handshakes', () => {
  it('is not needed by a short handshake', async () => {
    const room = createRoom(100 * KB);
    placeIn(room, 90 * KB);
    const short = placeIn(room, 0);
    await short.entered;
    expect(short.holds(10 * KB)).toBe(true);
  });

  it('is refused to one that turns out long where others have it', () => {
    const room = createRoom(100 * KB);
    const first = placeIn(room, 0);
    const second = placeIn(room, 0);
    expect(first.holds(60 * KB)).toBe(true);
    expect(second.holds(60 * KB)).toBe(false);
    first.leave();
    expect(second.holds(60 * KB)).toBe(true);
  });

  it('is given to who waits, in their order, and to one that is longer than all of it', async () => {
    const room = createRoom(100 * KB);
    const order: string[] = [];
    const first = placeIn(room, 60 * KB);
    const second = placeIn(room, 200 * KB);
    const third = placeIn(room, 20 * KB);
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
    const first = placeIn(room, 60 * KB);
    const second = placeIn(room, 60 * KB);
    const third = placeIn(room, 60 * KB);
    second.leave();
    await expect(second.entered).rejects.toThrow('closed');
    first.leave();
    await expect(third.entered).resolves.toBeUndefined();
  });

  it('is given first to who has had the least of it', async () => {
    let clock = 0;
    const room = createRoom(100 * KB, () => clock);
    const [stalling, quick, fresh] = [newTenant(), newTenant(), newTenant()];
    const order: string[] = [];
    const ask = (name: string, tenant = newTenant()): Place => {
      const place = placeIn(room, 60 * KB, tenant);
      void place.entered.then(() => order.push(name));
      return place;
    };
    const before = ask('quick before', quick);
    clock = 10;
    before.leave();
    const first = ask('stalls', stalling);
    clock = 20;
    ask('stalls again', stalling);
    ask('stalls still', stalling);
    const other = ask('quick', quick);
    const last = ask('fresh', fresh);
    clock = 5000;
    first.leave();
    last.leave();
    other.leave();
    await turn();
    expect(order).toEqual(['quick before', 'stalls', 'fresh', 'quick', 'stalls again']);
    expect([first.waitedMs, last.waitedMs, other.waitedMs]).toEqual([0, 4980, 4980]);
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

  it('has the whole of its timeout for each request that had to wait for room', async () => {
    const server = createHttps(authority.issue({ hosts }), () => undefined);
    const { url } = await listen(server, 'https');
    const client = clientOf(url, { caCertificate: authority.cert, connections: 30, timeoutMs: 1500 });
    const exchanges = await Promise.all(Array.from({ length: 30 }, () => client.send(get(url))));
    const types = exchanges.map((exchange) => (exchange.kind === 'fault' ? exchange.type : 'answer'));
    expect(new Set(types)).toEqual(new Set(['response-timeout']));
    // On a busy machine they take longer, but none takes the time of two.
    for (const { durationMs } of exchanges) expect(durationMs).toBeLessThan(2900);
    await client.close();
  });

  it('answers although it waited longer for others than its timeout is', async () => {
    const server = createHttps(authority.issue({ hosts }), (_request, response) => response.end('{}'));
    const { url } = await listen(server, 'https');
    const others = placeIn(ofProcess, 512 * KB);
    setTimeout(() => others.leave(), 4000);
    const startedAt = performance.now();
    const client = clientOf(url, { caCertificate: authority.cert, timeoutMs: 1500 });
    const exchange = await client.send(get(url));
    expect(exchange).toMatchObject({ kind: 'answer', status: 200 });
    expect(performance.now() - startedAt).toBeGreaterThan(3900);
    expect(exchange.durationMs).toBeLessThan(1500);
  });

  it('is waited for no longer than its limit is, where it is a page', async () => {
    const server = createHttps(authority.issue({ hosts }), (_request, response) => response.end('{}'));
    const { url } = await listen(server, 'https');
    const others = placeIn(ofProcess, 512 * KB);
    const exchange = await readPage(url, {
      proxy: { httpProxy: '', httpsProxy: '', noProxy: '' },
      caCertificate: authority.cert,
      timeoutMs: 1500,
      maxBytes: 1000,
      accept: '*/*',
      signal: new AbortController().signal,
      redact: (text) => text,
      maxRedirects: 1,
    });
    others.leave();
    expect(exchange).toMatchObject({ kind: 'fault', type: 'connect-timeout', phase: 'room' });
    expect(exchange.kind === 'fault' && exchange.message).toMatch(
      /^The connection was not begun within [\d.]+ s/,
    );
  });

  it('is not dialled any more when the deadline has ended the wait', async () => {
    const server = createHttps(authority.issue({ hosts }), () => undefined);
    const { url, accepted } = await listen(server, 'https');
    const run = new AbortController();
    const client = clientOf(url, { caCertificate: authority.cert, connections: 40, timeoutMs: 30_000 });
    const all = Promise.all(Array.from({ length: 40 }, () => client.send(get(url), run.signal)));
    // All 40 have shown their certificates, and those without room have been closed.
    while (accepted() < 40) await sleep(20);
    await sleep(1000);
    run.abort('deadline');
    await all;
    await sleep(300);
    await client.close();
    expect(accepted()).toBe(40);
  });

  it('is said to have waited for others where the deadline of the run ends the wait', async () => {
    const server = createHttps(authority.issue({ hosts }), () => undefined);
    const { url } = await listen(server, 'https');
    const others = placeIn(ofProcess, 512 * KB);
    const run = new AbortController();
    setTimeout(() => run.abort('deadline'), 2000);
    const client = clientOf(url, { caCertificate: authority.cert, timeoutMs: 1000 });
    const exchange = await client.send(get(url), run.signal);
    others.leave();
    expect(exchange).toMatchObject({ kind: 'fault', type: 'deadline', phase: 'room' });
    expect(exchange.kind === 'fault' && judgeFault(exchange)).toMatchObject({
      code: 'deadline-exceeded',
      seen: expect.stringMatching(
        /^The connection was not begun in [\d.]+ s, then the deadline of the run passed \(waiting for other connections/,
      ),
      means: expect.stringContaining('certificates over 16 KiB'),
    });
  });
});
