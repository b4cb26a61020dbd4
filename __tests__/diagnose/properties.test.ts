import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adaptRequest } from '../../src/diagnose/adapt.ts';
import { type DiagnosisContext, diagnose } from '../../src/diagnose/diagnose.ts';
import { readModelList } from '../../src/diagnose/model-list.ts';
import { recognise } from '../../src/diagnose/provider.ts';
import { isCode } from '../../src/model/codes.ts';
import { effort } from '../support/effort.ts';
import { answerOf, CONTEXT } from './recorded.ts';

const QUESTIONS = [
  'models',
  'completion',
  'stream',
  'tools',
  'structured-output',
  'responses',
  'embeddings',
] as const;
const KEYS = [
  'error',
  'errors',
  'message',
  'code',
  'type',
  'detail',
  'choices',
  'data',
  'model',
  'param',
  'raw',
  'metadata',
  'status',
  'base_resp',
  '__proto__',
  'constructor',
  'loc',
  'delta',
  'id',
];
const WORDS = [
  'model',
  'not found',
  'api key',
  'invalid',
  'quota',
  'rate limit',
  'http://x.y/',
  '{"error":',
  "{'a': None}",
  'Error code: 401 - {',
  'data: ',
  '模型',
  '<html>',
  '(request id: 20260101010101)',
  'litellm.X: YException - ',
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 20 }));
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    sentence,
    fc.constantFrom(null, true, false, 0, 401, 429, -1, 1e300),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 })), tie('tree'), {
      maxKeys: 5,
    }),
  ),
}));
const body = fc.oneof(
  tree.map((value) => JSON.stringify(value) ?? ''),
  tree.map((value) => `data: ${JSON.stringify(value)}\n\ndata: [DONE]\n\n`),
  tree.map((value) => (JSON.stringify(value) ?? '').slice(0, -3)),
  sentence,
  sentence.map((words) => `<!doctype html><title>${words}</title><p>${words}`),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'content-type',
    'location',
    'www-authenticate',
    'server',
    'x-request-id',
    'cf-mitigated',
    'retry-after',
  ),
  fc.oneof(
    sentence,
    fc.constantFrom('text/html', 'application/json', 'text/event-stream', 'https://a.b/login', '/c'),
  ),
);
const status = fc.oneof(
  fc.constantFrom(200, 204, 301, 400, 401, 403, 404, 429, 500, 502, 529),
  fc.integer({ min: 100, max: 999 }),
);

function check(
  given: { status: number; body: string; headers?: Record<string, string> },
  context: DiagnosisContext,
) {
  const answer = answerOf(given);
  const diagnosis = diagnose(answer, context);
  expect(diagnosis.code === null || isCode(diagnosis.code)).toBe(true);
  expect(diagnosis.code).not.toBe('internal-error');
  expect(diagnosis.seen.length).toBeLessThan(600);
  expect(diagnosis.seen).not.toMatch(/[\r\n]/);
  expect(diagnosis.suggestions.length).toBeLessThanOrEqual(3);
  expect(diagnosis.code === null || (diagnosis.means !== '' && diagnosis.next !== '')).toBe(true);
  const sent = CONTEXT.sent ?? {};
  adaptRequest(answer, sent, { question: context.question, first: sent });
  readModelList(answer);
  recognise([answer], context.host);
}

describe('any answer', () => {
  it('is named, whatever its status, headers and body', () => {
    fc.assert(
      fc.property(status, headers, body, fc.constantFrom(...QUESTIONS), (code, given, text, question) => {
        check({ status: code, headers: given, body: text }, { ...CONTEXT, question });
      }),
      effort(600),
    );
  });

  // A regular expression that is not linear would not come back from these.
  it.each([
    'model ',
    'no available ',
    'models not ',
    'api key ',
    'account ',
    'error with ',
    'upstream error ',
    'https://',
    '(',
    '{',
    '[',
    '"',
    '\\',
    "'",
    '{"a":',
    '{"message":"',
    '<',
    '<a ',
    '<!--',
    '<script>',
    'data: x\n',
    'data: {}\n\n',
    '*** ',
    '...',
    ' at x (',
    '\u0000',
    '模型',
    '\n',
    '-_',
    'Aa',
  ])('of a mebibyte of %j is named', (unit) => {
    const long = unit.repeat(Math.ceil(2 ** 20 / unit.length));
    check({ status: 200, body: long }, { ...CONTEXT, question: 'stream' });
    check(
      { status: 500, body: JSON.stringify({ error: { message: long, code: long, param: long } }) },
      CONTEXT,
    );
    check({ status: 200, body: `<html><title>${long}` }, CONTEXT);
  });

  it('of great depth is named', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"error":', '}'],
      ['{"message":"', '"}'],
    ] as const) {
      const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      check({ status: 500, body: deep }, CONTEXT);
    }
    let quoted = 'invalid api key';
    for (let layer = 0; layer < 12; layer += 1) quoted = JSON.stringify({ error: { message: quoted } });
    check({ status: 401, body: quoted }, CONTEXT);
  });
});
