import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { CardAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../../translation';
import { CardMetricTable } from './CardMetricTable';
import { metricGroups, originatedMetrics } from './metricGroups';
import { MetricPanel } from './MetricPanel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  panels: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(44)}px), 1fr))`,
    gap: theme.spacing(2),
    alignItems: 'start',
  },
  note: {
    margin: 0,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/**
 * The metrics of a card: drawn where there are intervals or slices to compare,
 * in a table where one number stands alone.
 */
export function CardMetrics(props: { answer: CardAnswer }) {
  const metrics = originatedMetrics(props.answer);
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const groups = metricGroups(metrics);
  const drawn = groups.flatMap(({ scale, ...group }) =>
    scale ? [{ ...group, scale }] : [],
  );
  const single = groups
    .filter(({ scale }) => !scale)
    .flatMap(({ values }) => values);
  const intervals = metrics.some(metric => metric.confidenceInterval);
  return (
    <div className={classes.root}>
      {drawn.length > 0 && (
        <div className={classes.panels}>
          {drawn.map(group => (
            <MetricPanel key={`${group.name} ${group.unit}`} group={group} />
          ))}
        </div>
      )}
      {single.length > 0 && <CardMetricTable metrics={single} />}
      {intervals && (
        <p className={classes.note}>{t('entity.card.intervalMeaning')}</p>
      )}
    </div>
  );
}
