import {
  listOperation,
  oneOf,
  type OpenApiParameter,
  type OpenApiPathItem,
  pathParameter,
  queryParameter,
  readOperation,
  ref,
} from '@waymark/plugin-openapi-operations-node';

/** The kinds of the paths, in lower case; paths match in any case. */
export const ENTITY_KINDS = ['model', 'dataset', 'pipeline'] as const;

/** The rest of a path whose kind is fixed. */
export const named = [
  pathParameter('namespace', 'Namespace of the entity.', {
    type: 'string',
    maxLength: 63,
  }),
  pathParameter('name', 'Name of the entity.', {
    type: 'string',
    maxLength: 255,
  }),
];
/** An entity of any of the kinds. */
export const anyKind: OpenApiParameter[] = [
  pathParameter('kind', 'Kind of the entity.', oneOf(ENTITY_KINDS)),
  ...named,
];
const tags = ['Entities'];

/** A version that has to be named. */
export function versionParameter(name: string, description: string) {
  return queryParameter(
    name,
    description,
    { type: 'string', minLength: 1, maxLength: 255 },
    true,
  );
}

/** A list about an entity of any of the kinds. */
function entityList(
  operationId: string,
  path: string,
  summary: string,
  item: string,
): Record<string, OpenApiPathItem> {
  return {
    [`/v1/entities/{kind}/{namespace}/{name}/${path}`]: {
      get: listOperation({
        operationId,
        summary,
        tags,
        parameters: anyKind,
        item,
      }),
    },
  };
}

/** What sources know about an entity. */
export const entityPaths: Record<string, OpenApiPathItem> = {
  '/v1/entities/dataset/{namespace}/{name}/schema': {
    get: readOperation({
      operationId: 'getDatasetSchema',
      summary: 'The fields of a dataset.',
      tags,
      parameters: named,
      answer: ref('DatasetSchema'),
    }),
  },
  '/v1/entities/dataset/{namespace}/{name}/versions': {
    get: listOperation({
      operationId: 'listDatasetVersions',
      summary: 'The versions of a dataset, the newest first.',
      tags,
      parameters: named,
      item: 'DatasetVersion',
    }),
  },
  ...entityList(
    'listDeployments',
    'deployments',
    'Where which version serves, the newest first.',
    'Deployment',
  ),
  ...entityList(
    'listQuality',
    'quality',
    'Outcomes of validation suites, the newest first.',
    'QualityResult',
  ),
  ...entityList(
    'listDrift',
    'drift',
    'Drift that monitors measured, the newest first.',
    'DriftResult',
  ),
  ...entityList('listCi', 'ci', 'CI results, the newest first.', 'CiResult'),
  ...entityList(
    'listProvenance',
    'provenance',
    'Which value was declared, and which was read from which source.',
    'ProvenanceItem',
  ),
};
