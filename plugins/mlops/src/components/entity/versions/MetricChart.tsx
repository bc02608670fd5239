import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useRef } from 'react';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLocale } from '../../../hooks/useLocale';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import { useElementWidth } from '../../scroll/useElementWidth';
import { shortenHash } from '../layout/shortenHash';
import type { MetricChartData, MetricSeries } from './metricSeries';

const HEIGHT = 240;
const NARROWEST = 240;
// Lines are told apart by their dashes too, not by colour alone.
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3', '1 4'];

const useStyles = makeStyles(theme => ({
  frame: {
    width: '100%',
    minHeight: HEIGHT,
    overflow: 'hidden',
    '& .recharts-text': { fill: theme.palette.text.secondary },
    '& .recharts-legend-item-text': { color: 'inherit !important' },
  },
}));

/**
 * One metric over versions, a line per evaluation set and slice. The table of
 * versions says the same in words.
 */
export function MetricChart(props: { name: string; data: MetricChartData }) {
  const { name, data } = props;
  const classes = useStyles();
  const { palette, typography } = useTheme();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame) ?? NARROWEST;
  const colors = [
    palette.primary.main,
    palette.secondary.main,
    palette.status.running,
    palette.status.pending,
    palette.text.secondary,
  ];
  const label = ({ dataset, slice, digest }: MetricSeries) =>
    [
      dataset ?? t('entity.chart.noDataset'),
      digest && shortenHash(digest),
      slice,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="img"
      aria-label={t('entity.chart.label', { name })}
    >
      <LineChart
        width={Math.max(width, NARROWEST)}
        height={HEIGHT}
        data={data.points}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        // The frame is one image to those who do not see it.
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis
          dataKey="version"
          stroke={palette.text.secondary}
          fontSize={typography.caption.fontSize}
          tickMargin={6}
        />
        <YAxis
          domain={['auto', 'auto']}
          width={64}
          stroke={palette.text.secondary}
          fontSize={typography.caption.fontSize}
          tickFormatter={(value: number) => formatMetric(value, locale)}
        />
        <Tooltip
          formatter={value => formatMetric(Number(value), locale)}
          labelFormatter={version =>
            t('explore.row.version', { version: String(version) })
          }
          contentStyle={{
            backgroundColor: palette.background.paper,
            borderColor: palette.divider,
            color: palette.text.primary,
          }}
        />
        {data.series.length > 1 && <Legend />}
        {data.series.map((series, index) => (
          <Line
            key={series.key}
            name={label(series)}
            dataKey={point => point.values[series.key] ?? null}
            stroke={colors[index % colors.length]}
            strokeDasharray={DASHES[index % DASHES.length]}
            strokeWidth={2}
            dot={{ r: 3, strokeDasharray: '' }}
            connectNulls
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </div>
  );
}
