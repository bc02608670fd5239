const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;
/** Failures in a row that are nobody's business: plugins start in any order. */
const QUIET_FAILURES = 3;

/**
 * Keeps a failing task from trying, and complaining, at every turn. Knows no
 * clock: the caller says what time it is, in milliseconds.
 */
export class Patience {
  #failures = 0;
  #notBefore = -Infinity;

  /** True when it is too early to try again. */
  isResting(now: number): boolean {
    return now < this.#notBefore;
  }

  /** Notes a failure and says how it is to be told. */
  failed(now: number): { level: 'debug' | 'warn'; failures: number } {
    this.#failures += 1;
    const pause = Math.min(FIRST_MS * 2 ** (this.#failures - 1), LONGEST_MS);
    this.#notBefore = now + pause;
    return {
      level: this.#failures > QUIET_FAILURES ? 'warn' : 'debug',
      failures: this.#failures,
    };
  }

  /** Notes a success; true when it ended a row of failures that was told. */
  succeeded(): boolean {
    const told = this.#failures > QUIET_FAILURES;
    this.#failures = 0;
    this.#notBefore = -Infinity;
    return told;
  }
}
