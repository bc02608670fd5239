import type { ExploreItem } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';

/** What Explore lists of an entity; undefined until it was computed. */
export async function readIndexedItem(
  knex: Knex,
  entityRef: string,
): Promise<ExploreItem | undefined> {
  const row: { item: string } | undefined = await knex('explore_entities as e')
    .join('explore_items as i', 'i.entity_id', 'e.id')
    .where({ 'e.entity_ref': entityRef, 'e.removed': false })
    .first('i.item');
  return row && (JSON.parse(row.item) as ExploreItem);
}
