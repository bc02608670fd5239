import type { Knex } from 'knex';
import { unionOf, type ObjectKey } from '../../queries/unionOf';

/**
 * How many versions a data set has; one that several sources report counts
 * once.
 *
 * @param datasets - the objects bound to its entity
 */
export async function countDatasetVersions(
  knex: Knex,
  datasets: ObjectKey[],
): Promise<number> {
  if (datasets.length === 0) {
    return 0;
  }
  const [row] = await unionOf(
    knex,
    datasets.map(({ source_id, object_id: dataset_id }) =>
      knex('dataset_versions')
        .where({ source_id, dataset_id })
        .select('version'),
    ),
  ).select(knex.raw('count(distinct version) as total'));
  return Number(row.total);
}
