import { InputError } from '@backstage/errors';
import type {
  LineageNodeType,
  LineageRoot,
} from '@waymark/plugin-lineage-common';
import { parseNodeId } from '@waymark/plugin-lineage-common';
import { MASKED_PREFIX } from '../graph/shape/toLineageNode';

/** The three ways in which a query names its root. */
export interface RootParameters {
  entityRef?: string;
  type?: LineageNodeType;
  namespace?: string;
  name?: string;
  node?: string;
}

/**
 * The root that a query names.
 *
 * Errors: an `InputError` that names the parameters when there is none, half a
 * one, or more than one.
 */
export function readRoot(parameters: RootParameters): LineageRoot {
  const { entityRef, type, namespace, name, node } = parameters;
  const named = [type, namespace, name];
  const ways = [
    entityRef !== undefined,
    named.some(value => value !== undefined),
    node !== undefined,
  ].filter(Boolean).length;
  if (ways !== 1) {
    throw new InputError(
      `The root is named ${ways === 0 ? 'by no parameter' : 'in more than one way'}; expected 'entityRef', or 'type' with 'namespace' and 'name', or 'node'.`,
    );
  }
  if (entityRef !== undefined) {
    return { entityRef };
  }
  if (node !== undefined) {
    return { node };
  }
  if (type === undefined || namespace === undefined || name === undefined) {
    const missing = Object.entries({ type, namespace, name })
      .filter(([, value]) => value === undefined)
      .map(([key]) => `'${key}'`);
    throw new InputError(
      `Query parameter ${missing.join(' and ')} is missing; 'type', 'namespace' and 'name' name a root together.`,
    );
  }
  return { type, namespace, name };
}

/** A root by one text: the id of a node, else an entity ref. */
export function readRootText(text: string): LineageRoot {
  return parseNodeId(text) || text.startsWith(MASKED_PREFIX)
    ? { node: text }
    : { entityRef: text };
}
