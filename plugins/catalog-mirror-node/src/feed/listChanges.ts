import type { Knex } from 'knex';
import { type DbMirrorFeedRow, FEED } from '../database/tables';
import { getEntities } from '../entities/getEntities';
import type { MirrorChange } from '../types';

/** The next entries of the feed, each with the entity as it is now. */
export async function listChanges(
  knex: Knex,
  options: { after: number; limit: number },
): Promise<MirrorChange[]> {
  const rows = await knex<DbMirrorFeedRow>(FEED)
    .where('seq', '>', options.after)
    .orderBy('seq')
    .limit(options.limit)
    .select('*');
  const entities = await getEntities(
    knex,
    rows
      .filter(row => row.type === 'added' || row.type === 'changed')
      .map(row => row.entity_ref),
  );
  return rows.map(row => ({
    seq: Number(row.seq),
    type: row.type,
    entityRef: row.entity_ref,
    ...(row.type === 'added' || row.type === 'changed'
      ? { entity: entities.get(row.entity_ref) }
      : {}),
    ...(row.replaced_by ? { replacedBy: row.replaced_by } : {}),
  }));
}
