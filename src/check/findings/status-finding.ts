/** `status-page`: what the page reports, or why it could not be read. */
import { type Code, factsOf } from '../../model/codes.ts';
import type { Finding } from '../../model/finding.ts';
import type { GatewaySpec } from '../../model/run.ts';
import { describeReading } from '../../status/describe.ts';
import type { Transcript } from '../transcript.ts';
import { found, passed, skipped } from './draft.ts';

/**
 * True for a failure that an incident of the provider may explain: one that time can cure, except the key's own rate
 * limit.
 */
function explained({ status, code }: Finding): boolean {
  return (status === 'fail' || status === 'warn') && code !== null && isOfTheProvider(code);
}

function isOfTheProvider(code: Code): boolean {
  return factsOf(code).retried && code !== 'rate-limited';
}

/** If an incident is open, each failure that it may explain first advises to wait until it is over. */
export function besideIncident(findings: readonly Finding[]): readonly Finding[] {
  const counts = findings.some(({ code, status }) => code === 'active-incident' && status !== 'info');
  if (!counts) return findings;
  return findings.map((finding) =>
    explained(finding)
      ? {
          ...finding,
          next: `Wait until what the status page reports is over. If this lasts longer: ${finding.next}`,
        }
      : finding,
  );
}

export function statusFinding(spec: GatewaySpec, transcript: Transcript): Finding {
  const { status, statusCut } = transcript;
  if (spec.statusPage === 'off') return skipped('status-page', 'Switched off by `status-page: off`.');
  if (statusCut)
    return found('status-page', 'deadline-exceeded', { ...statusCut.wording, seen: statusCut.reason });
  if (status === null) {
    return skipped('status-page', 'No status page of this gateway is known; name one in `status-page`.');
  }
  const seen = describeReading(status);
  switch (status.state) {
    case 'incident':
    case 'maintenance':
      return found('status-page', 'active-incident', { seen });
    case 'operational':
    case 'none-reported':
      return passed('status-page', seen);
    case 'unknown':
      // A page that we found ourselves was not promised by the user, so being unable to read it is only information.
      return found('status-page', 'status-page-unreadable', {
        seen,
        ...(spec.statusPage === 'auto' ? { status: 'info' as const } : {}),
      });
  }
}
