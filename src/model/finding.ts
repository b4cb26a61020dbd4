/** What one check found, what it means, and what to do. */
import type { Actor, Check, Code } from './codes.ts';

export type Status = 'pass' | 'warn' | 'fail' | 'skip' | 'info';
/** Worst first. */
export const VERDICTS = ['fail', 'warn', 'pass'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * One attempt as the report shows it: an HTTP status or a fault, how long it took, and how long we waited before it.
 */
export interface Try {
  /** Milliseconds since the start of the run. */
  readonly startedMs: number;
  readonly waitedMs: number;
  readonly durationMs: number;
  readonly httpStatus: number | null;
  /** The kind of network fault, null if there was an answer. */
  readonly fault: string | null;
  /** The diagnosis of this attempt alone; null if it was good. */
  readonly code: Code | null;
}

export interface Finding {
  readonly check: Check;
  readonly model: string | null;
  readonly status: Status;
  /** Null on `pass` and `skip`. */
  readonly code: Code | null;
  /** What was seen: the status and the gateway's own words, in at most two lines. For `skip`, the reason. */
  readonly seen: string;
  readonly means: string;
  readonly next: string;
  readonly actor: Actor | null;
  readonly retryable: boolean;
  readonly attempts: number;
  readonly durationMs: number;
  readonly httpStatus: number | null;
  readonly requestId: string | null;
  readonly tries: readonly Try[];
  /** The page of the code; null if there is no code. */
  readonly docs: string | null;
}
