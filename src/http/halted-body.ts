/** What is kept of a body that came in while the run was ended. */
import type { ReadBody } from './body.ts';
import { Halted } from './halt.ts';

/**
 * Bytes kept of a body that was coming in when the run ended: its beginning is enough for a report, and to search a
 * megabyte for secrets may take seconds that are no longer there.
 */
const HALTED_BYTES = 4 * 1024;

/** A timeout ends one request of many, and there is time to look at what came. */
export function haltedBody(body: Omit<ReadBody, 'error'>, error: unknown): Omit<ReadBody, 'error'> {
  if (!(error instanceof Halted) || error.reason === 'timeout' || body.bytes.length <= HALTED_BYTES)
    return body;
  return { ...body, bytes: Buffer.from(body.bytes.subarray(0, HALTED_BYTES)), truncated: true };
}
