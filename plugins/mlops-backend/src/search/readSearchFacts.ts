import type { DatasetUse, ModelCard } from '@waymark/plugin-mlops-common';
import type {
  CardRecord,
  DatasetRecord,
  ModelRecord,
  PipelineRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import type { DbReportRow, DbSourceObjectRow } from '../database/tables';
import { parseRecord } from '../queries/parseRecord';
import type { SourceRanking } from '../queries/sourceRanking';

/** Newest runs of an entity whose data sets are looked at. */
const RUNS = 30;

/** Newest cards of an entity whose text is looked at. */
const CARDS = 10;

/** What sources know of an entity, as far as people search by it. */
export interface SearchFacts {
  /** The source registered first comes first. */
  objects: (ModelRecord | DatasetRecord | PipelineRecord)[];
  /** The newest first. */
  cards: ModelCard[];
  /** Names of metrics of all versions and runs. */
  metrics: Set<string>;
  aliases: Set<string>;
  /** Data sets of all versions and of the newest runs. */
  uses: DatasetUse[];
}

/**
 * Reads {@link SearchFacts} of a page of entities, in one query per table.
 * Most versions of a model have the same metrics, so that only what differs is
 * read: 5,000 versions cost little more than one.
 */
export async function readSearchFacts(options: {
  knex: Knex;
  ranking: SourceRanking;
  refs: string[];
}): Promise<Map<string, SearchFacts>> {
  const { knex, ranking, refs } = options;
  const facts = new Map<string, SearchFacts>(
    refs.map(ref => [
      ref,
      {
        objects: [],
        cards: [],
        metrics: new Set(),
        aliases: new Set(),
        uses: [],
      },
    ]),
  );
  const of = (row: { entity_ref: string | null }) =>
    facts.get(row.entity_ref ?? '')!;

  const objects: DbSourceObjectRow[] = await knex('source_objects')
    .whereIn('entity_ref', refs)
    .orderBy(['source_id', 'kind', 'object_id'])
    .select('*');
  for (const row of ranking.sort(objects)) {
    of(row).objects.push(parseRecord(row.data));
  }
  const metrics: { entity_ref: string; metric_names: string }[] =
    await versionsOf(knex, refs)
      .select('o.entity_ref', 'v.metric_names')
      .distinct()
      .union(runsOf(knex, refs).select('o.entity_ref', 'r.metric_names'));
  for (const row of metrics) {
    for (const [name] of JSON.parse(row.metric_names) as [string][]) {
      of(row).metrics.add(name);
    }
  }
  const aliases: { entity_ref: string; alias_list: string }[] =
    await versionsOf(knex, refs)
      .whereNot('v.alias_list', '[]')
      .distinct('o.entity_ref', 'v.alias_list');
  for (const row of aliases) {
    for (const alias of JSON.parse(row.alias_list) as string[]) {
      of(row).aliases.add(alias);
    }
  }
  const uses: { entity_ref: string; data_uses: string }[] = await versionsOf(
    knex,
    refs,
  )
    .whereNot('v.data_uses', '[]')
    .distinct('o.entity_ref', 'v.data_uses');
  for (const row of uses) {
    of(row).uses.push(...(JSON.parse(row.data_uses) as DatasetUse[]));
  }
  for (const row of await newestRuns(knex, refs)) {
    const { inputs, outputs } = parseRecord<RunRecord>(row.data);
    of(row).uses.push(...inputs, ...outputs);
  }
  for (const row of await newestCards(knex, refs)) {
    of(row).cards.push(parseRecord<CardRecord>(row.data).card);
  }
  return facts;
}

function versionsOf(knex: Knex, refs: string[]): Knex.QueryBuilder {
  return knex('source_objects as o')
    .join('model_versions as v', join =>
      join.on('v.source_id', 'o.source_id').andOn('v.model_id', 'o.object_id'),
    )
    .where('o.kind', 'model')
    .whereIn('o.entity_ref', refs);
}

function subjectsOf(knex: Knex, refs: string[]): Knex.QueryBuilder {
  return knex('source_objects as o')
    .join('run_subjects as s', join =>
      join
        .on('s.source_id', 'o.source_id')
        .andOn('s.kind', 'o.kind')
        .andOn('s.object_id', 'o.object_id'),
    )
    .whereIn('o.entity_ref', refs);
}

function runsOf(knex: Knex, refs: string[]): Knex.QueryBuilder {
  return subjectsOf(knex, refs).join('runs as r', join =>
    join.on('r.source_id', 's.source_id').andOn('r.run_id', 's.run_id'),
  );
}

async function newestRuns(
  knex: Knex,
  refs: string[],
): Promise<{ entity_ref: string; data: string }[]> {
  return knex
    .from(
      subjectsOf(knex, refs)
        .select(
          'o.entity_ref',
          's.source_id',
          's.run_id',
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
    .where('newest', '<=', RUNS)
    .orderBy('newest')
    .select('ranked.entity_ref', 'r.data');
}

async function newestCards(
  knex: Knex,
  refs: string[],
): Promise<(DbReportRow & { entity_ref: string })[]> {
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
        .where('r.type', 'card')
        .select(
          'o.entity_ref',
          'r.data',
          knex.raw(
            'row_number() over (partition by o.entity_ref order by r.at desc, r.source_id, r.report_id) as newest',
          ),
        )
        .as('ranked'),
    )
    .where('newest', '<=', CARDS)
    .orderBy('newest')
    .select('*');
}
