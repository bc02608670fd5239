import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ErrorWords } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';

/** What an error means where the golden-paths backend was asked. */
export function useErrorWords(): ErrorWords {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return {
    notFoundTitle: t('states.notFoundTitle'),
    // It says who may, and whom to ask.
    forbidden: message => message,
    unavailableTitle: t('states.unavailableTitle'),
    unavailable: t('states.unavailable'),
    details: message => t('states.details', { message }),
  };
}
