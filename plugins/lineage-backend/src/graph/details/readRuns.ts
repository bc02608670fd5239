import type { LineageRun } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { EDGE_KIND, type DbRunRow } from '../../database/tables';
import type { Sight } from '../access';
import type { NodesById } from '../queries/readNodes';
import { iso } from '../shape/describeEdges';
import { showNode } from '../shape/toLineageNode';

/** Names of one job, or shapes of its runs, that are looked at. */
const MAX_SOURCES = 20;

/** Evidence of one asset among which the newest is looked for. */
const MAX_EVIDENCE = 500;

/** The newest runs of a job, under all its names. */
export async function readRunsOfJob(
  knex: Knex,
  options: { names: readonly number[]; limit: number },
): Promise<DbRunRow[]> {
  const { names, limit } = options;
  return newestOf(limit, names.slice(0, MAX_SOURCES), name =>
    knex<DbRunRow>('runs')
      .where('job_id', name)
      .orderBy('seen_at', 'desc')
      .limit(limit),
  );
}

/** The newest runs that wrote an asset. */
export async function readRunsOfAsset(
  knex: Knex,
  options: { node: number; limit: number },
): Promise<DbRunRow[]> {
  const { node, limit } = options;
  const writing = knex('evidence_edges')
    .where({ to_id: node, kind: EDGE_KIND.output })
    .limit(MAX_EVIDENCE)
    .select('evidence_id');
  const evidence: { id: number }[] = await knex('evidence')
    .whereIn('id', knex.select('evidence_id').from(writing.as('w')))
    .where('origin', 'run')
    .orderBy('last_seen', 'desc')
    .limit(Math.min(limit, MAX_SOURCES))
    .select('id');
  return newestOf(limit, evidence, ({ id }) =>
    knex<DbRunRow>('runs')
      .where('evidence_id', id)
      .orderBy('seen_at', 'desc')
      .limit(limit),
  );
}

async function newestOf<T>(
  limit: number,
  sources: readonly T[],
  read: (source: T) => PromiseLike<DbRunRow[]>,
): Promise<DbRunRow[]> {
  const rows = (await Promise.all(sources.map(read))).flat();
  return rows
    .sort(
      (a, b) =>
        Number(b.seen_at) - Number(a.seen_at) || (a.run_id < b.run_id ? -1 : 1),
    )
    .slice(0, limit);
}

/** Ids of the jobs that runs name. */
export function jobsOfRuns(rows: readonly DbRunRow[]): number[] {
  return rows.flatMap(row =>
    row.parent_job_id === null ? [row.job_id] : [row.job_id, row.parent_job_id],
  );
}

/** A run as this asker may see it; a parent they may not see is absent. */
export function showRun(
  row: DbRunRow,
  { nodes, sight }: { nodes: NodesById; sight: Sight },
): LineageRun[] {
  const job = nodes.get(row.job_id);
  if (!job) {
    return [];
  }
  const parent =
    row.parent_job_id === null ? undefined : nodes.get(row.parent_job_id);
  return [
    {
      runId: row.run_id,
      state: row.state,
      job: showNode(job, sight.node(job)),
      ...(row.started_at !== null && {
        startedAt: iso(Number(row.started_at)),
      }),
      ...(row.ended_at !== null && { endedAt: iso(Number(row.ended_at)) }),
      ...(row.parent_run_id !== null &&
        parent &&
        sight.node(parent) && {
          parent: {
            runId: row.parent_run_id,
            job: {
              type: parent.type,
              namespace: parent.namespace,
              name: parent.name,
            },
          },
        }),
    },
  ];
}
