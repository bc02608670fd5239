import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';

/** How many measures of the newest report drifted. */
export function DriftVerdict(props: { drifted: number; total: number }) {
  const { drifted, total } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (total === 0) {
    return (
      <Verdict tone="unknown">{t('entity.drift.nothingMeasured')}</Verdict>
    );
  }
  return drifted > 0 ? (
    <Verdict tone="error">
      {t('entity.drift.drifted', { drifted: String(drifted), count: total })}
    </Verdict>
  ) : (
    <Verdict tone="good">{t('entity.drift.steady', { count: total })}</Verdict>
  );
}
