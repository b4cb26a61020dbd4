/**
 * Everything that a check needs from outside (clock, randomness, network settings, signal), passed in as parameters.
 */
import type { Code } from '../model/codes.ts';
import type { Ids } from '../model/ids.ts';
import type { Question } from '../model/observation.ts';
import type { ProxySettings } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';

/** Reported while the run goes on, for the progress lines in the log. */
export interface Progress {
  readonly gateway: string;
  readonly question: Question;
  readonly model: string | null;
  readonly code: Code | null;
  readonly durationMs: number;
  readonly attempts: number;
  /** Models done so far; `of` is the number of all that will be asked, null while it is not known. */
  readonly done: number;
  readonly of: number | null;
}

/** What earlier runs left behind: the baseline and the history. */
export interface Past {
  /**
   * How the ids that a gateway lists now differ from the baseline; the function returns null for a gateway that is
   * not in it. Null without `baseline`.
   */
  readonly changes: ((name: string, listed: Ids) => { added: Ids; removed: Ids } | null) | null;
  /** Returns the usual latency if this completion took far longer than that, else null. Null without `history`. */
  readonly slower:
    | ((name: string, model: string, ms: number) => { usualMs: number; factor: number } | null)
    | null;
  /** Called with the ids of every list that was read completely. */
  readonly onListed: (name: string, listed: Ids) => void;
}

export const NO_PAST: Past = { changes: null, slower: null, onListed: () => undefined };

export interface CheckDeps {
  /** Monotonic: milliseconds since the run began. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly wallClock: () => number;
  /** Resolves early, without an error, when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** At least 0 and less than 1, like `Math.random`. */
  readonly random: () => number;
  /** Its reason is `deadline` or `cancelled`. */
  readonly signal: AbortSignal;
  readonly proxy: ProxySettings;
  readonly redact: Redact;
  readonly userAgent: string;
  /** Whether GitHub's API, the control address, can be reached. It is asked at most once per run. */
  readonly control: () => Promise<'reached' | 'unreached'>;
  readonly onProgress: (progress: Progress) => void;
  readonly past: Past;
}
