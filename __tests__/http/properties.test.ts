/** Whatever bytes a peer sends, in whatever pieces, there is an answer or a fault, with its texts bounded and clean. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effort } from '../support/effort.ts';
import { clientOf, closePeers, get, KEY, rawPeer } from './peers.ts';

afterEach(closePeers);

const syntax = fc.constantFrom(
  ...['HTTP/1.1 200 OK\r\n', 'HTTP/1.0 200\r\n', 'HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 301 x\r\n'],
  ...['HTTP/1.1 103 x\r\nlink: </x>\r\n\r\n', 'HTTP/1.1 101 x\r\nupgrade: h\r\n\r\n', 'HTTP/2 429\r\n'],
  ...['content-length: 5\r\n', 'content-length: 0\r\n', 'content-length: -1\r\n', 'connection: close\r\n'],
  ...['transfer-encoding: chunked\r\n', 'content-encoding: gzip\r\n', 'content-encoding: br, gzip\r\n'],
  ...[
    'content-type: application/json; charset=utf-16\r\n',
    'location: /\r\n',
    'location: http://x.invalid/\r\n',
  ],
  ...[
    `x-request-id: ${KEY}\r\n`,
    'retry-after: 0\r\n',
    '\r\n',
    '\n',
    '\r',
    ': ',
    '5\r\nhello\r\n',
    '0\r\n\r\n',
  ],
  ...['ffffffffffffffff\r\n', '{"error":"', KEY, '"}', 'data: [DONE]\n\n', '\u0000', 'é'],
);
const piece = fc.oneof(
  { weight: 5, arbitrary: syntax.map((text) => Buffer.from(text)) },
  fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(gzipSync('{"data":[]}')),
);
const said = fc.tuple(
  fc.constantFrom('', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 401 x\r\ncontent-type: application/json\r\n'),
  fc.array(piece, { maxLength: 12 }),
);

describe('whatever a peer sends', () => {
  it('is an answer or a fault, without the key', async () => {
    const property = fc.asyncProperty(said, fc.boolean(), async ([head, pieces], inPieces) => {
      const { url } = await rawPeer((socket) => {
        socket.on('error', () => undefined).setNoDelay(true);
        const all = [Buffer.from(head), ...pieces];
        for (const bytes of inPieces ? all : [Buffer.concat(all)]) socket.write(bytes);
        socket.end();
      });
      const exchange = await clientOf(url).send(get(url));
      const text = JSON.stringify(exchange);
      expect(text).not.toContain(KEY);
      if (exchange.kind === 'fault') {
        expect(exchange.message.length).toBeLessThanOrEqual(300);
        expect(exchange.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      } else {
        expect(exchange.status).toBeGreaterThanOrEqual(100);
        expect(exchange.redirects.length).toBeLessThanOrEqual(4);
      }
      closePeers();
    });
    await fc.assert(property, effort(150));
  });
});
