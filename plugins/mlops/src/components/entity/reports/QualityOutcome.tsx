import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { QualityResult } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';

/** How many checks of a suite passed, as icon and words. */
export function QualityOutcome(props: {
  result: Pick<QualityResult, 'passed' | 'failed'>;
}) {
  const { passed, failed } = props.result;
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (failed > 0) {
    return (
      <Verdict tone="error">
        {t('entity.quality.failed', {
          failed: String(failed),
          total: String(passed + failed),
        })}
      </Verdict>
    );
  }
  return passed > 0 ? (
    <Verdict tone="good">
      {t('entity.quality.passed', { count: passed })}
    </Verdict>
  ) : (
    <Verdict tone="unknown">{t('entity.quality.noChecks')}</Verdict>
  );
}
