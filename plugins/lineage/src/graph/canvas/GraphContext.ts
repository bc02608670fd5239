import { createContext, useContext } from 'react';
import type { FocusStore } from '../keyboard/createFocusStore';
import type { GraphTexts } from '../texts/GraphTexts';
import type { NodeSide } from '../types';
import type { GraphClasses } from './useGraphClasses';

/**
 * What all nodes and edges of a graph share. It stays the same object while
 * the graph is on the page, so that it never draws them anew by itself.
 */
export interface GraphContextValue {
  /** Of the ids of shapes; see `GraphSprites`. */
  prefix: string;
  classes: GraphClasses;
  texts: GraphTexts;
  focus: FocusStore;
  /** A click on a node. */
  onPick: (id: string) => void;
  onExpand: (at: NodeSide) => void;
  onCollapse: (at: NodeSide) => void;
}

/** See {@link GraphContextValue}. */
export const GraphContext = createContext<GraphContextValue | undefined>(
  undefined,
);

/** Throws outside of a graph: its nodes make no sense elsewhere. */
export function useGraphContext(): GraphContextValue {
  const value = useContext(GraphContext);
  if (!value) {
    throw new Error('Nodes of a lineage graph must be drawn inside of one');
  }
  return value;
}
