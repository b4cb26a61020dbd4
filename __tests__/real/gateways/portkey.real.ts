/**
 * The gateway of Portkey as npm ships it: it has no key of its own and passes on what its upstream says. With Node 20 to
 * 26 it breaks by itself on each answer that it only hands on: the list, streams, embeddings (`TypeError: immutable`).
 */
import type { Gateway } from '../../support/gateway.ts';
import { portkeyHeaders, startPortkey } from '../../support/portkey.ts';
import { randomKey } from '../../support/preflight.ts';
import type { Case } from '../support/case.ts';
import { grid, type Started } from '../support/grid.ts';

const NOWHERE = 'x-portkey-provider: openai\nx-portkey-custom-host: http://127.0.0.1:65531/v1';

const CASES: readonly Case[] = [
  { name: 'healthy', model: 'gpt-5.5', code: null, provider: 'portkey' },
  { name: 'its list', model: 'gpt-5.5', check: 'models', code: 'gateway-error', clientsDiffer: 'not asked' },
  {
    name: 'without its headers',
    model: 'gpt-5.5',
    inputs: { headers: '' },
    code: 'invalid-request',
    says: /x-portkey/,
  },
  { name: 'dead upstream', model: 'gpt-5.5', inputs: { headers: NOWHERE }, code: 'upstream-error' },
  { name: 'wrong root', model: 'gpt-5.5', path: '', check: 'base-url', code: 'base-url-wrong-path' },
  { name: 'key refused', model: 'unauthorized', code: 'key-rejected' },
  { name: 'another key refused', model: 'key-refused', code: 'upstream-error' },
  { name: 'model forbidden', model: 'forbidden', code: 'model-not-permitted' },
  { name: 'unknown model', model: 'not-there', code: 'model-not-found' },
  { name: 'rate limit', model: 'rate-limit', code: 'rate-limited' },
  { name: 'rate limit, with Retry-After', model: 'rate-limit-later', code: 'rate-limited' },
  { name: 'no credit', model: 'no-credit', code: 'quota-exhausted' },
  { name: 'upstream fails with 500', model: 'server-error', code: 'upstream-error' },
  { name: 'upstream behind a dead front door', model: 'bad-gateway', code: 'upstream-error' },
  { name: 'overloaded', model: 'overloaded', code: 'overloaded' },
  { name: 'upstream is a web page', model: 'html-200', code: 'upstream-error' },
  { name: 'upstream cuts its answer', model: 'cut-short', code: 'gateway-error' },
  { name: 'upstream resets', model: 'reset', code: 'upstream-error' },
  { name: 'upstream never answers', model: 'silent', timeoutMs: 2_000, code: 'response-timeout' },
  { name: 'content filter', model: 'filtered', code: 'content-filtered' },
  { name: 'context too long', model: 'too-long', code: 'invalid-request' },
  { name: 'empty answer', model: 'empty-answer', code: 'empty-completion' },
  { name: 'no choices', model: 'no-choices', code: 'malformed-response' },
  { name: 'error in a 200', model: 'error-200', code: 'gateway-error' },
  { name: 'stream', model: 'gpt-5.5', probe: 'stream', code: 'gateway-error' },
  { name: 'stream that fails', model: 'unauthorized', probe: 'stream', code: 'key-rejected' },
  { name: 'tools', model: 'gpt-5.5', probe: 'tools', code: null },
  { name: 'structured output', model: 'gpt-5.5', probe: 'structured-output', code: null },
  { name: 'responses', model: 'gpt-5.5', probe: 'responses', code: null },
  { name: 'embeddings', model: 'text-embedding-3-small', probe: 'embeddings', code: 'gateway-error' },
  { name: 'embeddings that fail', model: 'no-credit', probe: 'embeddings', code: 'quota-exhausted' },
];

async function start(upstream: Gateway): Promise<Started> {
  const portkey = await startPortkey();
  const lines = portkeyHeaders(upstream.baseUrl).split('\n');
  return {
    origin: new URL(portkey.baseUrl).origin,
    key: randomKey(),
    headers: Object.fromEntries(lines.map((line) => line.split(': ') as [string, string])),
    stop: portkey.stop,
  };
}

grid({ name: 'portkey', peer: 'Portkey', start, cases: CASES });
