import type {
  Project,
  ProjectDetail,
  ProjectState,
} from '@waymark/plugin-golden-paths-common';
import type { ProjectRow } from '../database/tables';
import type { StoredProject } from './types';

/** What else is said of a project, where the asker may know it. */
export interface ProjectContext {
  templateTitle?: string;
  /** Task id of the run that created it. */
  receipt?: string;
}

/** A project as a list shows it. Pure. */
export function showProject(row: ProjectRow, more: ProjectContext): Project {
  const checkedAt = Number(row.checked_at);
  return {
    entityRef: row.entity_ref,
    title: row.title,
    ...(row.owner !== null && { owner: row.owner }),
    template: {
      ref: row.template_ref,
      ...(row.template_version !== null && { version: row.template_version }),
      ...(more.templateTitle !== undefined && { title: more.templateTitle }),
    },
    current: {
      ...(row.current_version !== null && { version: row.current_version }),
    },
    behind: row.behind,
    drift: { files: row.drift_files, lines: row.drift_lines },
    state: row.state as ProjectState,
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.url !== null && { url: row.url }),
    ...(checkedAt > 0 && { checkedAt: new Date(checkedAt).toISOString() }),
    ...(more.receipt !== undefined && { receipt: more.receipt }),
  };
}

/**
 * A project with all that is known of it. Pure.
 *
 * @param more.sees - which of its entities the asker may see
 */
export function showProjectDetail(
  project: StoredProject,
  more: ProjectContext & { sees: (ref: string) => boolean },
): ProjectDetail {
  const { template, current, proposed, checkedAt, record } = project;
  return {
    entityRef: project.entityRef,
    title: project.title,
    ...(project.owner !== undefined && { owner: project.owner }),
    template: {
      ref: template.ref,
      ...(template.version !== undefined && { version: template.version }),
      ...(more.templateTitle !== undefined && { title: more.templateTitle }),
    },
    current: {
      ...(current.version !== undefined && { version: current.version }),
    },
    behind: project.behind,
    drift: project.drift,
    state: project.state,
    ...(project.problem !== undefined && { problem: project.problem }),
    ...(project.url !== undefined && { url: project.url }),
    ...(checkedAt !== undefined && {
      checkedAt: new Date(checkedAt).toISOString(),
    }),
    ...(more.receipt !== undefined && { receipt: more.receipt }),
    ...(record && { record }),
    driftedFiles: project.driftedFiles,
    entityRefs: project.entityRefs.filter(more.sees),
    ...(proposed && {
      proposed: {
        ...(proposed.url !== undefined && { url: proposed.url }),
        ...(proposed.branch !== undefined && { branch: proposed.branch }),
        at: new Date(proposed.at).toISOString(),
        ...(proposed.by !== undefined && { by: proposed.by }),
      },
    }),
  };
}
