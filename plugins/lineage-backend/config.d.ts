import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The OpenLineage store and the graph that is made of it. */
  lineage?: {
    /** How long what was observed is kept. */
    retention?: {
      /**
       * Events as they were sent, from which the graph can be rebuilt; 30 days
       * without.
       */
      rawEvents?: HumanDuration | string;
      /**
       * Runs with their facets and the versions they read and wrote, and how
       * the graph was before; 365 days without. The edges that runs showed stay.
       */
      runs?: HumanDuration | string;
    };
    /** Observed edges not seen for this long are stale; 30 days without. */
    staleAfter?: HumanDuration | string;
    /** Lineage's copy of the catalog. */
    catalogMirror?: {
      /** Seconds between two comparisons with the whole catalog; 60 without. */
      sweepSeconds?: number;
    };
  };
}
