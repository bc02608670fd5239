import type {
  Direction,
  DriftSignal,
  LineageNodeType,
  LineageRoot,
  RollUp,
} from '@waymark/plugin-lineage-common';
import type { EdgeRef, NodeSide, Side } from '../../graph/types';

/** What a page starts with; an app may configure it. */
export interface ViewDefaults {
  direction: Direction;
  /** Levels, 1 to 20. */
  depth: number;
  /** Nodes, 1 to 1,000. */
  limit: number;
}

/** Everything a reader can choose. All of it is in the address of the page. */
export interface LineageView extends ViewDefaults {
  show: 'graph' | 'impact' | 'drift';
  as: 'picture' | 'table';
  /** Without: what the page is about, or nothing yet. */
  root?: Exclude<LineageRoot, { type: LineageNodeType }>;
  granularity: 'asset' | 'job';
  rollUp?: RollUp;
  /** In the order in which they were opened. */
  expanded: NodeSide[];
  collapsed: NodeSide[];
  selected?: { node: string } | { edge: EdgeRef };
  /** Ids of the two ends of a path; one of them may not be chosen yet. */
  path: { from?: string; to?: string };
  /** Words that mark nodes of the graph. */
  search?: string;
  impact: {
    direction: Side;
    groupBy: 'depth' | 'owner';
    types: LineageNodeType[];
    version?: string;
  };
  drift: { signals: DriftSignal[]; entityRef?: string };
}

/** Where a page of ours starts unless the app says otherwise. */
export const DEFAULTS: ViewDefaults = {
  direction: 'both',
  depth: 2,
  limit: 50,
};

/** What the API takes. */
export const BOUNDS = { depth: 20, limit: 1000 };

/** More open nodes than this make an address that servers refuse. */
export const MAX_SIDES = 60;

export const NODE_TYPES: readonly LineageNodeType[] = [
  'dataset',
  'model',
  'job',
  'endpoint',
];
export const ROLL_UPS: readonly RollUp[] = [
  'system',
  'domain',
  'owner',
  'type',
];
export const SIGNALS: readonly DriftSignal[] = [
  'declared-not-observed',
  'observed-not-declared',
  'stale',
];
export const DIRECTIONS: readonly Direction[] = [
  'both',
  'upstream',
  'downstream',
];

/** The view before anything was chosen. */
export function emptyView(defaults: ViewDefaults = DEFAULTS): LineageView {
  return {
    ...defaults,
    show: 'graph',
    as: 'picture',
    granularity: 'asset',
    expanded: [],
    collapsed: [],
    path: {},
    impact: { direction: 'downstream', groupBy: 'depth', types: [] },
    drift: { signals: [] },
  };
}

/**
 * The view of another root: how it is drawn stays, what belongs to single
 * nodes goes.
 */
export function withRoot(
  view: LineageView,
  root: LineageView['root'],
): LineageView {
  const { selected, search, root: _, ...rest } = view;
  const { version, ...impact } = view.impact;
  return {
    ...rest,
    ...(root && { root }),
    expanded: [],
    collapsed: [],
    path: {},
    impact,
  };
}
