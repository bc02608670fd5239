import type {
  LineageApi,
  LineageGraph,
  LineageRoot,
  PathAnswer,
} from '@waymark/plugin-lineage-common';
import type { ApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo } from 'react';
import { mergeGraphs } from '../../graph/mergeGraphs';
import { useLineageQuery } from '../../hooks/useLineageQuery';
import type { LineageView } from '../view/viewState';
import { useExpansions, type Expansions } from './useExpansions';

/** What the picture is made from, and how each part of it stands. */
export interface RootGraph {
  /** The graph of the root alone. */
  query: ApiQuery<LineageGraph>;
  /** With neighbours of opened nodes and the path merged in. */
  graph?: LineageGraph;
  expansions: Expansions;
  /** Has no value while one of the ends is not chosen. */
  path: ApiQuery<PathAnswer | undefined>;
}

const NO_SIDES: LineageView['expanded'] = [];

/** Asks for everything that the view shows of the root. */
export function useRootGraph(options: {
  /** Must be the same object while the root is the same. */
  root: LineageRoot;
  view: LineageView;
}): RootGraph {
  const { root, view } = options;
  const { granularity, direction, depth, limit, rollUp } = view;
  const load = useCallback(
    (api: LineageApi, signal: AbortSignal) =>
      api.getGraph(
        { root, granularity, direction, depth, limit, rollUp },
        { signal },
      ),
    [root, granularity, direction, depth, limit, rollUp],
  );
  const query = useLineageQuery(load);

  const expandedText = JSON.stringify(view.expanded);
  const sides = useMemo<LineageView['expanded']>(
    () => (rollUp ? NO_SIDES : JSON.parse(expandedText)),
    [rollUp, expandedText],
  );
  const expansions = useExpansions({ sides, granularity });

  const { from, to } = view.path;
  const loadPath = useCallback(
    async (api: LineageApi, signal: AbortSignal) =>
      from && to
        ? api.getPath(
            { from: { node: from }, to: { node: to }, granularity },
            { signal },
          )
        : undefined,
    [from, to, granularity],
  );
  const path = useLineageQuery<PathAnswer | undefined>(loadPath);

  const base = query.value;
  const answer = path.value;
  const { graphs } = expansions;
  const graph = useMemo(() => {
    if (!base) {
      return undefined;
    }
    const more = [...graphs];
    if (answer && answer.paths.length > 0) {
      const { nodes, edges } = answer;
      more.push({ ...base, nodes, edges, truncated: false });
    }
    return more.reduce(mergeGraphs, base);
  }, [base, graphs, answer]);
  return { query, graph, expansions, path };
}
