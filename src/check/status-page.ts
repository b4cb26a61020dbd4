/** Reads the gateway's status page while the probes run. */
import { providerOfHost } from '../gateways/providers.ts';
import { readPage } from '../http/fetch-page.ts';
import type { GatewaySpec } from '../model/run.ts';
import { readStatusPage } from '../status/read.ts';
import type { StatusReading } from '../status/reading.ts';
import type { CheckDeps } from './deps.ts';
import { cutShort, type Transcript } from './transcript.ts';

/** One try, with all its requests: the page must not delay the run. */
const TIMEOUT_MS = 5_000;
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_REDIRECTS = 3;

/** Null if the gateway has no known status page, or reading it is switched off. */
async function readingOf(spec: GatewaySpec, root: string, deps: CheckDeps): Promise<StatusReading | null> {
  const provider = providerOfHost(new URL(root).hostname);
  const url = spec.statusPage === 'auto' ? (provider?.statusPage ?? null) : spec.statusPage;
  if (url === null || url === 'off') return null;
  const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  return readStatusPage({
    url,
    models: spec.models.flatMap((item) => item.alternatives),
    scope: provider?.statusScope ?? [],
    now: () => new Date(deps.wallClock()),
    fetch: (page, accept) =>
      readPage(page, {
        proxy: deps.proxy,
        caCertificate: spec.caCertificate,
        timeoutMs: TIMEOUT_MS,
        accept,
        signal,
        redact: deps.redact,
        maxBytes: MOST_BYTES,
        maxRedirects: MOST_REDIRECTS,
        userAgent: deps.userAgent,
      }),
  });
}

/**
 * A page that there was no time to read is not reported as unreadable. `statusCut` says so instead, if the user named
 * the page or the run was cancelled; a passed deadline is not worth a finding about a page that nobody named.
 */
export async function statusOf(
  spec: GatewaySpec,
  root: string,
  deps: CheckDeps,
): Promise<Pick<Transcript, 'status' | 'statusCut'>> {
  const { signal } = deps;
  const status = await readingOf(spec, root, deps);
  const isTold = spec.statusPage !== 'auto' || signal.reason === 'cancelled';
  const isCut = status?.state === 'unknown' && signal.aborted && isTold;
  return { status, statusCut: isCut ? cutShort(signal, 'the status page was read') : null };
}
