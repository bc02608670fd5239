import { NotFoundError } from '@backstage/errors';
import type { ModelVersion, Page } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbModelVersionRow } from '../database/tables';
import { decodeCursor, encodeCursor, type PageRequest } from './cursor';
import { mergeVersions } from './mergeVersions';
import type { SourceRanking } from './sourceRanking';

const LIST = 'model-versions';

/**
 * The versions of a model, the newest first. A version that several sources
 * report is one item.
 */
export async function listModelVersions(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  page: PageRequest;
}): Promise<Page<ModelVersion>> {
  const { knex, ranking, entityRef, page } = options;
  const after = decodeCursor(LIST, page.cursor, ['text', 'text']);

  const keys: { version: string; version_order: string }[] = await versionsOf(
    knex,
    entityRef,
  )
    .select('v.version')
    .max({ version_order: 'v.version_order' })
    .groupBy('v.version')
    .modify(query => {
      if (after) {
        query.havingRaw('(max(v.version_order), v.version) < (?, ?)', [
          ...after,
        ]);
      }
    })
    .orderBy([
      { column: 'version_order', order: 'desc' },
      { column: 'v.version', order: 'desc' },
    ])
    .limit(page.limit + 1);

  const wanted = keys.slice(0, page.limit);
  const rows: DbModelVersionRow[] = await versionsOf(knex, entityRef)
    .whereIn(
      'v.version',
      wanted.map(key => key.version),
    )
    .select('v.*');
  const last = wanted.at(-1);
  return {
    items: wanted.map(key =>
      mergeVersions(
        rows.filter(row => row.version === key.version),
        ranking,
      ),
    ),
    pageInfo:
      last && keys.length > page.limit
        ? { nextCursor: encodeCursor(LIST, [last.version_order, last.version]) }
        : {},
  };
}

/**
 * One version of a model.
 *
 * Errors: a `NotFoundError` that names versions which exist.
 */
export async function getModelVersion(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  version: string;
}): Promise<ModelVersion> {
  const { knex, ranking, entityRef, version } = options;
  const rows: DbModelVersionRow[] = await versionsOf(knex, entityRef)
    .where('v.version', version)
    .select('v.*');
  if (rows.length > 0) {
    return mergeVersions(rows, ranking);
  }
  const { items } = await listModelVersions({
    knex,
    ranking,
    entityRef,
    page: { limit: 5 },
  });
  const known = items.map(item => item.version).join(', ');
  throw new NotFoundError(
    `No version '${version}' of ${entityRef} was reported by a source; ${
      known ? `the newest versions are ${known}` : 'it has no versions'
    }.`,
  );
}

function versionsOf(knex: Knex, entityRef: string): Knex.QueryBuilder {
  return knex('source_objects as o')
    .join('model_versions as v', join =>
      join.on('v.source_id', 'o.source_id').andOn('v.model_id', 'o.object_id'),
    )
    .where({ 'o.entity_ref': entityRef, 'o.kind': 'model' });
}
