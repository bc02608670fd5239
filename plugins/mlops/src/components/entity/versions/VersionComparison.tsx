import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { useCallback } from 'react';
import { useMlopsQuery } from '../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../translation';
import { ComparisonCard } from '../comparison/ComparisonCard';
import type { ComparedPair } from '../comparison/ComparedPair';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { useProductDirections } from './useProductMetrics';

/** Two versions of the model on the page side by side. */
export function VersionComparison(props: {
  left: string;
  right: string;
  swap: () => void;
  close: () => void;
  asked: boolean;
}) {
  const { left, right, ...actions } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const directions = useProductDirections();
  const load = useCallback(
    async (api: MlopsApi, signal: AbortSignal): Promise<ComparedPair> => {
      const comparison = await api.compareModelVersions(
        ref,
        { left, right },
        { signal },
      );
      return {
        ...comparison,
        left: { name: left, datasets: comparison.left.datasets },
        right: { name: right, datasets: comparison.right.datasets },
      };
    },
    [ref, left, right],
  );
  const query = useMlopsQuery(load);
  return (
    <ComparisonCard
      {...actions}
      title={t('entity.comparison.title', { left, right })}
      query={query}
      directions={directions}
    />
  );
}
