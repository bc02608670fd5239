import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MlopsApi, Run } from '@waymark/plugin-mlops-common';
import { useCallback } from 'react';
import { useMlopsQuery } from '../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../translation';
import { ComparisonCard } from '../comparison/ComparisonCard';
import type { ComparedPair, ComparedSide } from '../comparison/ComparedPair';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { useProductDirections } from '../versions/useProductMetrics';
import { fullRunName } from './runName';

/** Two runs of what is on the page side by side. */
export function RunComparison(props: {
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
      const comparison = await api.compareRuns(
        ref,
        { left, right },
        { signal },
      );
      return {
        ...comparison,
        left: toSide(comparison.left),
        right: toSide(comparison.right),
      };
    },
    [ref, left, right],
  );
  const query = useMlopsQuery(load);
  return (
    <ComparisonCard
      {...actions}
      title={t('entity.runs.comparison', {
        left: query.value?.left.name ?? left,
        right: query.value?.right.name ?? right,
      })}
      query={query}
      directions={directions}
    />
  );
}

function toSide(run: Run): ComparedSide {
  return { name: fullRunName(run), datasets: [...run.inputs, ...run.outputs] };
}
