import type { ModelVersionRecord } from '@waymark/plugin-mlops-node';
import type {
  MlflowLoggedModel,
  MlflowModelVersion,
  MlflowRun,
} from '../client/schemas';
import { inputsOf, toDatasetUses } from './datasetInputs';
import type { MappingContext } from './MappingContext';
import {
  findTag,
  toDescription,
  toParams,
  toTags,
  toText,
  toTime,
} from './plainValues';
import { defined } from './toModelRecord';
import { toMetrics } from './toMetrics';

/** A version and what was found about how it came to be. */
export interface VersionFindings {
  version: MlflowModelVersion;
  aliases: string[];
  /** Undefined when the version has no run, or the run is gone. */
  run?: MlflowRun;
  /** The MLflow 3 logged model that the version was registered from. */
  loggedModel?: MlflowLoggedModel;
}

/** A model version with the metrics, parameters and data of its run. */
export function toVersionRecord(
  { version, aliases, run, loggedModel }: VersionFindings,
  { links }: MappingContext,
): ModelVersionRecord {
  const metrics = toMetrics(run?.data?.metrics, loggedModel?.data?.metrics);
  const stage = version.current_stage;
  const tags = {
    ...toTags(version.tags),
    // Stages are deprecated, yet the only word older servers have for it.
    ...(stage && stage !== 'None' && { stage }),
  };
  return defined({
    type: 'model-version' as const,
    modelId: version.name,
    version: version.version,
    aliases: [...aliases].sort(),
    status: version.status || 'READY',
    createdAt: toTime(version.creation_timestamp),
    updatedAt: toTime(version.last_updated_timestamp),
    createdBy: toText(version.user_id) ?? userOf(run),
    description: toDescription(version.description),
    runId: version.run_id || undefined,
    commit: commitOf(run),
    metrics,
    params: toParams(run?.data?.params ?? loggedModel?.data?.params),
    datasets: toDatasetUses(inputsOf(run), metrics),
    tags: Object.keys(tags).length > 0 ? tags : undefined,
    url: links.version(version.name, version.version),
  });
}

/** Who started a run. */
export function userOf(run?: MlflowRun): string | undefined {
  return (
    findTag(run?.data?.tags, 'mlflow.user') ??
    toText(run?.info.user_id || undefined)
  );
}

/** The Git commit of the code that a run executed. */
export function commitOf(run?: MlflowRun): string | undefined {
  return findTag(run?.data?.tags, 'mlflow.source.git.commit');
}

/** The id in `models:/m-…`, the source of a version in MLflow 3. */
export function loggedModelIdOf(
  version: MlflowModelVersion,
): string | undefined {
  return version.source?.match(/^models:\/(m-[\w-]+)$/)?.[1];
}
