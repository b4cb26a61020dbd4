/** LiteLLM's proxy as PyPI ships it, by itself and in front of an upstream that fails in every way. */
import type { Gateway } from '../../support/gateway.ts';
import { closedPort } from '../../support/listener.ts';
import { randomKey } from '../../support/preflight.ts';
import type { Case } from '../support/case.ts';
import { grid, type Started } from '../support/grid.ts';
import { MASTER, startLiteLlm } from '../support/litellm.ts';
import { FAILURES, HEALTHY } from '../support/upstream.ts';

const FLOATS = 'Python works, Node reads floats only if it asks for them';

const CASES: readonly Case[] = [
  { name: 'healthy, mocked', model: 'gpt-mock', code: null, provider: 'litellm' },
  { name: 'healthy, through to an upstream', model: 'gpt-5.5', code: null },
  { name: 'wrong key', model: 'gpt-mock', key: randomKey('sk-'), code: 'key-rejected' },
  {
    name: 'no key sent',
    model: 'gpt-mock',
    inputs: { auth: 'none' },
    code: 'gateway-error',
    says: /No key was sent/,
  },
  { name: 'root without /v1', model: 'gpt-mock', path: '', code: null },
  { name: 'wrong root', model: 'gpt-mock', path: '/api/v1', check: 'base-url', code: 'base-url-wrong-path' },
  { name: 'unknown model', model: 'gpt-mok', code: 'model-not-found', suggests: 'gpt-mock' },
  { name: 'dead upstream', model: 'dead', code: 'upstream-error' },
  { name: 'upstream refuses its key', model: 'key-refused', code: 'upstream-error' },
  {
    name: 'upstream refuses its key, asked twice',
    model: 'key-refused-again',
    inputs: { retries: '1' },
    code: 'upstream-error',
  },
  { name: 'pool of two, all overloaded', model: 'pool', inputs: { retries: '2' }, code: 'upstream-error' },
  { name: 'pool that cools down', model: 'pool', code: 'model-unavailable' },
  { name: 'upstream refuses its key, without an echo', model: 'unauthorized', code: 'upstream-error' },
  { name: 'upstream forbids the model', model: 'forbidden', code: 'upstream-error' },
  { name: 'upstream does not know the model', model: 'not-there', code: 'upstream-error' },
  { name: 'upstream rate limit', model: 'rate-limit', code: 'upstream-error' },
  { name: 'upstream rate limit, with Retry-After', model: 'rate-limit-later', code: 'upstream-error' },
  { name: 'upstream without credit', model: 'no-credit', code: 'upstream-error' },
  { name: 'upstream fails with 500', model: 'server-error', code: 'upstream-error' },
  { name: 'upstream behind a dead front door', model: 'bad-gateway', code: 'upstream-error' },
  { name: 'upstream overloaded', model: 'overloaded', code: 'upstream-error' },
  { name: 'upstream is a web page', model: 'html-200', code: 'upstream-error' },
  { name: 'upstream cuts its answer', model: 'cut-short', code: 'upstream-error' },
  { name: 'upstream resets', model: 'reset', code: 'upstream-error' },
  {
    name: 'upstream never answers, we wait less',
    model: 'silent',
    timeoutMs: 2_000,
    code: 'response-timeout',
  },
  { name: 'upstream never answers, it waits less', model: 'silent-known', code: 'upstream-error' },
  { name: 'content filter', model: 'filtered', code: 'content-filtered' },
  { name: 'context too long', model: 'too-long', code: 'invalid-request' },
  { name: 'empty answer', model: 'empty-answer', code: 'empty-completion' },
  { name: 'no choices', model: 'no-choices', code: 'malformed-response' },
  { name: 'error in a 200', model: 'error-200', code: 'upstream-error' },
  { name: 'stream', model: 'gpt-5.5', probe: 'stream', code: null },
  { name: 'stream, mocked', model: 'gpt-mock', probe: 'stream', code: null },
  { name: 'stream that fails', model: 'key-refused-stream', probe: 'stream', code: 'upstream-error' },
  { name: 'tools', model: 'gpt-5.5', probe: 'tools', code: null },
  { name: 'tools that are not called', model: 'gpt-mock', probe: 'tools', code: 'tool-call-malformed' },
  { name: 'structured output', model: 'gpt-5.5', probe: 'structured-output', code: null },
  {
    name: 'structured output that is prose',
    model: 'gpt-mock',
    probe: 'structured-output',
    code: 'output-malformed',
  },
  { name: 'responses', model: 'gpt-5.5', probe: 'responses', code: null },
  { name: 'responses that fail', model: 'server-error', probe: 'responses', code: 'upstream-error' },
  { name: 'embeddings', model: 'text-embedding-3-small', probe: 'embeddings', code: null },
  {
    name: 'embeddings, always floats',
    model: 'floats-only',
    probe: 'embeddings',
    code: null,
    clientsDiffer: FLOATS,
  },
  { name: 'embeddings that fail', model: 'rate-limit', probe: 'embeddings', code: 'upstream-error' },
];

async function start(upstream: Gateway): Promise<Started> {
  const through = (id: string, also: object = {}) => ({
    name: id,
    params: {
      model: `openai/${id}`,
      api_base: upstream.baseUrl,
      api_key: 'sk-operator',
      max_retries: 0,
      ...also,
    },
  });
  const closed = `http://127.0.0.1:${await closedPort()}/v1`;
  const mock = { model: 'openai/gpt-mock', api_key: 'sk-none', mock_response: 'ok' };
  const { origin, stop } = await startLiteLlm([
    { name: 'gpt-mock', params: mock },
    ...[...HEALTHY, ...Object.keys(FAILURES)].map((id) => through(id)),
    { ...through('key-refused'), name: 'key-refused-stream' },
    { ...through('key-refused', { cooldown_time: 300 }), name: 'key-refused-again' },
    { ...through('overloaded', { cooldown_time: 300 }), name: 'pool' },
    { ...through('overloaded', { cooldown_time: 300 }), name: 'pool' },
    { ...through('silent', { timeout: 1 }), name: 'silent-known' },
    { ...through('gpt-5.5', { api_base: closed }), name: 'dead' },
  ]);
  return { origin, key: MASTER, stop };
}

grid({ name: 'litellm', peer: 'LiteLLM', start, cases: CASES });
