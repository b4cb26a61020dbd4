/**
 * Sieve: reads a long body while it comes in and keeps only the part that is wanted, as a smaller body. The whole would be
 * in memory several times, as bytes and as text.
 */
export interface Sieve {
  /** Takes the next piece; false if it cannot read this body: of that, only the beginning is then kept. */
  write(piece: Buffer): boolean;
  /** The smaller body; null if the body turned out to be one that it cannot read. */
  end(): Buffer | null;
  /** In bytes, of the smaller body so far. */
  readonly length: number;
}
