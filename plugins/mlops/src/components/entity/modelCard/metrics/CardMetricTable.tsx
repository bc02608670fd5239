import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CardMetric } from '@waymark/plugin-mlops-common';
import { ScrollTable, useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../../translation';
import { Blank } from '../../../explore/columns/Blank';
import { formatMetric } from '../../../metrics/formatMetric';
import { CardOriginStamp } from '../CardOriginStamp';
import type { OriginatedMetric } from './metricGroups';

/** Metrics of a card with their confidence intervals; columns nobody fills are left out. */
export function CardMetricTable(props: { metrics: OriginatedMetric[] }) {
  const { metrics } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const has = (field: keyof CardMetric) =>
    metrics.some(metric => metric[field] !== undefined);
  const interval = has('confidenceInterval');
  const slice = has('slice');
  const dataset = has('dataset');
  return (
    <ScrollTable
      label={t('entity.metrics.title')}
      columns={[
        { id: 'name', title: t('entity.metrics.name') },
        { id: 'value', title: t('entity.metrics.value'), number: true },
        ...(interval
          ? [{ id: 'ci', title: t('entity.metrics.interval'), number: true }]
          : []),
        ...(slice ? [{ id: 'slice', title: t('entity.metrics.slice') }] : []),
        ...(dataset
          ? [{ id: 'dataset', title: t('entity.metrics.dataset') }]
          : []),
      ]}
    >
      {metrics.map((metric, index) => (
        <tr key={`${index} ${metric.name}`}>
          <th scope="row" dir="auto">
            {metric.name}
            {metric.origin && (
              <div>
                <CardOriginStamp origin={metric.origin} />
              </div>
            )}
          </th>
          <td data-number title={String(metric.value)}>
            {formatMetric(metric.value, locale)}
            {metric.unit && ` ${metric.unit}`}
          </td>
          {interval && (
            <td data-number>
              {metric.confidenceInterval ? (
                t('entity.metrics.range', {
                  lower: formatMetric(metric.confidenceInterval.lower, locale),
                  upper: formatMetric(metric.confidenceInterval.upper, locale),
                })
              ) : (
                <Blank />
              )}
            </td>
          )}
          {slice && <td dir="auto">{metric.slice ?? <Blank />}</td>}
          {dataset && <td dir="auto">{metric.dataset ?? <Blank />}</td>}
        </tr>
      ))}
    </ScrollTable>
  );
}
