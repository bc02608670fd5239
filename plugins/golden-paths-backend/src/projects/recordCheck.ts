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
import type { ProjectCheck, ProjectJudgement } from './types';

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
  const [row] = await lockRows(tx, [location]);
  if (!row) {
    return { differs: false };
  }
  const looked = {
    revision: check.revision ?? row.revision,
    checked_at: now,
    due_at: nextAt,
  };
  if (digestOfCheck(check) === row.digest) {
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
      ...toColumns(check, row),
      ...looked,
    });
  await replaceFiles(tx, location, check.drift.details);
  return { differs: true };
}

/**
 * Stores what became of projects through their template alone. A project that
 * was looked at meanwhile keeps what that look found; when the next one is due
 * stays as it is.
 *
 * @returns how many were stored
 */
export async function recordJudgements(
  tx: Knex.Transaction,
  judgements: readonly ProjectJudgement[],
): Promise<number> {
  const rows = await lockRows(
    tx,
    judgements.map(({ check }) => check.location),
  );
  const byLocation = new Map(
    judgements.map(judgement => [judgement.check.location, judgement]),
  );
  let stored = 0;
  for (const row of rows) {
    const { check, checkedAt } = byLocation.get(row.location)!;
    if (Number(row.checked_at) === checkedAt) {
      await tx<ProjectRow>('projects')
        .where({ location: row.location })
        .update(toColumns(check, row));
      stored += 1;
    }
  }
  return stored;
}

async function lockRows(
  tx: Knex.Transaction,
  locations: readonly string[],
): Promise<ProjectRow[]> {
  return tx<ProjectRow>('projects')
    .whereIn('location', locations)
    .orderBy('location')
    .forUpdate()
    .select('*');
}

/** Tells a check from another, whatever commit it was made of. */
function digestOfCheck(check: ProjectCheck): string {
  return digestOf({ ...check, revision: undefined });
}

function toColumns(check: ProjectCheck, row: ProjectRow): Partial<ProjectRow> {
  return {
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
    digest: digestOfCheck(check),
  };
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
