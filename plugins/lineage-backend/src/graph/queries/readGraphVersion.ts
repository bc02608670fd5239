import type { Knex } from 'knex';
import type { DbGraphStateRow } from '../../database/tables';

/** A text that changes whenever edges come or go or identities change. */
export async function readGraphVersion(knex: Knex): Promise<string> {
  const state = await knex<DbGraphStateRow>('graph_state')
    .where('id', 1)
    .first('version', 'identities');
  return `${state?.version ?? 0}.${state?.identities ?? 0}`;
}
