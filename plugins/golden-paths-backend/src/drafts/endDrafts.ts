import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { Knex } from 'knex';
import type { DraftRow } from '../database/tables';

/**
 * Milliseconds after a run began in which a draft of its answers may still be
 * saved: the form's last save can be under way, and SQLite's scaffolder counts
 * whole seconds.
 */
const LAST_SAVE_MS = 5_000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Drafts that one run can use up; a form of ours names one. */
const MAX_IDS = 20;

/** The drafts that a run was begun with. */
export interface UsedDrafts {
  /** Who ran the template. */
  person: string;
  templateRef: string;
  ids: string[];
  /** Milliseconds since 1970. */
  begunAt: number;
}

/**
 * The drafts that a run was begun with, if any: a wizard's form says itself
 * which draft it is, under whatever name its author gave the field. Pure.
 */
export function usedDrafts(
  task: Pick<ScaffolderTask, 'spec' | 'createdAt'>,
  run?: { template_ref: string; created_by: string | null },
): UsedDrafts | undefined {
  const ids = Object.values(task.spec.parameters ?? {})
    .filter(
      (value): value is string => typeof value === 'string' && UUID.test(value),
    )
    .slice(0, MAX_IDS);
  return run?.created_by && ids.length > 0
    ? {
        person: run.created_by,
        templateRef: run.template_ref,
        ids,
        begunAt: Date.parse(task.createdAt),
      }
    : undefined;
}

/**
 * Forgets drafts of which a run made what they were for. Only those of who ran
 * it and of its template: the ids stand in answers that anybody may write. One
 * that was gone on with since the run began is for something else, and stays.
 */
export async function endDrafts(
  tx: Knex,
  { person, templateRef, ids, begunAt }: UsedDrafts,
): Promise<void> {
  await tx<DraftRow>('drafts')
    .whereIn('id', ids)
    .where({ person, template_ref: templateRef })
    .where('changed_at', '<=', begunAt + LAST_SAVE_MS)
    .delete();
}
