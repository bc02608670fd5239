import type { FilterPredicate } from '@backstage/filter-predicates';
import { NotFoundError } from '@backstage/errors';
import type { CampaignTarget } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { CampaignRow } from '../../database';
import type { StoredCampaign } from '../types';

/**
 * The campaign with this id.
 *
 * Errors: a `NotFoundError` that names the id.
 */
export async function findCampaign(
  knex: Knex,
  id: string,
): Promise<StoredCampaign> {
  const row = await knex<CampaignRow>('campaigns').where({ id }).first();
  if (!row) {
    throw new NotFoundError(`No campaign '${id}' is known.`);
  }
  return toCampaign(row);
}

/** A row as it is worked with. Pure. */
export function toCampaign(row: CampaignRow): StoredCampaign {
  return {
    id: row.id,
    nth: Number(row.nth),
    title: row.title,
    owner: row.owner,
    rubricId: row.rubric_id,
    target: JSON.parse(row.target) as CampaignTarget,
    dueOn: row.due_on,
    createdBy: row.created_by,
    createdAt: Number(row.created_at),
    state: row.state,
    ...(row.guidance !== null && { guidance: row.guidance }),
    ...(row.scope !== null && {
      scope: JSON.parse(row.scope) as FilterPredicate,
    }),
    ...(row.archived_by !== null && { archivedBy: row.archived_by }),
    ...(row.archived_at !== null && { archivedAt: Number(row.archived_at) }),
  };
}
