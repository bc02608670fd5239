import {
  deleteRows,
  readRows,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { ProjectEntityRow, ProjectRow } from '../database/tables';
import { describeProject } from './describeProject';
import { elect } from './elect';
import { recordOf } from './toStoredProject';
import type { ProjectEntity } from './types';

const VALUES = [
  'location',
  'title',
  'owner',
  'template_ref',
  'template_version',
] as const;

/**
 * Takes what the catalog says now. Projects of which an entity came, went or
 * says something else are due; those that lost their last entity are gone.
 */
export async function takeEntities(
  tx: Knex.Transaction,
  change: {
    present: readonly ProjectEntity[];
    gone: readonly string[];
    now: number;
  },
): Promise<void> {
  const present = change.present.map(toRow);
  const refs = [...present.map(row => row.entity_ref), ...change.gone];
  const known = new Map(
    (
      await readRows<ProjectEntityRow>(tx, {
        table: 'project_entities',
        column: 'entity_ref',
        values: refs,
      })
    ).map(row => [row.entity_ref, row]),
  );
  const fresh = present.filter(row => !isSame(row, known.get(row.entity_ref)));
  const gone = change.gone.filter(ref => known.has(ref));
  await deleteRows(tx, {
    table: 'project_entities',
    columns: ['entity_ref'],
    keys: gone.map(ref => [ref]),
  });
  await upsertRows({
    tx,
    table: 'project_entities',
    keys: ['entity_ref'],
    values: [...VALUES],
    rows: fresh,
  });
  const locations = [
    ...fresh.flatMap(row => [
      row.location,
      known.get(row.entity_ref)?.location ?? row.location,
    ]),
    ...gone.map(ref => known.get(ref)!.location),
  ];
  // In one order, so that two transactions never wait for each other.
  for (const location of [...new Set(locations)].sort()) {
    await settle(tx, location, change.now);
  }
}

async function settle(
  tx: Knex.Transaction,
  location: string,
  now: number,
): Promise<void> {
  const row: ProjectRow | undefined = await tx<ProjectRow>('projects')
    .where({ location })
    .forUpdate()
    .first();
  const entities: ProjectEntityRow[] = await tx<ProjectEntityRow>(
    'project_entities',
  ).where({ location });
  if (entities.length === 0) {
    await tx('project_files').where({ location }).delete();
    await tx('projects').where({ location }).delete();
    return;
  }
  if (!row) {
    await insertProject(tx, { location, entity: elect(entities), now });
    return;
  }
  const record = recordOf(row);
  const entity = elect(entities, record?.project);
  await tx<ProjectRow>('projects')
    .where({ location })
    .update({
      ...describeProject(entity),
      // A record says it better than an annotation.
      ...(!record && {
        template_ref: entity.template_ref,
        template_version: entity.template_version,
      }),
      due_at: now,
    });
}

async function insertProject(
  tx: Knex.Transaction,
  options: { location: string; entity: ProjectEntityRow; now: number },
): Promise<void> {
  const { location, entity, now } = options;
  await tx<ProjectRow>('projects')
    .insert({
      location,
      ...describeProject(entity),
      template_ref: entity.template_ref,
      template_version: entity.template_version,
      behind: 0,
      drift_files: 0,
      drift_lines: 0,
      state: 'unknown',
      problem: 'Nobody has looked at it yet; that is done within minutes.',
      digest: '',
      checked_at: 0,
      due_at: now,
    })
    // Another replica was as quick; what it wrote says the same.
    .onConflict('location')
    .ignore();
}

function toRow(entity: ProjectEntity): ProjectEntityRow {
  const { entityRef, location, title, owner, templateRef } = entity;
  return {
    entity_ref: entityRef,
    location,
    title,
    owner: owner ?? null,
    template_ref: templateRef,
    template_version: entity.templateVersion ?? null,
  };
}

function isSame(row: ProjectEntityRow, known?: ProjectEntityRow): boolean {
  return known !== undefined && VALUES.every(key => row[key] === known[key]);
}
