/** Hundreds of models at once, however short or long the answers are: little memory. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as zlib from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { completion, modelList } from '../../support/answers.ts';
import { item, runFleet } from '../../support/fleet.ts';
import { startRaw } from '../../support/listener.ts';
import { check, preflight, randomKey } from '../../support/preflight.ts';

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

describe('12 gateways, 8 requests at once to each', () => {
  const lengths: [how: string, bytes: number][] = [
    ['at once', 200_000],
    // Once a body waited there for what its own head had taken, until the timeout.
    ['in small pieces', 8_000],
  ];
  const errors = 'with errors of 60 KB behind heads of 60 KB and 1,300 lines, %s, are told in little memory';
  it.each(lengths)(errors, async (_how, bytes) => {
    const models = Array.from({ length: 10 }, (_, at) => `model-${at}`);
    const lines = Array.from({ length: 1_300 }, (_, at) => `x-pad-${at}: ${'v'.repeat(30)}\r\n`).join('');
    const answerOf = (status: string, body: unknown): string => {
      const text = JSON.stringify(body);
      return `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\n${lines}content-length: ${text.length}\r\n\r\n${text}`;
    };
    const list = answerOf('200 OK', modelList(models));
    const error = answerOf('400 No', { error: { message: 'lorem ipsum '.repeat(5_000) } });
    const raw = await startRaw((socket) => {
      socket.setNoDelay(true);
      socket.on('data', async (asked) => {
        const answer = asked.toString('latin1').startsWith('GET') ? list : error;
        for (let at = 0; at < answer.length; at += bytes) {
          socket.write(answer.slice(at, at + bytes));
          await sleep(2);
        }
      });
    });
    try {
      const items = Array.from({ length: 12 }, (_, at) => item(`g${at}`, raw).replace('[gpt-5.5]', '["*"]'));
      const options = { env: { RELAY_KEY: randomKey() }, limitMs: 55_000 };
      const step = await runFleet(`gateways:\n${items.join('')}`, options);
      expect(step.outputs).toMatchObject({ verdict: 'fail' });
      expect(step.report?.gateways.map(({ models: { wanted } }) => wanted.length)).toEqual(
        Array(12).fill(10),
      );
      expect(step.peakMb ?? 0).toBeLessThan(150);
    } finally {
      await raw.stop();
    }
  });
});

describe('64 gateways, 8 requests at once to each', () => {
  it('with answers that stall in the middle of a megabyte are told in little memory', async () => {
    const models = Array.from({ length: 8 }, (_, at) => `model-${at}`);
    const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
    const answer = (body: unknown): string => {
      const text = JSON.stringify(body);
      return `${head}content-length: ${text.length}\r\n\r\n${text}`;
    };
    const stalled = `${head}content-length: 2000000\r\n\r\n{"id":"${'x'.repeat(1_000_000)}`;
    const raw = await startRaw((socket) => {
      socket.on('data', (asked) => {
        const text = asked.toString('latin1');
        if (text.startsWith('GET')) socket.write(answer(modelList(models)));
        else socket.write(text.includes('model-0') ? answer(completion('model-0')) : stalled);
      });
    });
    try {
      const items = Array.from({ length: 64 }, (_, at) =>
        item(`g${at}`, raw).replace('[gpt-5.5]', `[${models}]`),
      );
      const options = {
        inputs: { deadline: '12s', timeout: '30s' },
        env: { RELAY_KEY: randomKey() },
        limitMs: 55_000,
      };
      const step = await runFleet(`gateways:\n${items.join('')}`, options);
      expect(step.outputs).toMatchObject({ verdict: 'fail' });
      expect(step.report?.gateways).toHaveLength(64);
      expect(step.peakMb ?? 0).toBeLessThan(150);
    } finally {
      await raw.stop();
    }
  });
});
