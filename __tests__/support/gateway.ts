/**
 * A programmable gateway on loopback. Healthy and OpenAI-like unless told otherwise; it records every request.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import {
  type Answer,
  apiError,
  DEFAULT_MODELS,
  healthyCompletion,
  modelList,
  type Received,
  type Route,
  refuseKey,
} from './answers.ts';
import { httpServer, listen } from './listener.ts';
import type { Identity } from './tls.ts';

export interface GatewayOptions {
  /** The path of the API root; `/v1` by default, empty for the origin. */
  readonly root?: string;
  /** The key it accepts; null accepts any key, or none. */
  readonly key?: string | null;
  readonly models?: readonly string[];
  /** Answers by `METHOD /path`. They take precedence over the healthy ones and do not check the key. */
  readonly routes?: Readonly<Record<string, Route>>;
  /** For `GET <root>/models` and `POST <root>/chat/completions`. */
  readonly list?: Route;
  readonly completion?: Route;
  /** The answer to every request, whatever it is. */
  readonly everything?: Route;
  /** The answer to requests that no other route handles; a JSON 404 by default. */
  readonly otherwise?: Route;
  readonly tls?: Identity;
}

export interface Gateway {
  readonly origin: string;
  readonly baseUrl: string;
  readonly port: number;
  readonly requests: readonly Received[];
  /** The most requests in flight at once. */
  peak(): number;
  /** How many connections were made to it. */
  connections(): number;
  /** TLS handshakes: full ones, and abbreviated ones that resume a session. */
  handshakes(): { readonly whole: number; readonly resumed: number };
  /** How many requests were made to `METHOD /path`. */
  count(route: string): number;
  stop(): Promise<void>;
}

function healthyRoute(options: GatewayOptions, request: Received): Route {
  const { root = '/v1', key = null, models = DEFAULT_MODELS } = options;
  const isList = request.method === 'GET' && request.path === `${root}/models`;
  const isChat = request.method === 'POST' && request.path === `${root}/chat/completions`;
  if (isList && options.list !== undefined) return options.list;
  if (isChat && options.completion !== undefined) return options.completion;
  if (isList) return refuseKey(request, key) ?? { body: modelList(models) };
  if (isChat) return refuseKey(request, key) ?? healthyCompletion(models);
  return options.otherwise ?? apiError(404, `Invalid URL (${request.method} ${request.path})`, null);
}

function routeOf(options: GatewayOptions, request: Received): Route {
  const named = options.routes?.[`${request.method} ${request.path}`];
  return options.everything ?? named ?? healthyRoute(options, request);
}

function send(response: ServerResponse, answer: Answer): void {
  const { body = '' } = answer;
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
  const payload = isJson ? JSON.stringify(body) : body;
  response.statusCode = answer.status ?? 200;
  if (isJson) response.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  response.end(payload);
}

function parseJson(body: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return null;
  }
}

async function receive(message: IncomingMessage, atMs: number, underWay: number): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const target = message.url ?? '';
  return {
    method: message.method ?? '',
    target,
    path: target.split('?')[0] ?? '',
    headers: message.headers,
    body,
    json: parseJson(body),
    atMs,
    underWay,
  };
}

async function answerOf(
  route: Route,
  turn: number,
  request: Received,
  response: ServerResponse,
): Promise<Answer | undefined> {
  const reply =
    'length' in route && typeof route !== 'function' ? route[Math.min(turn, route.length - 1)] : route;
  return typeof reply === 'function' ? reply(request, response) : reply;
}

/** Sends the route's answer, unless the handler has sent its own. */
async function respond(
  route: Route,
  turn: number,
  request: Received,
  response: ServerResponse,
): Promise<void> {
  const answer = await answerOf(route, turn, request, response);
  if (answer === undefined) return;
  if (answer.afterMs !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, answer.afterMs).unref());
  }
  send(response, answer);
}

/** Starts a gateway on a free port of 127.0.0.1. */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const requests: Received[] = [];
  const turns = new Map<Route, number>();
  const startedAt = performance.now();
  let underWay = 0;
  let peak = 0;

  const onRequest = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    underWay += 1;
    peak = Math.max(peak, underWay);
    response.once('close', () => {
      underWay -= 1;
    });
    const request = await receive(message, performance.now() - startedAt, underWay);
    requests.push(request);
    const route = routeOf(options, request);
    const turn = turns.get(route) ?? 0;
    turns.set(route, turn + 1);
    await respond(route, turn, request, response);
  };
  const server = httpServer((message, response) => {
    // A peer that disconnects in the middle is part of what is tested.
    onRequest(message, response).catch(() => response.destroy());
  }, options.tls);
  let connections = 0;
  const handshakes = { whole: 0, resumed: 0 };
  server.on('connection', () => {
    connections += 1;
  });
  server.on('secureConnection', (socket: TLSSocket) => {
    handshakes[socket.isSessionReused() ? 'resumed' : 'whole'] += 1;
  });
  const { port, stop } = await listen(server);
  const origin = `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  return {
    origin,
    baseUrl: `${origin}${options.root ?? '/v1'}`,
    port,
    requests,
    peak: () => peak,
    connections: () => connections,
    handshakes: () => ({ ...handshakes }),
    count: (route) => requests.filter(({ method, path }) => `${method} ${path}` === route).length,
    stop,
  };
}
