/** What is kept of an answer that was arriving when the run was ended. */

import type { ReadBody } from '../body/body.ts';
import type { Head } from './answer.ts';
import { Halted } from './halt.ts';

/**
 * Bytes kept of a body that was arriving when the run was ended. Its beginning is enough for a report, and redacting a
 * megabyte may take seconds that are no longer left.
 */
const HALTED_BYTES = 4 * 1024;

/**
 * The same for all bodies that end in one turn of the event loop: redacting those of a fleet took more than a second.
 */
const AT_ONCE = 16 * HALTED_BYTES;
let left = AT_ONCE;

function bytesKept({ bytes }: Omit<ReadBody, 'error'>): number {
  if (left === AT_ONCE) {
    setImmediate(() => {
      left = AT_ONCE;
    });
  }
  const kept = Math.min(bytes.length, HALTED_BYTES, left);
  left -= kept;
  return kept;
}

/** The same for the headers of one answer, in characters. */
const HALTED_HEADERS = 4 * 1024;

function isHalted(error: unknown): boolean {
  return error instanceof Halted && error.reason !== 'timeout';
}

export function haltedHead(head: Head, error: unknown): Head {
  if (!isHalted(error)) return head;
  let left = HALTED_HEADERS;
  const headers = [...head.headers].filter(([name, value]) => {
    left -= name.length + value.length;
    return left >= 0;
  });
  return { ...head, headers: new Map(headers) };
}

/** A timeout changes nothing: it ends one request of many, and leaves time to look at what has arrived. */
export function haltedBody(body: Omit<ReadBody, 'error'>, error: unknown): Omit<ReadBody, 'error'> {
  if (!isHalted(error)) return body;
  const kept = bytesKept(body);
  if (kept === body.bytes.length) return body;
  return { ...body, bytes: Buffer.from(body.bytes.subarray(0, kept)), truncated: true };
}
