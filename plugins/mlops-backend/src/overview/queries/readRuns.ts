import type { Knex } from 'knex';
import { whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import type { DbRunRow } from '../../database/tables';
import { groupRows } from '../../queries/groupRows';
import { mergeRuns } from '../../queries/mergeRuns';
import { runKey } from '../../queries/runKey';
import type { SourceRanking } from '../../queries/sourceRanking';
import type { RunStep } from '../../trace/readRunStream';
import { unionOf, type ObjectKey } from '../../queries/unionOf';

/** Newest runs that are shown. */
const NEWEST = 30;

/** A run, and what its sources call it. */
export type FoundRun = Pick<RunStep, 'run' | 'names' | 'key'>;

/** Where a run is to be found. */
export interface RunName {
  sourceId: string;
  runId: string;
}

/** The runs on an entity's page, the newest 30 of them first. */
export interface ReadRuns {
  recent: FoundRun[];
  total: number;
}

type KeyRow = {
  source_id: string;
  run_id: string;
  started_at: string;
  run_key: string;
};

/**
 * The newest runs of an entity and their number. A run that several sources
 * report is one.
 *
 * @param options - `objects` are those bound to the entity
 */
export async function readRuns(options: {
  knex: Knex;
  ranking: SourceRanking;
  objects: ObjectKey[];
}): Promise<ReadRuns> {
  const { knex, ranking, objects } = options;
  if (objects.length === 0) {
    return { recent: [], total: 0 };
  }
  const [keys, total] = await Promise.all([
    readKeys(knex, objects),
    countRuns(knex, objects),
  ]);
  const order = [...new Set(keys.map(key => key.run_key))].slice(0, NEWEST);
  const chosen = keys.filter(key => order.includes(key.run_key));
  const sources = [...new Set(objects.map(object => object.source_id))];
  const found = await readNamedRuns({
    knex,
    ranking,
    names: chosen.flatMap(key => namesOf(key, sources)),
  });
  return {
    recent: order.flatMap(key => found.find(run => run.key === key) ?? []),
    total,
  };
}

/** Runs by the names that sources give them; those nobody has are absent. */
export async function readNamedRuns(options: {
  knex: Knex;
  ranking: SourceRanking;
  names: RunName[];
}): Promise<FoundRun[]> {
  const { knex, ranking, names } = options;
  if (names.length === 0) {
    return [];
  }
  const wanted = whereKeysIn(
    knex,
    ['source_id', 'run_id'],
    names.map(({ sourceId, runId }) => [sourceId, runId]),
  );
  const rows: (DbRunRow & { run_key: string })[] = await knex('runs as r')
    .whereRaw(wanted.sql, wanted.bindings)
    .select('r.*', runKey(knex, 'r').wrap('', ' as run_key'));
  return [...groupRows(rows, row => row.run_key)].map(([key, same]) => ({
    key,
    run: mergeRuns(same, ranking),
    names: same.map(row => ({ sourceId: row.source_id, runId: row.run_id })),
  }));
}

/** The newest first; those that never started last. */
async function readKeys(knex: Knex, objects: ObjectKey[]): Promise<KeyRow[]> {
  const keys: KeyRow[] = await unionOf(
    knex,
    objects.map(object =>
      subjectsOf(knex, object)
        .orderBy('s.started_at', 'desc')
        .limit(NEWEST)
        .select(
          's.source_id',
          's.run_id',
          's.started_at',
          runKey(knex, 's').wrap('', ' as run_key'),
        ),
    ),
  ).select('*');
  return keys.sort(
    (a, b) =>
      compare(b.started_at, a.started_at) || compare(b.run_key, a.run_key),
  );
}

/** Counts without computing keys wherever ids alone tell runs apart. */
async function countRuns(knex: Knex, objects: ObjectKey[]): Promise<number> {
  const isOneSource = objects.every(
    object => object.source_id === objects[0].source_id,
  );
  const key = isOneSource
    ? knex.ref('s.run_id').as('run_key')
    : runKey(knex, 's').wrap('', ' as run_key');
  const [row] = await unionOf(
    knex,
    objects.map(object => subjectsOf(knex, object).select(key)),
  ).select(
    knex.raw(
      objects.length > 1
        ? 'count(distinct run_key) as total'
        : 'count(*) as total',
    ),
  );
  return Number(row.total);
}

function subjectsOf(knex: Knex, object: ObjectKey): Knex.QueryBuilder {
  return knex('run_subjects as s').where({
    's.source_id': object.source_id,
    's.kind': object.kind,
    's.object_id': object.object_id,
  });
}

/**
 * Where else a run may be reported: another source writes the same id with or
 * without the dashes of a UUID, and its row may be none of the newest there.
 */
function namesOf(key: KeyRow, sources: string[]): RunName[] {
  const own = { sourceId: key.source_id, runId: key.run_id };
  if (!/^[0-9a-f]{32}$/.test(key.run_key) || sources.length === 1) {
    return [own];
  }
  const dashed = key.run_key.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  );
  return [
    own,
    ...sources.flatMap(sourceId =>
      [key.run_key, dashed].map(runId => ({ sourceId, runId })),
    ),
  ];
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
