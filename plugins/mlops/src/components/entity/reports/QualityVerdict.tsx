import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { QualityResult } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';

/** How many suites pass, out of the newest result of each. */
export function QualityVerdict(props: {
  /** At least one. */
  results: Pick<QualityResult, 'failed'>[];
}) {
  const { results } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const failed = results.filter(result => result.failed > 0).length;
  return failed > 0 ? (
    <Verdict tone="error">
      {t('entity.quality.suitesFailed', {
        failed: String(failed),
        total: String(results.length),
      })}
    </Verdict>
  ) : (
    <Verdict tone="good">
      {t('entity.quality.suitesPassed', { count: results.length })}
    </Verdict>
  );
}
