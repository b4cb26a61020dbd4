/** Shapes: every shape of status page that can be read from JSON, the most particular first. */
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
  // What is left is told by few marks.
  instatusComponents,
  openstatus,
];

/** The page in a JSON document, read by the first shape that fits; null where none does. */
export function readDocument(document: unknown, now: Date): Page | null {
  for (const read of READERS) {
    const found = read(document, now);
    if (found !== null) return found;
  }
  return null;
}
