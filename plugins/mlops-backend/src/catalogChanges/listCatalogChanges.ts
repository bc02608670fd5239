import type { Entity } from '@backstage/catalog-model';
import type { CatalogChange } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbCatalogChangeRow } from '../database/tables';

/**
 * The next changes of the feed after a number, in the order of the numbers.
 *
 * There is one row per ref, with its latest state: a reader that starts at 0
 * meets every entity once, and one that was away for long reads only what is
 * true now. Removals and replacements stay in the feed for it. A ref that
 * changes while somebody pages moves to the end and is met there.
 *
 * @param options.after - the last number the reader has taken; 0 to start
 */
export async function listCatalogChanges(
  knex: Knex,
  options: { after: number; limit: number },
): Promise<CatalogChange[]> {
  const rows = await knex<DbCatalogChangeRow>('catalog_changes')
    .where('seq', '>', options.after)
    .orderBy('seq')
    .limit(options.limit)
    .select('*');
  return rows.map(row => ({
    seq: Number(row.seq),
    type: row.type,
    entityRef: row.entity_ref,
    ...(row.entity ? { entity: JSON.parse(row.entity) as Entity } : {}),
    ...(row.replaced_by ? { replacedBy: row.replaced_by } : {}),
  }));
}
