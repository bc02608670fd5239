import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { MaturityApi, RubricScore } from '@waymark/plugin-maturity-common';
import {
  ChartOrTable,
  SkeletonLines,
  useApiQuery,
} from '@waymark/plugin-page-parts-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { QueryView } from '../states/QueryView';
import { levelPoints, type LevelPoint } from './levelPoints';
import { LevelTable } from './LevelTable';

// The library of the chart is larger than the rest of the tab.
const LevelPlot = lazy(() =>
  import('./LevelPlot').then(m => ({ default: m.LevelPlot })),
);

/** How the level of an entity moved: a picture, or a table that says the same. */
export function LevelTrend(props: { entityRef: string; score: RubricScore }) {
  const { entityRef, score } = props;
  const load = useCallback(
    (api: MaturityApi, signal: AbortSignal) =>
      api.getTrend({ entityRef, rubric: score.id }, { signal }),
    [entityRef, score.id],
  );
  const query = useApiQuery(maturityApiRef, load);
  return (
    <QueryView query={query}>
      {trend => (
        <TrendView points={levelPoints(trend)} highest={score.highest} />
      )}
    </QueryView>
  );
}

function TrendView(props: { points: LevelPoint[]; highest: number }) {
  const { points, highest } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const label = useMemo(() => {
    const [first] = points;
    const last = points[points.length - 1];
    return (
      first &&
      t('tab.trendSentence', {
        from: first.day,
        to: last.day,
        first: String(first.level),
        last: String(last.level),
      })
    );
  }, [points, t]);
  if (!label) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('tab.trendNone')}
      </Typography>
    );
  }
  return (
    <ChartOrTable
      name={t('tab.trend')}
      note={label}
      table={<LevelTable points={points} />}
      chart={
        <Suspense fallback={<SkeletonLines count={4} height={6} />}>
          <LevelPlot label={label} points={points} highest={highest} />
        </Suspense>
      }
    />
  );
}
