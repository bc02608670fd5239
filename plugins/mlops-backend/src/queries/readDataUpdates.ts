import type { RunRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { chunked, whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import { keyText } from '../database/registryTables';
import type { DbRunRow, DbRunSubjectRow } from '../database/tables';
import { type ObjectKey, unionOf } from './unionOf';

/** Newest runs of a data set among which one that wrote it is looked for. */
const RUNS = 50;

/** Data sets asked about at a time: databases limit the parts of a union. */
const CHUNK = 100;

/**
 * When the data of data sets last changed, by entity ref: their newest
 * version, and the newest finished run that has them among its outputs (of
 * the newest 50 on their page). Times are ISO 8601 in UTC.
 */
export async function readDataUpdates(options: {
  knex: Knex;
  refs: string[];
}): Promise<Map<string, string[]>> {
  const { knex, refs } = options;
  const updates = new Map<string, string[]>();
  if (refs.length === 0) {
    return updates;
  }
  const found = [
    ...(await readVersionTimes(knex, refs)),
    ...(await readOutputTimes(knex, refs)),
  ];
  for (const { entity_ref: ref, at } of found) {
    updates.set(ref, [...(updates.get(ref) ?? []), at]);
  }
  return updates;
}

type TimeRow = { entity_ref: string; at: string };

async function readVersionTimes(
  knex: Knex,
  refs: string[],
): Promise<TimeRow[]> {
  return knex('source_objects as o')
    .join('dataset_versions as v', join =>
      join
        .on('v.source_id', 'o.source_id')
        .andOn('v.dataset_id', 'o.object_id'),
    )
    .where('o.kind', 'dataset')
    .whereIn('o.entity_ref', refs)
    .whereNotNull('v.created_at')
    .groupBy('o.entity_ref')
    .select('o.entity_ref')
    .max({ at: 'v.created_at' });
}

type DatasetRow = ObjectKey & { entity_ref: string; name: string };

type RunRow = {
  source_id: string;
  object_id: string;
  ended_at: string;
  data: string;
};

async function readOutputTimes(knex: Knex, refs: string[]): Promise<TimeRow[]> {
  const datasets: DatasetRow[] = await knex('source_objects')
    .where({ kind: 'dataset' })
    .whereIn('entity_ref', refs)
    .select('source_id', 'kind', 'object_id', 'entity_ref', 'name');
  const times: TimeRow[] = [];
  for (const chunk of chunked(datasets, CHUNK)) {
    const rows = await readFinishedRuns(knex, chunk);
    for (const dataset of chunk) {
      const own = rows.filter(
        row =>
          row.source_id === dataset.source_id &&
          row.object_id === dataset.object_id &&
          didWrite(row, dataset),
      );
      times.push(
        ...own.map(row => ({
          entity_ref: dataset.entity_ref,
          at: row.ended_at,
        })),
      );
    }
  }
  return times;
}

async function readFinishedRuns(
  knex: Knex,
  datasets: ObjectKey[],
): Promise<RunRow[]> {
  const subjects: Pick<
    DbRunSubjectRow,
    'source_id' | 'run_id' | 'object_id'
  >[] = await unionOf(
    knex,
    datasets.map(({ source_id, kind, object_id }) =>
      knex('run_subjects')
        .where({ source_id, kind, object_id })
        .orderBy('started_at', 'desc')
        .limit(RUNS)
        .select('source_id', 'run_id', 'object_id'),
    ),
  ).select('*');
  // By their keys: joined, a planner may rather read every run there is.
  const keys = whereKeysIn(
    knex,
    ['source_id', 'run_id'],
    subjects.map(subject => [subject.source_id, subject.run_id]),
  );
  const runs: Pick<DbRunRow, 'source_id' | 'run_id' | 'ended_at' | 'data'>[] =
    await knex('runs')
      .whereRaw(keys.sql, keys.bindings)
      .where({ state: 'finished' })
      .whereNotNull('ended_at')
      // Most sources name no outputs; their records need not be read.
      .whereNot('data', 'like', '%"outputs":[]%')
      .select('source_id', 'run_id', 'ended_at', 'data');
  const byKey = new Map(
    runs.map(run => [keyText([run.source_id, run.run_id]), run]),
  );
  return subjects.flatMap(({ source_id, run_id, object_id }) => {
    const run = byKey.get(keyText([source_id, run_id]));
    return run
      ? [{ source_id, object_id, ended_at: run.ended_at!, data: run.data }]
      : [];
  });
}

function didWrite({ data }: RunRow, dataset: DatasetRow): boolean {
  const { outputs } = JSON.parse(data) as RunRecord;
  return outputs.some(use =>
    use.entityRef
      ? use.entityRef === dataset.entity_ref
      : [dataset.object_id, dataset.name].includes(use.name),
  );
}
