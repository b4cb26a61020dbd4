/** The network: each fault has its own name, is bounded in time, and the report is written all the same. */
import { describe, expect, it } from '@jest/globals';
import type { Route } from '../support/answers.ts';
import { startGateway } from '../support/gateway.ts';
import { closedPort, startDeaf, startRaw } from '../support/listener.ts';
import { check, preflight } from '../support/preflight.ts';
import { findingOf, firstGateway, problemsOf, wordsOf } from '../support/report.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
/** Where the end of the time is what is waited for. */
const SHORT = { ...ONE, timeout: '2s' };

describe('a gateway that cannot be reached', () => {
  it.concurrent('under a name that does not exist', async () => {
    const step = await check('https://nonexistent.invalid/v1', { inputs: ONE });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'dns-failure' });
    expect(problemsOf(step)).toContain('connection: dns-failure');
    expect(wordsOf(findingOf(step, 'connection'))).toContain('nonexistent.invalid');
    expect(findingOf(step, 'connection')).toMatchObject({ actor: 'network', httpStatus: null });
    expect(['skip', 'fail']).toContain(findingOf(step, 'completion').status);
  });

  it.concurrent('under a name that does not exist, without a key', async () => {
    const step = await check('http://nonexistent.invalid/v1', {
      inputs: { ...ONE, auth: 'none', 'api-key': '' },
    });
    expect(step.outputs.diagnosis).toBe('dns-failure');
  });

  it.concurrent('because nothing listens', async () => {
    const port = await closedPort();
    const step = await check(`http://127.0.0.1:${port}/v1`, { inputs: ONE });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'connection-refused' });
    expect(wordsOf(findingOf(step, 'connection'))).toContain(String(port));
  });

  it.concurrent('because it never takes the connection', async () => {
    const deaf = await startDeaf();
    try {
      const step = await check(`http://127.0.0.1:${deaf.port}/v1`, { inputs: SHORT });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'connection-timeout' });
    } finally {
      await deaf.stop();
    }
  });

  it.concurrent('because it never answers the TLS greeting', async () => {
    const silent = await startRaw(() => undefined);
    try {
      const step = await check(`https://127.0.0.1:${silent.port}/v1`, { inputs: SHORT });
      expect(['connection-timeout', 'tls-failure']).toContain(step.outputs.diagnosis);
    } finally {
      await silent.stop();
    }
  });
});

describe('a gateway that hangs up', () => {
  it.concurrent('on plain http may speak TLS, but not where its list came over the same address', async () => {
    const hangUp: Route = (_request, response) => {
      response.destroy();
    };
    const all = await preflight({ inputs: ONE, gateway: { everything: hangUp } });
    expect(findingOf(all.step, 'connection').next).toContain('https://');
    const { step } = await preflight({ inputs: ONE, gateway: { completion: hangUp } });
    expect(findingOf(step, 'completion')).toMatchObject({ code: 'connection-reset' });
    expect(findingOf(step, 'completion').next).toMatch(/^Run again; if it persists, look at proxies/);
  });

  const moments: [string, string | null, string][] = [
    ['before the headers, by reset', null, 'connection-reset'],
    ['within the headers', 'HTTP/1.1 200 OK\r\ncontent-ty', 'connection-reset'],
    [
      'within the body',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n{"da',
      'connection-reset',
    ],
    [
      'within a chunk',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n40\r\n{"data"',
      'connection-reset',
    ],
  ];
  it.concurrent.each(moments)('%s: is a reset', async (_name, words, code) => {
    const raw = await startRaw((socket) => {
      socket.once('data', () => {
        if (words === null) socket.resetAndDestroy();
        else socket.end(words);
      });
    });
    try {
      const step = await check(raw.baseUrl, { inputs: ONE });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: code });
    } finally {
      await raw.stop();
    }
  });

  it.concurrent('and closes before it says anything', async () => {
    const raw = await startRaw((socket) => void socket.once('data', () => socket.end()));
    try {
      const step = await check(raw.baseUrl, { inputs: ONE });
      expect(step.outputs.diagnosis).toBe('connection-reset');
      // Somebody took the connection.
      expect(wordsOf(findingOf(step, 'connection'))).not.toContain('offline');
    } finally {
      await raw.stop();
    }
  });

  it.concurrent('and waits for the end of what was a TLS handshake', async () => {
    const raw = await startRaw(() => {});
    try {
      const url = raw.baseUrl.replace('http:', 'https:');
      const step = await check(url, { inputs: { ...ONE, timeout: '700ms', retries: '0' } });
      expect(step.outputs.diagnosis).toBe('connection-timeout');
      expect(wordsOf(findingOf(step, 'connection'))).toMatch(/took the connection.*plain http/s);
      expect(wordsOf(findingOf(step, 'connection'))).not.toContain('offline');
    } finally {
      await raw.stop();
    }
  });
});

describe('a gateway that keeps us waiting', () => {
  const words: [string, string | null][] = [
    ['for the headers', null],
    ['for the rest of the headers', 'HTTP/1.1 200 OK\r\n'],
    ['for the body', 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n{"da'],
  ];
  it.concurrent.each(words)('%s: is a timeout of the answer', async (_name, text) => {
    const raw = await startRaw(
      (socket) => void socket.once('data', () => text !== null && socket.write(text)),
    );
    try {
      const step = await check(raw.baseUrl, { inputs: { ...ONE, timeout: '700ms' } });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'response-timeout' });
      expect(wordsOf(findingOf(step, 'completion'))).toContain('timeout');
    } finally {
      await raw.stop();
    }
  });

  it.concurrent('by dripping a byte at a time', async () => {
    const raw = await startRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 4000\r\n\r\n');
      const timer = setInterval(() => socket.write(' '), 50);
      socket.once('close', () => clearInterval(timer));
    });
    try {
      const step = await check(raw.baseUrl, { inputs: { ...ONE, timeout: '700ms' } });
      expect(step.outputs.diagnosis).toBe('response-timeout');
    } finally {
      await raw.stop();
    }
  });
});

describe('a network fault', () => {
  it.concurrent('on a runner that is offline altogether says so', async () => {
    const port = await closedPort();
    const step = await check(`http://127.0.0.1:${port}/v1`, { inputs: ONE });
    expect(wordsOf(findingOf(step, 'connection'))).toMatch(/offline|also|neither|could not be reached/i);
  });

  it.concurrent('on a runner that is online says that the control address answered, asked once and without a key', async () => {
    const control = await startGateway({ everything: { body: {} } });
    const port = await closedPort();
    try {
      const online = await check(`http://127.0.0.1:${port}/v1`, {
        inputs: { models: 'gpt-5.5,gpt-5.4', timeout: '15s', retries: '2' },
        env: { GITHUB_API_URL: control.origin },
      });
      const offline = await check(`http://127.0.0.1:${port}/v1`, { inputs: ONE });
      expect(online.outputs.diagnosis).toBe('connection-refused');
      expect(control.requests).toHaveLength(1);
      expect(control.requests[0]?.headers).not.toHaveProperty('authorization');
      expect(wordsOf(findingOf(online, 'connection'))).not.toBe(wordsOf(findingOf(offline, 'connection')));
    } finally {
      await control.stop();
    }
  });

  it.concurrent('does not wait long for a control address that is silent', async () => {
    const control = await startGateway({ everything: () => undefined });
    const port = await closedPort();
    try {
      const step = await check(`http://127.0.0.1:${port}/v1`, {
        inputs: ONE,
        env: { GITHUB_API_URL: control.origin },
        limitMs: 10_000,
      });
      expect(step.outputs.diagnosis).toBe('connection-refused');
    } finally {
      await control.stop();
    }
  });

  it.concurrent('leaves the control address alone while the gateway answers', async () => {
    const control = await startGateway({ everything: { body: {} } });
    const gateway = await startGateway({ everything: { status: 500, body: 'broken' } });
    try {
      await check(gateway.baseUrl, { inputs: ONE, env: { GITHUB_API_URL: control.origin } });
      expect(control.requests).toHaveLength(0);
    } finally {
      await control.stop();
      await gateway.stop();
    }
  });

  it.concurrent('counts its attempts and tells each of them', async () => {
    const port = await closedPort();
    const step = await check(`http://127.0.0.1:${port}/v1`, { inputs: { ...ONE, retries: '1' } });
    const finding = findingOf(step, 'connection');
    expect(finding.attempts).toBe(2);
    expect(finding.tries).toHaveLength(2);
    expect(finding.tries[0]).toMatchObject({
      httpStatus: null,
      fault: 'refused',
      code: 'connection-refused',
    });
    expect(finding.tries[1]?.waitedMs).toBeGreaterThanOrEqual(250);
    expect(firstGateway(step).verdict).toBe('fail');
  });
});
