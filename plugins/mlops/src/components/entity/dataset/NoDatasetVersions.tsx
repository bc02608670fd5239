import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../../translation';
import { EmptyText } from '../layout/EmptyText';

/** That no version is known, and where versions come from. */
export function NoDatasetVersions() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <EmptyText title={t('entity.versions.none')}>
      {t('entity.dataset.noVersionsAdvice')}
    </EmptyText>
  );
}
