/** The application layer: streams, tools, structured output, responses, embeddings. */
import { describe, expect, it } from '@jest/globals';
import type { Code } from '../../src/model/codes.ts';
import { PROBES } from '../../src/model/run.ts';
import { apiError, completion, type Handler } from '../support/answers.ts';
import {
  appLayer,
  type Behaviour,
  call,
  chunk,
  events,
  goodStream,
  kindOf,
  type Model,
  message,
} from '../support/app-layer.ts';
import { preflight } from '../support/preflight.ts';
import { findingOf, findingsOf, firstGateway, problemsOf } from '../support/report.ts';

/** An answer, the body as it follows from the name of the model, or one who writes for himself. */
type Written = Exclude<Behaviour, Handler> | ((model: string) => object) | { readonly handler: Handler };

type Case = readonly [name: string, written: Written, code: Code | null, seen: RegExp];

function behaviourOf(name: string, written: Written): Behaviour {
  if (typeof written === 'function') return { body: written(name) };
  return 'handler' in written ? written.handler : written;
}

/** One run for all cases: each is a model of the gateway. */
function modelsOf(kind: keyof Model, cases: readonly Case[]): Record<string, Model> {
  return Object.fromEntries(cases.map(([name, written]) => [name, { [kind]: behaviourOf(name, written) }]));
}

const SSE = { headers: { 'content-type': 'text/event-stream' } };

function sse(body: (model: string) => string) {
  return (name: string): readonly [string, Written] => [name, { ...SSE, body: body(name) }];
}

function streamCase(
  name: string,
  body: (model: string) => string,
  code: Code | null = null,
  seen = /first token|no token/,
): Case {
  return [...sse(body)(name), code, seen];
}

const GOOD_STREAMS: readonly Case[] = [
  streamCase('plain', goodStream),
  streamCase('crlf', (model) => goodStream(model).replaceAll('\n', '\r\n')),
  streamCase('cr', (model) => goodStream(model).replaceAll('\n', '\r')),
  streamCase('no-blank', (model) => goodStream(model).replaceAll('data: ', 'data:')),
  streamCase('bom', (model) => `\uFEFF${goodStream(model)}`),
  streamCase(
    'comments',
    (model) => `: PROCESSING\n\n${goodStream(model).replaceAll('data: ', ': still\ndata: ')}`,
  ),
  streamCase('open-end', (model) => goodStream(model).trimEnd()),
  streamCase('usage', (model) =>
    goodStream(model).replace(
      'data: [DONE]',
      `${events({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 3 } })}data: [DONE]`,
    ),
  ),
  streamCase(
    'azure',
    (model) => events({ choices: [], model: '', prompt_filter_results: [] }) + goodStream(model),
  ),
  streamCase('thinks', (model) =>
    events(chunk(model, { reasoning_content: 'Hm' }), chunk(model, {}, 'length'), '[DONE]'),
  ),
  streamCase('only-limit', (model) => events(chunk(model, {}, 'length'), '[DONE]')),
  [
    'as-json-type',
    { body: goodStream('as-json-type'), headers: { 'content-type': 'application/json' } },
    null,
    /Sent as application\/json/,
  ],
  [
    'cut-anywhere',
    {
      pieces: [...Buffer.from(`: käse 🧀\n\n${goodStream('cut-anywhere')}`)].map((byte) =>
        Buffer.from([byte]),
      ),
    },
    null,
    /first token/,
  ],
  ['whole-then-cut', { pieces: [goodStream('whole-then-cut')], last: 'cut' }, null, /first token/],
  [
    'all-at-once',
    { pieces: [goodStream('all-at-once')], afterMs: 150 },
    null,
    /Buffered: all of it arrived at once/,
  ],
];

const BROKEN_STREAMS: readonly Case[] = [
  streamCase(
    'no-done',
    (model) => goodStream(model).replace('data: [DONE]\n\n', ''),
    'stream-malformed',
    /no \[DONE\] came/,
  ),
  streamCase(
    'cut-within',
    (model) => goodStream(model).slice(0, -60),
    'stream-malformed',
    /in the middle of event/,
  ),
  streamCase(
    'bad-json',
    (model) => goodStream(model).replace('"two "', '"two'),
    'stream-malformed',
    /is not a JSON object/,
  ),
  streamCase('only-done', () => events('[DONE]'), 'stream-malformed', /Only `\[DONE\]`/),
  streamCase(
    'whole-messages',
    (model) => events(completion(model), '[DONE]'),
    'stream-malformed',
    /finish|message|chunks|delta/,
  ),
  streamCase(
    'silent',
    (model) => events(chunk(model, {}, 'stop'), '[DONE]'),
    'empty-completion',
    /1 chunk came, without text or a call/,
  ),
  streamCase('empty', () => '', 'stream-malformed', /empty/),
  streamCase(
    'overloaded',
    (model) =>
      goodStream(model).replace(
        'data: [DONE]',
        'data: {"error":{"message":"Overloaded, try again later","type":"overloaded_error"}}',
      ),
    'overloaded',
    /Overloaded/,
  ),
  streamCase(
    'broke',
    (model) =>
      events(chunk(model, { content: 'a' }), { error: { message: 'Insufficient credits', code: 402 } }),
    'quota-exhausted',
    /Insufficient credits/,
  ),
  ['json', { body: completion('json') }, 'stream-malformed', /`stream: true` was ignored/],
  [
    'lines',
    { body: '{"response":"a"}\n{"done":true}\n', headers: { 'content-type': 'application/x-ndjson' } },
    'stream-malformed',
    /Lines of JSON/,
  ],
  [
    'page',
    { body: '<!doctype html><title>Welcome</title>', headers: { 'content-type': 'text/html' } },
    'not-an-api',
    /Welcome/,
  ],
  [
    'reset',
    { pieces: [goodStream('reset').slice(0, 300)], last: 'cut', everyMs: 20 },
    'connection-reset',
    /broke off/,
  ],
  [
    'flood',
    {
      pieces: Array.from({ length: 40 }, () => events(chunk('flood', { content: 'x'.repeat(60_000) }))),
      last: 'stay',
    },
    'stream-malformed',
    /did not end/,
  ],
  [
    'refused',
    apiError(400, 'stream is not supported for this model'),
    'unsupported-parameter',
    /stream is not supported/,
  ],
];

async function runStreams(cases: readonly Case[]) {
  return preflight({
    gateway: appLayer(modelsOf('stream', cases)),
    inputs: {
      models: cases.map(([name]) => name).join(','),
      probes: 'completion, stream',
      concurrency: '16',
    },
  });
}

function expectCases(
  cases: readonly Case[],
  step: Awaited<ReturnType<typeof preflight>>['step'],
  kind: keyof Model,
) {
  const found = findingsOf(step, kind);
  const told = cases.map(([name]) => [name, found.find(({ model }) => model === name)?.code]);
  expect(told).toEqual(cases.map(([name, , code]) => [name, code]));
  for (const [name, , , seen] of cases)
    expect(`${name}: ${found.find(({ model }) => model === name)?.seen}`).toMatch(seen);
}

describe('a gateway that can do everything', () => {
  it.concurrent('passes all probes with one request each, and says what it cost', async () => {
    const { step, gateway } = await preflight({
      gateway: appLayer({ 'gpt-5.5': {} }),
      inputs: { models: 'gpt-5.5', probes: PROBES.join('\n') },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', diagnosis: 'ok', 'models-working': '["gpt-5.5"]' });
    expect(gateway.requests).toHaveLength(7);
    expect(firstGateway(step).models.wanted[0]).toMatchObject({
      probes: Object.fromEntries(PROBES.map((probe) => [probe, 'pass'])),
      firstTokenMs: expect.any(Number),
      dimension: 3,
    });
    expect(firstGateway(step).usage).toEqual({ promptTokens: 35, completionTokens: 5 });
    for (const probe of PROBES) expect(step.summary).toContain(probe);
    expect(step.summary).toContain('3 numbers');
    expect(step.summary).toContain('35 tokens in, 5 out');
  });

  it.concurrent('is told before the run what it would cost', async () => {
    const { step } = await preflight({
      gateway: appLayer({ a: {}, b: {} }),
      inputs: { models: 'a,b', probes: PROBES.join(), 'dry-run': 'true' },
    });
    expect(firstGateway(step).plan).toEqual({
      requests: 13,
      models: ['a', 'b'],
      maxOutputTokens: 2 * (3 * 16 + 2 * 128),
    });
  });
});

describe('streams', () => {
  it.concurrent('pass, however they are framed and cut', async () => {
    const { step } = await runStreams(GOOD_STREAMS);
    expectCases(GOOD_STREAMS, step, 'stream');
    expect(step.outputs.verdict).toBe('pass');
  });

  it.concurrent('that are broken are named; the models still work', async () => {
    const { step } = await runStreams(BROKEN_STREAMS);
    expectCases(BROKEN_STREAMS, step, 'stream');
    expect(step.outputs).toMatchObject({ verdict: 'warn', warned: 'stream', 'models-missing': '[]' });
  });

  it.concurrent('that do not end are waited for no longer than the timeout', async () => {
    const forever: Handler = (_, response) => {
      response.writeHead(200, SSE.headers);
      const timer = setInterval(() => response.write(': keep-alive\n\n'), 20);
      response.once('close', () => clearInterval(timer));
      return undefined;
    };
    const cases: readonly Case[] = [
      ['forever', { handler: forever }, 'response-timeout', /./],
      [
        'stalled',
        { pieces: [goodStream('stalled').slice(0, 300)], last: 'stay' },
        'response-timeout',
        /broke off/,
      ],
    ];
    const { step } = await preflight({
      gateway: appLayer(modelsOf('stream', cases)),
      inputs: { models: cases.map(([name]) => name).join(','), probes: 'stream', timeout: '3s' },
    });
    expectCases(cases, step, 'stream');
    expect(step.outputs).toMatchObject({ verdict: 'warn', 'models-working': '[]' });
    expect(firstGateway(step).curl).toContain('"stream":true');
  });

  it.concurrent('are read to [DONE] and no further, where the peer keeps the connection open', async () => {
    const open = (name: string): Behaviour => ({ pieces: [goodStream(name)], last: 'stay' });
    const { step } = await preflight({
      gateway: appLayer({ a: { stream: open('a') } }),
      inputs: { models: 'a', probes: 'completion,stream', timeout: '5m', deadline: '10m' },
    });
    expect(findingOf(step, 'stream')).toMatchObject({ status: 'pass', attempts: 1 });
    expect(findingOf(step, 'stream').seen).toMatch(
      /5 chunks up to \[DONE\]; first token.* not ended behind \[DONE\]/,
    );
  });

  // Alone: where the machine is busy with others, pieces come together, and no rate is told of that.
  it('give the time to the first token and the rate', async () => {
    const words = ['one ', 'two ', 'three ', 'four '].map((content) => events(chunk('a', { content })));
    const pieces = [...words, events(chunk('a', {}, 'length'), '[DONE]')];
    const { step } = await preflight({
      gateway: appLayer({ a: { stream: { pieces, everyMs: 300, afterMs: 60 } } }),
      inputs: { models: 'a', probes: 'stream' },
    });
    const [model] = firstGateway(step).models.wanted;
    expect(model?.firstTokenMs).toBeGreaterThanOrEqual(55);
    const { seen } = findingOf(step, 'stream');
    expect(step.summary).toMatch(/first token [\d.]+ m?s/);
    // Where this machine was too busy to read the pieces one by one, that is what is told of them.
    if (model?.tokensPerSecond == null) return expect(seen).toContain('Buffered: all of it arrived at once');
    expect(model.tokensPerSecond).toBeGreaterThan(0);
    expect(seen).toContain(`, ${model.tokensPerSecond} tokens a second`);
    expect(step.summary).toContain(`, ${model.tokensPerSecond} tokens/s`);
  });
});

const TOOLS: readonly Case[] = [
  ['good', call('report_status', '{"status":"ok"}'), null, /was called/],
  ['stop', call('report_status', '{"status":"ok"}', 'stop'), null, /was called/],
  ['cut', call('report_status', '{"sta', 'length'), null, /cut by the token limit/],
  [
    'name',
    call('functions.report_status', '{"status":"ok"}'),
    'tool-call-malformed',
    /was called, not report_status/,
  ],
  ['not-json', call('report_status', 'status=ok'), 'tool-call-malformed', /not JSON/],
  ['object', call('report_status', { status: 'ok' }), 'tool-call-malformed', /is an object/],
  ['missing', call('report_status', '{}'), 'tool-call-malformed', /required/],
  [
    'text',
    (model) => message(model, { content: '<tool_call>{"name":"report_status"}</tool_call>' }),
    'tool-call-malformed',
    /written into the text/,
  ],
  ['ignored', (model) => message(model, { content: 'Sure.' }), 'tool-call-malformed', /No call came/],
  [
    'legacy',
    (model) => message(model, { content: null, function_call: { name: 'report_status', arguments: '{}' } }),
    'tool-call-malformed',
    /retired/,
  ],
  ['empty', (model) => message(model, { content: '' }), 'empty-completion', /neither/],
  [
    'failed',
    apiError(400, 'Failed to call a function.', 'tool_use_failed'),
    'tool-call-malformed',
    /Failed to call/,
  ],
  [
    'none',
    apiError(400, 'This model does not support tools'),
    'unsupported-parameter',
    /does not support tools/,
  ],
];

const STRUCTURED: readonly Case[] = [
  ['good', (model) => completion(model, '{"status":"ok"}'), null, /fits the schema/],
  ['cut', (model) => message(model, { content: '{"sta' }, 'length'), null, /cut by the token limit/],
  ['fenced', (model) => completion(model, '```json\n{"status":"ok"}\n```'), 'output-malformed', /fenced/],
  [
    'chatty',
    (model) => completion(model, 'Here you are: {"status":"ok"}'),
    'output-malformed',
    /chat around/,
  ],
  ['misfit', (model) => completion(model, '{"state":"ok"}'), 'output-malformed', /does not fit the schema/],
  ['prose', (model) => completion(model, 'All is well.'), 'output-malformed', /prose/],
  [
    'refusal',
    (model) => message(model, { content: null, refusal: 'I must not.' }),
    'content-filtered',
    /I must not/,
  ],
  [
    'failed',
    apiError(400, 'Failed to generate JSON.', 'json_validate_failed'),
    'output-malformed',
    /Failed to generate/,
  ],
  [
    'none',
    apiError(400, 'This response_format type is unavailable now'),
    'unsupported-parameter',
    /unavailable now/,
  ],
];

const RESPONSES: readonly Case[] = [
  [
    'cut',
    {
      body: {
        object: 'response',
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
        output: [{ type: 'reasoning' }],
      },
    },
    null,
    /cut by the token limit/,
  ],
  [
    'failed',
    {
      body: {
        object: 'response',
        status: 'failed',
        error: { code: 'server_error', message: 'The model is overloaded' },
        output: [],
      },
    },
    'overloaded',
    /overloaded/,
  ],
  [
    'nothing',
    { body: { object: 'response', status: 'completed', output: [] } },
    'empty-completion',
    /no text/,
  ],
  ['chat', (model) => completion(model), 'malformed-response', /chat completion/],
];

const EMBEDDINGS: readonly Case[] = [
  [
    'packed',
    {
      body: { data: [{ embedding: Buffer.from(Float32Array.from([1, 2, 3, 4]).buffer).toString('base64') }] },
    },
    null,
    /4 finite numbers, packed/,
  ],
  ['nulls', { body: { data: [{ embedding: [null, 1] }] } }, 'malformed-response', /not finite/],
  ['empty', { body: { data: [{ embedding: [] }] } }, 'malformed-response', /empty/],
  [
    'chat-model',
    apiError(400, 'This model does not support embeddings'),
    'model-wrong-endpoint',
    /does not support embeddings/,
  ],
];

describe('answers', () => {
  it.concurrent.each([
    ['tools', TOOLS, 'warn'],
    ['structured-output', STRUCTURED, 'warn'],
    ['responses', RESPONSES, 'warn'],
    ['embeddings', EMBEDDINGS, 'fail'],
  ] as const)('to %s are told apart', async (kind, cases, verdict) => {
    const { step } = await preflight({
      gateway: appLayer(modelsOf(kind, cases)),
      inputs: { models: cases.map(([name]) => name).join(','), probes: `completion,${kind}` },
    });
    expectCases(cases, step, kind);
    expect(step.outputs.verdict).toBe(verdict);
    expect(JSON.parse(step.outputs['models-working'] ?? '')).toHaveLength(cases.length);
  });

  it.concurrent('to a call that may not be forced are taken where it was offered', async () => {
    const only: Handler = ({ json }) =>
      json?.max_tokens !== undefined
        ? apiError(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        : json?.tool_choice === 'auto'
          ? { body: call('report_status', '{"status":"ok"}')('a') }
          : apiError(400, 'Thinking mode does not support this tool_choice');
    const { step, gateway } = await preflight({
      gateway: appLayer({ a: { tools: only } }),
      inputs: { models: 'a', probes: 'tools' },
    });
    expect(findingOf(step, 'tools')).toMatchObject({ status: 'pass', attempts: 3 });
    // Every attempt is in the report; in words the adaptation stays silent.
    expect(findingOf(step, 'tools').seen).toBe(
      'report_status was called with its arguments, of its own accord: this gateway refuses to force a call.',
    );
    const forced = { type: 'function', function: { name: 'report_status' } };
    expect(
      gateway.requests.flatMap(({ json }) =>
        json?.tools === undefined ? [] : [[json.max_tokens, json.tool_choice]],
      ),
    ).toEqual([
      [16 * 8, forced],
      [undefined, forced],
      [undefined, 'auto'],
    ]);
  });
});

describe('what is not offered', () => {
  const notFound: Handler = (request) => apiError(404, `Invalid URL (${request.method} ${request.path})`);

  it.concurrent('is a warning beside a completion that works, and no broken gateway', async () => {
    const refused = apiError(400, 'This model does not support tools');
    const model = {
      stream: apiError(400, 'streaming is not supported'),
      tools: refused,
      'structured-output': apiError(400, 'response_format is not supported by this model'),
      responses: notFound,
      embeddings: apiError(400, 'The model gpt-5.5 does not support embeddings'),
    };
    const { step } = await preflight({
      gateway: appLayer({ 'gpt-5.5': model }),
      inputs: { models: 'gpt-5.5', probes: 'completion,stream,tools,structured-output,responses' },
    });
    expect(step.outputs).toMatchObject({ verdict: 'warn', 'models-working': '["gpt-5.5"]' });
    expect(problemsOf(step)).toEqual([
      'stream: unsupported-parameter',
      'tools: unsupported-parameter',
      'structured-output: unsupported-parameter',
      'responses: endpoint-not-found',
    ]);
    expect(findingOf(step, 'base-url').status).toBe('pass');
  });

  it.concurrent('an embedding model that is asked to chat is told so, and its vectors are still looked at', async () => {
    const chat = apiError(
      404,
      'This is not a chat model and thus not supported in the v1/chat/completions endpoint.',
    );
    const { step, gateway } = await preflight({
      gateway: appLayer({ 'text-embedding-3-large': { completion: chat } }),
      inputs: { models: 'text-embedding-3-large', probes: 'completion,stream,tools,embeddings' },
    });
    // The endpoint refused the model: other questions there would be refused too.
    expect(gateway.requests.filter(({ path }) => path.endsWith('/chat/completions'))).toHaveLength(1);
    expect(findingOf(step, 'tools')).toMatchObject({
      status: 'skip',
      seen: 'Not asked: `completion` of this model ended as model-wrong-endpoint.',
    });
    expect(findingOf(step, 'completion')).toMatchObject({ status: 'fail', code: 'model-wrong-endpoint' });
    expect(findingOf(step, 'completion').next).toMatch(/embeddings|responses/);
    expect(findingOf(step, 'embeddings').status).toBe('pass');
  });

  it.concurrent('an embedding model with probes of its own works', async () => {
    const { step, gateway } = await preflight({
      gateway: appLayer({ 'text-embedding-3-large': { completion: notFound } }),
      inputs: { models: 'text-embedding-3-large', probes: 'embeddings' },
    });
    expect(step.outputs).toMatchObject({ verdict: 'pass', 'models-working': '["text-embedding-3-large"]' });
    expect(gateway.requests).toHaveLength(2);
    expect(firstGateway(step).curl).toContain('/embeddings');
  });

  it.concurrent('a gateway of responses alone is no wrong base URL', async () => {
    const { step } = await preflight({
      gateway: appLayer({ a: { completion: notFound }, b: { completion: notFound } }),
      inputs: { models: 'a,b', probes: 'completion,responses' },
    });
    expect(findingsOf(step, 'responses').map(({ status, model }) => [status, model])).toEqual([
      ['pass', 'a'],
      ['pass', 'b'],
    ]);
    expect(findingOf(step, 'completion').code).toBe('endpoint-not-found');
    expect(findingOf(step, 'base-url').status).toBe('pass');
  });
});

describe('later probes', () => {
  it.concurrent('are not asked of a model that is not there, and the reason is told', async () => {
    const { step, gateway } = await preflight({
      gateway: appLayer({ a: {} }),
      inputs: { models: 'a,b', probes: 'completion,stream,tools' },
    });
    expect(gateway.requests.filter(({ json }) => json?.model === 'b')).toHaveLength(1);
    for (const probe of ['stream', 'tools'] as const) {
      expect(findingOf(step, probe, 'b')).toMatchObject({
        status: 'skip',
        seen: 'Not asked: `completion` of this model ended as model-not-found.',
      });
    }
    expect(firstGateway(step).models.wanted.map(({ probes }) => probes)).toEqual([
      { completion: 'pass', stream: 'pass', tools: 'pass' },
      { completion: 'fail', stream: 'skip', tools: 'skip' },
    ]);
    expect(step.summary).toContain('not asked');
  });

  it.concurrent('of an item of which another id is enough are not missed', async () => {
    const { step, gateway } = await preflight({
      gateway: appLayer({ a: {}, b: {} }),
      inputs: { models: 'a | b', probes: 'completion,stream' },
    });
    expect(step.outputs.verdict).toBe('pass');
    expect(findingsOf(step, 'stream').map(({ model }) => model)).toEqual(['a']);
    expect(
      gateway.requests.filter((request) => kindOf(request) !== null && request.json?.model === 'b'),
    ).toHaveLength(0);
  });

  it.concurrent('are asked where an answer was only odd: they show what is wrong with it', async () => {
    const { step } = await preflight({
      gateway: appLayer({
        a: { completion: (request) => ({ body: message(String(request.json?.model), { content: '' }) }) },
      }),
      inputs: { models: 'a', probes: 'completion,stream' },
    });
    expect(findingOf(step, 'completion').code).toBe('empty-completion');
    expect(findingOf(step, 'stream').status).toBe('pass');
  });

  it.concurrent('tell only once that another model answers', async () => {
    const { step } = await preflight({
      gateway: appLayer({
        'gpt-5.5': {
          completion: { body: completion('gemma-3-1b') },
          stream: { ...SSE, body: goodStream('gemma-3-1b') },
        },
      }),
      inputs: { models: 'gpt-5.5', probes: 'completion,stream' },
    });
    expect(problemsOf(step)).toEqual(['completion: model-substituted']);
    expect(findingOf(step, 'stream')).toMatchObject({ status: 'info', code: 'model-substituted' });
  });
});
