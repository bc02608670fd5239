import { stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import { entityMaturityRouteRef } from '../../routes';
import { maturityTranslationRef } from '../../translation';
import { useEntityScorecard } from '../entity/useEntityScorecard';
import { QueryView } from '../states/QueryView';
import { MaturityInfoCard } from './MaturityInfoCard';
import { RefreshButton } from './RefreshButton';
import { ScorecardOverview } from './ScorecardOverview';

/** What an app may decide about the card. @public */
export interface ScorecardCardProps {
  /** In place of "Maturity". */
  title?: string;
}

/** The levels of an entity by every rubric, and the one next step of each. */
export function ScorecardCard(props: ScorecardCardProps) {
  const { title } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const query = useEntityScorecard(entityRef);
  const tab = useOptionalLink(entityMaturityRouteRef);
  return (
    <MaturityInfoCard
      title={title ?? t('card.title')}
      actions={
        query.value && (
          <>
            {query.value.may.refresh && (
              <RefreshButton entityRef={entityRef} onRefreshed={query.retry} />
            )}
            {tab && (
              <LinkButton size="small" to={tab}>
                {t('card.open')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <QueryView query={query}>
        {scorecard => <ScorecardOverview scorecard={scorecard} tab={tab} />}
      </QueryView>
    </MaturityInfoCard>
  );
}
