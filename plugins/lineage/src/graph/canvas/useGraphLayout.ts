import { useMemo, useRef, type MutableRefObject } from 'react';
import type { LayoutDirection, LayoutInput } from '../../layout/types';
import {
  useLayout,
  type LaidOut,
  type LayoutState,
} from '../../layout/useLayout';
import { NODE_SIZE } from '../nodes/nodeSize';
import type { GraphView } from '../types';

/** A layout, and of which graph in which direction it is. */
export interface LaidOutGraph extends LaidOut {
  of: string;
}

/**
 * Lays out what is drawn. A graph that grew or shrank keeps the order of what
 * was there, and `anchor` (what the reader acted on, else the root) its place;
 * another graph (`of`) or direction begins anew.
 */
export function useGraphLayout(options: {
  view: GraphView;
  direction: LayoutDirection;
  /** Says which graph it is; the same while it grows and shrinks. */
  of: string;
  root: string;
  anchor: MutableRefObject<string | undefined>;
}): LayoutState<LaidOutGraph> {
  const { view, direction, root, anchor } = options;
  const of = `${direction} ${options.of}`;
  const last = useRef<LaidOutGraph>();
  const topology = useTopology(view);
  const input = useMemo((): LayoutInput => {
    const known = last.current?.of === of ? last.current.positions : undefined;
    const acted = anchor.current;
    return {
      ...topology,
      direction,
      ...(known && {
        previous: known,
        anchor: acted !== undefined && known[acted] ? acted : root,
      }),
    };
  }, [topology, direction, of, root, anchor]);
  const { laidOut, ...state } = useLayout(input);
  if (state.status === 'ready' && laidOut) {
    if (last.current?.positions !== laidOut.positions) {
      last.current = { ...laidOut, of };
    }
  }
  return { ...state, laidOut: last.current };
}

type Topology = Pick<LayoutInput, 'nodes' | 'edges'>;

/** The same object while the same nodes and edges are drawn, whatever of them. */
function useTopology(view: GraphView): Topology {
  const last = useRef<Topology>();
  const topology = useMemo(
    () => ({
      nodes: view.nodes.map(({ node }) => ({ id: node.id, ...NODE_SIZE })),
      edges: view.edges.map(({ edge }) => ({ from: edge.from, to: edge.to })),
    }),
    [view],
  );
  if (!last.current || !isSame(last.current, topology)) {
    last.current = topology;
  }
  return last.current;
}

function isSame(a: Topology, b: Topology): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every((node, i) => node.id === b.nodes[i].id) &&
    a.edges.every(
      ({ from, to }, i) => from === b.edges[i].from && to === b.edges[i].to,
    )
  );
}
