import type { Knex } from 'knex';
import { type DbMirrorFeedRow, FEED } from '../database/tables';

/** Whether an entity was added that had been replaced before. */
export async function hasReturned(
  knex: Knex,
  range: { after: number; upTo: number },
): Promise<boolean> {
  const row = await knex<DbMirrorFeedRow>(FEED)
    .where('type', 'added')
    .andWhere('seq', '>', range.after)
    .andWhere('seq', '<=', range.upTo)
    .whereExists(earlier =>
      earlier
        .from(`${FEED} as earlier`)
        .whereRaw('?? = ??', ['earlier.entity_ref', `${FEED}.entity_ref`])
        .andWhereRaw('?? < ??', ['earlier.seq', `${FEED}.seq`])
        .andWhere('earlier.type', 'replaced')
        .select(knex.raw('1')),
    )
    .first('seq');
  return row !== undefined;
}
