/** Characters of work after which others get their turn: about a millisecond. */
const SLICE = 64_000;

/**
 * How much was done since others had their turn. Reading an event counts what
 * it does and yields when that is much, so that a large event is read in slices
 * and a small one in one go.
 */
export class Work {
  #done = 0;

  /** @param amount about the characters that were looked at or written */
  did(amount: number): void {
    this.#done += amount;
  }

  /** True once per slice. */
  isMuch(): boolean {
    if (this.#done < SLICE) {
      return false;
    }
    this.#done = 0;
    return true;
  }
}
