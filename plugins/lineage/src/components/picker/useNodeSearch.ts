import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  LineageNode,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import { useEffect, useState } from 'react';
import { lineageApiRef } from '../../api';

const DEBOUNCE_MS = 200;
const SHOWN = 20;

/** What a search found so far. */
export interface NodeSearch {
  items: readonly LineageNode[];
  /** There are more than are shown. */
  more: boolean;
  /** The items do not answer the question that was asked last. */
  searching: boolean;
  error?: Error;
}

const NOTHING: NodeSearch = { items: [], more: false, searching: false };

/** Looks for nodes by words when the typing pauses; no words, no question. */
export function useNodeSearch(options: {
  words: string;
  types: readonly LineageNodeType[];
}): NodeSearch {
  const { words, types } = options;
  const api = useApi(lineageApiRef);
  const [found, setFound] = useState<NodeSearch>(NOTHING);
  const q = words.trim();
  const typesText = types.join();
  useEffect(() => {
    if (!q) {
      setFound(NOTHING);
      return undefined;
    }
    const abort = new AbortController();
    setFound(before => ({ ...before, searching: true, error: undefined }));
    const settle = (outcome: NodeSearch) =>
      !abort.signal.aborted && setFound(outcome);
    const timer = setTimeout(() => {
      const wanted = typesText ? typesText.split(',') : undefined;
      api
        .listNodes(
          { q, types: wanted as LineageNodeType[], limit: SHOWN },
          { signal: abort.signal },
        )
        .then(
          ({ items, pageInfo }) =>
            settle({
              items,
              more: pageInfo.nextCursor !== undefined,
              searching: false,
            }),
          error => settle({ ...NOTHING, error: toError(error) }),
        );
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, q, typesText]);
  return q ? found : NOTHING;
}
