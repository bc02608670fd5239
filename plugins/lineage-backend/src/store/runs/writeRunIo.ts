import type { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';
import { compare } from '../facets/writeFacets';
import type { Group } from '../group/types';
import type { NodeDirectory } from '../nodes/resolveNodes';

/**
 * Writes which versions runs read and wrote, and the facets of their doing so.
 * One with facets takes the place of one without, then the newer one.
 */
export async function writeRunIo(
  tx: Knex.Transaction,
  { runs }: Group,
  nodes: NodeDirectory,
): Promise<void> {
  const io = [...runs.values()].flatMap(run =>
    [...run.io.values()].map(({ node, direction, version, at, hash }) => ({
      run_id: run.facts.runId,
      job_id: nodes.id(run.facts.job),
      node_id: nodes.id(node),
      direction,
      version,
      facets: hash || null,
      at,
    })),
  );
  if (io.length === 0) {
    return;
  }
  io.sort(
    (a, b) =>
      compare(a.run_id, b.run_id) ||
      a.job_id - b.job_id ||
      a.node_id - b.node_id ||
      compare(a.direction, b.direction) ||
      compare(a.version, b.version),
  );
  const rows = rowsOf(
    tx,
    {
      run_id: 'text',
      job_id: 'integer',
      node_id: 'integer',
      direction: 'text',
      version: 'text',
      facets: 'text',
      at: 'bigint',
    },
    io,
  );
  await tx.raw(
    `insert into run_io (run_id, job_id, node_id, direction, version, facets, at)
     select run_id, job_id, node_id, direction, version, facets, at
     from ${rows.sql} where true
     on conflict (run_id, job_id, node_id, direction, version)
     do update set facets = excluded.facets, at = excluded.at
     where (case when excluded.facets is null then 0 else 1 end,
       excluded.at, coalesce(excluded.facets, '')) >
       (case when run_io.facets is null then 0 else 1 end,
       run_io.at, coalesce(run_io.facets, ''))`,
    rows.bindings,
  );
}
