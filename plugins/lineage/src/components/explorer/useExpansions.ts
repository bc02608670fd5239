import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { LineageGraph } from '@waymark/plugin-lineage-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { lineageApiRef } from '../../api';
import type { NodeSide } from '../../graph/types';

/** Neighbours that one click brings at most; the node says what is left. */
const LIMIT = 50;

type Outcome = { graph: LineageGraph } | { error: Error };

/** The neighbours of opened nodes. */
export interface Expansions {
  /** Answers that are here, in the order in which nodes were opened. */
  graphs: readonly LineageGraph[];
  loading: readonly NodeSide[];
  failed: readonly { at: NodeSide; error: Error }[];
  /** Asks again for those that failed. */
  retry: () => void;
}

/**
 * Asks for the neighbours of every node that was opened, each once, all at the
 * same time: a link may name many. Answers stay while the question is the
 * same; a node that was closed meanwhile is not waited for.
 */
export function useExpansions(options: {
  /** Must be the same array while the nodes are the same. */
  sides: readonly NodeSide[];
  granularity: 'asset' | 'job';
}): Expansions {
  const { sides, granularity } = options;
  const api = useApi(lineageApiRef);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(
    () => new Map(),
  );
  const running = useRef(new Map<string, AbortController>());
  const wanted = useMemo(
    () =>
      sides.map(at => ({ at, key: `${granularity} ${at.side} ${at.node}` })),
    [sides, granularity],
  );

  useEffect(() => {
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, abort] of running.current) {
      if (!keys.has(key)) {
        abort.abort();
        running.current.delete(key);
      }
    }
    for (const { at, key } of wanted) {
      if (!outcomes.has(key) && !running.current.has(key)) {
        const abort = new AbortController();
        running.current.set(key, abort);
        const settle = (outcome: Outcome) => {
          if (!abort.signal.aborted) {
            running.current.delete(key);
            setOutcomes(before => new Map(before).set(key, outcome));
          }
        };
        api
          .getGraph(
            {
              root: { node: at.node },
              direction: at.side,
              depth: 1,
              limit: LIMIT,
              granularity,
            },
            { signal: abort.signal },
          )
          .then(
            graph => settle({ graph }),
            error => settle({ error: toError(error) }),
          );
      }
    }
  }, [api, wanted, outcomes, granularity]);

  useEffect(() => {
    const calls = running.current;
    return () => {
      calls.forEach(abort => abort.abort());
      calls.clear();
    };
  }, []);

  const retry = useCallback(
    () =>
      setOutcomes(
        before =>
          new Map([...before].filter(([, outcome]) => 'graph' in outcome)),
      ),
    [],
  );

  return useMemo(() => {
    const graphs: LineageGraph[] = [];
    const loading: NodeSide[] = [];
    const failed: { at: NodeSide; error: Error }[] = [];
    for (const { at, key } of wanted) {
      const outcome = outcomes.get(key);
      if (!outcome) {
        loading.push(at);
      } else if ('graph' in outcome) {
        graphs.push(outcome.graph);
      } else {
        failed.push({ at, error: outcome.error });
      }
    }
    return { graphs, loading, failed, retry };
  }, [wanted, outcomes, retry]);
}
