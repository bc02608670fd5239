import {
  formatNodeId,
  type LineageEdge,
  type LineageNode,
  type LineageNodeType,
} from '@waymark/plugin-lineage-common';
import type { NamedNode, StoredNode } from '../types';

/** How ids of nodes begin that the asker may not see. */
export const MASKED_PREFIX = 'hidden:';

/** What a node is, for people. */
export function nodeType({
  type,
  is_model: isModel,
}: Pick<StoredNode, 'type' | 'is_model'>): LineageNodeType {
  return type === 'dataset' && Number(isModel) === 1 ? 'model' : type;
}

/** What a place in an answer adds to a node. */
export interface NodePlace {
  depth?: number;
  hidden?: LineageNode['hidden'];
  version?: string;
}

/** A node as answers show it. */
export function toLineageNode(
  node: StoredNode,
  place: NodePlace = {},
): LineageNode {
  const { type, namespace, name } = node;
  const { depth = 0, version } = place;
  // Written out, as an answer has hundreds of them: what is undefined is not
  // sent, and to spread parts that may be absent takes many times as long.
  return {
    id: formatNodeId({ type, namespace, name }, version),
    type: nodeType(node),
    namespace,
    name,
    title: node.title ?? name,
    entityRef: node.entity_ref ?? undefined,
    kind: node.kind?.toLowerCase(),
    owner: node.owner ?? undefined,
    system: node.system ?? undefined,
    domain: node.domain ?? undefined,
    lifecycle: node.lifecycle ?? undefined,
    datasetType: node.dataset_type ?? undefined,
    version,
    depth,
    hidden: place.hidden ?? { upstream: 0, downstream: 0 },
    droppedAt:
      node.dropped_at === null
        ? undefined
        : new Date(Number(node.dropped_at)).toISOString(),
  };
}

/**
 * A node that the asker may not see: its place in the graph and its type.
 * `nth` tells the versions of one masked node apart without naming them.
 */
export function toMaskedNode(
  node: StoredNode,
  place: NodePlace & { nth?: number } = {},
): LineageNode {
  const { depth = 0, hidden, nth } = place;
  return {
    id: `${MASKED_PREFIX}${node.id}${nth === undefined ? '' : `.${nth}`}`,
    type: nodeType(node),
    namespace: '',
    name: '',
    title: '',
    masked: true,
    depth,
    hidden: hidden ?? { upstream: 0, downstream: 0 },
  };
}

/** A job between the ends of an edge, by name. */
export function toJobName(
  job: NamedNode,
): NonNullable<LineageEdge['jobs']>[number] {
  const { type, namespace, name, title, entity_ref: entityRef } = job;
  return {
    id: formatNodeId({ type, namespace, name }),
    title: title ?? name,
    ...(entityRef !== null && { entityRef }),
  };
}

/** A node as this asker may see it. */
export function showNode(
  node: StoredNode,
  visible: boolean,
  place?: NodePlace,
): LineageNode {
  return visible ? toLineageNode(node, place) : toMaskedNode(node, place);
}
