/**
 * What is left of a long body that is wanted for some of it only, made while it comes in: the whole would be several
 * times in memory, as bytes and as text.
 */
export interface Sieve {
  /** Told each piece; false where it can make nothing of this body. */
  write(piece: Buffer): boolean;
  /** What it made of the whole; null where that is nothing. */
  end(): Buffer | null;
  /** Of what it has made so far, in bytes. */
  readonly length: number;
}
