import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ErrorWords } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';

/** What an error means where the mlops backend was asked. */
export function useErrorWords(): ErrorWords {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return {
    notFoundTitle: t('states.notFoundTitle'),
    unavailableTitle: t('states.unavailableTitle'),
    unavailable: t('states.unavailable'),
    details: message => t('states.details', { message }),
  };
}
