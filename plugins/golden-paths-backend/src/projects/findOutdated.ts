import type { Knex } from 'knex';
import type { ProjectRow } from '../database/tables';
import { readStored } from './readStored';
import type { ProjectStore, StoredProject } from './types';

/** See {@link ProjectStore.findOutdated}. */
export async function findOutdated(
  knex: Knex,
  which: Parameters<ProjectStore['findOutdated']>[0],
): Promise<StoredProject[]> {
  const { templateRef, hash, after, limit } = which;
  const found = knex<ProjectRow>('projects')
    .where({ template_ref: templateRef })
    .where('checked_at', '>', 0)
    .where(other =>
      other.whereNull('current_hash').orWhereNot({ current_hash: hash }),
    )
    .orderBy('location')
    .limit(limit);
  if (after !== undefined) {
    found.where('location', '>', after);
  }
  const rows: ProjectRow[] = await found.select('*');
  return readStored(knex, rows);
}
