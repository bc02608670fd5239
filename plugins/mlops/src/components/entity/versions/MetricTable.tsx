import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { MetricValue } from '@waymark/plugin-mlops-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { MetricText } from '../../metrics/MetricText';
import { FilteredRows } from '../recordList/FilteredRows';

const useStyles = makeStyles(theme => ({
  name: { overflowWrap: 'anywhere' },
  data: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.body2.fontWeight,
    overflowWrap: 'anywhere',
  },
}));

/** Metrics with the data and slice they were measured on. */
export function MetricTable(props: { metrics: MetricValue[] }) {
  const { metrics } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const hasSlices = metrics.some(metric => metric.slice);
  return (
    <FilteredRows rows={metrics} label={t('entity.metrics.title')}>
      {rows => (
        <ScrollTable
          label={t('entity.metrics.title')}
          columns={[
            { id: 'name', title: t('entity.metrics.name') },
            ...(hasSlices
              ? [{ id: 'slice', title: t('entity.metrics.slice') }]
              : []),
            { id: 'value', title: t('entity.metrics.value'), number: true },
          ]}
        >
          {rows.map(({ name, value, dataset, slice }, index) => (
            // A source may report a metric twice.
            <tr key={`${name} ${dataset} ${slice} ${index}`}>
              <th scope="row" dir="auto" className={classes.name}>
                {name}
                {dataset && (
                  <div className={classes.data}>
                    {t('entity.metrics.on', { dataset })}
                  </div>
                )}
              </th>
              {hasSlices && (
                <td dir="auto" className={classes.name}>
                  {slice}
                </td>
              )}
              <td data-number>
                <MetricText value={value} />
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </FilteredRows>
  );
}
