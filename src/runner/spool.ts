/**
 * The spool: gateways of many reports, put aside in a file as they stand in the merged report, so that memory holds one
 * of them at a time however many there are.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayReport } from '../model/report.ts';
import { gatewayText } from '../report/json.ts';
import { redactedOf } from '../report/redacted.ts';
import { madeGarbage } from '../safety/garbage.ts';
import type { Redact } from '../safety/redact.ts';

/** Where a gateway stands in the file, in bytes. */
interface Place {
  readonly at: number;
  readonly length: number;
}

export interface Spool {
  /** The same gateway, redacted; its large members are read from the file each time (see `spooledOf`). */
  put(gateway: GatewayReport): GatewayReport;
  /** As it stands in the report, in UTF-8, until the next is asked for; null for one that is not in the spool. */
  bytesOf(gateway: GatewayReport): Buffer | null;
  close(): void;
}

/** A file that nobody else finds, and that is gone with the process; null where there can be none. */
function openedIn(folder: string): number | null {
  const path = join(folder, `gateway-preflight-${randomUUID()}`);
  try {
    const file = openSync(path, 'wx+', 0o600);
    rmSync(path, { force: true });
    return file;
  } catch {
    return null;
  }
}

/** Where the file cannot be written (a full disk), gateways stay in memory. */
export function createSpool(folder: string, redact: Redact): Spool {
  const places = new Map<GatewayReport, Place>();
  const file = openedIn(folder);
  let end = 0;
  /** Where the bytes of a gateway are read to, as large as the largest so far. */
  let buffer = Buffer.alloc(0);
  /** The gateway that was looked at last: it is usually looked at several times in a row. */
  let last: { readonly place: Place; readonly gateway: GatewayReport } | null = null;

  const written = (text: string): Place | null => {
    if (file === null) return null;
    const bytes = Buffer.from(text);
    try {
      if (writeSync(file, bytes, 0, bytes.length, end) < bytes.length) return null;
    } catch {
      return null;
    }
    end += bytes.length;
    return { at: end - bytes.length, length: bytes.length };
  };
  const bytesAt = ({ at, length }: Place): Buffer => {
    if (buffer.length < length) buffer = Buffer.allocUnsafeSlow(length);
    const read = file === null ? 0 : readSync(file, buffer, 0, length, at);
    return buffer.subarray(0, read);
  };
  const parsedAt = (place: Place): GatewayReport => {
    if (last?.place === place) return last.gateway;
    last = null;
    madeGarbage(place.length);
    last = { place, gateway: JSON.parse(bytesAt(place).toString('utf8')) as GatewayReport };
    return last.gateway;
  };

  return {
    put: (gateway) => {
      const redacted = redactedOf(gateway, redact);
      const place = written(gatewayText(redacted));
      if (place === null) return redacted;
      last = { place, gateway: redacted };
      const spooled = spooledOf(redacted, () => parsedAt(place));
      places.set(spooled, place);
      return spooled;
    },
    bytesOf: (gateway) => {
      const place = places.get(gateway);
      return place === undefined ? null : bytesAt(place);
    },
    close: () => {
      if (file !== null) closeSync(file);
    },
  };
}

/**
 * Like any other gateway to look at, but `findings`, `models` and `curl` are read and parsed from the file each time, unless
 * it is the gateway that was looked at last: take them once, and go through the gateways one after another.
 */
function spooledOf(gateway: GatewayReport, parsed: () => GatewayReport): GatewayReport {
  const { name, baseUrl, provider, verdict, diagnosis, key, timings, requests, usage, plan } = gateway;
  return {
    ...{ name, baseUrl, provider, verdict, diagnosis, key, timings, requests, usage },
    ...(plan === undefined ? {} : { plan }),
    get findings() {
      return parsed().findings;
    },
    get models() {
      return parsed().models;
    },
    get curl() {
      return parsed().curl;
    },
  };
}
