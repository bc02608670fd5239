import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useMemo, useRef } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLocale } from '../../hooks/useLocale';
import { mlopsTranslationRef } from '../../translation';
import { formatMetric } from '../metrics/formatMetric';
import { absoluteTime } from '../time/formatTime';
import { ChartMark, THRESHOLD_DASH } from './ChartMark';
import { useChartWidth } from './useChartWidth';
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

const useStyles = makeStyles(theme => ({
  frame: {
    width: '100%',
    minHeight: HEIGHT,
    overflow: 'hidden',
    '& .recharts-text': { fill: theme.palette.text.secondary },
  },
}));

/** The picture of a chart over time; needs at least one point. */
export function TimeChartPlot(
  props: PlotProps & {
    /** The picture in a sentence. */
    label: string;
  },
) {
  const { label, points, words } = props;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useChartWidth(frame, NARROWEST);
  return (
    <div ref={frame} className={classes.frame} role="img" aria-label={label}>
      {width !== undefined && (
        <Plot points={points} words={words} width={width} />
      )}
    </div>
  );
}

interface PlotProps {
  points: PlacedPoint[];
  words: Record<TimePointState, string>;
}

function Plot(props: PlotProps & { width: number }) {
  const { points, words, width } = props;
  const { palette, typography } = useTheme();
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
  const axis = {
    stroke: palette.text.secondary,
    fontSize: typography.caption.fontSize,
  };
  const thresholdLine = {
    stroke: palette.status.error,
    strokeDasharray: THRESHOLD_DASH,
    strokeWidth: 1.5,
  };
  return (
    <LineChart
      width={width}
      height={HEIGHT}
      data={points}
      margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
      // The frame is one image to those who do not see it.
      accessibilityLayer={false}
    >
      <CartesianGrid stroke={palette.divider} vertical={false} />
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
        labelFormatter={time =>
          absoluteTime(new Date(Number(time)).toISOString(), { locale })
        }
        formatter={(value, name) => [formatMetric(Number(value), locale), name]}
        contentStyle={{
          backgroundColor: palette.background.paper,
          borderColor: palette.divider,
          color: palette.text.primary,
        }}
        itemStyle={{ color: palette.text.primary }}
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
