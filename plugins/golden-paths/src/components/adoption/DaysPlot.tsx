import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AdoptionDay } from '@waymark/plugin-golden-paths-common';
import { ChartFrame, useDayPlot } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { goldenPathsTranslationRef } from '../../translation';

const HEIGHT = 260;
const NARROWEST = 260;

/** Lines by their dashes: told apart without colour. */
const LINES = [
  { count: 'projects', dashes: undefined, width: 3 },
  { count: 'current', dashes: undefined, width: 1.5 },
  { count: 'behind', dashes: '8 4', width: 1.5 },
  { count: 'drifted', dashes: '2 3', width: 1.5 },
] as const;

/** Projects over the days, and how many of them are current, behind, drifted. */
export function DaysPlot(props: {
  /** The picture in a sentence. */
  label: string;
  days: readonly AdoptionDay[];
}) {
  const { label, days } = props;
  return (
    <ChartFrame label={label} height={HEIGHT} narrowest={NARROWEST}>
      {width => <Plot days={days} width={width} />}
    </ChartFrame>
  );
}

function Plot(props: { days: readonly AdoptionDay[]; width: number }) {
  const { days, width } = props;
  const plot = useDayPlot();
  const { palette } = plot;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const rows = useMemo(
    () =>
      days.map(day => ({ ...day, time: Date.parse(`${day.day}T00:00:00Z`) })),
    [days],
  );
  return (
    <LineChart {...plot.chart} width={width} height={HEIGHT} data={rows}>
      <CartesianGrid {...plot.grid} />
      <XAxis {...plot.days} />
      <YAxis {...plot.counts} />
      <Tooltip {...plot.tooltip} />
      <Legend itemSorter={null} />
      {LINES.map(({ count, dashes, width: strokeWidth }) => (
        <Line
          key={count}
          type="linear"
          name={t(`page.adoption.${count}`)}
          dataKey={count}
          stroke={
            count === 'projects' ? palette.text.primary : palette.primary.main
          }
          strokeWidth={strokeWidth}
          strokeDasharray={dashes}
          // The sign of the legend that shows the dashes.
          legendType="plainline"
          // A single day has no line, only its point.
          dot={rows.length === 1}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}
