/** The worst gateway: forged commands, floods, broken HTTP. Each ends with a code, in bounded time and memory. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type Answer, apiError, completion, modelList, type Route } from '../support/answers.ts';
import { startRaw } from '../support/listener.ts';
import { check, preflight } from '../support/preflight.ts';
import { findingsOf } from '../support/report.ts';
import type { StepResult } from '../support/runner.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** What moves a cursor, ends a line somewhere, or turns the direction of the text. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Nothing the peer said became a command, an output or markup. */
function expectUnforged(step: StepResult): void {
  const forged = step.commands.filter(
    ({ name, message }) =>
      /^\s*forged/.test(message) ||
      ['set-output', 'set-env', 'save-state', 'stop-commands', 'add-path', 'echo'].includes(name),
  );
  expect(forged).toEqual([]);
  expect(step.outputs).not.toHaveProperty('forged');
  const plain = step.summary.replace(/```mermaid[\s\S]*?```/g, '');
  expect(plain).not.toMatch(/<(?:img|script|a|h1|svg|iframe|style)\b[^>]*(?:forged|onerror|javascript)/i);
  const controls = (step.log + step.summary).replace(/[\t\n]/g, '').match(CONTROL) ?? [];
  expect(controls.map((character) => character.codePointAt(0)?.toString(16))).toEqual([]);
}

const FORGERIES: [name: string, text: string][] = [
  ['a command on a line of its own', 'x\n::error::forged'],
  ['a command after blanks', 'x\n \t\u00a0::error title=forged::forged'],
  ['a command after a lone CR', 'x\r::error::forged'],
  ['a command after NEL, LS and PS', 'x\u0085::error::forged\u2028::error::forged\u2029::error::forged'],
  ['a legacy command', 'x ##[error]forged'],
  ['an old output', '\n::set-output name=forged::1\n::save-state name=forged::1\n::stop-commands::forged'],
  ['an output by heredoc', 'x\nghadelimiter_forged\nforged=1\nEOF\nforged<<E\n1\nE'],
  ['an escaped command', 'x%0A::error::forged%0D%0A##[error]forged'],
  ['markup', '<img src=x onerror=forged><script>forged</script><a href="javascript:forged">x</a>'],
  [
    'markdown',
    '# forged\n| a | b |\n|---|---|\n```\n<h1 onerror=forged>\n```\n[x](javascript:forged) ![x](http://127.0.0.1/forged) @octo #1',
  ],
  ['terminal control', '\u001b[31mforged\u001b]0;forged\u0007\u0000\u0008\u009b31m'],
  ['bidi and zero-width characters', '\u202eforged\u202c\u2066x\u2069\u200b\ufeff'],
];

describe('text of the peer', () => {
  it.concurrent.each(FORGERIES)('with %s stays text, wherever it stands', async (_name, text) => {
    const header = text.replace(/[^\t\x20-\x7e]/g, ' ');
    const { step } = await preflight({
      inputs: { models: `gpt-5.5, x*` },
      gateway: {
        list: { headers: { 'x-request-id': header }, body: modelList([`x${text}`, 'gpt-5.4']) },
        completion: ({ json }) =>
          json?.model === 'gpt-5.5'
            ? { ...apiError(400, text, text, text), headers: { 'x-request-id': header, server: header } }
            : { body: completion(text, text) },
      },
      env: { RUNNER_DEBUG: '1' },
    });
    expectUnforged(step);
  });

  it.concurrent.each(FORGERIES)(
    'with %s stays text in a page, a redirect and a status line',
    async (_name, text) => {
      const { step } = await preflight({
        inputs: ONE,
        gateway: {
          list: { headers: { 'content-type': 'text/html' }, body: `<title>${text}</title>${text}` },
          completion: {
            status: 302,
            headers: {
              location: `https://login.example.com/${encodeURI(text.replace(/[\ud800-\udfff]/g, ''))}`,
            },
          },
        },
      });
      expectUnforged(step);
    },
  );

  it.concurrent('in a model the user wanted stays text', async () => {
    const { step } = await preflight({
      inputs: { models: '::error::forged, ##[error]forged, <img src=x onerror=forged>' },
    });
    expectUnforged(step);
    expect(JSON.parse(step.outputs['models-missing'] ?? '')).toHaveLength(3);
  });
});

const BOMB = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '));
const flood =
  (head: string, piece: string): Route =>
  (_request, response) => {
    response.writeHead(200, JSON_TYPE);
    response.write(head);
    const pump = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', pump);
    pump();
    return undefined;
  };
const deep = (depth: number) => `${'{"error":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a flood', () => {
  const floods: [name: string, route: Route][] = [
    ['a body without end', flood('{"choices":[', `"${'x'.repeat(65_000)}",`)],
    ['an error text of 20 MB', { status: 400, body: { error: { message: 'x'.repeat(20_000_000) } } }],
    [
      'an error text of 2 MB in lines',
      { status: 400, body: { error: { message: '::error::forged\n'.repeat(130_000) } } },
    ],
    ['a decompression bomb', { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: BOMB }],
    ['JSON 100,000 deep', { headers: JSON_TYPE, status: 400, body: deep(100_000) }],
    ['arrays 100,000 deep', { headers: JSON_TYPE, body: '['.repeat(100_000) }],
    [
      'a million keys',
      {
        headers: JSON_TYPE,
        status: 400,
        body: `{${Array.from({ length: 300_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
      },
    ],
    [
      'keys of the prototype',
      {
        headers: JSON_TYPE,
        status: 400,
        body: '{"__proto__":{"error":1},"constructor":{"prototype":{}},"error":{"__proto__":{"message":"x"}}}',
      },
    ],
    [
      'HTML of 5 MB',
      {
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: `<html>${'<div title="'.repeat(400_000)}`,
      },
    ],
    ['blanks of 5 MB', { status: 500, body: ' '.repeat(5_000_000) }],
  ];
  it.concurrent.each(floods)('of %s ends with a code, in bounded time and memory', async (_name, route) => {
    const { step } = await preflight({ inputs: ONE, gateway: { everything: route }, limitMs: 20_000 });
    expect(step.outputs.verdict).toBe('fail');
    expect(step.outputs.diagnosis).not.toBe('internal-error');
    expect(step.files['gateway-preflight/report.json']?.length).toBeLessThan(1_000_000);
  });

  it.concurrent('of headers ends with a code', async () => {
    const raw = await startRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const pump = () => {
        while (!socket.destroyed && socket.write(`x-${'a'.repeat(2000)}: ${'b'.repeat(8000)}\r\n`));
      };
      socket.on('drain', pump);
      socket.once('data', pump);
    });
    try {
      const step = await check(raw.baseUrl, { inputs: ONE });
      expect(step.outputs.verdict).toBe('fail');
      expect(step.outputs.diagnosis).not.toBe('internal-error');
    } finally {
      await raw.stop();
    }
  });
});

describe('broken HTTP', () => {
  const answers: [name: string, text: string][] = [
    ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['a status line of nonsense', 'HTTP/9.9 abc\r\n\r\n'],
    ['an HTTP/0.9 answer', '{"data":[]}'],
    [
      'a chunk size of nonsense',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
    ],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\n{"a":1}'],
    ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n{}'],
    [
      'an upgrade nobody asked for',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    ],
    ['a broken gzip', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 10\r\n\r\n0123456789'],
    [
      'an encoding nobody knows',
      'HTTP/1.1 200 OK\r\ncontent-encoding: x-forged\r\ncontent-length: 2\r\n\r\n{}',
    ],
    ['an empty answer', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'],
    ['no content', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['not modified', 'HTTP/1.1 304 Not Modified\r\n\r\n'],
    ['a redirect to nowhere', 'HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n'],
    ['a redirect to nonsense', 'HTTP/1.1 302 Found\r\nlocation: http://[::bad\r\ncontent-length: 0\r\n\r\n'],
    [
      'a redirect to javascript',
      'HTTP/1.1 302 Found\r\nlocation: javascript:alert(1)\r\ncontent-length: 0\r\n\r\n',
    ],
    [
      '100 Continue nobody asked for',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n',
    ],
    ['a status of 000', 'HTTP/1.1 000 Odd\r\ncontent-length: 0\r\n\r\n'],
    ['a 101 without an upgrade', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
    ['a status of 999', 'HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n'],
  ];
  it.concurrent.each(answers)('%s ends with a code', async (_name, text) => {
    const raw = await startRaw((socket) => void socket.on('data', () => socket.end(text)));
    try {
      const step = await check(raw.baseUrl, { inputs: ONE });
      expect(step.outputs.verdict).toBe('fail');
      expect(step.outputs.diagnosis).not.toBe('internal-error');
      expect(findingsOf(step).filter(({ status }) => status === 'fail').length).toBeGreaterThan(0);
      expect(step.files['gateway-preflight/report.json']).not.toMatch(
        /assert|does not match the HTTP|bad upgrade/,
      );
    } finally {
      await raw.stop();
    }
  });

  const fine: [name: string, answer: (body: string) => string][] = [
    ['HTTP/1.0', (body) => `HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${body}`],
    [
      'early hints',
      (body) =>
        `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    ],
    [
      '100 Continue that nobody asked for',
      (body) =>
        `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    ],
    ['a body that ends with the connection', (body) => `HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${body}`],
  ];
  it.concurrent.each(fine)('%s works', async (_name, answer) => {
    const raw = await startRaw((socket) => {
      socket.on('data', (data) => {
        const body = data.toString().startsWith('GET') ? modelList(['gpt-5.5']) : completion('gpt-5.5');
        socket.end(answer(JSON.stringify(body)));
      });
    });
    try {
      const step = await check(raw.baseUrl, { inputs: ONE });
      expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
    } finally {
      await raw.stop();
    }
  });
});

describe('odd content', () => {
  const good = JSON.stringify(completion('gpt-5.5'));
  const fine: [name: string, answer: Answer][] = [
    ['with a byte order mark', { headers: JSON_TYPE, body: `\ufeff${good}` }],
    ['as text/plain', { headers: { 'content-type': 'text/plain' }, body: good }],
    ['without a content type', { body: good }],
    [
      'compressed though nobody asked',
      { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: gzipSync(good) },
    ],
    [
      'compressed by Brotli',
      { headers: { ...JSON_TYPE, 'content-encoding': 'br' }, body: brotliCompressSync(good) },
    ],
    [
      'compressed twice',
      { headers: { ...JSON_TYPE, 'content-encoding': 'gzip, gzip' }, body: gzipSync(gzipSync(good)) },
    ],
    [
      'in UTF-16',
      {
        headers: { 'content-type': 'application/json; charset=utf-16' },
        body: Buffer.from(`\ufeff${good}`, 'utf16le'),
      },
    ],
    ['after blank lines', { headers: JSON_TYPE, body: `\n\n  ${good}\n` }],
  ];
  it.concurrent.each(fine)('%s works', async (_name, answer) => {
    const { step } = await preflight({ inputs: ONE, gateway: { completion: answer } });
    expect(step.outputs.verdict).toBe('pass');
  });

  const wrong = [
    'null',
    'true',
    '42',
    '"text"',
    '[]',
    '{}',
    '{"choices":null}',
    '{"choices":[]}',
    '{"choices":{}}',
    '{"choices":[null]}',
    '{"choices":[{}]}',
    '{"choices":[{"message":null}]}',
    '{"choices":"x","model":7,"error":null}',
  ];
  it.concurrent.each(wrong)('%s is no completion', async (body) => {
    const { step } = await preflight({ inputs: ONE, gateway: { completion: { headers: JSON_TYPE, body } } });
    expect(['malformed-response', 'empty-completion']).toContain(step.outputs.diagnosis);
  });
});

describe('redirects', () => {
  it.concurrent('within the origin are followed, three of them', async () => {
    const hop = (to: string): Answer => ({ status: 308, headers: { location: to } });
    const { step } = await preflight({
      inputs: ONE,
      gateway: {
        routes: {
          'GET /v1/models': hop('/a'),
          'GET /a': hop('/b'),
          'GET /b': hop('./c'),
          'GET /c': { body: modelList(['gpt-5.5']) },
        },
      },
    });
    expect(step.outputs.verdict).toBe('pass');
  });

  it.concurrent.each([
    [301, 'fail', 'redirected'],
    [302, 'fail', 'redirected'],
    [308, 'pass', 'ok'],
  ])('of the POST to an address with a slash: %i is %s', async (status, verdict, diagnosis) => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: {
        routes: {
          'POST /v1/chat/completions': { status, headers: { location: '/v1/chat/completions/' } },
          'POST /v1/chat/completions/': { body: completion('gpt-5.5') },
          'GET /v1/chat/completions/': { status: 405, body: { detail: 'Method Not Allowed' } },
        },
      },
    });
    expect(step.outputs).toMatchObject({ verdict, diagnosis });
  });

  it.concurrent('of all that is not found leave the other roots to be tried', async () => {
    const home = (): Answer => ({ status: 302, headers: { location: '/' } });
    const { step, gateway } = await preflight({
      inputs: ONE,
      suffix: '/wrong',
      gateway: {
        routes: { 'GET /v1/wrong/models': home(), 'POST /v1/wrong/chat/completions': home() },
      },
    });
    expect(step.outputs.diagnosis).toBe('base-url-wrong-path');
    expect(gateway.count('GET /v1/models')).toBe(1);
  });

  it.concurrent('in a circle are named', async () => {
    const { step, gateway } = await preflight({
      inputs: ONE,
      gateway: { everything: { status: 307, headers: { location: '/v1/models' } } },
    });
    expect(step.outputs.diagnosis).toBe('redirected');
    expect(gateway.requests.length).toBeLessThanOrEqual(20);
  });
});

describe('sockets cut between requests', () => {
  it.concurrent('do not fail a gateway that works', async () => {
    const models = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { step } = await preflight({
      inputs: { models: models.join(','), concurrency: '2', retries: '1' },
      gateway: {
        models,
        completion: (request, response) => {
          response.on('finish', () => response.socket?.destroySoon());
          return { body: completion(String(request.json?.model)) };
        },
      },
    });
    expect(step.outputs.verdict).toBe('pass');
  });
});
