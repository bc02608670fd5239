import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelOverview } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { currentVersion } from '../overview/currentVersion';

/** Names the version that statements about the model are about, in a sentence. */
export function useWhichVersion(
  model: ModelOverview | undefined,
): string | undefined {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const current = model && currentVersion(model);
  if (!current) {
    return undefined;
  }
  const { version } = current;
  return current.because === 'newest'
    ? t('entity.product.newest', { version })
    : t('entity.product.inUse', { version });
}
