/** One request of a lane, and what comes of it. */
import type { Exchange } from '../model/observation.ts';
import type { Sieve } from './sieve.ts';

/** Makes a listener for one body: told each decoded piece, it is true where nothing that matters comes behind it. */
export type Enough = () => (piece: Buffer) => boolean;

export interface LaneRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query; the absolute URL where a proxy is asked for a plain-http target. */
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string | null;
  /** Of the decoded response body. */
  readonly maxBytes: number;
  /** See `OutgoingRequest`. */
  readonly enough?: Enough | undefined;
  /** See `OutgoingRequest`. */
  readonly sieve?: (() => Sieve) | undefined;
  readonly startedAt: number;
}

export interface LaneOutcome {
  readonly exchange: Exchange;
  /** The `location` header as it came, to be followed and never shown. */
  readonly location: string | null;
  /** The peer cut a connection that had been kept open, before any byte of an answer. */
  readonly stale: boolean;
}
