/** Kind: what the words of an answer tell beyond its code. It sharpens the advice and never changes the code. */
import type { Code } from '../../model/codes.ts';

export interface Kind {
  readonly code: Code;
  /** When it applies, in a few words that follow "where"; shown on the page of the code. */
  readonly where: string;
  /** Found in the plain words of the answer (`plainWords`). */
  readonly says?: RegExp;
  /** What the provider behind the gateway said, as a code. */
  readonly behind?: readonly Code[];
  readonly status?: readonly number[];
  /** Replaces what the code means; `next` replaces its advice. */
  readonly means?: string;
  readonly next: string;
  /** True if this takes precedence over the vendor's own sentence for the code, which would not fit. */
  readonly firm?: true;
}
