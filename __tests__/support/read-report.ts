/** Reads a whole report as `merge` does: part by part. */
import type { GatewayReport, Report } from '../../src/model/report.ts';
import { createReportReader } from '../../src/report/reader.ts';

/** Null where `merge` would refuse it. */
export function readReport(text: string): Report | null {
  const gateways: GatewayReport[] = [];
  const reader = createReportReader((gateway) => gateways.push(gateway));
  reader.write(Buffer.from(text));
  return reader.end() === null ? null : { ...(JSON.parse(text) as Report), gateways };
}
