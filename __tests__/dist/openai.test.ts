/** A second opinion: the official client works with what passes, and does not with what is named. */
import { describe, expect, it } from '@jest/globals';
import OpenAI from 'openai';
import { probeRequest } from '../../src/probe/requests.ts';
import { apiError, completion } from '../support/answers.ts';
import {
  appLayer,
  type Behaviour,
  call,
  chunk,
  events,
  goodStream,
  type Kind,
  type Model,
  message,
} from '../support/app-layer.ts';
import { startGateway } from '../support/gateway.ts';
import { check } from '../support/preflight.ts';
import { findingsOf } from '../support/report.ts';

type Bodies = Readonly<Record<string, (model: string) => Behaviour>>;

const stream =
  (body: (model: string) => string) =>
  (model: string): Behaviour => ({ body: body(model), headers: { 'content-type': 'text/event-stream' } });
const json =
  (body: (model: string) => object) =>
  (model: string): Behaviour => ({ body: body(model) });

/**
 * Left out: what the client does not look at (a missing [DONE], types that a schema names), cannot tell from a fault (a
 * cut by the limit, no finish reason), or stumbles over itself: it waits for the end of a connection behind [DONE], and for
 * ever for a stream without any choice, and its helper throws on the chunks of Azure's asynchronous filter.
 */
const STREAMS: Bodies = {
  plain: stream(goodStream),
  crlf: stream((model) => goodStream(model).replaceAll('\n', '\r\n')),
  cr: stream((model) => goodStream(model).replaceAll('\n', '\r')),
  'no-blank': stream((model) => goodStream(model).replaceAll('data: ', 'data:')),
  comments: stream((model) => `: PROCESSING\n\n${goodStream(model).replaceAll('data: ', ': still\ndata: ')}`),
  usage: stream((model) =>
    goodStream(model).replace('data: [DONE]', `${events({ choices: [], usage: {} })}data: [DONE]`),
  ),
  azure: stream((model) => events({ choices: [], model: '' }) + goodStream(model)),
  thinks: stream((model) =>
    events(
      chunk(model, { role: 'assistant', reasoning_content: 'Hm' }),
      chunk(model, {}, 'length'),
      '[DONE]',
    ),
  ),
  bom: stream((model) => `\uFEFF${goodStream(model)}`),
  'open-end': stream((model) => goodStream(model).trimEnd()),
  'named-events': stream((model) =>
    goodStream(model).replaceAll('data: {', 'id: 1\nevent: message\ndata: {'),
  ),
  'several-lines': stream((model) => goodStream(model).replaceAll(',"choices"', ',\ndata: "choices"')),
  'usage-in-each': stream((model) => goodStream(model).replaceAll('"choices"', '"usage":null,"choices"')),
  reasons: stream((model) => events(chunk(model, { reasoning: 'Hm', content: '' })) + goodStream(model)),
  'behind-done': stream((model) => `${goodStream(model)}data: {"cost":1}\n\n`),
  'named-json': (model) => ({ body: goodStream(model), headers: { 'content-type': 'application/json' } }),
  bytes: (model) => ({ pieces: [...Buffer.from(goodStream(model))].map((byte) => Buffer.from([byte])) }),
  'bad-json': stream((model) => goodStream(model).replace('"two "', '"two')),
  'empty-event': stream((model) => `data:\n\n${goodStream(model)}`),
  'no-choices': stream((model) => events({ id: 'x' }) + goodStream(model)),
  error: stream((model) =>
    goodStream(model).replace('data: [DONE]', 'data: {"error":{"message":"Overloaded"}}'),
  ),
  'error-event': stream((model) =>
    goodStream(model).replace('data: [DONE]', 'event: error\ndata: {"error":{"message":"Overloaded"}}'),
  ),
  'error-first': stream(() => events({ error: { message: 'Insufficient credits' } })),
  'bare-error': stream(
    (model) => `${events(chunk(model, { content: 'a' }))}{"error":{"message":"Overloaded"}}\n`,
  ),
  'json-error': () => ({ body: { error: { message: 'Overloaded' } } }),
  reset: (model) => ({ pieces: [goodStream(model).slice(0, 300)], last: 'cut', everyMs: 20 }),
  'cut-within': stream((model) => goodStream(model).slice(0, 500)),
  'twice-data': stream((model) => goodStream(model).replaceAll('data: ', 'data: data: ')),
  'no-blank-lines': stream((model) => goodStream(model).replaceAll('\n\n', '\n')),
  lines: stream((model) => goodStream(model).replaceAll('data: ', '')),
  page: () => ({ body: '<!doctype html><title>x</title>', headers: { 'content-type': 'text/html' } }),
  'only-done': stream(() => events('[DONE]')),
  empty: stream(() => ''),
  silent: stream((model) => events(chunk(model, { role: 'assistant' }, 'stop'), '[DONE]')),
  'whole-messages': stream((model) => events(completion(model), '[DONE]')),
  json: json(completion),
  refused: () => apiError(400, 'stream is not supported'),
};

const TOOLS: Bodies = {
  good: json(call('report_status', '{"status":"ok"}')),
  stop: json(call('report_status', '{"status":"ok"}', 'stop')),
  'not-json': json(call('report_status', 'status=ok')),
  object: json(call('report_status', { status: 'ok' })),
  empty: json(call('report_status', '')),
  name: json(call('other', '{"status":"ok"}')),
  text: json((model) => message(model, { content: '<tool_call>report_status</tool_call>' })),
  legacy: json((model) =>
    message(model, { content: null, function_call: { name: 'report_status', arguments: '{}' } }),
  ),
  'no-id': json((model) =>
    message(model, {
      tool_calls: [{ type: 'function', function: { name: 'report_status', arguments: '{"status":"ok"}' } }],
    }),
  ),
  'with-text': json((model) =>
    message(model, {
      content: 'I call it.',
      tool_calls: [
        { id: '1', type: 'function', function: { name: 'report_status', arguments: '{"status":"ok"}' } },
      ],
    }),
  ),
  blanks: json(call('report_status', ' {"status":"ok"}\n')),
  more: json(call('report_status', '{"status":"ok","why":"asked"}')),
  twice: json(call('report_status', '"{\\"status\\":\\"ok\\"}"')),
  missing: json(call('report_status', '{}')),
  'other-type': json(call('report_status', '{"status":1}')),
  list: json(call('report_status', '["ok"]')),
  null: json(call('report_status', null)),
  fenced: json(call('report_status', '```json\n{"status":"ok"}\n```')),
  marked: json(call('report_status', '\uFEFF{"status":"ok"}')),
  'no-list': json((model) =>
    message(model, { tool_calls: { function: { name: 'report_status', arguments: '{"status":"ok"}' } } }),
  ),
  'empty-list': json((model) => message(model, { content: null, tool_calls: [] })),
  'no-function': json((model) => message(model, { tool_calls: [{ id: '1', type: 'function' }] })),
  'no-choices': json(() => ({ choices: [] })),
  error: json(() => ({ error: { message: 'Insufficient credits' } })),
  streamed: stream(goodStream),
  page: () => ({ body: '<!doctype html><title>x</title>', headers: { 'content-type': 'text/html' } }),
  refused: () => apiError(400, 'This model does not support tools'),
};

const STRUCTURED: Bodies = {
  good: json((model) => completion(model, '{"status":"ok"}')),
  blanks: json((model) => completion(model, '\n{ "status": "ok" }\n')),
  fenced: json((model) => completion(model, '```json\n{"status":"ok"}\n```')),
  chatty: json((model) => completion(model, 'Here you are: {"status":"ok"}')),
  prose: json((model) => completion(model, 'All is well.')),
  empty: json((model) => completion(model, '')),
  refusal: json((model) => message(model, { content: null, refusal: 'I must not.' })),
  'behind-it': json((model) => completion(model, '{"status":"ok"} Anything else?')),
  thoughts: json((model) => completion(model, '<think>Easy.</think>{"status":"ok"}')),
  twice: json((model) => completion(model, '{"status":"ok"}{"status":"ok"}')),
  quotes: json((model) => completion(model, "{'status':'ok'}")),
  marked: json((model) => completion(model, '\uFEFF{"status":"ok"}')),
  parts: json((model) => message(model, { content: [{ type: 'text', text: '{"status":"ok"}' }] })),
  object: json((model) => message(model, { content: { status: 'ok' } })),
  nothing: json((model) => completion(model, 'null')),
  'no-choices': json(() => ({ choices: [] })),
  'no-message': json(() => ({ choices: [{ index: 0, finish_reason: 'stop' }] })),
  error: json(() => ({ error: { message: 'Insufficient credits' } })),
  streamed: stream(goodStream),
  refused: () => apiError(400, 'response_format is not supported'),
};

/** The client's own reading of a stream, by which applications live. */
async function streams(client: OpenAI, model: string): Promise<boolean> {
  const messages = [{ role: 'user' as const, content: 'x' }];
  const { choices } = await client.chat.completions.stream({ model, messages }).finalChatCompletion();
  const [choice] = choices;
  return choice !== undefined && (choice.finish_reason === 'length' || Boolean(choice.message.content));
}

function sent(probe: Kind, model: string) {
  // Our own request as the client takes it; its types want literals.
  const body = probeRequest(probe, 'http://127.0.0.1', model).body;
  return body as unknown as Omit<OpenAI.ChatCompletionCreateParamsNonStreaming, 'tools'> & {
    tools: OpenAI.ChatCompletionFunctionTool[];
  };
}

/** `strict` makes the client parse the arguments. */
async function calls(client: OpenAI, model: string): Promise<boolean> {
  const body = sent('tools', model);
  const tools = body.tools.map((tool) => ({ ...tool, function: { ...tool.function, strict: true } }));
  const parsed = await client.chat.completions.parse({ ...body, tools } as typeof body);
  const [first] = parsed.choices[0]?.message.tool_calls ?? [];
  const given: unknown = first?.function.parsed_arguments;
  return (
    first?.function.name === 'report_status' && typeof (given as { status?: unknown })?.status === 'string'
  );
}

async function parses(client: OpenAI, model: string): Promise<boolean> {
  const parsed = await client.chat.completions.parse(sent('structured-output', model));
  return parsed.choices[0]?.message.parsed != null;
}

async function opinionOf(judge: () => Promise<boolean>): Promise<boolean> {
  try {
    return await judge();
  } catch {
    return false;
  }
}

describe('the official client', () => {
  it.concurrent.each([
    ['stream', STREAMS, streams],
    ['tools', TOOLS, calls],
    ['structured-output', STRUCTURED, parses],
  ] as const)('agrees on %s', async (kind, bodies, judge) => {
    const names = Object.keys(bodies);
    const models = names.map((name): [string, Model] => [name, { [kind]: bodies[name]?.(name) }]);
    const gateway = await startGateway(appLayer(Object.fromEntries(models)));
    try {
      const step = await check(gateway.baseUrl, {
        inputs: { models: names.join(','), probes: `completion,${kind}` },
      });
      const ours = findingsOf(step, kind).map(({ model, status }) => [model, status === 'pass']);
      const client = new OpenAI({ baseURL: gateway.baseUrl, apiKey: 'none', maxRetries: 0, logLevel: 'off' });
      const theirs = await Promise.all(
        names.map(async (name) => [name, await opinionOf(() => judge(client, name))]),
      );
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
      expect(new Set(theirs.map(([, works]) => works))).toEqual(new Set([true, false]));
    } finally {
      await gateway.stop();
    }
  });
});
