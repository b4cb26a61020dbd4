/**
 * The spool: gateways of many reports, put aside in a file as they stand in the merged report, so that memory holds one
 * of them at a time however many there are.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayReport } from '../model/report.ts';
import { gatewayText, type WrittenAs } from '../report/json.ts';
import { readBack } from '../report/reader.ts';
import { redactedOf } from '../report/redacted.ts';
import type { Redact } from '../safety/redact.ts';

/** Where a gateway stands in the file, in bytes. */
interface Place {
  readonly at: number;
  readonly length: number;
}

export interface Spool {
  /** The same gateway, redacted; its large members are read from the file each time (see `spooledOf`). */
  put(gateway: GatewayReport): GatewayReport;
  /** As it stands in the report, in UTF-8; each piece until the next is asked for. Null for one that is not in the spool. */
  readonly bytesOf: WrittenAs;
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

/** In bytes. */
const PIECE = 64 * 1024;

/** Where the file cannot be written (a full disk), gateways stay in memory. */
export function createSpool(folder: string, redact: Redact): Spool {
  const places = new Map<GatewayReport, Place>();
  const file = openedIn(folder);
  const room = Buffer.allocUnsafeSlow(PIECE);
  let end = 0;
  /** The gateway that was looked at last: it is usually looked at several times in a row. */
  let last: { readonly place: Place; readonly gateway: GatewayReport } | null = null;

  /** What is written of one that does not fit is written over. */
  const written = (pieces: Iterable<string>): Place | null => {
    if (file === null) return null;
    let next = end;
    try {
      for (const piece of pieces) {
        const bytes = Buffer.from(piece);
        if (writeSync(file, bytes, 0, bytes.length, next) < bytes.length) return null;
        next += bytes.length;
      }
    } catch {
      return null;
    }
    const place = { at: end, length: next - end };
    end = next;
    return place;
  };
  const bytesAt = function* ({ at, length }: Place): Generator<Buffer> {
    for (let done = 0; file !== null && done < length; ) {
      const read = readSync(file, room, 0, Math.min(PIECE, length - done), at + done);
      if (read === 0) return;
      yield room.subarray(0, read);
      done += read;
    }
  };
  const parsedAt = (place: Place): GatewayReport => {
    if (last?.place === place) return last.gateway;
    last = null;
    last = { place, gateway: readBack(bytesAt(place), place.length) };
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
