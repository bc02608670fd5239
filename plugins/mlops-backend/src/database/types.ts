import type { JsonObject } from '@backstage/types';
import type { SourceStatus } from '@waymark/plugin-mlops-common';

/** Rows of a connection per kind, as its status shows them. */
export type SourceCounts = SourceStatus['counts'];

/** The pass under way, as `sources.pass` keeps it between pages and replicas. */
export type StoredPass = {
  /** Identifies the pass and salts its digests. */
  id: string;
  /**
   * Who is working on it. Each resumption takes a new one, so that a replica
   * that lost the lease without noticing can no longer store anything.
   */
  owner: string;
  mode: 'full' | 'incremental';
  startedAt: string;
  /** What the source was asked to report changes from. */
  since?: string;
  /** Where to go on; absent before the first page. */
  cursor?: JsonObject;
  pages: number;
  records: number;
  problems: number;
  /** True when the source has reported everything and only closing is left. */
  complete: boolean;
  /** Milliseconds spent reading, over all resumptions. */
  spentMs: number;
  /** Resumptions that failed before storing a page. */
  fruitless: number;
  /** Address of the source when the pass began: a cursor fits no other. */
  url?: string;
  /** True when a person confirmed a removal that was held back. */
  removalConfirmed?: boolean;
  /** A refresh asked for while the pass was interrupted, due when it closes. */
  followUp?: SourceRequest;
};

/** A refresh somebody asked for. */
export type SourceRequest = { full: boolean; byPerson: boolean; at: string };

/** What storing a page did. */
export type StoreOutcome = {
  records: number;
  inserted: number;
  updated: number;
  removed: number;
  catalogChanges: number;
  problems: number;
  eventsQueued: number;
  /** Events that found the outbox full; the next full pass brings them again. */
  eventsDropped: number;
};
