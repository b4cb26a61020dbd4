/** A gateway that echoes what it was given: no piece of a secret is in anything the run leaves. */
import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { type Answer, completion, modelList, type Received } from '../support/answers.ts';
import { startRaw } from '../support/listener.ts';
import { check, type PreflightOptions, preflight, randomKey } from '../support/preflight.ts';
import { findingOf, firstGateway } from '../support/report.ts';
import { runStep, type StepOptions } from '../support/runner.ts';
import { startStatusPage, statuspage } from '../support/status-page.ts';

// Each run is searched for every eight characters of its secrets by the harness; a leak rejects the run.

const keyOf = ({ headers }: Received) => String(headers.authorization ?? '').replace(/^Bearer /, '');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const hex = (text: string) => Buffer.from(text).toString('hex');
const percent = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('');
const entities = (text: string) => [...text].map((c) => `&#${c.charCodeAt(0)};`).join('');
const escapes = (text: string) =>
  [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (c) => String.fromCharCode(c.charCodeAt(0) + (/[a-m]/i.test(c) ? 13 : -13)));
const wide = (text: string) => [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
const base32 = (text: string) =>
  (hex(text).match(/.{1,10}/g) ?? [])
    .map((five) => BigInt(`0x${five}`).toString(32).padStart(8, '0'))
    .join('')
    .replace(/./g, (digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(digit, 32)] ?? '');
const error = (status: number, message: string, more: object = {}): Answer => ({
  status,
  body: { error: { message, type: 'invalid_request_error', code: 'invalid_api_key', ...more } },
});

describe('a key that the gateway echoes', () => {
  const echoes: [place: string, answer: (key: string) => Answer][] = [
    ['in the message', (key) => error(401, `Incorrect API key provided: ${key}`)],
    ['in the message, without its prefix', (key) => error(401, `Incorrect API key: ${key.slice(9)}`)],
    [
      'in the message, shortened in the middle',
      (key) => error(401, `Incorrect API key: ${key.slice(0, 24)}****${key.slice(-12)}`),
    ],
    [
      'in the message, with blanks between',
      (key) => error(401, `Incorrect key ${key.slice(0, 20)} ${key.slice(20)}`),
    ],
    ['in the message, upper case', (key) => error(401, `INCORRECT KEY ${key.toUpperCase()}`)],
    ['in base64', (key) => error(401, `Bad header ${base64(`Bearer ${key}`)}`)],
    ['in base64, shifted by one', (key) => error(401, `Bad header ${base64(`x${key}`)}`)],
    ['in base64, shifted by two', (key) => error(401, `Bad header ${base64(`xx${key}`)}`)],
    ['in hex', (key) => error(401, `Bad key ${hex(key)}`)],
    ['URL-encoded', (key) => error(401, `Bad key ${percent(key)}`)],
    [
      'as HTML entities',
      (key) => ({
        status: 401,
        headers: { 'content-type': 'text/html' },
        body: `<h1>Bad key ${entities(key)}</h1>`,
      }),
    ],
    [
      'in JSON escapes',
      (key) => ({
        status: 401,
        headers: { 'content-type': 'application/json' },
        body: `{"error":{"message":"Bad key ${escapes(key)}"}}`,
      }),
    ],
    ['in `type`, `code` and `param`', (key) => error(401, 'Bad key', { type: key, code: key, param: key })],
    ['in the request id', (key) => ({ ...error(401, 'Bad key'), headers: { 'x-request-id': key } })],
    [
      'in the server header',
      (key) => ({ ...error(401, 'Bad key'), headers: { server: key, via: key, 'retry-after': key } }),
    ],
    [
      'in the content type',
      (key) => ({ status: 401, headers: { 'content-type': `text/${key}` }, body: 'no' }),
    ],
    [
      'in a redirect',
      (key) => ({ status: 302, headers: { location: `https://login.example.com/${key}?k=${key}` } }),
    ],
    ['in a redirect within the origin', (key) => ({ status: 302, headers: { location: `/v1/${key}` } })],
    [
      'in the title of a page',
      (key) => ({ headers: { 'content-type': 'text/html' }, body: `<title>${key}</title>` }),
    ],
    [
      'at the point where texts are cut',
      (key) => error(401, `${'a'.repeat(180)}${key}${'b'.repeat(180)}${key}`),
    ],
    ['over two lines', (key) => error(401, `Bad key ${key.slice(0, 20)}\n${key.slice(20)}`)],
    ['with zero-width characters in it', (key) => error(401, `Bad key ${[...key].join('\u200b')}`)],
    [
      'with bytes between that are no UTF-8',
      (key) => ({
        status: 401,
        headers: { 'x-request-id': [...key].join('\xad') },
        body: Buffer.from(`{"error":{"message":"Bad key ${[...key].join('\xff')}"}}`, 'latin1'),
      }),
    ],
    ['backwards', (key) => error(401, `Bad key ${[...key].reverse().join('')}`)],
    ['in base32 and rot13', (key) => error(401, `Bad key ${base32(key)} or ${rot13(key)}`)],
    ['in full width', (key) => error(401, `Bad key ${wide(key)}`)],
    ['as bytes of JSON in JSON', (key) => error(401, JSON.stringify([...Buffer.from(key)], null, 2))],
    ['with the names of HTML between', (key) => error(401, [...key].join('&ZeroWidthSpace;'))],
    ['in the answer itself', (key) => ({ body: completion(`gpt-5.5 ${key}`, key) })],
    [
      'as the code of a nested error',
      (key) => ({ status: 500, body: { error: { message: JSON.stringify({ error: { message: key } }) } } }),
    ],
  ];
  it.concurrent.each(echoes)('%s does not leave the process', async (_place, answer) => {
    const { step, gateway } = await preflight({
      inputs: { models: 'gpt-5.5', 'max-latency': '10s' },
      gateway: { everything: (request) => answer(keyOf(request)) },
      env: { RUNNER_DEBUG: '1' },
    });
    expect(step.outputs.verdict).toMatch(/pass|warn|fail/);
    expect(gateway.requests.length).toBeGreaterThan(0);
  });

  it.concurrent('as a model id does not leave the process', async () => {
    const { step } = await preflight({
      inputs: { models: 'sk-relay*, gpt-5.5' },
      gateway: {
        list: (request) => ({
          body: modelList(['gpt-5.5', keyOf(request), `${keyOf(request).slice(0, 30)}-x`]),
        }),
      },
    });
    expect(step.outputs['models-working']).toContain('gpt-5.5');
  });

  it.concurrent('in pieces in the name of a model is masked, and the masks are seen in the summary', async () => {
    // Of fixed letters: what is random may read like a word, once in a thousand times.
    const key = 'y5hiKwfmQd7ZkR2vTn8LxB4cWj9PgS1m';
    const model = `0${key.slice(0, 10)}-ab-${key.slice(4, 14)}-cd`;
    const { step } = await preflight({ key, inputs: { models: model }, secrets: [key] });
    const shown = marked.parse(step.summary, { async: false });
    expect(shown.replaceAll('&#42;', '*')).toContain('<code>0***-ab-***-cd</code>');
    expect(shown).not.toContain('<em>');
  });

  it.concurrent('where HTTP itself is broken does not leave the process', async () => {
    const raw = await startRaw((socket) => {
      socket.once('data', (data) => {
        const key = /Bearer (\S+)/i.exec(data.toString())?.[1] ?? '';
        socket.end(`HTTP/1.1 200 ${key}\r\n${key}\r\n: ${key}\r\n\r\n`);
      });
    });
    try {
      const step = await check(raw.baseUrl, {
        inputs: { models: 'gpt-5.5', timeout: '15s' },
        env: { RUNNER_DEBUG: '1' },
      });
      expect(step.outputs.verdict).toBe('fail');
    } finally {
      await raw.stop();
    }
  });
});

describe('the key itself', () => {
  it.concurrent('is masked, and so are its encodings', async () => {
    const { step, key } = await preflight({ inputs: { models: 'gpt-5.5' }, secrets: [] });
    expect(step.masks).toContain(key);
  });

  it.concurrent('of fewer than six characters is not masked, as that would blank the log, and not shown', async () => {
    const { step } = await preflight({ inputs: { models: 'gpt-5.5' }, key: 'zq8k', secrets: [] });
    expect(step.masks).toEqual([]);
    expect(step.log + step.summary + JSON.stringify(step.report)).not.toContain('zq8k');
  });

  it.concurrent('that is malformed is masked too, in each of its lines', async () => {
    const [first, second] = [randomKey(''), randomKey('')];
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5', 'api-key': `${first}\n${second}` },
      secrets: [first, second],
    });
    expect(step.outputs.diagnosis).toBe('api-key-malformed');
    expect(step.masks.join('\n')).toContain(first);
    expect(step.masks.join('\n')).toContain(second);
  });

  it.concurrent('is not on the command that repeats the request', async () => {
    const { step, key } = await preflight({ inputs: { models: 'gpt-5.5' } });
    expect(firstGateway(step).curl).not.toContain(key.slice(3, 12));
  });
});

describe('the value of a header', () => {
  const value = randomKey('x-tenant-');
  const echo: PreflightOptions = {
    inputs: { models: 'gpt-5.5', headers: `X-Tenant: ${value}\nX-Region: ${base64(value)}` },
    secrets: [value],
  };

  it.concurrent('is sent with every request, and masked', async () => {
    const { step, gateway } = await preflight({ ...echo, secrets: [] });
    expect(step.outputs.verdict).toBe('pass');
    for (const { headers } of gateway.requests) expect(headers['x-tenant']).toBe(value);
    expect(step.masks).toContain(value);
  });

  it.concurrent('that the gateway echoes does not leave the process', async () => {
    const { step } = await preflight({
      ...echo,
      gateway: {
        everything: ({ headers }) =>
          error(403, `Tenant ${headers['x-tenant']} (${base64(String(headers['x-tenant']))})`),
      },
    });
    expect(step.outputs.verdict).toBe('fail');
    expect(firstGateway(step).curl ?? '').not.toContain(value.slice(9, 20));
  });

  it.concurrent('that is a login is not shown as what the gateway decodes of it', async () => {
    const password = randomKey('x-pass-');
    const { step } = await preflight({
      inputs: {
        models: 'gpt-5.5',
        auth: 'none',
        headers: `Authorization: Basic ${base64(`user:${password}`)}`,
      },
      secrets: [password],
      gateway: {
        everything: ({ headers }) => {
          const [, login = ''] = String(headers.authorization).split(' ');
          return error(401, `Login failed for ${Buffer.from(login, 'base64').toString()}`);
        },
      },
    });
    expect(step.outputs.verdict).toBe('fail');
    expect(step.log).toContain('Login failed for ***');
  });

  it.concurrent('that is a word of the model ids spoils none of them', async () => {
    const { step } = await preflight({
      inputs: { models: 'openai/gpt-5.5, openai/*', headers: 'x-portkey-provider: openai\nX-Route: openai' },
      gateway: { models: ['openai/gpt-5.5', 'openai/gpt-5.4'] },
    });
    expect(step.outputs).toMatchObject({
      verdict: 'pass',
      'models-working': '["openai/gpt-5.5","openai/gpt-5.4"]',
    });
  });

  it.concurrent.each([
    ['X-Provider: openai', randomKey()],
    ['X-Tenant: relay-eu', randomKey()],
    ['X-Env: embedding', randomKey()],
    ['X-A: b', 'ollama'],
    ['X-A: b', 'sk-deepseek-01'],
  ])('that everybody knows, %s with the key %s, spoils no model, name or address', async (headers, key) => {
    const models = ['relay-eu', 'openai/gpt-5.5', 'ollama/llama4', 'deepseek-chat', 'text-embedding-4'];
    const { step } = await preflight({
      key,
      secrets: [],
      inputs: { models: 'relay-eu, *', headers },
      gateway: { models },
      lenient: true,
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': JSON.stringify(models) });
  });

  it.concurrent('with which a pattern leaves ids out says so, and they are asked by their names', async () => {
    const models = ['acme/night-owl-7', 'acme/gpt-5.5'];
    const given = { key: 'sk-night-owl-7-team', secrets: [], lenient: true, gateway: { models } };
    const pattern = await preflight({ ...given, inputs: { models: 'acme/*' } });
    expect(pattern.step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["acme/gpt-5.5"]' });
    expect(findingOf(pattern.step, 'models').seen).toContain('1 id is left out');
    const named = await preflight({ ...given, inputs: { models: 'acme/*, acme/night-owl-7' } });
    expect(named.step.outputs['models-working']).toBe('["acme/night-owl-7","acme/gpt-5.5"]');
  });

  it.concurrent('that is a word of the path of the report spoils nothing', async () => {
    const { step } = await preflight({
      inputs: { models: 'gpt-5.5', headers: 'X-Source: gateway\nX-File: report.json' },
      lenient: true,
    });
    expect(step.outputs.report).toMatch(/\/gateway-preflight\/report\.json$/);
    expect(step.report?.verdict).toBe('pass');
  });

  it.concurrent('replaces the same header of ours', async () => {
    const { gateway } = await preflight({
      ...echo,
      inputs: { models: 'gpt-5.5', headers: 'User-Agent: octo-client/1.0' },
    });
    expect(gateway.requests.map(({ headers }) => headers['user-agent'])).toEqual([
      'octo-client/1.0',
      'octo-client/1.0',
    ]);
  });
});

describe('what is a key by its looks or its name', () => {
  it.concurrent.each<[place: string, inputs: (key: string) => Record<string, string>]>([
    ['in another input', (key) => ({ timeout: key, policy: key, severity: key })],
    ['in `models`', (key) => ({ models: key })],
    [
      'as the password of a status page',
      (key) => ({ 'status-page': `https://u:p/${key}@status.example.com` }),
    ],
  ])('%s is not shown', async (_place, inputs) => {
    const secret = randomKey();
    const { step } = await preflight({ inputs: { models: 'gpt-5.5', ...inputs(secret) }, secrets: [secret] });
    expect(step.outputs.verdict).toBe('fail');
  });

  it.concurrent.each(['accessToken', 'subscriptionKey', 'pwd', 'session'])(
    'in the query, as `%s`, is sent and not shown',
    async (name) => {
      const secret = randomKey('');
      const { step, gateway } = await preflight({
        suffix: `?${name}=${secret}`,
        inputs: { models: 'gpt-5.5' },
        secrets: [secret],
      });
      expect(step.outputs.verdict).toBe('pass');
      for (const { target } of gateway.requests) expect(target).toContain(secret);
    },
  );
});

describe('what of a key stands in an id', () => {
  it.concurrent('leaves the output a list, whatever JSON makes of the id', async () => {
    const ids = ['gpt-5.5', 'a\rTyUiOp1'];
    const body = '{"object":"list","data":[{"id":"gpt-5.5"},{"id":"a\\u000dTyUiOp1"}]}';
    const { step } = await preflight({
      key: 'sk-QwErTyUiOp1234',
      inputs: { models: '*', probes: 'none' },
      gateway: { list: { headers: { 'content-type': 'application/json' }, body } },
      lenient: true,
      secrets: [],
    });
    expect(JSON.parse(step.outputs['models-working'] ?? '')).toEqual(ids);
  });
});

describe('a status page', () => {
  it.concurrent('that knows the key somehow does not get it told', async () => {
    const key = randomKey();
    const text = JSON.stringify(statuspage('incident')).replaceAll(
      'Elevated error rates',
      `Bad ${key} and ${base64(key)}`,
    );
    const page = await startStatusPage(JSON.parse(text));
    try {
      const { step } = await preflight({ key, inputs: { models: 'gpt-5.5', 'status-page': page.origin } });
      expect(step.outputs.diagnosis).toBe('active-incident');
    } finally {
      await page.stop();
    }
  });
});

describe('a key in the wrong place', () => {
  const stray = randomKey('gsk_');
  const places: [where: string, options: StepOptions][] = [
    [
      'an input of the check',
      { inputs: { retries: stray, policy: stray, severity: `rate-limited: ${stray}` } },
    ],
    ['an input that there is not', { inputs: { apikey: stray } }],
    ['the path of the report', { inputs: { report: stray, junit: stray } }],
    [
      'the config file',
      {
        inputs: { config: 'fleet.yml' },
        files: {
          'fleet.yml': `gateways:\n  - { name: relay, ${stray}: x, retries: ${stray}, models: [{ ${stray}: x }] }\n`,
        },
      },
    ],
    [
      'the name of a gateway',
      { inputs: { config: 'fleet.yml' }, files: { 'fleet.yml': `gateways: [{ name: ${stray} }]` } },
    ],
    [
      'an input of `plan`',
      { action: 'plan', inputs: { config: 'fleet.yml', 'max-jobs': stray }, files: { 'fleet.yml': 'x' } },
    ],
    [
      'the file of `plan`',
      {
        action: 'plan',
        inputs: { config: 'fleet.yml' },
        files: { 'fleet.yml': `gateways: [{ name: relay }]\n${stray}: x\n` },
      },
    ],
    [
      'an input of `merge`',
      { action: 'merge', inputs: { policy: stray, severity: stray, reports: stray, expected: stray } },
    ],
  ];
  it.concurrent.each(places)('%s is in nothing that the run leaves', async (_where, options) => {
    const step = await runStep({ ...options, secrets: [stray] });
    expect(step.exitCode).toBe(1);
    expect(step.annotations.map(({ message }) => message).join('\n')).toMatch(
      /config-invalid|looks like a key|a key in the path/,
    );
  });
});
