/** What stands behind a real gateway: one model for each way in which a vendor fails, and healthy ones. */
import { type Answer, apiError, completion, type Handler, modelList } from '../../support/answers.ts';
import { appLayer, type Model } from '../../support/app-layer.ts';
import { type Gateway, startGateway } from '../../support/gateway.ts';

function always(answer: Answer): Model {
  return {
    completion: answer,
    stream: answer,
    tools: answer,
    'structured-output': answer,
    responses: answer,
    embeddings: answer,
  };
}

/** Sends the head and a piece of the body, then resets. */
const cut: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '400' });
  response.write('{"id":"chatcmpl-1","object":"chat.comp');
  setImmediate(() => response.socket?.resetAndDestroy());
  return undefined;
};

const reset: Handler = (_, response) => {
  response.socket?.resetAndDestroy();
  return undefined;
};

/** Never answers. */
const silent: Handler = () => undefined;

const html = (status: number, title: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>`,
});

const every = (handler: Handler): Model => ({ completion: handler, stream: handler });

/** By model id. The words are the vendor's own kind. */
export const FAILURES: Readonly<Record<string, Model>> = {
  'key-refused': always(
    apiError(401, 'Incorrect API key provided: sk-opera**********************7Qx2.', 'invalid_api_key'),
  ),
  unauthorized: always(apiError(401, 'Incorrect API key provided.', 'invalid_api_key')),
  forbidden: always(
    apiError(403, 'Project `proj_1` does not have access to model `forbidden`.', 'model_not_found'),
  ),
  'not-there': always(
    apiError(404, 'The model `not-there` does not exist or you do not have access to it.', 'model_not_found'),
  ),
  'rate-limit': always(
    apiError(
      429,
      'Rate limit reached for gpt-5.5 in organization org-1 on requests per min (RPM): Limit 3, Used 3, Requested 1.',
      'rate_limit_exceeded',
      'requests',
    ),
  ),
  'rate-limit-later': always({
    ...apiError(
      429,
      'Rate limit reached for requests. Please try again in 40s.',
      'rate_limit_exceeded',
      'requests',
    ),
    headers: { 'retry-after': '40' },
  }),
  'no-credit': always(
    apiError(
      429,
      'You exceeded your current quota, please check your plan and billing details.',
      'insufficient_quota',
      'insufficient_quota',
    ),
  ),
  'server-error': always(
    apiError(
      500,
      'The server had an error while processing your request. Sorry about that!',
      null,
      'server_error',
    ),
  ),
  'bad-gateway': always(html(502, '502 Bad Gateway')),
  overloaded: always(
    apiError(503, 'That model is currently overloaded with other requests.', null, 'server_error'),
  ),
  'html-200': always(html(200, 'Chat Console')),
  'html-502-as-200': always(html(200, '502 Bad Gateway')),
  'cut-short': every(cut),
  reset: every(reset),
  silent: every(silent),
  filtered: always(
    apiError(
      400,
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
      'content_filter',
    ),
  ),
  'too-long': always(
    apiError(
      400,
      "This model's maximum context length is 8 tokens. However, your messages resulted in 12 tokens.",
      'context_length_exceeded',
    ),
  ),
  'empty-answer': always({ body: completion('empty-answer', '') }),
  'no-choices': always({ body: { id: 'chatcmpl-1', object: 'chat.completion', choices: [] } }),
  'floats-only': {},
  'error-200': always({ body: { error: { message: 'Internal failure of the pool', type: 'server_error' } } }),
};

/** Whole, as the strict types of clients and gateways want it. */
const RESPONSE = {
  id: 'resp_1',
  object: 'response',
  created_at: 1_790_000_000,
  status: 'completed',
  model: 'gpt-5.5',
  error: null,
  incomplete_details: null,
  instructions: null,
  metadata: {},
  output: [
    {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: 'pong', annotations: [] }],
    },
  ],
  parallel_tool_calls: true,
  temperature: 1,
  tool_choice: 'auto',
  tools: [],
  top_p: 1,
  usage: {
    input_tokens: 10,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 2,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 12,
  },
};

/** As the vendor does: floats, or base64 where it is asked for, which the client of npm does unless told otherwise. */
const embeddings: Handler = ({ json }) => {
  const floats = [0.25, -0.5, 0.125];
  const asked = json?.encoding_format === 'base64';
  const embedding = asked ? Buffer.from(new Float32Array(floats).buffer).toString('base64') : floats;
  return {
    body: {
      object: 'list',
      model: json?.model,
      data: [{ object: 'embedding', index: 0, embedding }],
      usage: { prompt_tokens: 1, total_tokens: 1 },
    },
  };
};

export const HEALTHY = ['gpt-5.5', 'text-embedding-3-small'] as const;

/** By which routers see that a worker lives, and what it serves. */
const ALIVE = {
  'GET /health': { body: {} },
  'GET /server_info': { body: { model_path: 'gpt-5.5', served_model_name: 'gpt-5.5' } },
  'GET /model_info': { body: { model_path: 'gpt-5.5', is_generation: true } },
} as const;

/** Starts it on loopback; it takes any key. `also` adds models. */
export async function startUpstream(also: Readonly<Record<string, Model>> = {}): Promise<Gateway> {
  const healthy = Object.fromEntries(
    HEALTHY.map((id): [string, Model] => [id, { responses: { body: RESPONSE }, embeddings }]),
  );
  const models = { ...healthy, ...FAILURES, ...also };
  const options = appLayer(models);
  return startGateway({
    ...options,
    list: { body: modelList(Object.keys(models)) },
    routes: { ...options.routes, ...ALIVE },
  });
}
