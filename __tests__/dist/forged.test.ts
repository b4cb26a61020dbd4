/** Text of a stranger, wherever it comes from, stays text: no command, output, markup or terminal control. */
import { describe, expect, it } from '@jest/globals';
import { completion, modelList } from '../support/answers.ts';
import { FORGED, LINE } from '../support/forged.ts';
import { startGateway } from '../support/gateway.ts';
import { OUTPUTS } from '../support/invariants.ts';
import { startRaw } from '../support/listener.ts';
import { check, preflight } from '../support/preflight.ts';
import { findingsOf } from '../support/report.ts';
import type { StepResult } from '../support/runner.ts';
import { startStatusPage, statuspage } from '../support/status-page.ts';
import { makeAuthority } from '../support/tls.ts';

const ONE = { models: 'gpt-5.5', timeout: '15s' };
const JSON_TYPE = { 'content-type': 'application/json' };

const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Nothing of it became a command, an output, markup or terminal control; nor does any file of the run hold any. */
function expectUnforged(step: StepResult): void {
  expect(step.commands.filter(({ message }) => /^\s*forged/.test(message))).toEqual([]);
  expect(Object.keys(step.outputs).filter((name) => !(OUTPUTS as readonly string[]).includes(name))).toEqual(
    [],
  );
  expect(step.exported).toEqual({});
  // What the renderers write themselves: no element of another kind, no reference, no link to elsewhere.
  const markup = step.summary.replace(/```mermaid[\s\S]*?```/g, '');
  expect(markup).not.toMatch(/<(?:img|script|a href="(?!https:\/\/github\.com\/)|h\d|svg|iframe|style|!--)/i);
  expect(markup).not.toMatch(/(?:^|\s)(?:@forged|#1\b|GH-1|https:\/\/forged|www\.forged)/);
  const shown = step.log.replace(/[\t\n]/g, '') + step.summary.replace(/[\t\n]/g, '');
  expect([...new Set(shown.match(CONTROL) ?? [])].map((one) => one.codePointAt(0)?.toString(16))).toEqual([]);
  const report = JSON.stringify(findingsOf(step).map(({ seen, means, next }) => [seen, means, next]));
  expect(report).not.toMatch(/\\[nrvf]|\\u00(?:0|1|8|9)|\\ud8/);
}

/** Answers every request on the socket with these bytes. */
async function saying(
  bytes: string | Buffer,
  options: Parameters<typeof check>[1] = {},
): Promise<StepResult> {
  const raw = await startRaw((socket) => void socket.on('data', () => socket.end(bytes)));
  try {
    return await check(raw.baseUrl, { inputs: { ...ONE, ...options.inputs }, ...options });
  } finally {
    await raw.stop();
  }
}

describe('forged text', () => {
  const places: [place: string, head: string][] = [
    ['the reason phrase', `HTTP/1.1 401 ${LINE}\r\n`],
    ['the reason of a proxy error', `HTTP/1.1 502 ${LINE}\r\nserver: ${LINE}\r\nvia: ${LINE}\r\n`],
    ['a request id', `HTTP/1.1 401 Unauthorized\r\nx-request-id: ${LINE}\r\ncf-ray: ${LINE}\r\n`],
    ['the content type', `HTTP/1.1 200 OK\r\ncontent-type: ${LINE}\r\n`],
    ['the content encoding', `HTTP/1.1 200 OK\r\ncontent-encoding: ${LINE}\r\n`],
    [
      'Retry-After',
      `HTTP/1.1 429 Too Many\r\nretry-after: ${LINE}\r\nx-ratelimit-reset-requests: ${LINE}\r\n`,
    ],
    ['a redirect', `HTTP/1.1 302 Found\r\nlocation: https://forged.example/${LINE}\r\n`],
    ['a redirect without a scheme', `HTTP/1.1 302 Found\r\nlocation: ${LINE}\r\n`],
    ['www-authenticate', `HTTP/1.1 401 Unauthorized\r\nwww-authenticate: Basic realm="${LINE}"\r\n`],
  ];
  it.concurrent.each(places)('in %s stays text', async (_place, head) => {
    const step = await saying(Buffer.from(`${head}content-length: 0\r\nconnection: close\r\n\r\n`, 'latin1'));
    expect(step.outputs.verdict).not.toBe('pass');
    expectUnforged(step);
  });

  it.concurrent('in every member of an error stays text', async () => {
    const error = { message: FORGED, type: FORGED, code: FORGED, param: FORGED, [FORGED]: FORGED };
    const body = JSON.stringify({
      error,
      message: FORGED,
      detail: [{ msg: FORGED, loc: [FORGED] }],
      request_id: FORGED,
    });
    const { step } = await preflight({
      inputs: ONE,
      gateway: { everything: { status: 400, headers: JSON_TYPE, body } },
    });
    expectUnforged(step);
  });

  it.concurrent('in ids, names of models and answers stays text, in every file too', async () => {
    const { step } = await preflight({
      inputs: {
        models: 'gpt-5.5, *forged*',
        probes: 'completion, stream, tools, structured-output, responses, embeddings',
        junit: 'junit.xml',
        page: 'page',
        history: 'history.jsonl',
        baseline: 'baseline.json',
      },
      files: {
        'baseline.json': JSON.stringify({ [FORGED]: [FORGED] }),
        'history.jsonl': `${FORGED}\n{"a":"${LINE}"}\n`,
      },
      gateway: {
        list: { body: modelList(['gpt-5.5', FORGED]) },
        completion: { body: completion(FORGED, FORGED) },
        otherwise: { status: 400, body: { error: { message: FORGED } } },
      },
      lenient: true,
    });
    expectUnforged(step);
    const page = step.files['page/index.html'] ?? '';
    expect(page).not.toMatch(/<(?:img|script>forged|h1>forged|!-- gateway)/);
    expect((page.replace(/[\t\n]/g, '').match(CONTROL) ?? []).length).toBe(0);
    const junit = (step.files['junit.xml'] ?? '').replace(/&#\w+;/g, '');
    expect(junit).toContain('<testsuite');
    expect(junit).not.toMatch(/<(?:img|script|h1|details|!--)/);
    const added = (step.files['history.jsonl'] ?? '').trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(added)).toMatchObject({ name: expect.any(String) });
  });

  it.concurrent('in an incident, its components and its page stays text', async () => {
    const text = JSON.stringify(statuspage('incident')).replaceAll(
      'Elevated error rates',
      JSON.stringify(FORGED).slice(1, -1),
    );
    const page = await startStatusPage(JSON.parse(text));
    try {
      const { step } = await preflight({ inputs: { ...ONE, 'status-page': page.origin } });
      expect(step.outputs.diagnosis).toBe('active-incident');
      expectUnforged(step);
    } finally {
      await page.stop();
    }
  });

  it.concurrent('in a certificate stays text', async () => {
    const name = FORGED.slice(0, 60);
    const authority = makeAuthority(name);
    const gateway = await startGateway({
      tls: authority.issue({ commonName: name, hosts: ['forged.example'] }),
    });
    try {
      const step = await check(gateway.baseUrl, {
        inputs: { ...ONE, 'ca-certificate': 'ca.pem' },
        files: { 'ca.pem': authority.cert },
      });
      expect(step.outputs.diagnosis).toBe('tls-failure');
      expectUnforged(step);
      expect(gateway.requests).toEqual([]);
    } finally {
      await gateway.stop();
    }
  });

  it.concurrent('of a proxy that refuses the tunnel stays text', async () => {
    const proxy = await startRaw((socket) => {
      socket.on('data', () =>
        socket.end(Buffer.from(`HTTP/1.1 403 ${LINE}\r\nx: ${LINE}\r\n\r\n${LINE}`, 'latin1')),
      );
    });
    try {
      const step = await check('https://llm.example.com/v1', {
        inputs: ONE,
        env: { HTTPS_PROXY: proxy.origin },
      });
      expect(step.outputs.diagnosis).toBe('proxy-failure');
      expectUnforged(step);
    } finally {
      await proxy.stop();
    }
  });
});
