/** The time that one request takes, without the wait for room for its connection: that limit is ours, not the peer's. */
import type { Phase } from '../../model/observation.ts';

export interface StopwatchOptions {
  readonly startedAt: number;
  /** In milliseconds, on the clock of `startedAt`. */
  readonly now: () => number;
  /** How long the dial for this request has waited for room. */
  readonly waitedMs: () => number;
}

export class Stopwatch {
  readonly #options: StopwatchOptions;
  /** `waitedMs`, once the dial is over. */
  #waitedMs: number | null = null;
  #forgivenMs = 0;

  constructor(options: StopwatchOptions) {
    this.#options = options;
  }

  /** The request has its connection. */
  onWritten(): void {
    this.#waitedMs = this.#options.waitedMs();
  }

  get elapsedMs(): number {
    return this.#sinceStart() - this.#waited();
  }

  /** How long a request has taken that ended in this phase. */
  lastedMs(phase: Phase): number {
    return phase === 'room' ? this.#sinceStart() : this.elapsedMs;
  }

  /** The wait for room since the last call, by which the time limit is extended. */
  forgive(): number {
    const owedMs = this.#waited() - this.#forgivenMs;
    this.#forgivenMs += owedMs;
    return owedMs;
  }

  #sinceStart(): number {
    return this.#options.now() - this.#options.startedAt;
  }

  #waited(): number {
    return this.#waitedMs ?? this.#options.waitedMs();
  }
}
