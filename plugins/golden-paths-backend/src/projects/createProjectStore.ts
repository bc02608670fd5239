import { chunked, inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { ProjectRow } from '../database/tables';
import { claimDue } from './claimDue';
import { findOutdated } from './findOutdated';
import { readStored } from './readStored';
import { recordCheck, recordJudgements } from './recordCheck';
import { takeEntities } from './takeEntities';
import type { ProjectStore } from './types';

/** Rows that are written in one transaction. */
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
    async listTemplateRefs() {
      const rows: Pick<ProjectRow, 'template_ref'>[] =
        await knex<ProjectRow>('projects').distinct('template_ref');
      return rows.map(row => row.template_ref);
    },
    findOutdated: async which => findOutdated(knex, which),
    async recordJudgements(judgements) {
      let stored = 0;
      for (const some of chunked(judgements, PAGE)) {
        stored += await inTransaction(knex, tx => recordJudgements(tx, some));
      }
      return stored;
    },
    async markDue(locations) {
      for (const some of chunked(locations, PAGE)) {
        await knex<ProjectRow>('projects')
          .whereIn('location', some)
          .where('due_at', '>', clock())
          .update({ due_at: clock() });
      }
    },
    async find(entityRef) {
      const rows: ProjectRow[] = await knex<ProjectRow>('projects')
        .whereIn(
          'location',
          knex('project_entities')
            .where({ entity_ref: entityRef.toLocaleLowerCase('en-US') })
            .select('location'),
        )
        .limit(1);
      const [project] = await readStored(knex, rows);
      return project;
    },
    async setProposed(location, proposed) {
      await knex<ProjectRow>('projects')
        .where({ location })
        .update({ proposed: proposed ? JSON.stringify(proposed) : null });
    },
  };
}
