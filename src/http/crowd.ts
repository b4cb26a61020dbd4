/** After so many questions failed alone, failures are no longer taken as a sign of too many requests. */
const MOST_ALONE = 3;

/** In milliseconds: a request that fails alone after such a rest fails neither for others nor for the rate. */
const RESTED_MS = 2_000;

/** A failure after so many successes is an exception. */
const MANY = 16;

/** After so many rounds of successes, and more each time that it fails, one more is tried than what was too many. */
const ROUNDS = 8;
const MORE_ROUNDS = 4;

/**
 * Whether the failures of a gateway may come from too many requests at once, and how many are too many. Not every
 * gateway says so with a 429.
 */
export class Crowd {
  readonly #concurrency: number;
  /** Below what was too many. */
  #ceiling: number;
  /** The most requests beside which one has succeeded since the concurrency was last lowered. */
  #most = 0;
  /** Successes since the last failure. */
  #inARow = 0;
  #rounds = ROUNDS;
  /** Without those that failed alone and rested. */
  readonly #failed = new WeakSet<object>();
  /** Those that failed alone since the last one that failed and then succeeded. */
  #alone = new Set<object>();

  /** `concurrency`: the initial one. */
  constructor(concurrency: number) {
    this.#concurrency = concurrency;
    this.#ceiling = concurrency;
  }

  /**
   * Call after a failure that another attempt may cure, of one of `active` requests. True if there may be too many of
   * them. After the first failure of a question, the concurrency also stays below their number for a while. A single
   * failure after many successes, beside no more requests than those, is none: a few models among hundreds are broken.
   */
  failedBeside(active: number, question: object): boolean {
    const isFirst = !this.#failed.has(question);
    this.#failed.add(question);
    if (this.#alone.size >= MOST_ALONE) return false;
    const isException = this.#inARow >= MANY && active <= this.#most;
    this.#inARow = 0;
    if (isException) return false;
    if (active > this.#ceiling) this.#rounds *= MORE_ROUNDS;
    if (isFirst) this.#ceiling = Math.max(1, Math.min(this.#ceiling, active - 1));
    this.#most = 0;
    return true;
  }

  /** The same for a request that was alone. True if by now their number is shown not to be the reason. */
  failedAlone(question: object, restedMs: number): boolean {
    if (restedMs < RESTED_MS) this.#failed.add(question);
    if (this.#alone.size < MOST_ALONE && this.#alone.add(question).size < MOST_ALONE) return false;
    this.#ceiling = this.#concurrency;
    return true;
  }

  /** Call after a 429, after which earlier successes prove nothing. */
  forget(): void {
    this.#most = 0;
    this.#inARow = 0;
  }

  /** If the question failed before, it may have failed for the others, and so may have those that failed alone. */
  succeeded(active: number, question: object): void {
    if (this.#failed.has(question)) this.#alone.clear();
    this.#inARow++;
    this.#most = Math.max(this.#most, active);
  }

  /**
   * Up to which concurrency it may rise, after so many successes since it last changed. Where many wait, more is tried
   * now and then than what was too many.
   */
  ceilingAfter(successes: number, concurrency: number, waiting: number): number {
    this.#ceiling = Math.max(this.#ceiling, this.#most);
    const isTrial = waiting > this.#concurrency && successes >= this.#rounds * concurrency;
    return isTrial ? this.#concurrency : this.#ceiling;
  }
}
