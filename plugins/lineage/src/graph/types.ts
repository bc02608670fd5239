import type {
  LineageEdge,
  LineageEdgeKind,
  LineageGraph as GraphAnswer,
  LineageNode,
} from '@waymark/plugin-lineage-common';

/** A side of a node: what it came from, or what comes of it. */
export type Side = 'upstream' | 'downstream';

/** What tells an edge of a graph from the others. */
export interface EdgeRef {
  from: string;
  to: string;
  kind: LineageEdgeKind;
}

/** A side of one node. */
export interface NodeSide {
  /** Id of a node. */
  node: string;
  side: Side;
}

/** How one side of a drawn node stands. */
export interface SideView {
  /** Neighbours there that are not drawn: not loaded, or folded away. */
  hidden: number;
  /** The side was folded by the reader; expanding it asks nobody. */
  collapsed: boolean;
  /** How many nodes would go if this side were folded; 0: no use in it. */
  foldable: number;
}

/** A node that is drawn. */
export interface ViewNode {
  node: LineageNode;
  root: boolean;
  upstream: SideView;
  downstream: SideView;
}

/** An edge that is drawn: both its ends are. */
export interface ViewEdge {
  /** `<from> <to> <kind>`, each percent-encoded. */
  id: string;
  edge: LineageEdge;
}

/** What is left of an answer when the folded sides are taken away. */
export interface GraphView {
  nodes: ViewNode[];
  edges: ViewEdge[];
}

/**
 * Props of the interactive graph. It keeps no state of what is asked for,
 * folded or selected: its page does, in the address.
 */
export interface LineageGraphProps {
  /** The answer, with those of expanded nodes merged in (`mergeGraphs`). */
  graph: GraphAnswer;
  /** The graph in words, for instance "Lineage of Fraud detection". */
  label: string;
  /** Sides that are folded; none without. */
  collapsed?: readonly NodeSide[];
  /** Sides whose neighbours are being loaded; their buttons are busy. */
  expanding?: readonly NodeSide[];
  /** Id of the selected node. */
  selected?: string;
  selectedEdge?: EdgeRef;
  /** Ids of nodes along a path; all others fade. */
  path?: readonly string[];
  /** Words: nodes whose title, name or namespace holds them all stand out. */
  search?: string;
  /** CSS height; 480 pixels without. */
  height?: number | string;
  /** Leaves out the overview map and the legend, for a card. */
  compact?: boolean;
  /**
   * What fills the screen with the graph, for instance the part of the page
   * that holds the panel of details; the graph alone without.
   */
  fullscreenElement?: () => HTMLElement | null;
  /** Undefined: nothing is selected any more (Escape, a click beside). */
  onSelect: (id: string | undefined) => void;
  /** Enter on a node, or a second click (the first in a card): its details. */
  onOpen?: (id: string) => void;
  onSelectEdge?: (edge: EdgeRef) => void;
  /**
   * Show the neighbours of a side: unfold it where it is in `collapsed`, ask
   * the server for them and merge the answer where it is not.
   */
  onExpand: (at: NodeSide) => void;
  onCollapse: (at: NodeSide) => void;
}
