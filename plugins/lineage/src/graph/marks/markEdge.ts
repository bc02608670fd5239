import { edgeId } from '../edgeId';
import type { EdgeRef } from '../types';
import type { NodeMarks } from './markNodes';

/** How an edge stands out, or back. */
export interface EdgeMarks {
  selected: boolean;
  onPath: boolean;
  faded: boolean;
}

/** Marks edges: those between two neighbours of the path are on it. */
export function createEdgeMarker(options: {
  nodes: ReadonlyMap<string, NodeMarks>;
  path?: readonly string[];
  selected?: EdgeRef;
}): (edge: EdgeRef) => EdgeMarks {
  const { nodes, path = [], selected } = options;
  const next = new Map(path.slice(1).map((id, i) => [path[i], id]));
  const selectedId = selected && edgeId(selected);
  return edge => {
    const { from, to } = edge;
    const onPath = next.get(from) === to || next.get(to) === from;
    const chosen = selectedId === edgeId(edge);
    const fades =
      path.length > 0 || nodes.get(from)?.faded || nodes.get(to)?.faded;
    return {
      selected: chosen,
      onPath,
      faded: Boolean(fades) && !onPath && !chosen,
    };
  };
}
