import { describe, expect, it } from '@jest/globals';
import { adaptRequest } from '../../src/diagnose/adapt.ts';
import type { Code } from '../../src/model/codes.ts';
import type { Answer, Question } from '../../src/model/observation.ts';
import { answerOf } from './recorded.ts';

const SENT = { model: 'm', messages: [{ role: 'user', content: 'ping' }], max_tokens: 16 };

function adapted(
  message: string,
  sent: Record<string, unknown> = SENT,
  status = 400,
  param: string | null = null,
  question: Question = 'completion',
) {
  return adaptRequest(answerOf({ status, body: JSON.stringify({ error: { message, param } }) }), sent, {
    question,
    first: sent,
  });
}

describe('adapting a request', () => {
  it.each([
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    'max_tokens is not supported, please use max_completion_tokens',
    'Unrecognized request argument supplied: max_tokens',
  ])('renames the limit: %s', (message) => {
    expect(adapted(message)).toEqual({ model: 'm', messages: SENT.messages, max_completion_tokens: 16 });
  });

  it('renames it where the other name is asked for, and the value is not what is wrong', () => {
    const { max_tokens: _, ...rest } = SENT;
    expect(adapted('Unsupported parameters: max_tokens, max_completion_tokens')).toEqual(rest);
    expect(adapted("Unsupported value: 'max_tokens' must be at most 8")).toEqual({ ...SENT, max_tokens: 8 });
    const sent = { ...rest, max_output_tokens: 16 };
    expect(adapted('Unsupported parameter: max_output_tokens', sent)).toEqual(rest);
  });

  it('renames it back', () => {
    const { max_tokens: _, ...rest } = SENT;
    const sent = { ...rest, max_completion_tokens: 16 };
    expect(adapted('body.max_completion_tokens: Extra inputs are not permitted', sent, 422)).toEqual(SENT);
  });

  it('reads an error inside an error', () => {
    const inner = JSON.stringify({
      error: { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." },
    });
    expect(adapted(inner)).toHaveProperty('max_completion_tokens', 16);
  });

  it.each([
    ["Invalid 'max_tokens': integer below minimum value. Expected a value >= 32, but got 16 instead.", 32],
    ['max_tokens must be at least 64', 64],
    ['max_tokens must be greater than 16', 17],
    ['Range of max_tokens should be [20, 8192]', 20],
    ['max_tokens 的最小值为 50', 50],
    ['max_tokens must be less than or equal to 8', 8],
    // Anthropic, where the gateway has thinking on by default.
    [
      '`max_tokens` must be greater than `thinking.budget_tokens`. Please consult our documentation at https://docs.claude.com/en/docs/build-with-claude/extended-thinking#max-tokens-and-context-window-size-with-extended-thinking',
      4096,
    ],
    ['litellm.BadRequestError: max_tokens must be greater than thinking.budget_tokens (1024)', 1040],
  ])('moves the limit: %s', (message, limit) => {
    expect(adapted(message)).toEqual({ ...SENT, max_tokens: limit });
  });

  it('asks for no more than a probe is worth', () => {
    expect(adapted('max_tokens must be at least 100000')).toBeNull();
    expect(adapted('max_tokens must be greater than thinking.budget_tokens (32000)')).toBeNull();
    expect(adapted('Range of max_tokens should be [1, 8192]')).toBeNull();
  });

  const REFUSED = {
    name: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
    other: 'Unrecognized request argument supplied: max_completion_tokens',
    low: 'max_completion_tokens or max_tokens must be at least 64',
    high: 'max_completion_tokens or max_tokens must be at most 8',
    choice: 'tool_choice must be auto',
  } as const;

  /** What is sent after each of the refusals, one after another; null where there is no other form. */
  function sentAfter(refusals: readonly (keyof typeof REFUSED)[]) {
    const first: Record<string, unknown> = { model: 'm', max_tokens: 16, tool_choice: 'required' };
    return refusals.reduce<Record<string, unknown> | null>((sent, refusal) => {
      const error = answerOf({ status: 400, body: JSON.stringify({ error: { message: REFUSED[refusal] } }) });
      return sent === null ? null : adaptRequest(error, sent, { question: 'tools', first });
    }, first);
  }

  it.each([
    [['name', 'low'], { max_completion_tokens: 64, tool_choice: 'required' }],
    [['low', 'name'], { max_completion_tokens: 64, tool_choice: 'required' }],
    [['name', 'other'], { tool_choice: 'required' }],
    [['low', 'name', 'other'], { tool_choice: 'required' }],
    [['low', 'choice', 'name', 'other'], { tool_choice: 'auto' }],
  ] as const)('changes the value of the limit, its name, and leaves it out: %j', (refusals, form) => {
    expect(sentAfter(refusals)).toEqual({ model: 'm', ...form });
  });

  it.each([
    [['low', 'high']],
    [['low', 'low']],
    [['choice', 'choice']],
    [['name', 'other', 'name']],
    [['name', 'other', 'low']],
  ] as const)('changes each of them once: %j', (refusals) => {
    expect(sentAfter(refusals)).toBeNull();
  });

  it.each([
    ["Invalid tool_choice type: 'object'. Supported string values: none, auto, required", 'required'],
    ["tool_choice must be 'auto', 'none' or 'required'", 'required'],
    ['The tool_choice parameter does not support being set to one of required or object', 'auto'],
    ['tool_choice must be auto', 'auto'],
  ])('forces a call by another form where it may: %s', (message, choice) => {
    const sent = { ...SENT, tool_choice: { type: 'function', function: { name: 'f' } } };
    expect(adapted(message, sent)).toEqual({ ...SENT, tool_choice: choice });
  });

  it.each([
    ["tool_choice must be 'auto', 'none' or 'required'", 'required'],
    ["tool_choice: Input should be 'none', 'auto' or 'required'", 'required'],
    ["tool_choice is not one of ['required', 'auto']", 'required'],
    ['tool_choice must be auto; required and named functions are not supported', 'auto'],
    ["Only 'auto' and 'none' are allowed for tool_choice, not 'required'", 'auto'],
    ['tool_choice must be auto', 'auto'],
  ])('forces a call as far as it is let: %s', (message, choice) => {
    const named = { type: 'function', function: { name: 'report_status' } };
    const sent = { ...SENT, tool_choice: named };
    expect(adapted(message, sent, 400, null, 'tools')).toEqual({ ...sent, tool_choice: choice });
  });

  it.each(['Input must be a list', 'input: Input should be a valid list', 'Expected input to be an array'])(
    'makes a list of the input: %s',
    (message) => {
      const sent = { model: 'm', input: 'ping' };
      expect(adapted(message, sent, 400, 'input', 'embeddings')).toEqual({ model: 'm', input: ['ping'] });
      expect(adapted(message, sent, 400, 'input', 'responses')).toEqual({
        model: 'm',
        input: [{ role: 'user', content: 'ping' }],
      });
      expect(adapted(message, { model: 'm', input: ['ping'] }, 400, 'input', 'embeddings')).toBeNull();
      expect(adapted(message)).toBeNull();
    },
  );

  it('streams where it must', () => {
    expect(adapted('This model only support stream mode, please enable the stream parameter')).toHaveProperty(
      'stream',
      true,
    );
    expect(adapted('仅支持流式调用')).toHaveProperty('stream', true);
    expect(adapted('only supports streaming', { ...SENT, stream: true })).toBeNull();
  });

  it('sets the flags of thinking models', () => {
    expect(adapted('parameter.enable_thinking must be set to false for non-streaming calls')).toHaveProperty(
      'enable_thinking',
      false,
    );
    expect(adapted('The value of the enable_thinking parameter is restricted to True.')).toHaveProperty(
      'enable_thinking',
      true,
    );
  });

  it('leaves out what is refused by name', () => {
    const sent = { ...SENT, temperature: 0 };
    expect(
      adapted(
        "'temperature' does not support 0 with this model. Only the default (1) value is supported.",
        sent,
      ),
    ).toEqual(SENT);
    expect(adapted('Unrecognized request argument supplied: seed', { ...SENT, seed: 1 })).toEqual(SENT);
  });

  it('does nothing about keys, money, models and servers', () => {
    expect(adapted('Invalid API key')).toBeNull();
    expect(adapted('max_tokens is not supported', SENT, 401)).toBeNull();
    expect(adapted('The model does not exist', SENT, 404)).toBeNull();
    expect(adapted('boom', SENT, 503)).toBeNull();
  });

  it('never leaves out what makes the question', () => {
    expect(adapted('messages is not supported')).toBeNull();
    expect(adapted('model is unknown')).toBeNull();
  });

  const UNKNOWN = "Unrecognized request argument supplied: 'max_tokens'";

  it.each([200, 400, 404, 422, 499, 500])('reads an error with status %i', (status) => {
    expect(adapted(UNKNOWN, SENT, status)).toHaveProperty('max_completion_tokens');
  });

  it.each([201, 302, 399, 401, 402, 403, 407, 429, 501, 503])('reads none with status %i', (status) => {
    expect(adapted(UNKNOWN, SENT, status)).toBeNull();
  });

  it('reads an error that is no JSON', () => {
    const asking = { question: 'completion', first: SENT } as const;
    expect(adaptRequest(answerOf({ status: 400, body: UNKNOWN }), SENT, asking)).toHaveProperty(
      'max_completion_tokens',
    );
  });

  it('reads no good answer', () => {
    const body = JSON.stringify({ choices: [{ message: { content: UNKNOWN } }], message: UNKNOWN });
    const asking = { question: 'completion', first: SENT } as const;
    expect(adaptRequest(answerOf({ status: 200, body }), SENT, asking)).toBeNull();
  });

  it('reads which parameter is meant beside the words', () => {
    const { max_tokens: _, ...rest } = SENT;
    expect(adapted('Unsupported value', { ...SENT, top_p: 1 }, 400, 'TOP_P')).toEqual(SENT);
    expect(adapted('Unknown parameter.', SENT, 400, 'max_tokens')).toEqual({
      ...rest,
      max_completion_tokens: 16,
    });
  });

  it.each([
    ['a limit that was not sent', 'max_tokens is not supported', { model: 'm' }],
    ['one that is below a minimum', 'max_tokens must be at least 4097', SENT],
    ['one that is above a maximum', 'max_tokens must be at most 0', SENT],
    ['a limit of something else', 'top_k must be at least 64', SENT],
    ['what is no number', 'max_tokens must be at least 64', { model: 'm', max_tokens: '16' }],
    ['what would not change', 'max_tokens must be at least 16', SENT],
    ['what would not change', 'max_tokens must be at most 16', SENT],
    ['the choice of a tool where none is offered', 'tool_choice must be auto', SENT],
    ['the choice of a tool', 'Unknown parameter: tool_choice', { tool_choice: 'auto' }],
    ['a limit that is above what it must be', 'max_tokens must be greater than 4', SENT],
    ['thinking that nobody spoke of', 'seed is not supported', { ...SENT, enable_thinking: false }],
    ['a temperature that nobody spoke of', 'seed is bad', { ...SENT, temperature: 0 }],
    ['temperature where none is asked', 'temperature is bad', SENT],
    ['thinking where none is asked', 'thinking must be set to false', SENT],
    ['thinking that was refused for its value', 'enable_thinking must be false', { enable_thinking: true }],
  ] as const)('leaves %s alone: %s', (_what, message, sent) => {
    expect(adapted(message, sent)).toBeNull();
  });

  it.each([
    ['max_tokens must be at least 4096', 4_096],
    ['max_tokens must be at most 1', 1],
  ])('goes as far as its bounds: %s', (message, limit) => {
    expect(adapted(message)).toEqual({ ...SENT, max_tokens: limit });
  });

  it('leaves thinking out where it is not known, and a temperature that is not wanted', () => {
    expect(adapted('enable_thinking is not supported', { ...SENT, enable_thinking: false })).toEqual(SENT);
    expect(adapted('temperature does not support 0', { ...SENT, temperature: 0 })).toEqual(SENT);
    expect(adapted('temperature: only 0.6 is allowed')).toEqual({ ...SENT, temperature: 0.6 });
  });

  it.each(['model', 'messages', 'input', 'stream', 'tools', 'response_format'])(
    'never leaves out what makes the question: %s',
    (name) => {
      expect(adapted(`Unknown parameter: ${name}`, { [name]: { a: 1 } })).toBeNull();
      expect(adapted(`Unknown parameter: ${name}`, { [name]: 'x', seed: 1 }, 400, 'seed')).toEqual({
        [name]: 'x',
      });
    },
  );
});

/** Refusals are worded as LiteLLM, Mistral, DashScope and gateways in Rust, Go and Python word theirs. */
describe('an embedding that was asked for as base64', () => {
  const FIRST = { model: 'e', input: 'ping', encoding_format: 'base64' };
  const FLOATS = { ...FIRST, encoding_format: 'float' };
  const PLAIN = { model: 'e', input: 'ping' };

  function next(answer: Pick<Answer, 'status' | 'body'>, code: Code, sent: Record<string, unknown> = FIRST) {
    return adaptRequest(answerOf(answer), sent, { question: 'embeddings', first: FIRST, code });
  }

  const failed = (status: number, message: string) => ({
    status,
    body: JSON.stringify({ error: { message } }),
  });

  it.each([
    [400, "litellm.BadRequestError: bedrock does not support parameters: {'encoding_format': 'base64'}"],
    [
      422,
      '[{"type":"extra_forbidden","loc":["body","encoding_format"],"msg":"Extra inputs are not permitted"}]',
    ],
    [400, "'encoding_format' only supports float"],
    [500, 'Base64 encoding is not implemented'],
    [501, 'encodingFormat base64: not implemented'],
    [502, 'upstream_decode_error: invalid type: string "zczM", expected a sequence'],
    [500, 'json: cannot unmarshal string into Go struct field Embedding.data.embedding of type []float32'],
    [500, '1 validation error: data.0.embedding Input should be a valid list'],
    [200, 'base64 is not supported'],
  ])('is asked for as floats, then without it, where that is refused: %i %s', (status, message) => {
    expect(next(failed(status, message), 'gateway-error')).toEqual(FLOATS);
    expect(next(failed(status, message), 'gateway-error', FLOATS)).toEqual(PLAIN);
    expect(next(failed(status, message), 'gateway-error', PLAIN)).not.toEqual(PLAIN);
  });

  it('is asked for without it, where nothing is said of what is wrong with the request', () => {
    expect(next(failed(400, 'Bad request'), 'invalid-request')).toEqual(PLAIN);
    expect(next(failed(400, 'Bad request'), 'unsupported-parameter')).toEqual(PLAIN);
    expect(next(failed(400, 'Bad request'), 'model-not-found')).toBeNull();
    expect(next(failed(500, 'Bad request'), 'invalid-request')).toBeNull();
    expect(next(failed(400, 'Input must be a list'), 'invalid-request')).toEqual({
      ...FIRST,
      input: ['ping'],
    });
  });

  it.each([401, 402, 403, 407, 429])('stays as it is, where the key is at fault: %i', (status) => {
    expect(next(failed(status, 'encoding_format is not allowed'), 'permission-denied')).toBeNull();
  });

  it.each([
    [{ data: [] }, FLOATS],
    [{ data: [{ embedding: '' }] }, FLOATS],
    [{ data: [{ embedding: 'AAA=' }] }, FLOATS],
    [{ data: [{ embedding: null }] }, FLOATS],
    // Floats came: whatever is wrong with them is not the form.
    [{ data: [{ embedding: ['x'] }] }, null],
    [{ data: [{ embedding: 'AAAAAA==' }] }, null],
    [{ choices: [] }, null],
  ])('is asked for as floats, where an answer holds none: %j', (body, wanted) => {
    expect(next({ status: 200, body: JSON.stringify(body) }, 'malformed-response')).toEqual(wanted);
  });

  it('is nothing that a chat knows', () => {
    const sent = { ...SENT, encoding_format: 'base64' };
    expect(adapted('Bad request', sent)).toBeNull();
  });
});
