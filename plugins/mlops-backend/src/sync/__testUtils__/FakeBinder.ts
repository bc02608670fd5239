import type { Knex } from 'knex';
import type { ObjectBinder } from '../../binding/types';
import { contentHash } from '../../database/digests';
import type { DbSourceObjectRow } from '../../database/tables';

/** Discovers every object under its own id and keeps the feed's latest state. */
export class FakeBinder implements ObjectBinder {
  /** Called in each publishing transaction; may throw. */
  beforePublish?: () => void;

  async bind(
    _tx: Knex.Transaction,
    { records }: Parameters<ObjectBinder['bind']>[1],
  ) {
    return records.map(record => {
      const ref = `${record.type}:default/${record.id}`;
      return {
        record,
        discoveredRef: ref,
        entityRef: ref,
        binding: 'discovered' as const,
      };
    });
  }

  async publish(
    tx: Knex.Transaction,
    { rows }: Parameters<ObjectBinder['publish']>[1],
  ) {
    this.beforePublish?.();
    return announce(tx, rows, 'upsert');
  }

  async withdraw(
    tx: Knex.Transaction,
    { rows }: Parameters<ObjectBinder['withdraw']>[1],
  ) {
    return announce(tx, rows, 'remove');
  }
}

async function announce(
  tx: Knex.Transaction,
  rows: DbSourceObjectRow[],
  type: 'upsert' | 'remove',
): Promise<number> {
  for (const row of rows) {
    await tx('sequences').where({ name: 'catalog_changes' }).increment('value');
    const [{ value }] = await tx('sequences')
      .select('value')
      .where({ name: 'catalog_changes' });
    await tx('catalog_changes')
      .insert({
        entity_ref: row.entity_ref,
        seq: value,
        type,
        hash: contentHash(row.data),
        at: row.seen_at,
      })
      .onConflict('entity_ref')
      .merge();
  }
  return rows.length;
}
