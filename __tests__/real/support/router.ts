/** The routers in front of vLLM and SGLang: Rust in a wheel of PyPI, with workers behind them. */
import { closedPort } from '../../support/listener.ts';
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
