import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { DriftOverview } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import { Section } from '../layout/Section';
import { measureName } from '../monitoring/driftSeries';
import { DriftStateLabel } from './DriftStateLabel';
import { useReportStyles } from './useReportStyles';

const useStyles = makeStyles(theme => ({
  value: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
}));

/**
 * The measures of a report that are furthest from what is allowed. Those that
 * drifted come first in it, and are marked.
 */
export function DriftWorst(props: { drift: DriftOverview }) {
  const { worst, drifted } = props.drift;
  const classes = useReportStyles();
  const own = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (worst.length === 0) {
    return null;
  }
  return (
    <Section title={t('entity.drift.worst')}>
      <ul className={classes.list}>
        {worst.map((measure, index) => (
          <li key={`${measureName(measure)} ${index}`} className={classes.item}>
            <span dir="auto">{measureName(measure)}</span>
            <span className={`${classes.secondary} ${own.value}`}>
              {measure.threshold === undefined
                ? formatMetric(measure.value, locale)
                : t('entity.drift.against', {
                    value: formatMetric(measure.value, locale),
                    threshold: formatMetric(measure.threshold, locale),
                  })}
              {index < drifted && <DriftStateLabel state="drifted" />}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
