/** Reads a whole report as `merge` does: cut into its gateways, each read by itself, and then what is left. */
import type { GatewayReport, Report } from '../../src/model/report.ts';
import { createCutter } from '../../src/report/cut.ts';
import { readFrame, readGateway } from '../../src/report/read.ts';

/** Null where `merge` would refuse it. */
export function readReport(text: string): Report | null {
  const gateways: (GatewayReport | null)[] = [];
  const cutter = createCutter((one) => gateways.push(readGateway(one)));
  cutter.write(Buffer.from(text));
  const frame = readFrame(cutter.end(), gateways.length);
  const read = gateways.filter((gateway) => gateway !== null);
  if (frame === null || read.length < gateways.length) return null;
  return { ...(JSON.parse(text) as Report), gateways: read };
}
