import type { MetricValue, RunState } from '@waymark/plugin-mlops-common';
import type { RunRecord, SubjectRef } from '@waymark/plugin-mlops-node';
import type { MlflowRun } from '../client/schemas';
import { inputsOf, toDatasetUses } from './datasetInputs';
import type { MappingContext } from './MappingContext';
import { compareText, toParams, toTags, toText, toTime } from './plainValues';
import { defined } from './toModelRecord';
import { commitOf, userOf } from './toVersionRecord';

const STATES: Record<string, RunState> = {
  SCHEDULED: 'scheduled',
  RUNNING: 'running',
  FINISHED: 'finished',
  FAILED: 'failed',
  KILLED: 'aborted',
};

/** A run and where it belongs. */
export interface RunFindings {
  run: MlflowRun;
  experimentName: string;
  /** The registered models on whose pages it belongs. */
  modelNames: string[];
  metrics: MetricValue[];
}

/**
 * A run. It belongs to the models it produced a version of, or, when it
 * produced none (it failed, say), to those its experiment is about; to the
 * data sets it read; and to the experiment, as the pipeline it is a run of.
 */
export function toRunRecord(
  { run, experimentName, modelNames, metrics }: RunFindings,
  { links, lineageNamespace }: MappingContext,
): RunRecord {
  const { info, data } = run;
  const inputs = toDatasetUses(inputsOf(run), metrics);
  const datasets = [...new Set(inputs.map(({ name }) => name))];
  const subjects: SubjectRef[] = [
    ...[...modelNames].sort(compareText).map(toSubject('model')),
    ...datasets.map(toSubject('dataset')),
    { kind: 'pipeline', id: experimentName },
  ];
  return defined({
    type: 'run' as const,
    id: info.run_id,
    name: toText(info.run_name),
    subjects,
    job: { namespace: lineageNamespace, name: experimentName },
    state: toRunState(info.status),
    startedAt: toTime(info.start_time),
    endedAt: toTime(info.end_time),
    user: userOf(run),
    commit: commitOf(run),
    metrics,
    params: toParams(data?.params),
    inputs,
    outputs: [],
    tags: toTags(data?.tags),
    url: links.run(info.experiment_id, info.run_id),
  });
}

/** MLflow's word for how a run stands, in ours. */
export function toRunState(status?: string | null): RunState {
  return STATES[status ?? ''] ?? 'unknown';
}

function toSubject(kind: SubjectRef['kind']) {
  return (id: string): SubjectRef => ({ kind, id });
}
