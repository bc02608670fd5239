import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { CardMetric } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../../translation';
import { formatMetric } from '../../../metrics/formatMetric';
import { CardOriginStamp } from '../CardOriginStamp';
import { IntervalMark } from './IntervalMark';
import { remarksOn, type MetricGroup } from './metricGroups';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    breakInside: 'avoid',
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: theme.typography.body2.fontSize,
    '& caption': {
      textAlign: 'start',
      fontWeight: theme.typography.h6.fontWeight,
      overflowWrap: 'anywhere',
      paddingBottom: theme.spacing(0.5),
    },
    '& th, & td': {
      padding: theme.spacing(0.5, 0),
      textAlign: 'start',
      verticalAlign: 'middle',
      overflowWrap: 'anywhere',
    },
    '& thead th': {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 'normal',
    },
    '& tbody th': { fontWeight: 'normal' },
  },
  slice: { width: '28%' },
  drawing: {
    '&&': { padding: theme.spacing(0.5, 1.5) },
  },
  number: {
    width: theme.spacing(13),
    [theme.breakpoints.down('xs')]: { width: theme.spacing(10) },
    '&&': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  },
  value: { fontWeight: theme.typography.subtitle2.fontWeight },
  small: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  ends: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    whiteSpace: 'nowrap',
    '& > :last-child': { marginLeft: 'auto' },
    fontVariantNumeric: 'tabular-nums',
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/**
 * One metric of a card: each value and its interval drawn on one scale beside
 * the same in numbers, so that slices can be compared at a glance.
 */
export function MetricPanel(props: {
  group: MetricGroup & Required<Pick<MetricGroup, 'scale'>>;
}) {
  const { name, unit, values, overall, scale } = props.group;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const slices = values.some(({ slice }) => slice);
  return (
    <div className={classes.root}>
      <table className={classes.table}>
        <caption dir="auto">{name}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.slice}>
              {t('entity.card.metricOf')}
            </th>
            <td className={classes.drawing}>
              <span className={`${classes.small} ${classes.ends}`} aria-hidden>
                <span>{formatMetric(scale.min, locale)}</span>
                <span>{formatMetric(scale.max, locale)}</span>
              </span>
            </td>
            <th scope="col" className={classes.number}>
              {unit
                ? t('entity.card.metricValueIn', { unit })
                : t('entity.metrics.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map((metric, index) => (
            <tr key={`${index} ${metric.slice ?? ''}`}>
              <th scope="row" dir="auto">
                {metric.slice ?? t('entity.card.metricAll')}
                {metric.dataset && (
                  <span className={classes.small}>{metric.dataset}</span>
                )}
                {metric.origin && <CardOriginStamp origin={metric.origin} />}
              </th>
              <td className={classes.drawing}>
                <IntervalMark
                  metric={metric}
                  scale={scale}
                  overall={slices ? overall : undefined}
                />
              </td>
              <td className={classes.number} title={String(metric.value)}>
                <span className={classes.value}>
                  {formatMetric(metric.value, locale)}
                </span>
                <Interval metric={metric} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {slices && overall !== undefined && (
        <span className={classes.small}>{t('entity.card.metricDashed')}</span>
      )}
    </div>
  );
}

function Interval(props: { metric: CardMetric }) {
  const { metric } = props;
  const { confidenceInterval: interval } = metric;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (!interval) {
    return null;
  }
  return (
    <>
      <span className={classes.small}>
        {t('entity.metrics.range', {
          lower: formatMetric(interval.lower, locale),
          upper: formatMetric(interval.upper, locale),
        })}
      </span>
      {remarksOn(metric).map(remark => (
        <span key={remark} className={classes.small}>
          {t(`entity.cardRemark.${remark}`)}
        </span>
      ))}
    </>
  );
}
