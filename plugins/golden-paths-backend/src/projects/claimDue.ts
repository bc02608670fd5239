import { isPostgres, readRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { ProjectEntityRow, ProjectRow } from '../database/tables';
import type { DueProject } from './types';

/** Takes projects that are due, so that no other replica does meanwhile. */
export async function claimDue(
  tx: Knex.Transaction,
  options: { limit: number; leaseMs: number; now: number },
): Promise<DueProject[]> {
  const { limit, leaseMs, now } = options;
  const due = tx<ProjectRow>('projects')
    .where('due_at', '<=', now)
    .orderBy(['due_at', 'location'])
    .limit(limit);
  if (isPostgres(tx)) {
    due.forUpdate().skipLocked();
  }
  const rows: ProjectRow[] = await due.select('*');
  const locations = rows.map(row => row.location);
  await tx<ProjectRow>('projects')
    .whereIn('location', locations)
    .update({ due_at: now + leaseMs });
  const refs = await readEntityRefs(tx, locations);
  return rows.map(row => ({
    location: row.location,
    entityRef: row.entity_ref,
    entityRefs: refs.get(row.location) ?? [row.entity_ref],
    templateRef: row.template_ref,
    templateVersion: row.template_version ?? undefined,
    revision: row.revision ?? undefined,
  }));
}

/** The entities of some projects, by location, each list by ref. */
export async function readEntityRefs(
  knex: Knex,
  locations: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await readRows<ProjectEntityRow>(knex, {
    table: 'project_entities',
    column: 'location',
    values: locations,
    columns: ['entity_ref', 'location'],
  });
  const refs = new Map<string, string[]>();
  for (const { location, entity_ref } of rows) {
    refs.set(location, [...(refs.get(location) ?? []), entity_ref].sort());
  }
  return refs;
}
