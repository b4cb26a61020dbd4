/** A peer that sends more than anyone wants, or in a coding that swells: a code, in bounded time and memory. */
import * as zlib from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../support/answers.ts';
import { startRaw } from '../../support/listener.ts';
import { check, preflight } from '../../support/preflight.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
const JSON_TYPE = { 'content-type': 'application/json' };

const bomb = Buffer.alloc(150 * 1024 * 1024, ' ');
const BOMBS: [coding: string, body: Buffer][] = [
  ['gzip', zlib.gzipSync(bomb)],
  ['deflate', zlib.deflateSync(bomb)],
  ['br', zlib.brotliCompressSync(bomb, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(bomb))],
  ['gzip, gzip, gzip, gzip, gzip', zlib.gzipSync('{}')],
  ['zstd', Buffer.from('28b52ffd', 'hex')],
];

describe('a peer that sends too much', () => {
  const json = (body: string | Buffer, status = 400): Answer => ({ status, headers: JSON_TYPE, body });
  const answers: [name: string, answer: Answer][] = [
    ...BOMBS.map(([coding, body]): [string, Answer] => [
      `a bomb of ${coding}`,
      { headers: { ...JSON_TYPE, 'content-encoding': coding }, body },
    ]),
    [
      'a request id of 60 kB',
      { ...json('{}'), headers: { ...JSON_TYPE, 'x-request-id': 'r'.repeat(60_000) } },
    ],
    [
      'a redirect of 60 kB',
      { status: 302, headers: { location: `https://x.example/${'y'.repeat(60_000)}` } },
    ],
    [
      'two thousand headers',
      {
        ...json('{}'),
        headers: Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`x-${at}`, 'y'])),
      },
    ],
    ['a number of a million digits', json(`{"error":{"code":${'9'.repeat(1_000_000)}}}`)],
    ['a number without bounds', json('{"error":{"code":1e999999999,"status":-1e999,"message":"no"}}')],
    ['a member a million times', json(`{${'"error":{"message":"x"},'.repeat(100_000)}"a":1}`)],
    [
      'brackets 100,000 deep in a string in a string',
      json(JSON.stringify({ error: { message: '[{'.repeat(100_000) } })),
    ],
    [
      'JSON in JSON, 40 deep',
      json(
        Array.from({ length: 14 }).reduce(
          (inner: string) => JSON.stringify({ error: { message: inner } }),
          'no',
        ),
      ),
    ],
    ['lone surrogates', json('{"error":{"message":"\\ud800\\udc00\\udfff \\ud83d x","code":"\\udead"}}')],
    [
      'what is no UTF-8',
      json(
        Buffer.from(
          '7b226572726f72223a7b226d657373616765223a22fffe80c0afed a080227d7d'.replace(' ', ''),
          'hex',
        ),
      ),
    ],
    ['UTF-16 with its mark', json(Buffer.from('\ufeff{"error":{"message":"no"}}', 'utf16le'))],
    [
      'UTF-16, the other way round',
      json(Buffer.from('\ufeff{"error":{"message":"no"}}', 'utf16le').swap16()),
    ],
    ['NULs', json('\0'.repeat(1_000_000))],
    [
      'getters of the prototype',
      json(
        '{"error":{"__proto__":{"message":"x","toString":1},"constructor":1,"hasOwnProperty":1,"toJSON":1}}',
      ),
    ],
    [
      'a model list of the prototype',
      json('{"data":[{"id":"__proto__"},{"id":"constructor"},{"id":"toString"}],"__proto__":[]}', 200),
    ],
  ];
  it.concurrent.each(answers)('%s gets a code, in bounded time and memory', async (_name, answer) => {
    const { step } = await preflight({ inputs: ONE, gateway: { everything: answer }, limitMs: 20_000 });
    expect(step.outputs.verdict).not.toBe('pass');
    expect(step.outputs.diagnosis).not.toBe('internal-error');
    expect(step.files['gateway-preflight/report.json']?.length).toBeLessThan(200_000);
  });
});

describe('a peer that pours', () => {
  const ok = 'HTTP/1.1 200 OK\r\n';
  const chunked = `${ok}transfer-encoding: chunked\r\n\r\n`;
  const poured: [name: string, head: string, piece: string | Buffer][] = [
    ['early hints', '', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(500)],
    ['blank lines', '', '\r\n'.repeat(20_000)],
    ['the extension of a chunk', `${chunked}5;`, 'a=b;'.repeat(10_000)],
    ['the size of a chunk', chunked, '0'.repeat(60_000)],
    ['what is no gzip', `${ok}content-encoding: gzip\r\n\r\n`, Buffer.alloc(60_000)],
    ['Brotli', `${ok}content-encoding: br\r\n\r\n`, zlib.brotliCompressSync(Buffer.alloc(3_000_000, 97))],
    [
      'gzip of nothing',
      `${ok}content-encoding: gzip\r\n\r\n`,
      Buffer.concat(Array.from({ length: 3_000 }, () => zlib.gzipSync(''))),
    ],
  ];
  it.concurrent.each(poured)('%s gets a code, in bounded time and memory', async (_name, head, piece) => {
    const raw = await startRaw((socket) => {
      const pour = (): void => {
        while (!socket.destroyed && socket.write(piece));
      };
      socket.once('data', () => {
        socket.write(head);
        socket.on('drain', pour);
        pour();
      });
    });
    try {
      const step = await check(raw.baseUrl, { inputs: { ...ONE, timeout: '26s' }, limitMs: 28_000 });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'malformed-response' });
    } finally {
      await raw.stop();
    }
  });
});

describe('a coded body of which each byte comes in a chunk of its own', () => {
  it('gets a code, in little memory', async () => {
    const coded = zlib.gzipSync(Buffer.alloc(8_000_000, 'x'));
    const chunks = [...coded].map((byte) => Buffer.from([49, 13, 10, byte, 13, 10]));
    const head = 'HTTP/1.1 500 No\r\ncontent-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n';
    const answer = Buffer.concat([Buffer.from(head), ...chunks, Buffer.from('0\r\n\r\n')]);
    const raw = await startRaw((socket) => {
      socket.on('data', () => socket.write(answer));
    });
    try {
      const inputs = { ...ONE, models: 'a, b, c, d, e, f', probes: 'completion, stream', retries: '2' };
      const step = await check(raw.baseUrl, { inputs, limitMs: 28_000 });
      expect(step.outputs).toMatchObject({ verdict: 'fail' });
      expect(step.peakMb ?? 0).toBeLessThan(150);
    } finally {
      await raw.stop();
    }
  });
});

describe('a bomb of Brotli with the largest window', () => {
  it('in each of two dozen answers gets a code, in little memory', async () => {
    const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = zlib.constants;
    const coded = zlib.brotliCompressSync(Buffer.alloc(100_000_000, ' '), {
      params: { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_QUALITY]: 2 },
    });
    const { step } = await preflight({
      inputs: {
        models: Array.from({ length: 8 }, (_, at) => `model-${at}`).join(),
        probes: 'completion, stream, tools',
        retries: '0',
      },
      gateway: { completion: { headers: { ...JSON_TYPE, 'content-encoding': 'br' }, body: coded } },
      limitMs: 55_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'malformed-response' });
    expect(step.report?.gateways[0]?.models.wanted).toHaveLength(8);
  });
});
