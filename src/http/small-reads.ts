/**
 * Small reads: of what a peer sends, as little as can be is in memory before anybody has asked for it. Node takes 64 KB at a
 * time, and one time more than it was asked: of three hundred bodies that wait for their turn, that was 40 MB.
 */
import type { TcpNetConnectOpts } from 'node:net';

/** In bytes, of one read. */
const MOST = 16 * 1024;

/** All connections read into it, one after another: what comes is copied out of it at once. */
let room: Buffer | null = null;

/** Options of a connection that is read as it is; beneath TLS they would change nothing, for that reads by itself. */
export function inSmallReads(
  push: (piece: Buffer) => boolean,
): Pick<TcpNetConnectOpts, 'onread'> & { readonly highWaterMark: number } {
  room ??= Buffer.allocUnsafeSlow(MOST);
  const callback = (bytes: number, read: Uint8Array): boolean => {
    const piece = Buffer.allocUnsafeSlow(bytes);
    piece.set(read.subarray(0, bytes));
    return push(piece);
  };
  return { highWaterMark: MOST, onread: { buffer: room, callback } };
}
