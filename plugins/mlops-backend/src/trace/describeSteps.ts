import type {
  ModelVersion,
  Run,
  TraceStep,
} from '@waymark/plugin-mlops-common';
import type { ModelVersionRecord, RunRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import type { DbTraceLogRow } from '../database/tables';
import { linkRuns, linkVersions } from '../queries/linkEntities';
import { mergeRuns } from '../queries/mergeRuns';
import { mergeVersions } from '../queries/mergeVersions';
import type { SourceRanking } from '../queries/sourceRanking';
import { findMadeVersions, type RunName } from './findMadeVersions';
import type { LogStep } from './readLogStream';
import type { RunStep } from './readRunStream';
import type { VersionStep } from './readVersionStream';
import { toTraceSteps, type FoundStep } from './toTraceSteps';

/**
 * Puts the steps of a page into the words of the API, with the entities that
 * data sets are and the versions that runs made.
 */
export async function describeSteps(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  steps: (LogStep | VersionStep | RunStep)[];
}): Promise<TraceStep[]> {
  const { knex, ranking, entityRef } = options;
  const steps = options.steps.map(step => unpack(step, ranking));
  const runs = steps.flatMap(step => (step.run ? [step.run] : []));
  const linkedVersions = await linkVersions(
    knex,
    steps.flatMap(step => (step.version ? [step.version] : [])),
  );
  const linkedRuns = await linkRuns(knex, runs);
  const madeVersions = await findMadeVersions({
    knex,
    entityRef,
    runs: steps.flatMap(step => step.names ?? []),
  });

  // Links come back in the order they were asked for.
  const found = steps.map((step): FoundStep => {
    const { id, at, goneSince, row } = step;
    const place = { id, at, goneSince };
    if (step.version) {
      return { ...place, version: linkedVersions.shift()! };
    }
    return step.run
      ? {
          ...place,
          run: linkedRuns.shift()!,
          madeVersions: madeVersions(step.names ?? []),
        }
      : { ...place, row: row! };
  });
  return toTraceSteps({ steps: found, entityRef, ranking });
}

type Unpacked = {
  id: string;
  at: string;
  goneSince?: string;
  version?: ModelVersion;
  run?: Run;
  /** What the sources of the run call it. */
  names?: RunName[];
  row?: DbTraceLogRow;
};

/** What the log kept of a version or run is read like its row was. */
function unpack(
  step: LogStep | VersionStep | RunStep,
  ranking: SourceRanking,
): Unpacked {
  const { stream, key, at } = step;
  const place = { id: `${stream}/${key}`, at };
  if (stream === 'versions') {
    return { ...place, version: step.version };
  }
  if (stream === 'runs') {
    return { ...place, run: step.run, names: step.names };
  }
  const { row } = step;
  const gone = { ...place, goneSince: row.gone_at ?? undefined };
  const base = {
    source_id: row.source_id,
    seen_at: row.recorded_at,
    data: row.data,
  };
  if (row.action === 'registered') {
    const record = JSON.parse(row.data) as ModelVersionRecord;
    const version = mergeVersions(
      [
        {
          ...base,
          version: record.version,
          created_at: record.createdAt,
          status: record.status,
        },
      ],
      ranking,
    );
    return { ...gone, version };
  }
  if (row.action === 'run') {
    const record = JSON.parse(row.data) as RunRecord;
    const run = mergeRuns(
      [
        {
          ...base,
          run_id: record.id,
          started_at: record.startedAt ?? null,
          ended_at: record.endedAt ?? null,
        },
      ],
      ranking,
    );
    return {
      ...gone,
      run,
      names: [{ sourceId: row.source_id, runId: record.id }],
    };
  }
  return { ...gone, row };
}
