/**
 * The scenes of the demo gateway. Each has its own path prefix and is healthy, or broken in one way. The bodies are
 * worded by us.
 */

/** What a scene answers. `seen` counts earlier requests of the same kind, for faults that disappear. */
export type Reply = (request: { readonly path: string; readonly method: string; readonly seen: number }) => {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
};

export interface Scene {
  readonly name: string;
  /** What is wrong, for the heading. */
  readonly title: string;
  /** The path in `base-url` after the scene's prefix. */
  readonly root: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly reply: Reply;
}

const DEMO_MODELS = ['pong-large', 'pong-mini', 'pong-embed'];
const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers: { 'content-type': 'application/json', 'x-request-id': 'req_demo', ...headers },
  body: JSON.stringify(value),
});

const error = (status: number, message: string, code: string, headers?: Readonly<Record<string, string>>) =>
  json(status, { error: { message, type: code, param: null, code } }, headers);

const list = () =>
  json(200, { object: 'list', data: DEMO_MODELS.map((id) => ({ id, object: 'model', owned_by: 'demo' })) });

const completion = (model = 'pong-large') =>
  json(200, {
    id: 'chatcmpl-demo',
    object: 'chat.completion',
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: 'pong' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 12, completion_tokens: 1, total_tokens: 13 },
  });

/** A healthy API under `/v1`, in which single answers can be replaced. */
function api(replaced: Partial<Record<'list' | 'completion', Reply>> = {}, root = '/v1'): Reply {
  return (request) => {
    if (request.path === `${root}/models`) return replaced.list?.(request) ?? list();
    if (request.path === `${root}/chat/completions`) return replaced.completion?.(request) ?? completion();
    return json(404, {
      error: { message: `No route for ${request.path}`, type: 'invalid_request_error', code: null },
    });
  };
}

const page = (title: string) => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html><head><title>${title}</title></head><body><div id="app"></div></body></html>`,
});

const incidentPage = {
  page: { id: 'demo', name: 'Demo gateway', url: 'https://status.example.com' },
  status: { indicator: 'major', description: 'Partial outage' },
  components: [
    { id: 'a', name: 'Chat Completions API', status: 'partial_outage', group: false },
    { id: 'b', name: 'Dashboard', status: 'operational', group: false },
  ],
  incidents: [
    {
      id: 'i',
      name: 'Elevated error rates',
      status: 'investigating',
      impact: 'major',
      started_at: '2026-11-22T10:02:00Z',
      components: [{ name: 'Chat Completions API' }],
      incident_updates: [],
    },
  ],
};

const refused: Reply = () =>
  error(401, 'Incorrect API key provided. Check the key in your account settings.', 'invalid_api_key');

export const SCENES: readonly Scene[] = [
  { name: 'healthy', title: 'everything works', root: '/v1', inputs: {}, reply: api() },
  { name: 'wrong-root', title: 'the base URL lacks its /v1', root: '', inputs: {}, reply: api() },
  {
    name: 'refused-key',
    title: 'the key is not this gateway’s',
    root: '/v1',
    inputs: {},
    reply: api({ list: refused, completion: refused }),
  },
  {
    name: 'empty-balance',
    title: 'a 429 that is no rate limit',
    root: '/v1',
    inputs: {},
    reply: api({
      completion: () =>
        error(429, 'You have run out of credit. Top up your balance to go on.', 'insufficient_quota'),
    }),
  },
  {
    name: 'rate-limit',
    title: 'a 429 that clears',
    root: '/v1',
    inputs: {},
    reply: api({
      completion: ({ seen }) =>
        seen === 0
          ? error(429, 'Rate limit reached for requests per minute.', 'rate_limit_exceeded', {
              'retry-after-ms': '300',
            })
          : completion(),
    }),
  },
  {
    name: 'mistyped-model',
    title: 'the model id is not in the list',
    root: '/v1',
    inputs: { models: 'pong-lage' },
    reply: api({ completion: () => error(404, 'The model `pong-lage` does not exist.', 'model_not_found') }),
  },
  {
    name: 'web-page',
    title: 'a site, not an API',
    root: '/v1',
    inputs: {},
    reply: () => page('Demo console'),
  },
  {
    name: 'dead-upstream',
    title: 'nothing behind the reverse proxy',
    root: '/v1',
    inputs: { retries: '1' },
    reply: () => ({
      status: 502,
      headers: { 'content-type': 'text/html', server: 'nginx' },
      body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
    }),
  },
  {
    name: 'incident',
    title: 'it works, but the status page has an incident',
    root: '/v1',
    inputs: { 'status-page': 'STATUS' },
    reply: (request) => (request.path.endsWith('.json') ? json(200, incidentPage) : api()(request)),
  },
  {
    name: 'another-model',
    title: 'another model answers than the one that was requested',
    root: '/v1',
    inputs: {},
    reply: api({ completion: () => completion('other-model-7b') }),
  },
];
