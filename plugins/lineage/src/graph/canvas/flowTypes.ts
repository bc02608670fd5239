import type { Edge, Node } from '@xyflow/react';
import type { LineageEdge } from '@waymark/plugin-lineage-common';
import type { LayoutDirection } from '../../layout/types';
import type { EdgeMarks } from '../marks/markEdge';
import type { NodeMarks } from '../marks/markNodes';
import type { ViewNode } from '../types';

/** What a drawn node is told. */
export interface NodeData extends Record<string, unknown> {
  view: ViewNode;
  marks: NodeMarks;
  /** Sides whose neighbours are being loaded. */
  busy: { upstream: boolean; downstream: boolean };
  direction: LayoutDirection;
}

/** What a drawn edge is told. */
export interface EdgeData extends Record<string, unknown> {
  edge: LineageEdge;
  marks: EdgeMarks;
}

/** The components that draw nodes; see `nodes/`. */
export type FlowNodeType =
  'dataset' | 'model' | 'job' | 'endpoint' | 'masked' | 'rollUp';

export type FlowNode = Node<NodeData, FlowNodeType>;
export type FlowEdge = Edge<EdgeData, 'lineage'>;
