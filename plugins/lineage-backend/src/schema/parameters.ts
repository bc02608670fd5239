import {
  type OpenApiParameter,
  oneOf,
  queryParameter,
} from '@waymark/plugin-openapi-operations-node';
import { EDGE_KINDS, NODE_TYPES } from './nodeSchemas';

/** Longest name, entity ref or id of a node that is looked for. */
export const MAX_TEXT = 8_000;

const anyText = { type: 'string', minLength: 1, maxLength: MAX_TEXT } as const;

/** What a query starts from: one of three ways to name it. */
export const rootParameters: OpenApiParameter[] = [
  queryParameter(
    'entityRef',
    'An entity of the catalog, such as model:default/churn.',
    anyText,
  ),
  queryParameter(
    'type',
    'With `namespace` and `name`: what lineage names so. `model` is a dataset.',
    oneOf(NODE_TYPES),
  ),
  queryParameter('namespace', 'As OpenLineage has it.', anyText),
  queryParameter('name', 'As OpenLineage has it.', anyText),
  queryParameter('node', 'Id of a node of an answer.', anyText),
];

/** Hops, with the most there may be and how many there are without. */
export function depthParameter(
  maximum: number,
  byDefault: number,
): OpenApiParameter {
  return queryParameter('depth', 'Hops from the root.', {
    type: 'integer',
    minimum: 1,
    maximum,
    default: byDefault,
  });
}

/** Which way a query goes. */
export function directionParameter(
  directions: readonly string[],
  byDefault: string,
): OpenApiParameter {
  return queryParameter(
    'direction',
    'Upstream is what the root depends on, downstream what depends on it.',
    { ...oneOf(directions), default: byDefault },
  );
}

/** Several of some words. */
export function someOf(
  name: string,
  description: string,
  words: readonly string[],
): OpenApiParameter {
  return queryParameter(name, description, {
    type: 'array',
    items: oneOf(words),
    maxItems: words.length,
  });
}

/** A version of the root, as its runs named it. */
export const versionParameter = queryParameter(
  'version',
  'A version of the root.',
  { type: 'string', minLength: 1, maxLength: 1_000 },
);

/** Which edges are followed. */
export const kindParameter = someOf(
  'kind',
  'Kinds of edges that are followed; all without.',
  EDGE_KINDS,
);
