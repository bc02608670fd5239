import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';
import { formatMetric } from '../metrics/formatMetric';
import { InlineMark, ThresholdSample } from './ChartMark';
import {
  commonThreshold,
  type PlacedPoint,
  type TimePointState,
} from './timeScale';

const STATES: TimePointState[] = ['ok', 'breached', 'unknown'];

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    '& li': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
  },
}));

/** What the marks and the dashed line of a chart over time mean. */
export function TimeChartLegend(props: {
  points: PlacedPoint[];
  words: Record<TimePointState, string>;
}) {
  const { points, words } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const threshold = commonThreshold(points);
  return (
    <ul className={classes.root}>
      {STATES.filter(state => points.some(point => point.state === state)).map(
        state => (
          <li key={state}>
            <InlineMark state={state} />
            {words[state]}
          </li>
        ),
      )}
      {points.some(point => point.threshold !== undefined) && (
        <li>
          <ThresholdSample />
          {threshold === undefined
            ? t('entity.timeChart.threshold')
            : t('entity.timeChart.thresholdIs', {
                threshold: formatMetric(threshold, locale),
              })}
        </li>
      )}
    </ul>
  );
}
