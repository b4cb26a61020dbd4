/** Answers that are long to look through: texts of a megabyte, and hundreds of thousands of objects. */
import { describe, expect, it } from '@jest/globals';
import { type Answer, apiError } from '../../support/answers.ts';
import { startRaw } from '../../support/listener.ts';
import { check, preflight, randomKey } from '../../support/preflight.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
const JSON_TYPE = { 'content-type': 'application/json' };

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
