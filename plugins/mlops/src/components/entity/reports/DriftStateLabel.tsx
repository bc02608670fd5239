import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DriftResult } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { OutcomeLabel, type Outcome } from './OutcomeLabel';

const OUTCOMES: Record<DriftResult['state'], Outcome> = {
  ok: 'good',
  drifted: 'bad',
  unknown: 'unknown',
};

/** Whether something drifted, as icon and word. */
export function DriftStateLabel(props: { state: DriftResult['state'] }) {
  const { state } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <OutcomeLabel outcome={OUTCOMES[state] ?? 'unknown'}>
      {t(`entity.driftState.${state}`)}
    </OutcomeLabel>
  );
}
