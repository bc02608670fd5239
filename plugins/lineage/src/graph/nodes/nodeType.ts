import type { LineageNode } from '@waymark/plugin-lineage-common';
import type { FlowNodeType } from '../canvas/flowTypes';

/** As what a node is drawn. */
export function nodeType(
  node: Pick<LineageNode, 'type' | 'masked' | 'members'>,
): FlowNodeType {
  if (node.masked) {
    return 'masked';
  }
  return node.members === undefined ? node.type : 'rollUp';
}
