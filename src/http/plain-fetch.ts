/**
 * A `fetch` for a client library, over connections like those of all other requests: with the same DNS lookups, which
 * do not wait for names that hang, and the same proxies and limits. It follows no redirects.
 */
import type { Answer, Exchange } from '../model/observation.ts';
import type { ProxySettings } from '../model/run.ts';
import { proxyFor } from './connection/proxy.ts';
import { watch } from './exchange/halt.ts';
import type { LaneRequest } from './exchange/lane-request.ts';
import { createPool, type Pool } from './pool.ts';

/** Of one answer: more than a page of a hundred issues with the longest texts that GitHub allows. */
const MOST_BYTES = 8 * 1024 * 1024;
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const satisfies readonly LaneRequest['method'][];
/** Statuses of which a Response may have no body, not even an empty one. */
const BODILESS = new Set([204, 205, 304]);
/** There is no timeout beside the signal of the request. */
const NO_TIMEOUT = Number.POSITIVE_INFINITY;

export interface Fetcher {
  /** Rejects if there is no whole answer. Nothing in the answer is redacted. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  close(): void;
}

/** Sends requests only to the origin of the first one. */
export function createFetch(proxy: ProxySettings, maxBytes = MOST_BYTES): Fetcher {
  const now = (): number => performance.now();
  let opened: { readonly origin: string; readonly pool: Pool } | null = null;
  const open = (target: URL): Pool =>
    createPool({
      target,
      proxy: proxyFor(target, proxy),
      caCertificate: null,
      connections: 1,
      redaction: { redact: (text) => text, secrets: [] },
      now,
    });
  const poolFor = (target: URL, once: boolean): Pool => {
    const isWeb = target.protocol === 'https:' || target.protocol === 'http:';
    const origin = opened?.origin ?? target.origin;
    if (origin !== target.origin || !isWeb) throw new Error(`nothing is sent to ${target.origin}`);
    // What may not be sent twice gets a new connection: the peer may be closing the one that it has answered on.
    if (once) opened?.pool.close();
    if (once || opened === null) opened = { origin, pool: open(target) };
    return opened.pool;
  };
  return {
    fetch: async (url, { method = 'GET', headers, body, signal }) => {
      const target = new URL(url);
      const known = METHODS.find((one) => one === method);
      if (known === undefined) throw new Error(`${method} is not sent`);
      const once = known === 'POST';
      const { exchange } = await poolFor(target, once).exchange({
        method: known,
        url: target,
        headers: ['host', target.host, 'accept-encoding', 'identity', ...[...new Headers(headers)].flat()],
        body: typeof body === 'string' ? body : null,
        maxBytes,
        startedAt: now(),
        once,
        limitsWait: true,
        watch: (onHalt) => watch({ timeoutMs: NO_TIMEOUT, signal: signal ?? undefined }, onHalt),
      });
      return responseOf(exchange, maxBytes);
    },
    close: () => opened?.pool.close(),
  };
}

function responseOf(exchange: Exchange, most: number): Response {
  if (exchange.kind === 'fault') throw new Error(exchange.message);
  const { status, headers, body, bodyFault, truncated } = exchange;
  if (bodyFault !== null) throw new Error(bodyFault.message);
  // Of an error, its status counts for more than the end of its text.
  if (truncated && status < 300) throw new Error(`the answer is longer than ${most} bytes`);
  return new Response(BODILESS.has(status) ? null : body, { status, headers: byteHeaders(headers) });
}

/** A Response takes a character of a header for a byte, and throws at one that is none. */
function byteHeaders(headers: Answer['headers']): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]);
}
