import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { ProjectFileRow, ProjectRow } from '../database/tables';
import { readEntityRefs } from './claimDue';
import { toStoredProject } from './toStoredProject';
import type { StoredProject } from './types';

/** Completes rows of `projects` with their entities and drifted files. */
export async function readStored(
  knex: Knex,
  rows: readonly ProjectRow[],
): Promise<StoredProject[]> {
  const locations = rows.map(row => row.location);
  const [refs, files] = await Promise.all([
    readEntityRefs(knex, locations),
    readFiles(knex, locations),
  ]);
  return rows.map(project =>
    toStoredProject({
      project,
      entityRefs: refs.get(project.location) ?? [project.entity_ref],
      files: files.get(project.location) ?? [],
    }),
  );
}

async function readFiles(
  knex: Knex,
  locations: readonly string[],
): Promise<Map<string, ProjectFileRow[]>> {
  const rows = await readRows<ProjectFileRow>(knex, {
    table: 'project_files',
    column: 'location',
    values: locations,
  });
  rows.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = new Map<string, ProjectFileRow[]>();
  for (const row of rows) {
    files.set(row.location, [...(files.get(row.location) ?? []), row]);
  }
  return files;
}
