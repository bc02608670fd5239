import { ANNOTATION_OPENLINEAGE_JOB } from '@waymark/plugin-mlops-common';
import type { PipelineRecord } from '@waymark/plugin-mlops-node';
import type { MlflowExperiment } from '../client/schemas';
import type { MappingContext } from './MappingContext';

/**
 * An experiment, as the pipeline its runs are runs of. It is not discovered:
 * an experiment is a folder of runs, and only its owners know whether a
 * pipeline stands behind it. A declared one that names it gets the runs.
 */
export function toPipelineRecord(
  { experiment_id: id, name }: MlflowExperiment,
  { links, lineageNamespace }: MappingContext,
): PipelineRecord {
  return {
    type: 'pipeline',
    id: name,
    name,
    discover: false,
    orchestrator: 'mlflow',
    url: links.experiment(id),
    annotations: {
      [ANNOTATION_OPENLINEAGE_JOB]: `${lineageNamespace}|${name}`,
    },
  };
}
