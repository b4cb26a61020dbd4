import { describe, expect, it } from '@jest/globals';
import { type DiagnosisContext, diagnose } from '../../src/diagnose/diagnose.ts';
import { retryable } from '../../src/diagnose/retryable.ts';
import { adviceOfRule } from '../../src/diagnose/rule-advice.ts';
import type { Answer, Fault } from '../../src/model/observation.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function refused(message: string, extra: Partial<DiagnosisContext> = {}, status = 401) {
  return diagnose(answerOf({ status, body: JSON.stringify({ error: { message } }) }), {
    ...CONTEXT,
    ...extra,
  });
}

const FAULT: Fault = {
  kind: 'fault',
  type: 'reset',
  phase: 'body',
  errno: 'ECONNRESET',
  message: 'socket hang up',
  proxy: null,
  durationMs: 3,
};

function cut(body: string, status: number, extra: Partial<Answer> = {}): Answer {
  return { ...answerOf({ status, body }), bodyFault: FAULT, ...extra };
}

describe('whose key it is', () => {
  const shown = 'Incorrect API key provided: sk-ab***wxyz. You can find your API key elsewhere.';

  it('an echo of another key than the one sent is the operator’s', () => {
    expect(refused(shown).code).toBe('upstream-error');
  });

  it('an echo of the key sent is the caller’s', () => {
    expect(refused(shown, { keyEnds: { first: 'sk-', last: 'wxyz', length: 51 } }).code).toBe('key-rejected');
    expect(refused('Invalid API key: sk-…7Qzw').code).toBe('key-rejected');
  });

  it.each([
    ['Incorrect API key provided: sk-ab***wxyz.', 'upstream-error'],
    ['Incorrect API key provided: sk-ab••••wxyz', 'upstream-error'],
    ['Incorrect API key provided: sk-abxxxxxxxxwxyz', 'upstream-error'],
    ['Incorrect API key provided: sk-…wxyz', 'upstream-error'],
    ['Invalid API key: sk-...wxyz', 'upstream-error'],
    ['Invalid API key: ab***7Qzw', 'upstream-error'],
    ['Wrong API key provided: "sk-another-key"', 'upstream-error'],
    ['Invalid API key provided: sk-another-key.', 'upstream-error'],
    ['Invalid API key: sk***Qzw', 'key-rejected'],
    ['Invalid API key: ***', 'key-rejected'],
    ['Invalid API key: s***', 'key-rejected'],
    ['Invalid API key provided: by you', 'key-rejected'],
    ['Invalid API key provided: undefined', 'key-rejected'],
    ['Invalid virtual key: ab***wxyz', 'key-rejected'],
    ['Invalid API key. Key Hash (Token) = ab***wxyz', 'key-rejected'],
    [`Invalid API key ${'x '.repeat(2_000)} ab***wxyz`, 'key-rejected'],
  ])('%.60s: %s', (words, code) => {
    expect(refused(words).code).toBe(code);
  });

  it('three dots at the end of a sentence are no echo', () => {
    expect(refused('Invalid API key provided... please try again').code).toBe('key-rejected');
  });

  it('a gateway that shows what it looked up shows the key sent', () => {
    expect(refused('Invalid proxy server token passed. Received API Key = sk-...Cq8A').code).toBe(
      'key-rejected',
    );
  });

  it('a refused key of another provider is named as that', () => {
    expect(refused('Invalid token', { keyOf: 'openrouter' }).code).toBe('api-key-wrong-provider');
    expect(refused('Invalid token', { keyOf: 'openrouter', host: 'openrouter.ai' }).code).toBe(
      'key-rejected',
    );
  });

  it('a key of another provider is right where a vendor passes keys on', () => {
    const given = { keyOf: 'openai', host: 'gateway.ai.cloudflare.com' };
    expect(refused('Invalid token', given).code).toBe('key-rejected');
  });

  it('where none was sent, one is missing', () => {
    expect(refused('Unauthorized', { keySent: false, keyEnds: null }).code).toBe('api-key-missing');
  });

  it('a bare failure says so where no key was sent', () => {
    const bare = (keySent: boolean) => refused('Internal Server Error', { keySent }, 500);
    expect(bare(false)).toMatchObject({
      code: 'gateway-error',
      next: expect.stringContaining('No key was sent'),
    });
    expect(bare(true).next).not.toContain('No key');
  });

  it('a public gateway that points to a vendor’s pages relays the vendor’s answer to its operator', () => {
    const words = 'Insufficient credits. Add more using https://openrouter.ai/settings/credits';
    expect(refused(words, { host: 'api.relay.dev' }, 402).code).toBe('upstream-error');
    expect(refused(words, { host: 'openrouter.ai' }, 402).code).toBe('quota-exhausted');
    expect(refused(words, { host: '127.0.0.1' }, 402).code).toBe('quota-exhausted');
    expect(refused(words, { host: 'litellm.internal' }, 402).code).toBe('quota-exhausted');
    expect(refused(words, { host: '' }, 402).code).toBe('quota-exhausted');
    expect(refused(words, { host: 'api.openai.com' }, 402).code).toBe('quota-exhausted');
    expect(refused(words, { host: 'llm.openrouter.ai' }, 402).code).toBe('quota-exhausted');
  });

  it.each([
    ['Invalid API key', 401],
    ['Your account is suspended', 403],
    ['You do not have permission to do this', 403],
  ])('so it is with “%s”, where the pages are a vendor’s', (words, status) => {
    const host = { host: 'api.relay.dev', keyEnds: null };
    const code = (links: string) => refused(`${words}. ${links}`, host, status).code;
    const own = refused(words, host, status).code;
    expect(own).not.toBe('upstream-error');
    expect(code('See http://help.relay.dev and https://platform.openai.com/x')).toBe('upstream-error');
    expect(code('See https://help.relay.dev or https://unheard-of.dev')).toBe(own);
    expect(code('See https://com/x')).toBe(own);
  });

  it('a vendor’s pages say nothing of codes that are not about an account', () => {
    const words = 'Rate limit reached. See https://platform.openai.com/limits';
    expect(refused(words, { host: 'api.relay.dev' }, 429).code).toBe('rate-limited');
  });

  it('a page shows no key, and without one of one’s own no echo is another’s', () => {
    expect(refused(shown, { keyEnds: null }).code).toBe('key-rejected');
    const page = '<html><title>401</title>Invalid API key: sk-ab***wxyz</html>';
    expect(diagnose(answerOf({ status: 401, body: page }), CONTEXT).code).not.toBe('upstream-error');
  });

  it('a key of one’s own provider is refused, also where only the answer shows whose it is', () => {
    const body = JSON.stringify({ error: { message: 'litellm: Invalid token' } });
    const answer = answerOf({ status: 401, headers: { 'x-litellm-version': '1' }, body });
    expect(diagnose(answer, { ...CONTEXT, keyEnds: null, keyOf: 'litellm' }).code).toBe('key-rejected');
    expect(refused('Your key has expired', { keyOf: 'openrouter' }).code).toBe('key-expired');
  });

  it('says by its rule how it was settled', () => {
    expect(refused(shown).rule).toMatch(/^echo-of-another-key\(.+\)$/);
    expect(refused('Unauthorized', { keySent: false, keyEnds: null }).rule).toMatch(/^no-key\(.+\)$/);
    expect(refused('Invalid token', { keyOf: 'openrouter' }).rule).toMatch(/^key-of-another\(.+\)$/);
    const words = 'Insufficient credits. Add more using https://openrouter.ai/settings/credits';
    expect(refused(words, { host: 'api.relay.dev' }, 402).rule).toMatch(/^site-of-another\(.+\)$/);
  });
});

describe('bodies that did not come whole', () => {
  it('an error is named by what is there', () => {
    expect(diagnose(cut('{"error":{"message":"Rate limit rea', 429), CONTEXT).code).toBe('rate-limited');
  });

  it('a good status is not', () => {
    expect(diagnose(cut('{"choices":[{"message":{"content":"po', 200), CONTEXT).code).toBe(
      'connection-reset',
    );
    const late = cut('{"choices', 200, { bodyFault: { ...FAULT, type: 'response-timeout' } });
    expect(diagnose(late, CONTEXT).code).toBe('response-timeout');
  });

  it('a body without end is malformed', () => {
    const endless = { ...answerOf({ status: 200, body: '{"data":[' }), truncated: true };
    expect(diagnose(endless, { ...CONTEXT, question: 'models' }).code).toBe('malformed-response');
    expect(diagnose(endless, { ...CONTEXT, question: 'stream' }).code).toBe('stream-malformed');
  });
});

describe('answers that pass', () => {
  it('an error that the limit was reached while thinking proves key, model and quota', () => {
    const words = 'Could not finish the message because max_tokens or model output limit was reached.';
    expect(refused(words, {}, 400)).toMatchObject({
      code: null,
      rule: 'limit-while-thinking',
      means: '',
      next: '',
      note: expect.stringContaining('token limit'),
    });
    expect(
      refused(`Provider returned error: ${JSON.stringify({ error: { message: words } })}`, {}, 400).code,
    ).toBeNull();
    for (const question of ['models', 'embeddings'] as const)
      expect(refused(words, { question }, 400).code).not.toBeNull();
    expect(refused(words, {}, 200).code).not.toBeNull();
  });

  it('a completion without choices does not', () => {
    expect(diagnose(answerOf({ status: 200, body: '{"choices":[]}' }), CONTEXT).code).toBe(
      'malformed-response',
    );
    expect(diagnose(answerOf({ status: 200, body: '' }), CONTEXT).code).toBe('malformed-response');
  });
});

describe('what is told besides', () => {
  it('the models that the error suggests', () => {
    const words = 'The model `gpt-55` does not exist. Available models: claude-5, gpt-5.5';
    expect(refused(words, { model: 'gpt-55' }, 404).suggestions).toEqual(['gpt-5.5', 'claude-5']);
    const named =
      "key not allowed to access model. This key can only access models=['gpt-4o-mini', 'gpt-4.1']";
    expect(refused(named, {}, 403).suggestions).toEqual(expect.arrayContaining(['gpt-4o-mini', 'gpt-4.1']));
    expect(refused(named, { model: 'gpt-4.1' }, 403).suggestions).toEqual(['gpt-4o-mini']);
    const many = 'The model does not exist. Available models: m-1, m-2, m-3, m-4';
    expect(refused(many, { model: null }, 404).suggestions).toEqual(['m-1', 'm-2', 'm-3']);
    expect(refused(many, { model: 'zzz' }, 404).suggestions).toEqual(['m-1', 'm-2', 'm-3']);
    expect(
      refused(many.replace('does not exist', 'is retired'), { model: 'zzz' }, 410).suggestions,
    ).toHaveLength(3);
    expect(refused('Invalid API key. Available models: m-1, m-2').suggestions).toEqual([]);
  });

  it('the request id: the header’s, the body’s, the one in the words', () => {
    const id = (headers: Record<string, string>, body: string) =>
      diagnose(answerOf({ status: 500, headers, body }), CONTEXT).requestId;
    expect(id({ 'X-Request-Id': 'req_a' }, '{}')).toBe('req_a');
    expect(id({}, '{"message":"x","request_id":"req_b"}')).toBe('req_b');
    expect(id({}, '{"error":{"message":"x (request id: 2026010101)"}}')).toBe('2026010101');
    expect(id({}, '{}')).toBeNull();
  });

  it.each([
    ...['x-request-id', 'request-id', 'x-oneapi-request-id', 'x-litellm-call-id', 'x-portkey-trace-id'],
    ...[
      'apim-request-id',
      'x-ms-request-id',
      'x-amzn-requestid',
      'x-generation-id',
      'x-vercel-id',
      'x-tt-logid',
    ],
    ...['x-log-id', 'x-trace-id', 'x-correlation-id', 'kong-request-id', 'x-kong-request-id', 'cf-ray'],
    ...['x-azure-ref', 'x-amz-cf-id', 'fly-request-id'],
  ])('the request id of the header %s', (name) => {
    const id = (value: string) =>
      diagnose(answerOf({ status: 500, headers: { [name]: value }, body: '{}' }), CONTEXT).requestId;
    expect(id(' abc ')).toBe('abc');
    expect(id(' ')).toBeNull();
    expect(id('x'.repeat(200))).toBe('x'.repeat(120));
  });

  it.each([
    ['Request ID: abc-123', 'abc-123'],
    ['request_id：abc_123', 'abc_123'],
    ['tid = abcdef', 'abcdef'],
    ['Trace-Id:abcdef', 'abcdef'],
    ['see req_abcdef.', 'req_abcdef'],
    ['Request ID: abc', null],
    ['myrequestid: abcdef', null],
    [`${'x'.repeat(8_000)} Request ID: abcdef`, null],
  ])('the request id in the words: %.60s', (message, id) => {
    expect(refused(message).requestId).toBe(id);
  });

  it('no request id of what a good answer says', () => {
    const body = JSON.stringify({ choices: [{ message: { content: 'Request ID: abcdef' } }] });
    expect(diagnose(answerOf({ status: 200, body }), CONTEXT).requestId).toBeNull();
  });

  it('the gateway’s own words, on one line', () => {
    expect(refused('two\nlines').seen).toBe('HTTP 401: two lines');
    expect(refused('x'.repeat(2_000)).seen.length).toBeLessThan(320);
  });
});

describe('retries', () => {
  const answer = (headers: Record<string, string> = {}) => answerOf({ status: 429, headers, body: '' });

  it('follow the table of codes', () => {
    expect(retryable('rate-limited', answer())).toBe(true);
    expect(retryable('quota-exhausted', answer())).toBe(false);
    expect(retryable(null, answer())).toBe(false);
    expect(retryable('connection-reset', FAULT)).toBe(true);
  });

  it('end where the gateway says so', () => {
    expect(retryable('rate-limited', answer({ 'x-should-retry': 'false' }))).toBe(false);
    expect(retryable('rate-limited', answer({ 'x-should-retry': 'true' }))).toBe(true);
  });
});

describe('what is said beside the code', () => {
  it('is the next model where one is not served now', () => {
    const { code, suggestions } = refused(
      'No available channel for model gpt-55. Available models: gpt-5.5',
      { model: 'gpt-55' },
      503,
    );
    expect([code, suggestions]).toEqual(['model-unavailable', ['gpt-5.5']]);
  });

  it('is about the proxy, the key or the endpoint only where the code is', () => {
    const proxy = { host: 'proxy.corp:3128', variable: 'HTTP_PROXY', status: 401 } as unknown as NonNullable<
      Answer['proxy']
    >;
    const body = JSON.stringify({ error: { message: 'Invalid API key' } });
    const plain = diagnose(answerOf({ status: 401, body }), CONTEXT);
    expect(diagnose({ ...answerOf({ status: 401, body }), proxy }, CONTEXT)).toEqual(plain);
    const broke = 'Insufficient credits';
    expect(refused(broke, { keySent: false }, 402).next).toBe(refused(broke, {}, 402).next);
    expect(refused('Invalid API key', { question: 'responses' }).next).toBe(plain.next);
  });

  it('names no provider that nobody knows', () => {
    expect(refused('Invalid API key').provider).toBeNull();
  });

  it.each([
    [{ error: { message: 'Guardrail service unavailable' } }, /with a guardrail/, /bring the guardrail back/],
    [
      { error: { code: 'guardrail_unavailable', message: 'x' } },
      /with a guardrail/,
      /bring the guardrail back/,
    ],
  ])('is about the guardrail where that could not be asked: %j', (body, means, next) => {
    expect(diagnose(answerOf({ status: 400, body: JSON.stringify(body) }), CONTEXT)).toMatchObject({
      code: 'gateway-error',
      means: expect.stringMatching(means),
      next: expect.stringMatching(next),
    });
  });

  it.each([
    [
      'OPENAI_API_KEY is missing in the environment of the gateway',
      500,
      'gateway-error',
      /lacks a key or setting of its own/,
      /does not help until then/,
    ],
    [
      'failed to obtain an access token for the provider',
      502,
      'upstream-error',
      /could not sign itself in/,
      /renew its login/,
    ],
    [
      'this group only allows Claude Code clients',
      403,
      'permission-denied',
      /only with certain client programs/,
      /open to any API client/,
    ],
  ])('names who has to act on %j', (message, status, code, means, next) => {
    expect(
      diagnose(answerOf({ status, body: JSON.stringify({ error: { message } }) }), CONTEXT),
    ).toMatchObject({
      code,
      means: expect.stringMatching(means),
      next: expect.stringMatching(next),
    });
  });

  it.each([
    ['https-wanted-behind', /plain http to the server behind it/, /speak https to the gateway/],
    ['basic-login', /a user name and password of its own/, /exempted from that login/],
    ['gateway-not-configured-id', /lacks a key or setting of its own/, /running again does not help/],
    ['gateway-not-installed', /not installed there/, /must install/],
    ['gateway-keyless', /lacks a key or setting of its own/, /running again does not help/],
    ['gateway-adapter', /has no code for/, /correct the type/],
    ['model-price', /no price is set/, /set the model’s price/],
    ['csrf-token', /for browsers answered/, /differs from that of the console/],
    ['key-kind-refused', /takes no API keys/, /an address of the provider that takes keys/],
  ])('is what the rule %s knows', (rule, means, next) => {
    expect(adviceOfRule(rule)).toEqual({
      means: expect.stringMatching(means),
      next: expect.stringMatching(next),
    });
  });
});
