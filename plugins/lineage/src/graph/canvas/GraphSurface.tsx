import { useTranslationRef } from '@backstage/frontend-plugin-api';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { MiniMap, ReactFlow, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { lineageTranslationRef } from '../../translation';
import { GraphControls } from '../controls/GraphControls';
import { edgeTypes } from '../edges/edgeTypes';
import { useGraphKeyboard } from '../keyboard/useGraphKeyboard';
import { nodeTypes } from '../nodes/nodeTypes';
import type { GraphView, LineageGraphProps } from '../types';
import type { FlowEdge, FlowNode } from './flowTypes';
import { useGraphContext } from './GraphContext';
import { useCanvasStyles } from './useCanvasStyles';
import { useFlowElements } from './useFlowElements';
import { useFollow } from './useFollow';
import type { LaidOutGraph } from './useGraphLayout';
import {
  firstViewport,
  isInView,
  middleOf,
  READABLE,
  type Size,
} from './viewport';

/** Of more nodes than this, only those in view are in the page. */
const RENDER_ALL = 50;

// Texts of the library that are in nobody's way only while they are empty: the
// graph describes itself.
const NO_TEXTS = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};
// Of the overview: it covers as little of the graph as it can.
const MAP_SIZE = { width: 140, height: 96 };
const NO_ATTRIBUTION = { hideAttribution: true };

/** The laid out graph in the library, with its controls and its map. */
export function GraphSurface(
  props: LineageGraphProps & {
    view: GraphView;
    laidOut: LaidOutGraph;
    size: Size;
    fullscreen: { active: boolean; toggle: () => void };
  },
) {
  const { graph, laidOut, size, fullscreen, compact, label } = props;
  const { onSelect, onSelectEdge } = props;
  const { positions, input } = laidOut;
  const styles = useCanvasStyles();
  const { texts, focus, prefix, onExpand, onCollapse } = useGraphContext();
  const { t } = useTranslationRef(lineageTranslationRef);
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const animated = useMemo(() => ({ duration: still ? 0 : 200 }), [still]);

  const elements = useFlowElements({
    ...props,
    positions,
    direction: input.direction,
    texts,
  });
  const centre = useCallback(
    (id: string) => {
      const position = positions[id];
      if (position) {
        const { x, y } = middleOf(position);
        const zoom = Math.max(flow.getZoom(), READABLE);
        flow.setCenter(x, y, { zoom, ...animated });
      }
    },
    [flow, positions, animated],
  );
  const reveal = useCallback(
    (id: string) => {
      const viewport = flow.getViewport();
      const position = positions[id];
      const readable = viewport.zoom >= READABLE;
      if (position && !(readable && isInView({ position, viewport, size }))) {
        centre(id);
      }
    },
    [flow, positions, size, centre],
  );
  useFollow({
    ...props,
    reveal,
    fit: ids => {
      flow.fitView({
        nodes: ids.map(id => ({ id })),
        maxZoom: 1,
        minZoom: READABLE,
        ...animated,
      });
    },
  });
  const keyboard = useGraphKeyboard({
    ...props,
    laidOut,
    root: graph.root,
    focus,
    reveal,
    onExpand,
    onCollapse,
  });
  // The library reads it once; later it is the reader's own.
  const defaultViewport = useMemo(
    () => firstViewport({ positions, root: graph.root, size }),
    [positions, graph.root, size],
  );

  return (
    <>
      <ReactFlow
        id={prefix}
        {...keyboard}
        aria-label={label}
        aria-describedby={`${prefix}-keys`}
        nodes={elements.nodes}
        edges={elements.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultViewport={defaultViewport}
        // Small enough for a column of a thousand nodes to fit.
        minZoom={0.01}
        maxZoom={2}
        onlyRenderVisibleElements={elements.nodes.length > RENDER_ALL}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomOnDoubleClick={false}
        zoomOnScroll={!compact}
        preventScrolling={!compact}
        onPaneClick={() => onSelect(undefined)}
        onEdgeClick={(_, { data }) => {
          if (data) {
            const { from, to, kind } = data.edge;
            onSelectEdge?.({ from, to, kind });
          }
        }}
        ariaLabelConfig={NO_TEXTS}
        proOptions={NO_ATTRIBUTION}
      >
        {!compact && input.direction === 'right' && (
          <MiniMap<FlowNode>
            style={MAP_SIZE}
            pannable
            zoomable
            ariaLabel={t('graph.controls.overview')}
            nodeClassName={node =>
              node.data.view.root ? styles.minimapRoot : ''
            }
          />
        )}
      </ReactFlow>
      <GraphControls
        fullscreen={fullscreen.active}
        onZoomIn={() => flow.zoomIn(animated)}
        onZoomOut={() => flow.zoomOut(animated)}
        onFit={() => flow.fitView({ maxZoom: 1, ...animated })}
        onRoot={() => centre(graph.root)}
        onFullscreen={fullscreen.toggle}
      />
    </>
  );
}
