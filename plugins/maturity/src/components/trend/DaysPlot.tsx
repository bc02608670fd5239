import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  RubricSummary,
  TrendPoint,
} from '@waymark/plugin-maturity-common';
import { ChartFrame, useDayPlot } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import {
  Area,
  AreaChart,
  CartesianGrid,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { maturityTranslationRef } from '../../translation';
import { LevelLegend } from './LevelLegend';
import { spreadDays } from './spreadDays';

const HEIGHT = 240;
const NARROWEST = 260;

/** Entities per level over the days, one above the other. */
export function DaysPlot(props: {
  /** The picture in a sentence. */
  label: string;
  points: readonly TrendPoint[];
  rubric: RubricSummary;
}) {
  const { label, points, rubric } = props;
  return (
    <ChartFrame
      label={label}
      height={HEIGHT}
      narrowest={NARROWEST}
      below={<LevelLegend rubric={rubric} />}
    >
      {width => <Plot points={points} rubric={rubric} width={width} />}
    </ChartFrame>
  );
}

function Plot(props: {
  points: readonly TrendPoint[];
  rubric: RubricSummary;
  width: number;
}) {
  const { points, rubric, width } = props;
  const { palette, chart, grid, days, counts, tooltip } = useDayPlot();
  const { t } = useTranslationRef(maturityTranslationRef);
  const rows = useMemo(() => spreadDays(points), [points]);
  const highest = Math.max(1, rubric.levels.length - 1);
  return (
    <AreaChart {...chart} width={width} height={HEIGHT} data={rows}>
      <CartesianGrid {...grid} />
      <XAxis {...days} />
      <YAxis {...counts} />
      <Tooltip {...tooltip} />
      {[...rubric.levels].reverse().map(({ level }) => (
        <Area
          key={level}
          type="stepAfter"
          stackId="levels"
          name={t('level.plain', { level: String(level) })}
          dataKey={`level${level}`}
          stroke={palette.primary.main}
          fill={palette.primary.main}
          // The higher the level, the fuller: read without colour.
          fillOpacity={level / highest}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  );
}
