import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { select } from '../database/rowsOf';
import { mergeNames } from '../identities/mergeNames';
import { refreshNodes } from '../store/nodes/refreshNodes';

/** What was observed and belongs to nothing declared, the largest last. */
const OBSERVED = [
  'column_sources',
  'column_edges',
  'node_facets',
  'run_facets',
  'run_io',
  'runs',
];

/**
 * Removes all that events said; nodes keep their ids, and what the catalog
 * declares stays. The caller has the graph's lock alone. Readers go on seeing
 * what was there until the transaction ends.
 */
export async function clearObserved(
  tx: Knex.Transaction,
  now: number,
): Promise<void> {
  await tx.raw(
    `delete from evidence_edges where evidence_id in
     (select v.id from evidence v where v.origin <> 'catalog')`,
  );
  await tx('evidence').whereNot('origin', 'catalog').del();
  await tx('node_facts').del();

  const named = await select<{ node_id: number; alias_id: number }>(
    tx,
    `delete from aliases where origin <> 'catalog' returning node_id, alias_id`,
  );
  await tx('alias_sources').del();
  const { refresh } = await mergeNames(
    tx,
    named.flatMap(({ node_id, alias_id }) => [node_id, alias_id]),
    now,
  );
  await tx.raw(
    `update nodes set dataset_type = null, dropped_at = null,
       is_model = case when type = 'dataset' and kind = 'model'
         then true else false end
     where is_model or dataset_type is not null or dropped_at is not null`,
  );
  await refreshNodes(tx, refresh);
  await restateEdges(tx, now);

  for (const table of OBSERVED) {
    // At once, however much it is; readers wait for the end of it, which is near.
    await tx.raw(isPostgres(tx) ? 'truncate ??' : 'delete from ??', [table]);
  }
}

/** Makes edges and degrees those of the evidence that is left. */
async function restateEdges(tx: Knex.Transaction, now: number): Promise<void> {
  await tx('edges').del();
  await tx.raw(
    `insert into edges (from_id, kind, to_id, flags, changed_at)
     select e.from_id, e.kind, e.to_id,
       2 + 4 * min(case when e.direct then 1 else 0 end), ${Math.trunc(now)}
     from evidence_edges e join evidence v on v.id = e.evidence_id and v.active
     where e.from_id <> e.to_id
     group by e.from_id, e.kind, e.to_id`,
  );
  await tx.raw(
    `update nodes set asset_up = 0, asset_down = 0, job_up = 0, job_down = 0
     where asset_up <> 0 or asset_down <> 0 or job_up <> 0 or job_down <> 0`,
  );
  const asset = 'case when e.kind in (3, 4) then 1 else 0 end';
  const job = 'case when e.kind <> 3 or e.flags >= 4 then 1 else 0 end';
  for (const [end, degree] of [
    ['from_id', 'down'],
    ['to_id', 'up'],
  ]) {
    await tx.raw(
      `update nodes set asset_${degree} = x.assets, job_${degree} = x.jobs
       from (select e.${end} as id, sum(${asset}) as assets, sum(${job}) as jobs
         from edges e group by e.${end}) as x
       where nodes.id = x.id`,
    );
  }
}
