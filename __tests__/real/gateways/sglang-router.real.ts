/** SGLang's router: it checks its key on requests, not on the list, whose content type is text/plain. */
import type { Gateway } from '../../support/gateway.ts';
import { randomKey } from '../../support/preflight.ts';
import type { Case } from '../support/case.ts';
import { grid, type Started } from '../support/grid.ts';
import { ROUTER_CASES, ROUTER_KEY, startRouters } from '../support/router.ts';

/** Those about its own key follow the first two. */
const CASES: readonly Case[] = ROUTER_CASES.toSpliced(
  2,
  0,
  { name: 'wrong key', model: 'gpt-5.5', key: randomKey('sk-'), code: 'key-rejected' },
  { name: 'no key sent', model: 'gpt-5.5', inputs: { auth: 'none' }, code: 'api-key-missing' },
);

function start(upstream: Gateway): Promise<Started> {
  const args = ['--api-key', ROUTER_KEY];
  return startRouters({ name: 'sglang-router', subcommand: ['launch'], args }, upstream.origin);
}

grid({ name: 'sglang-router', peer: 'SGLang router', start, cases: CASES });
