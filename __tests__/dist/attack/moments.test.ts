/** Time: a peer that takes its own, a signal at any moment, and a clock that jumps. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { apiError, completion } from '../../support/answers.ts';
import { startGateway } from '../../support/gateway.ts';
import { startRaw } from '../../support/listener.ts';
import { check, preflight } from '../../support/preflight.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };

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
