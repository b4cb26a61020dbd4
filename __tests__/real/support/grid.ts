/** A table of cases against one gateway: starts clients, upstream and gateway once, and stops them. */
import { afterAll, beforeAll, it } from '@jest/globals';
import type { Gateway } from '../../support/gateway.ts';
import { type Against, type Case, runCase } from './case.ts';
import { type Clients, startClients } from './clients.ts';
import { describeWith, sureOf } from './installed.ts';
import { startUpstream } from './upstream.ts';

/** A running gateway and how it is asked. */
export type Started = Pick<Against, 'origin' | 'others' | 'key' | 'headers'> & { stop(): Promise<void> };

export interface Grid {
  /** In scripts/real/peers.jsonl. */
  readonly name: string;
  /** As people call it. */
  readonly peer: string;
  readonly start: (upstream: Gateway) => Promise<Started>;
  readonly cases: readonly Case[];
}

/** Declares the tests of a grid. */
export function grid({ name, peer, start, cases }: Grid): void {
  describeWith(
    name,
    'openai-node',
    'openai-python',
  )(peer, () => {
    const stops: (() => Promise<void>)[] = [];
    let clients: Clients;
    let gateway: Started;

    beforeAll(async () => {
      clients = startClients();
      stops.push(clients.stop);
      const upstream = await startUpstream();
      stops.push(upstream.stop);
      gateway = await start(upstream);
      stops.push(gateway.stop);
    });
    afterAll(async () => {
      for (const stop of stops.toReversed()) await stop();
    });

    it.each(cases)('$name', async (one) => {
      await runCase(one, { peer, version: sureOf(name).version, clients, ...gateway });
    });
  });
}
