/** Where a graph flows: with the reading direction of wide or narrow places. */
export type LayoutDirection = 'right' | 'down';

/** In pixels; of a node its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** A node to place; its size is in pixels and known before it is drawn. */
export interface LayoutNode {
  id: string;
  width: number;
  height: number;
}

/** `from` is upstream of `to`. */
export interface LayoutEdge {
  from: string;
  to: string;
}

/** A graph to lay out: plain data, so that it can be sent to a worker. */
export interface LayoutInput {
  nodes: LayoutNode[];
  edges: LayoutEdge[];
  direction: LayoutDirection;
  /** Where nodes are now: their order among each other is kept. */
  previous?: Record<string, Point>;
  /** Id of a node that shall stay where it was in `previous`. */
  anchor?: string;
}

/** Positions by id: exactly one of each node of the input. */
export type Positions = Record<string, Point>;

/** Places nodes that have edges; see {@link arrange} for what is around it. */
export type PlaceConnected = (graph: LayoutInput) => Positions;
