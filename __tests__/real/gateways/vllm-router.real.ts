/** vLLM's router: it asks for no key of its own and passes on what its worker says. */
import type { Gateway } from '../../support/gateway.ts';
import { grid, type Started } from '../support/grid.ts';
import { ROUTER_CASES, startRouters } from '../support/router.ts';

function start(upstream: Gateway): Promise<Started> {
  return startRouters({ name: 'vllm-router' }, upstream.origin);
}

grid({ name: 'vllm-router', peer: 'vLLM router', start, cases: ROUTER_CASES });
