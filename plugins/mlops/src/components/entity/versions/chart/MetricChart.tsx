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
import { useLocale } from '../../../../hooks/useLocale';
import { mlopsTranslationRef } from '../../../../translation';
import { formatMetric } from '../../../metrics/formatMetric';
import { useChartWidth } from '../../../charts/useChartWidth';
import { absoluteTime } from '../../../time/formatTime';
import { axisTicks, chartRows, type ChartRow } from './chartRows';
import { lineStyle } from './lineStyles';
import type { AxisVersion, MetricLine } from './metricLines';
import { useLineName } from './useLineName';

const HEIGHT = 260;
const NARROWEST = 240;
const TICK_EVERY = 110;
/** Points of one line that a screen can tell apart. */
const MAX_POINTS = 300;
/** Above this, dots are a smear and cost more than the line. */
const MAX_DOTS = 100;
/** Digits of the widest number of the axis that fit. */
const AXIS_WIDTH = 64;

const useStyles = makeStyles(theme => ({
  frame: {
    width: '100%',
    minHeight: HEIGHT,
    overflow: 'hidden',
    '& .recharts-text': { fill: theme.palette.text.secondary },
  },
}));

/** What is drawn of a metric. */
export interface MetricChartProps {
  name: string;
  versions: AxisVersion[];
  lines: MetricLine[];
  shown: ReadonlySet<string>;
  target?: number;
}

/**
 * One metric over versions, a line per evaluation set and slice. `shown` says
 * which lines are drawn; each keeps its look while others come and go.
 */
export function MetricChart(props: MetricChartProps) {
  const { name } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const frame = useRef<HTMLDivElement>(null);
  const width = useChartWidth(frame, NARROWEST);
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="img"
      aria-label={t('entity.chart.label', { name })}
    >
      {width !== undefined && <Plot {...props} width={width} />}
    </div>
  );
}

function Plot(props: MetricChartProps & { width: number }) {
  const { versions, lines, shown, target, width } = props;
  const theme = useTheme();
  const { palette, typography } = theme;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const nameOf = useLineName();
  const drawn = useMemo(
    () => lines.filter(({ key }) => shown.has(key)),
    [lines, shown],
  );
  const rows = useMemo(() => chartRows(drawn, MAX_POINTS), [drawn]);
  const dots = rows.length <= MAX_DOTS;
  const versionAt = (x: unknown) => versions[Number(x)];
  const axis = {
    stroke: palette.text.secondary,
    fontSize: typography.caption.fontSize,
  };
  return (
    <LineChart
      width={width}
      height={HEIGHT}
      data={rows}
      margin={{ top: 12, right: 24, bottom: 0, left: 0 }}
      // The frame is one image to those who do not see it; the table has
      // its values.
      accessibilityLayer={false}
    >
      <CartesianGrid stroke={palette.divider} vertical={false} />
      <XAxis
        {...axis}
        dataKey="x"
        type="number"
        domain={[0, Math.max(versions.length - 1, 1)]}
        ticks={axisTicks(
          versions.length,
          Math.max(2, Math.floor((width - AXIS_WIDTH) / TICK_EVERY)),
        )}
        interval="preserveStartEnd"
        tickFormatter={x => shorten(versionAt(x)?.version ?? '')}
        tickMargin={6}
      />
      <YAxis
        {...axis}
        domain={['auto', 'auto']}
        // Otherwise each text is measured, in a page of thousands of nodes.
        interval={0}
        width={AXIS_WIDTH}
        tickFormatter={(value: number) => formatMetric(value, locale)}
      />
      <Tooltip
        formatter={value => formatMetric(Number(value), locale)}
        labelFormatter={x => {
          const at = versionAt(x);
          return at
            ? [
                t('entity.versions.one', { version: at.version }),
                ...at.aliases.map(alias => `@${alias}`),
                absoluteTime(at.createdAt, { locale }),
              ]
                .filter(Boolean)
                .join(' · ')
            : '';
        }}
        isAnimationActive={false}
        wrapperStyle={{ zIndex: theme.zIndex.tooltip, maxWidth: '90%' }}
        contentStyle={{
          backgroundColor: palette.background.paper,
          borderColor: palette.divider,
          color: palette.text.primary,
          whiteSpace: 'normal',
        }}
        itemStyle={{ color: palette.text.primary }}
      />
      {target !== undefined && (
        <ReferenceLine
          y={target}
          stroke={palette.text.primary}
          strokeDasharray="12 4"
          ifOverflow="extendDomain"
          label={{
            value: t('entity.chart.target'),
            position: 'insideBottomRight',
            fontSize: typography.caption.fontSize,
          }}
        />
      )}
      {drawn
        .filter(({ baseline }) => baseline !== undefined)
        .map(({ key, baseline }) => (
          <ReferenceLine
            key={`baseline ${key}`}
            y={baseline}
            stroke={palette.text.secondary}
            strokeDasharray="3 3"
            ifOverflow="extendDomain"
            label={{
              value: t('entity.chart.baseline'),
              position: 'insideTopLeft',
              fontSize: typography.caption.fontSize,
            }}
          />
        ))}
      {lines.map((line, index) =>
        shown.has(line.key) ? (
          <Line
            {...lineStyle(index, theme)}
            key={line.key}
            name={nameOf(line)}
            dataKey={(row: ChartRow) => row.values[line.key] ?? null}
            strokeWidth={2}
            dot={dots ? { r: 3, strokeDasharray: '' } : false}
            connectNulls
            isAnimationActive={false}
          />
        ) : null,
      )}
    </LineChart>
  );
}

/** A version may be called by a hash or a sentence. */
function shorten(version: string): string {
  return version.length > 12 ? `${version.slice(0, 11)}…` : version;
}
