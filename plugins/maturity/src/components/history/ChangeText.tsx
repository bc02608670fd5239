import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CheckResult,
  MaturityChange,
} from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';

/** One difference in words: "Monitoring went from level 2 to level 1". */
export function ChangeText(props: { change: MaturityChange }) {
  const { subject, before, after } = props.change;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = (value: number | CheckResult) =>
    typeof value === 'number'
      ? t('tab.change.toLevel', { level: String(value) })
      : t(`tab.change.result.${value}`);
  return (
    <>
      {before === undefined
        ? t('tab.change.first', { subject, after: words(after) })
        : t('tab.change.moved', {
            subject,
            before: words(before),
            after: words(after),
          })}
    </>
  );
}
