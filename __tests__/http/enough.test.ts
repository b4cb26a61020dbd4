import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bodyBudget } from '../../src/http/body/process-budgets.ts';
import { clientOf, closePeers, get, httpPeer } from './peers.ts';

afterEach(closePeers);

/** More than all bodies together may have. */
const MUCH = 20 * 1024 * 1024;
/** How long the regular end of an answer is waited for. */
const LINGER_MS = 1000;

/** True once the text has come, however it is cut. */
function until(text: string) {
  return () => {
    let seen = '';
    return (piece: Buffer) => {
      seen += piece.toString();
      return seen.includes(text);
    };
  };
}

/** A peer that says this and leaves the rest to the test. */
async function peerSaying(body: string | Buffer, then: (response: ServerResponse) => void, headers = {}) {
  let closed: () => void;
  const connectionClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const peer = await httpPeer((request, response) => {
    request.socket.once('close', () => closed());
    response.writeHead(200, headers);
    response.write(body, () => then(response));
  });
  return { ...peer, connectionClosed };
}

describe('a body of which enough was read', () => {
  it('is whole where the peer keeps the connection open, which is closed then', async () => {
    const peer = await peerSaying('all of it: END', () => undefined);
    const answer = await clientOf(peer.url).send(get(peer.url, { enough: until('END') }));
    expect(answer).toMatchObject({ status: 200, body: 'all of it: END', bodyFault: null, leftOpen: true });
    expect(answer).not.toHaveProperty('cutBehind');
    await peer.connectionClosed;
  });

  it('is not left open where the end comes half a second later', async () => {
    const peer = await peerSaying('END', (response) => setTimeout(() => response.end(), 500));
    const answer = await clientOf(peer.url).send(get(peer.url, { enough: until('END') }));
    expect(answer).toMatchObject({ body: 'END', bodyFault: null });
    expect(answer).not.toHaveProperty('leftOpen');
  });

  it('is whole where it was cut into bytes, and packed', async () => {
    const packed = gzipSync('END').subarray(0, -1);
    const byByte = (response: ServerResponse) => {
      for (const byte of packed) response.write(Buffer.from([byte]));
    };
    const peer = await peerSaying('', byByte, { 'content-encoding': 'gzip' });
    const answer = await clientOf(peer.url).send(get(peer.url, { enough: until('END') }));
    expect(answer).toMatchObject({ body: 'END', bodyFault: null });
  });

  it('is whole where the peer cuts the connection behind it', async () => {
    const peer = await peerSaying('END', (response) => response.destroy());
    const answer = await clientOf(peer.url).send(get(peer.url, { enough: until('END') }));
    expect(answer).toMatchObject({ body: 'END', bodyFault: null, cutBehind: true });
    expect(answer).not.toHaveProperty('leftOpen');
  });

  it('is whole where the time is over before the peer has ended', async () => {
    const peer = await peerSaying('END', () => undefined);
    const client = clientOf(peer.url);
    const cancel = new AbortController();
    const enough = () => (piece: Buffer) => {
      if (!piece.includes('END')) return false;
      queueMicrotask(() => cancel.abort('deadline'));
      return true;
    };
    const answer = await client.send(get(peer.url, { enough }), cancel.signal);
    expect(answer).toMatchObject({ body: 'END', bodyFault: null });
    expect(answer).not.toHaveProperty('cutBehind');
    await peer.connectionClosed;
  });

  it('leaves a connection that the peer ends properly to the next request', async () => {
    const peer = await peerSaying('END', (response) => response.end());
    const client = clientOf(peer.url);
    for (let times = 0; times < 3; times++) {
      const answer = await client.send(get(peer.url, { enough: until('END') }));
      expect(answer).toMatchObject({ body: 'END' });
      expect(answer).not.toHaveProperty('leftOpen');
      expect(answer).not.toHaveProperty('cutBehind');
    }
    expect(peer.accepted()).toBe(1);
  });

  it('may end later where it was not read meanwhile because of others', async () => {
    const others = bodyBudget.share(() => undefined);
    others.hold(MUCH);
    // More than anybody may always have, and in one piece.
    const body = `${'x'.repeat(20_000)}END`;
    let onSeen = (): void => undefined;
    const seen = new Promise<void>((resolve) => {
      onSeen = resolve;
    });
    const peer = await peerSaying(body, (response) => void seen.then(() => response.end()));
    const enough = () => (piece: Buffer) => {
      if (!piece.includes('END')) return false;
      onSeen();
      setTimeout(() => others.hold(0), 2 * LINGER_MS);
      return true;
    };
    const answer = await clientOf(peer.url).send(get(peer.url, { enough }));
    expect(answer).toMatchObject({ body, bodyFault: null });
    expect(answer).not.toHaveProperty('leftOpen');
  });

  it('is asked for anew on a new connection', async () => {
    const peer = await peerSaying('END', () => undefined);
    const client = clientOf(peer.url, { connections: 1 });
    for (let times = 0; times < 2; times++) {
      expect(await client.send(get(peer.url, { enough: until('END') }))).toMatchObject({ body: 'END' });
    }
    expect(peer.accepted()).toBe(2);
  });

  it('is not looked at where the answer is an error', async () => {
    const peer = await httpPeer((_request, response) => response.writeHead(400).end('END and more'));
    const never = () => () => {
      throw new Error('asked');
    };
    const answer = await clientOf(peer.url).send(get(peer.url, { enough: never }));
    expect(answer).toMatchObject({ status: 400, body: 'END and more' });
  });
});
