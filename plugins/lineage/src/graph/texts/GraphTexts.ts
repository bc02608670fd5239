import type { LineageEdge, LineageNode } from '@waymark/plugin-lineage-common';
import type { NodeMarks } from '../marks/markNodes';
import type { GraphIcon } from '../nodes/GraphSprites';
import type { Side, ViewNode } from '../types';

/** What is said in a node beneath its title. */
export interface NodeWords {
  /** Whose it is, or where its name is from. */
  line?: string;
  badges: { text: string; icon?: GraphIcon; root?: boolean }[];
}

/**
 * The words of a graph. They are looked up once for the graph, not by each of
 * its hundreds of nodes.
 */
export interface GraphTexts {
  /** What a node is called, cut to what a node has room for. */
  title(node: LineageNode): string;
  /** What stands in a node beneath its title. */
  words(view: ViewNode): NodeWords;
  /** All that is to be seen of a node, in the order in which it is. */
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
