/** Reads a complete report in the way `merge` does: part by part. */
import type { GatewayReport, Report } from '../../src/model/report.ts';
import { createReportReader } from '../../src/report/reader.ts';

/** Null if `merge` would reject the report. */
export function readReport(text: string): Report | null {
  const gateways: GatewayReport[] = [];
  const reader = createReportReader((gateway) => gateways.push(gateway));
  reader.write(Buffer.from(text));
  return reader.end() === null ? null : { ...(JSON.parse(text) as Report), gateways };
}
