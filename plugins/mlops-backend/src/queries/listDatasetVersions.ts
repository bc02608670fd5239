import type { DatasetVersion, Page } from '@waymark/plugin-mlops-common';
import type { DatasetVersionRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import type { DbDatasetVersionRow } from '../database/tables';
import { decodeCursor, encodeCursor, type PageRequest } from './cursor';
import { first } from './mergeValues';
import type { SourceRanking } from './sourceRanking';

const LIST = 'dataset-versions';

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
  const after = decodeCursor(LIST, page.cursor, ['text', 'text']);

  // The empty text sorts before every time: no null can break the order.
  const at = "coalesce(max(v.created_at), '')";
  const keys: { version: string; at: string }[] = await versionsOf(
    knex,
    entityRef,
  )
    .select('v.version', knex.raw(`${at} as at`))
    .groupBy('v.version')
    .modify(query => {
      if (after) {
        query.havingRaw(`(${at}, v.version) < (?, ?)`, [...after]);
      }
    })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'v.version', order: 'desc' },
    ])
    .limit(page.limit + 1);

  const wanted = keys.slice(0, page.limit);
  const rows: DbDatasetVersionRow[] = await versionsOf(knex, entityRef)
    .whereIn(
      'v.version',
      wanted.map(key => key.version),
    )
    .select('v.*');
  const last = wanted.at(-1);
  return {
    items: wanted.map(key =>
      merge(
        ranking.sort(rows.filter(row => row.version === key.version)),
        ranking,
      ),
    ),
    pageInfo:
      last && keys.length > page.limit
        ? { nextCursor: encodeCursor(LIST, [last.at, last.version]) }
        : {},
  };
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
