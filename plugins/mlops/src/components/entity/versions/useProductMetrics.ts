import type { ModelSpec } from '@waymark/plugin-mlops-common';
import { useMemo } from 'react';
import { useEntityOnPage } from '../page/useEntityOnPage';

/**
 * Names of the metrics that the product behind the model is judged by, as its
 * brief gives them: those that must keep a minimum come first.
 */
export function useProductMetrics(): string[] {
  const { entity } = useEntityOnPage();
  return useMemo(() => {
    const { product } = (entity.spec ?? {}) as Partial<ModelSpec>;
    return [...(product?.sla?.quality ?? []), ...(product?.outcomes ?? [])].map(
      ({ metric }) => metric,
    );
  }, [entity]);
}
