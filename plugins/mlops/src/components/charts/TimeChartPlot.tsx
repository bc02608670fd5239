import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  absoluteTime,
  ChartFrame,
  useChartLook,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { mlopsTranslationRef } from '../../translation';
import { formatMetric } from '../metrics/formatMetric';
import { ChartMark, THRESHOLD_DASH } from './ChartMark';
import {
  commonThreshold,
  timeDomain,
  timeTickFormat,
  timeTicks,
  valueAxis,
  type PlacedPoint,
  type TimePointState,
} from './timeScale';

const HEIGHT = 240;
const NARROWEST = 240;
const PIXELS_PER_TICK = 110;

/** The picture of a chart over time; needs at least one point. */
export function TimeChartPlot(
  props: PlotProps & {
    /** The picture in a sentence. */
    label: string;
  },
) {
  const { label, points, words } = props;
  return (
    <ChartFrame label={label} height={HEIGHT} narrowest={NARROWEST}>
      {width => <Plot points={points} words={words} width={width} />}
    </ChartFrame>
  );
}

interface PlotProps {
  points: PlacedPoint[];
  words: Record<TimePointState, string>;
}

function Plot(props: PlotProps & { width: number }) {
  const { points, words, width } = props;
  const { palette, chart, grid, axis, tooltip } = useChartLook();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const axes = useMemo(() => {
    const times = timeDomain(points);
    return {
      times,
      formatTime: timeTickFormat(times, locale),
      values: valueAxis(
        points.flatMap(({ value, threshold = value }) => [value, threshold]),
      ),
      threshold: commonThreshold(points),
    };
  }, [points, locale]);
  const thresholdLine = {
    stroke: palette.status.error,
    strokeDasharray: THRESHOLD_DASH,
    strokeWidth: 1.5,
  };
  return (
    <LineChart {...chart} width={width} height={HEIGHT} data={points}>
      <CartesianGrid {...grid} />
      <XAxis
        {...axis}
        dataKey="time"
        type="number"
        scale="time"
        domain={axes.times}
        ticks={timeTicks(
          axes.times,
          Math.min(Math.floor(width / PIXELS_PER_TICK), 6),
        )}
        tickFormatter={axes.formatTime}
        tickMargin={6}
      />
      <YAxis
        {...axis}
        domain={axes.values.domain}
        ticks={axes.values.ticks}
        interval={0}
        width={64}
        tickFormatter={(value: number) => formatMetric(value, locale)}
      />
      <Tooltip
        {...tooltip}
        labelFormatter={time =>
          absoluteTime(new Date(Number(time)).toISOString(), { locale })
        }
        formatter={(value, name) => [formatMetric(Number(value), locale), name]}
      />
      {axes.threshold === undefined ? (
        <Line
          {...thresholdLine}
          type="stepAfter"
          name={t('entity.timeChart.threshold')}
          dataKey="threshold"
          dot={false}
          activeDot={false}
          connectNulls
          isAnimationActive={false}
        />
      ) : (
        <ReferenceLine {...thresholdLine} y={axes.threshold} />
      )}
      <Line
        name={t('entity.timeChart.value')}
        dataKey="value"
        stroke={palette.primary.main}
        strokeWidth={2}
        isAnimationActive={false}
        dot={({ key, cx = 0, cy = 0, payload }) => (
          <Mark
            key={key}
            cx={cx}
            cy={cy}
            word={words[(payload as PlacedPoint).state]}
            state={(payload as PlacedPoint).state}
          />
        )}
      />
    </LineChart>
  );
}

function Mark(props: {
  state: TimePointState;
  word: string;
  cx: number;
  cy: number;
}) {
  const { word, ...place } = props;
  return (
    <g>
      <title>{word}</title>
      <ChartMark {...place} />
    </g>
  );
}
