/** Every code the checks of one gateway can meet, each reached through the committed dist. */
import { describe, expect, it } from '@jest/globals';
import { type Check, CODES, type Code, defaultSeverity, factsOf } from '../../src/model/codes.ts';
import { type Answer, apiError, completion, modelList, type Received } from '../support/answers.ts';
import { closedPort, startDeaf, startRaw } from '../support/listener.ts';
import { check, type PreflightOptions, preflight } from '../support/preflight.ts';
import { findingsOf, problemsOf } from '../support/report.ts';
import type { StepResult } from '../support/runner.ts';
import { startStatusPage, statuspage } from '../support/status-page.ts';
import { makeCertificates } from '../support/tls.ts';

/** Codes of checks that other inputs switch on, and the one that is a defect. */
const ELSEWHERE: readonly Code[] = [
  'stream-malformed',
  'tool-call-malformed',
  'output-malformed',
  'balance-low',
  'slower-than-usual',
  'report-missing',
  'models-removed',
  'models-added',
  'internal-error',
];

const certificates = makeCertificates();
const CA = { 'ca.pem': certificates.ca };
const LIST = { body: modelList(['gpt-5.5']) };

const html = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><html><head>${body}</head></html>`,
});

async function run(options: PreflightOptions): Promise<StepResult> {
  const inputs = { models: 'gpt-5.5', timeout: '15s', ...options.inputs };
  return (await preflight({ ...options, inputs })).step;
}

/** A gateway whose list is good and whose completion answers so. */
const answering =
  (answer: Answer, inputs = {}) =>
  () =>
    run({ inputs, gateway: { list: LIST, completion: answer } });
/** A gateway that answers so whatever is asked. */
const always =
  (answer: Answer, inputs = {}) =>
  () =>
    run({ inputs, gateway: { everything: answer } });
const given =
  (inputs: Record<string, string>, options: PreflightOptions = {}) =>
  () =>
    run({ ...options, inputs });

/** Refuses each parameter it is sent, so that no form of the request is accepted. */
function refuseAll({ json }: Received): Answer {
  const name = Object.keys(json ?? {}).find((key) => key !== 'model' && key !== 'messages') ?? 'messages';
  return apiError(
    400,
    `Unsupported parameter: '${name}' is not supported with this model.`,
    'unsupported_parameter',
  );
}

const SCENARIOS: Partial<Record<Code, readonly [check: Check, scenario: () => Promise<StepResult>]>> = {
  'config-invalid': ['config', given({ retries: 'many' })],
  'base-url-missing': ['base-url', () => check('', { inputs: { models: 'gpt-5.5' } })],
  'base-url-invalid': ['base-url', () => check('gateway', { inputs: { models: 'gpt-5.5' } })],
  'base-url-has-endpoint': ['base-url', () => check('https://127.0.0.1:1/v1/chat/completions')],
  'base-url-insecure': ['base-url', () => check('http://llm.example.com/v1')],
  'base-url-wrong-path': ['base-url', () => run({ suffix: '/v1' })],
  'api-key-missing': ['api-key', given({ 'api-key': '' })],
  'api-key-withheld': [
    'api-key',
    given(
      { 'api-key': '' },
      {
        event: {
          name: 'pull_request',
          payload: {
            pull_request: {
              head: { repo: { fork: true, full_name: 'x/y' } },
              base: { repo: { full_name: 'octo/relay' } },
            },
          },
        },
      },
    ),
  ],
  'api-key-malformed': ['api-key', given({ 'api-key': '"a-key-between-quotes"' })],
  'api-key-wrong-provider': [
    'api-key',
    () => check('https://api.openai.com/v1', { key: `gsk_${'a1B2c3D4e5'.repeat(4)}`, secrets: [] }),
  ],

  'dns-failure': ['connection', () => check('https://nonexistent.invalid/v1', { inputs: { timeout: '5s' } })],
  'connection-refused': ['connection', async () => check(`http://127.0.0.1:${await closedPort()}/v1`)],
  'connection-reset': [
    'connection',
    () => withRaw((socket) => void socket.once('data', () => socket.resetAndDestroy())),
  ],
  'connection-timeout': ['connection', withDeaf],
  'tls-failure': [
    'connection',
    () => run({ gateway: { tls: certificates.expired }, inputs: { 'ca-certificate': 'ca.pem' }, files: CA }),
  ],
  'certificate-expiring': [
    'connection',
    () =>
      run({ gateway: { tls: certificates.expiringSoon }, inputs: { 'ca-certificate': 'ca.pem' }, files: CA }),
  ],
  'proxy-failure': [
    'connection',
    async () =>
      check('https://llm.example.com/v1', { env: { HTTPS_PROXY: `http://127.0.0.1:${await closedPort()}` } }),
  ],
  'response-timeout': [
    'completion',
    () => run({ inputs: { timeout: '600ms' }, gateway: { everything: () => undefined } }),
  ],
  'deadline-exceeded': [
    'completion',
    () => run({ inputs: { deadline: '900ms', timeout: '20s' }, gateway: { everything: () => undefined } }),
  ],

  'not-an-api': ['base-url', always(html(200, '<title>Welcome to the relay</title>'))],
  redirected: [
    'base-url',
    always({ status: 302, headers: { location: 'https://login.example.com/?next=%2Fv1' } }),
  ],
  'blocked-by-firewall': [
    'completion',
    always(
      html(403, '<title>Just a moment...</title>', { server: 'cloudflare', 'cf-mitigated': 'challenge' }),
    ),
  ],
  'endpoint-not-found': ['completion', answering({ status: 404, body: { detail: 'Not Found' } })],
  'gateway-error': ['completion', answering(apiError(500, 'Internal server error', null, 'server_error'))],
  'gateway-unavailable': [
    'completion',
    always(html(502, '<title>502 Bad Gateway</title>', { server: 'nginx' })),
  ],

  'key-rejected': ['completion', always(apiError(401, 'Incorrect API key provided.', 'invalid_api_key'))],
  'key-expired': ['completion', always(apiError(401, 'This API key has expired.', 'expired_api_key'))],
  'key-disabled': ['completion', always(apiError(401, 'This API key has been disabled.', 'key_disabled'))],
  'account-inactive': [
    'completion',
    always(
      apiError(429, 'Your account is not active, please check your billing details.', 'billing_not_active'),
    ),
  ],
  'permission-denied': [
    'completion',
    answering(
      apiError(403, 'You have insufficient permissions for this operation. Missing scopes: model.request.'),
    ),
  ],
  'region-blocked': [
    'completion',
    always(
      apiError(403, 'Country, region, or territory not supported', 'unsupported_country_region_territory'),
    ),
  ],
  'quota-exhausted': [
    'completion',
    answering(
      apiError(
        429,
        'You exceeded your current quota, please check your plan and billing details.',
        'insufficient_quota',
      ),
    ),
  ],
  'rate-limited': [
    'completion',
    answering(apiError(429, 'Rate limit reached for requests', 'rate_limit_exceeded', 'requests')),
  ],
  overloaded: [
    'completion',
    answering(
      apiError(503, 'The engine is currently overloaded, please try again later', null, 'overloaded_error'),
    ),
  ],

  'model-not-found': ['completion', given({ models: 'gpt-9' })],
  'model-wrong-endpoint': [
    'completion',
    answering(
      apiError(404, 'This is not a chat model and thus not supported in the v1/chat/completions endpoint.'),
    ),
  ],
  'model-not-listed': [
    'models',
    () =>
      run({
        inputs: { models: 'hidden' },
        gateway: { list: LIST, completion: { body: completion('hidden') } },
      }),
  ],
  'model-not-permitted': [
    'completion',
    answering(apiError(403, 'Project `proj_1` does not have access to model `gpt-5.5`', 'model_not_found')),
  ],
  'model-retired': [
    'completion',
    answering(
      apiError(
        404,
        'The model `gpt-5.5` has been deprecated and is no longer available.',
        'model_deprecated',
      ),
    ),
  ],
  'model-unavailable': [
    'completion',
    answering(
      apiError(
        503,
        'No available channel for model gpt-5.5 under group default (distributor)',
        null,
        'new_api_error',
      ),
    ),
  ],
  'upstream-error': [
    'completion',
    answering({
      status: 502,
      body: {
        error: {
          code: 502,
          message: 'Provider returned error',
          metadata: { provider_name: 'X', raw: '{"error":"boom"}' },
        },
      },
    }),
  ],

  'unsupported-parameter': ['completion', () => run({ gateway: { list: LIST, completion: refuseAll } })],
  'invalid-request': [
    'completion',
    answering(apiError(400, 'Either x-portkey-config or x-portkey-provider header is required')),
  ],
  'content-filtered': [
    'completion',
    answering(
      apiError(
        400,
        'The response was filtered due to the prompt triggering the content management policy.',
        'content_filter',
      ),
    ),
  ],
  'malformed-response': ['completion', answering({ body: { id: 'x', object: 'chat.completion' } })],
  'empty-completion': ['completion', answering({ body: completion('gpt-5.5', '') })],
  'model-substituted': ['completion', answering({ body: completion('llama-3-8b') })],

  'active-incident': ['status-page', () => withPage(statuspage('incident'))],
  'status-page-unreadable': ['status-page', () => withPage({})],
  'too-slow': [
    'latency',
    () =>
      run({
        inputs: { 'max-latency': '100ms' },
        gateway: { list: LIST, completion: { body: completion('gpt-5.5'), afterMs: 250 } },
      }),
  ],
};

async function withRaw(onSocket: Parameters<typeof startRaw>[0]): Promise<StepResult> {
  const raw = await startRaw(onSocket);
  try {
    return await check(raw.baseUrl, { inputs: { models: 'gpt-5.5', timeout: '15s' } });
  } finally {
    await raw.stop();
  }
}

async function withDeaf(): Promise<StepResult> {
  const deaf = await startDeaf();
  try {
    return await check(`http://127.0.0.1:${deaf.port}/v1`, {
      inputs: { models: 'gpt-5.5', timeout: '1500ms' },
    });
  } finally {
    await deaf.stop();
  }
}

async function withPage(pages: ReturnType<typeof statuspage>): Promise<StepResult> {
  const page = await startStatusPage(pages);
  try {
    return await run({ inputs: { 'status-page': page.origin } });
  } finally {
    await page.stop();
  }
}

describe('every code', () => {
  it('is reached here, or belongs to a check that is not asked for here', () => {
    expect([...Object.keys(SCENARIOS), ...ELSEWHERE].toSorted()).toEqual(Object.keys(CODES).toSorted());
  });

  const table = Object.entries(SCENARIOS) as [Code, readonly [Check, () => Promise<StepResult>]][];
  it.concurrent.each(table)(
    '%s is the diagnosis, in its check and with its default severity',
    async (code, row) => {
      const [home, scenario] = row;
      const step = await scenario();
      expect(problemsOf(step)).toContain(`${home}: ${code}`);
      expect(step.outputs.diagnosis).toBe(code);
      for (const finding of findingsOf(step).filter((each) => each.code === code)) {
        expect(finding).toMatchObject({ actor: factsOf(code).actor, retryable: factsOf(code).retried });
        expect(finding.docs).toContain(code);
        if (finding.check === home) expect(finding.status).toBe(defaultSeverity(home, code));
      }
      expect(step.summary).toContain(code);
      expect(step.annotations.map(({ title, message }) => `${title} ${message}`).join('\n')).toContain(code);
    },
  );
});
