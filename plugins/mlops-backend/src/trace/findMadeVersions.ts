import type { Knex } from 'knex';
import { whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import { keyText } from '../database/registryTables';
import { traceSubjects } from './traceSubjects';

/** A run as a source names it. */
export interface RunName {
  sourceId: string;
  runId: string;
}

type Naming = RunName & { modelId: string; version: string };

/**
 * Finds which versions name which runs, there or gone: those of the entity
 * where it is a model, those of any model otherwise.
 *
 * @returns the versions of a run by the names its sources give it
 */
export async function findMadeVersions(options: {
  knex: Knex;
  entityRef: string;
  runs: RunName[];
}): Promise<(names: RunName[]) => string[]> {
  const { knex, entityRef, runs } = options;
  if (runs.length === 0) {
    return () => [];
  }
  const named = whereKeysIn(
    knex,
    ['source_id', 'run_id'],
    runs.map(run => [run.sourceId, run.runId]),
  );
  const live: Naming[] = await knex('model_versions')
    .whereRaw(named.sql, named.bindings)
    .select(columns('model_id'));
  const gone: Naming[] = await knex('trace_log')
    .where({ action: 'registered' })
    .whereRaw(named.sql, named.bindings)
    .select(columns('object_id'));

  const own = entityRef.startsWith('model:')
    ? await ownModels(knex, entityRef)
    : undefined;
  const versions = new Map<string, Set<string>>();
  for (const { sourceId, runId, modelId, version } of [...live, ...gone]) {
    if (!own || own.has(keyText([sourceId, modelId]))) {
      const key = keyText([sourceId, runId]);
      versions.set(key, (versions.get(key) ?? new Set()).add(version));
    }
  }
  return names => [
    ...new Set(
      names.flatMap(({ sourceId, runId }) => [
        ...(versions.get(keyText([sourceId, runId])) ?? []),
      ]),
    ),
  ];
}

function columns(modelId: string) {
  return {
    sourceId: 'source_id',
    runId: 'run_id',
    modelId,
    version: 'version',
  };
}

async function ownModels(knex: Knex, entityRef: string): Promise<Set<string>> {
  const rows: { source_id: string; object_id: string }[] = await traceSubjects(
    knex,
    entityRef,
  );
  return new Set(rows.map(row => keyText([row.source_id, row.object_id])));
}
