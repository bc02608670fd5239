import { TooManyRequestsError } from './errors';

/** Bytes of events that may be held at once, from the first read to the answer. */
const LIMIT = 128_000_000;

/**
 * What is held in memory of events that wait. When that is much, new senders
 * are asked to come back, so that a slow database fills no memory.
 */
export class HeldBytes {
  readonly #limit: number;
  #held = 0;

  constructor(limit: number = LIMIT) {
    this.#limit = limit;
  }

  /**
   * Runs `work`, which holds what it reports until it is done.
   *
   * @throws TooManyRequestsError before it begins, or when it holds so much
   * that twice the limit is held
   */
  async during<T>(
    work: (hold: (bytes: number) => void) => Promise<T>,
  ): Promise<T> {
    this.#check(this.#limit);
    let held = 0;
    try {
      return await work(bytes => {
        held += bytes;
        this.#held += bytes;
        this.#check(2 * this.#limit);
      });
    } finally {
      this.#held -= held;
    }
  }

  #check(limit: number): void {
    if (this.#held >= limit) {
      throw new TooManyRequestsError(
        'More events wait to be written than can be held; send these again after the time in Retry-After',
      );
    }
  }
}
