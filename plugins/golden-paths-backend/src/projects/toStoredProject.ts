import type {
  DriftedFile,
  ProjectState,
  TemplateRecord,
} from '@waymark/plugin-golden-paths-common';
import type { ProjectFileRow, ProjectRow } from '../database/tables';
import type { ProposedState, StoredProject } from './types';

/** The record in a row, as the last look that could read it found it. */
export function recordOf(
  row: Pick<ProjectRow, 'record'>,
): TemplateRecord | undefined {
  return row.record === null
    ? undefined
    : (JSON.parse(row.record) as TemplateRecord);
}

/** What was proposed, as it is stored. */
export function proposedOf(
  row: Pick<ProjectRow, 'proposed'>,
): ProposedState | undefined {
  return row.proposed === null
    ? undefined
    : (JSON.parse(row.proposed) as ProposedState);
}

/** Rows as the parts of this plugin speak of a project. Pure. */
export function toStoredProject(rows: {
  project: ProjectRow;
  entityRefs: string[];
  files: readonly ProjectFileRow[];
}): StoredProject {
  const { project: row, entityRefs, files } = rows;
  const checkedAt = Number(row.checked_at);
  return {
    location: row.location,
    entityRef: row.entity_ref,
    entityRefs,
    title: row.title,
    owner: row.owner ?? undefined,
    templateRef: row.template_ref,
    templateVersion: row.template_version ?? undefined,
    template: {
      ref: row.template_ref,
      version: row.template_version ?? undefined,
      hash: row.template_hash ?? undefined,
    },
    current: {
      version: row.current_version ?? undefined,
      hash: row.current_hash ?? undefined,
    },
    behind: row.behind,
    drift: { files: row.drift_files, lines: row.drift_lines },
    state: row.state as ProjectState,
    problem: row.problem ?? undefined,
    url: row.url ?? undefined,
    revision: row.revision ?? undefined,
    record: recordOf(row),
    proposed: proposedOf(row),
    checkedAt: checkedAt === 0 ? undefined : checkedAt,
    driftedFiles: files.map(toDriftedFile),
  };
}

function toDriftedFile(row: ProjectFileRow): DriftedFile {
  return {
    path: row.path,
    state: row.state as DriftedFile['state'],
    added: row.added,
    removed: row.removed,
    ...(row.binary && { binary: true }),
    ...(row.kept !== null && { kept: row.kept }),
  };
}
