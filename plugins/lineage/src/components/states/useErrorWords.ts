import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ErrorWords } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';

/** What an error means where the lineage backend was asked. */
export function useErrorWords(): ErrorWords {
  const { t } = useTranslationRef(lineageTranslationRef);
  return {
    notFoundTitle: t('states.notFoundTitle'),
    unavailableTitle: t('states.unavailableTitle'),
    unavailable: t('states.unavailable'),
    details: message => t('states.details', { message }),
  };
}
