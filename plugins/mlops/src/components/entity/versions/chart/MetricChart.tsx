import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useTheme } from '@material-ui/core/styles';
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
import { mlopsTranslationRef } from '../../../../translation';
import { formatMetric } from '../../../metrics/formatMetric';
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
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ChartFrame
      label={t('entity.chart.label', { name })}
      height={HEIGHT}
      narrowest={NARROWEST}
    >
      {width => <Plot {...props} width={width} />}
    </ChartFrame>
  );
}

function Plot(props: MetricChartProps & { width: number }) {
  const { versions, lines, shown, target, width } = props;
  const theme = useTheme();
  const { palette, chart, grid, axis, tooltip } = useChartLook();
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
  return (
    <LineChart
      {...chart}
      width={width}
      height={HEIGHT}
      data={rows}
      margin={{ ...chart.margin, top: 12 }}
    >
      <CartesianGrid {...grid} />
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
        {...tooltip}
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
        contentStyle={{ ...tooltip.contentStyle, whiteSpace: 'normal' }}
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
            fontSize: axis.fontSize,
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
              fontSize: axis.fontSize,
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
