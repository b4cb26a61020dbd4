/** Where a judgement turns: cases one step to either side of a condition, which no recorded answer happens to be at. */
import { describe, expect, it } from '@jest/globals';
import { textOf } from '../../src/diagnose/completion.ts';
import { type DiagnosisContext, diagnose } from '../../src/diagnose/diagnose.ts';
import { judgeFault } from '../../src/diagnose/faults.ts';
import { proxyWords } from '../../src/diagnose/proxy-words.ts';
import { type ErrorReading, readError } from '../../src/diagnose/reading.ts';
import { judgeRedirect } from '../../src/diagnose/redirect.ts';
import { rightEndpoint } from '../../src/diagnose/right-endpoint.ts';
import { isFailure } from '../../src/diagnose/shape.ts';
import { plainIdentifier, plainWords } from '../../src/diagnose/words.ts';
import type { Fault, Question } from '../../src/model/observation.ts';
import { answerOf, CONTEXT } from './recorded.ts';

function told(status: number, body: string | object, context: Partial<DiagnosisContext> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return diagnose(answerOf({ status, body: text }), { ...CONTEXT, ...context });
}

const choice = (content: string | null, finish: string) => ({
  choices: [{ message: { content }, finish_reason: finish }],
});

describe('the name of what was found', () => {
  it.each([
    ['completion', choice('pong', 'stop')],
    ['finish-content-filtered', choice('', 'content_filter')],
    ['finish-overloaded', choice(null, 'insufficient_system_resource')],
    ['finish-upstream-error', choice('', 'error')],
    ['finish-tool-call-malformed', choice('', 'MALFORMED_FUNCTION_CALL')],
    ['empty', choice('', 'stop')],
    ['empty', choice(' \u200b\ufeff\n\u2060', 'stop')],
    ['empty', { choices: [{ message: { content: null, tool_calls: [null] }, finish_reason: 'tool_calls' }] }],
    ['completion', choice('\u{1F44D}\ufe0f', 'stop')],
    ['other-model', { model: 'claude-opus-4', ...choice('pong', 'stop') }],
    ['no-choices', { a: 1 }],
  ])('is %s', (rule, body) => {
    expect(told(200, body).rule).toBe(rule);
  });

  it('says which list, probe or fault it was', () => {
    expect(told(200, { data: [{ id: 'a' }] }, { question: 'models' })).toMatchObject({
      rule: 'list',
      seen: '1 model listed.',
    });
    expect(told(200, 'x', { question: 'tools' }).rule).toBe('answer-tools');
    const fault: Fault = {
      kind: 'fault',
      type: 'dns',
      phase: 'dns',
      errno: null,
      message: 'x',
      proxy: null,
      durationMs: 1,
    };
    expect(diagnose(fault, CONTEXT).rule).toBe('fault-dns');
    const insecure = { error: { message: 'Use HTTPS' } };
    expect(told(426, insecure, { secure: true }).rule).toBe('https-wanted-behind');
    expect(told(426, insecure, { secure: false }).rule).toBe('https-wanted');
  });
});

describe('a good status with a bad body', () => {
  it('is bad, whoever answered', () => {
    const chunk = { model: 'claude-opus-4', choices: [{ delta: { content: 'a' } }] };
    expect(told(200, `data: ${JSON.stringify(chunk)}\n\n`, { question: 'stream' }).code).toBe(
      'stream-malformed',
    );
  });

  it('is quoted where it is something else altogether, and only there', () => {
    expect(told(200, { message: ' zzz ' }).seen).toMatch(/ It says: zzz$/);
    expect(told(200, { ...choice('', 'stop'), message: 'zzz' }).seen).not.toContain('It says');
  });

  it('is empty with blanks, too', () => {
    expect(told(200, ' \n').next).toBe(told(200, '').next);
    expect(told(200, ' \n').next).not.toBe(told(200, '{"a":1}').next);
  });
});

describe('a good status', () => {
  const LIMIT = 'Rate limit exceeded';

  it('may hide what a short text says', () => {
    const long = (length: number) => `${LIMIT} `.padEnd(length, 'x');
    for (const body of [LIMIT, long(399)]) expect(told(200, body).code).toBe('rate-limited');
    expect(told(200, long(400)).code).toBe('malformed-response');
    expect(told(200, LIMIT, { question: 'stream' }).code).toBe('rate-limited');
  });

  it.each<[body: object, question: Question, code: string]>([
    [{ message: LIMIT }, 'completion', 'rate-limited'],
    [{ message: LIMIT }, 'models', 'rate-limited'],
    [{ title: LIMIT, status: 200 }, 'completion', 'rate-limited'],
    [{ a: LIMIT }, 'completion', 'malformed-response'],
    [{ a: { message: LIMIT } }, 'completion', 'malformed-response'],
    [[LIMIT], 'completion', 'malformed-response'],
    [{ message: LIMIT }, 'stream', 'stream-malformed'],
    [{ title: LIMIT, status: 200 }, 'stream', 'stream-malformed'],
    [{ message: LIMIT, ...choice('', 'stop') }, 'completion', 'empty-completion'],
    [{ message: LIMIT, ...choice('', 'error') }, 'completion', 'upstream-error'],
  ])('may hide what a message says in place of an answer: %j (%s) is %s', (body, question, code) => {
    expect(told(200, body, { question }).code).toBe(code);
  });
});

describe('a route that is not there', () => {
  it('is one endpoint’s, as far as one answer tells', () => {
    expect(told(404, '').code).toBe('endpoint-not-found');
  });
});

describe('a page to which an error sends people', () => {
  it('is the operator’s matter where it is a vendor’s, whatever the ending of its name', () => {
    const sent = (address: string, host: string) =>
      told(402, { error: { message: `Insufficient balance, see ${address}` } }, { host }).code;
    for (const address of ['https://platform.moonshot.ai/pay', 'http://platform.moonshot.cn/pay']) {
      expect(sent(address, 'gateway.example.com')).toBe('upstream-error');
      expect(sent(address, '127.0.0.1')).toBe('quota-exhausted');
    }
    expect(sent('https://pay.example.com', 'gateway.example.com')).toBe('quota-exhausted');
  });
});

describe('a body that says that it failed', () => {
  it.each([
    { message: 'x', code: 5 },
    { choices: [{}], error: { message: 'x' } },
    { choices: [{}], error: { message: '', code: '1' } },
    { error: true },
    { fault: { faultstring: 'x' } },
  ])('%j', (body) => {
    expect(isFailure(body)).toBe(true);
  });

  it.each([
    null,
    'x',
    { errors: {} },
    { fault: { a: 1 } },
    { message: '', code: 5 },
    { message: 'x', code: true },
    { message: 'x', code: '0' },
    { choices: [{}], error: { message: '', code: 0, type: null, param: '0' } },
  ])('not %j', (body) => {
    expect(isFailure(body)).toBe(false);
  });
});

describe('the words of a body', () => {
  it('may be plain text that quotes JSON', () => {
    const { nested, relay } = readError(
      answerOf({ status: 502, body: 'Error code: 401 - {"error":{"message":"Invalid API key"}}' }),
    );
    expect(nested?.messages).toEqual(['Invalid API key']);
    expect(relay?.status).toBe(401);
  });

  const said = (body: unknown) => readError(answerOf({ status: 500, body: JSON.stringify(body) }));

  it('are looked for eight members and lists deep', () => {
    const within = (count: number, wrap: (value: unknown) => unknown): unknown =>
      Array.from({ length: count }).reduce<unknown>(wrap, { message: 'x' });
    const list = (value: unknown): unknown => [value];
    const member = (value: unknown): unknown => ({ a: value });
    expect(said({ error: within(7, list) }).messages).toEqual(['x']);
    expect(said({ error: within(8, list) }).messages).toEqual([]);
    expect(said({ choices: [{ error: within(7, member) }] }).messages).toEqual(['x']);
    expect(said({ choices: [{ error: within(8, member) }] }).messages).toEqual([]);
  });

  it('are followed through five quotations', () => {
    const quotations = ({ nested }: ErrorReading): number => (nested === null ? 0 : 1 + quotations(nested));
    let [json, text] = ['zzz', 'zzz'];
    for (let layer = 0; layer < 9; layer += 1) {
      json = `zzz: ${JSON.stringify({ error: { message: json } })}`;
      text = `Error code: 40${layer} - ${text}`;
    }
    expect(quotations(said({ error: { message: json } }))).toBe(5);
    expect(quotations(said({ error: { message: text } }))).toBe(5);
  });

  it('are not looked for in megabytes', () => {
    const body = `{"error":{"message":"This API key has expired${' '.repeat(2 * 1024 * 1024)}"}}`;
    expect(told(401, body)).toMatchObject({
      code: 'key-rejected',
      seen: 'HTTP 401 with a body that says nothing.',
    });
  });

  it('may quote braces with nothing in them', () => {
    for (const words of ['zzz {}', 'zzz {"a":1}']) {
      const body = JSON.stringify({ error: { message: `Error code: 401 - ${words}` } });
      expect(readError(answerOf({ status: 400, body })).nested?.messages).toEqual([words]);
    }
  });

  it('are simplified where they are Chinese, and not where they are Japanese', () => {
    expect(plainWords(['無效的金鑰']).text).toBe('无效的金钥');
    expect(plainWords(['無効なキー']).text).toBe('無効なキー');
  });

  it('may be XML with a prefix', () => {
    const body = '<ns2:Error><ns2:Code>SlowDown</ns2:Code><ns2:Message>Wait</ns2:Message></ns2:Error>';
    expect(
      readError(answerOf({ status: 503, body, headers: { 'content-type': 'application/xml' } })),
    ).toMatchObject({
      identifiers: ['slow_down'],
      messages: ['Wait'],
    });
  });

  it('have identifiers of a length that one may have', () => {
    expect(plainIdentifier('a'.repeat(200))).toBe('a'.repeat(160));
    expect(plainIdentifier('__HTTPErrorFound--')).toBe('http_error_found');
  });
});

describe('the text of a message', () => {
  const nest = (depth: number): unknown =>
    depth === 0 ? [{ text: 'x' }] : [{ type: 'thinking', thinking: nest(depth - 1) }];

  it('is that of its parts, four lists deep', () => {
    expect(textOf(['a', null, { text: 'b' }, { thinking: 'c' }, { text: 7 }])).toBe('abc');
    expect(textOf(nest(3))).toBe('x');
    expect(textOf(nest(4))).toBe('');
    expect(textOf(Array.from({ length: 300 }, () => 'x'))).toHaveLength(200);
  });
});

describe('a fault', () => {
  const fault = (rest: Partial<Fault>): Fault => ({
    ...{
      kind: 'fault',
      type: 'reset',
      phase: 'headers',
      errno: null,
      message: 'boom..',
      proxy: null,
      durationMs: 1,
    },
    ...rest,
  });

  it('asks for https only where a plain address was hung up on', () => {
    expect(judgeFault(fault({}), true).next).toContain('https://');
    expect(judgeFault(fault({})).next).toBeNull();
    expect(judgeFault(fault({ type: 'response-timeout' }), true)).toEqual({
      code: 'response-timeout',
      seen: 'boom (waiting for the answer).',
      means: null,
      next: null,
    });
  });

  it('of a proxy says how to write its address', () => {
    const proxy = { host: 'p.example:80', status: null, variable: 'HTTPS_PROXY', login: false };
    const login = 'http://host:port, with user:password@ before the host if it wants a login.';
    expect(proxyWords({ ...proxy, host: '' }, null).next).toBe(`Write HTTPS_PROXY as ${login}`);
    expect(proxyWords(proxy, 'ERR_SSL_WRONG_VERSION_NUMBER').means).toBe(
      'The proxy p.example:80 speaks plain http.',
    );
    expect(proxyWords(proxy, null).means).toContain('could not be used');
  });
});

describe('a redirect', () => {
  const to = (
    location: string | undefined,
    host = 'gateway.example.com',
    redirects: readonly string[] = [],
  ) =>
    judgeRedirect(
      {
        ...answerOf({ status: 307, body: '', headers: location === undefined ? {} : { location } }),
        redirects,
      },
      host,
    );

  it('is told with what it says', () => {
    expect(to(undefined).seen).toBe('HTTP 307 without saying where to.');
    expect(to('/challenge').seen).toBe('HTTP 307 to /challenge on the same host.');
    expect(to('https://[::1]/x', '[::1]:8080').next).toContain('https://');
  });

  it('in a circle is told as one', () => {
    const circle = answerOf({ status: 307, body: '', headers: { location: '/v1/x' } });
    const redirects = ['http://127.0.0.1/v1/x'];
    expect(diagnose({ ...circle, redirects }, CONTEXT).means).toContain('lead back to an address');
  });
});

describe('the endpoint of a model', () => {
  it('is known by the words of its name, however they are parted', () => {
    expect(rightEndpoint('completion', 'text--embedding', '')).toBe(
      rightEndpoint('completion', 'text-embedding', ''),
    );
    expect(rightEndpoint('completion', 'dall--e', '')).toBe(rightEndpoint('completion', 'dall-e', ''));
    expect(rightEndpoint('completion', 'dall-e', '')).not.toBeNull();
    expect(rightEndpoint('completion', null, '')).toBeNull();
  });
});
