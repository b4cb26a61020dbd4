/** What a peer says before its answer. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { clientOf, closePeers, get, rawPeer, sayingPeer } from './peers.ts';

afterEach(closePeers);

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';

const ask = async (said: string, then: 'keep' | 'end' = 'keep') => {
  const { url } = await sayingPeer(said, then);
  return clientOf(url).send(get(url));
};

describe('before its answer a peer may say', () => {
  it.each([
    ['100 Continue', CONTINUE],
    ['100 Continue of HTTP/1.0', 'HTTP/1.0 100 Continue\r\n\r\n'],
    ['100 without a reason', 'HTTP/1.1 100\r\n\r\n'],
    ['100 Continue with headers', 'HTTP/1.1 100 Continue\r\nvia: 1.1 relay\r\ndate: now\r\n\r\n'],
    ['100 Continue twenty times', CONTINUE.repeat(20)],
    ['102 Processing', 'HTTP/1.1 102 Processing\r\n\r\n'],
    ['103 Early Hints', 'HTTP/1.1 103 Early Hints\r\nlink: </x>; rel=preload\r\n\r\n'],
    ['100 and 103', `${CONTINUE}HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n`],
  ])('%s', async (_name, interim) => {
    expect(await ask(`${interim}${ANSWER}`)).toMatchObject({ kind: 'answer', status: 200, body: '{}' });
  });

  it('100 Continue byte by byte', async () => {
    const { url } = await rawPeer((socket) => {
      socket.setNoDelay(true);
      const bytes = [...`${CONTINUE}${ANSWER}`];
      const next = (): void => {
        const byte = bytes.shift();
        if (byte !== undefined) socket.write(byte, () => setImmediate(next));
      };
      next();
    });
    expect(await clientOf(url).send(get(url))).toMatchObject({ kind: 'answer', body: '{}' });
  });

  it('100 Continue before each answer of a connection', async () => {
    const { url, accepted } = await rawPeer((socket) => socket.write(`${CONTINUE}${ANSWER}`));
    const client = clientOf(url);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await client.send(get(url))).toMatchObject({ kind: 'answer', body: '{}' });
    }
    expect(accepted()).toBe(1);
  });

  it('in its body what looks like 100 Continue', async () => {
    const body = `${CONTINUE}x`;
    expect(await ask(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`)).toMatchObject({
      body,
    });
  });
});

describe('an announcement instead of an answer', () => {
  it.each([
    ['100 Continue', CONTINUE, 'reset'],
    ['half of it', 'HTTP/1.1 10', 'reset'],
    [
      '101 Switching Protocols',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
      'not-http',
    ],
    ['100 Continue without end', `HTTP/1.1 100 Continue\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'not-http'],
  ])('is none: %s', async (_name, said, type) => {
    expect(await ask(said, 'end')).toMatchObject({ kind: 'fault', type });
  });
});
