import type { Entity } from '@backstage/catalog-model';

export type { Page } from '@waymark/plugin-api-requests-common';

/** @public */
export type SourceState = 'ok' | 'failing' | 'running' | 'disabled';

/**
 * A configured connection and how its synchronisation stands.
 * @public
 */
export interface SourceStatus {
  id: string;
  type: string;
  title?: string;
  url?: string;
  state: SourceState;
  lastSuccess?: string;
  lastFullSuccess?: string;
  lastError?: { message: string; at: string; hint?: string };
  counts: {
    models: number;
    versions: number;
    runs: number;
    datasets: number;
    pipelines: number;
  };
  problems: number;
  /** Progress of the pass under way. */
  progress?: { mode: 'full' | 'incremental'; records: number; since: string };
  nextRun?: string;
}

/**
 * Something in a source that could not be understood, and where.
 * @public
 */
export interface SourceProblem {
  path: string;
  line?: number;
  message: string;
  hint?: string;
  at: string;
}

/** A source and the object's page in it. @public */
export interface SourceLink {
  id: string;
  type?: string;
  url?: string;
}

/**
 * One value of an entity and who said so.
 * @public
 */
export interface ProvenanceItem {
  field: string;
  value: string;
  from: 'declared' | string;
  at?: string;
}

/**
 * One step of the feed that the catalog's provider pulls. An upsert carries
 * the whole entity; `replaced` says that a declared entity took the place of
 * a discovered one.
 * @public
 */
export interface CatalogChange {
  seq: number;
  type: 'upsert' | 'remove' | 'replaced';
  entityRef: string;
  entity?: Entity;
  replacedBy?: string;
}
