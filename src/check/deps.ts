/**
 * Everything that a check needs from outside (clock, randomness, network settings, signal), passed in as parameters.
 */
import type { Ids } from '../model/ids.ts';
import type { Progress } from '../model/report.ts';
import type { ProxySettings } from '../model/run.ts';
import type { Redact } from '../safety/redact.ts';

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
