import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ErrorState } from '../components/states/ErrorState';
import { lineageTranslationRef } from '../translation';
import { buildGraphView } from './buildGraphView';
import { GraphContext, type GraphContextValue } from './canvas/GraphContext';
import { GraphSurface } from './canvas/GraphSurface';
import { useCanvasStyles } from './canvas/useCanvasStyles';
import { useGraphClasses } from './canvas/useGraphClasses';
import { useGraphLayout } from './canvas/useGraphLayout';
import { useSize } from './canvas/useSize';
import { directionFor } from './canvas/viewport';
import { Legend } from './controls/Legend';
import { useFullscreen } from './controls/useFullscreen';
import { createFocusStore } from './keyboard/createFocusStore';
import { GraphSprites } from './nodes/GraphSprites';
import { useGraphTexts } from './texts/useGraphTexts';
import type { LineageGraphProps } from './types';

let graphs = 0;

/**
 * The graph itself: everything that needs the library is reached from here,
 * so that it is loaded with the first graph and not before.
 */
export function GraphCanvas(props: LineageGraphProps) {
  const { graph, collapsed, height = 480, compact, fullscreenElement } = props;
  const styles = useCanvasStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const [prefix] = useState(() => `lineage-graph-${++graphs}`);
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const size = useSize(surface);
  const anchor = useRef<string>();
  const context = useContextValue({ props, prefix, anchor });

  const view = useMemo(
    () => buildGraphView({ graph, collapsed }),
    [graph, collapsed],
  );
  const layout = useGraphLayout({
    view,
    // Not known yet: most places are wide.
    direction: size ? directionFor(size) : 'right',
    of: `${graph.granularity} ${graph.root}`,
    root: graph.root,
    anchor,
  });
  const fullscreen = useFullscreen({
    element: useCallback(
      () => fullscreenElement?.() ?? root.current,
      [fullscreenElement],
    ),
    className: styles.fullscreen,
  });
  const counts = t('graph.summary', {
    count: view.nodes.length,
    edges: t('graph.edgeCount', { count: view.edges.length }),
  });

  return (
    <GraphContext.Provider value={context}>
      <div
        ref={root}
        className={`${styles.root} ${fullscreen.active ? styles.filling : ''}`}
        style={fullscreen.active ? undefined : { height }}
      >
        <GraphSprites
          prefix={prefix}
          className={context.classes.sprites}
          arrow={context.classes.arrow}
          arrowOut={context.classes.arrowOut}
        />
        <div className={styles.hidden} role="status">
          {layout.status === 'ready' && counts}
        </div>
        <div
          ref={surface}
          className={styles.surface}
          aria-busy={layout.status === 'loading'}
        >
          {layout.status === 'error' && (
            <ErrorState error={layout.error} retry={layout.retry} />
          )}
          {layout.status === 'loading' && !layout.laidOut && (
            <div className={styles.state}>
              <SkeletonLines count={4} height={6} />
            </div>
          )}
          {layout.status !== 'error' && layout.laidOut && size && (
            <ReactFlowProvider key={layout.laidOut.of}>
              <GraphSurface
                {...props}
                view={view}
                laidOut={layout.laidOut}
                size={size}
                fullscreen={fullscreen}
              />
            </ReactFlowProvider>
          )}
          <div id={`${prefix}-keys`} className={styles.keys}>
            {t(`graph.keys.${layout.laidOut?.input.direction ?? 'right'}`)}
          </div>
        </div>
        {!compact && <Legend view={view} />}
      </div>
    </GraphContext.Provider>
  );
}

/** Handlers are looked up when they are called: new ones draw nothing anew. */
function useContextValue(options: {
  props: LineageGraphProps;
  prefix: string;
  anchor: { current: string | undefined };
}): GraphContextValue {
  const { props, prefix, anchor } = options;
  const classes = useGraphClasses();
  const texts = useGraphTexts();
  const [focus] = useState(createFocusStore);
  const latest = useRef(props);
  latest.current = props;
  return useMemo(
    () => ({
      prefix,
      classes,
      texts,
      focus,
      onPick: id => {
        const { selected, compact, onSelect, onOpen } = latest.current;
        focus.move(id);
        if (onOpen && (compact || selected === id)) {
          onOpen(id);
        } else {
          onSelect(id);
        }
      },
      onExpand: at => {
        anchor.current = at.node;
        latest.current.onExpand(at);
      },
      onCollapse: at => {
        anchor.current = at.node;
        latest.current.onCollapse(at);
      },
    }),
    [prefix, classes, texts, focus, anchor],
  );
}
