import type { ModelSpec } from '@waymark/plugin-mlops-common';
import { useMemo } from 'react';
import type { MetricDirection } from '../../metrics/metricDirection';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { productDirections, productMetrics } from './productMetrics';

/** The metrics that the product behind the model on the page is judged by. */
export function useProductMetrics(): string[] {
  const { entity } = useEntityOnPage();
  return useMemo(
    () => productMetrics((entity.spec ?? {}) as Partial<ModelSpec>),
    [entity],
  );
}

/** Which way metrics get better according to the product brief on the page. */
export function useProductDirections(): ReadonlyMap<string, MetricDirection> {
  const { entity } = useEntityOnPage();
  return useMemo(
    () => productDirections((entity.spec ?? {}) as Partial<ModelSpec>),
    [entity],
  );
}
