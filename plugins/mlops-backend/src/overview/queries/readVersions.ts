import type { ModelVersion } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbModelVersionRow } from '../../database/tables';
import { groupRows } from '../../queries/groupRows';
import { mergeVersions, type VersionRow } from '../../queries/mergeVersions';
import type { SourceRanking } from '../../queries/sourceRanking';
import { unionOf, type ObjectKey } from '../../queries/unionOf';

/** Newest versions that are looked at, for metrics over versions. */
const NEWEST = 50;

/** Most versions with an alias that are looked at. */
const ALIASED = 20;

/** What a version is made of and sorted by. */
const COLUMNS = [
  'source_id',
  'version',
  'version_order',
  'created_at',
  'status',
  'seen_at',
  'data',
] as const;

type Row = VersionRow & Pick<DbModelVersionRow, 'version_order'>;

const NEWEST_FIRST = [
  { column: 'version_order', order: 'desc' as const },
  { column: 'version', order: 'desc' as const },
];

/** Some of the versions of a model, the newest first. */
export interface ReadVersions {
  /** The newest 50. */
  newest: ModelVersion[];
  /** The newest 20 that carry an alias. */
  aliased: ModelVersion[];
  /** The one that was asked for, where there is one. */
  named?: ModelVersion;
  total: number;
}

/**
 * The versions of a model that its overview is about.
 *
 * @param options - `models` are the objects bound to the entity; `named` is a
 * version to be found however old it is
 */
export async function readVersions(options: {
  knex: Knex;
  ranking: SourceRanking;
  models: ObjectKey[];
  named?: string;
}): Promise<ReadVersions> {
  const { knex, ranking, models, named } = options;
  if (models.length === 0) {
    return { newest: [], aliased: [], total: 0 };
  }
  const [rows, aliasedKeys, total] = await Promise.all([
    readNewest(knex, models),
    readAliased(knex, models),
    countVersions(knex, models),
  ]);
  const newest = merge(rows, ranking).slice(0, NEWEST);
  const known = new Set(newest.map(version => version.version));
  const wanted = [...aliasedKeys, ...(named ? [named] : [])].filter(
    version => !known.has(version),
  );
  const older = wanted.length > 0 ? await readNamed(knex, models, wanted) : [];
  const all = [...newest, ...merge(older, ranking)];
  return {
    newest,
    aliased: all
      .filter(version => version.aliases.length > 0)
      .slice(0, ALIASED),
    named: all.find(version => version.version === named),
    total,
  };
}

async function readNewest(knex: Knex, models: ObjectKey[]): Promise<Row[]> {
  return unionOf(
    knex,
    models.map(model =>
      versionsOf(knex, model)
        .orderBy(NEWEST_FIRST)
        .limit(NEWEST)
        .select(COLUMNS),
    ),
  ).select('*');
}

async function readAliased(knex: Knex, models: ObjectKey[]): Promise<string[]> {
  const rows: { version: string }[] = await unionOf(
    knex,
    models.map(model =>
      versionsOf(knex, model)
        // The words of the index, without which it is not used.
        .whereRaw("alias_list <> '[]'")
        .orderBy(NEWEST_FIRST)
        .limit(ALIASED)
        .select('version'),
    ),
  ).select('version');
  return [...new Set(rows.map(row => row.version))];
}

async function readNamed(
  knex: Knex,
  models: ObjectKey[],
  versions: string[],
): Promise<Row[]> {
  return unionOf(
    knex,
    models.map(model =>
      versionsOf(knex, model).whereIn('version', versions).select(COLUMNS),
    ),
  ).select('*');
}

/** A version that several sources report counts once. */
async function countVersions(knex: Knex, models: ObjectKey[]): Promise<number> {
  const [row] = await unionOf(
    knex,
    models.map(model => versionsOf(knex, model).select('version')),
  ).select(
    knex.raw(
      models.length > 1
        ? 'count(distinct version) as total'
        : 'count(*) as total',
    ),
  );
  return Number(row.total);
}

function versionsOf(knex: Knex, model: ObjectKey): Knex.QueryBuilder {
  return knex('model_versions').where({
    source_id: model.source_id,
    model_id: model.object_id,
  });
}

/** The newest first; rows of one version become one. */
function merge(rows: Row[], ranking: SourceRanking): ModelVersion[] {
  const byVersion = groupRows([...rows].sort(newestFirst), row => row.version);
  return [...byVersion.values()].map(same => mergeVersions(same, ranking));
}

/** As databases compare: by characters, not by a language. */
function newestFirst(a: Row, b: Row): number {
  for (const key of ['version_order', 'version'] as const) {
    if (a[key] !== b[key]) {
      return a[key] < b[key] ? 1 : -1;
    }
  }
  return 0;
}
