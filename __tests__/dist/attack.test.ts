/** Attempts to break what docs/threat-model.md promises, as an outsider would: with bytes on a socket, files and signals. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type Answer, apiError, completion, modelList, type Route } from '../support/answers.ts';
import { FORGED } from '../support/forged.ts';
import { startGateway } from '../support/gateway.ts';
import { startRaw } from '../support/listener.ts';
import { check, preflight, randomKey } from '../support/preflight.ts';
import { runStep } from '../support/runner.ts';

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

describe('200 models, 64 at once', () => {
  const models = Array.from({ length: 200 }, (_, at) => `model-${at}`);
  const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
  const list = JSON.stringify(modelList(models));
  const chunked = `${head}transfer-encoding: chunked\r\n\r\n`;
  const bomb = zlib.brotliCompressSync(Buffer.alloc(60_000_000, 'x'), {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 },
  });
  const long = JSON.stringify({ error: { message: 'bad <i>'.repeat(36_000) } });
  /** What is said before, and what is said again and again. */
  const poured: [name: string, before: string | Buffer, piece: string | Buffer][] = [
    ['of words', `${head}\r\n`, 'lorem ipsum '.repeat(5_000)],
    ['of trailers', `${chunked}2\r\n{}\r\n0\r\n`, 'x-t: y\r\n'.repeat(5_000)],
    ['of headers', head, 'x-t: y\r\n'.repeat(5_000)],
    ['of Brotli', Buffer.concat([Buffer.from(`${head}content-encoding: br\r\n\r\n`), bomb]), ''],
    ['of errors', `${head.replace('200 OK', '400 No')}content-length: ${long.length}\r\n\r\n${long}`, ''],
  ];
  it.each(poured)('in a flood %s are told in little memory', async (_name, before, piece) => {
    const raw = await startRaw((socket) => {
      const pour = (): void => {
        while (piece.length > 0 && !socket.destroyed && socket.write(piece));
      };
      socket.on('data', (asked) => {
        const isList = asked.toString('latin1').startsWith('GET');
        if (isList) return void socket.write(`${head}content-length: ${list.length}\r\n\r\n${list}`);
        socket.write(before);
        if (piece.length > 0) socket.on('drain', pour);
        pour();
        if (piece.length === 0 && Buffer.isBuffer(before)) socket.end();
      });
    });
    try {
      const inputs = { models: '*', concurrency: '64', retries: '0', timeout: '26s' };
      const step = await check(raw.baseUrl, { inputs, limitMs: 55_000 });
      expect(step.outputs).toMatchObject({ verdict: 'fail' });
      expect(step.report?.gateways[0]?.models.wanted).toHaveLength(200);
    } finally {
      await raw.stop();
    }
  });

  const answers: [name: string, headers: string, body: string][] = [
    ['of a line', '', '{}'],
    ['of 3 KB', '', JSON.stringify(completion('another', 'ok '.repeat(1_000)))],
    ['of 15 KB', '', JSON.stringify(completion('another', 'lorem ipsum '.repeat(1_300)))],
    ['of 90 headers', 'x-t: some value\r\n'.repeat(90), '{"ok":true}'],
  ];
  it.each(answers)('by six probes, with answers %s, are told in little memory', async (_name, more, body) => {
    const answerOf = (text: string): string => `${head}${more}content-length: ${text.length}\r\n\r\n${text}`;
    let requests = 0;
    const raw = await startRaw((socket) => {
      socket.on('data', (asked) => {
        requests += 1;
        socket.write(answerOf(asked.toString('latin1').startsWith('GET') ? list : body));
      });
    });
    try {
      const probes = 'completion, stream, tools, structured-output, responses, embeddings';
      const files = { junit: 'junit.xml', page: 'page', history: 'history.jsonl', baseline: 'baseline.json' };
      const inputs = { models: '*', concurrency: '64', retries: '0', probes, ...files };
      const step = await check(raw.baseUrl, { inputs, limitMs: 55_000 });
      expect(step.report?.gateways[0]?.models.wanted).toHaveLength(200);
      expect(requests).toBeGreaterThanOrEqual(1201);
      expect(step.outputs).toMatchObject({ verdict: 'fail' });
    } finally {
      await raw.stop();
    }
  });

  it('with a megabyte in each answer are read to the end', async () => {
    const text = 'ok '.repeat(300_000);
    const { step } = await preflight({
      inputs: { models: '*', concurrency: '64' },
      gateway: { models: models.slice(0, 100), completion: { body: completion('model', text) } },
      limitMs: 55_000,
    });
    expect(step.report?.gateways[0]?.models.wanted.filter(({ works }) => works)).toHaveLength(100);
  });
});

describe('a baseline file', () => {
  it.each([
    [
      'of half a million gateways',
      `{${Array.from({ length: 500_000 }, (_, at) => `"g${at}":[]`).join(',')}}`,
    ],
    ['of a million ids', `{"relay":[${Array.from({ length: 900_000 }, (_, at) => `"${at}"`).join(',')}]}`],
    [
      'of half a million members',
      `{"relay":{${Array.from({ length: 500_000 }, (_, at) => `"k${at}":1`).join(',')}}}`,
    ],
  ])('%s is left alone, in little memory', async (_name, text) => {
    const inputs = { 'base-url': 'http://127.0.0.1:9/v1', auth: 'none', retries: '0', baseline: 'b.json' };
    const step = await runStep({ inputs: { ...ONE, ...inputs }, files: { 'b.json': text } });
    expect(step.outputs.diagnosis).toBe('connection-refused');
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a list of 16 MB', () => {
  const fill = (piece: string): string => piece.repeat(Math.floor((15.9 * 1024 * 1024) / piece.length));
  const listOf = (items: string): Answer => ({
    headers: JSON_TYPE,
    body: `{"object":"list","data":[${items}{"id":"gpt-5.5"}]}`,
  });
  const key = randomKey();
  const lists: [name: string, answer: Answer][] = [
    ['of empty objects', listOf(fill('{},'))],
    ['of ids of a megabyte', listOf(`{"id":"${'x'.repeat(1 << 20)}"},`.repeat(14))],
    ['of the key', listOf(fill(`{"id":"${key}"},`))],
    ['of another member each', listOf(Array.from({ length: 400_000 }, (_, at) => `{"k${at}":{}},`).join(''))],
  ];
  it.concurrent.each(lists)('%s is read, in little memory', async (_name, answer) => {
    const { step } = await preflight({
      key,
      inputs: { ...ONE, timeout: '26s' },
      gateway: { list: answer },
      limitMs: 28_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok' });
  });

  it.concurrent.each([
    ['of words', fill('lorem ipsum ')],
    ['of half a million ids', Array.from({ length: 500_000 }, (_, at) => `"model-${at}"`).join(',')],
    ['of two bytes a character', `\ufffe${fill('a')}`],
  ])('%s that is none is a warning beside a model that works', async (_name, body) => {
    const { step } = await preflight({
      inputs: { ...ONE, timeout: '26s' },
      gateway: { list: { headers: JSON_TYPE, body } },
      limitMs: 28_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'warn', diagnosis: 'malformed-response' });
  });
});

describe('a list of 100,000 ids', () => {
  const list = modelList(Array.from({ length: 100_000 }, (_, at) => `model-${at}`));

  it.concurrent('that all fit a pattern fills neither memory nor report', async () => {
    const { step } = await preflight({ inputs: { models: '*, model-7' }, gateway: { list: { body: list } } });
    expect(step.outputs).toMatchObject({ diagnosis: 'config-invalid', 'models-missing': '["*","model-7"]' });
    expect(step.report?.gateways[0]?.models.wanted).toHaveLength(201);
  });

  it.concurrent.each([
    ['one of several alternatives', 'model-*|other', 200],
    ['each of four patterns', '*m*, *o*, *d*, *e*', 203],
  ])('that all fit %s fills neither memory nor report', async (_name, models, shown) => {
    const { step } = await preflight({ inputs: { models }, gateway: { list: { body: list } } });
    expect(step.outputs.diagnosis).toBe('config-invalid');
    expect(step.report?.gateways[0]?.models.wanted).toHaveLength(shown);
  });
});

describe('an answer of 330,000 objects', () => {
  const objects = `[${'{},'.repeat(330_000)}{}]`;
  const models = 'a, b, c, d, e, f';
  it.each([
    ['as the body', 'completion', JSON_TYPE, objects],
    ['as its choices', 'completion', JSON_TYPE, `{"choices":${objects}}`],
    ['as an event', 'stream', { 'content-type': 'text/event-stream' }, `data: ${objects}\n\n`],
    ['in an event', 'stream', { 'content-type': 'text/event-stream' }, `data: {"choices":${objects}}\n\n`],
  ])('%s gets a code, in little memory', async (_name, probes, headers, body) => {
    const { step } = await preflight({
      inputs: { models, probes, retries: '0' },
      gateway: { completion: { headers, body } },
      limitMs: 28_000,
    });
    expect(step.outputs['models-working']).toBe('[]');
    const codes = step.report?.gateways[0]?.findings.map(({ code }) => code);
    expect(codes).toContain(probes === 'stream' ? 'stream-malformed' : 'malformed-response');
  });
});

describe('a config file', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `    key${at}: 1`).join('\n');
  it.concurrent.each([
    ['with 20,000 faults', `gateways:\n  - name: a\n${many}`],
    ['with 400,000 brackets', `gateways: ${'['.repeat(400_000)}`],
    ['with half a million items', `gateways: [${'a,'.repeat(500_000)}]`],
    [
      'with 14,000 aliases',
      `gateways:\n  - &a { name: a, auth: none, models: [m] }\n${'  - *a\n'.repeat(14_000)}`,
    ],
    [
      'of aliases of aliases',
      `a: &a [${'x,'.repeat(100)}]\nb: &b [${'*a,'.repeat(100)}]\ngateways: [${'*b,'.repeat(100)}]`,
    ],
  ])('%s is refused in little memory', async (_name, yaml) => {
    const step = await runStep({ inputs: { config: 'g.yml' }, files: { 'g.yml': yaml } });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a config file as large as may be', () => {
  const models = (count: number): string =>
    Array.from({ length: count }, (_, at) => `model-${at}`).join(', ');
  const item = (name: string, count: number): string =>
    `  - { name: ${name}, base-url: "http://127.0.0.1:9/v1", auth: none, models: [${models(count)}] }\n`;
  it.each([
    ['of 256 gateways', Array.from({ length: 256 }, (_, at) => item(`g${at}`, 100)).join(''), 'pass'],
    ['of one gateway with 29,800 models', item('g', 29_800), 'fail'],
  ])('%s takes little memory', async (_name, items, verdict) => {
    const yaml = `gateways:\n${items}`;
    const inputs = { config: 'g.yml', 'dry-run': 'true' };
    const step = await runStep({ inputs, files: { 'g.yml': yaml } });
    expect(step.outputs).toMatchObject({ verdict });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a key of 8,000 characters', () => {
  it('that comes back is redacted, in little memory', async () => {
    const key = Array.from({ length: 200 }, () => randomKey('')).join('');
    const { step } = await preflight({
      key,
      inputs: ONE,
      gateway: { everything: apiError(401, `Incorrect API key provided: ${key}`) },
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });
});

describe('a history', () => {
  const lineOf = (at: number): string =>
    `{"at":"2026-10-01T00:00:00.000Z","name":"g${at}","verdict":"pass","diagnosis":"ok","latencyMs":5,"models":{"m":5}}\n`;
  it.concurrent.each([
    ['of 40,000 lines', Array.from({ length: 40_000 }, (_, at) => lineOf(at)).join('')],
    ['of 8 million line ends', '\n'.repeat(8_000_000)],
  ])('%s is read in little memory', async (_name, history) => {
    const { step } = await preflight({ inputs: { ...ONE, history: 'history' }, files: { history } });
    expect(step.outputs.verdict).toBe('pass');
    expect(step.peakMb ?? 0).toBeLessThan(160);
  });
});

describe('a list of 100,000 long ids', () => {
  /** Of 40 characters, all of which are kept; of 135 it would be the first half. */
  const idsOf = (what: string, length = 40): readonly string[] =>
    Array.from({ length: 100_000 }, (_, at) => `${what}-${at}-`.padEnd(length, 'lorem-ipsum-'));
  const listOf = (ids: readonly string[]): Answer => ({
    headers: JSON_TYPE,
    body: `{"data":[${ids.map((id) => `{"id":"${id}"}`).join(',')}]}`,
  });
  const now = ['gpt-5.5', ...idsOf('now')];
  const key = randomKey();
  const baselines: [name: string, before: readonly string[] | null, diagnosis: string][] = [
    ['seen the first time', null, 'ok'],
    ['that is as it was', now, 'ok'],
    ['of which everything was replaced', idsOf('before'), 'models-removed'],
  ];
  it.each(baselines)(
    '%s is compared with its baseline, in little memory',
    async (_name, before, diagnosis) => {
      const gateway = await startGateway({ key, models: ['gpt-5.5'], list: listOf(now) });
      try {
        const text = JSON.stringify({ relay: before ?? [] }, null, 2);
        const step = await check(gateway.baseUrl, {
          inputs: { config: 'gateways.yml', baseline: 'baseline.json' },
          env: { KEY: key },
          secrets: [key],
          files: {
            'gateways.yml': `gateways: [{ name: relay, base-url: "${gateway.baseUrl}", api-key: "\${KEY}", models: [gpt-5.5], timeout: 26s }]`,
            ...(before === null ? {} : { 'baseline.json': text }),
          },
          limitMs: 28_000,
        });
        expect(step.outputs.diagnosis).toBe(diagnosis);
        const models = step.report?.gateways[0]?.models;
        const listed = models?.listed ?? 0;
        expect(listed).toBe(100_001);
        // None is left out, of whichever there are.
        const all = before !== null && diagnosis !== 'ok';
        if (all)
          expect(models).toMatchObject({ added: { length: listed }, removed: { length: before.length } });
        const next: unknown = JSON.parse(step.files['baseline.json'] ?? '');
        expect(next).toEqual({ relay: now.toSorted() });
      } finally {
        await gateway.stop();
      }
    },
  );

  it('of which not all are kept says so, and leaves the baseline as it is', async () => {
    const gateway = await startGateway({ key, models: ['gpt-5.5'], list: listOf(idsOf('now', 135)) });
    try {
      const step = await check(gateway.baseUrl, {
        inputs: { config: 'gateways.yml', baseline: 'baseline.json' },
        env: { KEY: key },
        secrets: [key],
        files: {
          'gateways.yml': `gateways: [{ name: relay, base-url: "${gateway.baseUrl}", api-key: "\${KEY}", models: [gpt-5.5] }]`,
          'baseline.json': JSON.stringify({ relay: ['gone'] }),
        },
        limitMs: 28_000,
      });
      const findings = step.report?.gateways[0]?.findings ?? [];
      const seenOf = (name: string) => findings.filter(({ check }) => check === name).map(({ seen }) => seen);
      expect(step.outputs.diagnosis).toBe('ok');
      expect(seenOf('models')).toEqual([expect.stringMatching(/^\d+ models listed, and there are more/)]);
      expect(seenOf('drift')).toEqual(['Only part of the list was read; the baseline is unchanged.']);
      // Only what was written stands there.
      expect(step.files).not.toHaveProperty(['baseline.json']);
    } finally {
      await gateway.stop();
    }
  });

  it('without the wanted model is looked through for what was meant, in little memory', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, timeout: '26s' },
      gateway: { models: [], list: listOf(now.slice(1)) },
      limitMs: 28_000,
    });
    expect(step.outputs.diagnosis).toBe('model-not-found');
  });
});

describe('an answer that takes long to look through', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  // Escapes in base64 in base64, with tags around all of it, in 60,000 ids.
  const costly = base64(`<b>${base64('<c>&amp;#65;%2541 hello')}`);
  const ids = Array.from({ length: 60_000 }, (_, at) => ({ id: `<a>${costly}-${at}` }));
  const list: Answer = { body: { object: 'list', data: ids } };

  it.concurrent('is ended by the deadline', async () => {
    const { step } = await preflight({
      inputs: { models: '', deadline: '500ms' },
      gateway: { list },
      limitMs: 15_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'deadline-exceeded' });
  });

  it('is ended by a signal within two seconds', async () => {
    const { step } = await preflight({
      inputs: { models: '' },
      gateway: { list },
      during: ({ signal }) => void setTimeout(() => signal('SIGTERM'), 900),
      limitMs: 15_000,
    });
    expect(step.stoppedInMs).toBeLessThan(2000);
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
  });

  it('and of which a part came is ended by a signal within two seconds, too', async () => {
    const text = JSON.stringify(list.body).slice(0, 1_000_000);
    const raw = await startRaw((socket) => {
      socket.on('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2000000\r\n\r\n');
        socket.write(text);
      });
    });
    try {
      const step = await check(raw.baseUrl, {
        inputs: { ...ONE, timeout: '20s' },
        during: ({ signal }) => void setTimeout(() => signal('SIGTERM'), 900),
      });
      expect(step.stoppedInMs).toBeLessThan(2000);
      expect(step).toMatchObject({
        exitCode: 1,
        outputs: { verdict: 'fail', diagnosis: 'deadline-exceeded' },
      });
    } finally {
      await raw.stop();
    }
  });

  it.concurrent('of masks that put the key together again ends with a code', async () => {
    const key = randomKey();
    const [first, second] = [key.slice(12, 16), key.slice(16, 22)];
    const nested = `${`${first}<q`.repeat(9_000)}${key.slice(12, 22)}${`>${second}`.repeat(9_000)}`;
    const { step } = await preflight({
      key,
      inputs: ONE,
      gateway: { completion: apiError(400, `no ${nested}`) },
    });
    expect(step.outputs.verdict).toBe('fail');
  });
});

describe('a peer that takes its time', () => {
  const drip = (head: string, piece: string): Promise<Awaited<ReturnType<typeof startRaw>>> =>
    startRaw((socket) => {
      socket.once('data', () => {
        socket.write(head);
        const timer = setInterval(() => socket.write(piece), 50);
        socket.once('close', () => clearInterval(timer));
      });
    });
  const drips: [name: string, head: string, piece: string][] = [
    ['with headers', 'HTTP/1.1 200 OK\r\n', 'x-a: b\r\n'],
    ['with a body', 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"data":[', '1,'],
    [
      'with chunks of an extension',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n',
      '1;x=y\r\n \r\n',
    ],
    ['with 100 Continue', '', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['with early hints', '', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'],
    ['with events', 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n', ': wait\n\n'],
  ];
  it.concurrent.each(drips)('%s is ended by the deadline', async (_name, head, piece) => {
    const raw = await drip(head, piece);
    try {
      const step = await check(raw.baseUrl, {
        inputs: { models: 'gpt-5.5', probes: 'stream', timeout: '60s', deadline: '2s' },
        limitMs: 15_000,
      });
      expect(step).toMatchObject({
        exitCode: 1,
        outputs: { verdict: 'fail', diagnosis: 'deadline-exceeded' },
      });
    } finally {
      await raw.stop();
    }
  });
});

describe('a status page', () => {
  const endless: Route = (_request, response) => {
    response.writeHead(200, JSON_TYPE);
    response.write('{"page":{"name":"');
    const pump = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_000)));
    };
    response.on('drain', pump);
    pump();
    return undefined;
  };
  const pages: [name: string, route: Route][] = [
    ['without end', endless],
    ['that is a bomb', { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: BOMBS[0]?.[1] ?? '' }],
    ['that goes round', { status: 302, headers: { location: '/again' } }],
    ['that says nothing at all', () => undefined],
    [
      'of 100,000 components',
      {
        body: {
          page: {},
          components: Array.from({ length: 100_000 }, () => ({
            name: FORGED.slice(0, 20),
            status: 'operational',
          })),
        },
      },
    ],
    ['100,000 deep', { headers: JSON_TYPE, body: '['.repeat(100_000) }],
    [
      'of 600,000 objects',
      { headers: JSON_TYPE, body: `{"page":{},"components":[${'{},'.repeat(600_000)}{}]}` },
    ],
    [
      'that is a feed of 27,000 attributes',
      {
        headers: { 'content-type': 'application/rss+xml' },
        body: `<?xml version="1.0"?><rss ${Array.from({ length: 27_000 }, (_, at) => `a${at}=""`).join(' ')}><channel></channel></rss>`,
      },
    ],
    [
      'that is a feed of entities',
      {
        headers: { 'content-type': 'application/rss+xml' },
        body: `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(100)}">`).join('')}]><rss><channel><title>&a9;</title></channel></rss>`,
      },
    ],
    ['that leads to a file', { status: 302, headers: { location: 'file:///etc/passwd' } }],
  ];
  it.concurrent.each(pages)('%s changes nothing of a gateway that works', async (_name, route) => {
    const page = await startGateway({ everything: route });
    try {
      const { step } = await preflight({ inputs: { ...ONE, 'status-page': page.origin }, limitMs: 20_000 });
      expect(step.outputs).toMatchObject({ 'models-working': '["gpt-5.5"]', failed: '' });
      expect(['active-incident', 'status-page-unreadable', 'ok']).toContain(step.outputs.diagnosis);
      expect(page.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    } finally {
      await page.stop();
    }
  });
});

describe('a link out of the workspace', () => {
  const FILES = {
    report: 'out/report.json',
    junit: 'out/junit.xml',
    history: 'out/history.jsonl',
    baseline: 'out/baseline.json',
    page: 'out/page',
  };
  it.concurrent('is followed by no file that is written', async () => {
    let outside = '';
    const { step } = await preflight({
      inputs: { ...ONE, ...FILES },
      prepare: ({ workspace }) => {
        outside = join(workspace, '..', 'outside');
        mkdirSync(outside);
        symlinkSync(outside, join(workspace, 'out'));
      },
      during: () => undefined,
      lenient: true,
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(step.exitCode).toBe(0);
    expect(step.annotations.filter(({ level }) => level === 'warning').length).toBeGreaterThanOrEqual(1);
    expect(Object.keys(step.files).filter((name) => name.startsWith('out/'))).toEqual([]);
  });

  const targets = ['/dev/zero', '/dev/full', '/proc/self/environ', '/proc/self/mem'];
  it.concurrent.each(targets)('as the file itself, to %s, is neither read nor written', async (target) => {
    const { step } = await preflight({
      inputs: { ...ONE, ...FILES, page: 'page' },
      prepare: ({ workspace }) => {
        mkdirSync(join(workspace, 'out'));
        for (const file of Object.values(FILES).slice(0, 4)) symlinkSync(target, join(workspace, file));
        mkdirSync(join(workspace, 'page'));
        symlinkSync(target, join(workspace, 'page/index.html'));
      },
      limitMs: 20_000,
      lenient: true,
    });
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    expect(step.peakMb ?? 0).toBeLessThan(150);
  });

  it.concurrent('in the place of the event is not read without end', async () => {
    const { step } = await preflight({
      inputs: ONE,
      event: { name: 'pull_request' },
      prepare: ({ workspace }) => {
        rmSync(join(workspace, '..', 'event.json'));
        symlinkSync('/dev/zero', join(workspace, '..', 'event.json'));
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass' });
  });

  it.concurrent('in the place of the config file is not read without end', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, config: 'gateways.yml', 'ca-certificate': 'ca.pem' },
      prepare: ({ workspace }) => {
        symlinkSync('/dev/zero', join(workspace, 'gateways.yml'));
        symlinkSync('/dev/zero', join(workspace, 'ca.pem'));
      },
      limitMs: 20_000,
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'config-invalid' });
  });
});

describe('a signal', () => {
  const moments = [60, 120, 180, 240, 300, 400, 500, 700];
  it.each(moments)(
    '%i ms after the start ends the run within two seconds, and never as a pass',
    async (ms) => {
      const gateway = await startGateway({ everything: () => undefined });
      try {
        const step = await check(gateway.baseUrl, {
          inputs: { ...ONE, timeout: '20s' },
          during: ({ signal }) => void setTimeout(() => signal(ms % 120 === 0 ? 'SIGINT' : 'SIGTERM'), ms),
          lenient: true,
        });
        expect(step.stoppedInMs).toBeLessThan(2000);
        // Before the first line of ours ran, Node ends the process itself.
        if (step.signal === null) expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
        else expect(step.outputs).toEqual({});
      } finally {
        await gateway.stop();
      }
    },
  );
});

describe('a clock that jumps', () => {
  const jumps: [name: string, now: string][] = [
    ['back and forth by a day', 'real() + (turn++ % 2 ? -1 : 1) * 86400000'],
    ['to the year 1970', 'turn++'],
    ['to the year 9999', '253402300799000 + turn++'],
  ];
  it.concurrent.each(jumps)('%s changes no verdict', async (_name, now) => {
    const hook = `const real = Date.now; let turn = 0; Date.now = () => ${now};\n`;
    let turn = 0;
    const { step } = await preflight({
      inputs: { ...ONE, retries: '1', history: 'history.jsonl', 'max-latency': '10s' },
      gateway: {
        completion: () => {
          turn += 1;
          return turn === 1
            ? {
                ...apiError(429, 'slow down'),
                headers: { 'retry-after': new Date(Date.now() + 1000).toUTCString() },
              }
            : { body: completion('gpt-5.5') };
        },
      },
      prepare: ({ workspace }) => writeFileSync(join(workspace, '..', 'jump.cjs'), hook),
      env: { NODE_OPTIONS: '--require=../jump.cjs' },
      lenient: true,
    });
    expect(step.outputs.verdict).toMatch(/pass|warn/);
    expect(step.report?.durationMs).toBeGreaterThanOrEqual(0);
    expect(step.outputs.diagnosis).not.toBe('internal-error');
  });
});
