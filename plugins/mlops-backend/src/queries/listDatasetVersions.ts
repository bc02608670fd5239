import type { DatasetVersion, Page } from '@waymark/plugin-mlops-common';
import type { DatasetVersionRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import type { PageRequest } from '@waymark/plugin-openapi-operations-node';
import type { DbDatasetVersionRow } from '../database/tables';
import { type ItemKey, readKeyedPage } from './keyedPage';
import { first } from './mergeValues';
import type { SourceRanking } from './sourceRanking';

/**
 * The versions of a data set, the newest first and those without a time last.
 * A version that several sources report is one item.
 */
export async function listDatasetVersions(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  page: PageRequest;
}): Promise<Page<DatasetVersion>> {
  const { knex, ranking, entityRef, page } = options;
  // The empty text sorts before every time: no null can break the order.
  const at = "coalesce(max(v.created_at), '')";
  return readKeyedPage<DbDatasetVersionRow, DatasetVersion>({
    list: 'dataset-versions',
    page,
    readKeys: async ({ after, limit }): Promise<ItemKey[]> =>
      versionsOf(knex, entityRef)
        .select('v.version as key', knex.raw(`${at} as "order"`))
        .groupBy('v.version')
        .modify(query => {
          if (after) {
            query.havingRaw(`(${at}, v.version) < (?, ?)`, [...after]);
          }
        })
        .orderBy([
          { column: 'order', order: 'desc' },
          { column: 'v.version', order: 'desc' },
        ])
        .limit(limit),
    readRows: async versions =>
      versionsOf(knex, entityRef).whereIn('v.version', versions).select('v.*'),
    keyOf: row => row.version,
    merge: rows => merge(ranking.sort(rows), ranking),
  });
}

function merge(
  rows: DbDatasetVersionRow[],
  ranking: SourceRanking,
): DatasetVersion {
  const [winner] = rows;
  const records = rows.map(row => JSON.parse(row.data) as DatasetVersionRecord);
  return {
    version: winner.version,
    createdAt: first(rows.map(row => row.created_at ?? undefined)),
    sizeBytes: first(records.map(r => r.sizeBytes)),
    rows: first(records.map(r => r.rows)),
    files: first(records.map(r => r.files)),
    runId: first(records.map(r => r.runId)),
    commit: first(records.map(r => r.commit)),
    source: ranking.link(winner.source_id),
    seenAt: winner.seen_at,
  };
}

function versionsOf(knex: Knex, entityRef: string): Knex.QueryBuilder {
  return knex('source_objects as o')
    .join('dataset_versions as v', join =>
      join
        .on('v.source_id', 'o.source_id')
        .andOn('v.dataset_id', 'o.object_id'),
    )
    .where({ 'o.entity_ref': entityRef, 'o.kind': 'dataset' });
}
