import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import NotComparableIcon from '@material-ui/icons/Block';
import { ScrollTable, useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import type { MetricDirection } from '../../metrics/metricDirection';
import { MetricText } from '../../metrics/MetricText';
import { EmptyText } from '../layout/EmptyText';
import { FilteredRows } from '../recordList/FilteredRows';
import type { ComparedPair } from './ComparedPair';
import { Delta } from './Delta';

const useStyles = makeStyles(theme => ({
  name: { overflowWrap: 'anywhere', minWidth: theme.spacing(12) },
  not: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: theme.palette.text.secondary,
  },
  reason: {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
  },
}));

/**
 * Metrics of two versions or runs with their differences. Where a difference
 * would mean nothing there is none, and the reason why.
 */
export function MetricDeltas(props: {
  pair: ComparedPair;
  directions?: ReadonlyMap<string, MetricDirection>;
}) {
  const { pair, directions } = props;
  const { left, right, metrics } = pair;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  // Four columns do not fit a phone: the values stand below the name there.
  const phone = useMediaQuery(useTheme().breakpoints.down('xs'));
  if (metrics.length === 0) {
    return <EmptyText title={t('entity.metrics.none')} />;
  }
  return (
    <FilteredRows rows={metrics} label={t('entity.comparison.metrics')}>
      {rows => (
        <ScrollTable
          label={t('entity.comparison.metrics')}
          columns={[
            { id: 'name', title: t('entity.metrics.name') },
            ...(phone
              ? []
              : [
                  { id: 'left', title: left.name, number: true },
                  { id: 'right', title: right.name, number: true },
                ]),
            { id: 'delta', title: t('entity.comparison.delta'), number: true },
          ]}
        >
          {rows.map((metric, index) => (
            // Several rows may share a name and even the data they name.
            <tr key={`${metric.name} ${metric.dataset} ${index}`}>
              <th scope="row" dir="auto" className={classes.name}>
                {metric.name}
                {phone && (
                  <Typography variant="caption" component="div">
                    {[
                      `${left.name}: ${formatMetric(metric.left, locale)}`,
                      `${right.name}: ${formatMetric(metric.right, locale)}`,
                    ].join(' · ')}
                  </Typography>
                )}
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
              {!phone && (
                <>
                  <td data-number>
                    <MetricText value={metric.left} />
                  </td>
                  <td data-number>
                    <MetricText value={metric.right} />
                  </td>
                </>
              )}
              <td data-number>
                {metric.comparable && metric.delta !== undefined ? (
                  <Delta
                    name={metric.name}
                    delta={metric.delta}
                    directions={directions}
                  />
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
      )}
    </FilteredRows>
  );
}
