/** The client of one gateway: every outcome is an Exchange, never an exception, and never holds a secret. */
import type { Connection, Exchange } from '../model/observation.ts';
import type { ProxySettings, SecretHeader } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';
import { createWatch } from './halt.ts';
import type { Enough } from './lane-request.ts';
import { createPool, type PoolOutcome } from './pool.ts';
import { proxyFor } from './proxy.ts';
import { follow, type Hop } from './redirect.ts';
import { requestHeaders } from './request-headers.ts';
import type { Sieve } from './sieve.ts';

const MOST_REDIRECTS = 3;

export interface ClientOptions {
  /** The API root; requests go to its origin and to no other. */
  readonly baseUrl: string;
  /** With its `?`, kept on every request; empty if none. */
  readonly query: string;
  /** The complete authorization and user headers; every value is a secret. */
  readonly headers: readonly SecretHeader[];
  readonly proxy: ProxySettings;
  /** PEM text of an authority to trust beside the usual ones. */
  readonly caCertificate: string | null;
  /** Sockets at most, the concurrency of the gateway. */
  readonly connections: number;
  /** For one attempt: connecting, headers, the whole body, redirects. */
  readonly timeoutMs: number;
  readonly redact: Redact;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly userAgent: string;
  /** Told of each request as it is written on its connection. */
  readonly onWritten?: () => void;
}

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute, of the origin of the base URL. */
  readonly url: string;
  /** Sent as JSON; null for none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly accept: string;
  /** Of the decoded response body; what is beyond is not read. */
  readonly maxBytes: number;
  /** Ends the reading of a good answer early: a peer may keep the connection open behind all it has to say. */
  readonly enough?: Enough;
  /** Makes less of a good answer that is long; one for each body. */
  readonly sieve?: () => Sieve;
}

export interface GatewayClient {
  /**
   * One attempt. Never rejects. `signal` ends it early; its reason `cancelled` gives a fault of that type, a TimeoutError
   * that of `timeoutMs`, every other one `deadline`.
   */
  send(request: OutgoingRequest, signal?: AbortSignal): Promise<Exchange>;
  /** Requests sent, hops of redirects counted. */
  readonly requests: number;
  /** One for each connection tried, also of those that failed, in the order in which they began. */
  readonly connections: readonly Connection[];
  /** Ends what is under way as `cancelled` and destroys all sockets. */
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
  // Hundreds of requests go to two or three addresses.
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

/** Path and query of the request on the origin of the base URL, whatever origin the request names. */
function targetOf(base: URL, requested: string, kept: string): URL {
  const { pathname, search } = new URL(requested, base);
  const target = new URL(base.origin);
  target.pathname = pathname;
  const queries = [search, kept].map((query) => query.replace(/^\?/, '')).filter((query) => query !== '');
  target.search = queries.join('&');
  return target;
}
