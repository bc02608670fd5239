import type { Reach } from './reach';

/** Ids that are kept together at most; four bytes each. */
const MAX_IDS = 4_000_000;

/** Milliseconds after which counts are made again: owners may have changed. */
const COUNTS_MS = 60_000;

/** How many of each type and owner there are. */
export interface Count {
  type: string;
  owner: string | null;
  count: number;
}

/** What is kept of one question. */
export interface ImpactEntry {
  reach: Reach;
  counts?: { at: number; of: Count[] };
  /** The part that is of some types, by their names. */
  ofTypes: Map<string, { at: number; reach: Reach }>;
}

/**
 * What was reachable, for as long as the graph stays what it is: the key of an
 * entry has the graph's version in it, so an entry is never wrong, only no
 * longer asked for. The least recently used go first.
 */
export class ImpactCache {
  readonly #entries = new Map<string, Promise<ImpactEntry>>();
  #ids = 0;
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The entry of a key; those who ask at the same time wait for one search. */
  async get(key: string, search: () => Promise<Reach>): Promise<ImpactEntry> {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const entry = search().then((reach): ImpactEntry => ({
      reach,
      ofTypes: new Map(),
    }));
    this.#entries.set(key, entry);
    try {
      const { reach } = await entry;
      // What time cut short may be whole when it is asked for again.
      if (reach.cut && reach.cut.reason === 'time') {
        this.#entries.delete(key);
      } else {
        this.#ids += reach.ids.length;
        await this.#evict();
      }
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
    return entry;
  }

  /** The counts of an entry, made by `count` where there are none of late. */
  async counts(
    entry: ImpactEntry,
    count: (reach: Reach) => Promise<Count[]>,
  ): Promise<Count[]> {
    if (!entry.counts || this.#isOld(entry.counts.at)) {
      entry.counts = { at: this.#now(), of: await count(entry.reach) };
    }
    return entry.counts.of;
  }

  /** The part of an entry that is of some types. */
  async ofTypes(
    entry: ImpactEntry,
    types: string,
    select: (reach: Reach) => Promise<Reach>,
  ): Promise<Reach> {
    const known = entry.ofTypes.get(types);
    if (known && !this.#isOld(known.at)) {
      return known.reach;
    }
    const reach = await select(entry.reach);
    entry.ofTypes.set(types, { at: this.#now(), reach });
    return reach;
  }

  #isOld(at: number): boolean {
    return this.#now() - at > COUNTS_MS;
  }

  async #evict(): Promise<void> {
    for (const [key, entry] of this.#entries) {
      if (this.#ids <= MAX_IDS) {
        return;
      }
      this.#entries.delete(key);
      this.#ids -= (await entry).reach.ids.length;
    }
  }
}
