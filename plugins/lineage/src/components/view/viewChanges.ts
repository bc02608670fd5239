import type { EdgeRef, NodeSide } from '../../graph/types';
import { MAX_SIDES, type LineageView } from './viewState';

const same = (a: NodeSide) => (b: NodeSide) =>
  a.node === b.node && a.side === b.side;

/**
 * Shows the neighbours of a side: unfolds what was folded, else remembers that
 * they are wanted. The oldest gives way when an address would become too long.
 */
export function openSide(view: LineageView, at: NodeSide): LineageView {
  if (view.collapsed.some(same(at))) {
    return {
      ...view,
      collapsed: view.collapsed.filter(other => !same(at)(other)),
    };
  }
  return view.expanded.some(same(at))
    ? view
    : { ...view, expanded: [...view.expanded, at].slice(-MAX_SIDES) };
}

/** Folds a side away. What was loaded stays loaded. */
export function foldSide(view: LineageView, at: NodeSide): LineageView {
  return view.collapsed.some(same(at))
    ? view
    : { ...view, collapsed: [...view.collapsed, at].slice(-MAX_SIDES) };
}

/** Shows everything that was folded. */
export function unfoldAll(view: LineageView): LineageView {
  return { ...view, collapsed: [] };
}

/** Selects a node, an edge or nothing. */
export function select(
  view: LineageView,
  selected: LineageView['selected'],
): LineageView {
  const { selected: _, ...rest } = view;
  return selected ? { ...rest, selected } : rest;
}

/** Selects the edge. */
export function selectEdge(view: LineageView, edge: EdgeRef): LineageView {
  const { from, to, kind } = edge;
  return select(view, { edge: { from, to, kind } });
}

/** Sets one end of the path; the same node cannot be both. */
export function setPathEnd(
  view: LineageView,
  end: 'from' | 'to',
  node: string,
): LineageView {
  const other = end === 'from' ? 'to' : 'from';
  const { [other]: otherNode } = view.path;
  return {
    ...view,
    path: {
      ...(otherNode && otherNode !== node && { [other]: otherNode }),
      [end]: node,
    },
  };
}

/** Draws at another granularity; nodes that were opened are of the old one. */
export function withGranularity(
  view: LineageView,
  granularity: LineageView['granularity'],
): LineageView {
  return {
    ...select(view, undefined),
    granularity,
    expanded: [],
    collapsed: [],
  };
}

/** Draws groups, or none; single nodes of a group are not in the picture. */
export function withRollUp(
  view: LineageView,
  rollUp: LineageView['rollUp'],
): LineageView {
  const { rollUp: _, ...rest } = select(view, undefined);
  return {
    ...rest,
    ...(rollUp && { rollUp }),
    expanded: [],
    collapsed: [],
    path: rollUp ? {} : rest.path,
  };
}
