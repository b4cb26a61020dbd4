/** The base URL: static faults cost no request; a wrong root is found and the right one named. */
import { describe, expect, it } from '@jest/globals';
import { apiError } from '../support/answers.ts';
import { type GatewayOptions, startGateway } from '../support/gateway.ts';
import { check, preflight } from '../support/preflight.ts';
import { startProxy } from '../support/proxy.ts';
import { findingOf, findingsOf, problemsOf, wordsOf } from '../support/report.ts';

const ONE = { models: 'gpt-5.5' };
const HTML = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Relay</title><h1>Hi</h1>',
};

/** Hosts of the outside world, led to a fake gateway by a proxy: nothing is looked up, nothing leaves. */
async function throughProxy(url: string, inputs: Record<string, string>, options: GatewayOptions = {}) {
  const gateway = await startGateway(options);
  const proxy = await startProxy({ leadsTo: gateway.port });
  try {
    const env = { HTTP_PROXY: proxy.url, http_proxy: proxy.url };
    const step = await check(url, { inputs: { ...ONE, ...inputs }, env });
    return { step, requests: gateway.requests.length };
  } finally {
    await proxy.stop();
    await gateway.stop();
  }
}

describe('a base URL that is wrong as it stands', () => {
  const table: [url: string, code: string, says: RegExp][] = [
    ['', 'base-url-missing', /base-url/],
    ['   ', 'base-url-missing', /base-url/],
    ['api.wappkit.com/v1', 'base-url-invalid', /https:\/\//],
    ['ftp://127.0.0.1/v1', 'base-url-invalid', /http/],
    ['https://', 'base-url-invalid', /host/],
    ['https:///v1', 'base-url-invalid', /host|base-url/],
    ['https://127.0.0.1/v 1', 'base-url-invalid', /blank|space/],
    ['https://me:pw@127.0.0.1/v1', 'base-url-invalid', /credential|password|user/],
    ['https://127.0.0.1:1/v1/chat/completions', 'base-url-has-endpoint', /https:\/\/127\.0\.0\.1:1\/v1\b/],
    ['https://127.0.0.1:1/v1/models/', 'base-url-has-endpoint', /https:\/\/127\.0\.0\.1:1\/v1\b/],
    ['https://127.0.0.1:1/v1/embeddings', 'base-url-has-endpoint', /https:\/\/127\.0\.0\.1:1\/v1\b/],
    ['https://127.0.0.1:1/v1/responses', 'base-url-has-endpoint', /https:\/\/127\.0\.0\.1:1\/v1\b/],
    ['http://api.example.com/v1', 'base-url-insecure', /https/],
    ['http://93.184.215.14/v1', 'base-url-insecure', /https/],
  ];
  it.concurrent.each(table)('%j is %s, and says what to write', async (url, code, says) => {
    const step = await check(url, { inputs: ONE });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: code });
    expect(findingOf(step, 'base-url')).toMatchObject({ code, status: 'fail' });
    expect(wordsOf(findingOf(step, 'base-url'))).toMatch(says);
    expect(step.report?.gateways.map(({ requests }) => requests)).toEqual([0]);
  });

  it.concurrent('is not sent, even when `severity` makes little of it', async () => {
    const { step, gateway } = await preflight({
      suffix: '/chat/completions',
      inputs: { ...ONE, severity: '*: ignore' },
    });
    expect(gateway.requests).toHaveLength(0);
    expect(step.outputs.verdict).toBe('pass');
    expect(step.outputs['selected-model']).toBe('');
  });

  it.concurrent('with credentials in it does not show the password', async () => {
    const step = await check('https://octo:Zq81LmXk02PvBn47@127.0.0.1/v1', { secrets: ['Zq81LmXk02PvBn47'] });
    expect(step.outputs.diagnosis).toBe('base-url-invalid');
  });
});

describe('plain http with a key', () => {
  it.concurrent('to loopback is nothing to talk about', async () => {
    const { step } = await preflight({ inputs: ONE });
    expect(findingOf(step, 'base-url').status).toBe('pass');
  });

  const privateHosts = [
    '10.1.2.3',
    '192.168.0.9',
    '172.16.5.5',
    'gateway',
    'relay.local',
    'llm.internal',
    'box.lan',
  ];
  it.concurrent.each(privateHosts)('to the private host %s warns, and goes on', async (host) => {
    const result = await throughProxy(`http://${host}/v1`, {});
    expect(problemsOf(result.step)).toEqual(['base-url: base-url-insecure']);
    expect(result.step.outputs).toMatchObject({ verdict: 'warn', 'models-working': '["gpt-5.5"]' });
    expect(result.requests).toBe(2);
  });

  it.concurrent('to a public host is not sent, unless `severity` lowers it', async () => {
    const refused = await throughProxy('http://llm.example.com/v1', {});
    expect(refused.step.outputs.diagnosis).toBe('base-url-insecure');
    expect(refused.requests).toBe(0);
    const lowered = await throughProxy('http://llm.example.com/v1', { severity: 'base-url-insecure: warn' });
    expect(lowered.step.outputs.verdict).toBe('warn');
    expect(lowered.requests).toBe(2);
  });

  it.concurrent('to a public host without a key is allowed', async () => {
    const result = await throughProxy('http://llm.example.com/v1', { auth: 'none', 'api-key': '' });
    expect(result.step.outputs.verdict).toBe('pass');
  });
});

describe('a wrong root', () => {
  const html404 = {
    status: 404,
    headers: { 'content-type': 'text/html' },
    body: '<html><h1>404 Not Found</h1></html>',
  };
  const noRule = {
    status: 503,
    headers: { 'content-type': 'text/html' },
    body: '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n',
  };
  const table: [name: string, gateway: GatewayOptions, suffix: (root: string) => string, right: string][] = [
    ['without /v1', {}, () => '', '/v1'],
    ['without /v1, where the site answers with its front page', { otherwise: HTML }, () => '', '/v1'],
    [
      'without /v1, where the front page has no end',
      { otherwise: { ...HTML, body: `${HTML.body}${'<p>Hi</p>'.repeat(200_000)}` } },
      () => '',
      '/v1',
    ],
    ['without /v1, where the site answers 404 in HTML', { otherwise: html404 }, () => '', '/v1'],
    ['without /v1, where what leads nowhere is an empty 200', { otherwise: { body: '' } }, () => '', '/v1'],
    ['without /v1, where what leads nowhere is a dead backend', { otherwise: noRule }, () => '', '/v1'],
    [
      'without /v1, where the site leads to its own login',
      {
        otherwise: ({ path }) =>
          path === '/login' ? HTML : { status: 302, headers: { location: '/login' } },
      },
      () => '',
      '/v1',
    ],
    ['/v1 where it is /api/v1', { root: '/api/v1' }, () => '/v1', '/api/v1'],
    ['without anything where it is /openai/v1', { root: '/openai/v1' }, () => '', '/openai/v1'],
    ['a doubled prefix', {}, () => '/v1/v1', '/v1'],
    ['an unknown endpoint on its end', {}, () => '/v1/chat', '/v1'],
  ];
  it.concurrent.each(table)('%s: the root that answers is named', async (_name, gateway, suffix, right) => {
    const running = await startGateway(gateway);
    try {
      const step = await check(`${running.origin}${suffix(right)}`, { inputs: ONE });
      expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'base-url-wrong-path' });
      expect(wordsOf(findingOf(step, 'base-url'))).toContain(`${running.origin}${right}`);
      expect(running.requests.length).toBeLessThanOrEqual(10);
    } finally {
      await running.stop();
    }
  });

  it.concurrent.each([
    ['/v1', false],
    ['/api', true],
  ])('%s: advice that it often ends in /v1 is given where it does not', async (path, isGiven) => {
    const running = await startGateway({ everything: { status: 404, body: { error: 'Not found' } } });
    try {
      const step = await check(`${running.origin}${path}`, { inputs: ONE });
      const { code, next } = findingOf(step, 'base-url');
      expect(code).toBe('base-url-wrong-path');
      expect(next.includes('ends in /v1')).toBe(isGiven);
    } finally {
      await running.stop();
    }
  });

  it.concurrent('that only lists models, as Gemini’s own API does, is not the root of its known host', async () => {
    const url = 'http://generativelanguage.googleapis.com/v1beta';
    const gateway = {
      root: '/v1beta/openai',
      routes: { 'GET /v1beta/models': { body: { models: [{ name: 'models/gpt-5.5' }] } } },
      otherwise: html404,
    };
    const { step, requests } = await throughProxy(url, { severity: 'base-url-insecure: warn' }, gateway);
    expect(findingsOf(step, 'base-url').at(-1)).toMatchObject({
      code: 'base-url-wrong-path',
      next: `Set \`base-url: ${url}/openai\`.`,
    });
    expect(findingOf(step, 'completion')).toMatchObject({ status: 'skip', seen: 'See `base-url`.' });
    expect(requests).toBe(3);
  });

  it.concurrent('of an Azure deployment without a version says that it is the version that lacks', async () => {
    const azure = { everything: apiError(404, 'Resource not found', '404') };
    const nextOf = async (suffix: string) => {
      const gateway = await startGateway(azure);
      try {
        return findingOf(await check(`${gateway.origin}${suffix}`, { inputs: ONE }), 'base-url').next;
      } finally {
        await gateway.stop();
      }
    };
    expect(await nextOf('/openai/deployments/m1')).toContain('?api-version=');
    expect(await nextOf('/openai/deployments/m1?api-version=2024-10-21')).not.toContain('api-version');
    expect(await nextOf('/openai/v2')).not.toContain('api-version');
  });

  it.concurrent('where nothing answers is a wrong path all the same', async () => {
    const { step } = await preflight({ inputs: ONE, gateway: { everything: apiError(404, 'Not Found') } });
    expect(step.outputs.diagnosis).toBe('base-url-wrong-path');
  });

  it.concurrent('is not found where every answer is empty, and the path is not called good', async () => {
    const { step } = await preflight({ inputs: ONE, gateway: { everything: { body: '' } } });
    expect(step.outputs.diagnosis).toBe('malformed-response');
    expect(findingOf(step, 'base-url').status).toBe('skip');
    expect(wordsOf(findingOf(step, 'completion'))).toContain('`base-url`');
  });

  it.concurrent('where every page is the same web page is no API', async () => {
    const { step } = await preflight({ inputs: ONE, gateway: { everything: HTML } });
    expect(step.outputs.diagnosis).toBe('not-an-api');
  });

  it.concurrent('where every page is a web page without end is no API either', async () => {
    const body = `${HTML.body}${'<p>Hi</p>'.repeat(200_000)}`;
    const { step } = await preflight({ inputs: ONE, gateway: { everything: { ...HTML, body } } });
    expect(step.outputs.diagnosis).toBe('not-an-api');
  });

  it.concurrent('is not looked for while the API answers', async () => {
    const { gateway } = await preflight({ inputs: { models: 'gpt-9' } });
    expect(gateway.requests).toHaveLength(2);
  });

  it.concurrent('sends the key to no other origin', async () => {
    const other = await startGateway();
    try {
      const { step } = await preflight({
        inputs: ONE,
        gateway: { everything: { status: 302, headers: { location: `${other.origin}/v1/models` } } },
      });
      expect(step.outputs.diagnosis).toBe('redirected');
      expect(other.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
    } finally {
      await other.stop();
    }
  });
});

describe('a short secret in the query', () => {
  it.each(['/v1', '/v1/models', '/v1#x', ''])('is sent and printed nowhere: %s', async (path) => {
    const gateway = await startGateway({ models: ['gpt-5.5'] });
    const [before = '', hash = ''] = path.split('#');
    try {
      const url = `${gateway.origin}${before}?token=q7%5Ek&x=shown${hash === '' ? '' : `#${hash}`}`;
      const step = await check(url, { inputs: ONE });
      const written = [
        step.log,
        step.summary,
        JSON.stringify(step.outputs),
        JSON.stringify(step.report),
      ].join();
      expect(written).not.toMatch(/q7(?:%5E|\^)k/i);
      expect(written).toContain('token=***');
      expect(written).toContain('x=shown');
      if (path === '/v1') {
        expect(step.outputs.verdict).toBe('pass');
        expect(gateway.requests.map(({ target }) => target)).toContain('/v1/models?token=q7%5Ek&x=shown');
      }
    } finally {
      await gateway.stop();
    }
  });
});
