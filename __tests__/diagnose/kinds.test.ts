/** Kinds: the words of an answer sharpen what is advised, and never what it is called. */
import { describe, expect, it } from '@jest/globals';
import { adviceOf } from '../../src/diagnose/advice.ts';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { KINDS, kindOf } from '../../src/diagnose/kinds.ts';
import type { Code } from '../../src/model/codes.ts';
import { answerOf, CONTEXT, nameOf, ownCases } from './recorded.ts';

/** What an answer of each kind may say: status, words, code, and the kind's `where`. */
const SAID: readonly (readonly [number, string, Code, string])[] = [
  [
    429,
    'Request too large for gpt-5.5 on tokens per min (TPM): Limit 8000, Requested 9200.',
    'rate-limited',
    'one request is over the limit of tokens',
  ],
  [403, 'Your subscription has expired.', 'quota-exhausted', 'the plan has ended'],
  [
    400,
    'temperature is required',
    'invalid-request',
    'the gateway wants more in the body than the smallest request',
  ],
  [
    400,
    'messages must start with a system message',
    'invalid-request',
    'the gateway wants more in the body than the smallest request',
  ],
  [400, 'model is required', 'invalid-request', 'the body did not arrive as it was sent'],
  [422, 'input: prompt is required', 'invalid-request', 'the body did not arrive as it was sent'],
  [
    424,
    'The upstream provider rejected authentication.',
    'upstream-error',
    'its words tell of a login that was refused',
  ],
  [401, 'The token has the wrong audience', 'key-rejected', 'the token is for another service'],
  [401, 'The API key is not yet active', 'key-disabled', 'the key is not active yet'],
  [
    410,
    'Version 1 of this API was shut down.',
    'endpoint-not-found',
    'this version of the API was withdrawn',
  ],
  [429, 'Your previous request is still running', 'rate-limited', 'it counts concurrent requests'],
  [504, 'The model took too long', 'gateway-unavailable', 'the gateway behind it took too long'],
  [429, '您的套餐已到期，请续费', 'quota-exhausted', 'the plan has ended'],
  [402, 'This account never purchased credits.', 'quota-exhausted', 'nothing was bought yet'],
  [402, 'Please add a payment method.', 'quota-exhausted', 'it wants a way to be paid'],
  [429, 'Free usage exceeded, subscribe to Go', 'quota-exhausted', 'a free allowance is used up'],
  [403, 'Your plan has expired.', 'account-inactive', 'its plan has ended'],
  [
    403,
    'OpenAI is requiring a key to access this model, add it in the settings',
    'model-not-permitted',
    'it wants a key of your own for the provider',
  ],
  [
    400,
    'The requested model gpt-5.5 is not supported by any provider you have enabled.',
    'model-unavailable',
    'the account has not enabled a provider for it',
  ],
  [
    400,
    "litellm.BadRequestError: AcmeException - b'xyz'",
    'upstream-error',
    'the provider refuses the request',
  ],
  [500, 'Stream request failed: 429', 'upstream-error', 'its words tell of limits or load'],
  [500, 'provider openai error: 429', 'upstream-error', 'its words tell of limits or load'],
  [
    500,
    'nil response from upstream',
    'upstream-error',
    'its words tell of a connection, a wait or an outage',
  ],
  [
    401,
    'litellm.AuthenticationError: AzureException AuthenticationError - The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable',
    'upstream-error',
    'the gateway has no key for the provider',
  ],
  [
    403,
    'OpenCode free tier can only be used from within OpenCode',
    'permission-denied',
    'only certain client programs are let in',
  ],
  [429, 'You have hit your usage limit.', 'rate-limited', 'the allowance of a plan is used up for a while'],
  [403, 'Daily cost limit reached ($10)', 'quota-exhausted', 'a budget or spending limit was set'],
  [403, '已达到每日费用限制 ($60)', 'quota-exhausted', 'a budget or spending limit was set'],
  [400, 'Input is too long for requested model.', 'invalid-request', 'the model’s context is too small'],
  [413, 'input must have less than 512 tokens', 'invalid-request', 'the model’s context is too small'],
  [403, '普通用户不支持指定渠道', 'api-key-malformed', 'one-api takes its end for a channel'],
  [500, 'fetch failed', 'upstream-error', 'its words tell of a connection, a wait or an outage'],
  [
    500,
    'openai error: The server had an error while processing your request.',
    'upstream-error',
    'the provider failed',
  ],
  [
    403,
    'The upstream provider rejected this request',
    'upstream-error',
    'its words tell of a request that was refused',
  ],
  [429, 'Provider returned error', 'upstream-error', 'it came with the status of a limit'],
  [502, 'Provider returned error', 'upstream-error', 'it came with the status of an outage or a wait'],
  [400, 'Provider returned error', 'upstream-error', 'it came with the status of a refused request'],
  [429, 'Too many concurrent requests for this key.', 'rate-limited', 'it counts concurrent requests'],
  [429, '并发请求数过多，请降低并发', 'rate-limited', 'it counts concurrent requests'],
  [
    429,
    'Request limit reached: 50 requests per day.',
    'rate-limited',
    'a daily, weekly or monthly limit is reached',
  ],
  [
    429,
    'The monthly budget of this team was exceeded.',
    'quota-exhausted',
    'a budget or spending limit was set',
  ],
  [403, 'Your organization must be verified to use this.', 'account-inactive', 'the account is not verified'],
  [403, '账号未完成实名认证', 'account-inactive', 'the account is not verified'],
  [403, 'Your account is overdue, please pay the invoice.', 'account-inactive', 'a bill is unpaid'],
  [403, 'This account has been suspended.', 'account-inactive', 'the account was suspended or closed'],
  [401, 'No API key found in request', 'api-key-missing', 'Kong or APISIX looks for it in another header'],
  [401, 'Missing API key in request', 'api-key-missing', 'Kong or APISIX looks for it in another header'],
  [400, 'No connected db.', 'key-rejected', 'LiteLLM has no database'],
  [401, 'The API key is invalid or has expired.', 'key-rejected', 'the key may also have expired'],
  [403, 'This API key was reported as leaked.', 'key-disabled', 'the key was found in public'],
  [
    403,
    'This group only allows Claude Code clients.',
    'permission-denied',
    'only certain client programs are let in',
  ],
  [
    403,
    "The free tier can only be used from within Acme's own editor; this client is not allowed.",
    'permission-denied',
    'only certain client programs are let in',
  ],
  [403, '请使用最新版的 codex 客户端调用', 'permission-denied', 'only certain client programs are let in'],
  [404, 'Workspace not found', 'permission-denied', 'it is about the key’s organization or project'],
  [
    403,
    'Your IP address 192.0.2.7 is not allowed for this key.',
    'permission-denied',
    'only certain networks are allowed',
  ],
  [
    401,
    'OpenAI-Organization header should match organization for API key',
    'permission-denied',
    'it is about the key’s organization or project',
  ],
  [
    404,
    'No endpoints available matching your guardrail restrictions and data policy.',
    'permission-denied',
    'it is about how providers may use data',
  ],
  [403, 'Resource not accessible by integration', 'permission-denied', 'a GitHub token asks GitHub Models'],
  [
    403,
    'User: arn:aws:iam::1:user/ci is not authorized to perform: bedrock:InvokeModel on resource: x',
    'permission-denied',
    'an AWS policy does not allow it',
  ],
  [
    403,
    'Generative API has not been used in project 7 before or it is disabled: this API is disabled.',
    'permission-denied',
    'a service is not enabled',
  ],
  [403, 'Missing scopes: model.request', 'permission-denied', 'a scope, role or permission is named'],
  [
    404,
    'The model `gpt-5.5` does not exist or you do not have access to it.',
    'model-not-found',
    'it may also be a question of access',
  ],
  [
    403,
    'You do not have access to this gated model: accept its terms first.',
    'model-not-permitted',
    'the model’s terms were not accepted',
  ],
  [403, 'Model gpt-5.5 is not available on your plan.', 'model-not-permitted', 'it depends on the plan'],
  [
    404,
    'Your account 21 has not activated the model gpt-5.5. Please activate the model service in the console.',
    'model-not-permitted',
    'the account has not activated the model',
  ],
  [403, '当前账号未开通模型 gpt-5.5', 'model-not-permitted', 'the account has not activated the model'],
  [
    429,
    'All credentials for model gpt-5.5 are cooling down',
    'model-unavailable',
    'what serves it is cooling down',
  ],
  [
    500,
    'model requires more system memory (9.1 GiB) than is available (7.2 GiB)',
    'model-unavailable',
    'the server’s memory is too small',
  ],
  [503, 'The model gpt-5.5 is currently loading', 'model-unavailable', 'the model is still loading'],
  [503, 'The model gpt-5.5 is not loaded', 'model-unavailable', 'the model is not loaded'],
  [
    500,
    'Failed to load model gpt-5.5: out of memory',
    'model-unavailable',
    'the server could not load the model',
  ],
  [429, 'You have reached your weekly usage limit.', 'quota-exhausted', 'the allowance of a plan is used up'],
  [
    400,
    'Unable to access non-serverless model gpt-5.5. Start a dedicated endpoint for it.',
    'model-unavailable',
    'the model needs an endpoint of its own',
  ],
  [
    400,
    'Invocation of model ID gpt-5.5 with on-demand throughput isn’t supported. Use an inference profile.',
    'model-unavailable',
    'AWS wants an inference profile',
  ],
  [400, 'The header x-tenant is required.', 'invalid-request', 'a header is missing or wrong'],
  [
    400,
    "This model's maximum context length is 8 tokens.",
    'invalid-request',
    'the model’s context is too small',
  ],
  [422, 'messages: field required', 'invalid-request', 'the body did not arrive as it was sent'],
  [
    400,
    '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set',
    'unsupported-parameter',
    'vLLM was started without tool calls',
  ],
  [
    400,
    'registry.ollama.ai/library/gemma:2b does not support tools',
    'unsupported-parameter',
    'the model takes no tools',
  ],
  [404, 'No endpoints found that support tool use.', 'unsupported-parameter', 'the model takes no tools'],
  [
    400,
    "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
    'unsupported-parameter',
    'the model takes no JSON schema',
  ],
  [
    200,
    '<html><title>Sign in · Acme SSO</title><body><form action="/login">Password</form></body></html>',
    'not-an-api',
    'it is a login page',
  ],
  [
    403,
    '<html><title>Just a moment...</title><body>Enable JavaScript and cookies to continue</body></html>',
    'blocked-by-firewall',
    'a bot check wants a browser',
  ],
  [
    502,
    'dial tcp: lookup llm.internal: no such host',
    'gateway-unavailable',
    'the gateway’s name does not resolve there',
  ],
  [
    502,
    'DNS lookup failed: cannot resolve the backend hostname',
    'gateway-unavailable',
    'the gateway’s name does not resolve there',
  ],
  [502, 'connect ECONNREFUSED: connection refused', 'gateway-unavailable', 'nothing listens behind it'],
  [504, 'Gateway timeout', 'gateway-unavailable', 'the gateway behind it took too long'],
  [503, 'The service is under maintenance.', 'gateway-unavailable', 'it is under maintenance'],
  [
    403,
    '<html><title>Web Filter Violation</title><body>FortiGuard blocked the page</body></html>',
    'blocked-by-firewall',
    'a filter of the runner’s own network blocked it',
  ],
  [
    401,
    'litellm.AuthenticationError: OpenAIException - Incorrect API key provided: sk-x****y',
    'upstream-error',
    'the provider rejects the gateway’s key',
  ],
  [
    429,
    'litellm.RateLimitError: OpenAIException - You exceeded your current quota, please check your billing details',
    'upstream-error',
    'the gateway has no credit at the provider',
  ],
  [
    403,
    'litellm.PermissionDeniedError: OpenAIException - Your account has been deactivated',
    'upstream-error',
    'the provider refuses the gateway itself',
  ],
  [
    429,
    'litellm.RateLimitError: AzureException - Rate limit is exceeded, try again in 2 seconds',
    'upstream-error',
    'the provider limits the gateway',
  ],
  [
    404,
    'litellm.NotFoundError: OpenAIException - The model gpt-9 does not exist',
    'upstream-error',
    'the provider does not know the model',
  ],
  [
    400,
    'litellm.BadRequestError: AcmeException - Access to small models is not allowed for this account',
    'upstream-error',
    'the provider keeps the model from the gateway',
  ],
  [
    404,
    'litellm.NotFoundError: Hosted_vllmException - Error code: 404 - Not Found',
    'upstream-error',
    'the gateway calls the wrong address',
  ],
  [
    400,
    'API version not supported',
    'invalid-request',
    'the version of the API in the query is missing or not supported',
  ],
  [
    400,
    'Missing required query parameter: api-version',
    'invalid-request',
    'the version of the API in the query is missing or not supported',
  ],
];

function diagnosed(status: number, said: string) {
  const body = said.startsWith('<') ? said : JSON.stringify({ error: { message: said } });
  return diagnose(answerOf({ status, body }), CONTEXT);
}

/** What the provider behind a gateway may have said, and where that leads its operator. */
const BEHIND: readonly (readonly [Code, string])[] = [
  ['api-key-missing', 'the provider rejects the gateway’s key'],
  ['api-key-malformed', 'the provider rejects the gateway’s key'],
  ['key-rejected', 'the provider rejects the gateway’s key'],
  ['key-expired', 'the provider rejects the gateway’s key'],
  ['key-disabled', 'the provider rejects the gateway’s key'],
  ['quota-exhausted', 'the gateway has no credit at the provider'],
  ['account-inactive', 'the provider refuses the gateway itself'],
  ['permission-denied', 'the provider refuses the gateway itself'],
  ['blocked-by-firewall', 'the provider refuses the gateway itself'],
  ['rate-limited', 'the provider limits the gateway'],
  ['overloaded', 'the provider limits the gateway'],
  ['model-not-found', 'the provider does not know the model'],
  ['model-retired', 'the provider does not know the model'],
  ['invalid-request', 'the provider refuses the request'],
  ['unsupported-parameter', 'the provider refuses the request'],
  ['gateway-error', 'the provider failed'],
  ['gateway-unavailable', 'the provider failed'],
  ['model-unavailable', 'the provider failed'],
  ['model-not-permitted', 'the provider keeps the model from the gateway'],
  ['endpoint-not-found', 'the gateway calls the wrong address'],
  ['base-url-wrong-path', 'the gateway calls the wrong address'],
  ['base-url-has-endpoint', 'the gateway calls the wrong address'],
  ['base-url-insecure', 'the gateway calls the wrong address'],
  ['not-an-api', 'the gateway calls the wrong address'],
];

describe('a kind', () => {
  it.each(SAID)('of %s, "%s", is told by what to do', (status, said, code, where) => {
    const kind = KINDS.find((one) => one.code === code && one.where === where);
    const { code: named, means, next } = diagnosed(status, said);
    expect([named, means, next]).toEqual([code, kind?.means ?? expect.any(String), kind?.next]);
  });

  it('has an example here, each of them', () => {
    const shown = new Set(SAID.map(([, , code, where]) => `${code}: ${where}`));
    expect(KINDS.map(({ code, where }) => `${code}: ${where}`).filter((one) => !shown.has(one))).toEqual([]);
  });

  it('says what to do in two plain sentences at most', () => {
    for (const { where, means, next } of KINDS) {
      expect(where).toMatch(/^[a-zA-Z][^.:]*$/);
      for (const text of means === undefined ? [next] : [means, next]) {
        expect(text).toMatch(/^[A-Z].*[.]$/);
        expect(text.length).toBeLessThan(180);
      }
    }
  });

  it('is none where the words tell no more than the code', () => {
    expect(kindOf('rate-limited', { text: 'rate limit exceeded', behind: null })).toBeNull();
    expect(
      kindOf('gateway-unavailable', { text: 'maintenance downtime or capacity problems', behind: null }),
    ).toBeNull();
    expect(kindOf('upstream-error', { text: 'provider returned error', behind: null })).toBeNull();
    expect(kindOf('upstream-error', { text: 'x', behind: 'content-filtered' })).toBeNull();
    expect(kindOf('upstream-error', { text: 'x', behind: null, status: 500 })).toBeNull();
  });

  it.each([
    ['quota-exhausted', 'insufficient balance, top up by credit card', 'it wants a way to be paid'],
    ['quota-exhausted', 'balance is empty or your plan has expired', 'the plan has ended'],
    ['quota-exhausted', 'your free trial plan has ended', 'the plan has ended'],
    ['account-inactive', 'your free trial plan has ended', 'its plan has ended'],
    ['quota-exhausted', '余额不足或套餐已过期', 'the plan has ended'],
    [
      'model-not-permitted',
      'this model requires an enterprise key',
      'it wants a key of your own for the provider',
    ],
    [
      'permission-denied',
      'this key can only be used in region eu',
      'only certain client programs are let in',
    ],
    ['permission-denied', 'can only be used within your network', 'only certain client programs are let in'],
    [
      'rate-limited',
      'usage limit of 60 requests per minute exceeded',
      'the allowance of a plan is used up for a while',
    ],
    [
      'rate-limited',
      'rate limit reached; limit will reset in 12 s',
      'the allowance of a plan is used up for a while',
    ],
    [
      'rate-limited',
      'message limit of 5 per second reached',
      'the allowance of a plan is used up for a while',
    ],
    ['invalid-request', 'max_tokens must be less than 4096 tokens', 'the model’s context is too small'],
    ['invalid-request', 'messages too large: body exceeds 1mb', 'the model’s context is too small'],
    ['invalid-request', 'prompt_cache_key: input too long', 'the model’s context is too small'],
    ['invalid-request', 'stop token count exceeds 4', 'the model’s context is too small'],
  ] as const)('of %s, "%s", is not told: %s', (code, text, where) => {
    expect(kindOf(code, { text, behind: null })?.where).not.toBe(where);
  });

  it('keeps the page where a vendor has keys and credit', () => {
    const { next } = diagnose(
      answerOf({
        status: 403,
        body: JSON.stringify({ error: { message: 'This account has been suspended.' } }),
      }),
      { ...CONTEXT, host: 'api.fireworks.ai' },
    );
    expect(next).toContain('https://fireworks.ai/account/billing');
  });

  it('says what it means, and leaves what to do to a vendor’s own sentence', () => {
    const error = { message: 'Model gpt-5.5 is not available on your plan.' };
    const answer = answerOf({ status: 403, body: JSON.stringify({ error }) });
    const { means, next } = diagnose(answer, { ...CONTEXT, host: 'api.openai.com' });
    expect([means, next]).toEqual([
      expect.stringContaining('plan or tier'),
      adviceOf('model-not-permitted', 'openai').next,
    ]);
    expect(next).not.toBe(adviceOf('model-not-permitted').next);
  });

  it.each([
    [200, 'not-an-api', '<title>OpenRouter</title><body><a>Docs</a><a>Sign in</a> One API for all</body>'],
    [
      403,
      'blocked-by-firewall',
      '<title>Attention Required! | Cloudflare</title><body>Sorry, you have been blocked</body>',
    ],
  ] as const)(
    'takes no site with a login for one, and no block for a bot check: %i',
    (status, code, page) => {
      const told = diagnose(answerOf({ status, body: `<html>${page}</html>` }), CONTEXT);
      expect([told.code, told.next]).toEqual([code, adviceOf(code).next]);
    },
  );

  it.each([
    [429, 'rate-limited', 'Only one request per second is allowed'],
    [401, 'key-rejected', 'This key is unknown. Contact the issuer of the key.'],
    [400, 'invalid-request', 'Project id is required'],
    [400, 'invalid-request', 'Organization must have a verified domain'],
    [400, 'invalid-request', 'model is missing in channel config'],
    [503, 'gateway-unavailable', '队列太长'],
  ] as const)('is none for %i %s: %s', (status, code, message) => {
    const told = diagnose(answerOf({ status, body: JSON.stringify({ error: { message } }) }), CONTEXT);
    expect([told.code, told.next]).toEqual([code, adviceOf(code).next]);
  });

  it('tells an LM Studio that could not load a model from one that has not loaded it', () => {
    const nextOf = (error: string) =>
      diagnose(answerOf({ status: 400, body: JSON.stringify({ error: `LM Studio: ${error}` }) }), CONTEXT)
        .next;
    expect(nextOf('Failed to load model "a". Insufficient system resources.')).toContain('server’s log');
    expect(nextOf('Model is not loaded')).toContain('`lms load`');
  });

  it('is found in a part of the recorded answers, and of most kinds there is one', () => {
    const failed = ownCases()
      .map((recorded) => nameOf(recorded))
      .filter(({ code }) => code !== 'ok');
    const found = failed.map(({ code, next }) =>
      KINDS.find((kind) => kind.code === code && next.startsWith(kind.next)),
    );
    const told = found.filter((kind) => kind !== undefined);
    expect(told.length / failed.length).toBeGreaterThan(0.08);
    expect(told.length / failed.length).toBeLessThan(0.5);
    expect(new Set(told).size / KINDS.length).toBeGreaterThan(0.7);
  });
});

describe('a stream that is none', () => {
  const asked = (body: string) =>
    diagnose(answerOf({ status: 200, body, headers: { 'content-type': 'text/event-stream' } }), {
      ...CONTEXT,
      question: 'stream',
    });

  it('is told apart where the gateway takes no notice of it', () => {
    const whole = { choices: [{ message: { role: 'assistant', content: 'pong' } }], model: CONTEXT.model };
    const { code, next } = asked(JSON.stringify(whole));
    expect([code, next]).toEqual(['stream-malformed', expect.stringContaining('pass `stream` on')]);
  });

  it.each(['message_start', 'response.created', 'content_block_delta'])(
    'is told apart where %s is of another API',
    (name) => {
      const { code, next } = asked(`event: ${name}\ndata: {"type":"${name}"}\n\n`);
      expect([code, next]).toEqual(['stream-malformed', expect.stringContaining('translate the stream')]);
    },
  );

  it('is not where an event is merely broken', () => {
    expect(asked('data: {"nothing":1}\n\n').next).not.toContain('translate');
  });
});

describe('what the provider behind a gateway said', () => {
  it.each(BEHIND)('as %s leads to: %s', (behind, where) => {
    expect(kindOf('upstream-error', { text: 'x', behind })?.where).toBe(where);
  });
});
