import type {
  DatasetUse,
  ModelVersion,
  Run,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbSourceObjectRow } from '../database/tables';

/** Names and ids that a source uses, to be found among its own objects. */
interface Wanted {
  sourceId: string;
  kind: 'dataset' | 'pipeline';
  name: string;
}

/** Gives versions' data sets the entity they are, where one is known. */
export async function linkVersions(
  knex: Knex,
  versions: ModelVersion[],
): Promise<ModelVersion[]> {
  const find = await findEntities(
    knex,
    versions.flatMap(v => wantedDatasets(v.source.id, v.datasets)),
  );
  return versions.map(version => ({
    ...version,
    datasets: linkDatasets(version.source.id, version.datasets, find),
  }));
}

/** Gives runs' data sets and jobs the entity they are, where one is known. */
export async function linkRuns(knex: Knex, runs: Run[]): Promise<Run[]> {
  const find = await findEntities(
    knex,
    runs.flatMap(({ source, inputs, outputs, job }) => [
      ...wantedDatasets(source.id, [...inputs, ...outputs]),
      ...(job
        ? [{ sourceId: source.id, kind: 'pipeline' as const, name: job.name }]
        : []),
    ]),
  );
  return runs.map(run => {
    const sourceId = run.source.id;
    const entityRef =
      run.job && find({ sourceId, kind: 'pipeline', name: run.job.name });
    return {
      ...run,
      ...(run.job && { job: { ...run.job, ...(entityRef && { entityRef }) } }),
      inputs: linkDatasets(sourceId, run.inputs, find),
      outputs: linkDatasets(sourceId, run.outputs, find),
    };
  });
}

function wantedDatasets(sourceId: string, uses: DatasetUse[]): Wanted[] {
  return uses
    .filter(use => !use.entityRef)
    .map(use => ({ sourceId, kind: 'dataset', name: use.name }));
}

function linkDatasets(
  sourceId: string,
  uses: DatasetUse[],
  find: (wanted: Wanted) => string | undefined,
): DatasetUse[] {
  return uses.map(use => {
    const entityRef =
      use.entityRef ?? find({ sourceId, kind: 'dataset', name: use.name });
    return { ...use, ...(entityRef && { entityRef }) };
  });
}

/** Most names in one query, well below what databases bind. */
const CHUNK = 400;

/**
 * Looks names up among the objects of the source that uses them: by object id
 * first, then by name, and by name only where it is unique.
 */
async function findEntities(
  knex: Knex,
  wanted: Wanted[],
): Promise<(wanted: Wanted) => string | undefined> {
  const names = [...new Set(wanted.map(w => w.name))];
  const sourceIds = [...new Set(wanted.map(w => w.sourceId))];
  const rows: Pick<
    DbSourceObjectRow,
    'source_id' | 'kind' | 'object_id' | 'name' | 'entity_ref'
  >[] = [];
  for (let start = 0; start < names.length; start += CHUNK) {
    const chunk = names.slice(start, start + CHUNK);
    rows.push(
      ...(await knex<DbSourceObjectRow>('source_objects')
        .whereIn('source_id', sourceIds)
        .whereIn('kind', ['dataset', 'pipeline'])
        .whereNotNull('entity_ref')
        .where(query =>
          query.whereIn('object_id', chunk).orWhereIn('name', chunk),
        )
        .select('source_id', 'kind', 'object_id', 'name', 'entity_ref')),
    );
  }
  return ({ sourceId, kind, name }) => {
    const own = rows.filter(
      row => row.source_id === sourceId && row.kind === kind,
    );
    const byId = own.find(row => row.object_id === name);
    const byName = new Set(
      own.filter(row => row.name === name).map(row => row.entity_ref),
    );
    const found = byId?.entity_ref ?? (byName.size === 1 && [...byName][0]);
    return found || undefined;
  };
}
