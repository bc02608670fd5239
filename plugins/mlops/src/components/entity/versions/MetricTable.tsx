import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { MetricValue } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MetricText } from '../../metrics/MetricText';
import { ScrollTable } from '../layout/ScrollTable';

const useStyles = makeStyles(theme => ({
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
      {metrics.map(({ name, value, dataset, slice }) => (
        <tr key={`${name} ${dataset} ${slice}`}>
          <th scope="row" dir="auto">
            {name}
            {dataset && (
              <div className={classes.data}>
                {t('entity.metrics.on', { dataset })}
              </div>
            )}
          </th>
          {hasSlices && <td dir="auto">{slice}</td>}
          <td data-number>
            <MetricText value={value} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
