/** What a gateway receives and answers, with the answers of a healthy one. */
import type { ServerResponse } from 'node:http';

export interface Received {
  readonly method: string;
  /** As sent, including the query. */
  readonly target: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** The body parsed as JSON; null if it is not JSON. */
  readonly json: Readonly<Record<string, unknown>> | null;
  /** Milliseconds after the gateway started. */
  readonly atMs: number;
  /** How many requests were in flight when this one began, including itself. */
  readonly underWay: number;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** An object is sent as JSON; text and bytes are sent as they are. */
  readonly body?: string | Buffer | object;
  readonly afterMs?: number;
}

export type Handler = (
  request: Received,
  response: ServerResponse,
) => Promise<Answer | undefined> | Answer | undefined;

/** A canned answer or a function, which returns undefined if it sent the answer itself. */
export type Reply = Answer | Handler;

/** One reply for every request, or several in turn, of which the last repeats. */
export type Route = Reply | readonly Reply[];

export const DEFAULT_MODELS = ['gpt-5.5', 'gpt-5.4', 'gpt-5.4-mini', 'text-embedding-3-large'] as const;

export function modelList(ids: readonly string[]): object {
  return {
    object: 'list',
    data: ids.map((id) => ({ id, object: 'model', created: 1_790_000_000, owned_by: 'relay' })),
  };
}

export function completion(model: string, content = 'ok'): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 8, completion_tokens: 1, total_tokens: 9 },
  };
}

/** An error body as OpenAI and most gateways write it. */
export function apiError(
  status: number,
  message: string,
  code: string | null = null,
  type = 'invalid_request_error',
): Answer {
  return { status, body: { error: { message, type, param: null, code } } };
}

function modelOf(request: Received): string {
  return typeof request.json?.model === 'string' ? request.json.model : '';
}

/** Answers a completion like a healthy gateway that has these models. */
export function healthyCompletion(models: readonly string[]): Handler {
  return (request) => {
    const model = modelOf(request);
    if (models.includes(model)) return { body: completion(model) };
    return apiError(
      404,
      `The model \`${model}\` does not exist or you do not have access to it.`,
      'model_not_found',
    );
  };
}

function presentedKeys(request: Received): readonly unknown[] {
  const { authorization, 'x-api-key': xApiKey, 'api-key': apiKey } = request.headers;
  const bearer = typeof authorization === 'string' ? authorization.replace(/^Bearer /, '') : undefined;
  return [bearer, xApiKey, apiKey];
}

/** The refusal for a request without the right key; null if it has the key. */
export function refuseKey(request: Received, key: string | null): Answer | null {
  if (key === null || presentedKeys(request).includes(key)) return null;
  return {
    ...apiError(401, 'Incorrect API key provided.', 'invalid_api_key'),
    headers: { 'x-request-id': 'req_401' },
  };
}
