import type { QueryValues } from '@waymark/plugin-api-requests-common';
import type {
  DriftQuery,
  GraphQuery,
  ImpactQuery,
  LineageRoot,
  NodesQuery,
  PathQuery,
} from './types';
import { formatNodeId } from '../nodeId';

/** A root as the parameters of a query name it. */
export function rootParameters(root: LineageRoot): QueryValues {
  if ('entityRef' in root) {
    return { entityRef: root.entityRef };
  }
  if ('node' in root) {
    return { node: root.node };
  }
  return { type: root.type, namespace: root.namespace, name: root.name };
}

/** A root as one text: an entity ref, or the id of a node. */
export function rootText(root: LineageRoot): string {
  if ('entityRef' in root) {
    return root.entityRef;
  }
  if ('node' in root) {
    return root.node;
  }
  const { type, namespace, name } = root;
  return formatNodeId({
    type: type === 'model' ? 'dataset' : type,
    namespace,
    name,
  });
}

/** What `/graph` is asked with. */
export function graphParameters({
  root,
  kinds,
  ...query
}: GraphQuery): QueryValues {
  return { ...rootParameters(root), ...query, kind: kinds };
}

/** What `/impact` is asked with; `type` is the root's there. */
export function impactParameters({
  root,
  types,
  ...query
}: ImpactQuery): QueryValues {
  return { ...rootParameters(root), ...query, ofType: types };
}

/** What `/path` is asked with. */
export function pathParameters({ from, to, ...query }: PathQuery): QueryValues {
  return { from: rootText(from), to: rootText(to), ...query };
}

/** What `/nodes` is asked with. */
export function nodesParameters({ types, ...query }: NodesQuery): QueryValues {
  return { ...query, type: types };
}

/** What `/drift` is asked with. */
export function driftParameters({
  signals,
  ...query
}: DriftQuery): QueryValues {
  return { ...query, signal: signals };
}
