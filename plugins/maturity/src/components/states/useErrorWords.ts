import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ErrorWords } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';

/** What an error means where the maturity backend was asked. */
export function useErrorWords(): ErrorWords {
  const { t } = useTranslationRef(maturityTranslationRef);
  return {
    notFoundTitle: t('states.notFoundTitle'),
    unavailableTitle: t('states.unavailableTitle'),
    unavailable: t('states.unavailable'),
    details: message => t('states.details', { message }),
  };
}
