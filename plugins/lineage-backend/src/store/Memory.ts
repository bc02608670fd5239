import { Lru } from './Lru';

const HOUR_MS = 3_600_000;

/**
 * What this process knows to be in the database, so that a group of events
 * about known things asks and writes little. Nothing in it is needed for a
 * correct answer, and its size is bounded (about 60 MB at the most).
 */
export class Memory {
  /** Ids of nodes by key text; they never change. */
  readonly nodes = new Lru<string, number>(100_000);
  /** Ids of evidence of runs by job and digest of claims. */
  readonly evidence = new Lru<string, number>(50_000);
  readonly #bodies = new Lru<string, number>(100_000);
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** True when a facet's body was seen in the database within the hour. */
  hasBody(hash: string): boolean {
    const at = this.#bodies.get(hash);
    return at !== undefined && this.#clock() - at < HOUR_MS;
  }

  /** To be called when the transaction that wrote them went through. */
  addBodies(hashes: Iterable<string>): void {
    for (const hash of hashes) {
      this.#bodies.set(hash, this.#clock());
    }
  }

  clear(): void {
    this.nodes.clear();
    this.evidence.clear();
    this.#bodies.clear();
  }
}
