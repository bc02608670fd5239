import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { useCallback } from 'react';
import { lineageTranslationRef } from '../../translation';

/** What a node is called: a masked one has no name, a group says how many. */
export function useNodeTitle(): (
  node: Pick<LineageNode, 'title' | 'name' | 'masked' | 'members'>,
) => string {
  const { t } = useTranslationRef(lineageTranslationRef);
  return useCallback(
    ({ title, name, masked, members }) => {
      if (masked) {
        return t('node.masked');
      }
      return members === undefined
        ? title || name
        : t('node.group', { title: title || name, members });
    },
    [t],
  );
}
