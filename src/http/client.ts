/** The client of one gateway. Every outcome is an Exchange, never an exception, and contains no secret. */
import type { Connection, Exchange } from '../model/observation.ts';
import type { ProxySettings, SecretHeader } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';
import type { Sieve } from './body/sieve.ts';
import { proxyFor } from './connection/proxy.ts';
import { createWatch } from './exchange/halt.ts';
import type { Enough } from './exchange/lane-request.ts';
import { createPool, type PoolOutcome } from './pool.ts';
import { follow, type Hop } from './redirect.ts';
import { requestHeaders } from './request-headers.ts';

const MOST_REDIRECTS = 3;

export interface ClientOptions {
  /** The API root. Requests go to its origin and to no other. */
  readonly baseUrl: string;
  /** With its `?`; appended to every request. Empty if none. */
  readonly query: string;
  /** All authorization and user headers. Every value is a secret. */
  readonly headers: readonly SecretHeader[];
  readonly proxy: ProxySettings;
  /** A certificate authority (PEM) to trust in addition to the usual ones. */
  readonly caCertificate: string | null;
  /** Maximum number of sockets, which is the concurrency of the gateway. */
  readonly connections: number;
  /** For one attempt: connecting, headers, the whole body, redirects. */
  readonly timeoutMs: number;
  readonly redact: Redact;
  /** In milliseconds, monotonic. */
  readonly now: () => number;
  readonly userAgent: string;
  /** Called for each request when it is written to its connection. */
  readonly onWritten?: () => void;
}

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  /** An absolute URL with the origin of the base URL. */
  readonly url: string;
  /** Sent as JSON; null for none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly accept: string;
  /** Of the decoded response body; nothing beyond is read. */
  readonly maxBytes: number;
  /**
   * Ends the reading of a successful answer early, because a peer may keep the connection open after all it has to say.
   */
  readonly enough?: Enough;
  /** Creates the sieve that reduces a long successful answer; one for each body. */
  readonly sieve?: () => Sieve;
}

export interface GatewayClient {
  /**
   * Makes one attempt. Never rejects. `signal` ends it early: with the reason `cancelled`, the fault is of that type; a
   * TimeoutError gives the same fault as `timeoutMs`; every other reason gives `deadline`.
   */
  send(request: OutgoingRequest, signal?: AbortSignal): Promise<Exchange>;
  /** Requests sent, including hops of redirects. */
  readonly requests: number;
  /** One for each connection attempt, failed ones included, in the order in which they began. */
  readonly connections: readonly Connection[];
  /** Ends the requests in flight as `cancelled` and destroys all sockets. */
  close(): Promise<void>;
}

export function createClient(options: ClientOptions): GatewayClient {
  const { now, headers, redact, timeoutMs, userAgent } = options;
  const base = new URL(options.baseUrl);
  const pool = createPool({
    target: base,
    proxy: proxyFor(base, options.proxy),
    caCertificate: options.caCertificate,
    connections: options.connections,
    redaction: { redact, secrets: headers.map(({ value }) => value) },
    now,
    onWritten: options.onWritten,
  });

  const watch = createWatch();
  // Cached, because hundreds of requests go to two or three addresses.
  const headersOf = new Map<string, readonly string[]>();
  const targets = new Map<string, URL>();
  const targetAt = (url: string): URL => {
    const known = targets.get(url) ?? targetOf(base, url, options.query);
    targets.set(url, known);
    return known;
  };

  const headersFor = (url: URL, accept: string, hasBody: boolean): readonly string[] => {
    const name = `${hasBody} ${accept} ${url.host}`;
    const known = headersOf.get(name) ?? requestHeaders({ url, accept, userAgent, hasBody }, headers);
    headersOf.set(name, known);
    return known;
  };

  return {
    send: async (request, signal) => {
      const startedAt = now();
      const { accept, maxBytes, method } = request;
      const send = (hop: Hop): Promise<PoolOutcome> =>
        pool.exchange({
          ...hop,
          headers: headersFor(hop.url, accept, hop.body !== null),
          maxBytes,
          enough: request.enough,
          sieve: request.sieve,
          startedAt,
          watch: (onHalt) => watch({ timeoutMs: timeoutMs - (now() - startedAt), signal }, onHalt),
        });
      const first = { method, url: targetAt(request.url), body: jsonOf(request.body) };
      // The key goes to the origin of the base URL and nowhere else.
      return follow(first, {
        send,
        redact,
        most: MOST_REDIRECTS,
        allowed: (_from, to) => to.origin === base.origin,
      });
    },
    get requests() {
      return pool.requests;
    },
    connections: pool.connections,
    close: async () => pool.close(),
  };
}

function jsonOf(body: OutgoingRequest['body']): string | null {
  return body === null ? null : JSON.stringify(body);
}

/** The path and query of the request, on the origin of the base URL whatever origin the request names. */
function targetOf(base: URL, requested: string, kept: string): URL {
  const { pathname, search } = new URL(requested, base);
  const target = new URL(base.origin);
  target.pathname = pathname;
  const queries = [search, kept].map((query) => query.replace(/^\?/, '')).filter((query) => query !== '');
  target.search = queries.join('&');
  return target;
}
