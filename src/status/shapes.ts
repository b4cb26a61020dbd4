/** All kinds of status pages that can be read from JSON, the most distinctive format first. */
import type { Page, Reader } from './page.ts';
import { betterStack } from './shapes/better-stack.ts';
import { cachet } from './shapes/cachet.ts';
import { datadog } from './shapes/datadog.ts';
import { googleCloud } from './shapes/google-cloud.ts';
import { incidentIo, incidentIoWidget } from './shapes/incident-io.ts';
import { instatus, instatusComponents } from './shapes/instatus.ts';
import { oneUptime } from './shapes/oneuptime.ts';
import { onlineOrNot } from './shapes/onlineornot.ts';
import { openstatus } from './shapes/openstatus.ts';
import { statusIo } from './shapes/status-io.ts';
import { statuspage } from './shapes/statuspage.ts';
import { uptimeKuma, uptimeKumaHeartbeat } from './shapes/uptime-kuma.ts';

const READERS: readonly Reader[] = [
  googleCloud,
  incidentIo,
  incidentIoWidget,
  uptimeKuma,
  uptimeKumaHeartbeat,
  datadog,
  statusIo,
  onlineOrNot,
  oneUptime,
  betterStack,
  cachet,
  statuspage,
  instatus,
  // The remaining formats have few distinguishing marks, so they come last.
  instatusComponents,
  openstatus,
];

/** Converts a JSON document with the first reader that recognises it; null if none does. */
export function readDocument(document: unknown, now: Date): Page | null {
  for (const read of READERS) {
    const found = read(document, now);
    if (found !== null) return found;
  }
  return null;
}
