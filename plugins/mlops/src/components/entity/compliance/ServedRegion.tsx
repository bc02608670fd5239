import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict, type Tone } from '../layout/Verdict';
import type { ServingPlace } from './regionPlaces';

const TONES: Record<ServingPlace['verdict'], Tone> = {
  allowed: 'good',
  mismatch: 'error',
  unknown: 'unknown',
};

/** A row: what serves where, and whether it may. */
export function ServedRegion(props: {
  place: ServingPlace;
  /** Ref of the model itself. */
  own: string;
}) {
  const { version, environment, region, verdict, notAllowedBy } = props.place;
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <tr>
      <th scope="row" dir="auto">
        {t('entity.compliance.serving', { version, environment })}
      </th>
      <td dir="auto">{region ?? t('entity.compliance.noRegion')}</td>
      <td>
        <Verdict tone={TONES[verdict]}>
          {t(`entity.compliance.${verdict}`)}
          {notAllowedBy.length > 0 && (
            <>
              {': '}
              {notAllowedBy.map((ref, index) => (
                <span key={ref}>
                  {index > 0 && ', '}
                  {ref === props.own ? (
                    t('entity.compliance.theModel')
                  ) : (
                    <EntityRefLink entityRef={ref} />
                  )}
                </span>
              ))}
            </>
          )}
        </Verdict>
      </td>
    </tr>
  );
}
