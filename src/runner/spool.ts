/**
 * The spool: stores the gateways of many reports in a temporary file, in the form they have in the merged report.
 * Only one of them is in memory at a time, however many there are.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayReport } from '../model/report.ts';
import { gatewayText, type WrittenAs } from '../report/json.ts';
import { readBack } from '../report/reader.ts';
import { redactedOf } from '../report/redacted.ts';
import type { Redact } from '../safety/redact.ts';

/** The place of a gateway in the file, in bytes. */
interface Place {
  readonly at: number;
  readonly length: number;
}

export interface Spool {
  /**
   * Stores the gateway, redacted, and returns an equivalent one whose large members are read from the file on access
   * (see `spooledOf`).
   */
  put(gateway: GatewayReport): GatewayReport;
  /**
   * The gateway's text in the report, as UTF-8. Each piece is valid only until the next is requested. Null for a
   * gateway that is not in the spool.
   */
  readonly bytesOf: WrittenAs;
  close(): void;
}

/**
 * Opens a file that is deleted at once, so that nobody else finds it and it disappears with the process. Null if none
 * can be created.
 */
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

/** If the file cannot be written (full disk), gateways simply stay in memory. */
export function createSpool(folder: string, redact: Redact): Spool {
  const places = new Map<GatewayReport, Place>();
  const file = openedIn(folder);
  const buffer = Buffer.allocUnsafeSlow(PIECE);
  let end = 0;
  /** The gateway that was accessed last. Usually the same one is accessed several times in a row. */
  let last: { readonly place: Place; readonly gateway: GatewayReport } | null = null;

  /** `end` moves only after success, so the next gateway overwrites what a failed attempt wrote. */
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
      const read = readSync(file, buffer, 0, Math.min(PIECE, length - done), at + done);
      if (read === 0) return;
      yield buffer.subarray(0, read);
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
 * Looks like any other gateway, but `findings`, `models` and `curl` are read and parsed from the file on each access,
 * unless this gateway was the last one accessed. So read these members once, and process the gateways one after the
 * other.
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
