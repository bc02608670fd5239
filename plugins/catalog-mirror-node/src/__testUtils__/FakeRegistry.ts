import type {
  RegistryChange,
  ReplacementRegistry,
} from '../replacements/ReplacementRegistry';

/**
 * The registry's feed in memory: one row per ref, with the number of its
 * latest change.
 */
export class FakeRegistry implements ReplacementRegistry {
  /** What was asked: the numbers after which changes were wanted. */
  readonly asked: number[] = [];
  /** With what it was asked. */
  readonly tokens: string[] = [];
  /** Called before an answer; may change or break things. */
  beforeAnswer: (after: number) => void | Promise<void> = () => {};
  /** The most that an answer holds. */
  pageSize = 200;
  #rows = new Map<string, RegistryChange>();
  #seq = 0;

  upsert(...names: string[]): void {
    names.forEach(name => this.#put(name, { type: 'upsert' }));
  }

  remove(name: string): void {
    this.#put(name, { type: 'remove' });
  }

  replace(name: string, by: string): void {
    this.#put(name, { type: 'replaced', replacedBy: `model:default/${by}` });
  }

  /** Begins to count anew, as a registry with another database. */
  reset(): void {
    this.#rows = new Map();
    this.#seq = 0;
  }

  async getCatalogChanges(
    after: number,
    { limit }: { limit: number },
    request?: { token: string },
  ): Promise<{ items: readonly RegistryChange[] }> {
    this.asked.push(after);
    this.tokens.push(request?.token ?? '');
    await this.beforeAnswer(after);
    const items = [...this.#rows.values()]
      .filter(({ seq }) => seq > after)
      .slice(0, Math.min(limit, this.pageSize));
    return { items };
  }

  #put(name: string, rest: Omit<RegistryChange, 'seq' | 'entityRef'>): void {
    const entityRef = `model:default/${name}`;
    this.#seq += 1;
    // Deleted first, so that the rows stay in the order of their numbers.
    this.#rows.delete(entityRef);
    this.#rows.set(entityRef, { seq: this.#seq, entityRef, ...rest });
  }
}
