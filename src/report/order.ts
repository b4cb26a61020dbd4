/** The order in which gateways are shown to people. */
import type { Verdict } from '../model/finding.ts';
import type { GatewayReport } from '../model/report.ts';

const ORDER = ['fail', 'warn', 'pass'] as const satisfies readonly Verdict[];

/** What needs somebody comes first, so that it is never among what is left out for size; else as in the report. */
export function worstFirst(gateways: readonly GatewayReport[]): readonly GatewayReport[] {
  return ORDER.flatMap((verdict) => gateways.filter((gateway) => gateway.verdict === verdict));
}
