import type { HistoryEntry } from '../../src/model/history.ts';
import type { Report } from '../../src/model/report.ts';

/** So many nights of every gateway of the report, the last one being the report's; some of them bad. */
export function pastOf(report: Report, nights: number): readonly HistoryEntry[] {
  const start = Date.parse(report.startedAt);
  return Array.from({ length: nights }, (_, index) => nights - 1 - index).flatMap((ago) =>
    report.gateways.map(({ name, models, verdict }, number): HistoryEntry => {
      const bad = ago === 0 ? verdict === 'fail' : (ago * 7 + number * 3) % 23 === 0;
      const latencyMs = bad ? null : 120 + ((ago * 37 + number * 11) % 90);
      return {
        at: new Date(start - ago * 24 * 3_600_000).toISOString(),
        name,
        verdict: bad ? 'fail' : ago % 11 === 5 ? 'warn' : 'pass',
        diagnosis: bad ? 'gateway-unavailable' : ago % 11 === 5 ? 'rate-limited' : 'ok',
        latencyMs,
        models: Object.fromEntries(models.wanted.map(({ id }) => [id, latencyMs])),
      };
    }),
  );
}
