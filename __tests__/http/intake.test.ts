/** What a peer says before its answer. */
import { randomBytes } from 'node:crypto';
import { Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bodyBudget } from '../../src/http/body/process-budgets.ts';
import { intakeOf } from '../../src/http/connection/intake.ts';
import { clientOf, closePeers, get, rawPeer, sayingPeer } from './peers.ts';

afterEach(closePeers);

/** More than all bodies together may have. */
const MUCH = 20 * 1024 * 1024;
const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const ANSWER = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';

/** A socket of nobody: what undici would be given of what it is told to have read. */
function lonelySocket() {
  const socket = new Socket();
  let come: Buffer | null = null;
  socket.read = () => {
    const now = come;
    come = null;
    return now;
  };
  const take = (text: string): string => {
    come = text === '' ? null : Buffer.from(text);
    const passed: unknown = socket.read();
    return Buffer.isBuffer(passed) ? passed.toString() : '';
  };
  return { socket, take };
}

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

  it('100 Continue, which is told of the answer behind it alone', async () => {
    let answers = 0;
    const { url, accepted } = await rawPeer((socket) => {
      answers += 1;
      socket.write(answers === 2 ? `${CONTINUE}${ANSWER}` : `HTTP/1.1 103 Early Hints\r\n\r\n${ANSWER}`);
    });
    const client = clientOf(url);
    expect(await client.send(get(url))).not.toHaveProperty('continued');
    expect(await client.send(get(url))).toMatchObject({ body: '{}', continued: true });
    expect(await client.send(get(url))).not.toHaveProperty('continued');
    expect(accepted()).toBe(1);
  });

  it.each([1, 7, 1000])('100 Continue among other announcements, in pieces of %i bytes', async (size) => {
    const said = `HTTP/1.1 102 Processing\r\n\r\n${CONTINUE}HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${CONTINUE}${ANSWER}`;
    const { url } = await rawPeer(async (socket) => {
      for (let at = 0; at < said.length; at += size) {
        socket.write(said.slice(at, at + size));
        await new Promise(setImmediate);
      }
    });
    expect(await clientOf(url).send(get(url))).toMatchObject({ kind: 'answer', status: 200, body: '{}' });
  });

  it('in its body what looks like 100 Continue', async () => {
    const body = `${CONTINUE}x`;
    expect(await ask(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`)).toMatchObject({
      body,
    });
  });
});

describe('the head of an answer', () => {
  // In all, with the names, as Node's own fetch counts it.
  it.each([
    [16 * 1024 - 1, false],
    [16 * 1024, true],
  ])('of %i characters is told as long: %j', async (size, isLong) => {
    const others = 'content-length2x-ax-a'.length;
    const half = Math.floor((size - others) / 2);
    const lines = `content-length: 2\r\nx-a: ${'a'.repeat(half)}\r\nX-A: ${'b'.repeat(size - others - half)}`;
    const answer = await ask(`HTTP/1.1 200 OK\r\n${lines}\r\n\r\n{}`);
    expect(answer).toMatchObject({ status: 200, body: '{}' });
    expect('longHead' in answer).toBe(isLong);
  });

  const ok = 'HTTP/1.1 200 OK\r\n';
  it.each([
    ['of 2,000 lines', `${ok}${'a: b\r\n'.repeat(2000)}content-length: 2\r\n\r\n{}`, '{}'],
    [
      'before a body of 4,000 lines',
      `${ok}content-length: 4000\r\n\r\n${'\n'.repeat(4000)}`,
      '\n'.repeat(4000),
    ],
  ])('%s is read', async (_name, said, body) => {
    expect(await ask(said)).toMatchObject({ kind: 'answer', status: 200, body });
  });

  it('of 15,000 short lines is no HTTP', async () => {
    const said = `${ok}${'a:\r\n'.repeat(15_000)}content-length: 2\r\n\r\n{}`;
    expect(await ask(said)).toMatchObject({ kind: 'fault', type: 'not-http' });
  });
});

describe('a head of many lines that is not whole', () => {
  const pieces = [0, 1, 2, 3].map((at) => `x-${at}: a\r\n`.repeat(400));
  const asked = async (end: string) => {
    const { url } = await rawPeer(async (socket) => {
      for (const piece of ['HTTP/1.1 200 OK\r\n', ...pieces, end]) {
        socket.write(piece);
        await new Promise((done) => setTimeout(done, 5));
      }
    });
    return clientOf(url, { timeoutMs: 1000 }).send(get(url));
  };

  it('is read when it is', async () => {
    expect(await asked('content-length: 2\r\n\r\n{}')).toMatchObject({ status: 200, body: '{}' });
  });

  it('reaches the parser only then: there, each line would be objects', async () => {
    const { socket, take } = lonelySocket();
    const intake = intakeOf(socket);
    intake.expectAnswer();
    expect(take(`HTTP/1.1 200 OK\r\n${pieces.join('')}`)).toBe('HTTP/1.1 200 OK\r\n');
    expect(take('x-4: a\r\n')).toBe('');
    expect(take('\r\n{}')).toBe(`${pieces.join('')}x-4: a\r\n\r\n{}`);
  });
});

describe('behind a head, a body of many lines', () => {
  const lines = '"a": 1,\n'.repeat(300);
  const head = `HTTP/1.1 200 OK\r\ncontent-length: ${lines.length}\r\n\r\n`;

  it.each([1, 2, 3])('is no part of it where its last %s bytes come later', (late) => {
    const { socket, take } = lonelySocket();
    const intake = intakeOf(socket);
    intake.expectAnswer();
    expect(take(head.slice(0, -late))).toBe(head.slice(0, -late));
    expect(take(`${head.slice(-late)}${lines}`)).toBe(head.slice(-late));
    intake.onHead();
    expect(take('')).toBe(lines);
  });

  it('is read in its order, blank lines and all', async () => {
    const body = `${'\n'.repeat(2600)}${lines}`;
    const fields = 'x: y\r\n'.repeat(2000);
    expect(
      await ask(`HTTP/1.1 200 OK\r\n${fields}content-length: ${body.length}\r\n\r\n${body}`),
    ).toMatchObject({ status: 200, body });
  });
});

describe('an answer of many lines while others have much', () => {
  it('leaves a connection of which the end is seen', async () => {
    const many = ANSWER.replace('OK\r\n', `OK\r\n${'a: b\r\n'.repeat(500)}`);
    let end = (): void => undefined;
    let closed = (): void => undefined;
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { url } = await rawPeer((socket) => {
      socket.once('close', closed);
      socket.write(many);
      end = () => void socket.end();
    });
    const others = bodyBudget.share(() => undefined);
    others.hold(MUCH);
    try {
      expect(await clientOf(url).send(get(url))).toMatchObject({ kind: 'answer', status: 200, body: '{}' });
      end();
      await isClosed;
    } finally {
      others.hold(0);
    }
    // Less than undici keeps a connection that is idle.
  }, 3_000);
});

describe('a coded answer, the bytes of which are line ends here and there', () => {
  it('does not wait for what was counted of its own head', async () => {
    const text = randomBytes(60_000).toString('hex');
    const body = brotliCompressSync(text);
    // Each would be held for as many headers as it has line ends.
    expect(body.subarray(0, 60_000).filter((byte) => byte === 10).length).toBeGreaterThan(100);
    const head = `HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: ${body.length}\r\n\r\n`;
    const { url } = await rawPeer((socket) => socket.write(Buffer.concat([Buffer.from(head), body])));
    expect(await clientOf(url).send(get(url))).toMatchObject({ kind: 'answer', body: text });
  }, 5_000);
});

describe('a peer that stalls', () => {
  const plain = Buffer.from('x'.repeat(40_000));
  const coded = brotliCompressSync(randomBytes(30_000).toString('hex'));
  const said = (coding: string, body: Buffer, length = body.length) =>
    Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: ${coding}\r\ncontent-length: ${length}\r\n\r\n`),
      body,
    ]);
  it.each([
    ['in a coded answer', said('br', coded.subarray(0, 100), coded.length), said('identity', plain)],
    ['in a coded answer', said('br', coded.subarray(0, 100), coded.length), said('br', coded)],
    ['in another one', said('identity', plain, 50_000), said('br', coded)],
  ])(
    '%s keeps no other one waiting',
    async (_name, stalled, whole) => {
      let begin = (): void => undefined;
      const began = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const silent = await rawPeer((socket) => socket.write(stalled, () => begin()));
      const other = await rawPeer((socket) => socket.write(whole));
      const end = new AbortController();
      const waiting = clientOf(silent.url, { timeoutMs: 60_000 }).send(get(silent.url), end.signal);
      await began;
      expect(await clientOf(other.url).send(get(other.url))).toMatchObject({
        kind: 'answer',
        bodyFault: null,
      });
      end.abort();
      await waiting;
    },
    5_000,
  );

  it('and another one make no third one late that has sent all of its answer', async () => {
    const stalled = said('br', coded.subarray(0, 100), coded.length);
    let toBegin = 2;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const silent = await rawPeer((socket) =>
      socket.write(stalled, () => {
        toBegin -= 1;
        if (toBegin === 0) begin();
      }),
    );
    const other = await rawPeer((socket) => socket.write(said('br', coded)));
    const slow = clientOf(silent.url, { timeoutMs: 1500 });
    const waiting = [slow.send(get(silent.url)), slow.send(get(silent.url))];
    await begun;
    const answer = await clientOf(other.url, { timeoutMs: 200 }).send(get(other.url));
    expect(answer).toMatchObject({ kind: 'answer', bodyFault: null });
    await Promise.all(waiting);
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

/** Writes `head` and then `piece` for ever; at the end it resets, if told when. */
function pouringPeer(head: string, piece: Buffer | string, resetAfter = Number.POSITIVE_INFINITY) {
  return rawPeer((socket) => {
    let written = 0;
    const pour = (): void => {
      while (!socket.destroyed && written < resetAfter && socket.write(piece)) written += piece.length;
      if (written >= resetAfter) socket.resetAndDestroy();
    };
    socket.on('drain', pour);
    socket.write(head);
    pour();
  });
}

const OK = 'HTTP/1.1 200 OK\r\n';

describe('a peer that pours', () => {
  const beside: [name: string, head: string, piece: string][] = [
    ['early hints', '', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'],
    ['blank lines', '', '\r\n'],
    ['a reason', OK.slice(0, 13), 'O'],
    ['the extension of a chunk', `${OK}transfer-encoding: chunked\r\n\r\n5;`, 'a=b;'],
    ['the size of a chunk', `${OK}transfer-encoding: chunked\r\n\r\n`, '0'],
    ['trailers', `${OK}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n`, 'x:\r\n'],
    ['extensions', `${OK}transfer-encoding: chunked\r\n\r\n`, `1;${'x'.repeat(500)}=y\r\n \r\n`],
  ];
  it.each(beside)('%s is no HTTP', async (_name, head, piece) => {
    const { url } = await pouringPeer(head, piece.repeat(Math.ceil(60_000 / piece.length)));
    const exchange = await clientOf(url, { timeoutMs: 20_000 }).send(get(url));
    const fault = exchange.kind === 'fault' ? exchange : exchange.bodyFault;
    expect(fault).toMatchObject({
      type: 'not-http',
      errno: null,
      message: expect.stringMatching(/over (?:2?500 lines|256 KiB)/),
    });
  });

  it('chunks of one byte is read', async () => {
    const { url } = await rawPeer((socket) =>
      socket.end(`${OK}transfer-encoding: chunked\r\n\r\n${'1\r\nx\r\n'.repeat(200_000)}0\r\n\r\n`),
    );
    expect(await clientOf(url, { timeoutMs: 20_000 }).send(get(url))).toMatchObject({
      bodyFault: null,
      body: 'x'.repeat(200_000),
    });
  });

  // Without us reading on, the connection ends while we are busy with what came before.
  const coded = `${OK}content-encoding: br\r\n\r\n`;
  const slow = brotliCompressSync(Buffer.alloc(3_000_000, 97));
  it.each([
    ['what is not in the coding it claims', coded, Buffer.alloc(60_000), Number.POSITIVE_INFINITY],
    ['more than is read', coded, slow.subarray(0, -1), Number.POSITIVE_INFINITY],
    ['and resets meanwhile', coded, Buffer.concat([slow, Buffer.alloc(60_000)]), 3_000_000],
    ['and resets, in gzip', coded.replace('br', 'gzip'), gzipSync(Buffer.alloc(30_000_000)), 2_000_000],
  ])('%s ends as an answer with half a body', async (_name, head, piece, resetAfter) => {
    const { url } = await pouringPeer(head, piece, resetAfter);
    const exchange = await clientOf(url, { timeoutMs: 20_000 }).send(get(url));
    const { truncated, bodyFault } =
      exchange.kind === 'answer' ? exchange : { truncated: false, bodyFault: null };
    expect(truncated || bodyFault !== null).toBe(true);
  });

  it('a coding that says nothing is cut', async () => {
    const empty = Buffer.concat(Array.from({ length: 3_000 }, () => gzipSync('')));
    const { url } = await pouringPeer(`${OK}content-encoding: gzip\r\n\r\n`, empty);
    expect(await clientOf(url, { timeoutMs: 20_000 }).send(get(url))).toMatchObject({
      truncated: true,
      body: '',
    });
  });
});
