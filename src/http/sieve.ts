/**
 * Sieve: reads a long body while it comes in and keeps only the part that is wanted, as a smaller body. The whole would be
 * in memory several times, as bytes and as text.
 */
export interface Sieve {
  /** Takes the next piece; false if this is no body that it can read: it is then kept whole. */
  write(piece: Buffer): boolean;
  /** The smaller body; null if the body turned out to be none that it can read. */
  end(): Buffer | null;
  /** In bytes, of the smaller body so far. */
  readonly length: number;
}
