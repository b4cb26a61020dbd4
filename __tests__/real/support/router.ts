/** The routers in front of vLLM and SGLang: Rust in a wheel of PyPI, with workers behind them. */
import { closedPort } from '../../support/listener.ts';
import type { Case } from './case.ts';
import type { Started } from './grid.ts';
import { sureOf } from './installed.ts';
import { type Peer, startPeer } from './peer.ts';
import { startUpstream } from './upstream.ts';

export const ROUTER_KEY = 'sk-router-Zq81LmXk02PvBn47TtYwRr5cD9eHj3U';

export interface RouterOptions {
  /** In scripts/real/peers.jsonl. */
  readonly name: string;
  /** Between the program and its options. */
  readonly subcommand?: readonly string[];
  readonly args?: readonly string[];
}

/** Starts one with these workers, and its metrics on loopback too. */
async function startRouter(options: RouterOptions, workers: readonly string[]): Promise<Peer> {
  const { name, subcommand = [], args = [] } = options;
  const metrics = await closedPort();
  return startPeer({
    name,
    command: ({ port }) => [
      sureOf(name).program,
      ...subcommand,
      ...['--host', '127.0.0.1', '--port', `${port}`],
      ...['--prometheus-host', '127.0.0.1', '--prometheus-port', `${metrics}`],
      ...['--policy', 'round_robin', '--disable-retries', '--disable-circuit-breaker'],
      ...(workers.length === 0 ? [] : ['--worker-urls', ...workers]),
      ...args,
    ],
    readyPath: '/v1/models',
  });
}

/** Three: with a worker, with none, and with one that goes once the router has seen it. */
export async function startRouters(options: RouterOptions, worker: string): Promise<Started> {
  const gone = await startUpstream();
  const routers = [
    await startRouter(options, [worker]),
    await startRouter(options, []),
    await startRouter(options, [gone.origin]),
  ];
  await gone.stop();
  const [first, empty, dead] = routers.map(({ origin }) => origin);
  return {
    origin: first ?? '',
    others: { empty: empty ?? '', dead: dead ?? '' },
    key: ROUTER_KEY,
    stop: async () => {
      for (const router of routers) await router.stop();
    },
  };
}

/** What both routers make of the answers of their worker. */
export const ROUTER_CASES: readonly Case[] = [
  { name: 'healthy', model: 'gpt-5.5', code: null },
  { name: 'root without /v1', model: 'gpt-5.5', path: '', check: 'base-url', code: 'base-url-wrong-path' },
  { name: 'key refused', model: 'unauthorized', code: 'key-rejected' },
  { name: 'another key refused', model: 'key-refused', code: 'upstream-error' },
  { name: 'model forbidden', model: 'forbidden', code: 'model-not-permitted' },
  { name: 'unknown model', model: 'gpt-5.6', code: 'model-not-found', suggests: 'gpt-5.5' },
  { name: 'rate limit', model: 'rate-limit', code: 'rate-limited' },
  { name: 'rate limit, with Retry-After', model: 'rate-limit-later', code: 'rate-limited' },
  { name: 'no credit', model: 'no-credit', code: 'quota-exhausted' },
  { name: 'no worker', model: 'gpt-5.5', at: 'empty', code: 'model-unavailable' },
  { name: 'dead worker', model: 'gpt-5.5', at: 'dead', code: 'upstream-error' },
  { name: 'worker fails with 500', model: 'server-error', code: 'gateway-error' },
  { name: 'worker behind a dead front door', model: 'bad-gateway', code: 'gateway-unavailable' },
  { name: 'overloaded', model: 'overloaded', code: 'overloaded' },
  { name: 'worker is a web page', model: 'html-200', code: 'not-an-api' },
  {
    name: 'worker is the page of a 502 that says 200',
    model: 'html-502-as-200',
    code: 'gateway-unavailable',
  },
  { name: 'worker cuts its answer', model: 'cut-short', code: 'upstream-error' },
  { name: 'worker resets', model: 'reset', code: 'upstream-error' },
  { name: 'worker never answers', model: 'silent', timeoutMs: 2_000, code: 'response-timeout' },
  { name: 'content filter', model: 'filtered', code: 'content-filtered' },
  { name: 'context too long', model: 'too-long', code: 'invalid-request' },
  { name: 'empty answer', model: 'empty-answer', code: 'empty-completion' },
  { name: 'no choices', model: 'no-choices', code: 'malformed-response' },
  { name: 'error in a 200', model: 'error-200', code: 'gateway-error' },
  { name: 'stream', model: 'gpt-5.5', probe: 'stream', code: null },
  { name: 'stream that fails', model: 'unauthorized', probe: 'stream', code: 'key-rejected' },
  { name: 'tools', model: 'gpt-5.5', probe: 'tools', code: null },
  { name: 'structured output', model: 'gpt-5.5', probe: 'structured-output', code: null },
  { name: 'responses', model: 'gpt-5.5', probe: 'responses', code: null },
  { name: 'embeddings', model: 'text-embedding-3-small', probe: 'embeddings', code: null },
  { name: 'embeddings that fail', model: 'no-credit', probe: 'embeddings', code: 'quota-exhausted' },
];
