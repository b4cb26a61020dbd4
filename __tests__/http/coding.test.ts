import { randomBytes } from 'node:crypto';
import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { clientOf, closePeers, get, sayingPeer } from './peers.ts';

afterEach(closePeers);

const TEXT = JSON.stringify({ message: 'grüße', filler: 'x'.repeat(5000) });

function answerBytes(headers: string, body: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\ncontent-length: ${body.length}\r\n\r\n`),
    body,
  ]);
}

async function read(headers: string, body: Buffer, maxBytes = 1 << 20) {
  const { url } = await sayingPeer(answerBytes(headers, body));
  return clientOf(url).send(get(url, { maxBytes }));
}

describe('content codings nobody asked for', () => {
  const zstd =
    typeof zlib.zstdCompressSync === 'function' ? ([['zstd', zlib.zstdCompressSync(TEXT)]] as const) : [];
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['X-GZIP', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
    ['', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(TEXT)],
    ['none', Buffer.from(TEXT)],
    ['gzip, none', gzipSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ...zstd,
  ])('reads %s', async (coding, body) => {
    expect(await read(`content-encoding: ${coding}`, body)).toMatchObject({
      body: TEXT,
      bodyFault: null,
      truncated: false,
    });
  });

  it.each([
    ['gzip, chunked', gzipSync('{}'), 'gzip'],
    ['deflate, chunked', deflateSync('{}'), 'deflate'],
    ['gzip, chunked', Buffer.from('{}'), null],
    ['chunked', gzipSync('{}'), null],
  ])('names the coding of the transfer, %s, where it is one', async (coding, body, named) => {
    const { url } = await sayingPeer(
      Buffer.concat([
        Buffer.from(`HTTP/1.1 200 OK\r\ntransfer-encoding: ${coding}\r\n\r\n${body.length.toString(16)}\r\n`),
        body,
        Buffer.from('\r\n0\r\n\r\n'),
      ]),
    );
    const message = `The body has a transfer-encoding that clients do not take off: ${named}`;
    const bodyFault = named === null ? null : { type: 'not-http', message };
    expect(await clientOf(url).send(get(url))).toMatchObject({ kind: 'answer', bodyFault });
  });

  it('reads Brotli with the largest window, whatever it refers back to', async () => {
    const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = zlib.constants;
    const block = randomBytes(1_450_000).toString('base64');
    const text = `${block}${block}`;
    const coded = brotliCompressSync(text, {
      params: { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_QUALITY]: 9 },
    });
    expect((coded[0] ?? 0) & 0x0f).toBe(0x0f);
    expect(coded.length).toBeLessThan(text.length * 0.4);
    const answer = await read('content-encoding: br', coded, 3_900_000);
    expect(answer).toMatchObject({ kind: 'answer', bodyFault: null, truncated: false });
    expect('body' in answer && answer.body === text).toBe(true);
  });

  it.each([
    ['br', 23],
    ['br', 24],
    ['gzip, br', 24],
    ['br, gzip', 24],
  ])('reads of %s with a window of 2^%i what is the same with one of 4 MiB', async (codings, window) => {
    const block = randomBytes(1_600_000).toString('base64');
    const text = Buffer.from(block.repeat(4));
    const { BROTLI_PARAM_LGWIN: LGWIN, BROTLI_PARAM_QUALITY: QUALITY } = zlib.constants;
    const params = { [LGWIN]: window, [QUALITY]: 5 };
    const coded = codings
      .split(', ')
      .reduce((body, one) => (one === 'br' ? brotliCompressSync(body, { params }) : gzipSync(body)), text);
    const answer = await read(`content-encoding: ${codings}`, coded, 16_000_000);
    expect(answer).toMatchObject({ kind: 'answer', bodyFault: null, truncated: true });
    const body = 'body' in answer ? answer.body : '';
    expect(body.length).toBeGreaterThan(200_000);
    expect(text.subarray(0, body.length).toString() === body).toBe(true);
  });

  it('reads no bytes as no text, whatever the header says', async () => {
    expect(await read('content-encoding: gzip', Buffer.alloc(0))).toMatchObject({
      body: '',
      bodyFault: null,
    });
  });

  it.each([
    ['gzip that breaks off', 'gzip', gzipSync(TEXT).subarray(0, -12), 'Z_BUF_ERROR'],
    ['plain text that claims to be gzip', 'gzip', Buffer.from(TEXT), 'Z_DATA_ERROR'],
    ['brotli that is none', 'br', Buffer.from(TEXT), expect.any(String)],
    ['a coding nobody knows', 'snappy', Buffer.from(TEXT), null],
    ['more codings than any front door stacks', 'gzip, gzip, gzip, gzip', gzipSync(TEXT), null],
  ])('takes %s for a broken body', async (_name, coding, body, errno) => {
    const answer = await read(`content-encoding: ${coding}`, body);
    expect(answer).toMatchObject({
      kind: 'answer',
      status: 200,
      bodyFault: { type: 'not-http', phase: 'body', errno },
    });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(200_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(200_000_000)))],
    [
      'br',
      brotliCompressSync(Buffer.alloc(100_000_000), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ],
  ])('stops a bomb of %s at the limit of decoded bytes', async (coding, bomb) => {
    const before = process.memoryUsage().rss;
    const answer = await read(`content-encoding: ${coding}`, bomb, 100_000);
    expect(answer).toMatchObject({
      kind: 'answer',
      truncated: true,
      bodyFault: null,
      body: '\0'.repeat(100_000 - 512),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });
});

describe('characters', () => {
  it.each([
    ['a UTF-8 mark', 'text/plain', Buffer.from('\ufeff{"a":"ü"}'), '{"a":"ü"}'],
    ['UTF-16 by its mark', 'application/json', Buffer.from('\ufeff{"a":"ü"}', 'utf16le'), '{"a":"ü"}'],
    ['UTF-16, big end first', 'application/json', Buffer.from('\ufeffü', 'utf16le').swap16(), 'ü'],
    ['a charset parameter', 'text/html; charset="ISO-8859-1"', Buffer.from('ü', 'latin1'), 'ü'],
    ['GBK', 'text/html; charset=gbk', Buffer.from([0xc4, 0xe3]), '你'],
    ['a mark that contradicts the parameter', 'text/html; charset=latin1', Buffer.from('\ufeffü'), 'ü'],
    [
      'one of two bytes that it is not in',
      'application/json; charset=utf-16',
      Buffer.from('{"ü":1}'),
      '{"ü":1}',
    ],
    ['an unknown charset', 'text/html; charset=klingon', Buffer.from('ü'), 'ü'],
    [
      'bytes that are no characters',
      'application/json',
      Buffer.from([0x22, 0xff, 0xfe, 0x22]),
      '"\ufffd\ufffd"',
    ],
  ])('reads %s', async (_name, type, body, text) => {
    expect(await read(`content-type: ${type}`, body)).toMatchObject({ body: text, bodyFault: null });
  });
});
