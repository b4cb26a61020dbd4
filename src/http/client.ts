/** The client of one gateway: every outcome is an Exchange, never an exception, and never holds a secret. */
import type { Connection, Exchange } from '../model/observation.ts';
import type { ProxySettings, SecretHeader } from '../model/run.ts';
import type { Door } from './answer.ts';
import { watch } from './halt.ts';
import { proxyFor } from './proxy.ts';
import { redirectTarget, shownUrl } from './redirect.ts';
import { requestHeaders } from './request-headers.ts';
import { createWire, type WireOutcome } from './wire.ts';

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
  readonly redact: (text: string) => string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly userAgent: string;
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
}

export interface GatewayClient {
  /**
   * One attempt. Never rejects. `signal` ends it early; its reason `cancelled` gives a fault of that type, every
   * other one `deadline`.
   */
  send(request: OutgoingRequest, signal?: AbortSignal): Promise<Exchange>;
  /** Requests sent, hops of redirects counted. */
  readonly requests: number;
  /** One for each connection tried, also of those that failed, in the order in which they began. */
  readonly connections: readonly Connection[];
  /** Ends what is under way as `cancelled` and destroys all sockets. */
  close(): Promise<void>;
}

/** Where the next hop goes; a 303 turns it into a GET without a body. */
interface Hop {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly body: string | null;
}

export function createClient(options: ClientOptions): GatewayClient {
  const { now, headers } = options;
  const base = new URL(options.baseUrl);
  const door: Door = { redact: options.redact, secrets: headers.map(({ value }) => value) };
  const wire = createWire({
    target: base,
    proxy: proxyFor(base, options.proxy),
    caCertificate: options.caCertificate,
    connections: options.connections,
    door,
    now,
  });

  const sendHop = (hop: Hop, request: OutgoingRequest, startedAt: number, signal: AbortSignal | undefined) =>
    wire.exchange({
      ...hop,
      headers: requestHeaders(
        { url: hop.url, accept: request.accept, userAgent: options.userAgent, hasBody: hop.body !== null },
        headers,
      ),
      maxBytes: request.maxBytes,
      startedAt,
      watch: (onHalt) => watch({ timeoutMs: options.timeoutMs - (now() - startedAt), signal }, onHalt),
    });

  const follow = async (
    first: Hop,
    request: OutgoingRequest,
    signal: AbortSignal | undefined,
  ): Promise<Exchange> => {
    const startedAt = now();
    const redirects: string[] = [];
    const visited = new Set<string>();
    let hop = first;
    for (;;) {
      visited.add(`${hop.method} ${hop.url.href}`);
      const outcome = await sendHop(hop, request, startedAt, signal);
      const next = redirects.length < MOST_REDIRECTS ? nextHop(hop, outcome) : null;
      if (next === null || visited.has(`${next.method} ${next.url.href}`)) {
        return outcome.exchange.kind === 'fault' ? outcome.exchange : { ...outcome.exchange, redirects };
      }
      redirects.push(options.redact(shownUrl(next.url)));
      hop = next;
    }
  };

  return {
    send: async (request, signal) => {
      const url = new URL(request.url);
      url.search = joinQuery(url.search, options.query);
      return follow(
        { method: request.method, url, body: request.body && JSON.stringify(request.body) },
        request,
        signal,
      );
    },
    get requests() {
      return wire.requests;
    },
    connections: wire.connections,
    close: async () => wire.close(),
  };
}

/** The next hop within the origin; null where the answer is to be returned as it is. */
function nextHop(hop: Hop, { exchange, location }: WireOutcome): Hop | null {
  if (exchange.kind === 'fault' || exchange.bodyFault !== null) return null;
  const target = redirectTarget(exchange.status, location, hop.url);
  // The key goes to the origin of the base URL and nowhere else.
  if (target === null || target.origin !== hop.url.origin) return null;
  const url = new URL(`${target.pathname}${target.search}`, hop.url);
  return exchange.status === 303 ? { method: 'GET', url, body: null } : { ...hop, url };
}

function joinQuery(own: string, kept: string): string {
  const pairs = [own, kept].map((query) => query.replace(/^\?/, '')).filter((query) => query !== '');
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
