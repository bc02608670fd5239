import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { ObjectBinder } from '../binding/types';
import {
  keyOf,
  keyText,
  REGISTRY_TABLES,
  type RegistryTable,
} from './registryTables';
import { deleteByKeys, selectByKeys } from './selectByKeys';
import { recordDeployments } from '../trace/recordDeployments';
import { recordVersions } from '../trace/recordVersions';
import type { DbReportRow, DbRunSubjectRow, DbSourceObjectRow } from './tables';
import type { PageRows } from './toRows';
import type { Touched } from './touchEntities';
import type { SourceCounts } from './types';

type Options = {
  tx: Knex.Transaction;
  sourceId: string;
  page: PageRows;
  touched: Touched;
  counts: SourceCounts;
  now: string;
};

type Stored = { inserted: number; updated: number; catalogChanges: number };

/**
 * Writes what is new or changed on a page and nothing else: the hashes of the
 * page's keys are read first, and a row whose hash is the same is not touched.
 */
export async function storeRecords(
  options: Options & { binder: ObjectBinder },
): Promise<Stored> {
  const total = await storeObjects(options);
  for (const store of [storeVersions, storeRuns, storeReports]) {
    const stored = await store(options);
    total.inserted += stored.inserted;
    total.updated += stored.updated;
  }
  return total;
}

const COUNTED: Record<string, keyof SourceCounts> = {
  model: 'models',
  dataset: 'datasets',
  pipeline: 'pipelines',
};

async function storeObjects(
  options: Options & { binder: ObjectBinder },
): Promise<Stored> {
  const { tx, sourceId, page, binder, touched, counts } = options;
  const changes = await findChanges<DbSourceObjectRow>(
    options,
    'source_objects',
    ['entity_ref'],
  );
  if (changes.length === 0) {
    return { inserted: 0, updated: 0, catalogChanges: 0 };
  }
  const bound = await binder.bind(tx, {
    sourceId,
    records: changes.map(({ id }) => page.source_objects.get(id)!.record),
  });
  const bindings = new Map(
    bound.map(item => [keyText([item.record.type, item.record.id]), item]),
  );
  const rows = changes.map(({ id, previous }): DbSourceObjectRow => {
    const { record, ...row } = page.source_objects.get(id)!;
    const { discoveredRef, entityRef, binding } = bindings.get(id)!;
    touched.addRef(previous?.entity_ref);
    touched.addRef(entityRef);
    if (!previous) {
      counts[COUNTED[record.type]] += 1;
    }
    return {
      ...row,
      discovered_ref: discoveredRef,
      entity_ref: entityRef,
      binding,
    };
  });
  await write(tx, 'source_objects', rows);
  return {
    ...tally(changes),
    catalogChanges: await binder.publish(tx, { sourceId, rows }),
  };
}

async function storeVersions(options: Options): Promise<Tally> {
  const { tx, sourceId, page, touched, counts, now } = options;
  const models = await findChanges(options, 'model_versions');
  for (const { id } of models) {
    touched.addSubject('model', page.model_versions.get(id)!.model_id);
  }
  counts.versions += tally(models).inserted;
  await recordVersions({
    tx,
    sourceId,
    changes: models.map(({ id, previous }) => {
      const { model_id, version, aliases } = page.model_versions.get(id)!;
      return { modelId: model_id, version, aliases, known: Boolean(previous) };
    }),
    now,
  });
  await write(
    tx,
    'model_versions',
    models.map(({ id }) => {
      const { aliases: _, ...row } = page.model_versions.get(id)!;
      return row;
    }),
  );

  const datasets = await findChanges(options, 'dataset_versions');
  for (const { id } of datasets) {
    touched.addSubject('dataset', page.dataset_versions.get(id)!.dataset_id);
  }
  await write(
    tx,
    'dataset_versions',
    datasets.map(({ id }) => page.dataset_versions.get(id)!),
  );
  return tally([...models, ...datasets]);
}

async function storeRuns(options: Options): Promise<Tally> {
  const { tx, sourceId, page, touched, counts } = options;
  const changes = await findChanges(options, 'runs');
  const runs = changes.map(({ id }) => page.runs.get(id)!);
  const known = changes.filter(change => change.previous);
  if (known.length > 0) {
    const keys = known.map(({ id }) => [page.runs.get(id)!.run_id]);
    const before = await selectByKeys<DbRunSubjectRow>({
      tx,
      table: 'run_subjects',
      sourceId,
      keyColumns: ['run_id'],
      keys,
      columns: ['kind', 'object_id'],
    });
    before.forEach(row => touched.addSubject(row.kind, row.object_id));
    await deleteByKeys({
      tx,
      table: 'run_subjects',
      sourceId,
      keyColumns: ['run_id'],
      keys,
    });
  }
  const subjects = new Map<string, object>();
  for (const run of runs) {
    touched.addRun(run.run_id);
    for (const { kind, id } of run.subjects) {
      touched.addSubject(kind, id);
      subjects.set(keyText([run.run_id, kind, id]), {
        source_id: sourceId,
        run_id: run.run_id,
        kind,
        object_id: id,
        started_at: run.started_at ?? '',
      });
    }
  }
  counts.runs += tally(changes).inserted;
  await write(
    tx,
    'runs',
    runs.map(({ subjects: _, ...row }) => row),
  );
  await upsertRows({
    tx,
    table: 'run_subjects',
    keys: ['source_id', 'kind', 'object_id', 'run_id'],
    values: ['started_at'],
    rows: [...subjects.values()],
  });
  return tally(changes);
}

async function storeReports(options: Options): Promise<Tally> {
  const { tx, sourceId, page, touched, now } = options;
  const changes = await findChanges<DbReportRow>(options, 'reports', [
    'kind',
    'object_id',
  ]);
  const rows = changes.map(({ id, previous }) => {
    const row = page.reports.get(id)!;
    touched.addSubject(row.kind, row.object_id);
    if (previous) {
      touched.addSubject(previous.kind, previous.object_id);
    }
    return row;
  });
  await recordDeployments({
    tx,
    sourceId,
    rows: rows.filter(row => row.type === 'deployment'),
    now,
  });
  await write(tx, 'reports', rows);
  return tally(changes);
}

type Tally = { inserted: number; updated: number };

type Change<TRow> = { id: string; previous?: TRow };

function tally(changes: Change<unknown>[]): Tally {
  const updated = changes.filter(change => change.previous).length;
  return { inserted: changes.length - updated, updated };
}

/** Ids of the page's rows that are new or whose hash is another. */
async function findChanges<TRow extends { hash: string }>(
  options: Options,
  table: RegistryTable,
  columns: (string & keyof TRow)[] = [],
): Promise<Change<TRow>[]> {
  const { tx, sourceId, page } = options;
  const rows = page[table];
  if (rows.size === 0) {
    return [];
  }
  const { keys } = REGISTRY_TABLES[table];
  const stored = new Map<string, TRow>();
  for (const row of await selectByKeys<TRow>({
    tx,
    table,
    sourceId,
    keyColumns: keys,
    keys: [...rows.values()].map(reported => keyOf(table, reported)),
    columns: [...keys, 'hash', ...columns],
  })) {
    stored.set(keyText(keyOf(table, row)), row);
  }
  const changes: Change<TRow>[] = [];
  rows.forEach((row: { hash: string }, id: string) => {
    const previous = stored.get(id);
    if (previous?.hash !== row.hash) {
      changes.push({ id, previous });
    }
  });
  return changes;
}

async function write(
  tx: Knex.Transaction,
  table: RegistryTable,
  rows: object[],
): Promise<void> {
  const { keys, values } = REGISTRY_TABLES[table];
  await upsertRows({
    tx,
    table,
    keys: ['source_id', ...keys],
    values,
    rows,
  });
}
