import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { MetricTrend, ModelVersion } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../../translation';
import { Sparkline } from '../../../charts/Sparkline';
import { formatMetric } from '../../../metrics/formatMetric';
import { Verdict } from '../../layout/Verdict';
import { measuredValue } from './measuredValue';
import { metricStanding } from './metricStanding';
import { useStandingWords } from './useStandingWords';

const useStyles = makeStyles(theme => ({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    minWidth: 0,
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: theme.typography.body2.fontSize,
  },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: theme.typography.h6.fontWeight,
  },
  figure: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
  },
  value: {
    fontSize: theme.typography.h4.fontSize,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: 1.2,
  },
  secondary: {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    // A name of 500 characters must not push the numbers off the page.
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
}));

/**
 * One metric: the newest value, how it moved over the versions, and how it
 * stands to what was promised and to the baseline, in words.
 */
export function MetricTile(props: {
  trend: MetricTrend;
  inUse?: string;
  versions: ModelVersion[];
}) {
  const { trend, inUse, versions } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const words = useStandingWords();
  const newest = metricStanding(trend);
  if (!newest) {
    return null;
  }
  const where = [
    t('entity.trend.measured', { version: newest.version }),
    trend.dataset && t('entity.trend.onData', { dataset: trend.dataset }),
    trend.slice,
  ]
    .filter(Boolean)
    .join(' · ');
  const change = words.change(newest);
  const target = words.target(newest);
  const baseline = words.baseline(newest);
  return (
    <li className={classes.tile}>
      <span className={classes.name} title={trend.name} dir="auto">
        {trend.name}
      </span>
      <div className={classes.figure}>
        <span className={classes.value} title={String(newest.value)}>
          {formatMetric(newest.value, locale)}
        </span>
        {trend.points.length > 1 && (
          <Sparkline
            width={96}
            values={trend.points.map(({ value }) => value)}
            target={trend.target ?? trend.baseline?.value}
            label={words.over(trend)}
          />
        )}
      </div>
      <span className={classes.secondary} title={where} dir="auto">
        {where}
      </span>
      {change}
      {target && <Verdict tone={target.tone}>{target.text}</Verdict>}
      {baseline && <Verdict tone={baseline.tone}>{baseline.text}</Verdict>}
      {inUse !== undefined && inUse !== newest.version && (
        <span className={classes.secondary}>
          <InUse trend={trend} version={inUse} versions={versions} />
        </span>
      )}
    </li>
  );
}

/** What the version in use measured, where that is not the newest. */
function InUse(props: {
  trend: MetricTrend;
  version: string;
  versions: ModelVersion[];
}) {
  const { trend, version, versions } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { name, slice, dataset } = trend;
  const here = metricStanding(trend, version)?.value;
  const value =
    here ?? measuredValue({ versions, version, name, slice, dataset });
  if (value === undefined) {
    return <>{t('entity.trend.inUseUnknown', { version })}</>;
  }
  const told = { version, value: formatMetric(value, locale) };
  return (
    <>
      {here === undefined
        ? t('entity.trend.inUseElsewhere', told)
        : t('entity.trend.inUse', told)}
    </>
  );
}
