import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';
import type { ServingPlace } from './regionPlaces';

/** In one sentence whether the model is served only where it may be. */
export function RegionVerdict(props: { places: ServingPlace[] }) {
  const { places } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const outside = places.filter(({ verdict }) => verdict === 'mismatch');
  if (outside.length > 0) {
    const regions = [...new Set(outside.map(({ region }) => region))];
    return (
      <Verdict tone="error">
        {t('entity.compliance.mismatchTitle', { regions: regions.join(', ') })}
      </Verdict>
    );
  }
  const judged = places.some(({ verdict }) => verdict === 'allowed');
  return (
    <Verdict tone={judged ? 'good' : 'unknown'}>
      {judged
        ? t('entity.compliance.mismatchNone')
        : t('entity.compliance.mismatchUnjudged')}
    </Verdict>
  );
}
