import { getBezierPath, type EdgeProps } from '@xyflow/react';
import type { LineageEdge } from '@waymark/plugin-lineage-common';
import { memo } from 'react';
import type { FlowEdge } from '../canvas/flowTypes';
import { useGraphContext } from '../canvas/GraphContext';

/**
 * A line from upstream to downstream. Who says so is in its strokes: solid was
 * observed, dashed is only declared, dotted is stale. A word stands on it where
 * the line alone might not be enough.
 */
const LineageEdgeLine = memo((props: EdgeProps<FlowEdge>) => {
  const { data } = props;
  const { classes, texts, prefix } = useGraphContext();
  const [path, x, y] = getBezierPath(props);
  if (!data) {
    return null;
  }
  const { edge, marks } = data;
  const out = marks.selected || marks.onPath;
  const words = [
    edge.kind === 'serving' && texts.serving,
    edge.stale && texts.stale,
  ].filter(Boolean);
  return (
    <>
      <path
        d={path}
        className={classes.edge}
        data-line={edgeLine(edge)}
        data-kind={edge.kind}
        data-out={out}
        data-faded={marks.faded}
        markerEnd={`url(#${prefix}-${out ? 'arrow-out' : 'arrow'})`}
      />
      {words.length > 0 && !marks.faded && (
        <text x={x} y={y - 10} className={classes.edgeWords} aria-hidden>
          {words.join(' · ')}
        </text>
      )}
      <path d={path} className={classes.edgeHit} />
    </>
  );
});

/** Which strokes say what is known of an edge. */
export function edgeLine(
  edge: Pick<LineageEdge, 'provenance' | 'stale'>,
): 'observed' | 'declared' | 'stale' {
  if (edge.stale) {
    return 'stale';
  }
  return edge.provenance === 'declared' ? 'declared' : 'observed';
}

/** One object for ever: xyflow draws everything anew when it changes. */
export const edgeTypes = { lineage: LineageEdgeLine };
