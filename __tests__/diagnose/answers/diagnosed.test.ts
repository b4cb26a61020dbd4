/** The probes as diagnose() sees them: errors come before form, and what a vendor does not offer is not broken. */
import { describe, expect, it } from '@jest/globals';
import { adaptRequest } from '../../../src/diagnose/adapt.ts';
import { type Diagnosis, type DiagnosisContext, diagnose } from '../../../src/diagnose/diagnose.ts';
import type { Code } from '../../../src/model/codes.ts';
import type { Question } from '../../../src/model/observation.ts';
import { probeRequest } from '../../../src/probe/requests.ts';
import { answer, chunk, completion, events, GOOD_CHUNKS, GOOD_STREAM } from './bodies.ts';

function contextOf(question: Question): DiagnosisContext {
  const sent = question === 'models' ? null : probeRequest(question, 'http://127.0.0.1/v1', 'm').body;
  return {
    question,
    model: 'm',
    sent,
    host: '127.0.0.1',
    keyEnds: null,
    keyOf: null,
    keySent: true,
  };
}

function diagnosed(question: Question, status: number, body: string | object): Diagnosis {
  return diagnose(answer(body, { status }), contextOf(question));
}

function adapted(question: Question, body: object, sent: Readonly<Record<string, unknown>>) {
  return adaptRequest(answer(body, { status: 400 }), sent, { question, first: sent });
}

function refusal(message: string, rest: object = {}): object {
  return { error: { message, type: 'invalid_request_error', param: null, code: null, ...rest } };
}

describe('a response that failed', () => {
  it('without a reason is the provider’s, and what it says where there is one', () => {
    const failed = { object: 'response', status: 'failed', error: null, output: [] };
    expect(diagnosed('responses', 200, failed)).toMatchObject({
      code: 'upstream-error',
      seen: 'The answer has the status `failed` and no reason.',
    });
    const error = { code: 'rate_limit_exceeded', message: 'Rate limit reached' };
    expect(diagnosed('responses', 200, { ...failed, error }).code).toBe('rate-limited');
  });
});

describe('an embedding model that is asked to chat', () => {
  it('is known by the error’s words where its own name says nothing', () => {
    const said =
      'The chatCompletion operation does not work with the specified model, text-embedding-3-small. Please choose different model and try again.';
    const body = { error: { message: said, code: 'OperationNotSupported' } };
    expect(diagnosed('completion', 400, body)).toMatchObject({
      code: 'model-wrong-endpoint',
      next: expect.stringContaining('`probes: embeddings`'),
    });
  });
});

describe('a chat model that is asked on /responses', () => {
  it('is not sent away from its own endpoint', () => {
    const body = refusal('The requested model is not supported with the Responses API.');
    expect(diagnosed('responses', 400, body)).toMatchObject({
      code: 'model-wrong-endpoint',
      next: expect.stringContaining('Leave `responses` out of its probes'),
    });
  });
});

describe('an error in the middle of a stream', () => {
  it.each([
    [
      'as OpenAI sends it',
      { error: { message: 'The server is overloaded, please try again later.', type: 'server_error' } },
      'overloaded',
    ],
    ['about money', { error: { message: 'Insufficient credits', code: 402 } }, 'quota-exhausted'],
    [
      'about the rate',
      { error: { message: 'Rate limit reached for requests', code: 'rate_limit_exceeded' } },
      'rate-limited',
    ],
    [
      'in a choice, as OpenRouter sends it',
      {
        choices: [
          { delta: {}, finish_reason: 'error', error: { code: 502, message: 'Provider returned error' } },
        ],
      },
      'upstream-error',
    ],
    [
      'of a provider that went away',
      { error: { code: 'server_error', message: 'Provider disconnected unexpectedly' } },
      'upstream-error',
    ],
  ])('%s is diagnosed like any other', (_name, error, code) => {
    expect(diagnosed('stream', 200, events(...GOOD_CHUNKS.slice(0, 2), error, '[DONE]')).code).toBe(code);
  });

  it('is read from the event `error` of other dialects', () => {
    const body = `${events(...GOOD_CHUNKS.slice(0, 2))}event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n`;
    expect(diagnosed('stream', 200, body).code).toBe('overloaded');
  });

  it.each([
    ['in a line', '{"error":{"message":"Insufficient credits","code":402}}\n'],
    ['in several lines', '{\n  "error": {\n    "message": "Insufficient credits"\n  }\n}\n'],
  ])('is read where it came bare, without `data:`, %s', (_name, bare) => {
    const body = `${events(...GOOD_CHUNKS.slice(0, 2))}${bare}`;
    expect(diagnosed('stream', 200, body).code).toBe('quota-exhausted');
  });

  it('is not made of a line that is no error', () => {
    const body = `{"ok":true}\n\n${GOOD_STREAM}`;
    expect(diagnosed('stream', 200, `: begun\n\n${body}`).code).toBeNull();
  });

  it('behind [DONE] is nobody’s concern: clients have stopped reading', () => {
    expect(diagnosed('stream', 200, `${GOOD_STREAM}${events({ error: { message: 'x' } })}`).code).toBeNull();
  });
});

describe('a stream whose connection broke', () => {
  const bodyFault = {
    kind: 'fault',
    type: 'response-timeout',
    phase: 'body',
    errno: null,
    message: 'No answer within 2 s',
    proxy: null,
    durationMs: 2000,
  } as const;

  it('behind [DONE] is whole', () => {
    expect(diagnose(answer(GOOD_STREAM, { bodyFault }), contextOf('stream')).code).toBeNull();
  });

  it('before [DONE] is what broke it', () => {
    const body = events(...GOOD_CHUNKS);
    expect(diagnose(answer(body, { bodyFault }), contextOf('stream')).code).toBe('response-timeout');
    expect(diagnose(answer(body, { truncated: true }), contextOf('stream')).code).toBe('stream-malformed');
  });
});

describe('what a vendor does not offer', () => {
  const cases: readonly (readonly [Question, number, string | object, Code])[] = [
    [
      'tools',
      400,
      refusal('registry.ollama.ai/library/gemma:2b does not support tools'),
      'unsupported-parameter',
    ],
    ['tools', 400, refusal('Function calling is not enabled for models/gemma-3'), 'unsupported-parameter'],
    [
      'tools',
      400,
      refusal('"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set'),
      'unsupported-parameter',
    ],
    [
      'tools',
      422,
      {
        detail: [{ type: 'extra_forbidden', loc: ['body', 'tools'], msg: 'Extra inputs are not permitted' }],
      },
      'unsupported-parameter',
    ],
    [
      'tools',
      404,
      refusal('No endpoints found that can handle the requested parameters.', { code: 404 }),
      'unsupported-parameter',
    ],
    [
      'structured-output',
      422,
      {
        detail: [
          {
            type: 'literal_error',
            loc: ['body', 'response_format', 'type'],
            msg: "Input should be 'text' or 'json_object'",
          },
        ],
      },
      'unsupported-parameter',
    ],
    [
      'tools',
      422,
      { detail: [{ loc: ['body', 'tools', 0, 'type'], msg: 'Input should be a valid thing' }] },
      'unsupported-parameter',
    ],
    [
      'stream',
      422,
      { detail: [{ loc: ['body', 'stream'], msg: 'Input should be False' }] },
      'unsupported-parameter',
    ],
    [
      'tools',
      500,
      refusal('tools param requires --jinja flag', { code: 500, type: 'server_error' }),
      'unsupported-parameter',
    ],
    [
      'structured-output',
      400,
      refusal('This response_format type is unavailable now'),
      'unsupported-parameter',
    ],
    [
      'structured-output',
      400,
      refusal("'response_format.type' must be 'json_schema' or 'text'"),
      'unsupported-parameter',
    ],
    [
      'structured-output',
      400,
      refusal(
        'response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later',
      ),
      'unsupported-parameter',
    ],
    ['stream', 400, refusal('stream is not supported for this model'), 'unsupported-parameter'],
    ['stream', 400, refusal('streaming is not supported'), 'unsupported-parameter'],
    ['responses', 404, refusal('Invalid URL (POST /v1/responses)'), 'endpoint-not-found'],
    ['responses', 404, '404 page not found', 'endpoint-not-found'],
    ['responses', 405, { detail: 'Method Not Allowed' }, 'endpoint-not-found'],
    ['responses', 501, refusal('API not implemented', { code: 'api_not_implemented' }), 'endpoint-not-found'],
    [
      'responses',
      500,
      refusal('not implemented', { type: 'new_api_error', code: 'convert_request_failed' }),
      'endpoint-not-found',
    ],
    [
      'embeddings',
      501,
      refusal('This server does not support embeddings. Start it with `--embeddings`', { code: 501 }),
      'endpoint-not-found',
    ],
    [
      'embeddings',
      403,
      refusal('You are not allowed to generate embeddings from this model'),
      'model-wrong-endpoint',
    ],
    [
      'completion',
      404,
      refusal('This is not a chat model and thus not supported in the v1/chat/completions endpoint.'),
      'model-wrong-endpoint',
    ],
    [
      'completion',
      404,
      refusal('This model is only supported in v1/responses and not in v1/chat/completions.'),
      'model-wrong-endpoint',
    ],
  ];

  it.each(cases)('%s: %i %j is %s', (question, status, body, code) => {
    expect(diagnosed(question, status, body).code).toBe(code);
  });

  it('is told apart from what a model or a gateway got wrong', () => {
    const call = refusal('Failed to call a function. Please adjust your prompt.', {
      code: 'tool_use_failed',
    });
    expect(diagnosed('tools', 400, call).code).toBe('tool-call-malformed');
    const format = refusal('Failed to generate JSON.', { code: 'json_validate_failed' });
    expect(diagnosed('structured-output', 400, format).code).toBe('output-malformed');
    const key = refusal('Incorrect API key provided.', { code: 'invalid_api_key' });
    for (const question of ['stream', 'tools', 'structured-output', 'responses', 'embeddings'] as const) {
      expect(diagnosed(question, 401, key).code).toBe('key-rejected');
      expect(diagnosed(question, 503, refusal('Service unavailable')).code).not.toBe('unsupported-parameter');
    }
  });
});

describe('a model that was asked for something else than it does', () => {
  const notChat = refusal(
    'This is not a chat model and thus not supported in the v1/chat/completions endpoint. Did you mean to use v1/completions?',
  );

  it.each([
    [
      'completion',
      'gpt-5.5-pro',
      refusal('This model is only supported in v1/responses and not in v1/chat/completions.'),
      /`probes: responses`/,
    ],
    ['completion', 'text-embedding-3-large', notChat, /`probes: embeddings`/],
    [
      'completion',
      'bge-m3',
      refusal('The model bge-m3 does not support chat completions'),
      /`probes: embeddings`/,
    ],
    ['completion', 'nomic', refusal('nomic is an embedding model'), /`probes: embeddings`/],
    ['completion', 'tts-1', notChat, /does not write text/],
    ['completion', 'davinci-002', notChat, /old \/completions/],
    [
      'embeddings',
      'gpt-5.5',
      refusal('The model gpt-5.5 does not support embeddings'),
      /`probes: completion`/,
    ],
    [
      'completion',
      'x',
      refusal("The model 'x' does not support the '/v1/chat/completions' API"),
      /Choose another model/,
    ],
  ] as const)('by %s, as %s, gets the advice that fits', (question, model, body, next) => {
    const context = { ...contextOf(question), model };
    const diagnosis = diagnose(answer(body, { status: 404 }), context);
    expect([diagnosis.code, diagnosis.next]).toEqual(['model-wrong-endpoint', expect.stringMatching(next)]);
  });
});

describe('a failed answer of /responses', () => {
  it('is the error it holds', () => {
    const failed = (error: object) => ({ object: 'response', status: 'failed', error, output: [] });
    expect(
      diagnosed('responses', 200, failed({ code: 'rate_limit_exceeded', message: 'Rate limit reached' }))
        .code,
    ).toBe('rate-limited');
    expect(
      diagnosed(
        'responses',
        200,
        failed({ code: 'insufficient_quota', message: 'You exceeded your current quota' }),
      ).code,
    ).toBe('quota-exhausted');
  });
});

describe('another model than the one asked', () => {
  it('is told whatever the probe', () => {
    const other = { model: 'gemma-3-1b' };
    const call = { tool_calls: [{ function: { name: 'report_status', arguments: '{"status":"ok"}' } }] };
    const context = (question: Question) => ({ ...contextOf(question), model: 'gpt-5.5' });
    const codes = [
      diagnose(answer(events(chunk({ content: 'a' }, 'stop', other), '[DONE]')), context('stream')),
      diagnose(answer(completion(call, 'stop', other)), context('tools')),
      diagnose(
        answer(completion({ content: '{"status":"ok"}' }, 'stop', other)),
        context('structured-output'),
      ),
      diagnose(answer({ data: [{ embedding: [1] }], ...other }), context('embeddings')),
    ].map(({ code }) => code);
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'model-substituted'));
  });
});

describe('a request whose form is refused', () => {
  const sent = probeRequest('tools', 'http://127.0.0.1/v1', 'm').body ?? {};

  it.each([
    'Thinking mode does not support this tool_choice',
    'tool_choice must be auto',
    "tool_choice 'specified' is incompatible with thinking enabled",
    'Invalid tool_choice: named tool choice is not supported',
    "No endpoints found that support the provided 'tool_choice' value.",
  ])('for forcing a call (%s) is asked with an offer instead', (message) => {
    expect(adapted('tools', refusal(message), sent)).toEqual({
      ...sent,
      tool_choice: 'auto',
    });
  });

  it('is not asked again where only an offer was made', () => {
    const offered = { ...sent, tool_choice: 'auto' };
    const body = refusal('"auto" tool choice requires --enable-auto-tool-choice to be set');
    expect(adapted('tools', body, offered)).toBeNull();
  });

  it('keeps what makes the question', () => {
    for (const probe of ['tools', 'structured-output'] as const) {
      const asked = probeRequest(probe, 'http://127.0.0.1/v1', 'm').body ?? {};
      for (const name of ['tools', 'response_format']) {
        const next = adapted(probe, refusal(`Unsupported parameter: '${name}'`), asked);
        expect(next).toBeNull();
      }
    }
  });

  it('meets the least number of tokens of /responses', () => {
    const asked = { ...probeRequest('responses', 'http://127.0.0.1/v1', 'm').body };
    const body = refusal(
      "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 32, but got 16 instead.",
    );
    expect(adapted('responses', body, asked)).toEqual({ ...asked, max_output_tokens: 32 });
  });
});
