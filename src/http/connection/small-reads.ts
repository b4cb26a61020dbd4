/**
 * Small reads keep little of what a peer sends in memory before it is wanted. By default Node reads 64 KB at a time, and
 * once more than it was asked to: for three hundred bodies that waited for their turn, that was 40 MB.
 */
import type { TcpNetConnectOpts } from 'node:net';

/** In bytes, of one read. */
const MOST = 16 * 1024;

/** All connections read into this buffer in turn. What arrives is copied out of it at once. */
let buffer: Buffer | null = null;

/** Options for a connection without TLS. Beneath TLS they would have no effect, because it does its own reading. */
export function inSmallReads(
  push: (piece: Buffer) => boolean,
): Pick<TcpNetConnectOpts, 'onread'> & { readonly highWaterMark: number } {
  buffer ??= Buffer.allocUnsafeSlow(MOST);
  const callback = (bytes: number, read: Uint8Array): boolean => {
    const piece = Buffer.allocUnsafeSlow(bytes);
    piece.set(read.subarray(0, bytes));
    return push(piece);
  };
  return { highWaterMark: MOST, onread: { buffer, callback } };
}
