import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Grid from '@material-ui/core/Grid';
import type { ScorecardDetail } from '@waymark/plugin-maturity-common';
import { CsvButton, csvBlob } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { maturityTranslationRef } from '../../translation';
import { GatheringNote } from '../card/GatheringNote';
import { MaturityInfoCard } from '../card/MaturityInfoCard';
import { RefreshButton } from '../card/RefreshButton';
import { RubricStanding } from '../card/RubricStanding';
import { checksCsv } from '../check/checksCsv';
import { HistoryList } from '../history/HistoryList';
import { LevelTrend } from '../levelTrend/LevelTrend';
import { readCheckPlace } from '../links/checkAddress';
import { NextSteps } from '../next/NextSteps';
import { RubricPicker } from './RubricPicker';
import { TrackList } from './TrackList';

/**
 * One rubric's view of an entity, whole. Which rubric, and which check is open,
 * is in the address: `?rubric=&track=&check=`.
 */
export function RubricContent(props: {
  /** With at least one rubric. */
  scorecard: ScorecardDetail;
  onChanged: () => void;
}) {
  const { scorecard, onChanged } = props;
  const { entityRef, rubrics, may, gathering } = scorecard;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [query, setQuery] = useSearchParams();
  const { key, pathname } = useLocation();
  const place = readCheckPlace(query);
  const score = rubrics.find(({ id }) => id === place.rubric) ?? rubrics[0];
  const history = useMemo(
    () => ({ entityRef, rubric: score.id }),
    [entityRef, score.id],
  );
  return (
    <Grid container spacing={3}>
      {rubrics.length > 1 && (
        <Grid item xs={12}>
          <RubricPicker
            rubrics={rubrics}
            chosen={score}
            onChoose={rubric => setQuery({ rubric })}
          />
        </Grid>
      )}
      <Grid item xs={12} md={7}>
        <MaturityInfoCard
          title={t('tab.standing')}
          actions={
            may.refresh && (
              <RefreshButton entityRef={entityRef} onRefreshed={onChanged} />
            )
          }
        >
          <GatheringNote sources={gathering} />
          <RubricStanding score={score} tab={pathname} />
        </MaturityInfoCard>
      </Grid>
      <Grid item xs={12} md={5}>
        <MaturityInfoCard title={t('tab.nextSteps')}>
          <NextSteps score={score} tab={pathname} />
        </MaturityInfoCard>
      </Grid>
      <Grid item xs={12}>
        <MaturityInfoCard
          title={t('tab.checks')}
          actions={
            <CsvButton
              label={t('tab.csv')}
              fileName={`${score.id}-checks.csv`}
              load={async () => csvBlob(checksCsv(entityRef, score))}
            />
          }
        >
          <TrackList
            // Another rubric is another list: what was open stays with it.
            key={score.id}
            context={{ entityRef, score, may, onChanged }}
            linked={{ ...place, key }}
          />
        </MaturityInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <MaturityInfoCard title={t('tab.history')}>
          {/* What was evaluated anew may have changed: then it is read anew. */}
          <HistoryList key={scorecard.evaluatedAt} query={history} />
        </MaturityInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <MaturityInfoCard title={t('tab.trend')}>
          <LevelTrend entityRef={entityRef} score={score} />
        </MaturityInfoCard>
      </Grid>
    </Grid>
  );
}
