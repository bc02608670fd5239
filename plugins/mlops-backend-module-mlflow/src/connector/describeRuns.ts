import type { MlopsRecord } from '@waymark/plugin-mlops-node';
import type { MlflowLoggedModel, MlflowRun } from '../client/schemas';
import { toRunEvent } from '../lineage/toRunEvent';
import {
  inputsOf,
  toDatasetRecord,
  toDatasetVersionRecord,
} from '../mapping/datasetInputs';
import { toMetrics } from '../mapping/toMetrics';
import { toPipelineRecord } from '../mapping/toPipelineRecord';
import { toRunRecord } from '../mapping/toRunRecord';
import { findLoggedModels } from './describeVersions';
import type { Pass } from './Pass';

/**
 * The records of runs: the run itself, what it says about its experiment and
 * its data sets, and its lineage. A run that the pass has had is left out.
 * Needs a complete scope.
 */
export async function describeRuns(
  pass: Pass,
  listed: MlflowRun[],
): Promise<MlopsRecord[]> {
  const runs = listed.filter(
    ({ info }) =>
      info.lifecycle_stage !== 'deleted' && pass.isFirst(`run ${info.run_id}`),
  );
  const versions = runs.flatMap(({ info }) =>
    pass.scope.versionsOf(info.run_id),
  );
  await pass.models.ensure(
    versions.map(({ model }) => model),
    pass.signal,
  );
  const loggedModels = await findLoggedModels(
    pass,
    runs.flatMap(loggedModelIdsOf),
    runs,
  );
  const experiments = await pass.experiments();
  return runs.flatMap(run => {
    const { experiment_id: id, run_id: runId } = run.info;
    const experiment = experiments.get(id) ?? { experiment_id: id, name: id };
    const metrics = toMetrics(
      run.data?.metrics,
      metricsMeasuredBy(run, loggedModels),
    );
    const event = toRunEvent({
      run,
      experimentName: experiment.name,
      metrics,
      lineageNamespace: pass.mapping.lineageNamespace,
      connectionNamespace: pass.mapping.connectionNamespace,
      versions: pass.scope
        .versionsOf(runId)
        .filter(({ model }) => pass.models.has(model))
        .map(version => ({
          ...version,
          aliases: pass.models.aliasesOf(version.model, version.version),
        })),
    });
    return [
      ...(pass.isFirst(`pipeline ${id}`)
        ? [toPipelineRecord(experiment, pass.mapping)]
        : []),
      ...toDatasetRecords(pass, run),
      toRunRecord(
        {
          run,
          experimentName: experiment.name,
          metrics,
          modelNames: pass.scope.modelsOf(run),
        },
        pass.mapping,
      ),
      ...(event ? [event] : []),
    ];
  });
}

function toDatasetRecords(pass: Pass, run: MlflowRun): MlopsRecord[] {
  return inputsOf(run).flatMap(input => {
    const { name, digest } = input.dataset;
    const records: MlopsRecord[] = [];
    if (pass.isNewestUse(name, run.info.start_time ?? 0)) {
      records.push(
        toDatasetRecord(input, {
          lineageNamespace: pass.mapping.lineageNamespace,
          discover: pass.mapping.discoverDatasets,
        }),
      );
    }
    if (digest && pass.isFirst(`data ${JSON.stringify([name, digest])}`)) {
      records.push(toDatasetVersionRecord(input));
    }
    return records;
  });
}

function loggedModelIdsOf({ inputs, outputs }: MlflowRun): string[] {
  return [
    ...(outputs?.model_outputs ?? []),
    ...(inputs?.model_inputs ?? []),
  ].map(({ model_id }) => model_id);
}

/** What this run measured; the same model may be measured by others too. */
function metricsMeasuredBy(
  run: MlflowRun,
  loggedModels: Map<string, MlflowLoggedModel>,
) {
  return loggedModelIdsOf(run)
    .flatMap(id => loggedModels.get(id)?.data?.metrics ?? [])
    .filter(({ run_id }) => run_id === run.info.run_id);
}
