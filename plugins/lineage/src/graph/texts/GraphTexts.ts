import type { LineageEdge, LineageNode } from '@waymark/plugin-lineage-common';
import type { NodeMarks } from '../marks/markNodes';
import type { Side, ViewNode } from '../types';

/**
 * The words of a graph. They are looked up once for the graph, not by each of
 * its hundreds of nodes.
 */
export interface GraphTexts {
  /** What a node is called, cut to what a node has room for. */
  title(node: LineageNode): string;
  type(node: LineageNode): string;
  /** Beneath the title: whose it is, or where its name is from. */
  place(node: LineageNode): string | undefined;
  version(node: LineageNode): string | undefined;
  members(count: number): string;
  runState(node: LineageNode): string | undefined;
  root: string;
  dropped: string;
  /** All that is to be seen of a node, in one line. */
  nodeLabel(view: ViewNode, marks: NodeMarks): string;
  /** Of the button that shows neighbours. */
  show(view: ViewNode, side: Side): string;
  /** Of the button that folds a side. */
  fold(view: ViewNode, side: Side): string;
  /** An edge in one line; the ends are titles. */
  edgeLabel(edge: LineageEdge, from: string, to: string): string;
  serving: string;
  stale: string;
}
