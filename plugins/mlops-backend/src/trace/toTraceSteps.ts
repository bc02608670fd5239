import type {
  ModelVersion,
  Run,
  TraceAction,
  TraceStep,
} from '@waymark/plugin-mlops-common';
import type { DeploymentRecord } from '@waymark/plugin-mlops-node';
import type { DbTraceLogRow } from '../database/tables';
import { isEvaluationRole } from '../queries/registryCard';
import type { SourceRanking } from '../queries/sourceRanking';

/** A step before it is put into the words of the API. */
export type FoundStep = {
  id: string;
  at: string;
  /** When its source was first seen without it. */
  goneSince?: string;
} & (
  | { version: ModelVersion }
  | { run: Run; madeVersions: readonly string[] }
  | { row: DbTraceLogRow }
);

/**
 * Steps as the API gives them.
 *
 * @param options - `entityRef` is the entity whose trace it is
 */
export function toTraceSteps(options: {
  steps: FoundStep[];
  entityRef: string;
  ranking: SourceRanking;
}): TraceStep[] {
  const { steps, entityRef, ranking } = options;
  return steps.map(step => {
    const { id, at, goneSince } = step;
    const place = { id, at, ...(goneSince && { goneSince }) };
    if ('version' in step) {
      return { ...place, ...versionStep(step.version) };
    }
    return 'run' in step
      ? { ...place, ...runStep(step.run, step.madeVersions, entityRef) }
      : { ...place, ...logStep(step.row, ranking) };
  });
}

type Told = Omit<TraceStep, 'id' | 'at' | 'goneSince'>;

function versionStep(version: ModelVersion): Told {
  return {
    action: 'registered',
    version: version.version,
    by: version.createdBy,
    runId: version.runId,
    commit: version.commit,
    data: version.datasets,
    timeFrom: 'source',
    source: version.source,
  };
}

function runStep(
  run: Run,
  versions: readonly string[],
  entityRef: string,
): Told {
  return {
    action: runAction(run, versions, entityRef),
    // A run that made several versions belongs to none of them alone.
    ...(versions.length === 1 && { version: versions[0] }),
    by: run.user,
    runId: run.id,
    job: run.job?.name,
    commit: run.commit,
    data: run.inputs,
    timeFrom: 'source',
    source: run.source,
  };
}

const EVALUATES = /evaluat|validat|\btest|benchmark/i;

/**
 * What a run was for, as far as its records tell:
 * - it failed, whatever it was to do;
 * - it trained: a version names it as its run, or it put a model out;
 * - it evaluated: its name says so, or all it read was data to measure on;
 * - else it only ran (an export, say).
 *
 * On a model's page a run that made another model, a derived one say, has not
 * trained this one.
 *
 * @param versions - that name the run: of the entity where it is a model, else
 *   of any model
 */
export function runAction(
  run: Run,
  versions: readonly string[],
  entityRef: string,
): TraceAction {
  if (run.state === 'failed' || run.state === 'aborted') {
    return 'failed';
  }
  const made = run.outputs.filter(output => /\bmodel\b/i.test(output.role));
  const isModel = entityRef.startsWith('model:');
  const trained =
    versions.length > 0 ||
    made.some(
      ({ entityRef: ref }) =>
        !isModel || ref === undefined || ref === entityRef,
    );
  if (trained) {
    return 'trained';
  }
  const read = run.inputs.filter(input => !/\bmodel\b/i.test(input.role));
  const evaluated =
    made.length === 0 &&
    (EVALUATES.test(`${run.name ?? ''} ${run.job?.name ?? ''}`) ||
      (read.length > 0 && read.every(input => isEvaluationRole(input.role))));
  return evaluated ? 'evaluated' : 'ran';
}

function logStep(row: DbTraceLogRow, ranking: SourceRanking): Told {
  const version = row.version ?? undefined;
  if (row.action === 'deployed') {
    const record = JSON.parse(row.data) as DeploymentRecord;
    return {
      action: 'deployed',
      version,
      by: record.by,
      commit: record.commit,
      environment: record.environment,
      endpoint: record.endpoint,
      region: record.region,
      data: [],
      timeFrom: 'source',
      source: ranking.link(row.source_id, record.url),
    };
  }
  const { alias } = JSON.parse(row.data) as { alias: string };
  return {
    action: row.action === 'demoted' ? 'demoted' : 'promoted',
    version,
    alias,
    data: [],
    timeFrom: 'observed',
    source: ranking.link(row.source_id),
  };
}
