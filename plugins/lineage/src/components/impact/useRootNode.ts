import type {
  LineageApi,
  LineageNode,
  LineageRoot,
} from '@waymark/plugin-lineage-common';
import type { ApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { useLineageQuery } from '../../hooks/useLineageQuery';

/** The node of a root, with the versions that are known of it. */
export interface RootNode {
  node: LineageNode;
  versions: string[];
}

/** Asks what a root is called, and which versions of it there are. */
export function useRootNode(root: LineageRoot): ApiQuery<RootNode> {
  const load = useCallback(
    async (api: LineageApi, signal: AbortSignal) => {
      const { node, versions } = await api.getNode(root, { signal });
      return {
        node,
        versions: [...new Set(versions.map(({ version }) => version))],
      };
    },
    [root],
  );
  return useLineageQuery(load);
}
