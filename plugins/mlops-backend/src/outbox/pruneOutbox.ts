import type { Knex } from 'knex';

/** Forgets events that were delivered or refused before `before`. */
export async function pruneOutbox(options: {
  knex: Knex;
  before: string;
}): Promise<number> {
  const { knex, before } = options;
  return knex('outbox')
    .where(done =>
      done
        .where({ state: 'delivered' })
        .where('delivered_at', '<', before)
        .orWhere(refused =>
          refused.where({ state: 'refused' }).where('created_at', '<', before),
        ),
    )
    .delete();
}
