import type { Knex } from 'knex';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { ObjectBinder } from '../binding/types';
import { lockSource, writePass } from './passRows';
import { keyOf, REGISTRY_TABLES, type RegistryTable } from './registryTables';
import { removeRows } from './removeRows';
import { Touched, touchEntities } from './touchEntities';

const CHUNK = 500;

/** Objects last: while one is there, so is what hangs on it. */
const ORDER: RegistryTable[] = [
  'reports',
  'model_versions',
  'dataset_versions',
  'runs',
  'source_objects',
];

/**
 * Removes everything about connections that left the configuration: those
 * that no replica has read since `before`. The grace period is for a
 * configuration that was wrong for a while, and for replicas that still run
 * with an older one.
 */
export async function forgetSources(options: {
  knex: Knex;
  binder: ObjectBinder;
  configured: string[];
  before: string;
  now: string;
  signal: AbortSignal;
}): Promise<string[]> {
  const { knex, binder, configured, before, now, signal } = options;
  const forgotten: { id: string }[] = await knex('sources')
    .select('id')
    .whereNotIn('id', configured)
    .where(rows =>
      rows.whereNull('last_started_at').orWhere('last_started_at', '<', before),
    );
  for (const { id: sourceId } of forgotten) {
    for (const table of ORDER) {
      while (await removeSome(sourceId, table)) {
        signal.throwIfAborted();
      }
    }
    await inTransaction(knex, async tx => {
      for (const table of [
        'pass_pages',
        'problems',
        'webhook_deliveries',
        'outbox',
      ]) {
        await tx(table).where({ source_id: sourceId }).delete();
      }
      await tx('sources').where({ id: sourceId }).delete();
    });
  }
  return forgotten.map(({ id }) => id);

  function removeSome(sourceId: string, table: RegistryTable) {
    return inTransaction(knex, async tx => {
      const { counts } = await lockSource(tx, sourceId);
      const rows: object[] = await tx(table)
        .select(REGISTRY_TABLES[table].keys as string[])
        .where({ source_id: sourceId })
        .limit(CHUNK);
      const touched = new Touched();
      await removeRows({
        tx,
        binder,
        sourceId,
        table,
        keys: rows.map(row => keyOf(table, row)),
        touched,
        counts,
        now,
      });
      await touchEntities({ tx, sourceId, touched, now });
      await writePass(tx, sourceId, { counts });
      return rows.length > 0;
    });
  }
}
