/** Kind: what the words of an answer tell beyond its code. It sharpens the advice and never changes the code. */
import type { Code } from '../../model/codes.ts';

export interface Kind {
  readonly code: Code;
  /** When it applies, in a few words that follow "where": for the page of the code. */
  readonly where: string;
  /** Found in the plain words of the answer (`plainWords`). */
  readonly says?: RegExp;
  /** What the provider behind the gateway said, as a code. */
  readonly behind?: readonly Code[];
  readonly status?: readonly number[];
  /** In place of what the code means and advises. */
  readonly means?: string;
  readonly next: string;
  /** Said also where the vendor has a sentence of its own for the code, which would not fit. */
  readonly firm?: true;
}
