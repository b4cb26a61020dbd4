/**
 * Reads a long body while it arrives and keeps only the part that is wanted, as a smaller body. The whole of it would
 * be in memory several times, as bytes and as text.
 */
export interface Sieve {
  /** Takes the next piece. Returns false if it cannot read this body, of which only the beginning is kept then. */
  write(piece: Buffer): boolean;
  /** The smaller body; null if it turned out that this body cannot be read. */
  end(): Buffer | null;
  /** Size of the smaller body so far, in bytes. */
  readonly length: number;
}
