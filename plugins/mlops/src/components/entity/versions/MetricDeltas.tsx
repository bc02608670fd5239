import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import NotComparableIcon from '@material-ui/icons/Block';
import type { VersionComparison } from '@waymark/plugin-mlops-common';
import { useLocale } from '../../../hooks/useLocale';
import { mlopsTranslationRef } from '../../../translation';
import { MetricText } from '../../metrics/MetricText';
import { EmptyText } from '../layout/EmptyText';
import { ScrollTable } from '../layout/ScrollTable';
import { formatDelta } from './formatDelta';

const useStyles = makeStyles(theme => ({
  not: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: theme.palette.text.secondary,
  },
  reason: {
    color: theme.palette.text.secondary,
    minWidth: theme.spacing(24),
    whiteSpace: 'normal',
  },
}));

/**
 * Metrics of two versions with their differences. Where a difference would
 * mean nothing there is none, and the reason why.
 */
export function MetricDeltas(props: { comparison: VersionComparison }) {
  const { left, right, metrics } = props.comparison;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (metrics.length === 0) {
    return <EmptyText title={t('entity.metrics.none')} />;
  }
  return (
    <ScrollTable
      label={t('entity.comparison.metrics')}
      columns={[
        { id: 'name', title: t('entity.metrics.name') },
        { id: 'left', title: left.version, number: true },
        { id: 'right', title: right.version, number: true },
        { id: 'delta', title: t('entity.comparison.delta'), number: true },
      ]}
    >
      {metrics.map((metric, index) => (
        // Several rows may share a name and even the data they name.
        <tr key={`${metric.name} ${metric.dataset} ${index}`}>
          <th scope="row" dir="auto">
            {metric.name}
            {metric.dataset && (
              <Typography
                variant="caption"
                component="div"
                className={classes.reason}
              >
                {t('entity.metrics.on', { dataset: metric.dataset })}
              </Typography>
            )}
            {!metric.comparable && metric.reason && (
              <Typography
                variant="caption"
                component="div"
                className={classes.reason}
              >
                {metric.reason}
              </Typography>
            )}
          </th>
          <td data-number>
            <MetricText value={metric.left} />
          </td>
          <td data-number>
            <MetricText value={metric.right} />
          </td>
          <td data-number>
            {metric.comparable && typeof metric.delta === 'number' ? (
              formatDelta(metric.delta, locale)
            ) : (
              <span className={classes.not}>
                <NotComparableIcon fontSize="inherit" aria-hidden />
                {t('entity.comparison.notComparable')}
              </span>
            )}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
