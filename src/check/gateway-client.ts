/** Creates the HTTP client for a gateway: with its key and headers, its proxy and its certificate authority. */
import { authHeader } from '../config/headers.ts';
import { type ClientOptions, createClient, type GatewayClient } from '../http/client.ts';
import type { GatewaySpec } from '../model/run.ts';
import type { CheckDeps } from './deps.ts';

type Limits = Pick<ClientOptions, 'connections' | 'timeoutMs' | 'onWritten'>;

export function gatewayClient(
  spec: GatewaySpec,
  root: string,
  deps: CheckDeps,
  limits: Limits,
): GatewayClient {
  const auth = authHeader(spec.auth, spec.apiKey);
  return createClient({
    baseUrl: root,
    query: spec.query,
    headers: auth === null ? spec.headers : [auth, ...spec.headers],
    proxy: deps.proxy,
    caCertificate: spec.caCertificate,
    redact: deps.redact,
    now: deps.now,
    userAgent: deps.userAgent,
    ...limits,
  });
}
