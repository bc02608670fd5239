import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import { waymarkFieldsTranslationRef } from '../../translation';
import { GapList } from '../raci/GapList';
import { ResolvedTable } from '../raci/ResolvedTable';
import { PlanSection } from './PlanSection';

/** Who will act, with what is still open. */
export function PlannedRaci(props: { raci: EntityRaci | undefined }) {
  const { raci } = props;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  return (
    <PlanSection title={t('plan.raci.title')}>
      {raci ? (
        <>
          <Typography variant="body2">
            {t('plan.raci.gaps', { count: raci.gapCount })}
          </Typography>
          <ResolvedTable activities={raci.activities} />
          <GapList
            gaps={[
              ...raci.gaps,
              ...raci.activities.flatMap(({ gaps }) => gaps),
            ]}
          />
        </>
      ) : (
        <Typography variant="body2">{t('plan.raci.absent')}</Typography>
      )}
    </PlanSection>
  );
}
