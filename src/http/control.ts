/** Distinguishes a runner that is offline from a gateway that is down. */
import type { ProxySettings } from '../model/run.ts';
import { proxyFor } from './connection/proxy.ts';
import { watch } from './exchange/halt.ts';
import { createPool } from './pool.ts';
import { requestHeaders } from './request-headers.ts';

export interface ControlOptions {
  readonly proxy: ProxySettings;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Whether the address gives any HTTP answer at all. An error that arrived through a proxy does not count, because it
 * may be the proxy's own. The request carries no key, and the body is discarded.
 */
export async function reachControl(url: string, options: ControlOptions): Promise<'reached' | 'unreached'> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return 'unreached';
  const target = new URL(url);
  const now = (): number => performance.now();
  const pool = createPool({
    target,
    proxy: proxyFor(target, options.proxy),
    caCertificate: null,
    connections: 1,
    redaction: { redact: (text) => text, secrets: [] },
    now,
  });
  const { exchange } = await pool.exchange({
    method: 'GET',
    url: target,
    // GitHub's API refuses requests without a user agent.
    headers: requestHeaders(
      { url: target, accept: '*/*', userAgent: 'gateway-preflight', hasBody: false },
      [],
    ),
    body: null,
    maxBytes: 0,
    startedAt: now(),
    limitsWait: true,
    watch: (onHalt) => watch(options, onHalt),
  });
  pool.close();
  const reached = exchange.kind === 'answer' && (exchange.proxy === undefined || exchange.status < 400);
  return reached ? 'reached' : 'unreached';
}
