import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { QualityResult } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { OutcomeLabel } from './OutcomeLabel';

/** How many checks of a suite passed, as icon and words. */
export function QualityOutcome(props: { result: QualityResult }) {
  const { passed, failed } = props.result;
  const { t } = useTranslationRef(mlopsTranslationRef);
  return failed > 0 ? (
    <OutcomeLabel outcome="bad">
      {t('entity.quality.failed', {
        failed: String(failed),
        total: String(passed + failed),
      })}
    </OutcomeLabel>
  ) : (
    <OutcomeLabel outcome="good">
      {t('entity.quality.passed', { count: passed })}
    </OutcomeLabel>
  );
}
