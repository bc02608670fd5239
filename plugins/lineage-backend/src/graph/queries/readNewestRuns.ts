import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { DbRunRow } from '../../database/tables';
import { idRelation, selectRows } from './ids';

/** A run of a job, times in milliseconds since 1970. */
export interface RunOfJob {
  job: number;
  runId: string;
  state: DbRunRow['state'];
  seenAt: number;
}

/** The newest run of each of some jobs as they were named. */
export async function readNewestRuns(
  knex: Knex,
  jobs: readonly number[],
): Promise<RunOfJob[]> {
  if (jobs.length === 0) {
    return [];
  }
  const relation = idRelation(knex, jobs);
  const newest =
    'from runs r where r.job_id = f.id order by r.seen_at desc limit 1';
  if (isPostgres(knex)) {
    const rows = await selectRows<
      Pick<DbRunRow, 'job_id' | 'run_id' | 'state' | 'seen_at'>
    >(
      knex,
      `select r.job_id, r.run_id, r.state, r.seen_at from ${relation.sql}
       cross join lateral (select r.* ${newest}) as r`,
      relation.bindings,
    );
    return rows.map(row => ({
      job: row.job_id,
      runId: row.run_id,
      state: row.state,
      seenAt: Number(row.seen_at),
    }));
  }
  const rows = await selectRows<{ id: number; runs: string }>(
    knex,
    `select f.id, (
       select json_group_array(json_array(run_id, state, seen_at)) from (select r.* ${newest})
     ) as runs from ${relation.sql}`,
    relation.bindings,
  );
  return rows.flatMap(row =>
    (JSON.parse(row.runs) as [string, DbRunRow['state'], number][]).map(
      ([runId, state, seenAt]) => ({ job: row.id, runId, state, seenAt }),
    ),
  );
}
