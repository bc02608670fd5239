import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ChartFrame, useDayPlot } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { maturityTranslationRef } from '../../translation';
import { daysDomain, type LevelPoint } from './levelPoints';

const HEIGHT = 200;
const NARROWEST = 240;

/** The levels of an entity as steps over the days; at least one. */
export function LevelPlot(props: {
  /** The picture in a sentence. */
  label: string;
  points: readonly LevelPoint[];
  highest: number;
}) {
  const { label, points, highest } = props;
  return (
    <ChartFrame label={label} height={HEIGHT} narrowest={NARROWEST}>
      {width => <Plot points={points} highest={highest} width={width} />}
    </ChartFrame>
  );
}

function Plot(props: {
  points: readonly LevelPoint[];
  highest: number;
  width: number;
}) {
  const { points, highest, width } = props;
  const { palette, chart, grid, axis, days, tooltip } = useDayPlot();
  const { t } = useTranslationRef(maturityTranslationRef);
  const domain = useMemo(() => daysDomain(points), [points]);
  return (
    <LineChart {...chart} width={width} height={HEIGHT} data={[...points]}>
      <CartesianGrid {...grid} />
      <XAxis {...days} domain={domain} />
      <YAxis
        {...axis}
        domain={[0, highest]}
        ticks={Array.from({ length: highest + 1 }, (_, level) => level)}
        interval={0}
        width={32}
      />
      <Tooltip {...tooltip} />
      <Line
        type="stepAfter"
        name={t('tab.trendLevel')}
        dataKey="level"
        stroke={palette.primary.main}
        strokeWidth={2}
        isAnimationActive={false}
      />
    </LineChart>
  );
}
