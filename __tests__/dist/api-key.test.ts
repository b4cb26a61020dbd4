/** The key: faults that are seen before anything is sent, and what a refusal costs. */
import { describe, expect, it } from '@jest/globals';
import { apiError, modelList } from '../support/answers.ts';
import { appLayer } from '../support/app-layer.ts';
import { startGateway } from '../support/gateway.ts';
import { check, preflight, randomKey } from '../support/preflight.ts';
import { startProxy } from '../support/proxy.ts';
import { findingOf, firstGateway, wordsOf } from '../support/report.ts';
import { makeAuthority } from '../support/tls.ts';

const ONE = { models: 'gpt-5.5' };

describe('a key that cannot be right', () => {
  const key = randomKey();
  const table: [name: string, value: string, says: RegExp][] = [
    ['a blank before it', ` ${key}`, /blank|space|whitespace/i],
    ['a blank after it', `${key} `, /blank|space|whitespace/i],
    ['a tab after it', `${key}\t`, /blank|space|whitespace|tab/i],
    ['a blank inside', `${key.slice(0, 20)} ${key.slice(20)}`, /blank|space|whitespace/i],
    ['a line break at its end', `${key}\n`, /line/i],
    ['a line break inside', `${key.slice(0, 20)}\n${key.slice(20)}`, /line/i],
    ['a Windows line break at its end', `${key}\r\n`, /line/i],
    ['double quotes around it', `"${key}"`, /quote/i],
    ['single quotes around it', `'${key}'`, /quote/i],
    ['brackets around it', `<${key}>`, /brackets/],
    ['JSON around it', `{"key":"${key}"}`, /no JSON/],
    ['`Bearer ` before it', `Bearer ${key}`, /Bearer/],
    ['`bearer ` before it', `bearer ${key}`, /bearer/i],
    ['an unexpanded `${…}`', '${RELAY_KEY}', /expand|variable|\$\{/i],
    ['an unexpanded `$…`', '$RELAY_KEY', /expand|variable|\$/i],
    ['an unexpanded expression', '${{ secrets.RELAY_KEY }}', /expand|expression|\$\{\{/i],
    ['a placeholder', 'your-api-key-here', /placeholder/i],
    ['a placeholder with a prefix', 'sk-xxxxxxxxxxxxxxxxxxxxxxxx', /placeholder/i],
    ['a placeholder in brackets', '<YOUR_API_KEY>', /placeholder/i],
    ['dots', 'sk-...', /placeholder/i],
  ];
  it.concurrent.each(table)('%s is named, and nothing is sent', async (_name, value, says) => {
    const { step, gateway } = await preflight({ inputs: { ...ONE, 'api-key': value }, key });
    expect(step.outputs).toMatchObject({
      verdict: 'fail',
      diagnosis: 'api-key-malformed',
      failed: 'api-key',
    });
    expect(findingOf(step, 'api-key').status).toBe('fail');
    expect(wordsOf(findingOf(step, 'api-key'))).toMatch(says);
    expect(findingOf(step, 'completion').status).toBe('skip');
    expect(gateway.requests).toHaveLength(0);
  });

  it.concurrent('is not sent when `severity` ignores it', async () => {
    const { step, gateway } = await preflight({
      inputs: { ...ONE, 'api-key': `"${key}"`, severity: 'api-key: ignore' },
      key,
    });
    expect(findingOf(step, 'api-key')).toMatchObject({ status: 'info', code: 'api-key-malformed' });
    expect(gateway.requests).toHaveLength(0);
  });
});

describe('a key at Azure', () => {
  const refused = {
    ...apiError(401, 'Access denied due to invalid subscription key or wrong API endpoint.', '401'),
    headers: { 'apim-request-id': 'a' },
  };
  const entra = `eyJ${randomKey()}`;
  it.concurrent.each([
    ['as bearer to a deployment goes into another header', '/openai/deployments/m1', {}, true],
    ['in its own header is refused for itself', '/openai/deployments/m1', { auth: 'api-key' }, false],
    ['that is a token of Entra ID belongs there', '/openai/deployments/m1', { 'api-key': entra }, false],
    ['as bearer to the newer root is refused for itself', '/openai/v1', {}, false],
  ])('%s', async (_name, path, inputs, elsewhere) => {
    const gateway = await startGateway({ everything: refused });
    try {
      const url = `${gateway.origin}${path}?api-version=2024-10-21`;
      const finding = findingOf(await check(url, { inputs: { ...ONE, ...inputs } }), 'completion');
      expect(finding.code).toBe('key-rejected');
      expect(finding.next.startsWith('Set `auth: api-key`')).toBe(elsewhere);
    } finally {
      await gateway.stop();
    }
  });
});

describe('no key', () => {
  it.concurrent('is missing in a push', async () => {
    const { step, gateway } = await preflight({ inputs: { ...ONE, 'api-key': '' } });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'api-key-missing' });
    expect(wordsOf(findingOf(step, 'api-key'))).toContain('api-key');
    expect(gateway.requests).toHaveLength(0);
  });

  const fork = {
    pull_request: {
      head: { repo: { full_name: 'stranger/relay', fork: true } },
      base: { repo: { full_name: 'octo/relay' } },
    },
  };
  const own = {
    pull_request: {
      head: { repo: { full_name: 'octo/relay', fork: false } },
      base: { repo: { full_name: 'octo/relay' } },
    },
  };
  const withheld: [name: string, payload: object, env: Record<string, string>][] = [
    ['a fork', fork, {}],
    ['Dependabot', { ...own, sender: { login: 'dependabot[bot]' } }, { GITHUB_ACTOR: 'dependabot[bot]' }],
  ];
  it.concurrent.each(withheld)(
    'is withheld in a pull request from %s, and only warns',
    async (_name, payload, env) => {
      const { step, gateway } = await preflight({
        inputs: { ...ONE, 'api-key': '' },
        event: { name: 'pull_request', payload },
        env,
      });
      expect(step.outputs).toMatchObject({
        verdict: 'warn',
        diagnosis: 'api-key-withheld',
        warned: 'api-key',
      });
      expect(findingOf(step, 'models').status).toBe('skip');
      expect(findingOf(step, 'completion').status).toBe('skip');
      expect(gateway.requests).toHaveLength(0);
    },
  );

  it.concurrent('is missing in a pull request from the repository itself', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, 'api-key': '' },
      event: { name: 'pull_request', payload: own },
    });
    expect(step.outputs.diagnosis).toBe('api-key-missing');
  });

  it.concurrent('survives an event file that is not there or not JSON', async () => {
    const { step } = await preflight({
      inputs: { ...ONE, 'api-key': '' },
      event: { name: 'pull_request' },
      env: { GITHUB_EVENT_PATH: '/nowhere/event.json' },
    });
    expect(step.outputs.verdict).toMatch(/fail|warn/);
  });
});

describe('a key that somebody made up', () => {
  it.concurrent.each([
    ['of a word of the model', 'sk-deepseek-nightjob-01', { models: 'deepseek-chat' }],
    ['of a word of a pattern', 'sk-deepseek-nightjob-01', { models: 'deepseek-*' }],
    ['of a word of our own address', 'sk-gateway-nightjob-26', { models: 'deepseek-chat', probes: 'none' }],
    ['of a word of the protocol', 'sk-tool_calls-nightjob', { models: 'deepseek-chat', probes: 'tools' }],
    [
      'beside a header of the model',
      'sk-nightjob-01',
      { models: '*', headers: 'x-route-model: deepseek-chat' },
    ],
    ['beside a number', 'sk-nightjob-01', { models: 'deepseek-chat', headers: 'X-Tenant: 435678' }],
  ])('%s is no fault of the gateway', async (_what, key, inputs) => {
    const list = { object: 'list', data: [{ id: 'deepseek-chat', created: 1764356789, owner: 435678 }] };
    const gateway = { ...appLayer({ 'deepseek-chat': {} }), list: { body: list } };
    const { step } = await preflight({ key, inputs, gateway, lenient: true, secrets: [] });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["deepseek-chat"]' });
    expect(step.log + step.summary + JSON.stringify(step.report)).not.toContain('nightjob');
  });

  it.concurrent('does not spoil the report for `merge`', async () => {
    const { step } = await preflight({
      key: 'sk-gateway-nightjob-26',
      inputs: ONE,
      gateway: { completion: apiError(529, 'Overloaded') },
      lenient: true,
      secrets: [],
    });
    expect(findingOf(step, 'completion').docs).toMatch(
      /^https:\/\/github\.com\/gateway-preflight\/gateway-preflight\/blob\/main\/docs\/codes\//,
    );
  });
});

describe('a refused key', () => {
  it.concurrent('costs at most two requests, with twenty models too', async () => {
    const models = Array.from({ length: 20 }, (_, index) => `model-${index}`);
    const { step, gateway } = await preflight({
      inputs: { models: models.join(','), retries: '3' },
      gateway: { key: 'another', models },
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', diagnosis: 'key-rejected' });
    expect(JSON.parse(step.outputs['models-missing'] ?? '')).toEqual(models);
    expect(gateway.requests.length).toBeLessThanOrEqual(2);
    expect(findingOf(step, 'completion')).toMatchObject({
      code: 'key-rejected',
      httpStatus: 401,
      requestId: 'req_401',
      actor: 'account',
    });
  });

  it.concurrent('by the list alone is a warning beside a completion that works', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: { list: apiError(401, 'Invalid token', 'invalid_api_key') },
    });
    expect(step.outputs).toMatchObject({
      verdict: 'warn',
      warned: 'models',
      'models-working': '["gpt-5.5"]',
    });
    expect(findingOf(step, 'models').code).toBe('key-rejected');
    expect(firstGateway(step).models.listed).toBeNull();
  });

  it.concurrent('by the completion alone fails', async () => {
    const { step } = await preflight({
      inputs: ONE,
      gateway: {
        list: { body: modelList(['gpt-5.5']) },
        completion: apiError(401, 'Incorrect API key provided.', 'invalid_api_key'),
      },
    });
    expect(step.outputs).toMatchObject({ verdict: 'fail', failed: 'completion', diagnosis: 'key-rejected' });
  });

  it.concurrent('whose prefix is another provider’s is the wrong provider’s', async () => {
    const key = randomKey('sk-or-v1-');
    const { step } = await preflight({ key, inputs: ONE, gateway: { key: 'another' } });
    expect(step.outputs.diagnosis).toBe('api-key-wrong-provider');
    const problem =
      findingOf(step, 'completion').code === 'api-key-wrong-provider' ? 'completion' : 'api-key';
    expect(wordsOf(findingOf(step, problem))).toContain('OpenRouter');
  });

  it.concurrent('whose prefix is another provider’s but works is nobody’s business', async () => {
    const { step } = await preflight({ key: randomKey('sk-or-v1-'), inputs: ONE });
    expect(step.outputs.verdict).toBe('pass');
  });
});

describe('the known host of one provider', () => {
  it.concurrent('is not given the key of another', async () => {
    const authority = makeAuthority();
    const gateway = await startGateway({ tls: authority.issue({ hosts: ['api.openai.com'] }) });
    const proxy = await startProxy({ leadsTo: gateway.port });
    try {
      const step = await check('https://api.openai.com/v1', {
        key: randomKey('gsk_'),
        inputs: { ...ONE, 'ca-certificate': 'ca.pem' },
        files: { 'ca.pem': authority.cert },
        env: { HTTPS_PROXY: proxy.url },
      });
      expect(step.outputs).toMatchObject({
        verdict: 'fail',
        diagnosis: 'api-key-wrong-provider',
        failed: 'api-key',
      });
      expect(wordsOf(findingOf(step, 'api-key'))).toMatch(/Groq/);
      expect(gateway.requests).toHaveLength(0);
      expect(proxy.requests).toHaveLength(0);
    } finally {
      await proxy.stop();
      await gateway.stop();
    }
  });
});
