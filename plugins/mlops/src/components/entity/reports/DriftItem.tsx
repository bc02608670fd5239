import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DriftResult } from '@waymark/plugin-mlops-common';
import { useLocale } from '../../../hooks/useLocale';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import { SourceStamp } from '../../provenance/SourceStamp';
import { webUrl } from '../../provenance/webUrl';
import { RelativeTime } from '../../time/RelativeTime';
import { DriftStateLabel } from './DriftStateLabel';
import { useReportStyles } from './useReportStyles';

/** One drift result: what, how much against what is allowed, and when. */
export function DriftItem(props: { result: DriftResult }) {
  const { metric, column, value, threshold, state, at, url, source } =
    props.result;
  const classes = useReportStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const to = webUrl(url);
  const name = column ? `${metric} · ${column}` : metric;
  return (
    <>
      <span className={classes.head}>
        <DriftStateLabel state={state} />
      </span>
      <span dir="auto">{to ? <Link to={to}>{name}</Link> : name}</span>
      <span className={classes.secondary}>
        {threshold === undefined
          ? formatMetric(value, locale)
          : t('entity.drift.against', {
              value: formatMetric(value, locale),
              threshold: formatMetric(threshold, locale),
            })}
        {' · '}
        <RelativeTime at={at} />
      </span>
      <SourceStamp source={source} />
    </>
  );
}
