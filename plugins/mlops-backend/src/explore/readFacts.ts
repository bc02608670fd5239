import type { MetricValue } from '@waymark/plugin-mlops-common';
import type {
  CardRecord,
  CiRecord,
  DriftRecord,
  QualityRecord,
} from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import type {
  DbModelVersionRow,
  DbReportRow,
  DbRunRow,
  DbSourceObjectRow,
  ReportType,
} from '../database/tables';
import { mergeRuns } from '../queries/mergeRuns';
import { mergeVersions } from '../queries/mergeVersions';
import { runKey } from '../queries/runKey';
import { parseRecord } from '../queries/parseRecord';
import type { SourceRanking } from '../queries/sourceRanking';
import type { EntityFacts } from './EntityFacts';

/** Newest reports per entity and type that are looked at. */
const REPORTS_PER_TYPE = 10;

/** Sources that may report one run. */
const ROWS_PER_RUN = 4;

type OfEntity<TRow> = TRow & { entity_ref: string };

/**
 * What the registry knows of many entities, in one query per table: the
 * windows keep to the newest rows, so that a long history costs nothing.
 */
export async function readFacts(options: {
  knex: Knex;
  ranking: SourceRanking;
  refs: string[];
}): Promise<Map<string, EntityFacts>> {
  const { knex, ranking, refs } = options;
  const objects = groupByEntity(await readObjects(knex, refs));
  const versions = groupByEntity(await readLatestVersions(knex, refs));
  const runs = groupByEntity(await readLatestRuns(knex, refs));
  const reports = groupByEntity(await readLatestReports(knex, refs));

  return new Map(
    refs.map(ref => {
      const ofEntity = reports.get(ref) ?? [];
      const version = versions.get(ref);
      const run = runs.get(ref)?.filter((row, _, all) => {
        return row.run_key === all[0].run_key;
      });
      return [
        ref,
        {
          objects: ranking.sort(objects.get(ref) ?? []).map(row => ({
            sourceId: row.source_id,
            sourceType: ranking.typeOf(row.source_id),
            updatedAt: row.updated_at ?? undefined,
            record: JSON.parse(row.data),
          })),
          latestVersion: version && mergeVersions(version, ranking),
          latestRun: run && mergeRuns(run, ranking),
          drift: recordsOf<DriftRecord>(ofEntity, 'drift'),
          quality: recordsOf<QualityRecord>(ofEntity, 'quality'),
          ci: recordsOf<CiRecord>(ofEntity, 'ci'),
          cardMetrics: recordsOf<CardRecord>(ofEntity, 'card').flatMap(
            (record): MetricValue[] => record.card.metrics ?? [],
          ),
        },
      ];
    }),
  );
}

async function readObjects(
  knex: Knex,
  refs: string[],
): Promise<OfEntity<DbSourceObjectRow>[]> {
  return knex('source_objects')
    .whereIn('entity_ref', refs)
    .orderBy(['source_id', 'kind', 'object_id'])
    .select('*');
}

async function readLatestVersions(
  knex: Knex,
  refs: string[],
): Promise<OfEntity<DbModelVersionRow>[]> {
  return knex
    .from(
      knex('source_objects as o')
        .join('model_versions as v', join =>
          join
            .on('v.source_id', 'o.source_id')
            .andOn('v.model_id', 'o.object_id'),
        )
        .where('o.kind', 'model')
        .whereIn('o.entity_ref', refs)
        .select(
          'o.entity_ref',
          'v.*',
          // Equal for every source that reports the same version.
          knex.raw(
            'dense_rank() over (partition by o.entity_ref order by v.version_order desc, v.version desc) as newest',
          ),
        )
        .as('ranked'),
    )
    .where('newest', 1)
    .select('*');
}

async function readLatestRuns(
  knex: Knex,
  refs: string[],
): Promise<OfEntity<DbRunRow & { run_key: string }>[]> {
  return knex
    .from(
      knex('source_objects as o')
        .join('run_subjects as s', join =>
          join
            .on('s.source_id', 'o.source_id')
            .andOn('s.kind', 'o.kind')
            .andOn('s.object_id', 'o.object_id'),
        )
        .whereIn('o.entity_ref', refs)
        .select(
          'o.entity_ref',
          's.source_id',
          's.run_id',
          runKey(knex, 's').wrap('', ' as run_key'),
          knex.raw(
            'row_number() over (partition by o.entity_ref order by s.started_at desc, s.run_id desc) as newest',
          ),
        )
        .as('ranked'),
    )
    .join('runs as r', join =>
      join
        .on('r.source_id', 'ranked.source_id')
        .andOn('r.run_id', 'ranked.run_id'),
    )
    .where('newest', '<=', ROWS_PER_RUN)
    .orderBy('newest')
    .select('r.*', 'ranked.entity_ref', 'ranked.run_key');
}

async function readLatestReports(
  knex: Knex,
  refs: string[],
): Promise<OfEntity<DbReportRow>[]> {
  return knex
    .from(
      knex('source_objects as o')
        .join('reports as r', join =>
          join
            .on('r.source_id', 'o.source_id')
            .andOn('r.kind', 'o.kind')
            .andOn('r.object_id', 'o.object_id'),
        )
        .whereIn('o.entity_ref', refs)
        .whereIn('r.type', ['card', 'drift', 'quality', 'ci'])
        .select(
          'o.entity_ref',
          'r.type',
          'r.data',
          knex.raw(
            'row_number() over (partition by o.entity_ref, r.type order by r.at desc, r.source_id, r.report_id) as newest',
          ),
        )
        .as('ranked'),
    )
    .where('newest', '<=', REPORTS_PER_TYPE)
    .orderBy('newest')
    .select('*');
}

function recordsOf<TRecord>(rows: DbReportRow[], type: ReportType): TRecord[] {
  return rows
    .filter(row => row.type === type)
    .map(row => parseRecord<TRecord>(row.data));
}

function groupByEntity<TRow extends { entity_ref: string | null }>(
  rows: TRow[],
): Map<string, TRow[]> {
  const groups = new Map<string, TRow[]>();
  for (const row of rows) {
    const ref = row.entity_ref ?? '';
    groups.set(ref, [...(groups.get(ref) ?? []), row]);
  }
  return groups;
}
