import { NotFoundError } from '@backstage/errors';
import type { ModelVersion, Page } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  encodeCursor,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import { type ItemKey, readItems, readKeyedPage } from './keyedPage';
import { mergeVersions, type VersionRow } from './mergeVersions';
import type { SourceRanking } from './sourceRanking';

/** What the reads of a model's versions have in common. */
export interface VersionsOf {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
}

/** All versions of a model, the newest first, as cursors name it. */
const LIST = 'model-versions';

/**
 * The versions of a model, the newest first. A version that several sources
 * report is one item.
 */
export async function listModelVersions(
  options: VersionsOf & { page: PageRequest },
): Promise<Page<ModelVersion>> {
  const { knex, entityRef, page } = options;
  return readKeyedPage<VersionRow, ModelVersion>({
    list: LIST,
    page,
    readKeys: async ({ after, limit }): Promise<ItemKey[]> =>
      versionsOf(knex, entityRef)
        .select('v.version as key')
        .max({ order: 'v.version_order' })
        .groupBy('v.version')
        .modify(query => {
          if (after) {
            query.havingRaw('(max(v.version_order), v.version) < (?, ?)', [
              ...after,
            ]);
          }
        })
        .orderBy([
          { column: 'order', order: 'desc' },
          { column: 'v.version', order: 'desc' },
        ])
        .limit(limit),
    ...versionItems(options),
  });
}

/** The cursor that goes on after a version, for {@link listModelVersions}. */
export function cursorAfter(last: { order: string; version: string }): string {
  return encodeCursor(LIST, [last.order, last.version]);
}

/** Some versions of a model, in the order they are named. */
export async function readVersions(
  options: VersionsOf & { versions: string[] },
): Promise<ModelVersion[]> {
  return readItems({ keys: options.versions, ...versionItems(options) });
}

/** How many versions a model has. */
export async function countVersions(
  knex: Knex,
  entityRef: string,
): Promise<number> {
  const [{ count }] = await versionsOf(knex, entityRef).countDistinct({
    count: 'v.version',
  });
  return Number(count);
}

/**
 * One version of a model.
 *
 * Errors: a `NotFoundError` that names versions which exist.
 */
export async function getModelVersion(
  options: VersionsOf & { version: string },
): Promise<ModelVersion> {
  const { entityRef, version } = options;
  const [found] = await readVersions({ ...options, versions: [version] });
  if (found) {
    return found;
  }
  const { items } = await listModelVersions({ ...options, page: { limit: 5 } });
  const known = items.map(item => item.version).join(', ');
  throw new NotFoundError(
    `No version '${version}' of ${entityRef} was reported by a source; ${
      known ? `the newest versions are ${known}` : 'it has no versions'
    }.`,
  );
}

/** The rows of every object bound to the entity, as the table `v`. */
export function versionsOf(knex: Knex, entityRef: string): Knex.QueryBuilder {
  return knex('source_objects as o')
    .join('model_versions as v', join =>
      join.on('v.source_id', 'o.source_id').andOn('v.model_id', 'o.object_id'),
    )
    .where({ 'o.entity_ref': entityRef, 'o.kind': 'model' });
}

/** Rows of versions as items. */
function versionItems({ knex, ranking, entityRef }: VersionsOf) {
  return {
    readRows: async (versions: string[]): Promise<VersionRow[]> =>
      versionsOf(knex, entityRef)
        .whereIn('v.version', versions)
        .select(
          'v.source_id',
          'v.version',
          'v.created_at',
          'v.status',
          'v.seen_at',
          'v.data',
        ),
    keyOf: (row: VersionRow) => row.version,
    merge: (rows: VersionRow[]) => mergeVersions(rows, ranking),
  };
}
