import { createServer as createTcp } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { closedPort } from '../support/listener.ts';
import {
  clientOf,
  closePeers,
  get,
  httpPeer,
  KEY,
  listen,
  post,
  rawPeer,
  SHOWN,
  sayingPeer,
} from './peers.ts';

afterEach(closePeers);

const OK = 'HTTP/1.1 200 OK\r\n';

/** What one request to the peer gives. */
async function ask(url: string, options = {}) {
  return clientOf(url, options).send(post(`${url}/v1/chat/completions`));
}

describe('before an answer', () => {
  it('names a host that does not resolve', async () => {
    const fault = await ask('http://gateway.invalid');
    expect(fault).toMatchObject({ kind: 'fault', type: 'dns', phase: 'dns' });
    expect(fault).toHaveProperty('errno', expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/));
  });

  it('names a host that is longer than names can be', async () => {
    const fault = await ask(`http://${'a.'.repeat(130)}invalid`);
    expect(fault).toMatchObject({ kind: 'fault', type: 'dns', phase: 'dns' });
  });

  it('takes a length that a 204 announces for none', async () => {
    const { url } = await sayingPeer('HTTP/1.1 204 No Content\r\ncontent-length: 10\r\n\r\n');
    expect(await ask(url)).toMatchObject({ kind: 'answer', status: 204, body: '', bodyFault: null });
  });

  it('names a port where nothing listens', async () => {
    const fault = await ask(`http://127.0.0.1:${await closedPort()}`);
    expect(fault).toMatchObject({ kind: 'fault', type: 'refused', phase: 'connect', errno: 'ECONNREFUSED' });
  });

  it('names a refusal by both address families as one', async () => {
    const fault = await ask(`http://localhost:${await closedPort()}`);
    expect(fault).toMatchObject({ type: 'refused', phase: 'connect', errno: 'ECONNREFUSED' });
    expect(fault).toHaveProperty('message', expect.stringContaining('ECONNREFUSED'));
  });

  it.each([
    ['closes', 'end'],
    ['resets', 'reset'],
  ] as const)('tells a peer that %s after reading the request', async (_name, then) => {
    const { url } = await rawPeer((socket) => (then === 'end' ? socket.end() : socket.resetAndDestroy()));
    expect(await ask(url)).toMatchObject({ type: 'reset', phase: 'headers' });
  });

  it.each([
    ['closes', 'end'],
    ['resets', 'reset'],
  ] as const)('tells a peer that %s as soon as it has accepted', async (_name, then) => {
    const { url } = await listen(
      createTcp((socket) => (then === 'end' ? socket.end() : socket.resetAndDestroy())),
    );
    expect(await ask(url)).toMatchObject({ type: 'reset' });
  });

  it.each([
    ['closes', 'end'],
    ['resets', 'reset'],
  ] as const)('tells a peer that %s within the headers', async (_name, then) => {
    const { url } = await sayingPeer(`${OK}content-type: appl`, then);
    expect(await ask(url)).toMatchObject({ kind: 'fault', type: 'reset', phase: 'headers' });
  });

  it('ends at the timeout when no header comes', async () => {
    const { url } = await rawPeer(() => {});
    const fault = await ask(url, { timeoutMs: 120 });
    expect(fault).toMatchObject({
      type: 'response-timeout',
      phase: 'headers',
      message: expect.stringMatching(/^No answer came within [\d.]+ s\.$/),
    });
  });

  it('ends at the timeout when the headers never end', async () => {
    const { url } = await rawPeer((socket) => {
      socket.write(OK);
      const drip = setInterval(() => socket.write('x-drip: 1\r\n'), 10);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await ask(url, { timeoutMs: 120 })).toMatchObject({ type: 'response-timeout', phase: 'headers' });
  });

  it.each([
    ['a mail server', '220 mail.example.com ESMTP ready\r\n'],
    ['random bytes', Buffer.from([0, 1, 2, 3, 255, 254, 0, 10, 13, 10])],
    ['a bad status line', 'HTTP/1.1 abc\r\n\r\n'],
    ['a bad header line', `${OK}no colon here\r\n\r\n`],
    [
      'a switch of protocols',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
    ],
    ['headers beyond 64 KiB', `${OK}x-big: ${'a'.repeat(70_000)}\r\n\r\n`],
    ['ten thousand headers', `${OK}${'x-many: aaaaaaa\r\n'.repeat(10_000)}\r\n`],
    ['two lengths that differ', `${OK}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
  ])('takes %s for no HTTP', async (_name, bytes) => {
    const { url } = await sayingPeer(bytes);
    expect(await ask(url)).toMatchObject({ kind: 'fault', type: 'not-http', phase: 'headers' });
  });

  it.each([
    ['HTTP/1.1 000 x\r\ncontent-length: 2\r\n\r\n{}', /status that none may have/],
    ['HTTP/1.1 099 x\r\ncontent-length: 2\r\n\r\n{}', /status that none may have/],
    [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(120_000)}\r\n\r\n`, /headers of the answer are over 64 KiB/],
    [
      `HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(200)}\r\n`.repeat(400)}\r\n`,
      /headers of the answer are over 64 KiB/,
    ],
    ['HTTP/1.1 101 Switching Protocols\r\n\r\n', /101 that was not asked for/],
    ['HTTP/1.1 101 x\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', /another protocol \(status 101\)/],
    ['HTTP/1.1 199 x\r\ncontent-length: 2\r\n\r\n{}', /behind the status 199 is no HTTP/],
    ['HTTP/1.1 0 x\r\n\r\n', /no valid status/],
    ['HTTP/1.1 1000 x\r\n\r\n', /no valid status/],
    ['HTTP/1.1 \r\n\r\n', /no valid status/],
    ['HTTP/1.1\r\n\r\n', /no valid status/],
    ['HTTP/2 200\r\n\r\n', /a version of HTTP/],
    ['HTTP/9.9 200 OK\r\n\r\n', /a version of HTTP/],
    ['220 mail.example.com ESMTP ready\r\n', /does not begin like HTTP/],
    ['\u0016\u0003\u0001\u0002', /does not begin like HTTP/],
    [`${OK}no colon here\r\n\r\n`, /A header of the answer/],
    [`${OK}x: a\u0000b\r\n\r\n`, /A header of the answer/],
    [`${OK}content-length: -2\r\n\r\n{}`, /about its length/],
    [`${OK}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, /about its length/],
    [`${OK}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`, /about its length/],
  ])('says in words of ours what is wrong with %j', async (bytes, words) => {
    const { url } = await sayingPeer(bytes);
    expect(await ask(url)).toMatchObject({
      type: 'not-http',
      errno: null,
      message: expect.stringMatching(words),
    });
  });

  it('makes a fault, without the value, of a header that cannot be sent', async () => {
    for (const value of [`${KEY}\r\nx: y`, `${KEY}✓`, `${KEY}\0`]) {
      const fault = await ask('http://127.0.0.1:9', { headers: [{ name: 'authorization', value }] });
      expect(fault).toMatchObject({ kind: 'fault', type: 'not-http', errno: 'UND_ERR_INVALID_ARG' });
      expect(JSON.stringify(fault)).not.toContain(KEY.slice(0, 8));
    }
  });
});

describe('within the body', () => {
  it.each([
    ['a length that is too large, then closed', `${OK}content-length: 100\r\n\r\n{"a":1}`, 'end', 'reset'],
    ['a length that is too large, then reset', `${OK}content-length: 100\r\n\r\n{"a":1}`, 'reset', 'reset'],
    [
      'a length too large with connection: close',
      `${OK}connection: close\r\ncontent-length: 100\r\n\r\n{"a":1}`,
      'end',
      'reset',
    ],
    ['chunks without an end', `${OK}transfer-encoding: chunked\r\n\r\n7\r\n{"a":1}\r\n`, 'end', 'reset'],
    ['a chunk that breaks off', `${OK}transfer-encoding: chunked\r\n\r\nff\r\n{"a":1}`, 'end', 'reset'],
    [
      'chunks without an end and connection: close',
      `${OK}connection: close\r\ntransfer-encoding: chunked\r\n\r\n7\r\n{"a":1}\r\n`,
      'end',
      'reset',
    ],
    ['a reset where the close is the end', `${OK}connection: close\r\n\r\n{"a":1}`, 'reset', 'reset'],
    ['a bad chunk size', `${OK}transfer-encoding: chunked\r\n\r\n7\r\n{"a":1}\r\nzz\r\n`, 'keep', 'not-http'],
  ] as const)('keeps what came before %s', async (_name, bytes, then, type) => {
    const { url } = await sayingPeer(bytes, then);
    expect(await ask(url)).toMatchObject({
      kind: 'answer',
      status: 200,
      body: '{"a":1}',
      bodyFault: { type, phase: 'body' },
    });
  });

  it('ends a body that drips for ever at the timeout', async () => {
    const { url } = await rawPeer((socket) => {
      socket.write(`${OK}transfer-encoding: chunked\r\n\r\n`);
      const drip = setInterval(() => socket.write('1\r\n{\r\n'), 10);
      socket.on('close', () => clearInterval(drip));
    });
    const answer = await ask(url, { timeoutMs: 150 });
    expect(answer).toMatchObject({ kind: 'answer', bodyFault: { type: 'response-timeout', phase: 'body' } });
    expect(answer).toHaveProperty('body', expect.stringMatching(/^\{+$/));
  });

  it('stops an endless body at the limit and hangs up', async () => {
    let closed: () => void = () => {};
    const hungUp = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { url } = await httpPeer((_request, response) => {
      const pour = (): void => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour).on('close', () => closed());
      pour();
    });
    const answer = await clientOf(url).send(get(url, { maxBytes: 300_000 }));
    expect(answer).toMatchObject({
      kind: 'answer',
      truncated: true,
      bodyFault: null,
      // Of a body that was cut its beginning is kept.
      body: 'x'.repeat(256 * 1024 - 512),
    });
    await hungUp;
  });

  it('reads less of an error than of an answer', async () => {
    const { url } = await httpPeer((_request, response) => response.writeHead(500).end('x'.repeat(300_000)));
    const answer = await clientOf(url).send(get(url, { maxBytes: 1_000_000 }));
    expect(answer).toMatchObject({ truncated: true, body: 'x'.repeat(256 * 1024 - 512) });
  });

  it('takes a body of exactly the limit as whole', async () => {
    const { url } = await httpPeer((_request, response) => response.end('x'.repeat(1000)));
    const answer = await clientOf(url).send(get(url, { maxBytes: 1000 }));
    expect(answer).toMatchObject({ truncated: false, body: 'x'.repeat(1000) });
  });

  it('keeps a body in a million pieces small', async () => {
    const pieces = '1\r\nx\r\n'.repeat(1_000_000);
    const { url } = await sayingPeer(`${OK}transfer-encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`);
    const answer = await clientOf(url, { timeoutMs: 50_000 }).send(get(url, { maxBytes: 2_000_000 }));
    if (answer.kind !== 'answer') throw new Error(answer.message);
    expect(answer.body).toHaveLength(1_000_000);
    expect(answer.arrivals.length).toBeLessThanOrEqual(2000);
    expect(answer.arrivals.at(-1)?.bytes).toBe(1_000_000);
  });
});

describe('odd but sound answers', () => {
  it.each([
    ['HTTP/1.0 that ends with the connection', 'HTTP/1.0 200 OK\r\n\r\n{"a":1}', 'end'],
    ['HTTP/1.0 with a length', 'HTTP/1.0 200 OK\r\ncontent-length: 7\r\n\r\n{"a":1}', 'keep'],
    [
      'early hints',
      `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n${OK}content-length: 7\r\n\r\n{"a":1}`,
      'keep',
    ],
    ['a body that the close delimits', `${OK}connection: close\r\n\r\n{"a":1}`, 'end'],
    ['bytes after the answer', `${OK}content-length: 7\r\n\r\n{"a":1}trailing rubbish`, 'keep'],
  ] as const)('reads %s', async (_name, bytes, then) => {
    const { url } = await sayingPeer(bytes, then);
    expect(await ask(url)).toMatchObject({ kind: 'answer', status: 200, body: '{"a":1}', bodyFault: null });
  });

  it('survives header names that JavaScript gives a meaning', async () => {
    const { url } = await sayingPeer(
      `${OK}__proto__: a\r\nconstructor: b\r\nx-a: 1\r\nX-A: 2\r\ncontent-length: 0\r\n\r\n`,
    );
    const answer = await ask(url);
    if (answer.kind !== 'answer') throw new Error(answer.message);
    expect(Object.entries(answer.headers)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['x-a', '1, 2'],
      ['content-length', '0'],
    ]);
  });
});

describe('ended from our side', () => {
  it.each(['deadline', 'cancelled'] as const)(
    'gives a fault of the type %s before an answer',
    async (reason) => {
      const controller = new AbortController();
      const { url } = await rawPeer(() => controller.abort(reason));
      const fault = await clientOf(url).send(get(url), controller.signal);
      expect(fault).toMatchObject({ kind: 'fault', type: reason, phase: 'headers' });
    },
  );

  it('tells a time of its own apart from the deadline of the run', async () => {
    const { url } = await rawPeer(() => {});
    const run = new AbortController();
    const fault = await clientOf(url).send(get(url), AbortSignal.any([run.signal, AbortSignal.timeout(50)]));
    expect(fault).toMatchObject({ type: 'response-timeout', phase: 'headers' });
    expect(fault).toMatchObject({ message: expect.stringMatching(/^No answer came within [\d.]+ m?s\.$/) });
  });

  it('keeps the answer that had begun', async () => {
    const controller = new AbortController();
    const { url } = await rawPeer((socket) => {
      socket.write(`${OK}content-length: 100\r\n\r\n{"a":1}`, () =>
        setTimeout(() => controller.abort('cancelled'), 30),
      );
    });
    const answer = await clientOf(url).send(get(url), controller.signal);
    expect(answer).toMatchObject({
      kind: 'answer',
      body: '{"a":1}',
      bodyFault: { type: 'cancelled', phase: 'body' },
    });
  });

  it.each(['deadline', 'cancelled', 'timeout'] as const)(
    'keeps of a long body no more than there is time to look at: %s',
    async (reason) => {
      const controller = new AbortController();
      const { url } = await rawPeer((socket) => {
        socket.write(`${OK}content-length: 900000\r\n\r\n${'é '.repeat(30_000)}`, () => {
          if (reason !== 'timeout') setTimeout(() => controller.abort(reason), 60);
        });
      });
      const answer = await clientOf(url, { timeoutMs: reason === 'timeout' ? 200 : 20_000 }).send(
        get(url),
        controller.signal,
      );
      const type = reason === 'timeout' ? 'response-timeout' : reason;
      expect(answer).toMatchObject({ kind: 'answer', status: 200, bodyFault: { type, phase: 'body' } });
      const length = answer.kind === 'answer' ? Buffer.byteLength(answer.body) : 0;
      expect(length).toBeGreaterThan(3000);
      if (reason === 'timeout') expect(length).toBeGreaterThan(60_000);
      else expect(length).toBeLessThanOrEqual(4096);
    },
  );

  it('keeps of many bodies together no more than there is time to look at', async () => {
    const controller = new AbortController();
    const { url } = await rawPeer((socket) => {
      socket.write(`${OK}content-length: 900000\r\n\r\n${'é '.repeat(5_000)}`);
    });
    const client = clientOf(url, { connections: 40, timeoutMs: 20_000 });
    const asked = Array.from({ length: 40 }, () => client.send(get(url), controller.signal));
    setTimeout(() => controller.abort('cancelled'), 1000);
    const lengths = (await Promise.all(asked)).map((answer) =>
      answer.kind === 'answer' ? Buffer.byteLength(answer.body) : 0,
    );
    expect(lengths.filter((length) => length > 3000).length).toBeGreaterThan(10);
    expect(lengths.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(64 * 1024);
  });

  it('sends nothing when it was over before', async () => {
    const { url, accepted } = await rawPeer(() => {});
    const fault = await clientOf(url).send(get(url), AbortSignal.abort('deadline'));
    expect(fault).toMatchObject({ kind: 'fault', type: 'deadline' });
    expect(accepted()).toBe(0);
  });

  it('ends requests under way, and those that wait, when the client closes', async () => {
    const { url } = await rawPeer(() => void client.close());
    const client = clientOf(url, { connections: 1 });
    const all = await Promise.all([client.send(get(url)), client.send(get(url))]);
    expect(all).toMatchObject([{ type: 'cancelled' }, { type: 'cancelled' }]);
    expect(await client.send(get(url))).toMatchObject({ type: 'cancelled' });
  });

  it('uses the lane again after a timeout', async () => {
    let asked = 0;
    const { url } = await httpPeer((_request, response) => {
      if (asked++ > 0) response.end('{}');
    });
    const client = clientOf(url, { connections: 1, timeoutMs: 1000 });
    expect(await client.send(get(url))).toMatchObject({ type: 'response-timeout' });
    expect(await client.send(get(url))).toMatchObject({ kind: 'answer', status: 200 });
  });
});

describe('a request that is given up', () => {
  it('leaves no second connection behind it', async () => {
    const { url, accepted } = await httpPeer((request, response) => {
      if (request.url === '/large') response.end('x'.repeat(100_000));
      else if (request.url === '/broken') response.setHeader('content-encoding', 'gzip').end('no gzip');
    });
    const client = clientOf(url, { connections: 1, timeoutMs: 400 });
    expect(await client.send(get(`${url}/large`, { maxBytes: 1000 }))).toMatchObject({ truncated: true });
    expect(await client.send(get(`${url}/broken`))).toMatchObject({ bodyFault: { type: 'not-http' } });
    expect(await client.send(get(`${url}/silent`))).toMatchObject({ type: 'response-timeout' });
    expect(await client.send(get(`${url}/silent`))).toMatchObject({ type: 'response-timeout' });
    expect(accepted()).toBe(4);
  });
});

describe('requests that share one lane', () => {
  it('do not suffer from the end of the one before', async () => {
    const { url } = await httpPeer((request, response) => {
      if (request.url !== '/silent') response.end('{}');
    });
    const client = clientOf(url, { connections: 1, timeoutMs: 3000 });
    const controller = new AbortController();
    const silent = client.send(get(`${url}/silent`), controller.signal);
    const next = client.send(get(`${url}/next`));
    setTimeout(() => controller.abort('deadline'), 50);
    expect(await silent).toMatchObject({ type: 'deadline' });
    expect(await next).toMatchObject({ kind: 'answer', status: 200 });
  });

  it('do not suffer from a dial that was given up', async () => {
    const { port } = await listen(createTcp(() => {}));
    const url = `https://127.0.0.1:${port}`;
    const client = clientOf(url, { connections: 1, timeoutMs: 1000 });
    const both = await Promise.all([
      client.send(get(url), AbortSignal.timeout(300)),
      client.send(get(url, { method: 'POST' })),
    ]);
    expect(both).toMatchObject([
      { type: 'connect-timeout', phase: 'tls' },
      {
        type: 'connect-timeout',
        phase: 'tls',
        message: expect.stringContaining('The TLS handshake was not answered'),
      },
    ]);
  });
});

describe('a connection cut between requests', () => {
  it('is replaced without a trace when nothing was answered on it', async () => {
    let asked = 0;
    const { url } = await rawPeer((socket) => {
      // The second request on the first connection meets a peer that had already given it up.
      if (++asked === 2) socket.resetAndDestroy();
      else socket.write(`${OK}content-length: 2\r\n\r\n{}`);
    });
    const client = clientOf(url, { connections: 1 });
    expect(await client.send(post(url))).toMatchObject({ status: 200 });
    expect(await client.send(post(url))).toMatchObject({ status: 200 });
    expect(client.requests).toBe(3);
  });

  it('is a reset when the peer does the same to a new connection', async () => {
    let asked = 0;
    const { url } = await rawPeer((socket) => {
      if (asked++ === 0) socket.write(`${OK}content-length: 2\r\n\r\n{}`);
      else socket.resetAndDestroy();
    });
    const client = clientOf(url, { connections: 1 });
    await client.send(post(url));
    expect(await client.send(post(url))).toMatchObject({ kind: 'fault', type: 'reset' });
    expect(client.requests).toBe(3);
  });
});

describe('what the peer echoes', () => {
  it('leaves no secret in body, headers, redirects or messages', async () => {
    const { url } = await sayingPeer(
      `HTTP/1.1 401 No\r\nlocation: https://elsewhere.example/?k=${KEY}\r\nx-echo: Bearer ${KEY}\r\ncontent-length: ${KEY.length}\r\n\r\n${KEY}`,
    );
    const answer = await ask(url);
    expect(answer).toMatchObject({ status: 401, body: SHOWN, headers: { 'x-echo': SHOWN } });
    expect(JSON.stringify(answer)).not.toContain(KEY.slice(3, 11));
  });

  it.each([
    ['the limit', `${OK}content-length: 4000\r\n\r\n${'x'.repeat(2980)}${KEY}`, 3000],
    ['a broken connection', `${OK}content-length: 4000\r\n\r\n{"message":"bad key ${KEY.slice(0, 20)}`, 4000],
    [
      'a broken connection, encoded',
      `${OK}content-length: 4000\r\n\r\n{"k":"${Buffer.from(KEY).toString('base64').slice(0, 20)}`,
      4000,
    ],
  ])('leaves no half of a secret at %s', async (_name, bytes, maxBytes) => {
    const { url } = await sayingPeer(bytes, 'end');
    const answer = await clientOf(url).send(get(url, { maxBytes }));
    const text = JSON.stringify(answer);
    expect(text).not.toContain(KEY.slice(0, 8));
    expect(text).not.toContain(Buffer.from(KEY).toString('base64').slice(0, 8));
  });
});
