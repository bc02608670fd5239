import type { MirrorChange } from '../types';

/**
 * `feed` numbers the feed; its row is locked by whoever writes. The others say
 * how far the registry's feed was read, see replacementBooks.
 */
export type DbCounterRow = {
  name: string;
  /** Postgres hands bigint out as text. */
  value: number | string;
};

export type DbMirrorEntityRow = {
  entity_ref: string;
  kind: string;
  etag: string;
  fingerprint: string;
  data: string;
};

export type DbMirrorAnnotationRow = {
  entity_ref: string;
  key: string;
  value_hash: string;
};

export type DbMirrorFeedRow = {
  seq: number | string;
  type: MirrorChange['type'];
  entity_ref: string;
  replaced_by: string | null;
  at: string;
};

export type DbMirrorHandlerRow = {
  id: string;
  position: number | string;
  lease_owner: string | null;
  lease_until: string | null;
  failures: number;
  next_attempt_at: string | null;
  last_error: string | null;
};

export type DbMirrorSweepRow = {
  /** `any` is the last sweep at all, `complete` the last that read everything. */
  mode: 'any' | 'complete';
  completed_at: string;
  settings: string;
};

export const COUNTER = 'catalog_mirror_counter';
export const ENTITIES = 'catalog_mirror_entities';
export const ANNOTATIONS = 'catalog_mirror_annotations';
export const FEED = 'catalog_mirror_feed';
export const HANDLERS = 'catalog_mirror_handlers';
export const SWEEPS = 'catalog_mirror_sweeps';
