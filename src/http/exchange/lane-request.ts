/** One request of a lane, and its outcome. */
import type { Exchange } from '../../model/observation.ts';
import type { Sieve } from '../body/sieve.ts';

/**
 * Creates a listener for one body. It is called with each decoded piece, and returns true if nothing relevant follows.
 */
export type Enough = () => (piece: Buffer) => boolean;

export interface LaneRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query, or the absolute URL if a proxy is asked for a plain-http target. */
  readonly path: string;
  /** Names and values alternate. */
  readonly headers: readonly string[];
  readonly body: string | null;
  /** Of the decoded response body. */
  readonly maxBytes: number;
  /** See `OutgoingRequest`. */
  readonly enough?: Enough | undefined;
  /** See `OutgoingRequest`. */
  readonly sieve?: (() => Sieve) | undefined;
  readonly startedAt: number;
  /** True if the time limit includes the wait for room beside other connections. */
  readonly limitsWait?: boolean;
}

export interface LaneOutcome {
  readonly exchange: Exchange;
  /** The `location` header as it was received: to be followed, never to be shown. */
  readonly location: string | null;
  /** The peer closed a kept-alive connection before any byte of the answer. */
  readonly stale: boolean;
}
