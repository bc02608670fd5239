import type {
  DriftQuery,
  GraphQuery,
  ImpactQuery,
  LineageRoot,
  NodesQuery,
  PathQuery,
} from './types';
import { formatNodeId } from '../nodeId';

type Values = Record<string, string | number | readonly string[] | undefined>;

/** A root as the parameters of a query name it. */
export function rootParameters(root: LineageRoot): Values {
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
export function graphParameters({ root, kinds, ...query }: GraphQuery): Values {
  return { ...rootParameters(root), ...query, kind: kinds };
}

/** What `/impact` is asked with; `type` is the root's there. */
export function impactParameters({
  root,
  types,
  ...query
}: ImpactQuery): Values {
  return { ...rootParameters(root), ...query, ofType: types };
}

/** What `/path` is asked with. */
export function pathParameters({ from, to, ...query }: PathQuery): Values {
  return { from: rootText(from), to: rootText(to), ...query };
}

/** What `/nodes` is asked with. */
export function nodesParameters({ types, ...query }: NodesQuery): Values {
  return { ...query, type: types };
}

/** What `/drift` is asked with. */
export function driftParameters({ signals, ...query }: DriftQuery): Values {
  return { ...query, signal: signals };
}

/** Values as a query writes them: lists by repetition, nothing for nothing. */
export function toSearchParams(values: Values): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) {
        parameters.append(name, String(one));
      }
    }
  }
  return parameters;
}
