import type { Knex } from 'knex';
import type {
  DatasetRecord,
  ModelRecord,
  PipelineRecord,
} from '@waymark/plugin-mlops-node';
import type { Binding, DbSourceObjectRow } from '../database/tables';

/** A record that becomes a row of `source_objects`. */
export type ObjectRecord = ModelRecord | DatasetRecord | PipelineRecord;

/** Which entity shows an object, and under which name it would be discovered. */
export interface BoundObject {
  record: ObjectRecord;
  discoveredRef: string | null;
  entityRef: string | null;
  binding: Binding;
}

/**
 * Decides which entity an object of a source belongs to and keeps the feed
 * that the catalog pulls. All methods run inside the caller's transaction, so
 * that what is stored and what is announced never differ.
 */
export interface ObjectBinder {
  /** Called before objects are inserted or changed. */
  bind(
    tx: Knex.Transaction,
    options: { sourceId: string; records: ObjectRecord[] },
  ): Promise<BoundObject[]>;
  /** Called after rows were stored; returns how many changes were announced. */
  publish(
    tx: Knex.Transaction,
    options: { sourceId: string; rows: DbSourceObjectRow[] },
  ): Promise<number>;
  /** Called before rows are deleted; returns how many changes were announced. */
  withdraw(
    tx: Knex.Transaction,
    options: { sourceId: string; rows: DbSourceObjectRow[] },
  ): Promise<number>;
}
