/** SGLang's router: it checks its key on requests, not on the list, whose content type is text/plain. */
import type { Gateway } from '../../support/gateway.ts';
import { randomKey } from '../../support/preflight.ts';
import type { Case } from '../support/case.ts';
import { grid, type Started } from '../support/grid.ts';
import { ROUTER_KEY, startRouters } from '../support/router.ts';

const CASES: readonly Case[] = [
  { name: 'healthy', model: 'gpt-5.5', code: null },
  { name: 'root without /v1', model: 'gpt-5.5', path: '', check: 'base-url', code: 'base-url-wrong-path' },
  { name: 'wrong key', model: 'gpt-5.5', key: randomKey('sk-'), code: 'key-rejected' },
  { name: 'no key sent', model: 'gpt-5.5', inputs: { auth: 'none' }, code: 'api-key-missing' },
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

function start(upstream: Gateway): Promise<Started> {
  const args = ['--api-key', ROUTER_KEY];
  return startRouters({ name: 'sglang-router', subcommand: ['launch'], args }, upstream.origin);
}

grid({ name: 'sglang-router', peer: 'SGLang router', start, cases: CASES });
