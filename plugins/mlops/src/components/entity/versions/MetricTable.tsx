import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MetricValue } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MetricText } from '../../metrics/MetricText';
import { ScrollTable } from '../layout/ScrollTable';

/** Metrics with the data and slice they were measured on. */
export function MetricTable(props: { metrics: MetricValue[] }) {
  const { metrics } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const hasData = metrics.some(metric => metric.dataset);
  const hasSlices = metrics.some(metric => metric.slice);
  return (
    <ScrollTable
      label={t('entity.metrics.title')}
      columns={[
        { id: 'name', title: t('entity.metrics.name') },
        { id: 'value', title: t('entity.metrics.value'), number: true },
        ...(hasData
          ? [{ id: 'dataset', title: t('entity.metrics.dataset') }]
          : []),
        ...(hasSlices
          ? [{ id: 'slice', title: t('entity.metrics.slice') }]
          : []),
      ]}
    >
      {metrics.map(({ name, value, dataset, slice }) => (
        <tr key={`${name} ${dataset} ${slice}`}>
          <th scope="row" dir="auto">
            {name}
          </th>
          <td data-number>
            <MetricText value={value} />
          </td>
          {hasData && <td dir="auto">{dataset}</td>}
          {hasSlices && <td dir="auto">{slice}</td>}
        </tr>
      ))}
    </ScrollTable>
  );
}
