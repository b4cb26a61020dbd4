/** How much of what a peer sends is in memory before it is asked for. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startDial } from '../../src/http/connection/dial.ts';
import { closePeers, rawPeer } from './peers.ts';

afterEach(closePeers);

const SENT = Buffer.alloc(300_000, 'abcdefg');

async function dialled(url: string) {
  const session = { last: undefined, handshakeBytes: 0, certificate: null } as never;
  const clean = (text: string): string => text;
  const noTrust = (): never => {
    throw new Error('no TLS here');
  };
  const options = { target: new URL(url), proxy: null, trust: noTrust, session, clean };
  return startDial({ ...options, now: () => performance.now(), onConnection: () => undefined }).opened;
}

describe('of what a peer sends', () => {
  it('two small reads are in memory where nobody takes them, and nothing is lost', async () => {
    const { url } = await rawPeer((socket) => socket.end(SENT));
    const socket = await dialled(url);
    socket.write('GET / HTTP/1.1\r\n\r\n');
    let isOver = false;
    socket.on('end', () => {
      isOver = true;
    });
    const pieces: Buffer[] = [];
    // As undici reads: when it is told that something is there.
    socket.on('readable', () => undefined);
    while (!isOver) {
      await sleep(5);
      expect(socket.readableLength).toBeLessThanOrEqual(32 * 1024);
      const piece: unknown = socket.read();
      if (Buffer.isBuffer(piece)) pieces.push(piece);
    }
    expect(Buffer.concat(pieces).equals(SENT)).toBe(true);
    socket.destroy();
  });
});
