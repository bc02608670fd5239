import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import { keyText, type RowKey } from './registryTables';
import { selectByKeys } from './selectByKeys';
import type {
  DbModelVersionRow,
  DbSourceObjectRow,
  ObjectKind,
} from './tables';

/** What a transaction changed, gathered until its entities are known. */
export class Touched {
  readonly refs = new Set<string>();
  readonly subjects = new Map<string, RowKey>();
  readonly runs = new Set<string>();

  addRef(entityRef: string | null | undefined) {
    if (entityRef) {
      this.refs.add(entityRef);
    }
  }

  addSubject(kind: ObjectKind | string, objectId: string) {
    const key = [kind, objectId];
    this.subjects.set(keyText(key), key);
  }

  /** A run also belongs to the models whose versions name it. */
  addRun(runId: string) {
    this.runs.add(runId);
  }
}

/**
 * Marks the entities behind what changed, so that their row in the Explore
 * index is computed again. Written in the order of the refs: two connections
 * that touch the same entities then wait for each other instead of
 * deadlocking.
 */
export async function touchEntities(options: {
  tx: Knex.Transaction;
  sourceId: string;
  touched: Touched;
  now: string;
}): Promise<void> {
  const { tx, sourceId, touched, now } = options;
  if (touched.runs.size > 0) {
    const versions = await selectByKeys<Pick<DbModelVersionRow, 'model_id'>>({
      tx,
      table: 'model_versions',
      sourceId,
      keyColumns: ['run_id'],
      keys: [...touched.runs].map(id => [id]),
      columns: ['model_id'],
    });
    versions.forEach(row => touched.addSubject('model', row.model_id));
  }
  if (touched.subjects.size > 0) {
    const objects = await selectByKeys<Pick<DbSourceObjectRow, 'entity_ref'>>({
      tx,
      table: 'source_objects',
      sourceId,
      keyColumns: ['kind', 'object_id'],
      keys: [...touched.subjects.values()],
      columns: ['entity_ref'],
    });
    objects.forEach(row => touched.addRef(row.entity_ref));
  }
  await upsertRows({
    tx,
    table: 'entity_touches',
    keys: ['entity_ref'],
    values: ['at'],
    rows: [...touched.refs].sort().map(ref => ({ entity_ref: ref, at: now })),
  });
}
