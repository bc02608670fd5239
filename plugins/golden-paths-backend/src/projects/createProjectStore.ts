import { chunked, inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { ProjectFileRow, ProjectRow } from '../database/tables';
import { claimDue, readEntityRefs } from './claimDue';
import { recordCheck } from './recordCheck';
import { takeEntities } from './takeEntities';
import { toStoredProject } from './toStoredProject';
import type { ProjectStore } from './types';

/** Entities that are taken in one transaction. */
const PAGE = 200;

/** The one implementation of {@link ProjectStore}. */
export function createProjectStore(options: {
  knex: Knex;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}): ProjectStore {
  const { knex, clock = Date.now } = options;

  return {
    async takeEntities({ present, gone }) {
      for (const some of chunked(present, PAGE)) {
        await inTransaction(knex, tx =>
          takeEntities(tx, { present: some, gone: [], now: clock() }),
        );
      }
      for (const some of chunked(gone, PAGE)) {
        await inTransaction(knex, tx =>
          takeEntities(tx, { present: [], gone: some, now: clock() }),
        );
      }
    },
    claimDue: async ({ limit, leaseMs }) =>
      inTransaction(knex, tx => claimDue(tx, { limit, leaseMs, now: clock() })),
    recordCheck: async (check, { nextAt }) =>
      inTransaction(knex, tx =>
        recordCheck(tx, { check, nextAt, now: clock() }),
      ),
    async markDue(which) {
      await knex<ProjectRow>('projects')
        .where(
          'location' in which
            ? { location: which.location }
            : { template_ref: which.templateRef },
        )
        .update({ due_at: clock() });
    },
    async find(entityRef) {
      const project: ProjectRow | undefined = await knex<ProjectRow>('projects')
        .whereIn(
          'location',
          knex('project_entities')
            .where({ entity_ref: entityRef.toLocaleLowerCase('en-US') })
            .select('location'),
        )
        .first();
      if (!project) {
        return undefined;
      }
      const { location, entity_ref } = project;
      const [refs, files] = await Promise.all([
        readEntityRefs(knex, [location]),
        knex<ProjectFileRow>('project_files')
          .where({ location })
          .orderBy('path')
          .select('*') as Promise<ProjectFileRow[]>,
      ]);
      return toStoredProject({
        project,
        entityRefs: refs.get(location) ?? [entity_ref],
        files,
      });
    },
    async setProposed(location, proposed) {
      await knex<ProjectRow>('projects')
        .where({ location })
        .update({ proposed: proposed ? JSON.stringify(proposed) : null });
    },
  };
}
