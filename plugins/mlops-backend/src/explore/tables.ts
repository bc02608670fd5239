import type { ExploreFacet } from '@waymark/plugin-mlops-common';

export type DbExploreEntityRow = {
  id: number;
  entity_ref: string;
  /** Postgres hands bigint out as text. */
  revision: number | string;
  /** SQLite hands booleans out as numbers. */
  removed: boolean | number;
  title_key: string;
  kind: string;
  owner: string;
  lifecycle: string;
  last_run_at: string | null;
  updated_at: string | null;
  metric_value: number | null;
  search_text: string;
  /** From when it is stale if nothing happens, ISO 8601. */
  stale_at: string | null;
  indexed_at: string;
};

export type DbExploreItemRow = {
  entity_id: number;
  facet_values: string;
  item: string;
};

export type DbExploreFacetRow = {
  facet: ExploreFacet;
  value: string;
  entity_id: number;
};

/** Values by facet; no value at all is the empty text. */
export type FacetValues = Record<ExploreFacet, string[]>;
