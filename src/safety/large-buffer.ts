/**
 * Buffers of megabytes whose memory returns to the system as soon as they are garbage. That of an ordinary buffer comes
 * from malloc. Once glibc has freed one of 6 MB, it allocates everything smaller on its own heap, and keeps the gaps in
 * it, and up to 12 MB at its end. A resizable buffer is mapped by V8 instead, and only pages that were written to are in
 * memory. Reading it byte by byte takes twice as long.
 */
import { Buffer } from 'node:buffer';

/** All bytes are 0. */
export function largeBuffer(bytes: number): Buffer {
  return Buffer.from(new ArrayBuffer(bytes, { maxByteLength: bytes }));
}
