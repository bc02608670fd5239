import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import { shortenHash } from '../../layout/shortenHash';
import type { MetricLine } from './metricLines';

/** What a line is called: the data it was measured on, and which part of it. */
export function useLineName(): (
  line: Pick<MetricLine, 'dataset' | 'part' | 'slice' | 'digest'>,
) => string {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return useCallback(
    ({ dataset, part, slice, digest }) =>
      [
        dataset ?? t('entity.chart.noDataset'),
        part,
        digest && shortenHash(digest),
        slice,
      ]
        .filter(Boolean)
        .join(' · '),
    [t],
  );
}
