/** A gateway whose application layer can be programmed, model by model, for each kind of request. */
import type { ServerResponse } from 'node:http';
import { type Answer, apiError, completion, type Handler, type Received } from './answers.ts';
import type { GatewayOptions } from './gateway.ts';

export type Kind = 'completion' | 'stream' | 'tools' | 'structured-output' | 'responses' | 'embeddings';

/** Writes a body in pieces, each after a pause. */
export interface Paced {
  readonly pieces: readonly (string | Buffer)[];
  readonly everyMs?: number;
  /** The pause before the first piece. */
  readonly afterMs?: number;
  /** What happens after the last piece: the body ends, the connection stays open, or it is cut. */
  readonly last?: 'end' | 'stay' | 'cut';
  readonly headers?: Readonly<Record<string, string>>;
}

export type Behaviour = Answer | Paced | Handler;
/** The behaviour of one model; kinds that are not given are healthy. */
export type Model = Readonly<Partial<Record<Kind, Behaviour>>>;

export function kindOf({ path, json }: Received): Kind | null {
  if (path.endsWith('/responses')) return 'responses';
  if (path.endsWith('/embeddings')) return 'embeddings';
  if (!path.endsWith('/chat/completions')) return null;
  if (Array.isArray(json?.tools)) return 'tools';
  if (json?.response_format !== undefined) return 'structured-output';
  return json?.stream === true ? 'stream' : 'completion';
}

export function chunk(model: string, delta: object, finish: string | null = null): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model,
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
}

export function events(...data: readonly (object | string)[]): string {
  return data.map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`).join('');
}

/** A complete stream: `one two three`, with usage and [DONE]. */
export function goodStream(model: string): string {
  return events(
    chunk(model, { role: 'assistant', content: '' }),
    ...['one ', 'two ', 'three'].map((content) => chunk(model, { content })),
    chunk(model, {}, 'stop'),
    '[DONE]',
  );
}

/** A completion with a given message. */
export function message(model: string, given: object, finish = 'stop'): object {
  return {
    ...completion(model),
    choices: [{ index: 0, message: { role: 'assistant', ...given }, finish_reason: finish }],
  };
}

export function call(name: string, given: unknown, finish = 'tool_calls') {
  return (model: string): object => {
    const calls = [{ id: 'call_1', type: 'function', function: { name, arguments: given } }];
    return message(model, { content: null, tool_calls: calls }, finish);
  };
}

const HEALTHY = {
  completion: (model: string) => ({ body: completion(model) }),
  stream: (model: string) => ({ body: goodStream(model), headers: { 'content-type': 'text/event-stream' } }),
  tools: (model: string) => ({ body: call('report_status', '{"status":"ok"}')(model) }),
  'structured-output': (model: string) => ({ body: completion(model, '{"status":"ok"}') }),
  responses: (model: string) => ({
    body: {
      id: 'resp_1',
      object: 'response',
      status: 'completed',
      model,
      error: null,
      output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'pong' }] }],
      usage: { input_tokens: 10, output_tokens: 2, total_tokens: 12 },
    },
  }),
  embeddings: (model: string) => ({
    body: {
      object: 'list',
      model,
      data: [{ object: 'embedding', index: 0, embedding: [0.25, -0.5, 1e-9] }],
      usage: { prompt_tokens: 1, total_tokens: 1 },
    },
  }),
} as const satisfies Record<Kind, (model: string) => Answer>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());

async function writePaced(
  { pieces, everyMs = 0, afterMs = 0, last = 'end', headers }: Paced,
  response: ServerResponse,
) {
  response.writeHead(200, headers ?? { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  response.socket?.setNoDelay(true);
  await pause(afterMs);
  for (const piece of pieces) {
    if (response.destroyed) return;
    response.write(piece);
    if (everyMs > 0) await pause(everyMs);
    else await new Promise((resolve) => setImmediate(resolve));
  }
  if (last === 'end') response.end();
  if (last === 'cut') response.destroy();
}

/** Gateway options with these models. Each is healthy except for the given behaviour. */
export function appLayer(models: Readonly<Record<string, Model>>): GatewayOptions {
  const handler: Handler = async (request, response) => {
    const kind = kindOf(request);
    const id = typeof request.json?.model === 'string' ? request.json.model : '';
    if (kind === null) return apiError(404, `Invalid URL (${request.method} ${request.path})`);
    const model = models[id];
    if (model === undefined) return apiError(404, `The model \`${id}\` does not exist.`, 'model_not_found');
    const behaviour = model[kind] ?? HEALTHY[kind](id);
    if (typeof behaviour === 'function') return behaviour(request, response);
    if (!('pieces' in behaviour)) return behaviour;
    await writePaced(behaviour, response);
    return undefined;
  };
  return {
    models: Object.keys(models),
    completion: handler,
    routes: { 'POST /v1/responses': handler, 'POST /v1/embeddings': handler },
  };
}
