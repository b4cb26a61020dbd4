/**
 * The report of a gateway of which only findings are known: because it was not asked, left no report, or is the
 * pseudo-gateway for the run itself.
 */
import type { Finding } from '../model/finding.ts';
import type { GatewayReport } from '../model/report.ts';
import { diagnosisOf, verdictOf } from './verdict.ts';

export function bareGateway(
  name: string,
  findings: readonly Finding[],
  baseUrl: string | null = null,
): GatewayReport {
  return {
    name,
    baseUrl,
    provider: 'unknown',
    verdict: verdictOf(findings.map(({ status }) => status)),
    diagnosis: diagnosisOf(findings),
    key: null,
    findings,
    models: { listed: null, added: [], removed: [], wanted: [] },
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
    requests: 0,
    usage: null,
    curl: null,
  };
}
