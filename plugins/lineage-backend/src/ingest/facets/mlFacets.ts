import type { NodeKey } from '@waymark/plugin-lineage-common';
import { LIMITS } from '../limits';
import { isObject, isText, type Json, tryKey } from '../values/readValues';

/**
 * Our own facets, as their JSON Schemas in `facetSchemas` describe them. One
 * of another shape is kept like any facet, and nothing is made of it.
 */

/** The version that an output became: `waymark_modelVersion`. */
export function readModelVersion(facet: Json | undefined): string | undefined {
  return isText(facet?.version, LIMITS.version) ? facet.version : undefined;
}

/** What an input was read for: the roles in `waymark_datasetUse`. */
export function readRoles(facet: Json | undefined): string[] {
  const roles = Array.isArray(facet?.roles) ? facet.roles : [];
  const uses = Array.isArray(facet?.uses) ? facet.uses : [];
  return [...roles, ...uses.map(use => isObject(use) && use.role)].filter(
    (role): role is string => typeof role === 'string' && role !== '',
  );
}

/** Roles of data that nothing is made from. */
const MEASURED_ON = new Set(['evaluation', 'validation', 'test']);

/** True for data that was read to measure a model only. */
export function isAside(facet: Json | undefined): boolean {
  const roles = readRoles(facet);
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
export function readDeployment(
  facet: Json | undefined,
): Deployment | undefined {
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
export function readEndpoint(text: string): NodeKey {
  return ENTITY.test(text)
    ? {
        type: 'endpoint',
        namespace: 'backstage',
        name: text.toLocaleLowerCase('en-US'),
      }
    : { type: 'endpoint', namespace: 'endpoint', name: text };
}
