import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  absoluteTime,
  ChartOrTable,
  SkeletonLines,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { mlopsTranslationRef } from '../../translation';
import { formatMetric } from '../metrics/formatMetric';
import { TimeChartLegend } from './TimeChartLegend';
import { TimeChartTable } from './TimeChartTable';
import {
  placeTimePoints,
  type TimePoint,
  type TimePointState,
} from './timeScale';

// The library of the chart is larger than the rest of the page.
const TimeChartPlot = lazy(() =>
  import('./TimeChartPlot').then(m => ({ default: m.TimeChartPlot })),
);

/**
 * How a measure moved over time against its threshold; where it went past, the
 * mark has a shape of its own. A table with the same values is one click away,
 * and lists those that cannot be drawn.
 */
export function TimeChart(props: {
  /** What is measured. */
  name: string;
  points: TimePoint[];
  /** What each state is called here. */
  words: Record<TimePointState, string>;
  /** Left of the choice between chart and table. */
  note?: ReactNode;
}) {
  const { name, points, words, note } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const label = useTimeChartLabel(props);
  const placed = useMemo(() => placeTimePoints(points), [points]);
  const left = points.length - placed.length;
  return (
    <ChartOrTable
      name={name}
      note={note}
      table={<TimeChartTable name={name} points={points} words={words} />}
      chart={
        <>
          {placed.length > 0 ? (
            <Suspense fallback={<SkeletonLines count={4} height={6} />}>
              <TimeChartPlot label={label} points={placed} words={words} />
            </Suspense>
          ) : (
            <Typography variant="body2">
              {t('entity.timeChart.noTimes')}
            </Typography>
          )}
          {left > 0 && (
            <Typography variant="caption">
              {t('entity.timeChart.notDrawn', { count: left })}
            </Typography>
          )}
          <TimeChartLegend points={placed} words={words} />
        </>
      }
    />
  );
}

/** The chart in a sentence, for those who do not see it. */
function useTimeChartLabel(options: { name: string; points: TimePoint[] }) {
  const { name, points } = options;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const placed = placeTimePoints(points);
  const when = (time: number) =>
    absoluteTime(new Date(time).toISOString(), { locale }) ?? '';
  const last = placed[placed.length - 1];
  return last
    ? t('entity.timeChart.timeLabel', {
        name,
        count: placed.length,
        from: when(placed[0].time),
        to: when(last.time),
        latest: formatMetric(last.value, locale),
        breached: String(placed.filter(p => p.state === 'breached').length),
      })
    : name;
}
