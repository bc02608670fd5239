import type { NodeKey } from '@waymark/plugin-lineage-common';
import { LIMITS } from '../limits';
import { isValidFacet } from '../../facetSchemas';
import { isText, tryKey } from '../values/readValues';
import { type FacetGroup, livingFacet } from './readFacets';

/**
 * Our own facets, as their JSON Schemas in `facetSchemas` describe them. One
 * of another shape is kept like any facet, and nothing is made of it.
 */

/** A facet of ours that is as its schema says; undefined for any other. */
export function validFacet(group: FacetGroup | undefined, name: string) {
  const facet = group && livingFacet(group, name);
  return facet && isValidFacet(name, facet) ? facet : undefined;
}

/** The version that an output became: `waymark_modelVersion`. */
export function readModelVersion(
  group: FacetGroup | undefined,
): string | undefined {
  const version = validFacet(group, 'waymark_modelVersion')?.version;
  return isText(version, LIMITS.version) ? version : undefined;
}

/** Roles of data that nothing is made from. */
const MEASURED_ON = new Set(['evaluation', 'validation', 'test']);

/** True for data that was read to measure a model only. */
export function isAside(group: FacetGroup | undefined): boolean {
  const facet = validFacet(group, 'waymark_datasetUse');
  const { roles: ofAll = [], uses = [] } = (facet ?? {}) as {
    roles?: string[];
    uses?: { role: string }[];
  };
  const roles = [...ofAll, ...uses.map(({ role }) => role)];
  return roles.length > 0 && roles.every(role => MEASURED_ON.has(role));
}

/** What `waymark_deployment` says of a run that deployed a model. */
export interface Deployment {
  model: NodeKey;
  version?: string;
  /** Absent where it is not known which endpoint serves it. */
  endpoint?: NodeKey;
}

/** Reads `waymark_deployment`; undefined for another shape. */
export function readDeployment(group: FacetGroup): Deployment | undefined {
  const facet = validFacet(group, 'waymark_deployment');
  const model = tryKey(facet?.model, 'dataset');
  if (!facet || !model) {
    return undefined;
  }
  const { endpoint, version } = facet;
  return {
    model,
    ...(isText(version, LIMITS.version) && { version }),
    ...(isText(endpoint, LIMITS.name) && { endpoint: readEndpoint(endpoint) }),
  };
}

/** The kinds of the catalog that serve. */
const ENTITY = /^(component|api|resource):([a-z0-9][\w.-]*)\/([\w.-]+)$/i;

/**
 * An endpoint is an entity of the catalog, where it is named by its ref, or
 * else an address.
 */
function readEndpoint(text: string): NodeKey {
  return ENTITY.test(text)
    ? {
        type: 'endpoint',
        namespace: 'backstage',
        name: text.toLocaleLowerCase('en-US'),
      }
    : { type: 'endpoint', namespace: 'endpoint', name: text };
}
