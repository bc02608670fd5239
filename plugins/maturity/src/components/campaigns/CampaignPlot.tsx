import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CampaignDetail } from '@waymark/plugin-maturity-common';
import { ChartFrame, useDayPlot } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { maturityTranslationRef } from '../../translation';
import { plotDays } from './plotDays';

const HEIGHT = 220;
const NARROWEST = 240;

/** How many are done below how many there are, over the days. */
export function CampaignPlot(props: {
  /** The picture in a sentence. */
  label: string;
  history: CampaignDetail['history'];
}) {
  const { label, history } = props;
  return (
    <ChartFrame label={label} height={HEIGHT} narrowest={NARROWEST}>
      {width => <Plot history={history} width={width} />}
    </ChartFrame>
  );
}

function Plot(props: { history: CampaignDetail['history']; width: number }) {
  const { history, width } = props;
  const { palette, chart, grid, days, counts, tooltip } = useDayPlot();
  const { t } = useTranslationRef(maturityTranslationRef);
  const rows = useMemo(() => plotDays(history), [history]);
  return (
    <ComposedChart {...chart} width={width} height={HEIGHT} data={rows}>
      <CartesianGrid {...grid} />
      <XAxis {...days} />
      <YAxis {...counts} domain={[0, 'auto']} />
      <Tooltip {...tooltip} />
      <Legend />
      <Area
        type="stepAfter"
        name={t('campaigns.done')}
        dataKey="done"
        stroke={palette.primary.main}
        fill={palette.primary.main}
        fillOpacity={0.5}
        isAnimationActive={false}
      />
      <Line
        type="stepAfter"
        name={t('campaigns.inScope')}
        dataKey="total"
        stroke={palette.text.secondary}
        // Told from what is done without colour.
        strokeDasharray="6 4"
        dot={false}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}
