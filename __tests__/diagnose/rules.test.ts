/** The rules as a table, and what is left to go by where no word was understood. */
import { describe, expect, it } from '@jest/globals';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import type { Shape } from '../../src/diagnose/reading.ts';
import { ALL_RULES } from '../../src/diagnose/rules.ts';
import { isCode } from '../../src/model/codes.ts';
import type { Question } from '../../src/model/observation.ts';
import { answerOf, CONTEXT } from './recorded.ts';

const SHAPES: readonly Shape[] = [
  ...(['empty', 'text', 'html', 'xml', 'stream', 'error-object', 'error-string', 'error-list'] as const),
  ...(['detail', 'errors', 'base-resp', 'problem', 'html-message', 'array', 'flat', 'other'] as const),
];

function codeOf(status: number, body: string | object, question: Question = 'completion') {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return diagnose(answerOf({ status, body: text }), { ...CONTEXT, question }).code;
}

const shown = (_name: string, value: unknown): unknown =>
  value instanceof RegExp ? String(value) : value instanceof Set ? [...value] : value;

describe('the rules', () => {
  it('stand there once each', () => {
    const patterns = ALL_RULES.map(({ code, when }) => `${code} ${JSON.stringify(when, shown)}`);
    expect(patterns.filter((one, at) => patterns.indexOf(one) !== at)).toEqual([]);
  });

  it('have names of their own, and codes that exist', () => {
    const names = ALL_RULES.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(150);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const { code } of ALL_RULES) expect(isCode(code)).toBe(true);
  });

  it('name the vendor they rest on, so that it can be left out', () => {
    const vendors = new Set(ALL_RULES.flatMap(({ vendor }) => (vendor === undefined ? [] : [vendor])));
    expect(vendors.size).toBeGreaterThan(1);
    for (const vendor of vendors) expect(vendor).toMatch(/^[a-z0-9.-]+$/);
    const balance = answerOf({ status: 200, body: '{"error":{"code":"1113","message":"x"}}' });
    expect(diagnose(balance, CONTEXT).code).toBe('quota-exhausted');
    expect(diagnose(balance, CONTEXT, new Set(['zhipu'])).code).not.toBe('quota-exhausted');
    expect(diagnose(balance, CONTEXT, new Set(['minimax'])).code).toBe('quota-exhausted');
  });

  it('take a vendor’s number as a whole', () => {
    const byNumber = ALL_RULES.flatMap(({ name, when: { id } }) =>
      Array.from({ length: 2_000 }, (_, number) => String(number))
        .filter((number) => id?.test(number))
        .map((number) => ({ name, number, id })),
    );
    const numbersOf = (name: string): string =>
      byNumber.flatMap((one) => (one.name === name ? [one.number] : [])).join(' ');
    expect(numbersOf('zhipu-limit')).toBe('1302 1303 1304 1308 1310');
    expect(numbersOf('cloudflare-origin-json')).toBe(
      '520 521 522 523 524 525 526 527 528 529 530 1000 1001 1002 1004 1014 1016 1018 1033',
    );
    const longer = byNumber.filter(({ number, id }) => id?.test(`1${number}`) || id?.test(`${number}1`));
    expect(longer).toEqual([]);
  });

  it('take a name as a whole that others begin or end with', () => {
    const ruleOf = (type: string) =>
      diagnose(answerOf({ status: 500, body: JSON.stringify({ error: { message: 'zzz', type } }) }), CONTEXT)
        .rule;
    expect(ruleOf('api_error')).toBe('gateway-broke-type');
    for (const type of ['my_api_error', 'api_error_of_mine'])
      expect(ruleOf(type)).not.toBe('gateway-broke-type');
  });

  it.each(ALL_RULES.map((rule) => [rule.name, rule.when] as const))(
    '%s asks for what there can be',
    (_, when) => {
      expect(Object.keys(when)).not.toEqual([]);
      for (const list of [when.says, when.status, when.shape, when.question]) expect(list).not.toEqual([]);
      const [from, to] = when.between ?? [0, 1];
      expect(from).toBeLessThan(to);
      for (const shape of when.shape ?? []) expect(SHAPES).toContain(shape);
      expect(when.header?.[0] ?? 'x').toMatch(/^[a-z0-9-]+$/);
    },
  );
});

describe('a status alone', () => {
  it.each([
    [400, 'invalid-request'],
    [401, 'key-rejected'],
    [402, 'quota-exhausted'],
    [403, 'permission-denied'],
    [404, 'endpoint-not-found'],
    [405, 'endpoint-not-found'],
    [406, 'invalid-request'],
    [408, 'gateway-unavailable'],
    [410, 'endpoint-not-found'],
    [421, 'gateway-unavailable'],
    [424, 'upstream-error'],
    [425, 'gateway-unavailable'],
    [429, 'rate-limited'],
    [451, 'region-blocked'],
    [498, 'key-rejected'],
    [499, 'gateway-unavailable'],
    [500, 'gateway-error'],
    [501, 'endpoint-not-found'],
    [502, 'gateway-unavailable'],
    [529, 'overloaded'],
    [599, 'gateway-unavailable'],
    [600, 'gateway-error'],
    [999, 'gateway-error'],
  ])('%i is %s', (status, code) => {
    expect(codeOf(status, '{"x":1}')).toBe(code);
  });

  it('403 without a body is a firewall', () => {
    expect(codeOf(403, '')).toBe('blocked-by-firewall');
  });

  it('is the one that the body says, in a 200', () => {
    expect(codeOf(200, { error: { status: 503 } })).toBe('gateway-unavailable');
    expect(codeOf(200, { error: { code: 400, message: 'x' } })).toBe('invalid-request');
    expect(codeOf(200, { error: { code: 399, message: 'x' } })).toBe('malformed-response');
    expect(codeOf(400, { error: { code: 503, message: 'x' } })).toBe('invalid-request');
  });
});

describe('a parameter that is pointed at', () => {
  const points = (question: Question, param: string, status = 400) =>
    codeOf(status, { error: { message: 'x', param } }, question);

  it.each([
    ['tools', 'tools'],
    ['tools', 'body.tool_choice'],
    ['tools', 'Functions'],
    ['structured-output', 'response_format'],
    ['structured-output', 'body.json_schema'],
    ['stream', 'stream'],
  ] as const)('is what a probe of %s needs: %s', (question, param) => {
    expect(points(question, param)).toBe('unsupported-parameter');
  });

  it.each([
    ['tools', 'stream'],
    ['tools', 'my_tools'],
    ['structured-output', 'tools'],
    ['stream', 'stream_options'],
    ['completion', 'tools'],
  ] as const)('is not what a probe of %s needs: %s', (question, param) => {
    expect(points(question, param)).not.toBe('unsupported-parameter');
  });

  it('says nothing of a breakdown', () => {
    expect(points('tools', 'tools', 500)).toBe('unsupported-parameter');
    expect(points('tools', 'tools', 502)).toBe('gateway-unavailable');
  });
});

describe('words', () => {
  const rule = (message: string, status = 400, headers: Record<string, string> = {}) =>
    diagnose(answerOf({ status, headers, body: JSON.stringify({ error: { message } }) }), CONTEXT).rule;

  it.each([
    ['zzz failed 502', 'upstream-words'],
    ['zzz failed, (502).', 'upstream-words'],
    ['zzz failed 502!', 'upstream-words'],
    ['zzz failed 502 times', 'status-request'],
    ['요청이 너무 많습니다', 'rate-languages'],
    ['API키가 필요합니다', 'key-missing-languages'],
    ['API 키는 누락', 'key-missing-languages'],
    ['function_call is not supported', 'parameter-words'],
    ['seed is not supported', 'parameter-words'],
    ['zzz is not supported', 'status-request'],
  ])('%s: %s', (message, wanted) => {
    expect(rule(message)).toBe(wanted);
  });

  it.each([
    [404, 'The zzz model means nothing to us', 'topic-model-unknown'],
    [400, 'This proxy serves model zzz only', 'topic-model-other'],
    [410, 'The zzz model went away', 'model-gone'],
    [404, 'The zzz model went away', 'topic-model-ended'],
    [403, 'Your plan covers another model', 'topic-model-plan'],
    [503, 'The zzz model will be back once the box reboots', 'topic-model-idle'],
    [503, 'The pool is drained', 'topic-pool'],
    [502, 'Got HTTP 500 from the vendor', 'topic-provider'],
    [403, 'Your account is under review', 'topic-account'],
    [429, 'Your prepaid package is consumed', 'topic-money'],
    [403, 'Please pace your calls, one every minute', 'topic-rate'],
    [503, 'We have more traffic than we can take', 'topic-load'],
    [401, 'The key is past its end date', 'topic-key-ended'],
    [401, 'The key has the old format', 'status-key'],
    [401, 'The old key is no longer good', 'topic-key-ended'],
    [400, 'The zzz model can only see 4096 tokens', 'status-request'],
    [400, 'Hate speech found in your message', 'topic-filter'],
    [500, `Can not read property 'token' of undefined`, 'status-error'],
    [429, 'The pool has no idle account for this model', 'model-unavailable'],
    [429, 'Your minute allowance of tokens is gone', 'status-rate'],
    [400, 'max_tokens above the ceiling of 4096', 'status-request'],
    [403, 'Key can not use the zzz model', 'topic-model-forbidden'],
    [403, 'Token voided', 'topic-key-off'],
    [401, 'You forgot to send your key', 'topic-key-absent'],
    [400, 'That secret does not correspond to anybody', 'topic-key-wrong'],
    [403, 'We never issued that key', 'topic-key-unknown'],
    [403, 'Your country is on our list', 'topic-region'],
    [400, 'This prompt trips our abuse detection', 'topic-filter'],
    [400, 'logprobs: not available for this engine', 'topic-parameter'],
    [400, 'That model draws pictures', 'topic-model-kind'],
    [403, `Of the zzz model${' zzz'.repeat(80)}`, 'topic-model-forbidden'],
    [404, 'zzz のモデル', 'topic-model-missing'],
    [422, 'zzz top_p zzz', 'topic-parameter-named'],
    [403, 'Please set the header X-Model-Owner', 'status-forbidden'],
    [400, "Unexpected end of JSON: token '}' missing", 'status-request'],
    [500, 'Failed to write a usage record', 'topic-store'],
    [503, 'zzz', 'status-unavailable'],
    [403, 'zzz', 'status-forbidden'],
    [401, `The key is past its end date${' zzz'.repeat(80)}`, 'status-key'],
  ])('of known topics in no known phrase: %i %s', (status, message, wanted) => {
    expect(rule(message, status)).toBe(wanted);
  });

  it('of a model that is gone or not there', () => {
    expect([rule('This model is gone', 410), rule('These models are gone', 410)]).toEqual([
      'model-gone',
      'model-gone',
    ]);
    expect(rule('model: gpt-5', 404)).toBe('model-not-found');
    for (const other of ['see model: gpt-5', 'model: gpt-5 zzz'])
      expect(rule(other, 404)).toBe('topic-model-missing');
  });

  it('of a tunnel', () => {
    expect(rule('zzz', 403, { 'ngrok-error-code': 'ERR_NGROK_734' })).toBe('tunnel-ngrok-limit');
    expect(rule('zzz', 403, { 'ngrok-error-code': 'ERR_NGROK_3200' })).toBe('tunnel-ngrok');
  });

  it('of a stream that is refused to who asked for one', () => {
    const message = 'Streaming is not supported';
    const answer = answerOf({ status: 400, body: JSON.stringify({ error: { message } }) });
    expect(diagnose(answer, { ...CONTEXT, question: 'stream' }).rule).toBe('stream-refused');
  });
});

describe('what a gateway was never built for', () => {
  it.each(['responses', 'embeddings'] as const)('is no endpoint: %s', (question) => {
    expect(codeOf(500, { error: { message: 'not implemented' } }, question)).toBe('endpoint-not-found');
  });
});
