import { digestOf, upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { DriftedFile } from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type {
  ProjectEntityRow,
  ProjectFileRow,
  ProjectRow,
} from '../database/tables';
import { describeProject } from './describeProject';
import { elect } from './elect';
import { proposedOf } from './toStoredProject';
import type { ProjectCheck } from './types';

/**
 * Stores what a look found. Most looks find what the one before found; of
 * those only the time is written.
 */
export async function recordCheck(
  tx: Knex.Transaction,
  options: { check: ProjectCheck; nextAt: number; now: number },
): Promise<{ differs: boolean }> {
  const { check, nextAt, now } = options;
  const { location } = check;
  const row: ProjectRow | undefined = await tx<ProjectRow>('projects')
    .where({ location })
    .forUpdate()
    .first();
  if (!row) {
    return { differs: false };
  }
  const looked = {
    revision: check.revision ?? row.revision,
    checked_at: now,
    due_at: nextAt,
  };
  const digest = digestOf({ ...check, revision: undefined });
  if (digest === row.digest) {
    await tx<ProjectRow>('projects').where({ location }).update(looked);
    return { differs: false };
  }
  const entities: ProjectEntityRow[] = await tx<ProjectEntityRow>(
    'project_entities',
  ).where({ location });
  await tx<ProjectRow>('projects')
    .where({ location })
    .update({
      ...(entities.length > 0 &&
        describeProject(elect(entities, check.record?.project))),
      template_ref: check.template.ref,
      template_version: check.template.version ?? null,
      template_hash: check.template.hash ?? null,
      current_version: check.current.version ?? null,
      current_hash: check.current.hash ?? null,
      behind: check.behind,
      drift_files: check.drift.files,
      drift_lines: check.drift.lines,
      state: check.state,
      problem: check.problem ?? null,
      url: check.url ?? row.url,
      record: check.record ? JSON.stringify(check.record) : null,
      ...(hasArrived(row, check) && { proposed: null }),
      digest,
      ...looked,
    });
  await replaceFiles(tx, location, check.drift.details);
  return { differs: true };
}

/** An update that was merged needs no mention any more. */
function hasArrived(row: ProjectRow, check: ProjectCheck): boolean {
  const proposed = proposedOf(row);
  return (
    proposed !== undefined &&
    ((proposed.hash !== undefined && proposed.hash === check.template.hash) ||
      check.state === 'current')
  );
}

async function replaceFiles(
  tx: Knex.Transaction,
  location: string,
  files: readonly DriftedFile[],
): Promise<void> {
  await tx('project_files').where({ location }).delete();
  await upsertRows({
    tx,
    table: 'project_files',
    keys: ['location', 'path'],
    values: ['state', 'added', 'removed', 'binary', 'kept'],
    rows: files.map((file): ProjectFileRow => ({
      location,
      path: file.path,
      state: file.state,
      added: file.added,
      removed: file.removed,
      binary: file.binary === true,
      kept: file.kept ?? null,
    })),
  });
}
