import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MetricHistory } from '@waymark/plugin-mlops-common';
import { RelativeTime, ScrollTable } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import { MetricText } from '../../../metrics/MetricText';
import { FilteredRows } from '../../recordList/FilteredRows';
import { useLineName } from './useLineName';

/** The values of the chart in words, the newest first. */
export function MetricHistoryTable(props: { history: MetricHistory }) {
  const { metric, points } = props.history;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const nameOf = useLineName();
  const rows = useMemo(
    () => points.map(point => ({ name: point.version, point })).reverse(),
    [points],
  );
  const label = t('entity.chart.tableLabel', { name: metric });
  return (
    <FilteredRows rows={rows} label={label}>
      {shown => (
        <ScrollTable
          label={label}
          columns={[
            { id: 'version', title: t('entity.versions.version') },
            { id: 'value', title: metric, number: true },
            { id: 'data', title: t('entity.metrics.dataset') },
            { id: 'created', title: t('entity.versions.created') },
          ]}
        >
          {shown.map(({ name, point }, index) => (
            <tr key={`${name} ${index}`}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td data-number>
                <MetricText value={point.value} />
              </td>
              <td dir="auto">{nameOf(point)}</td>
              <td>
                <RelativeTime at={point.createdAt} />
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </FilteredRows>
  );
}
