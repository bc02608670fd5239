import type { Knex } from 'knex';
import {
  type DbMirrorFeedRow,
  type DbMirrorHandlerRow,
  FEED,
  HANDLERS,
} from '../database/tables';

/**
 * Drops old entries that nobody needs any more.
 *
 * The latest entry of an existing entity always stays, so that a handler that
 * is new, or comes back after a long time, can read the feed from anywhere and
 * ends with the truth:
 *
 *   1 added a · 2 changed a · 3 added b · 4 removed b · 5 replaced c by a
 *
 * After the retention 1 and 3 go, because 2 and 4 say what came of a and b. 4
 * is news only to those who knew b, so it goes when every handler that ever ran
 * has passed it. So does 5 once c was replaced anew; until then it stays, since
 * it is how a replacement that is told twice is known to be one.
 */
export async function compactFeed(
  knex: Knex,
  options: { retentionMs: number; now?: Date },
): Promise<number> {
  const now = options.now ?? new Date();
  const cutoff = new Date(now.getTime() - options.retentionMs).toISOString();
  const superseded = await knex<DbMirrorFeedRow>(FEED)
    .where('at', '<', cutoff)
    .andWhereNot('type', 'replaced')
    .whereExists(later =>
      later
        .from(`${FEED} as later`)
        .whereRaw('?? = ??', ['later.entity_ref', `${FEED}.entity_ref`])
        .andWhereRaw('?? > ??', ['later.seq', `${FEED}.seq`])
        .andWhereNot('later.type', 'replaced')
        .select(knex.raw('1')),
    )
    .delete();
  const slowest = await knex<DbMirrorHandlerRow>(HANDLERS)
    .min<{ position: number | string | null }[]>('position as position')
    .first();
  if (slowest?.position === null || slowest?.position === undefined) {
    return superseded;
  }
  const position = Number(slowest.position);
  const removals = await knex<DbMirrorFeedRow>(FEED)
    .where('at', '<', cutoff)
    .andWhere('type', 'removed')
    .andWhere('seq', '<=', position)
    .delete();
  const replacements = await knex<DbMirrorFeedRow>(FEED)
    .where('at', '<', cutoff)
    .andWhere('type', 'replaced')
    .andWhere('seq', '<=', position)
    .whereExists(later =>
      later
        .from(`${FEED} as later`)
        .whereRaw('?? = ??', ['later.entity_ref', `${FEED}.entity_ref`])
        .andWhereRaw('?? > ??', ['later.seq', `${FEED}.seq`])
        .andWhere('later.type', 'replaced')
        .select(knex.raw('1')),
    )
    .delete();
  return superseded + removals + replacements;
}
