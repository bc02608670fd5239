import type { FactBase } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';

/** What is stored of entities. */
export interface FactReads {
  /** All facts of each entity; an entity nobody told about has none. */
  getFacts(
    entityRefs: readonly string[],
    options?: { tx?: Knex.Transaction },
  ): Promise<Map<string, FactBase>>;
  /** Retrievers that have not answered about an entity yet. */
  getGathering(entityRef: string): Promise<string[]>;
}

/** Gathers facts: asks retrievers about what is due, on every replica. */
export interface Gathering {
  /** Marks all retrievers that can tell about these entities as due now. */
  markDue(
    tx: Knex.Transaction,
    entityRefs: readonly string[],
    options?: { retrievers?: readonly string[] },
  ): Promise<void>;
  /** Takes turns until nothing is due; for tests and benchmarks. */
  runOnce(options?: { signal?: AbortSignal }): Promise<number>;
  /** Asks all retrievers about one entity now, and waits for the answers. */
  refresh(entityRef: string, options?: { signal?: AbortSignal }): Promise<void>;
  /** Begins to look for what is due; ends with the backend. */
  start(): void;
  stop(): Promise<void>;
}
