import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { MaturityInfoCard } from '../card/MaturityInfoCard';
import { GatheringNote } from '../card/GatheringNote';
import { NoRubric } from '../card/NoRubric';
import { RefreshButton } from '../card/RefreshButton';
import { maturityTranslationRef } from '../../translation';
import { useEntityScorecard } from '../entity/useEntityScorecard';
import { QueryView } from '../states/QueryView';
import { RubricContent } from './RubricContent';

/** The tab of maturity: every check, its cause and its cure. */
export function EntityMaturityContent() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const query = useEntityScorecard(entityRef);
  const { value: scorecard } = query;
  if (scorecard && scorecard.rubrics.length > 0) {
    return <RubricContent scorecard={scorecard} onChanged={query.retry} />;
  }
  return (
    <MaturityInfoCard
      title={t('card.title')}
      actions={
        scorecard?.may.refresh && (
          <RefreshButton entityRef={entityRef} onRefreshed={query.retry} />
        )
      }
    >
      <QueryView query={query}>
        {({ gathering }) =>
          gathering.length > 0 ? (
            <GatheringNote sources={gathering} />
          ) : (
            <NoRubric />
          )
        }
      </QueryView>
    </MaturityInfoCard>
  );
}
