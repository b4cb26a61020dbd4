/** Proxies: obeyed as curl obeys them, and blamed by name when they are at fault. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { type GatewayOptions, startGateway } from '../support/gateway.ts';
import { closedPort } from '../support/listener.ts';
import { check } from '../support/preflight.ts';
import { type FakeProxy, type ProxyOptions, startProxy } from '../support/proxy.ts';
import { findingOf, problemsOf, wordsOf } from '../support/report.ts';
import type { StepResult } from '../support/runner.ts';
import { makeAuthority } from '../support/tls.ts';

const authority = makeAuthority();
const identity = authority.issue({ hosts: ['llm.example.com', '127.0.0.1'] });
const plain = await startGateway();
const secure = await startGateway({ tls: identity });

afterAll(async () => {
  await plain.stop();
  await secure.stop();
});

interface Trip {
  readonly step: StepResult;
  readonly proxy: FakeProxy;
}

/** Checks a gateway with a proxy in the environment under one name. */
async function through(
  variable: string,
  url: string,
  options: { proxy?: ProxyOptions; login?: string; noProxy?: string; inputs?: Record<string, string> } = {},
): Promise<Trip> {
  const proxy = await startProxy(options.proxy);
  const address = options.login === undefined ? proxy.url : proxy.url.replace('//', `//${options.login}@`);
  try {
    const step = await check(url, {
      inputs: { models: 'gpt-5.5', timeout: '15s', 'ca-certificate': 'ca.pem', ...options.inputs },
      files: { 'ca.pem': authority.cert },
      env: { [variable]: address, ...(options.noProxy === undefined ? {} : { NO_PROXY: options.noProxy }) },
    });
    return { step, proxy };
  } finally {
    await proxy.stop();
  }
}

describe('a proxy in the environment', () => {
  const obeyed: [variable: string, gateway: GatewayOptions & { baseUrl: string }][] = [
    ['HTTPS_PROXY', secure],
    ['https_proxy', secure],
    ['http_proxy', plain],
    ['HTTP_PROXY', plain],
  ];
  it.concurrent.each(obeyed)('by %s is used, for loopback too', async (variable, gateway) => {
    const { step, proxy } = await through(variable, gateway.baseUrl);
    expect(step.outputs.verdict).toBe('pass');
    expect(proxy.requests.length).toBeGreaterThan(0);
  });

  it.concurrent('leads to names that only it can resolve', async () => {
    const { step, proxy } = await through('HTTPS_PROXY', 'https://llm.example.com/v1', {
      proxy: { leadsTo: secure.port },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(proxy.requests[0]).toMatchObject({ method: 'CONNECT', target: 'llm.example.com:443' });
  });

  it.concurrent('never sees the key of an https gateway', async () => {
    const { proxy } = await through('HTTPS_PROXY', secure.baseUrl);
    expect(JSON.stringify(proxy.requests)).not.toContain('sk-relay-');
  });

  const excepted = ['127.0.0.1', '*', 'localhost,127.0.0.1', ' 127.0.0.1 ', '127.0.0.0/8'];
  it.concurrent.each(excepted)('is left out for NO_PROXY=%s', async (noProxy) => {
    const { step, proxy } = await through('HTTP_PROXY', plain.baseUrl, { noProxy, proxy: { deny: 403 } });
    expect(step.outputs.verdict).toBe('pass');
    expect(proxy.requests).toHaveLength(0);
  });

  it.concurrent('is used where NO_PROXY names another host', async () => {
    const { proxy } = await through('HTTP_PROXY', plain.baseUrl, { noProxy: 'example.com,.internal' });
    expect(proxy.requests.length).toBeGreaterThan(0);
  });

  it.concurrent('for https only is not used for http', async () => {
    const { step, proxy } = await through('HTTPS_PROXY', plain.baseUrl, { proxy: { deny: 403 } });
    expect(step.outputs.verdict).toBe('pass');
    expect(proxy.requests).toHaveLength(0);
  });

  it.concurrent('gets its own password, and the log does not', async () => {
    const { step, proxy } = await through('HTTPS_PROXY', secure.baseUrl, {
      login: 'octo:Zq81LmXk02PvBn47',
      proxy: { credentials: 'octo:Zq81LmXk02PvBn47' },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(proxy.requests[0]?.headers).toHaveProperty('proxy-authorization');
    expect(
      step.stdout.replace(/::add-mask::.*/g, '') + step.summary + JSON.stringify(step.files),
    ).not.toContain('Zq81LmXk02PvBn47');
  });
});

describe('a proxy at fault', () => {
  const faults: [name: string, options: ProxyOptions, says: RegExp][] = [
    ['that wants a password', { credentials: 'a:b' }, /407|password|credential|log/i],
    ['that refuses', { deny: 403 }, /403|refuse/i],
    ['that cannot get through', { deny: 502 }, /502/],
  ];
  it.concurrent.each(faults)('%s is named', async (_name, options, says) => {
    const { step, proxy } = await through('HTTPS_PROXY', secure.baseUrl, { proxy: options });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'proxy-failure' });
    expect(problemsOf(step)).toContain('connection: proxy-failure');
    const words = wordsOf(findingOf(step, 'connection'));
    expect(words).toContain(`127.0.0.1:${proxy.port}`);
    expect(words).toMatch(says);
  });

  it.concurrent('that wants a password for plain http is named', async () => {
    const { step } = await through('http_proxy', plain.baseUrl, { proxy: { credentials: 'a:b' } });
    expect(step.outputs.diagnosis).toBe('proxy-failure');
  });

  it.concurrent.each(['http_proxy', 'HTTP_PROXY'])(
    'is corrected in %s, where it was set',
    async (variable) => {
      const port = await closedPort();
      const inputs = { models: 'gpt-5.5' };
      const gone = await check(plain.baseUrl, { inputs, env: { [variable]: `http://127.0.0.1:${port}` } });
      expect(findingOf(gone, 'connection').next).toContain(`Correct ${variable},`);
      const unread = await check(plain.baseUrl, { inputs, env: { [variable]: 'http://a b:c' } });
      expect(findingOf(unread, 'connection').seen).toMatch(new RegExp(`^${variable} is not a URL`));
      expect(wordsOf(findingOf(unread, 'connection'))).not.toContain('HTTPS_PROXY');
    },
  );

  it.concurrent('that refuses the control address too shows neither that the runner is online nor that it is not', async () => {
    const proxy = await startProxy({ deny: 403 });
    try {
      const step = await check(secure.baseUrl, {
        inputs: { models: 'gpt-5.5', 'ca-certificate': 'ca.pem' },
        files: { 'ca.pem': authority.cert },
        env: { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, GITHUB_API_URL: plain.origin },
      });
      expect(findingOf(step, 'connection').seen).toMatch(/could not be reached either\.$/);
    } finally {
      await proxy.stop();
    }
  });

  it.concurrent('that is not there is named', async () => {
    const port = await closedPort();
    const step = await check(secure.baseUrl, {
      inputs: { models: 'gpt-5.5' },
      env: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
    });
    expect(step.outputs.diagnosis).toBe('proxy-failure');
    expect(wordsOf(findingOf(step, 'connection'))).toContain(`127.0.0.1:${port}`);
  });

  it.concurrent('that is no URL is named, and its password is not shown', async () => {
    const step = await check(secure.baseUrl, {
      inputs: { models: 'gpt-5.5' },
      env: { HTTPS_PROXY: 'http://octo:Zq81LmXk02PvBn47@:nonsense' },
    });
    expect(step.outputs.verdict).toBe('fail');
    expect(['proxy-failure', 'config-invalid']).toContain(step.outputs.diagnosis);
    expect(step.stdout.replace(/::add-mask::.*/g, '') + JSON.stringify(step.files)).not.toContain(
      'Zq81LmXk02',
    );
  });
});
