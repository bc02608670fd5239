import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { ObjectBinder } from '../binding/types';
import type { RegistryMetrics } from '../metrics/createRegistryMetrics';

/** What the synchronisation works with; tests replace the last four. */
export type SyncContext = {
  knex: Knex;
  binder: ObjectBinder;
  logger: LoggerService;
  metrics: RegistryMetrics;
  /** Events that may wait in the outbox. */
  outboxLimit: number;
  /**
   * Called when something was stored: after a webhook, at the end of a pass
   * and now and then during a long one. A hint; must not throw.
   */
  onStored?: (stored: { events: boolean }) => void;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** A number from 0 to 1. */
  random: () => number;
  /** Resolves after so many milliseconds; rejects when aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /**
   * Milliseconds after which a replica gives the lease back between two
   * pages, so that it never runs out in the middle of one.
   */
  sliceMs: number;
};
