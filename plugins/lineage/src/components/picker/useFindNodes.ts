import { useApi } from '@backstage/core-plugin-api';
import type {
  LineageNode,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import type { FindItems } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { lineageApiRef } from '../../api';

/** Looks for nodes by words, of one type where that is given. */
export function useFindNodes(
  type: LineageNodeType | undefined,
): FindItems<LineageNode> {
  const api = useApi(lineageApiRef);
  return useCallback(
    async (q, { limit, signal }) =>
      api.listNodes({ q, limit, ...(type && { types: [type] }) }, { signal }),
    [api, type],
  );
}
