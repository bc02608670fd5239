import { useMemo, useRef } from 'react';
import type { LayoutDirection, Positions } from '../../layout/types';
import { createEdgeMarker } from '../marks/markEdge';
import { markNodes } from '../marks/markNodes';
import type { GraphTexts } from '../texts/GraphTexts';
import type { GraphView, LineageGraphProps, NodeSide } from '../types';
import { toFlow, type FlowElements } from './toFlow';

const NO_SIDES: readonly NodeSide[] = [];

/** Nodes and edges as xyflow wants them, new only where they look new. */
export function useFlowElements(
  options: Pick<
    LineageGraphProps,
    'selected' | 'selectedEdge' | 'path' | 'search' | 'expanding'
  > & {
    view: GraphView;
    positions: Positions;
    direction: LayoutDirection;
    texts: GraphTexts;
  },
): FlowElements {
  const { view, positions, direction, texts, expanding = NO_SIDES } = options;
  const { selected, selectedEdge, path, search } = options;
  const before = useRef<FlowElements>();
  const nodeMarks = useMemo(
    () => markNodes({ view, selected, path, search }),
    [view, selected, path, search],
  );
  const markEdge = useMemo(
    () => createEdgeMarker({ nodes: nodeMarks, path, selected: selectedEdge }),
    [nodeMarks, path, selectedEdge],
  );
  const elements = useMemo(
    () =>
      toFlow({
        view,
        positions,
        direction,
        nodeMarks,
        markEdge,
        titleOf: texts.title,
        edgeLabel: texts.edgeLabel,
        expanding,
        before: before.current,
      }),
    [view, positions, direction, nodeMarks, markEdge, texts, expanding],
  );
  before.current = elements;
  return elements;
}
