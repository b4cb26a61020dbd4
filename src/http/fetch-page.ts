/** Reads a public page such as a status page, without any credentials, and therefore across origins, too. */
import type { Exchange } from '../model/observation.ts';
import type { ProxySettings } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';
import { proxyFor } from './connection/proxy.ts';
import { watch } from './exchange/halt.ts';
import { createPool, type PoolOutcome } from './pool.ts';
import { follow, type Hop } from './redirect.ts';
import { requestHeaders } from './request-headers.ts';

export interface PageOptions {
  readonly proxy: ProxySettings;
  readonly caCertificate: string | null;
  /** For all hops together. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly accept: string;
  readonly signal: AbortSignal;
  readonly redact: Redact;
  readonly maxRedirects: number;
  readonly userAgent?: string;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** Makes one attempt. Never rejects. `url` is a valid http or https URL. */
export function readPage(url: string, options: PageOptions): Promise<Exchange> {
  const { timeoutMs, signal, redact, accept, maxBytes, maxRedirects, caCertificate } = options;
  const userAgent = options.userAgent ?? 'gateway-preflight';
  const now = (): number => performance.now();
  const startedAt = now();
  const send = async (hop: Hop): Promise<PoolOutcome> => {
    const pool = createPool({
      target: hop.url,
      proxy: proxyFor(hop.url, options.proxy),
      caCertificate,
      connections: 1,
      redaction: { redact, secrets: [] },
      now,
    });
    const outcome = await pool.exchange({
      ...hop,
      headers: requestHeaders({ url: hop.url, accept, userAgent, hasBody: false }, []),
      maxBytes,
      startedAt,
      limitsWait: true,
      watch: (onHalt) => watch({ timeoutMs: timeoutMs - (now() - startedAt), signal }, onHalt),
    });
    pool.close();
    return outcome;
  };
  const first: Hop = { method: 'GET', url: new URL(url), body: null };
  return follow(first, { send, redact, most: maxRedirects, allowed: (_from, to) => isWeb(to) });
}
