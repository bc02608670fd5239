import type { JsonObject } from '@backstage/types';

/** Who made the events: this connector, in every version of it. */
export const PRODUCER = 'https://mlops.waymark.dev/connectors/mlflow';

const SPEC = 'https://openlineage.io/spec';
const OURS = 'https://mlops.waymark.dev/spec/facets';

/** The schema of RunEvent, OpenLineage 2-0-2. */
export const RUN_EVENT = `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`;

const SCHEMAS = {
  executionParameters: `${SPEC}/facets/1-0-0/ExecutionParametersRunFacet.json#/$defs/ExecutionParametersRunFacet`,
  parent: `${SPEC}/facets/1-2-0/ParentRunFacet.json#/$defs/ParentRunFacet`,
  jobType: `${SPEC}/facets/2-0-4/JobTypeJobFacet.json#/$defs/JobTypeJobFacet`,
  sourceCodeLocation: `${SPEC}/facets/1-1-0/SourceCodeLocationJobFacet.json#/$defs/SourceCodeLocationJobFacet`,
  version: `${SPEC}/facets/1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet`,
  schema: `${SPEC}/facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet`,
  symlinks: `${SPEC}/facets/1-0-1/SymlinksDatasetFacet.json#/$defs/SymlinksDatasetFacet`,
  datasetType: `${SPEC}/facets/1-0-1/DatasetTypeDatasetFacet.json#/$defs/DatasetTypeDatasetFacet`,
  waymark_evaluation: `${OURS}/1-0-0/EvaluationRunFacet.json`,
  waymark_modelVersion: `${OURS}/1-0-0/ModelVersionOutputDatasetFacet.json`,
  waymark_datasetUse: `${OURS}/1-0-0/DatasetUseInputDatasetFacet.json`,
};

type FacetName = keyof typeof SCHEMAS;

/** A facet: its content with who says so and where its schema is. */
export function facet<T extends JsonObject>(name: FacetName, content: T) {
  return { _producer: PRODUCER, _schemaURL: SCHEMAS[name], ...content };
}
