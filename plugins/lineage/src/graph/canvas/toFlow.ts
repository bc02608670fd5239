import { Position } from '@xyflow/react';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import type { LayoutDirection, Positions } from '../../layout/types';
import type { EdgeMarks } from '../marks/markEdge';
import type { NodeMarks } from '../marks/markNodes';
import { NODE_SIZE } from '../nodes/nodeSize';
import { nodeType } from '../nodes/nodeType';
import type { GraphTexts } from '../texts/GraphTexts';
import type {
  EdgeRef,
  GraphView,
  NodeSide,
  SideView,
  ViewNode,
} from '../types';
import type { FlowEdge, FlowNode } from './flowTypes';

/** Elements as they are drawn now; what did not change is the same object. */
export interface FlowElements {
  nodes: FlowNode[];
  edges: FlowEdge[];
}

const { width, height } = NODE_SIZE;
const DOT = { width: 1, height: 1 };
const HANDLES: Record<LayoutDirection, FlowNode['handles']> = {
  right: [
    { type: 'target', position: Position.Left, x: 0, y: height / 2, ...DOT },
    {
      type: 'source',
      position: Position.Right,
      x: width,
      y: height / 2,
      ...DOT,
    },
  ],
  down: [
    { type: 'target', position: Position.Top, x: width / 2, y: 0, ...DOT },
    {
      type: 'source',
      position: Position.Bottom,
      x: width / 2,
      y: height,
      ...DOT,
    },
  ],
};

// The library would have "node" and "edge" read out, in English, for each.
const UNDESCRIBED = { 'aria-roledescription': undefined };

/**
 * What xyflow draws. Nodes and edges that look as before are handed over as
 * the very objects of before: it draws anew whatever is another object.
 */
export function toFlow(options: {
  view: GraphView;
  positions: Positions;
  direction: LayoutDirection;
  nodeMarks: ReadonlyMap<string, NodeMarks>;
  markEdge: (edge: EdgeRef) => EdgeMarks;
  titleOf: (node: LineageNode) => string;
  edgeLabel: GraphTexts['edgeLabel'];
  expanding: readonly NodeSide[];
  before?: FlowElements;
}): FlowElements {
  const { view, positions, direction, nodeMarks, markEdge, before } = options;
  const busy = new Set(options.expanding.map(at => `${at.side} ${at.node}`));
  const oldNodes = new Map(before?.nodes.map(node => [node.id, node]));
  const oldEdges = new Map(before?.edges.map(edge => [edge.id, edge]));

  const nodes = view.nodes.flatMap((item): FlowNode[] => {
    const { id } = item.node;
    const position = positions[id];
    const marks = nodeMarks.get(id);
    if (!position || !marks) {
      return [];
    }
    const made: FlowNode = {
      id,
      type: nodeType(item.node),
      position,
      data: {
        view: item,
        marks,
        busy: {
          upstream: busy.has(`upstream ${id}`),
          downstream: busy.has(`downstream ${id}`),
        },
        direction,
      },
      // Known sizes and handles: a node need not be drawn to be measured.
      ...NODE_SIZE,
      measured: NODE_SIZE,
      handles: HANDLES[direction],
      domAttributes: UNDESCRIBED,
    };
    const old = oldNodes.get(id);
    return [old && sameNode(old, made) ? old : made];
  });

  const titles = new Map(
    nodes.map(({ id, data }) => [id, options.titleOf(data.view.node)]),
  );
  const edges = view.edges.flatMap(({ id, edge }): FlowEdge[] => {
    const from = titles.get(edge.from);
    const to = titles.get(edge.to);
    if (edge.from === edge.to || from === undefined || to === undefined) {
      return [];
    }
    const data = { edge, marks: markEdge(edge) };
    const old = oldEdges.get(id);
    if (
      old?.data &&
      old.data.edge === edge &&
      same(old.data.marks, data.marks)
    ) {
      return [old];
    }
    return [
      {
        id,
        type: 'lineage',
        source: edge.from,
        target: edge.to,
        data,
        // Read when the edge is drawn: most edges of a large graph are not.
        get ariaLabel() {
          return options.edgeLabel(edge, from, to);
        },
        domAttributes: UNDESCRIBED,
        // What stands out is drawn over what does not.
        zIndex: data.marks.onPath || data.marks.selected ? 1 : 0,
      },
    ];
  });
  return { nodes, edges };
}

function sameNode(a: FlowNode, b: FlowNode): boolean {
  return (
    a.type === b.type &&
    same(a.position, b.position) &&
    a.data.direction === b.data.direction &&
    same(a.data.marks, b.data.marks) &&
    same(a.data.busy, b.data.busy) &&
    sameView(a.data.view, b.data.view)
  );
}

function sameView(a: ViewNode, b: ViewNode): boolean {
  return (
    a.node === b.node &&
    a.root === b.root &&
    same<SideView>(a.upstream, b.upstream) &&
    same<SideView>(a.downstream, b.downstream)
  );
}

function same<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.every(key => a[key] === b[key]);
}
