import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../../translation';

/** Says that no rubric is meant for an entity, and where that is written. */
export function NoRubric() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <Typography variant="body2">{t('card.none')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t('card.noneAdvice')}
      </Typography>
    </>
  );
}
