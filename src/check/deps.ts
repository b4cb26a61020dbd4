/** Everything a check needs of the world, as parameters. */
import type { Code } from '../model/codes.ts';
import type { Ids } from '../model/ids.ts';
import type { Question } from '../model/observation.ts';
import type { ProxySettings } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';

/** Told while the work goes on, for lines of progress. */
export interface Progress {
  readonly gateway: string;
  readonly question: Question;
  readonly model: string | null;
  readonly code: Code | null;
  readonly durationMs: number;
  readonly attempts: number;
  /** Models done, of all that will be asked; null while that is not known. */
  readonly done: number;
  readonly of: number | null;
}

/** What is known of earlier runs. */
export interface Past {
  /** What a gateway lists now against last time, null where it was not seen before; null without `baseline`. */
  readonly changes: ((name: string, listed: Ids) => { added: Ids; removed: Ids } | null) | null;
  /** Set where a completion took far longer than it usually does; null without `history`. */
  readonly slower:
    | ((name: string, model: string, ms: number) => { usualMs: number; factor: number } | null)
    | null;
  /** Told the ids of every list that was read. */
  readonly onListed: (name: string, listed: Ids) => void;
}

export const NO_PAST: Past = { changes: null, slower: null, onListed: () => undefined };

export interface CheckDeps {
  /** Milliseconds since the run began, never going back. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly wallClock: () => number;
  /** Ends early, without an error, when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Fires with the reason `deadline` or `cancelled`. */
  readonly signal: AbortSignal;
  readonly proxy: ProxySettings;
  readonly redact: Redact;
  readonly userAgent: string;
  /** Whether GitHub's API can be reached; asked at most once a run. */
  readonly control: () => Promise<'reached' | 'unreached'>;
  readonly onProgress: (progress: Progress) => void;
  readonly past: Past;
}
