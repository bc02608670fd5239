import type { Knex } from 'knex';
import { runKey } from '../../queries/runKey';
import type { UseOfDataset } from '../summarizeUses';
import { unionOf, type ObjectKey } from '../../queries/unionOf';

/** Newest runs of each object of a data set that are looked at. */
const RUNS = 1_000;

/**
 * Which models and pipelines the newest runs of a data set, and the versions
 * those runs made, belong to.
 *
 * @param options - `datasets` are the objects bound to the data set's entity
 */
export async function readDatasetUses(options: {
  knex: Knex;
  datasets: ObjectKey[];
}): Promise<UseOfDataset[]> {
  const { knex, datasets } = options;
  if (datasets.length === 0) {
    return [];
  }
  const [runs, versions]: UseOfDataset[][] = await Promise.all([
    runsOf(knex, datasets)
      .join('run_subjects as s', join =>
        join.on('s.source_id', 'u.source_id').andOn('s.run_id', 'u.run_id'),
      )
      .join('source_objects as o', join =>
        join
          .on('o.source_id', 's.source_id')
          .andOn('o.kind', 's.kind')
          .andOn('o.object_id', 's.object_id'),
      )
      .whereIn('s.kind', ['model', 'pipeline'])
      .whereNotNull('o.entity_ref')
      .select(columns('u.run_key')),
    runsOf(knex, datasets)
      .join('model_versions as v', join =>
        join.on('v.source_id', 'u.source_id').andOn('v.run_id', 'u.run_id'),
      )
      .join('source_objects as o', join =>
        join
          .on('o.source_id', 'v.source_id')
          .andOn('o.object_id', 'v.model_id'),
      )
      .where('o.kind', 'model')
      .whereNotNull('o.entity_ref')
      .select(columns('v.version')),
  ]);
  return [
    ...runs.map(use => ({ ...use, what: `run ${use.what}` })),
    ...versions.map(use => ({ ...use, what: `version ${use.what}` })),
  ];
}

function columns(what: string) {
  return {
    entityRef: 'o.entity_ref',
    what,
    at: 'u.started_at',
    sourceId: 'u.source_id',
    runId: 'u.run_id',
  };
}

/** The newest runs on the pages of some data sets, as the table `u`. */
function runsOf(knex: Knex, datasets: ObjectKey[]): Knex.QueryBuilder {
  return knex.from(
    unionOf(
      knex,
      datasets.map(({ source_id, kind, object_id }) =>
        knex('run_subjects as s')
          .where({ source_id, kind, object_id })
          .orderBy('s.started_at', 'desc')
          .limit(RUNS)
          .select(
            's.source_id',
            's.run_id',
            's.started_at',
            runKey(knex, 's').wrap('', ' as run_key'),
          ),
      ),
    )
      .select('*')
      .as('u'),
  );
}
